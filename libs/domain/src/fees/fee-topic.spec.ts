import fc from 'fast-check';
import type { Facts } from '../assess/facts.js';
import { dollars } from '../money/cents.js';
import { complianceFeeOn } from './compliance-fee.js';
import { anyFacts } from './testing/any-facts.js';
import { answerTo, linesOf } from './testing/answer-to.js';
import { day } from '../time/plain-date.js';

const group: Facts = { code: 'C23', groupKind: 'performing-artists', offersAtSameTime: true };

it.each<[string, Facts, number, boolean]>([
  ['one transferee', { code: 'C62' }, 230, false],
  ['two performers', { ...group, offerCount: 2 }, 460, false],
  ['three performers on one day', { ...group, offerCount: 3 }, 690, true],
  ['twelve performers on one day', { ...group, offerCount: 12 }, 690, true],
  ['twelve performers on several days', { ...group, offerCount: 12, offersAtSameTime: false }, 2760, false],
  ['twelve performers, the days unknown', { ...group, offerCount: 12, offersAtSameTime: undefined }, 2760, false],
  ['twelve developers', { ...group, offerCount: 12, groupKind: 'other' }, 2760, false],
  ['nobody', { ...group, offerCount: 0 }, 0, false],
  ['a number that is none', { code: 'C62', offerCount: -3 }, 230, false],
  [
    'two days, and two lists of the same day',
    {
      ...group,
      offersByDay: [
        { on: '2026-12-08', offers: 1 },
        { on: '2026-12-01', offers: 2 },
        { on: '2026-12-01', offers: 2 },
      ],
    },
    920,
    true,
  ],
])('%s', (_, facts, owed, capApplies) =>
  expect(answerTo('fee', facts)).toMatchObject({ status: 'due', totalCents: dollars(owed), capApplies }),
);

it('WE-04: prices each day alone, in the order of the days', () =>
  expect(
    answerTo('fee', {
      ...group,
      offersByDay: [
        { on: '2026-12-08', offers: 1 },
        { on: '2026-12-01', offers: 3 },
      ],
    })?.byDay,
  ).toEqual([
    { on: '2026-12-01', cents: dollars(690) },
    { on: '2026-12-08', cents: dollars(230) },
  ]));

// The table of FEE-05, row by row.
it.each<[string, Facts, string]>([
  ['(a) refugee claimant', { code: 'S61' }, 'not-applicable'],
  ['(b) protected, on an offer', { code: 'A70', permitForOneEmployer: true, refugeeProtected: true }, 'exempt'],
  ['(b) not protected', { code: 'A70', permitForOneEmployer: true, refugeeProtected: false }, 'due'],
  [
    '(b) protected, but outside Canada',
    { code: 'A70', permitForOneEmployer: true, refugeeProtected: true, inCanada: false },
    'due',
  ],
  ['(b) not known', { code: 'A70', permitForOneEmployer: true }, 'need-to-know'],
  ['(b) under A70 without an offer', { code: 'A70', permitForOneEmployer: false }, 'not-applicable'],
  ['(d) destitute student', { code: 'H81' }, 'not-applicable'],
  ['(e) research', { code: 'C31' }, 'exempt'],
  ['(f) unpaid for a charity', { code: 'C51', employerKind: 'charity', remuneration: 'none' }, 'exempt'],
  [
    '(f) a stipend under the minimum wage',
    { code: 'C24', employerKind: 'religious', remuneration: 'stipend-below-minimum' },
    'exempt',
  ],
  [
    '(f) board that is worth money',
    { code: 'C50', employerKind: 'religious', remuneration: 'none', boardIsIntegral: false },
    'due',
  ],
  ['(f) paid', { code: 'C51', employerKind: 'charity', remuneration: 'paid' }, 'due'],
  ['(f) unpaid for a business', { code: 'C51', employerKind: 'ordinary', remuneration: 'none' }, 'due'],
  ['(f) pay not known', { code: 'C51', employerKind: 'charity' }, 'need-to-know'],
  [
    '(g) family of a diplomat on an offer',
    { code: 'C20', accreditedFamily: true, permitForOneEmployer: true },
    'exempt',
  ],
  ['(g) family of a diplomat, an open permit', { code: 'C20', accreditedFamily: true }, 'not-applicable'],
  ['(h) reciprocal cultural jobs', { code: 'C22', reciprocalCulturalAgreement: true }, 'exempt'],
  ['(h) not under an agreement', { code: 'C22', reciprocalCulturalAgreement: false }, 'due'],
  ['(i) young professionals pay', { code: 'C21', iecCategory: 'young-professionals' }, 'due'],
  ['(i) co-op pays', { code: 'C21', iecCategory: 'co-op' }, 'due'],
  ['(i) working holiday has no offer', { code: 'C21', iecCategory: 'working-holiday' }, 'not-applicable'],
  ['(j), (k) officials of the United States', { code: 'T11', usOfficial: true }, 'exempt'],
  ['(l) vulnerable worker', { code: 'A72' }, 'not-applicable'],
  ['a ground of another code does not count', { code: 'C63', reciprocalCulturalAgreement: true }, 'due'],
  ['co-op of a secondary school is open', { code: 'C33' }, 'not-applicable'],
])('%s', (_, facts, status) => {
  const answer = answerTo('fee', facts);
  expect(answer?.status).toBe(status);
  expect(answer?.proofRequired).toBe(status === 'exempt');
});

it('says that a ground of another code needs the word of an officer', () =>
  expect(linesOf('fee', { code: 'C63', reciprocalCulturalAgreement: true })).toContain('FEE-05 warns'));

it('names the facts that would settle an exemption', () =>
  expect(linesOf('fee', { code: 'C20', citizenship: 'BR' }).filter((line) => line === 'FEE-05 needs')).toHaveLength(3));

it.each([
  ['foreign-government', '2018-02-27', 'not-applicable'],
  ['foreign-political-subdivision', '2026-11-22', 'not-applicable'],
  ['mission', '2026-11-22', 'not-applicable'],
  ['bridge-or-tunnel', '2026-11-22', 'not-applicable'],
  ['foreign-state-enterprise', '2026-11-22', 'due'],
  ['ordinary', '2026-11-22', 'due'],
] as const)('an employer of the kind %s owes on %s: %s', (employerKind, applicationOn, status) =>
  expect(answerTo('fee', { code: 'C10', employerKind, applicationOn })?.status).toBe(status),
);

it('knows no rate before the first of the table, and says so', () => {
  const facts: Facts = { code: 'C10', applicationOn: '2018-02-26' };
  expect(answerTo('fee', facts)).toMatchObject({ totalCents: 0, eachCents: undefined });
  expect(linesOf('fee', facts)).toContain('FEE-01 needs');
});

it('speaks of the ban on recovery only since it holds', () => {
  expect(linesOf('fee', { code: 'C10', applicationOn: '2022-09-26' })).toContain('FEE-11 holds');
  expect(linesOf('fee', { code: 'C10', applicationOn: '2022-09-25' })).not.toContain('FEE-11 holds');
});

describe('for any facts', () => {
  const each = complianceFeeOn(day('2026-11-22'))?.each ?? 0;

  it('the total is never negative and never above the sum of single fees', () =>
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const fee = answerTo('fee', facts);
        if (fee === undefined) return true;
        const byDay = facts.offersByDay ?? [];
        const counts = byDay.length > 0 ? byDay.map(({ offers }) => offers) : [facts.offerCount ?? 1];
        const offers = counts.reduce<number>(
          (sum, n) => sum + (Number.isSafeInteger(n) && Number(n) > 0 ? Number(n) : 1),
          0,
        );
        return fee.totalCents >= 0 && fee.totalCents <= offers * each;
      }),
      { numRuns: 400 },
    ));

  it('nothing but performing artists, three or more on one day, is limited', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('performing-artists' as const, 'other' as const, undefined),
        fc.array(
          fc.record({ on: fc.constantFrom('2026-12-01', '2026-12-02'), offers: fc.integer({ min: 0, max: 5 }) }),
          {
            minLength: 1,
            maxLength: 5,
          },
        ),
        (groupKind, offersByDay) => {
          const sums = new Map<string, number>();
          for (const { on, offers } of offersByDay) sums.set(on, (sums.get(on) ?? 0) + offers);
          const large = groupKind === 'performing-artists' && [...sums.values()].some((sum) => sum >= 3);
          const fee = answerTo('fee', { code: 'C23', groupKind, offersByDay });
          const apart = [...sums.values()].reduce((sum, offers) => sum + offers, 0) * each;
          return fee?.capApplies === large && (large || fee?.totalCents === apart);
        },
      ),
    ));

  it('nothing is owed unless it is due', () =>
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const fee = answerTo('fee', facts);
        return fee === undefined || fee.status === 'due' || fee.totalCents === 0;
      }),
      { numRuns: 300 },
    ));
});
