import { EMPLOYER_CONDITIONS, type EmployerCondition } from './conditions.js';
import type { EvidenceKey } from './evidence.js';

/** One condition as a file shows it. */
export interface ConditionStanding {
  readonly condition: EmployerCondition;
  /** `not-called-for`: every paper of the condition is one that nothing calls for, such as pay of a quarantine. */
  readonly standing: 'evidenced' | 'not-evidenced' | 'not-called-for';
  readonly missing: readonly EvidenceKey[];
}

/** How ready a file is for an inspection (INS-01, INS-05). */
export interface InspectionReadiness {
  readonly conditions: readonly ConditionStanding[];
  readonly evidenced: number;
  /** Conditions that something is called for. */
  readonly of: number;
}

/**
 * Which conditions a file evidences.
 * @param held papers that are on file.
 * @param notCalledFor papers that nothing calls for here: no recruiter, no quarantine, no promise in the offer.
 */
export const inspectionReadiness = (
  held: ReadonlySet<EvidenceKey>,
  notCalledFor: ReadonlySet<EvidenceKey> = new Set(),
): InspectionReadiness => {
  const conditions = EMPLOYER_CONDITIONS.map((condition): ConditionStanding => {
    const asked = condition.evidence.filter((key) => !notCalledFor.has(key));
    const missing = asked.filter((key) => !held.has(key));
    return {
      condition,
      standing: asked.length === 0 ? 'not-called-for' : missing.length === 0 ? 'evidenced' : 'not-evidenced',
      missing,
    };
  });
  const called = conditions.filter(({ standing }) => standing !== 'not-called-for');
  return {
    conditions,
    evidenced: called.filter(({ standing }) => standing === 'evidenced').length,
    of: called.length,
  };
};
