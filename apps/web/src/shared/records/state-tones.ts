import { PERMIT_STATE_CARDS } from '@permitdesk/domain/permits/permit-states';
import type { Api } from '../../api/client';
import type { Tone } from '../ui/badge';

/** How each state feels: done, on its way, waiting, in danger. The word beside it says the rest. */
export const EXEMPTION_TONES: Readonly<Record<Api['ExemptionState'], Tone>> = {
  open: 'neutral',
  in_review: 'info',
  signed_off: 'success',
  found: 'warning',
};

export const FEE_TONES: Readonly<Record<Api['FeeState'], Tone>> = {
  none: 'neutral',
  not_applicable: 'neutral',
  due: 'warning',
  exempt: 'success',
  paid: 'success',
  allocated: 'success',
  kept: 'success',
  refund_due: 'warning',
  refund_requested: 'info',
  refunded: 'success',
};

export const OFFER_TONES: Readonly<Record<Api['OfferState'], Tone>> = {
  none: 'neutral',
  not_applicable: 'neutral',
  draft: 'neutral',
  ready: 'accent',
  pending: 'info',
  matched: 'info',
  used: 'success',
  withdrawn: 'neutral',
};

export const INTAKE_TONES: Readonly<Record<Api['IntakeState'], Tone>> = {
  new: 'neutral',
  requested: 'warning',
  accepted: 'success',
  declined: 'neutral',
  closed: 'neutral',
};

const AT_RISK: ReadonlySet<string> = new Set(['P25', 'P41', 'P56', 'P60', 'P61', 'P70', 'P80', 'P90', 'P91']);
const WELL: ReadonlySet<string> = new Set(['P30', 'P40', 'P50', 'P52', 'P55', 'P62', 'P87', 'P88']);

export const permitTone = (state: Api['PermitState']): Tone => {
  if (AT_RISK.has(state)) return 'danger';
  if (WELL.has(state)) return 'success';
  return PERMIT_STATE_CARDS[state].holder === 'ircc' ? 'info' : 'neutral';
};
