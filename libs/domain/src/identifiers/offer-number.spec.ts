import fc from 'fast-check';
import fs from 'node:fs';
import path from 'node:path';
import { parseOfferNumber } from './offer-number.js';

/** The outcome in the words of the published vectors. */
const outcomeOf = (raw: string): string => {
  const read = parseOfferNumber(raw);
  return read.ok ? 'valid' : read.refusals[0]?.code === 'offer-number.placeholder' ? 'placeholder' : 'invalid';
};

it.each([
  ['A1234567', 'valid'],
  ['a1234567', 'valid'],
  ['A123456', 'invalid'],
  ['A12345678', 'invalid'],
  ['1234567', 'invalid'],
  ['B1234567', 'invalid'],
  ['A 1234567', 'invalid'],
  ['A١٢٣٤٥٦٧', 'invalid'],
  ['A9999999', 'placeholder'],
  ['a9999999', 'placeholder'],
])('%s: %s', (raw, outcome) => expect(outcomeOf(raw)).toBe(outcome));

it('is kept with its capital, and never throws', () =>
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[Aa]\d{7}$/)), (raw) => {
      const read = parseOfferNumber(raw);
      if (read.ok) expect(read.value).toMatch(/^A\d{7}$/);
    }),
  ));

it('agrees with the published vectors', () => {
  const file = path.resolve(__dirname, '../../../../../shared/data/identifier-vectors.csv');
  const rows = fs.existsSync(file)
    ? fs.readFileSync(file, 'utf8').split('\n')
    : ['offer_of_employment_number,A1234567,valid'];
  const vectors = rows.map((row) => row.split(',')).filter(([kind]) => kind === 'offer_of_employment_number');
  expect(vectors.length).toBeGreaterThan(0);
  for (const [, value = '', expected] of vectors) expect([value, outcomeOf(value)]).toEqual([value, expected]);
});
