import { ProblemNotice } from '../../../shared/refusals/problem-notice';
import type { CaseView } from '../../case/case-query';
import { mendingContext } from '../../case/use-case';
import type { OfferDraftHandle } from '../draft/use-offer-draft';

/** Why the last save did not succeed. What was typed stays in its field and is tried again. */
export const SaveProblem = ({ draft, view }: { readonly draft: OfferDraftHandle; readonly view: CaseView }) => {
  if (draft.problem === undefined || draft.phase === 'stale') return null;
  return (
    <ProblemNotice
      problem={draft.problem}
      refusals={draft.problem.refusals}
      context={mendingContext(view)}
      onReload={() => void draft.flush()}
    />
  );
};
