import fc from 'fast-check';
import fs from 'node:fs';
import path from 'node:path';
import { readTable } from '../deadlines/testing/csv.js';
import { findCountry } from '../places/countries.js';
import { COUNTRIES_WITH_PASSPORT_SHAPES, passportNumberLooks } from './passport-number.js';

it.each([
  ['FR', '12AB34567', 'usual'],
  ['FR', '12ab34567', 'usual'],
  ['FR', '12 AB 34567', 'usual'],
  ['FR', '1234567AB', 'unusual'],
  ['US', '123456789', 'usual'],
  ['US', 'A12345678', 'usual'],
  ['US', 'AB1234567', 'unusual'],
  ['IN', 'K-1234567', 'usual'],
  ['CN', 'EI1234567', 'unusual'],
  ['CN', 'EA1234567', 'usual'],
  ['GB', '', 'unusual'],
  ['BT', 'G123456', 'unknown'],
  ['constructor', 'A1', 'unknown'],
])('%s %s: %s', (country, number, looks) => expect(passportNumberLooks(number, country)).toBe(looks));

it('is a country of the product for each shape', () => {
  expect(COUNTRIES_WITH_PASSPORT_SHAPES).toHaveLength(60);
  expect(COUNTRIES_WITH_PASSPORT_SHAPES.filter((country) => findCountry(country) === undefined)).toEqual([]);
});

describe('the published patterns', () => {
  const file = path.resolve(__dirname, '../../../../../shared/data/passport-formats.csv');
  const rows = fs.existsSync(file)
    ? readTable(fs.readFileSync(file, 'utf8'))
    : [{ alpha2: 'FR', pattern: String.raw`^\d{2}[A-Z]{2}\d{5}$` }];

  it.each(rows.map((row) => [row['alpha2'] ?? '', row['pattern'] ?? '']))('of %s agree', (country, pattern) => {
    // Two of them are anchored at one end only, and some take either case; numbers are compared whole and in capitals.
    const generating = new RegExp(`^(?:${pattern.replace(/[$^]|\(\?!.*?\)/g, '')})$`);
    const whole = new RegExp(`^(?:${pattern.replace(/[$^]/g, '')})$`);
    fc.assert(
      fc.property(
        fc
          .oneof(fc.stringMatching(generating), fc.stringMatching(/^[A-Z0-9]{5,10}$/))
          .map((each) => each.toUpperCase()),
        (number) =>
          passportNumberLooks(number, country) === (whole.test(number) ? 'usual' : 'unusual') ||
          // A hyphen inside is dropped before the look.
          number.includes('-'),
      ),
    );
  });
});
