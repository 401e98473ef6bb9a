import type { ExemptionCode, Outcome } from '../exemption-queries';

/** Why a code does not go with the answer given: its permit is open, or it asks for an offer (IRPR s. 200(1)(c)). */
export type CodeClash = 'open' | 'offer';

export const clashOf = (
  { permitScope, offerRequired }: ExemptionCode,
  outcome: Outcome | undefined,
): CodeClash | undefined => {
  if (outcome === 'lmia_exempt' && permitScope === 'open') return 'open';
  return outcome === 'no_offer_needed' && offerRequired === 'yes' ? 'offer' : undefined;
};
