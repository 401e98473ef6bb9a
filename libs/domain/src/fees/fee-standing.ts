import type { FeeAnswer } from '../assess/answers.js';
import type { Facts } from '../assess/facts.js';
import { offerNeedOf, type OfferNeed } from '../offers/offer-need.js';
import type { IsoDay } from '../time/plain-date.js';
import { exemptionFindings, type ExemptionFinding } from './processing-exemption.js';

/** Whether the employer owes the compliance fee, and what of the law says so. */
export interface FeeStanding {
  readonly status: FeeAnswer['status'];
  readonly need: OfferNeed;
  /** What the paragraphs of IRPR s. 299(2) that can belong to the code say. */
  readonly findings: readonly ExemptionFinding[];
}

/** Unpaid work and protection settle the fee of their codes either way; without them nothing can be said. */
const UNSETTLED_WITHOUT: ReadonlySet<string> = new Set(['R299(2)(b)', 'R299(2)(f)']);

const statusOf = ({ needed }: OfferNeed, findings: readonly ExemptionFinding[]): FeeAnswer['status'] => {
  if (needed === 'no') return 'not-applicable';
  if (needed === 'need-to-know') return 'need-to-know';
  if (findings.some(({ row, holds }) => holds === 'yes' && row.employerFee !== 'due')) return 'exempt';
  return findings.some(({ row, holds }) => holds === 'need-to-know' && UNSETTLED_WITHOUT.has(row.paragraph))
    ? 'need-to-know'
    : 'due';
};

/** Due, exempt or not applicable, from the offer and the exemptions alone; how much is another question. */
export const feeStandingOf = (facts: Facts, on: IsoDay): FeeStanding => {
  const need = offerNeedOf(facts, on);
  const findings = exemptionFindings(need.code?.code, facts);
  return { status: statusOf(need, findings), need, findings };
};
