import fc from 'fast-check';
import { someDay } from '../testing/any-facts.js';
import { absencesOf, capEndOf, isTransfereeTime, monthsSpent, resetOn, transfereeTime } from './transferee-time.js';

const permit = (code: string | undefined, from: string, to: string) => ({ code, from, to });
const timeOf = (...earlierPermits: readonly ReturnType<typeof permit>[]) =>
  transfereeTime({ earlierPermits }, undefined);

describe('which time counts (DUR-04)', () => {
  it.each(['C61', 'C63', 'T41', 'F74', 'C12', 'T24', undefined])('%s does', (code) =>
    expect(isTransfereeTime(code)).toBe(true),
  );
  it.each(['C10', 'T36', 'T23', 'Z99'])('%s does not', (code) => expect(isTransfereeTime(code)).toBe(false));
});

describe('the ledger', () => {
  it('adds up over codes, counts what overlaps once, and leaves gaps out', () => {
    const time = timeOf(
      permit('C63', '2024-01-15', '2025-01-14'),
      permit('T38', '2024-07-01', '2025-07-14'),
      permit('C62', '2026-07-15', '2027-07-14'),
    );
    expect(time).toEqual({ firstOn: '2024-01-15', lastOn: '2027-07-14', gapDays: 365 });
    expect(time && monthsSpent(time)).toBe(30);
    expect(time && capEndOf(time, 84, undefined)).toBe('2032-01-15');
  });

  it('reads a permit printed to the same day number and to the day before alike', () =>
    expect(
      ['2027-01-14', '2027-01-15'].map((to) => {
        const time = timeOf(permit('C63', '2024-01-15', to));
        return time && monthsSpent(time);
      }),
    ).toEqual([36, 36]));

  it('leaves the days before a new start out', () => {
    const time = timeOf(permit('C63', '2024-01-15', '2027-01-15'));
    expect(time && capEndOf(time, 84, '2027-01-16')).toBe('2031-01-15');
    expect(time && capEndOf(time, 84, '2027-02-16')).toBe('2031-02-15');
  });

  it('is empty without a permit that can be read', () =>
    expect(
      timeOf(permit('C63', '2027-01-15', '2024-01-15'), permit('C10', '2024-01-15', '2027-01-15')),
    ).toBeUndefined());

  it('does not depend on the order of the permits', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(someDay, someDay), { minLength: 1, maxLength: 5 }), (pairs) => {
        const rows = pairs.map(([a, b]) => permit('C63', a < b ? a : b, a < b ? b : a));
        expect(timeOf(...rows.toReversed())).toEqual(timeOf(...rows));
      }),
    ));

  it('no further permit brings the months down, and no cap ends before the first day', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(someDay, someDay), { minLength: 2, maxLength: 5 }), (pairs) => {
        const rows = pairs.map(([a, b]) => permit('C63', a < b ? a : b, a < b ? b : a));
        const fewer = timeOf(...rows.slice(1));
        const all = timeOf(...rows);
        if (fewer === undefined || all === undefined) return false;
        // A month is no fixed number of days: what one gap splits may round by one.
        return monthsSpent(all) >= monthsSpent(fewer) - 1 && (capEndOf(all, 60, undefined) ?? '') > all.firstOn;
      }),
    ));
});

describe('a full year of work abroad (DUR-04)', () => {
  const abroad = (from: string, to: string) => ({ workAbroad: [{ from, to }] });

  it.each([
    ['2027-01-15', '2028-01-13', undefined],
    ['2027-01-15', '2028-01-14', '2028-01-14'],
    ['2028-02-29', '2029-02-27', '2029-02-27'],
    ['2028-01-14', '2027-01-15', undefined],
  ])('from %s to %s begins the sum anew after %s', (from, to, expected) =>
    expect(resetOn(abroad(from, to))).toBe(expected),
  );

  it('drops the time before it, and cuts a permit that runs across it', () => {
    const earlierPermits = [permit('C63', '2020-01-15', '2025-01-14'), permit('C63', '2025-06-01', '2028-05-31')];
    expect(transfereeTime({ earlierPermits }, '2026-01-14')).toEqual({
      firstOn: '2026-01-15',
      lastOn: '2028-05-31',
      gapDays: 0,
    });
  });
});

describe('absences (DUR-05)', () => {
  it('counts from 30 days on, names the shorter ones and passes over what is no length', () =>
    expect(absencesOf([29, 30, 31, -5, 0.5, NaN, 1e9])).toEqual({ recapturedDays: 61, ignored: [29] }));

  it('more of them never take days away', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -10, max: 400 })), fc.integer(), (days, more) => {
        return absencesOf([...days, more]).recapturedDays >= absencesOf(days).recapturedDays;
      }),
    ));
});
