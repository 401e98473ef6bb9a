import fc from 'fast-check';
import { FACTS, type Facts } from '../../../assess/facts.js';
import type { RuleFactCard } from '../../../assess/fact-kinds.js';

const aDay = fc.oneof(
  fc.integer({ min: 0, max: 30_000 }).map((days) => new Date(Date.UTC(1990, 0, 1 + days)).toISOString().slice(0, 10)),
  fc.constantFrom('', '2027-02-30', '0000-01-01', '9999-12-31', 'tomorrow', '2028-02-29'),
);
const aNumber = fc.oneof(
  fc.integer({ min: -3, max: 60 }),
  fc.constantFrom(-1, 0, 1e9, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 0.5),
);
const aLine = fc.oneof(
  fc.constantFrom('C61', 'C62', 'C11', 'C41', 'C46', 'T13', 'T33', 'T43', 'C88', 'ON', 'QC', 'US', 'IN'),
  fc.string({ maxLength: 6 }),
);

const answerTo = (card: RuleFactCard): fc.Arbitrary<unknown> => {
  switch (card.kind) {
    case 'day':
      return aDay;
    case 'instant':
      return fc.oneof(
        aDay.map((day) => `${day}T20:30:00-05:00`),
        fc.string({ maxLength: 8 }),
      );
    case 'yes-no':
      return fc.boolean();
    case 'money':
    case 'count':
    case 'number':
      return aNumber;
    case 'whole-list':
      return fc.array(aNumber, { maxLength: 4 });
    case 'choice':
      return fc.oneof(
        fc.constantFrom(...(card.choices ?? []).map(({ value }) => value)),
        fc.constant('something else'),
      );
    case 'list':
      return fc.array(
        fc.record(Object.fromEntries(Object.entries(card.of ?? {}).map(([name, column]) => [name, answerTo(column)])), {
          requiredKeys: [],
        }),
        { maxLength: 3 },
      );
    default:
      return aLine;
  }
};

/** Any answers to any questions, contradictions and nonsense included. */
export const anyFacts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(Object.entries<RuleFactCard>(FACTS).map(([name, card]) => [name, answerTo(card)])),
  { requiredKeys: [] },
);
