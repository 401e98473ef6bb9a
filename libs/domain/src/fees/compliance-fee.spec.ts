import fc from 'fast-check';
import { dollars, sumCents } from '../money/cents.js';
import { compareDays, day } from '../time/plain-date.js';
import {
  COMPLIANCE_FEES,
  complianceFeeFor,
  complianceFeeOn,
  groupShares,
  type ComplianceFeeRate,
} from './compliance-fee.js';

const rateOn = (on: string): ComplianceFeeRate => {
  const rate = complianceFeeOn(day(on));
  if (rate === undefined) throw new Error(`no rate on ${on}`);
  return rate;
};
const rate = rateOn('2026-11-22');

it.each([
  ['WE-02: an orchestra, twelve offers on one day', 12, true, 690],
  ['WE-03: two performers only', 2, true, 460],
  ['WE-04: three performers on the first day', 3, true, 690],
  ['WE-04: the fourth a week later', 1, true, 230],
  ['WE-05: three developers, no performers', 3, false, 690],
  ['WE-05: a fourth developer', 4, false, 920],
  ['four performers', 4, true, 690],
  ['one worker', 1, false, 230],
  ['nobody', 0, true, 0],
])('%s', (_, offers, performingArts, owed) =>
  expect(complianceFeeFor(rate, offers, performingArts)).toBe(dollars(owed)),
);

it('WE-04: offers of two days do not add together', () =>
  expect(complianceFeeFor(rate, 3, true) + complianceFeeFor(rate, 1, true)).toBe(dollars(920)));

describe('the table of rates', () => {
  it.each([
    ['the day before it began', '2018-02-26', undefined],
    ['its first day', '2018-02-27', dollars(230)],
    ['today', '2026-11-22', dollars(230)],
    ['long ago', '1999-12-31', undefined],
  ])('%s', (_, on, each) => expect(complianceFeeOn(day(on))?.each).toBe(each));

  it('stands in the order of its days', () => {
    const days = COMPLIANCE_FEES.map(({ from }) => from);
    expect([...days].sort(compareDays)).toEqual(days);
  });
});

it.each([
  [12, [57_50, 57_50, 57_50, 57_50, 57_50, 57_50, 57_50, 57_50, 57_50, 57_50, 57_50, 57_50]],
  [7, [98_58, 98_57, 98_57, 98_57, 98_57, 98_57, 98_57]],
  [3, [230_00, 230_00, 230_00]],
  [2, [230_00, 230_00]],
  [1, [230_00]],
  [0, []],
])('a group of %d bears %j', (offers, shares) => expect(groupShares(rate, offers)).toEqual(shares));

describe('however many offers', () => {
  const anyRate = fc.constantFrom(...COMPLIANCE_FEES);
  const anyOffers = fc.integer({ min: 0, max: 500 });

  it('costs a group no more than its members apart, and no more than the cap', () =>
    fc.assert(
      fc.property(anyRate, anyOffers, (of, offers) => {
        const [group, apart] = [complianceFeeFor(of, offers, true), complianceFeeFor(of, offers, false)];
        return group <= apart && (offers < of.groupFrom || group <= of.group);
      }),
    ));

  it('is never negative and never falls when an offer is added', () =>
    fc.assert(
      fc.property(anyRate, anyOffers, fc.boolean(), (of, offers, performingArts) => {
        const [less, more] = [offers, offers + 1].map((count) => complianceFeeFor(of, count, performingArts));
        return less !== undefined && more !== undefined && less >= 0 && less <= more;
      }),
    ));

  it('caps nothing but a performing-arts group', () =>
    fc.assert(
      fc.property(anyRate, anyOffers, (of, offers) => complianceFeeFor(of, offers, false) === of.each * offers),
    ));

  it('shares out the fee of the group to the cent', () =>
    fc.assert(
      fc.property(anyRate, anyOffers, (of, offers) => {
        const shares = groupShares(of, offers);
        return shares.length === offers && sumCents(shares) === complianceFeeFor(of, offers, true);
      }),
    ));
});
