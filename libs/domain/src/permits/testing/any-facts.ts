import fc from 'fast-check';
import type { RuleFactCard } from '../../assess/fact-kinds.js';
import { FACTS, type Facts } from '../../assess/facts.js';

const oddDay = fc.constantFrom('', 'soon', '2026-02-30', '0000-01-01', '9999-12-31', '2024-02-29', '-271821-04-20');
/** A day around today, as ISO text; the 29th of February and the ends of months come up often. */
export const someDay: fc.Arbitrary<string> = fc
  .date({ min: new Date('2015-01-01T00:00:00Z'), max: new Date('2040-12-31T00:00:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const oddNumber = fc.oneof(fc.integer(), fc.constantFrom(-1, 0, 0.5, NaN, Infinity, -Infinity, 1e308, 31, 1_200));
const oddLine = fc.constantFrom(
  '',
  'C61',
  'C62',
  'C63',
  'T41',
  'T42',
  'T33',
  'C21',
  'C12',
  'C41',
  'Z99',
  'constructor',
);

/** Anything that the type of a question lets through, the absurd included. */
const answerTo = (card: RuleFactCard): fc.Arbitrary<unknown> => {
  switch (card.kind) {
    case 'day':
      return fc.oneof({ weight: 3, arbitrary: someDay }, oddDay);
    case 'instant':
      return fc.oneof(
        someDay.map((on) => `${on}T20:30:00-05:00`),
        fc.constantFrom('', 'now', '2026-12-10T25:00:00Z', '+275760-09-13T00:00:00Z', '2026-12-10'),
      );
    case 'yes-no':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...(card.choices ?? []).map(({ value }) => value));
    case 'money':
    case 'count':
    case 'number':
      return fc.oneof(fc.integer({ min: 0, max: 150 }), oddNumber);
    case 'whole-list':
      return fc.array(fc.oneof(fc.integer({ min: 0, max: 90 }), oddNumber), { maxLength: 4 });
    case 'list':
      return fc.array(recordOf(card.of ?? {}), { maxLength: 4 });
    default:
      return fc.oneof(oddLine, fc.constantFrom('US', 'IN', 'QC'), fc.string({ maxLength: 5 }));
  }
};

const recordOf = (cards: Readonly<Record<string, RuleFactCard>>): fc.Arbitrary<object> =>
  fc.record(Object.fromEntries(Object.entries(cards).map(([name, card]) => [name, answerTo(card)])), {
    requiredKeys: [],
  });

/** Any combination of missing, contradictory and absurd facts. */
export const anyFacts = recordOf(FACTS) as fc.Arbitrary<Facts>;
