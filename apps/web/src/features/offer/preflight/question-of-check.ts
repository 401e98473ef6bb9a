import type { Checks, OfferView } from '../offer-queries';

export type CheckQuestion = keyof Checks;

/** The question that a check needs an answer to, where no field of the offer holds it. */
export const QUESTION_OF_CHECK: Readonly<Record<string, CheckQuestion>> = {
  EP09: 'regulated',
  EP12: 'referenceWageCents',
  EP18: 'listCheckedOn',
  EP19: 'offersAdultServices',
  EP26: 'representativeAuthorized',
};

const ALWAYS = [
  'regulated',
  'referenceWageCents',
  'referenceWageSource',
  'listCheckedOn',
  'listed',
  'offersAdultServices',
  'penaltyInDefault',
] as const satisfies readonly CheckQuestion[];

/** A provincial nominee works in the province that nominated. */
const NOMINEE = 'T13';

/** The questions that this offer raises. */
export const questionsFor = ({ values }: Pick<OfferView, 'values'>, isFirm: boolean): readonly CheckQuestion[] => [
  ...ALWAYS,
  ...(values['intended_exemption_code'] === NOMINEE ? (['nominatingProvince'] as const) : []),
  ...(isFirm ? (['representativeAuthorized', 'credentialShared'] as const) : []),
];
