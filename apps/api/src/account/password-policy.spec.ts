import fc from 'fast-check';
import { normalisePassword, PASSWORD_MAX, PASSWORD_MIN, passwordRefusals } from './password-policy.js';

const OWNER = { email: 'odile.marchand@tilleul.example', name: 'Odile Marchand' };
const codes = (password: string, owner = OWNER): string[] => passwordRefusals(password, owner).map(({ code }) => code);

describe('the password policy', () => {
  it.each([
    ['nine small boats', []],
    ['Neuf petits bateaux à voile', []],
    ['eleven char', ['password.too-short']],
    ['é'.repeat(6), ['password.too-short']],
    ['123456789012', ['password.common']],
    ['qwertyuiop123', ['password.common']],
    ['PASSWORDPASSWORD', ['password.common']],
    ['sunshine2026!', ['password.guessable']],
    ['P@ssw0rd1234!', ['password.guessable']],
    ['odilemarchand', ['password.personal']],
    ['Tilleul.Odile7', ['password.personal']],
    ['Permitdesk2026', ['password.personal']],
    ['x'.repeat(129), ['password.too-long']],
  ])('%s → %j', (password, expected) => expect(codes(password)).toEqual(expected));

  it('refuses what stands in the list of stolen passwords, in any case', () => {
    expect(codes('unbelievable')).toEqual(['password.common']);
    expect(codes('Unbelievable')).toEqual(['password.common']);
  });

  it('asks for no kinds of characters', () => {
    expect(codes('wandering lanterns quietly')).toEqual([]);
    expect(codes('84 720 163 951 274')).toEqual([]);
  });

  it('names the field, the rule and the remedy in both languages', () => {
    const [refusal] = passwordRefusals('short', OWNER, 'next');
    expect(refusal).toMatchObject({ field: 'next', basis: 'house', cites: [expect.stringMatching(/800-63B/)] });
    expect(refusal?.text.en).toMatch(/5 characters.*12/);
    expect(refusal?.remedy.fr).toMatch(/Allongez/);
  });

  it('counts code points of the composed spelling, so that every keyboard gets the same answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 0, maxLength: 40 }), (word) => {
        expect(codes(word.normalize('NFD'))).toEqual(codes(word.normalize('NFC')));
        const length = [...normalisePassword(word)].length;
        expect(codes(word).includes('password.too-short')).toBe(length < PASSWORD_MIN);
      }),
      { numRuns: 60 },
    );
  });

  it('takes 128 emoji and refuses one more', () => {
    const words = '🐳🌲🎻🧭🚲🏔🦉🪁';
    expect(codes([...words.repeat(17)].slice(0, PASSWORD_MAX).join(''))).not.toContain('password.too-long');
    expect(codes([...words.repeat(17)].slice(0, PASSWORD_MAX + 1).join(''))).toEqual(['password.too-long']);
  });
});
