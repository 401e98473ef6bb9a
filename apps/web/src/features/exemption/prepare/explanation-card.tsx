import { LANGUAGES } from '@permitdesk/domain/law/text';
import { useState } from 'react';
import { Button } from '../../../shared/ui/button';
import { Card } from '../../../shared/ui/card';
import { TextArea } from '../../../shared/ui/text-field';
import type { CaseView } from '../../case/case-query';
import type { ExemptionView } from '../exemption-queries';
import { useExemptionTexts } from '../texts';
import { draftExplanation } from './draft-explanation';
import type { DraftHandle } from './use-draft';

const FIELDS = { en: 'explanationEn', fr: 'explanationFr' } as const;
const EXPLANATION_MAX = 10_000;

interface ExplanationCardProps {
  readonly caseView: CaseView;
  readonly view: ExemptionView;
  readonly paper: DraftHandle;
}

/** What the employer tells the department, in one language or in both. */
export const ExplanationCard = ({ caseView, view, paper }: ExplanationCardProps) => {
  const t = useExemptionTexts();
  const [isDrafted, setDrafted] = useState(false);
  const empty = LANGUAGES.filter((language) => paper.draft[FIELDS[language]].trim() === '');
  const job = { title: caseView.jobTitle, worker: caseView.worker.name, employer: caseView.employer.name };
  const drafts = empty.map((language) => ({ language, words: draftExplanation(language, job, view, paper.draft) }));
  return (
    <Card title={t('explanation')}>
      <p className="max-w-prose pb-3 text-muted text-pretty">{t('explanationLead')}</p>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {LANGUAGES.map((language) => {
          const name = FIELDS[language];
          return (
            <TextArea
              key={language}
              label={t(name)}
              name={name}
              rows={6}
              maxLength={EXPLANATION_MAX}
              value={paper.draft[name]}
              onChange={(words) => paper.set(name, words)}
            />
          );
        })}
      </div>
      {drafts.some(({ words }) => words !== undefined) && (
        <Button
          className="mt-3"
          onPress={() => {
            for (const { language, words } of drafts) if (words !== undefined) paper.set(FIELDS[language], words);
            setDrafted(true);
          }}
        >
          {t('draftIt')}
        </Button>
      )}
      <p role="status" className="text-sm text-muted">
        {isDrafted && empty.length === 0 && <span className="block pt-2.5">{t('drafted')}</span>}
      </p>
    </Card>
  );
};
