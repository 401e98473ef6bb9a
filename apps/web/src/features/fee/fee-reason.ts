import type { CaseView } from '../case/case-query';

export interface FeeReason {
  readonly text:
    | 'why.none'
    | 'why.due'
    | 'why.exempt'
    | 'why.paid'
    | 'why.no_offer_needed'
    | 'why.lmia_needed'
    | 'why.no_permit_needed';
  readonly cites: readonly string[];
}

/** Why no offer bears the fee, by the answer of step 1. An employer outside the regime makes no offer either (IRPR s. 303.1(4.1)). */
const WITHOUT_OFFER: Readonly<Record<string, FeeReason>> = {
  no_offer_needed: {
    text: 'why.no_offer_needed',
    cites: ['IRPR s. 303.1(1)', 'IRPR s. 303.1(4.1)', 'IRPR s. 209.91'],
  },
  lmia_needed: { text: 'why.lmia_needed', cites: ['IRPR s. 303.1(1)'] },
  no_permit_needed: { text: 'why.no_permit_needed', cites: ['IRPR s. 303.1(1)'] },
};

/** Why the fee is owed, not owed or not known; `undefined` where its state says everything. */
export const feeReason = ({
  states,
  exemptionOutcome,
}: Pick<CaseView, 'states' | 'exemptionOutcome'>): FeeReason | undefined => {
  switch (states.fee) {
    case 'none':
      return { text: 'why.none', cites: ['IRPR s. 303.1(1)'] };
    case 'due':
      return { text: 'why.due', cites: ['IRPR s. 303.1(1)', 'IRPR s. 303.1(2)', 'IRPA s. 89.2(2)'] };
    case 'exempt':
      return { text: 'why.exempt', cites: ['IRPR s. 303.1(5)', 'IRPR s. 299(2)', 'IRPR s. 209.11(1)'] };
    case 'paid':
      return { text: 'why.paid', cites: ['IRPR s. 303.1(1)', 'IRPR s. 303.1(6)'] };
    case 'not_applicable':
      return WITHOUT_OFFER[exemptionOutcome ?? ''];
    default:
      return undefined;
  }
};
