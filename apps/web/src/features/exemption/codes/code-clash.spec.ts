import { aCode } from '../testing/a-code';
import { clashOf } from './code-clash';

const SPECIFIC = aCode({ code: 'C62' });
const OPEN = aCode({ code: 'C41', permitScope: 'open', offerRequired: 'no' });
const EITHER = aCode({ code: 'R01', permitScope: 'either', offerRequired: 'depends' });

it.each([
  ['an open permit takes no offer', OPEN, 'lmia_exempt', 'open'],
  ['an open permit goes without an offer', OPEN, 'no_offer_needed', undefined],
  ['a code that asks for an offer does not go without one', SPECIFIC, 'no_offer_needed', 'offer'],
  ['a code that asks for an offer goes with one', SPECIFIC, 'lmia_exempt', undefined],
  ['where the category decides, nothing is said', EITHER, 'lmia_exempt', undefined],
  ['where the category decides, nothing is said', EITHER, 'no_offer_needed', undefined],
  ['without an answer, nothing is said', OPEN, undefined, undefined],
] as const)('%s', (_, code, outcome, clash) => expect(clashOf(code, outcome)).toBe(clash));
