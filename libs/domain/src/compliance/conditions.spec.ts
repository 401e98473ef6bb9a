import { EMPLOYER_CONDITIONS, itemsWithoutCondition } from './conditions.js';
import { COMPLIANCE_EVIDENCE, type EvidenceCard } from './evidence.js';
import { excuseOf } from './excuse.js';
import { needsEmployerRegistration, needsRecruiterLicence } from './provincial-registers.js';
import { scheduleItem } from './schedule-2/items.js';

it('lists each condition of the two sections once, with every item that binds', () => {
  expect(EMPLOYER_CONDITIONS.map(({ rule }) => rule)).toEqual([
    ...Array.from({ length: 13 }, (_, index) => `EMP-${String(index + 1).padStart(2, '0')}`),
    'EMP-16',
  ]);
  expect(itemsWithoutCondition()).toEqual([]);
});

it('names the same rule for an item as the item itself', () => {
  for (const { rule, items } of EMPLOYER_CONDITIONS) {
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) expect([item.item, item.rule]).toEqual([item.item, rule]);
  }
});

it('asks for a paper for each condition, and for no paper in vain', () => {
  for (const { evidence } of EMPLOYER_CONDITIONS) expect(evidence.length).toBeGreaterThan(0);
  const asked = new Set<string>(EMPLOYER_CONDITIONS.flatMap(({ evidence }) => evidence));
  expect(Object.keys(COMPLIANCE_EVIDENCE).filter((key) => !asked.has(key))).toEqual([]);
});

it('speaks both languages', () => {
  const cards: readonly EvidenceCard[] = Object.values(COMPLIANCE_EVIDENCE);
  const texts = [
    ...EMPLOYER_CONDITIONS.map(({ asks }) => asks),
    ...cards.flatMap(({ name, when, redact }) => [name, when, redact]).filter((each) => each !== undefined),
  ];
  for (const { en, fr } of texts) {
    expect(en).toMatch(/\S/);
    expect(fr).toMatch(/\S/);
    expect(fr).not.toBe(en);
    expect(en + fr).not.toMatch(/’|eligible\b/);
  }
});

it('excuses no failure of the other programme, and asks for grounds where none was told', () => {
  const [ofOurs, ofTheirs] = [scheduleItem(9), scheduleItem(29)];
  expect(ofOurs && excuseOf(ofOurs, { item: 9 })).toBe('no-ground-told');
  expect(ofTheirs && excuseOf(ofTheirs, { item: 29, ground: 'superior-force' })).toBe('not-excused');
});

it('knows where employers and recruiters register', () => {
  expect(['BC', 'ON', 'AB', 'NB'].map(needsEmployerRegistration)).toEqual([true, false, false, true]);
  expect(['BC', 'ON', 'AB', 'NB'].map(needsRecruiterLicence)).toEqual([true, false, true, false]);
});
