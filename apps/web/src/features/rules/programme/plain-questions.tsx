import { EMPLOYER_STEPS, EXPECTED_PAPERS, PLAIN_QUESTIONS } from '@permitdesk/domain/exemptions/programmes';
import { useSay } from '../../../shared/i18n/use-reader';
import { Card } from '../../../shared/ui/card';
import { Disclosure } from '../../../shared/ui/disclosure';
import { RuleLinks } from './rule-links';
import { useProgrammeTexts } from './texts';

/** What people ask, in plain words, and what they are expected to do and to bring. */
export const PlainQuestions = () => {
  const t = useProgrammeTexts();
  const say = useSay();
  return (
    <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <Card title={t('questions')}>
        <div className="flex flex-col divide-y divide-border">
          {PLAIN_QUESTIONS.map(({ id, question, answer, rules }) => (
            <Disclosure key={id} title={say(question)} className="py-1">
              <p className="max-w-prose text-pretty">{say(answer)}</p>
              <RuleLinks rules={rules} />
            </Disclosure>
          ))}
        </div>
      </Card>
      <div className="flex flex-col gap-5">
        <Card title={t('employerSteps')}>
          <ol className="flex list-decimal flex-col gap-1 pl-5">
            {EMPLOYER_STEPS.map((step) => (
              <li key={step.en}>{say(step)}</li>
            ))}
          </ol>
        </Card>
        <Card title={t('papers')}>
          <ul className="flex list-disc flex-col gap-1 pl-5">
            {EXPECTED_PAPERS.map((paper) => (
              <li key={paper.en}>{say(paper)}</li>
            ))}
          </ul>
        </Card>
      </div>
    </div>
  );
};
