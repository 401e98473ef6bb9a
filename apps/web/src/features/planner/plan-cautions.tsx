import type { Api } from '../../api/client';
import { useReader } from '../../shared/i18n/use-reader';
import { Banner } from '../../shared/ui/banner';
import { usePlannerTexts } from './texts';

/** What a person should look at before she counts on the plan, and what the plan does not know. */
export const PlanCautions = ({ plan }: { readonly plan: Api['PlanView'] }) => {
  const t = usePlannerTexts();
  const { say } = useReader();
  // The time of the decision stands in the summary already.
  const unknowns = plan.unknowns.filter(({ en }) => en !== plan.processing.text.en);
  return (
    <>
      {plan.warnings.length > 0 && (
        <Banner tone="warning" title={t('warnings')}>
          <ul className="flex flex-col gap-1">
            {plan.warnings.map((warning) => (
              <li key={warning.code}>
                {say(warning.text)}
                {warning.rules.length > 0 && <span className="text-sm text-muted"> ({warning.rules.join(', ')})</span>}
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {unknowns.length > 0 && (
        <Banner tone="info" title={t('unknowns')}>
          <ul className="flex flex-col gap-1">
            {unknowns.map((unknown) => (
              <li key={unknown.en}>{say(unknown)}</li>
            ))}
          </ul>
        </Banner>
      )}
      {plan.tableProblems.length > 0 && (
        <Banner tone="warning" title={t('tableProblems')}>
          {plan.tableRows !== null && <p>{t('tableRead', { count: plan.tableRows })}</p>}
          <ul>
            {plan.tableProblems.map((problem) => (
              <li key={`${problem.line} ${problem.code}`}>{say(problem.text)}</li>
            ))}
          </ul>
        </Banner>
      )}
    </>
  );
};
