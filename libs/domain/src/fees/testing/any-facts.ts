import fc from 'fast-check';
import type { RuleFactCard } from '../../assess/fact-kinds.js';
import { FACTS, type Facts } from '../../assess/facts.js';

/** Days that are none, that lie far off, and ordinary ones close enough to meet one another. */
const anyDay = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 28 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`) },
  fc.constantFrom('2018-02-26', '2018-02-27', '2022-09-25', '0001-01-01', '9999-12-31', '2026-02-30', 'soon', ''),
);
const anyNumber = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 40 }) },
  fc.constantFrom(-1, 0.5, Number.MAX_SAFE_INTEGER, Number.MAX_VALUE, Number.NaN, Number.POSITIVE_INFINITY),
);
const anyLine = fc.constantFrom(
  'C63',
  'C31',
  'C50',
  'C21',
  'C20',
  'A70',
  'C41',
  'C12',
  'R01',
  'XX',
  '',
  '__proto__',
  'AB-1',
);

const answerTo = (card: RuleFactCard): fc.Arbitrary<unknown> => {
  switch (card.kind) {
    case 'yes-no':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...(card.choices ?? []).map(({ value }) => value));
    case 'money':
    case 'count':
    case 'number':
      return anyNumber;
    case 'whole-list':
      return fc.array(anyNumber, { maxLength: 3 });
    case 'list':
      return fc.array(recordOf(card.of ?? {}), { maxLength: 3 });
    case 'day':
    case 'instant':
      return anyDay;
    default:
      return anyLine;
  }
};

const recordOf = (cards: Readonly<Record<string, RuleFactCard>>): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(Object.entries(cards).map(([name, card]) => [name, answerTo(card)])), {
    requiredKeys: [],
  });

/** Any facts at all: missing, contradictory, out of range, days that are none. */
export const anyFacts: fc.Arbitrary<Facts> = recordOf(FACTS);
