import fc from 'fast-check';
import type { OfferAnswer } from '../assess/answers.js';
import type { Facts } from '../assess/facts.js';
import { EXEMPTION_CODES } from '../exemptions/code-register.js';
import { anyFacts } from '../fees/testing/any-facts.js';
import { answerTo, linesOf } from '../fees/testing/answer-to.js';

it.each<[string, Facts, Partial<OfferAnswer>]>([
  [
    'a transferee',
    { code: 'C62' },
    { needed: 'yes', isNew: false, count: 1, permits: 1, by: 'employer', workerChooses: 'offer-number' },
  ],
  [
    'an open permit',
    { code: 'C43' },
    { needed: 'no', count: undefined, order: [], employerConditions: 'no', workerChooses: 'no-job-offer' },
  ],
  ['working holiday, by its category alone', { iecCategory: 'working-holiday' }, { needed: 'no' }],
  ['the category is missing', { code: 'C21' }, { needed: 'need-to-know' }],
  ['a coach comes for one team', { code: 'C26' }, { needed: 'yes' }],
  ['an athlete with an open permit', { code: 'C26', permitForOneEmployer: false }, { needed: 'no' }],
  ['a public policy that does not say', { code: 'R01' }, { needed: 'need-to-know' }],
  ['a public policy for one employer', { code: 'R01', permitForOneEmployer: true }, { needed: 'yes' }],
  ['a code that is none', { code: 'Z99' }, { needed: 'need-to-know' }],
  ['__proto__ is no code', { code: '__proto__' }, { needed: 'need-to-know' }],
  ['the Global Talent Stream is LMIA work', { globalTalentStream: true }, { needed: 'no', workerChooses: undefined }],
  ['a business visit', { purpose: 'business-visit' }, { needed: 'no' }],
  ['somebody with an open permit', { holdsOpenPermit: true }, { needed: 'no' }],
  ['nothing but the wish to work', { purpose: 'work' }, { needed: 'need-to-know' }],
  ['a foreign supplier', { code: 'T47', foreignSupplier: true }, { by: 'canadian-client' }],
  ['an owner', { code: 'C11', employerKind: 'self' }, { needed: 'yes', by: 'employer' }],
  ['a renewal', { code: 'C63', isExtension: true }, { needed: 'yes', isNew: true }],
  ['a renewal with a raise', { code: 'C63', isExtension: true, wageChangePercent: 4 }, { needed: 'yes', isNew: true }],
  [
    'a raise alone',
    { code: 'C63', wageChangePercent: 4, exemptionRestsOnWage: false },
    { needed: 'no', isNew: false, employerConditions: 'yes' },
  ],
  ['another employer', { code: 'C63', sameEmployer: false }, { needed: 'yes', isNew: true }],
  ['an offer that was withdrawn', { code: 'C63', offerState: 'withdrawn' }, { isNew: true }],
  ['a number that is used', { code: 'C63', offerState: 'used' }, { isNew: true }],
  [
    'offers on two days',
    {
      code: 'C23',
      offersByDay: [
        { on: '2026-12-01', offers: 3 },
        { on: '2026-12-08', offers: 1 },
      ],
    },
    { count: 4 },
  ],
])('%s', (_, facts, expected) => expect(answerTo('offer', facts)).toMatchObject(expected));

it('puts the agreement first since the attestation holds', () => {
  expect(answerTo('offer', { code: 'C63', applicationOn: '2022-09-26' })?.order[0]).toBe('agreement-signed');
  expect(answerTo('offer', { code: 'C63', applicationOn: '2022-09-25' })?.order[0]).toBe('offer-and-fee');
  expect(linesOf('offer', { code: 'C63', applicationOn: '2022-09-25' })).not.toContain('OFF-05 holds');
});

it.each(
  EXEMPTION_CODES.filter(({ offerRequired }) => offerRequired !== 'depends').map((each) => [each.code, each] as const),
)('%s needs an offer exactly when the register says so', (code, { offerRequired }) =>
  expect(answerTo('offer', { code })?.needed).toBe(offerRequired),
);

it('is not asked of facts that do not speak of it', () =>
  expect(answerTo('offer', { biometricsOn: '2026-01-01' })).toBeUndefined());

it('agrees with the fee: no offer, no fee; a fee only for an offer', () =>
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const [offer, fee] = [answerTo('offer', facts), answerTo('fee', facts)];
      if (offer === undefined || fee === undefined) return true;
      return offer.needed === 'no' ? fee.status === 'not-applicable' : fee.status !== 'due' || offer.needed === 'yes';
    }),
    { numRuns: 400 },
  ));
