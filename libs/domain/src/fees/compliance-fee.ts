import type { Citations } from '../law/citation.js';
import { dollars, splitCents, type Cents } from '../money/cents.js';
import { day, isBefore, type PlainDate } from '../time/plain-date.js';

export interface ComplianceFeeRate {
  readonly from: PlainDate;
  /** For one worker and one offer. */
  readonly each: Cents;
  /** At most, for a performing-arts group. */
  readonly group: Cents;
  /** From how many artists and staff the group amount caps the sum. */
  readonly groupFrom: number;
  readonly cites: Citations;
}

/**
 * The employer compliance fee by the day it came into force. A repealed rate stays: it still prices the offers of its time.
 * The Service Fees Act does not index it (IRPA s. 89.2(2)); it moves only when the Regulations are amended.
 */
export const COMPLIANCE_FEES: readonly ComplianceFeeRate[] = [
  {
    from: day('2018-02-27'),
    each: dollars(230),
    group: dollars(690),
    groupFrom: 3,
    cites: ['IRPR s. 303.1(1)', 'IRPR s. 303.1(7)'],
  },
];

/** The rate in force on a day, or `undefined` before the first row of the table. */
export const complianceFeeOn = (on: PlainDate): ComplianceFeeRate | undefined =>
  COMPLIANCE_FEES.findLast((rate) => !isBefore(on, rate.from));

/**
 * What one employer owes for `offers` offers made on the same day.
 *
 * The cap is for a group of performing artists and their staff, made at the same time. "At the same time" is not
 * defined; it is read here as the same day, so offers of different days do not add together (FEE-08).
 * Source: IRPR s. 303.1(1), (7).
 */
export const complianceFeeFor = (rate: ComplianceFeeRate, offers: number, performingArts: boolean): Cents => {
  const sum = (rate.each * offers) as Cents;
  return performingArts && offers >= rate.groupFrom && sum > rate.group ? rate.group : sum;
};

/** What each offer of a performing-arts group bears: shares of whole cents that add up to the group's fee exactly. */
export const groupShares = (rate: ComplianceFeeRate, offers: number): readonly Cents[] =>
  splitCents(complianceFeeFor(rate, offers, true), offers);
