import fc from 'fast-check';
import { compareExactly, DIFFERENCE_KINDS } from './exact-match.js';

describe('comparing character by character', () => {
  it.each([
    ['an accent', 'MARÍA', 'MARIA', 3, 'accent', 'Í', 'I'],
    ['an accent in small letters', 'MARÍA', 'MARi', 3, 'accent', 'Í', 'i'],
    ['a composed and a decomposed accent', 'JOS\u00C9', 'JOSE\u0301', 3, 'composition', '\u00C9', 'E\u0301'],
    ['a capital', 'García', 'GARCía', 1, 'case', 'a', 'A'],
    ['two kinds of hyphen', 'SMITH-JONES', 'SMITH\u2011JONES', 5, 'hyphen', '-', '\u2011'],
    ['a minus sign', 'A\u2212B', 'A-B', 1, 'hyphen', '\u2212', '-'],
    ['two kinds of apostrophe', "O'NEIL", 'O\u2019NEIL', 1, 'apostrophe', "'", '\u2019'],
    ['a modifier apostrophe', "D'A", 'D\u02BCA', 1, 'apostrophe', "'", '\u02BC'],
    ['a non-breaking space', 'VAN DER', 'VAN\u00A0DER', 3, 'space', ' ', '\u00A0'],
    ['a double space', 'VAN  DER', 'VAN DER', 4, 'space', ' ', ''],
    ['a space at the end', 'LOPEZ', 'LOPEZ ', 5, 'space', '', ' '],
    ['a zero-width space', 'LO\u200BPEZ', 'LOPEZ', 2, 'space', '\u200B', ''],
    ['a Cyrillic letter', 'ANNA', '\u0410NNA', 0, 'look-alike', 'A', '\u0410'],
    ['a Greek letter', 'OTTO', 'OTT\u039F', 3, 'look-alike', 'O', '\u039F'],
    ['a zero for an O', 'AB0123', 'ABO123', 2, 'look-alike', '0', 'O'],
    ['a full-width letter', 'AB', 'A\uFF22', 1, 'look-alike', 'B', '\uFF22'],
    ['a character left out', 'PAB123456', 'PAB12456', 5, 'missing', '3', ''],
    ['a character too many', 'PAB123', 'PABX123', 3, 'extra', '', 'X'],
    ['a value cut short', 'MARIA JOSE', 'MARIA', 5, 'space', ' ', ''],
    ['an empty value', 'A', '', 0, 'missing', 'A', ''],
    ['a soft hyphen that nobody sees', 'AB\u00AD123', 'AB123', 2, 'hyphen', '\u00AD', ''],
    ['a dash for a hyphen', 'AB\u2013123', 'AB-123', 2, 'hyphen', '\u2013', '-'],
    ['an accent typed for an apostrophe', 'O\u00B4NEIL', "O'NEIL", 1, 'apostrophe', '\u00B4', "'"],
    [
      'two accents in another order',
      'S\u0323\u0307',
      'S\u0307\u0323',
      0,
      'composition',
      'S\u0323\u0307',
      'S\u0307\u0323',
    ],
    ['a cedilla left out', 'GON\u00C7ALVES', 'GONCALVES', 3, 'accent', '\u00C7', 'C'],
    ['a one for an I', 'LI12', 'L112', 1, 'look-alike', 'I', '1'],
    ['a space at the front', 'LOPEZ', ' LOPEZ', 0, 'space', '', ' '],
    ['a tab for a space', 'VAN DER', 'VAN\tDER', 3, 'space', ' ', '\t'],
    ['another character', 'PAB123', 'PAC123', 2, 'other', 'B', 'C'],
  ])('finds %s', (_, a, b, at, kind, left, right) =>
    expect(compareExactly(a, b)).toMatchObject({ equal: false, at, kind, left, right }),
  );

  it('finds the hyphen that differs between offer and application (WE-39, OFF-08)', () => {
    const found = compareExactly('AB-123456', 'AB123456');
    expect(found).toMatchObject({ equal: false, at: 2, kind: 'hyphen', left: '-', right: '' });
    expect(found.equal ? '' : found.text.en).toBe(
      'Character 3: hyphen “-” (U+002D) against nothing; the hyphen differs.',
    );
    expect(found.equal ? '' : found.text.fr).toBe(
      "Caractère 3 : trait d'union « - » (U+002D) contre rien; le trait d'union diffère.",
    );
  });

  it('names the differing character with its code point', () =>
    expect(compareExactly('É', 'E')).toMatchObject({
      text: {
        en: 'Character 1: “É” (U+00C9) against “E” (U+0045); the accent differs.',
        fr: "Caractère 1 : « É » (U+00C9) contre « E » (U+0045); l'accent diffère.",
      },
    }));

  it('counts characters as a reader does: an accent and its letter are one, and so is a flag', () => {
    expect(compareExactly('E\u0301E\u0301X', 'E\u0301E\u0301Y')).toMatchObject({ at: 2 });
    expect(compareExactly('\u{1F1E8}\u{1F1E6}X', '\u{1F1E8}\u{1F1E6}Y')).toMatchObject({ at: 1 });
  });
});

// Texts in which look-alikes, accents and spaces are common, beside texts of any kind.
const nearText = fc
  .array(
    fc.constantFrom(
      'A',
      'a',
      '\u00C1',
      'A\u0301',
      '\u0410',
      ' ',
      '\u00A0',
      '-',
      '\u2011',
      "'",
      '\u2019',
      '\u200B',
      '0',
      'O',
      '1',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const anyText = fc.oneof(
  nearText,
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('\uD800', '\uDC00', 'A', '\u0301') }),
);

describe('for every pair of texts', () => {
  it('says equal exactly when they are the very same', () =>
    fc.assert(
      fc.property(anyText, anyText, (a, b) => compareExactly(a, b).equal === (a === b)),
      { numRuns: 500 },
    ));

  it('says equal of a text and itself', () => fc.assert(fc.property(anyText, (a) => compareExactly(a, a).equal)));

  it('says the same of equality both ways', () =>
    fc.assert(fc.property(anyText, anyText, (a, b) => compareExactly(a, b).equal === compareExactly(b, a).equal)));

  it('names a known kind, in both languages, at a place that both reached', () =>
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const found = compareExactly(a, b);
        if (found.equal) return;
        expect(DIFFERENCE_KINDS).toContain(found.kind);
        expect(found.left).not.toBe(found.right);
        expect(found.at).toBeGreaterThanOrEqual(0);
        expect(found.text.en).toMatch(/^Character \d+: /);
        expect(found.text.fr).toMatch(/^Caractère \d+ : /);
      }),
      { numRuns: 500 },
    ));
});
