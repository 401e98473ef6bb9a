import { problemOf } from '../../api/problem';
import { ProblemNotice } from '../refusals/problem-notice';

/** In place of what could not be read. */
export const QueryProblem = ({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) => (
  <ProblemNotice problem={problemOf(error)} onReload={onRetry} />
);
