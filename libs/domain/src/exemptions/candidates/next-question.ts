import { FACT_NAMES, type FactName } from '../../assess/facts.js';
import type { Candidate } from './candidate.js';

/**
 * The fact that would decide most of what is still open; the first in the order of the questions where several do.
 * `undefined` when no fact would decide anything more.
 */
export const nextQuestion = (candidates: readonly Candidate[]): FactName | undefined => {
  const counts = new Map<FactName, number>();
  for (const { fit, openQuestions } of candidates)
    if (fit === 'need-to-know') for (const name of openQuestions) counts.set(name, (counts.get(name) ?? 0) + 1);
  let best: FactName | undefined;
  for (const name of FACT_NAMES) {
    const count = counts.get(name) ?? 0;
    if (count > 0 && count > (best === undefined ? 0 : (counts.get(best) ?? 0))) best = name;
  }
  return best;
};
