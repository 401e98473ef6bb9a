import fc from 'fast-check';
import { easterSunday } from './easter.js';

it.each([
  [1961, '1961-04-02'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2011, '2011-04-24'],
  [2016, '2016-03-27'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2028, '2028-04-16'],
  [2029, '2029-04-01'],
  [2030, '2030-04-21'],
  [2038, '2038-04-25'],
  [2285, '2285-03-22'],
])('Easter of %i is %s', (year, on) => expect(easterSunday(year).toString()).toBe(on));

/** The second, independent way: the tables of the Book of Common Prayer in Oudin's form. */
const byOudin = (year: number): string => {
  const century = Math.trunc(year / 100);
  const golden = year % 19;
  const k = Math.trunc((century - 17) / 25);
  let moon = (century - Math.trunc(century / 4) - Math.trunc((century - k) / 3) + 19 * golden + 15) % 30;
  moon -=
    Math.trunc(moon / 28) * (1 - Math.trunc(moon / 28) * Math.trunc(29 / (moon + 1)) * Math.trunc((21 - golden) / 11));
  const weekday = (year + Math.trunc(year / 4) + moon + 2 - century + Math.trunc(century / 4)) % 7;
  const offset = moon - weekday;
  const month = 3 + Math.trunc((offset + 40) / 44);
  const date = offset + 28 - 31 * Math.trunc(month / 4);
  return `${year}-0${month}-${String(date).padStart(2, '0')}`;
};

it('agrees with an independent reckoning in every Gregorian year to 4099', () => {
  for (let year = 1583; year <= 4099; year += 1) expect(easterSunday(year).toString()).toBe(byOudin(year));
});

it('is a Sunday between 22 March and 25 April', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1583, max: 9999 }), (year) => {
      const easter = easterSunday(year);
      const written = easter.toString().slice(5);
      return easter.dayOfWeek === 7 && easter.year === year && written >= '03-22' && written <= '04-25';
    }),
  ));
