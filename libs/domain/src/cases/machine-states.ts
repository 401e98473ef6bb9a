import type { ExemptionState } from '../exemptions/exemption.machine.js';
import type { FeeState } from '../fees/fee.machine.js';
import type { OfferState } from '../offers/offer.machine.js';
import type { PermitState } from '../permits/permit-states.js';
import type { IntakeState } from './intake.machine.js';

/** The five records that move separately in one case. */
export interface MachineStates {
  readonly intake: IntakeState;
  readonly exemption: ExemptionState;
  readonly fee: FeeState;
  readonly offer: OfferState;
  readonly permit: PermitState;
}
