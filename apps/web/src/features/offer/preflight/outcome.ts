import type { Tone } from '../../../shared/ui/badge';
import type { PreflightCheck } from '../offer-queries';

/** How a check came out, in the one word that a reader needs. */
export type Verdict = 'blocks' | 'need_to_know' | 'look' | 'pass' | 'not_applicable';

export const VERDICTS = ['blocks', 'need_to_know', 'look', 'pass', 'not_applicable'] as const;

export const VERDICT_TONES: Readonly<Record<Verdict, Tone>> = {
  blocks: 'danger',
  need_to_know: 'warning',
  look: 'warning',
  pass: 'success',
  not_applicable: 'neutral',
};

/** Only what fails and blocks stops the offer for sure; what lacks a fact may still turn out well. */
export const verdictOf = ({ outcome, level }: Pick<PreflightCheck, 'outcome' | 'level'>): Verdict => {
  switch (outcome) {
    case 'pass':
    case 'not_applicable':
      return outcome;
    case 'need_to_know':
      return level === 'block' ? 'need_to_know' : 'look';
    default:
      return level === 'block' ? 'blocks' : 'look';
  }
};

/** The checks that ask for something, heaviest first; then those that are settled. */
export const byWeight = (
  checks: readonly PreflightCheck[],
): { readonly open: readonly PreflightCheck[]; readonly settled: readonly PreflightCheck[] } => {
  const open = checks
    .filter((check) => !isSettled(check))
    .toSorted((a, b) => VERDICTS.indexOf(verdictOf(a)) - VERDICTS.indexOf(verdictOf(b)));
  return { open, settled: checks.filter(isSettled) };
};

const isSettled = (check: PreflightCheck): boolean => check.outcome === 'pass' || check.outcome === 'not_applicable';
