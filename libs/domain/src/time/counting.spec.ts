import fc from 'fast-check';
import { daysAfter, monthsAfter, yearsAfter } from './counting.js';
import { compareDays, day, daysBetween } from './plain-date.js';

it.each([
  ['leaves out the day of the event', '2026-11-30', 90, '2027-02-28'],
  ['crosses a leap day', '2027-12-01', 90, '2028-02-29'],
  ['counts no day as itself', '2026-11-22', 0, '2026-11-22'],
  ['counts back', '2027-01-01', -1, '2026-12-31'],
])('days: %s', (_, event, days, last) => expect(daysAfter(day(event), days).toString()).toBe(last));

it.each([
  ['31 August and six months: 28 February', '2026-08-31', 6, '2027-02-28'],
  ['31 August and six months in a leap year: 29 February', '2027-08-31', 6, '2028-02-29'],
  ['WE-62: 18 months from the end of August', '2027-08-31', 18, '2029-02-28'],
  ['the same day number', '2026-11-22', 16, '2028-03-22'],
  ['31 January and a month', '2027-01-31', 1, '2027-02-28'],
  ['30 June and a month: not the last day of July', '2026-06-30', 1, '2026-07-30'],
  ['WE-56: twelve months from a leap day', '2028-02-29', 12, '2029-02-28'],
])('months: %s', (_, event, months, last) => expect(monthsAfter(day(event), months).toString()).toBe(last));

it.each([
  ['WE-71: six years from a leap day', '2024-02-29', 6, '2030-02-28'],
  ['WE-53: ten years from a leap day', '2016-02-29', 10, '2026-02-28'],
  ['four years from a leap day: a leap day', '2024-02-29', 4, '2028-02-29'],
  ['28 February stays so in a leap year', '2027-02-28', 1, '2028-02-28'],
])('years: %s', (_, event, years, last) => expect(yearsAfter(day(event), years).toString()).toBe(last));

describe('whatever the day', () => {
  const anyDay = fc.integer({ min: 0, max: 60_000 }).map((offset) => day('1990-01-01').add({ days: offset }));
  const anyCount = fc.integer({ min: 0, max: 600 });

  it('counts as many days as asked', () =>
    fc.assert(fc.property(anyDay, anyCount, (date, days) => daysBetween(date, daysAfter(date, days)) === days)));

  it('ends a month on the same day number, or on the last of a shorter month', () =>
    fc.assert(
      fc.property(anyDay, anyCount, (date, months) => {
        const last = monthsAfter(date, months);
        const inMonths = (last.year - date.year) * 12 + last.month - date.month;
        return inMonths === months && (last.day === date.day || (last.day < date.day && last.day === last.daysInMonth));
      }),
    ));

  it('counts a year as twelve months', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 50 }), (date, years) =>
        yearsAfter(date, years).equals(monthsAfter(date, years * 12)),
      ),
    ));

  it('never ends sooner for a longer time', () =>
    fc.assert(
      fc.property(anyDay, anyCount, anyCount, (date, a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        return compareDays(monthsAfter(date, less), monthsAfter(date, more)) <= 0;
      }),
    ));
});
