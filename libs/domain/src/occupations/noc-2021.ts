import { text, type Bilingual, type Language } from '../law/text.js';
import { NOC_ROWS } from './noc-2021.data.js';

/** Training, Education, Experience and Responsibilities: 0 for managers, 5 for work learned on the job. */
export const TEERS = [0, 1, 2, 3, 4, 5] as const;
export type Teer = (typeof TEERS)[number];

/** A unit group of the National Occupational Classification 2021, or one of the department's special codes. */
export interface NocUnit {
  /** Five digits. */
  readonly code: string;
  readonly title: Bilingual;
  /** The second digit of the code. A special code has none. */
  readonly teer?: Teer;
}

/**
 * The code that the department, not Statistics Canada, gives to entrepreneurs.
 * Source: officer instructions for C11 and C60; no other exemption code uses it.
 */
export const ENTREPRENEUR_NOC = '88888';

export const NOC_2021: readonly NocUnit[] = NOC_ROWS.map(([code, en, fr, teer]) => ({
  code,
  title: text(en, fr),
  teer,
}));

const ENTREPRENEUR: NocUnit = { code: ENTREPRENEUR_NOC, title: text('Entrepreneur', 'Entrepreneur/entrepreneure') };

const byCode: ReadonlyMap<string, NocUnit> = new Map([...NOC_2021, ENTREPRENEUR].map((unit) => [unit.code, unit]));

/** The unit group of a five-digit code, the special code 88888 included; `undefined` when there is none. */
export const findNoc = (code: string): NocUnit | undefined => byCode.get(code);

/** The TEER category of a listed code; `undefined` for a code that is not listed and for 88888. */
export const teerOf = (code: string): Teer | undefined => byCode.get(code)?.teer;

const fold = (value: string): string =>
  value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae');

const wordsOf = (value: string): readonly string[] => fold(value).match(/[\p{L}\p{N}]+/gu) ?? [];

interface Indexed {
  readonly unit: NocUnit;
  readonly folded: string;
  readonly words: readonly string[];
}

// Folding 517 titles costs a few milliseconds, and the search runs at every key pressed: each language is folded once.
const indexes = new Map<Language, readonly Indexed[]>();
const indexOf = (language: Language): readonly Indexed[] => {
  const known = indexes.get(language);
  if (known !== undefined) return known;
  const built = [...byCode.values()].map((unit) => ({
    unit,
    folded: fold(unit.title[language]),
    words: wordsOf(unit.title[language]),
  }));
  indexes.set(language, built);
  return built;
};

/**
 * Unit groups whose title has every word of the query, or whose code begins with it. Accents and capitals do not count,
 * and the beginning of a word is enough. Titles that begin with the query come first, then the order of the codes.
 */
export const searchNoc = (query: string, language: Language, limit: number): readonly NocUnit[] => {
  const room = Math.max(0, Math.trunc(limit) || 0);
  const words = wordsOf(query);
  const [first] = words;
  if (first === undefined || room === 0) return [];
  if (words.length === 1 && /^\d+$/.test(first))
    return indexOf(language)
      .filter(({ unit }) => unit.code.startsWith(first))
      .slice(0, room)
      .map(({ unit }) => unit);
  const start = fold(query).trim();
  const found = indexOf(language).filter(({ unit, words: own }) =>
    words.every((word) => unit.code === word || own.some((each) => each.startsWith(word))),
  );
  return [
    ...found.filter(({ folded }) => folded.startsWith(start)),
    ...found.filter(({ folded }) => !folded.startsWith(start)),
  ]
    .slice(0, room)
    .map(({ unit }) => unit);
};
