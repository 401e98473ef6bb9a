import { EXEMPTION_CODES } from '../code-register.js';
import { CODE_GROUPS } from '../exemption-code.js';
import { coveredPersons } from '../code-places.js';
import type { Bilingual } from '../../law/text.js';
import { parseDay } from '../../time/plain-date.js';

const everyText: readonly (readonly [string, Bilingual])[] = EXEMPTION_CODES.flatMap((each) =>
  [
    each.name,
    each.maxDuration,
    ...each.criteria.map((criterion) => criterion.text),
    ...each.typicalEvidence,
    ...(each.notes ?? []),
  ].map((found) => [each.code, found] as const),
);

/** Digits of a text, with `7,350` and `7 350` read alike, in no order: the languages order their words differently. */
const numbersOf = (read: string): readonly string[] =>
  [...read.replace(/(?<=\d)[ ,](?=\d{3}(?!\d))/g, '').matchAll(/\d+/g)].map(([digits]) => digits).sort();

const isSentence = (read: string): boolean => read.endsWith('.') && read.includes(' ');

it('holds the 117 codes, each once', () => {
  expect(EXEMPTION_CODES).toHaveLength(117);
  expect(new Set(EXEMPTION_CODES.map((each) => each.code)).size).toBe(117);
});

it('writes every code as a letter and two digits, in a group of the table', () => {
  for (const { code, group } of EXEMPTION_CODES) {
    expect(code).toMatch(/^[ACFHRST]\d{2}$/);
    expect(CODE_GROUPS).toContain(group);
  }
});

it('numbers the criteria of each code from 1', () => {
  for (const { code, criteria } of EXEMPTION_CODES)
    expect(criteria.map((criterion) => criterion.id)).toEqual(criteria.map((_, index) => `${code}.${index + 1}`));
});

describe('the two languages', () => {
  it('leave no text empty', () => {
    expect(everyText.filter(([, { en, fr }]) => en.trim() === '' || fr.trim() === '')).toEqual([]);
  });

  it('differ wherever the text is a sentence', () => {
    expect(everyText.filter(([, { en, fr }]) => isSentence(en) && en === fr)).toEqual([]);
  });

  it('both close what is a sentence', () => {
    expect(everyText.filter(([, { en, fr }]) => isSentence(en) !== isSentence(fr))).toEqual([]);
  });

  it('state the same numbers', () => {
    // The name of A74 is the department's own, with the date in figures in one language and in words in the other.
    const ours = everyText.filter(([, found]) => !EXEMPTION_CODES.some((each) => each.name === found));
    const apart = ours.filter(([, { en, fr }]) => numbersOf(en).join() !== numbersOf(fr).join());
    expect(apart).toEqual([]);
  });

  it('use the terms of each: LMIA and EIMT, TEER and FÉER, NOC and CNP', () => {
    const wrong = everyText.filter(
      ([, { en, fr }]) => /\b(EIMT|CNP)\b|FÉER/.test(en) || /\b(LMIA|TEER|NOC|CUSMA|CETA|CPTPP|GATS|WTO)\b/.test(fr),
    );
    expect(wrong).toEqual([]);
  });
});

it('states criteria as sentences', () => {
  const clauses = EXEMPTION_CODES.flatMap((each) => each.criteria);
  expect(clauses.filter(({ text }) => !isSentence(text.en))).toEqual([]);
});

it('gives every open code that binds an employer something to show and a paper to show it with', () => {
  const open = EXEMPTION_CODES.filter((each) => each.permitScope === 'employer-specific' && each.to === undefined);
  expect(open.length).toBeGreaterThan(70);
  for (const each of open) {
    expect([each.code, each.criteria.length]).not.toEqual([each.code, 0]);
    expect([each.code, each.typicalEvidence.length]).not.toEqual([each.code, 0]);
  }
});

it('says of an open permit that it has no offer and no employer fee', () => {
  for (const each of EXEMPTION_CODES.filter((some) => some.permitScope === 'open'))
    expect([each.code, each.offerRequired, each.feeRequired]).toEqual([each.code, 'no', 'no']);
});

it('names existing, unretired codes as replacements, and says why a retired code has no criteria', () => {
  const retired = EXEMPTION_CODES.filter((each) => each.replacedBy !== undefined);
  expect(retired.map((each) => each.code)).toEqual(['T21', 'T22', 'T23', 'T24', 'C12']);
  for (const each of retired) {
    const present = EXEMPTION_CODES.filter((some) => each.replacedBy?.includes(some.code));
    expect(present).toHaveLength(each.replacedBy?.length ?? -1);
    expect(present.every((some) => some.replacedBy === undefined && some.legacyCodes.includes(each.code))).toBe(true);
    expect(each.criteria).toEqual([]);
    expect(each.notes).not.toEqual([]);
    expect(each.to).toBe('2022-12-14');
  }
});

it('has days that exist, the first before the last', () => {
  for (const { code, from, to } of EXEMPTION_CODES) {
    for (const iso of [from, to]) if (iso !== undefined) expect([code, parseDay(iso)?.toString()]).toEqual([code, iso]);
    if (from !== undefined && to !== undefined) expect([code, from < to]).toEqual([code, true]);
  }
});

it('cites a source for every code, without the mark of the reading', () => {
  for (const { sources } of EXEMPTION_CODES) {
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((source) => source.trim() === '' || source.includes(' | '))).toEqual([]);
  }
});

it('sends exactly one code to a person', () => {
  expect(EXEMPTION_CODES.filter((each) => each.manualReview === true).map((each) => each.code)).toEqual(['C88']);
});

it('asks for proof of permanent residence only where it counts', () => {
  for (const each of EXEMPTION_CODES) {
    const persons = coveredPersons(each.code);
    const asks = each.typicalEvidence.some((item) => item.en === 'Proof of citizenship or permanent residence');
    if (asks) expect([each.code, (persons?.residentsOf.length ?? 0) > 0]).toEqual([each.code, true]);
  }
});
