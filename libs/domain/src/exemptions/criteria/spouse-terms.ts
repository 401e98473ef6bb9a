import type { Citations } from '../../law/citation.js';
import { day, isBefore, type IsoDay, type PlainDate } from '../../time/plain-date.js';

export const SPOUSE_CITES: Citations = [
  'IRPR s. 205(c)(ii)',
  'IRCC: Spouses and partners of workers in high-skilled occupations, code C41 (2025-01-21)',
];
export const RESIDENCE_FAMILY_CITES: Citations = [
  'IRPR s. 205(c)(ii)',
  'IRCC: Families of economic-class applicants for permanent residence, code C49',
];

/** First day of the rule that the principal's right to work must last (2025-01-21, 05:00 UTC). */
export const SPOUSE_RULE_FROM: IsoDay = '2025-01-21';
const FROM = day(SPOUSE_RULE_FROM);

/** Months that the principal's right to work must still last on the day on which the family applies. */
export const PRINCIPAL_MONTHS = {
  /** C41. */
  worker: 16,
  /** C49: the principal is moving to permanent residence. */
  movingToResidence: 6,
} as const;

/** Highest TEER category of the principal that always counts; TEER 2 and 3 only from the published list. */
export const PRINCIPAL_TEER = { always: 1, ifListed: 3 } as const;

export const isSpouseRuleInForce = (on: PlainDate): boolean => !isBefore(on, FROM);
