import type { CriterionAnswer, DraftAnswer } from './draft';

/** How a criterion stands: it is evidenced only when it fits and a paper shows it. */
export type CriterionState = 'evidenced' | 'not_evidenced' | 'does_not_fit' | 'need_to_know' | 'unanswered';

interface Answered {
  readonly answer: CriterionAnswer | undefined | null;
  readonly evidenceIds: readonly string[];
}

export const criterionState = ({ answer, evidenceIds }: Answered): CriterionState => {
  if (answer === undefined || answer === null) return 'unanswered';
  if (answer === 'fits') return evidenceIds.length > 0 ? 'evidenced' : 'not_evidenced';
  return answer;
};

export const countEvidenced = (answers: readonly (Answered | DraftAnswer)[]): number =>
  answers.filter((each) => criterionState(each) === 'evidenced').length;
