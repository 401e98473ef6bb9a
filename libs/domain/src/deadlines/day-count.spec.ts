import fc from 'fast-check';
import { daysAfter, monthsAfter, yearsAfter } from '../time/counting.js';
import { day, daysBetween, type PlainDate } from '../time/plain-date.js';
import { dateAfter, isoAfter, isoOf, wholeDaysBetween } from './day-count.js';

const anyDay: fc.Arbitrary<PlainDate> = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 364 }))
  .map(([year, offset]) => day(`${String(year).padStart(4, '0')}-01-01`).add({ days: offset }));

it('counts days as Temporal does, forward and back', () =>
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -800_000, max: 800_000 }), (date, days) => {
      expect(isoAfter(date, days, 'days')).toBe(daysAfter(date, days).toString());
      expect(dateAfter(date, days, 'days').equals(daysAfter(date, days))).toBe(true);
    }),
  ));

it('counts months and years as Temporal does', () =>
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -2_000, max: 2_000 }), (date, amount) => {
      expect(isoAfter(date, amount, 'months')).toBe(monthsAfter(date, amount).toString());
      expect(isoAfter(date, amount, 'years')).toBe(yearsAfter(date, amount).toString());
    }),
  ));

it('walks through every day of four centuries', () => {
  let date = day('1896-02-28');
  while (date.year < 2304) {
    const next = date.add({ days: 1 });
    if (isoAfter(date, 1, 'days') !== next.toString()) throw new Error(`after ${date.toString()}`);
    date = next;
  }
});

it.each([
  ['31 August and six months', '2026-08-31', 6, 'months', '2027-02-28'],
  ['the same before a leap year', '2027-08-31', 6, 'months', '2028-02-29'],
  ['a leap day and one year', '2028-02-29', 1, 'years', '2029-02-28'],
  ['a leap day and ten years', '2016-02-29', 10, 'years', '2026-02-28'],
  ['back over the first of March', '2028-03-01', -1, 'days', '2028-02-29'],
  ['out of the four-digit years', '9999-12-31', 1, 'days', '+010000-01-01'],
] as const)('%s', (_, on, amount, unit, expected) => expect(isoAfter(day(on), amount, unit)).toBe(expected));

it('writes a day as Temporal writes it', () =>
  fc.assert(fc.property(anyDay, (date) => isoOf(date) === date.toString())));

it('tells how far two days are apart as Temporal does', () =>
  fc.assert(fc.property(anyDay, anyDay, (a, b) => wholeDaysBetween(a, b) === daysBetween(a, b))));
