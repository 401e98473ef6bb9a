import { day } from '../time/plain-date.js';
import { findExemptionCode } from './code-register.js';
import { EMPLOYER_STEPS, EXPECTED_PAPERS, KNOWN_GROUPS, PLAIN_QUESTIONS, programmeComparison } from './programmes.js';

const ON = day('2026-11-22');

it('names the fee in force in both languages, and none before there was one', () => {
  const fee = programmeComparison(ON).find(({ rules }) => rules.includes('FEE-01'));
  expect(fee?.imp.en).toMatch(/^\$230 /);
  expect(fee?.imp.fr).toMatch(/^230 \$ /);
  expect(fee?.tfwp.en).toMatch(/^\$1,000 /);
  expect(programmeComparison(day('2015-01-01')).find(({ rules }) => rules.includes('FEE-01'))?.imp.en).toBe(
    'Compliance fee',
  );
});

it('leads each group to codes of the register that agree with it', () => {
  for (const { codes, leadsTo } of KNOWN_GROUPS) {
    const cards = codes.map((code) => findExemptionCode(code));
    expect(cards).not.toContain(undefined);
    if (leadsTo === 'own-permit') expect(cards.every((card) => card?.offerRequired === 'no')).toBe(true);
    if (leadsTo === 'offer-and-fee') expect(cards.some((card) => card?.offerRequired === 'no')).toBe(false);
    expect(codes.length === 0).toBe(leadsTo === 'lmia');
  }
});

it('sends the Global Talent Stream to an LMIA', () =>
  expect(KNOWN_GROUPS.find(({ id }) => id === 'global-talent')?.leadsTo).toBe('lmia'));

it('says everything in both languages, and each once', () => {
  const texts = [
    ...programmeComparison(ON).flatMap(({ point, tfwp, imp }) => [point, tfwp, imp]),
    ...EMPLOYER_STEPS,
    ...EXPECTED_PAPERS,
    ...KNOWN_GROUPS.flatMap(({ name, says }) => [name, says]),
    ...PLAIN_QUESTIONS.flatMap(({ question, answer }) => [question, answer]),
  ];
  for (const { en, fr } of texts) {
    expect(en.trim()).not.toBe('');
    expect(fr.trim()).not.toBe('');
    expect(en).not.toMatch(/eligible/i);
  }
  const ids = [...KNOWN_GROUPS, ...PLAIN_QUESTIONS].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
