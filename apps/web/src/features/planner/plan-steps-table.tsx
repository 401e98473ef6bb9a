import type { Api } from '../../api/client';
import { daysBetween, formatDay } from '../../shared/format/day';
import { useReader } from '../../shared/i18n/use-reader';
import { HolderChip } from '../../shared/records/holder-chip';
import { Badge } from '../../shared/ui/badge';
import { classes } from '../../shared/ui/classes';
import { DataTable } from '../../shared/ui/data-table';
import { DateText } from '../../shared/ui/date-text';
import { usePlannerTexts } from './texts';

type Step = Api['PlannedStepView'];
type PlanView = Api['PlanView'];

const Title = ({ step }: { readonly step: Step }) => {
  const t = usePlannerTexts();
  const { say } = useReader();
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-2 font-medium">
        {say(step.title)}
        {step.isCritical && <Badge tone="warning">{t('critical')}</Badge>}
      </span>
      <span className="block text-xs text-muted text-pretty">{say(step.why)}</span>
    </>
  );
};

const Likely = ({ step }: { readonly step: Step }) => {
  const t = usePlannerTexts();
  return step.likelyOn === null ? (
    <span className="text-muted">{t('notKnown')}</span>
  ) : (
    <DateText day={step.likelyOn} relative="below" />
  );
};

const Latest = ({ step }: { readonly step: Step }) => {
  const t = usePlannerTexts();
  const { locale } = useReader();
  if (step.latestOn === null) return <span className="text-muted">{t('notKnown')}</span>;
  return (
    <>
      <DateText day={step.latestOn} relative="none" />
      {step.doByOn !== null && step.doByOn !== step.latestOn && (
        <span className="block text-xs text-muted">{t('doBy', { day: formatDay(step.doByOn, locale, 'short') })}</span>
      )}
    </>
  );
};

const Slack = ({ days }: { readonly days: number | null }) => {
  const t = usePlannerTexts();
  if (days === null) return <span className="text-muted">{t('notKnown')}</span>;
  return days < 0 ? (
    <span className="font-medium text-danger">{t('daysLate', { count: -days })}</span>
  ) : (
    <span className="whitespace-nowrap">{t('days', { count: days })}</span>
  );
};

/** Where a step lies between today and the end of the plan. The dates beside it say the same. */
const Along = ({ step, plan }: { readonly step: Step; readonly plan: PlanView }) => {
  const ends = plan.steps.flatMap(({ likelyOn, latestOn }) => [likelyOn, latestOn].filter((day) => day !== null));
  const span = Math.max(1, ...ends.map((day) => daysBetween(plan.today, day)));
  const place = (day: string): string =>
    `${Math.min(100, Math.max(0, (daysBetween(plan.today, day) / span) * 100)).toFixed(1)}%`;
  return (
    <span aria-hidden className="relative block h-4 w-full min-w-24">
      <span className="absolute inset-x-0 top-1.75 h-0.5 rounded-sm bg-border" />
      {step.likelyOn !== null && (
        <>
          <span
            className={classes('absolute left-0 top-1.75 h-0.5', step.isCritical ? 'bg-warning' : 'bg-accent')}
            style={{ width: place(step.likelyOn) }}
          />
          <span
            className={classes(
              'absolute top-1 size-2 -translate-x-1 rounded-full',
              step.isCritical ? 'bg-warning' : 'bg-accent',
            )}
            style={{ left: place(step.likelyOn) }}
          />
        </>
      )}
      {step.latestOn !== null && (
        <span className="absolute top-0.5 h-3 w-px bg-text" style={{ left: place(step.latestOn) }} />
      )}
    </span>
  );
};

/** The plan as a table; on a phone, as one card for each step. */
export const PlanStepsTable = ({ plan }: { readonly plan: PlanView }) => {
  const t = usePlannerTexts();
  return (
    <DataTable<Step>
      label={t('steps')}
      rows={plan.steps}
      rowKey={(step) => step.id}
      density="roomy"
      columns={[
        { id: 'step', header: t('step'), cell: (step) => <Title step={step} />, className: 'whitespace-normal' },
        { id: 'holder', header: t('holder'), cell: (step) => <HolderChip holder={step.holder} /> },
        { id: 'likely', header: t('likely'), cell: (step) => <Likely step={step} /> },
        { id: 'latest', header: t('latest'), cell: (step) => <Latest step={step} /> },
        { id: 'slack', header: t('slack'), cell: (step) => <Slack days={step.slackDays} /> },
        { id: 'along', header: t('along'), cell: (step) => <Along step={step} plan={plan} />, className: 'w-40' },
      ]}
      card={(step) => (
        <div className="flex flex-col gap-2">
          <div>
            <Title step={step} />
          </div>
          <Along step={step} plan={plan} />
          <dl className="grid grid-cols-2 gap-x-3 gap-y-1.5 text-sm">
            <div>
              <dt className="text-xs text-muted">{t('likely')}</dt>
              <dd>
                <Likely step={step} />
              </dd>
            </div>
            <div>
              <dt className="text-xs text-muted">{t('latest')}</dt>
              <dd>
                <Latest step={step} />
              </dd>
            </div>
            <div>
              <dt className="text-xs text-muted">{t('holder')}</dt>
              <dd>
                <HolderChip holder={step.holder} />
              </dd>
            </div>
            <div>
              <dt className="text-xs text-muted">{t('slack')}</dt>
              <dd>
                <Slack days={step.slackDays} />
              </dd>
            </div>
          </dl>
        </div>
      )}
    />
  );
};
