import fc from 'fast-check';
import { FACT_NAMES, FACTS, type FactName, type Facts } from '../../assess/facts.js';
import type { RuleFactCard } from '../../assess/fact-kinds.js';
import { NOC_2021 } from '../../occupations/noc-2021.js';
import { COUNTRIES } from '../../places/countries.js';
import { PROVINCE_CODES } from '../../places/provinces.js';
import { EXEMPTION_CODES } from '../code-register.js';

const aDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2031-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
// What a hurried or hostile caller sends: no day, another century, a day that does not exist.
const anyDay = fc.oneof(
  { weight: 6, arbitrary: aDay },
  { weight: 1, arbitrary: fc.constantFrom('', 'soon', '2026-02-30', '0000-01-01', '9999-12-31', '-1') },
);
const anyCount = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 60 }) },
  { weight: 1, arbitrary: fc.constantFrom(-1, 0.5, 1e12, Number.NaN, Number.POSITIVE_INFINITY) },
);
const anyWord = fc.constantFrom('', 'QC', 'constructor', 'ÿ', ' C62 ');

/** Words that a line of text may hold, by the fact. */
const LINES: Partial<Record<FactName, readonly string[]>> = {
  code: EXEMPTION_CODES.map(({ code }) => code),
  principalCode: EXEMPTION_CODES.map(({ code }) => code),
  holdOrderCode: EXEMPTION_CODES.map(({ code }) => code),
  noc: [...NOC_2021.slice(0, 60).map(({ code }) => code), '85101', '54100', '73300'],
  workProvince: PROVINCE_CODES,
  livesInProvince: PROVINCE_CODES,
  employerProvince: PROVINCE_CODES,
  holdOrderProvince: PROVINCE_CODES,
};

const anyLine = (name: FactName): fc.Arbitrary<string> => {
  const words = LINES[name];
  return words === undefined ? anyWord : fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...words) }, anyWord);
};
const anyCountry = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom('US', 'MX', 'IN', 'FR', 'ES', 'AU', 'NZ', 'JP', 'GB', 'CO', 'KR', 'UA', 'CL'),
  },
  { weight: 3, arbitrary: fc.constantFrom(...COUNTRIES.map(({ code }) => code)) },
  anyWord,
);

const anyAnswer = (name: FactName, card: RuleFactCard): fc.Arbitrary<unknown> => {
  switch (card.kind) {
    case 'yes-no':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...(card.choices ?? []).map(({ value }) => value));
    case 'day':
    case 'instant':
      return anyDay;
    case 'country':
      return anyCountry;
    case 'money':
    case 'count':
    case 'number':
      return anyCount;
    case 'whole-list':
      return fc.array(anyCount, { maxLength: 3 });
    case 'list':
      return fc.constant([]);
    default:
      return anyLine(name);
  }
};

const cards: Readonly<Record<FactName, RuleFactCard>> = FACTS;

/** One question with any answer, a foolish one now and then. */
export const anyFactOf = (names: readonly FactName[]): fc.Arbitrary<readonly [FactName, unknown]> =>
  fc.constantFrom(...names).chain((name) => anyAnswer(name, cards[name]).map((answer) => [name, answer] as const));

/** Some of the questions answered, in any order. */
export const anyFactsOf = (names: readonly FactName[]): fc.Arbitrary<Facts> =>
  fc
    .uniqueArray(anyFactOf(names), { selector: ([name]) => name, maxLength: 30 })
    .map((pairs) => Object.fromEntries(pairs) as Facts);

export const anyFacts: fc.Arbitrary<Facts> = anyFactsOf(FACT_NAMES);
