import type { Api } from '../../api/client';
import { formatDay } from '../../shared/format/day';
import { useReader } from '../../shared/i18n/use-reader';
import { StatusChip, type Tone } from '../../shared/ui/badge';
import { Card } from '../../shared/ui/card';
import { Disclosure } from '../../shared/ui/disclosure';
import { usePlannerTexts } from './texts';

type ShortenerView = Api['ShortenerView'];

const TONES: Readonly<Record<ShortenerView['state'], Tone>> = {
  applied: 'success',
  available: 'accent',
  ask: 'warning',
  no: 'neutral',
};

const Gain = ({ each }: { readonly each: ShortenerView }) => {
  const t = usePlannerTexts();
  const { locale } = useReader();
  const parts = [
    ...(each.daysSaved === null
      ? []
      : [each.daysSaved === 0 ? t('savesNothing') : t('saves', { count: each.daysSaved })]),
    ...(each.startOn === null
      ? []
      : [
          each.untilOn === null
            ? t('startsOn', { day: formatDay(each.startOn, locale) })
            : t('fromUntil', { from: formatDay(each.startOn, locale), until: formatDay(each.untilOn, locale) }),
        ]),
  ];
  return parts.length === 0 ? null : <span className="tabular text-sm font-medium">{parts.join(' · ')}</span>;
};

/** What would bring the start nearer, by how much, and what cannot be used. */
export const PlanShorteners = ({ plan }: { readonly plan: Api['PlanView'] }) => {
  const t = usePlannerTexts();
  const { say } = useReader();
  if (plan.shorteners.length === 0) return null;
  return (
    <Card title={t('shorteners')}>
      <ul className="divide-y divide-border">
        {plan.shorteners.map((each) => (
          <li key={each.kind} className="flex flex-col gap-1 py-2.5 first:pt-0 last:pb-0">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-medium">{t(`kind.${each.kind}`)}</span>
              <StatusChip tone={TONES[each.state]}>{t(`state.${each.state}`)}</StatusChip>
              <Gain each={each} />
            </div>
            <p className="text-sm text-muted text-pretty">{say(each.text)}</p>
            <p className="text-xs text-muted">{t('rules', { rules: each.rules.join(', ') })}</p>
          </li>
        ))}
      </ul>
      {plan.reasons.length > 0 && (
        <Disclosure title={t('rulesSay')} className="pt-2">
          <ul className="flex flex-col gap-1.5 text-sm">
            {plan.reasons.map((reason, index) => (
              <li key={`${reason.topic} ${reason.rule} ${index}`}>
                <span className="text-muted">{reason.rule}</span> {say(reason.text)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  );
};
