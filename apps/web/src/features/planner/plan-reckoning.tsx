import type { Api } from '../../api/client';
import { useReader } from '../../shared/i18n/use-reader';
import { Card } from '../../shared/ui/card';
import { Disclosure } from '../../shared/ui/disclosure';
import { usePlannerTexts } from './texts';

const Lines = ({ title, lines }: { readonly title: string; readonly lines: readonly Api['BilingualView'][] }) => {
  const { say } = useReader();
  if (lines.length === 0) return null;
  return (
    <div>
      <p className="pb-1 text-xs font-medium text-muted">{title}</p>
      <ul className="tabular flex flex-col gap-1 text-sm">
        {lines.map((line) => (
          <li key={line.en}>{say(line)}</li>
        ))}
      </ul>
    </div>
  );
};

/** The arithmetic behind each date, folded away by step. */
export const PlanReckoning = ({ plan }: { readonly plan: Api['PlanView'] }) => {
  const t = usePlannerTexts();
  const { say } = useReader();
  return (
    <Card title={t('reckoning')}>
      {plan.steps.map((step) => (
        <Disclosure key={step.id} title={say(step.title)}>
          <div className="flex flex-col gap-3">
            <Lines title={t('likelyReckoning')} lines={step.likely} />
            <Lines title={t('latestReckoning')} lines={step.latest} />
            <p className="text-xs text-muted">{t('rules', { rules: step.rules.join(', ') })}</p>
          </div>
        </Disclosure>
      ))}
    </Card>
  );
};
