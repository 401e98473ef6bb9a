import type { ExemptionCode } from '../exemptions/exemption-code.js';
import { EXCHANGE, type OfferNeed } from '../offers/offer-need.js';
import type { FeeStanding } from './fee-standing.js';
import { EXEMPT_BY_PRACTICE } from './processing-exemption.js';

/** Provisions whose permits bear the fee when no offer stands behind them (IRPR s. 303.2(1)). */
const bearsIt = ({ provision }: ExemptionCode): boolean =>
  provision.startsWith('R204') || provision.startsWith('R205') || provision === 'R207';

/** The worker comes without an offer; an employer outside the regime still makes one, without a number. */
const hasNoOffer = ({ needed, reason }: OfferNeed): boolean =>
  needed === 'no' && reason !== 'employer-outside' && reason !== 'terms-kept';

/**
 * Whether the worker owes the open work permit holder fee (IRPR s. 303.2(1), (2)). Whoever R299(2) frees of the processing
 * fee is free of this one too, youth exchanges of paragraph (i) excepted.
 */
export const owesOpenPermitFee = ({ need, findings }: FeeStanding): boolean => {
  const { code } = need;
  if (code === undefined || !hasNoOffer(need) || !bearsIt(code) || EXEMPT_BY_PRACTICE.has(code.code)) return false;
  return code.code === EXCHANGE || findings.every(({ holds }) => holds !== 'yes');
};
