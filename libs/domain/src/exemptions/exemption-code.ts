import type { Bilingual } from '../law/text.js';
import type { IsoDay } from '../time/plain-date.js';

/** One thing that must be shown for the code to hold; it is answered and evidenced by itself. */
export interface Criterion {
  /** `C63.3`: stays the same when the wording is improved. */
  readonly id: string;
  readonly text: Bilingual;
}

export const CODE_GROUPS = [
  'public-policy',
  'international-agreement',
  'significant-benefit',
  'reciprocal',
  'designated-by-minister',
  'charitable-religious',
  'no-other-support',
  'pr-applicant',
  'vulnerable-worker',
  'humanitarian',
] as const;
export type CodeGroup = (typeof CODE_GROUPS)[number];

/**
 * One administrative code of the LMIA-exemption register. The provision is the law; the code is the department's label
 * for it (EXM-02). A code never means that a permit will be issued: R200 is applied all the same (EXM-03).
 */
export interface ExemptionCode {
  /** Letter and two digits. */
  readonly code: string;
  /** Codes under which the same work was filed before, newest first. */
  readonly legacyCodes: readonly string[];
  /** `R205(a)`, `A25.2` … in the register's own short form. */
  readonly provision: string;
  readonly name: Bilingual;
  readonly group: CodeGroup;
  readonly permitScope: 'employer-specific' | 'open' | 'either';
  readonly offerRequired: 'yes' | 'no' | 'depends';
  readonly feeRequired: 'yes' | 'no' | 'depends';
  /** First day for a new application; undefined where the code is older than the register. */
  readonly from?: IsoDay;
  /** Last day for a new application (EXM-07); undefined while the code is open. */
  readonly to?: IsoDay;
  /** Codes that took its place. */
  readonly replacedBy?: readonly string[];
  /** The closing date is published but a later state could not be confirmed: a person must look (C88). */
  readonly manualReview?: true;
  readonly criteria: readonly Criterion[];
  readonly typicalEvidence: readonly Bilingual[];
  readonly maxDuration: Bilingual;
  /** Facts about the code that are no criterion: who may not use it, dated changes, warnings. */
  readonly notes?: readonly Bilingual[];
  readonly sources: readonly string[];
  readonly verified: boolean;
}
