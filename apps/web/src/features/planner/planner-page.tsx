import { CalendarRange } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useForm } from '../../shared/forms/use-form';
import { Card } from '../../shared/ui/card';
import { EmptyState } from '../../shared/ui/empty-state';
import { PageHeader } from '../../shared/ui/page-header';
import { PlanCautions } from './plan-cautions';
import { PlanReckoning } from './plan-reckoning';
import { PlanShorteners } from './plan-shorteners';
import { PlanStepsTable } from './plan-steps-table';
import { PlanSummary } from './plan-summary';
import { PlannerForm } from './planner-form';
import { askForPlan, NOTHING_ASKED, type PlannerValues, type PlanView } from './planner-values';
import { usePlannerTexts } from './texts';

/** "When can she start?": the questions at the left, the plan beside them. */
export const PlannerPage = () => {
  const t = usePlannerTexts();
  const [plan, setPlan] = useState<PlanView>();
  const form = useForm<PlannerValues, PlanView>({
    initial: NOTHING_ASKED,
    send: askForPlan,
    onDone: setPlan,
  });
  // The plan stands beside or below the form: whoever asked for it is taken there.
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (plan === undefined) return;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'start' });
  }, [plan]);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="grid items-start gap-5 lg:grid-cols-[21rem_minmax(0,1fr)]">
        <Card title={t('ask')}>
          <PlannerForm form={form} />
        </Card>
        <section
          ref={place}
          tabIndex={-1}
          aria-labelledby="plan"
          className="flex min-w-0 scroll-mt-20 flex-col gap-5 outline-none"
        >
          <h2 id="plan" className="sr-only">
            {t('result')}
          </h2>
          {plan === undefined ? (
            <Card>
              <EmptyState icon={CalendarRange} title={t('nothingYet')}>
                {t('nothingYetBody')}
              </EmptyState>
            </Card>
          ) : (
            <>
              <PlanSummary plan={plan} />
              <PlanCautions plan={plan} />
              <div>
                <h2 className="text-base font-semibold">{t('steps')}</h2>
                <p className="pb-2 text-sm text-muted text-pretty">{t('criticalHelp')}</p>
                <PlanStepsTable plan={plan} />
              </div>
              <PlanShorteners plan={plan} />
              <PlanReckoning plan={plan} />
            </>
          )}
        </section>
      </div>
    </>
  );
};
