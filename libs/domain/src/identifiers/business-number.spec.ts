import fc from 'fast-check';
import fs from 'node:fs';
import path from 'node:path';
import {
  parseBusinessNumber,
  parsePayrollAccount,
  parseProgramAccount,
  passesCheckDigit,
  PROGRAM_LETTERS,
} from './business-number.js';

/** A number without any doubt: read, and its check digit fits. */
const isClean = (raw: string): boolean => {
  const account = parseProgramAccount(raw);
  const number = account.ok ? account.value.businessNumber : parseBusinessNumber(raw);
  const digits = typeof number === 'string' ? number : number.ok ? number.value : '';
  return passesCheckDigit(digits);
};

it.each([
  ['123026635', true],
  ['12302 6635', true],
  ['12302 6635 RC 0001', true],
  ['70123-4569-RP-0001', true],
  ['123456782', true],
  ['123456783', false],
  ['12345678Z', false],
  ['701234569XX0001', false],
  ['701234569RP001', false],
  ['70123456', false],
  ['7012345690', false],
  ['000000000', false],
])('%s is clean: %s', (raw, clean) => expect(isClean(raw)).toBe(clean));

it('reads a number whose check digit does not fit: that is a warning only', () => {
  expect(parseBusinessNumber('123 456 783')).toEqual({ ok: true, value: '123456783' });
  expect(passesCheckDigit('123456783')).toBe(false);
});

it('gives a payroll account without separators, and names another program', () => {
  expect(parsePayrollAccount('70123 4569 rp 0001')).toEqual({ ok: true, value: '701234569RP0001' });
  expect(parsePayrollAccount('701234569RT0001')).toMatchObject({
    ok: false,
    refusals: [{ code: 'payroll-account.not-payroll' }],
  });
  expect(parsePayrollAccount('701234569')).toMatchObject({
    ok: false,
    refusals: [{ code: 'program-account.malformed' }],
  });
  expect(parseBusinessNumber('000 000 000')).toMatchObject({
    ok: false,
    refusals: [{ code: 'business-number.placeholder' }],
  });
});

it('notices every single wrong digit, whatever the number', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99_999_999 }),
      fc.nat(8),
      fc.integer({ min: 1, max: 9 }),
      (root, place, shift) => {
        const eight = String(root).padStart(8, '0');
        const whole = [...'0123456789'].map((check) => eight + check).find(passesCheckDigit) ?? '';
        expect(whole).toHaveLength(9);
        const wrong = [...whole]
          .map((digit, index) => (index === place ? String((Number(digit) + shift) % 10) : digit))
          .join('');
        expect(passesCheckDigit(wrong)).toBe(false);
      },
    ),
  ));

it('never throws', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      for (const parse of [parseBusinessNumber, parseProgramAccount, parsePayrollAccount]) {
        const verdict = parse(raw);
        if (!verdict.ok) expect(verdict.refusals.length).toBeGreaterThan(0);
      }
    }),
  ));

describe('the published vectors', () => {
  const file = path.resolve(__dirname, '../../../../../shared/data/identifier-vectors.csv');
  const rows = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : [];
  const vectors = rows.flatMap((row) => {
    const [kind, value, expected] = row.split(',');
    return kind === 'business_number' && value !== undefined ? [[value, expected] as const] : [];
  });

  it('agree with the reading', () => {
    expect(PROGRAM_LETTERS).toContain('RP');
    for (const [value, expected] of vectors) expect([value, isClean(value)]).toEqual([value, expected === 'valid']);
  });
});
