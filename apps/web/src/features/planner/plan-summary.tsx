import type { Api } from '../../api/client';
import { formatDay } from '../../shared/format/day';
import { useReader } from '../../shared/i18n/use-reader';
import { Badge, StatusChip } from '../../shared/ui/badge';
import { Card } from '../../shared/ui/card';
import { DateText } from '../../shared/ui/date-text';
import { KeyValues } from '../../shared/ui/key-values';
import { usePlannerTexts } from './texts';

type PlanView = Api['PlanView'];

const InTime = ({ lateByDays }: { readonly lateByDays: number | null }) => {
  const t = usePlannerTexts();
  if (lateByDays === null) return null;
  return lateByDays === 0 ? (
    <StatusChip tone="success">{t('inTime')}</StatusChip>
  ) : (
    <StatusChip tone="danger">{t('late', { count: lateByDays })}</StatusChip>
  );
};

/** The answer in one look: the day, whether it is in time, and what it rests on. */
export const PlanSummary = ({ plan }: { readonly plan: PlanView }) => {
  const t = usePlannerTexts();
  const { say, locale } = useReader();
  const longest = plan.steps.find(({ id }) => id === plan.criticalStep);
  return (
    <Card>
      <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
        {t('likelyStart')}
        {plan.likelyStartOn !== null && <Badge tone="info">{t('estimate')}</Badge>}
      </p>
      {plan.likelyStartOn === null ? (
        <>
          <p className="text-xl font-semibold tracking-tight">{t('likelyUnknown')}</p>
          <p className="pt-1 text-muted">{t('likelyUnknownBody')}</p>
        </>
      ) : (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 pt-0.5">
          <DateText
            day={plan.likelyStartOn}
            style="full"
            className="text-xl font-semibold tracking-tight"
            relative="none"
          />
          <InTime lateByDays={plan.lateByDays} />
        </p>
      )}
      {plan.openStartOn !== null && plan.openStartOn !== plan.likelyStartOn && (
        <p className="pt-1 text-sm text-muted">
          {t('openStart', { day: formatDay(plan.openStartOn, locale, 'full') })}
        </p>
      )}
      <KeyValues
        className="pt-4"
        items={[
          { key: t('route'), value: t(`route.${plan.route}`) },
          { key: t('processing'), value: say(plan.processing.text) },
          ...(longest === undefined ? [] : [{ key: t('longest'), value: say(longest.title) }]),
          ...(plan.daysForDecision === null
            ? []
            : [
                {
                  key: t('daysForDecision'),
                  value:
                    plan.daysForDecision <= 0
                      ? t('noDaysForDecision')
                      : t('daysForDecisionValue', { count: plan.daysForDecision }),
                },
              ]),
        ]}
      />
    </Card>
  );
};
