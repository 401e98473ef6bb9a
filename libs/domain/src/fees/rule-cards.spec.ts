import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { findRule } from '../assess/rule-book.js';
import { isRuleInForce } from '../assess/rule-in-force.js';
import { isEventType } from '../cases/event.js';
import { DEADLINE_RULES } from '../deadlines/deadline-rules.js';
import { NOT_IN_A_CASE } from '../deadlines/not-in-a-case.js';
import type { RuleCard } from '../law/rule.js';
import { LANGUAGE_RULE_CARDS } from '../offers/language-rules.js';
import { OFFER_RULE_CARDS } from '../offers/offer-rules.js';
import { FEE_RULE_CARDS, OPEN_PERMIT_FEE_RULE_CARDS } from './fee-rules.js';
import { anyFacts } from './testing/any-facts.js';
import { traceOf } from './testing/answer-to.js';

const CARDS: readonly RuleCard[] = [
  ...FEE_RULE_CARDS,
  ...OPEN_PERMIT_FEE_RULE_CARDS,
  ...OFFER_RULE_CARDS,
  ...LANGUAGE_RULE_CARDS,
];
const numbered = (family: string, last: number): readonly string[] =>
  Array.from({ length: last }, (_, index) => `${family}-${String(index + 1).padStart(2, '0')}`);
const root = path.resolve(import.meta.dirname, '../../../..');
const marksOf = (kind: string): readonly string[] =>
  CARDS.flatMap(({ implementedBy }) =>
    implementedBy.flatMap((mark) => (mark.startsWith(`${kind}:`) ? [mark.slice(kind.length + 1)] : [])),
  );

it('has a card for every rule of fee, open permit fee, offer and language', () =>
  expect(CARDS.map(({ id }) => id)).toEqual([
    ...numbered('FEE', 14),
    ...numbered('OPH', 3),
    ...numbered('OFF', 16),
    ...numbered('LNG', 3),
  ]));

it.each(CARDS.map((each) => [each.id, each] as const))('%s is told in both languages, cited and placed', (id, each) => {
  for (const { en, fr } of [each.title, each.statement]) {
    expect(en).not.toBe('');
    expect(fr).not.toBe('');
  }
  expect(each.statement.en).not.toBe(each.statement.fr);
  expect(each.sources.length).toBeGreaterThan(0);
  expect(each.implementedBy.length > 0).toBe(each.notImplemented === undefined);
  expect(findRule(id)).toBe(each);
});

it('names only files, kinds of events and deadlines that exist', () => {
  expect(marksOf('code').filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  expect(marksOf('event').filter((type) => !isEventType(type))).toEqual([]);
  const rows = new Set<string>([...DEADLINE_RULES, ...NOT_IN_A_CASE].map(({ id }) => id));
  expect(marksOf('deadline').filter((id) => !rows.has(id))).toEqual([]);
});

it('holds from its first day on', () => {
  expect([isRuleInForce('OFF-05', '2022-09-25'), isRuleInForce('OFF-05', '2022-09-26')]).toEqual([false, true]);
  expect([isRuleInForce('FEE-04', '2018-02-26'), isRuleInForce('FEE-04', '2018-02-27')]).toEqual([false, true]);
});

const TOPICS_OF_OFFER = [
  'offer',
  'fee',
  'workerFees',
  'sequence',
  'refund',
  'readiness',
  'match',
  'places',
  'change',
] as const;

it.each(TOPICS_OF_OFFER)('%s answers any facts, and each line says why in both languages', (topic) =>
  fc.assert(
    fc.property(anyFacts, (facts) =>
      traceOf(topic, facts).every(
        ({ text: { en, fr }, finding, used, missing }) =>
          en !== '' && fr !== '' && en !== fr && (finding !== 'needs' || used.length + missing.length > 0),
      ),
    ),
    { numRuns: 400 },
  ),
);

it('never calls anybody eligible', () => {
  const words = JSON.stringify(CARDS) + readFileSync(path.join(import.meta.dirname, 'fee-topic.ts'), 'utf8');
  expect(words).not.toMatch(/eligible|admissible/i);
});
