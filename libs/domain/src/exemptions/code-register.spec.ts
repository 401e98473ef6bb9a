import fc from 'fast-check';
import { day } from '../time/plain-date.js';
import { codeRefusals, codesBefore2022, EXEMPTION_CODES, findExemptionCode, isCodeOpenOn } from './code-register.js';

const codesOf = (legacy: string): readonly string[] => codesBefore2022(legacy).map((each) => each.code);
const only = (code: string, on: string) => {
  const found = codeRefusals(code, day(on));
  expect(found).toHaveLength(1);
  return found[0];
};

describe('findExemptionCode', () => {
  it('finds a code by its exact name', () => {
    expect(findExemptionCode('C63')?.criteria[2]?.id).toBe('C63.3');
  });

  it.each(['', 'c63', 'C99', 'constructor', '__proto__'])('finds nothing for "%s"', (code) => {
    expect(findExemptionCode(code)).toBeUndefined();
  });
});

describe('isCodeOpenOn', () => {
  it.each([
    ['T34', '2022-12-14', false, 'the day before the first'],
    ['T34', '2022-12-15', true, 'the first day'],
    ['C32', '2026-03-31', true, 'the last day'],
    ['C32', '2026-04-01', false, 'the day after the last'],
    ['C10', '1990-01-01', true, 'a code older than the register'],
    ['C88', '2026-03-22', true, 'the published end itself'],
    ['C88', '2026-03-23', false, 'the day after the published end'],
    ['C99', '2026-11-25', false, 'no such code'],
  ])('%s on %s: %s, %s', (code, on, open) => {
    expect(isCodeOpenOn(code, day(on))).toBe(open);
  });
});

describe('codesBefore2022', () => {
  it.each([
    ['C12', ['C61', 'C62', 'C63']],
    ['C11', ['C11', 'C60']],
    ['A75', ['A73', 'A75', 'A77']],
    ['T25', ['T25', 'F36']],
    ['T44', ['T41', 'T42', 'T44', 'F61', 'F62', 'F63']],
    ['R01', ['R01', 'R02']],
    ['C20', ['C20', 'C24', 'C26']],
    ['C88', []],
  ])('%s may mean %j', (legacy, codes) => expect(codesOf(legacy)).toEqual(codes));

  it.each(['T21', 'T22', 'T23', 'T24', 'C12'])(
    'finds for %s the codes that replaced it, whatever the order',
    (legacy) => {
      expect([...codesOf(legacy)].sort()).toEqual([...(findExemptionCode(legacy)?.replacedBy ?? [])].sort());
    },
  );
});

describe('codeRefusals', () => {
  it('has nothing against an open code', () => {
    expect(codeRefusals('C62', day('2026-11-25'))).toEqual([]);
  });

  it('WE-28: refuses the retired transferee code and names its successors', () => {
    const refused = only('C12', '2026-11-25');
    expect(refused).toMatchObject({
      code: 'exemption.code-closed',
      basis: 'law',
      cites: ['IRCC: LMIA exemption codes (table of 2025-02-03); EXM-02, EXM-07'],
    });
    expect(refused?.text.en).toContain('C61, C62 or C63');
    expect(refused?.text.fr).toContain('C61, C62 ou C63');
    expect(refused?.remedy).toEqual({ en: 'Choose C61, C62 or C63.', fr: 'Choisissez C61, C62 ou C63.' });
  });

  it('WE-29: refuses the post-secondary co-op permit from 2026-04-01', () => {
    expect(codeRefusals('C32', day('2026-03-31'))).toEqual([]);
    expect(only('C32', '2026-11-25')).toMatchObject({ code: 'exemption.code-closed', basis: 'law' });
  });

  it('WE-30: sends the Innovation Stream to a person after its published end', () => {
    const refused = only('C88', '2026-11-25');
    expect(refused).toMatchObject({ code: 'exemption.code-end-unconfirmed', basis: 'house' });
    expect(refused?.text.en).toContain('2026-03-22');
    expect(codeRefusals('C88', day('2026-03-22'))).toEqual([]);
  });

  it.each(['C46', 'C47', 'C48', 'A77'])('leaves to a person the cases for which %s stays open', (code) => {
    expect(only(code, '2026-11-25')).toMatchObject({ code: 'exemption.code-closed-to-most', basis: 'house' });
  });

  it('refuses a code before its first day and names the older one', () => {
    const refused = only('T36', '2022-12-14');
    expect(refused).toMatchObject({ code: 'exemption.code-not-yet-open', basis: 'law' });
    expect(refused?.remedy.en).toContain('T23');
    expect(only('T10', '2023-12-31')?.remedy.en).not.toContain('filed under');
  });

  it('refuses a code that does not exist', () => {
    expect(only('Z99', '2026-11-25')).toMatchObject({ code: 'exemption.code-unknown', basis: 'law' });
  });

  const anyCode = fc.oneof(fc.string(), fc.constantFrom(...EXEMPTION_CODES.map((each) => each.code)));
  const anyDay = fc.integer({ min: 0, max: 30_000 }).map((days) => day('1990-01-01').add({ days }));

  it('answers for every code and day: no reason when open, one complete reason otherwise', () => {
    fc.assert(
      fc.property(anyCode, anyDay, (code, on) => {
        const found = codeRefusals(code, on);
        expect(found.length).toBe(isCodeOpenOn(code, on) ? 0 : 1);
        for (const { cites, text, remedy } of found) {
          expect(cites.length).toBeGreaterThan(0);
          expect(text.en).not.toBe(text.fr);
          expect([text.en, text.fr, remedy.en, remedy.fr].every((each) => each.trim().endsWith('.'))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
