import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useSay } from '../../../shared/i18n/use-reader';
import { Card } from '../../../shared/ui/card';
import { RadioGroup } from '../../../shared/ui/radio-group';
import { Skeleton } from '../../../shared/ui/skeleton';
import { TextArea } from '../../../shared/ui/text-field';
import { evidenceQuery } from '../../case/case-query';
import { CriterionChip } from '../criterion-chip';
import type { ExemptionView, Paper } from '../exemption-queries';
import { useExemptionTexts } from '../texts';
import { CriterionPapers } from './criterion-papers';
import { countEvidenced, criterionState } from './criterion-state';
import { answerOf, type CriterionAnswer } from './draft';
import type { DraftHandle } from './use-draft';

type Criterion = ExemptionView['criteria'][number];

const ANSWERS = ['fits', 'does_not_fit', 'need_to_know'] as const satisfies readonly CriterionAnswer[];
const STATEMENT_MAX = 4_000;

interface CriterionItemProps {
  readonly caseId: string;
  readonly criterion: Criterion;
  readonly place: string;
  readonly papers: readonly Paper[];
  readonly paper: DraftHandle;
}

const CriterionItem = ({ caseId, criterion, place, papers, paper }: CriterionItemProps) => {
  const t = useExemptionTexts();
  const say = useSay();
  const heading = useId();
  const { id } = criterion;
  const given = answerOf(paper.draft, id);
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-3 border-t border-border px-4 py-4">
      <div>
        <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-sm text-muted">
          {place}
          <CriterionChip state={criterionState(given)} />
        </p>
        <h3 id={heading} className="mt-1 max-w-prose text-read font-medium text-pretty">
          {say(criterion.text)}
        </h3>
      </div>
      <RadioGroup
        label={t('doesIt')}
        name={`answers.${id}`}
        orientation="horizontal"
        value={given.answer}
        onChange={(answer) => paper.setAnswer(id, { answer })}
        options={ANSWERS.map((value) => ({ value, label: t(`answer.${value}`) }))}
      />
      {given.answer !== undefined && (
        <TextArea
          label={t(`statement.${given.answer}`)}
          name={`statement.${id}`}
          rows={2}
          maxLength={STATEMENT_MAX}
          value={given.statement}
          onChange={(statement) => paper.setAnswer(id, { statement })}
        />
      )}
      {given.answer !== undefined && (given.answer === 'fits' || given.evidenceIds.length > 0) && (
        <CriterionPapers
          caseId={caseId}
          name={`evidence.${id}`}
          papers={papers}
          attached={given.evidenceIds}
          onChange={(evidenceIds) => paper.setAnswer(id, { evidenceIds })}
        />
      )}
    </section>
  );
};

interface CriteriaCardProps {
  readonly view: ExemptionView;
  readonly paper: DraftHandle;
}

/** What the code asks for, one thing at a time: the answer, what shows it, and the papers. */
export const CriteriaCard = ({ view, paper }: CriteriaCardProps) => {
  const t = useExemptionTexts();
  const { data } = useQuery(evidenceQuery(view.caseId));
  const { code, outcome } = paper.draft;
  if (code === undefined) return null;
  const isHere = view.code?.code === code;
  if (isHere && view.criteria.length === 0) return null;
  const all = view.criteria.length;
  const done = countEvidenced(view.criteria.map(({ id }) => answerOf(paper.draft, id)));
  return (
    <Card title={t('criteria')} aside={isHere && t('evidencedOf', { done, all })} isFlush>
      {outcome === 'no_offer_needed' && <p className="px-4 pb-3 text-muted">{t('criteriaOptional')}</p>}
      {isHere ? (
        view.criteria.map((criterion, index) => (
          <CriterionItem
            key={criterion.id}
            caseId={view.caseId}
            criterion={criterion}
            place={t('criterion', { number: index + 1, all })}
            papers={data?.items ?? view.evidence}
            paper={paper}
          />
        ))
      ) : (
        <div className="px-4 pb-3">
          <p className="pb-3 text-muted">{t('criteriaComing', { code })}</p>
          <Skeleton lines={3} />
        </div>
      )}
    </Card>
  );
};
