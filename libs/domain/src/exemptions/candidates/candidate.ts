import type { FactName } from '../../assess/facts.js';
import type { Citations } from '../../law/citation.js';
import type { RuleId } from '../../law/rule.js';
import type { Bilingual } from '../../law/text.js';
import type { Fit } from '../criteria/fact-test.js';
import type { ExemptionCode } from '../exemption-code.js';

/** A clause of a code beside what is known. Where facts say `fits`, the papers still have to show it. */
export interface CandidateCriterion {
  /** `C63.3`, as in the assessment of step 1. */
  readonly id: string;
  readonly text: Bilingual;
  readonly fit: Fit;
  /** `person`: no fact of the interview decides it. */
  readonly decidedBy: 'facts' | 'person';
  readonly rule: RuleId;
  readonly cites: Citations;
  readonly used: readonly FactName[];
  readonly missing: readonly FactName[];
  /** What speaks against it, where the clause alone does not say it. */
  readonly because: Bilingual | undefined;
}

/** A code of the register beside a case. `fits` means that nothing known speaks against it, never that a permit follows. */
export interface Candidate {
  readonly code: string;
  readonly provision: string;
  readonly name: Bilingual;
  readonly fit: Fit;
  readonly criteria: readonly CandidateCriterion[];
  /** Facts that would decide what is still open, without repeats. */
  readonly openQuestions: readonly FactName[];
  /** The first criterion that the facts contradict: the reason under which the code is hidden. */
  readonly failing: CandidateCriterion | undefined;
  readonly permitScope: ExemptionCode['permitScope'];
  /** Whether an offer is submitted and the fee paid; `no` also for an employer outside the regime. */
  readonly offerRequired: ExemptionCode['offerRequired'];
  /** Longest first permit, where the code has one figure: a longer offer is lawful, the permit is shorter (DUR-01). */
  readonly maxMonths: number | undefined;
  /** Why a person must look first: the stream is closed to most, or its end is not confirmed. */
  readonly dormant: Bilingual | undefined;
}
