import fc from 'fast-check';
import { interpretationActCalendar, withHolidays } from '../time/holidays/holiday-calendar.js';
import { day } from '../time/plain-date.js';
import { text } from '../law/text.js';
import { assess } from './assess.js';
import type { RuleFactCard } from './fact-kinds.js';
import { FACTS, type FactName, type Facts } from './facts.js';
import { findRule } from './rule-book.js';
import { EXAMPLES_ON } from './worked-example.js';
import { WORKED_EXAMPLES } from './worked-examples.js';

const setting = { on: EXAMPLES_ON, calendar: interpretationActCalendar };

const aDay = fc.integer({ min: 0, max: 40_000 }).map((offset) => day('1950-01-01').add({ days: offset }).toString());

/** Answers of every shape a caller could give, the impossible ones too: the reader of the API stops those, the rules must bear them. */
const anAnswer = (of: RuleFactCard): fc.Arbitrary<unknown> => {
  switch (of.kind) {
    case 'day':
      return fc.oneof(
        { weight: 8, arbitrary: aDay },
        fc.constantFrom('2026-02-30', '', '9999-12-31', '0001-01-01', 'soon'),
      );
    case 'instant':
      return fc.oneof(
        aDay.map((on) => `${on}T23:30:00-05:00`),
        fc.constantFrom('', 'now'),
      );
    case 'yes-no':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...(of.choices ?? []).map(({ value }) => value));
    case 'money':
    case 'count':
      return fc.oneof(fc.nat(12), fc.nat(), fc.constantFrom(-1, 0, Number.MAX_SAFE_INTEGER));
    case 'number':
      return fc.oneof(fc.double({ min: -100, max: 200, noNaN: true }), fc.constantFrom(0, 51));
    case 'country':
      return fc.constantFrom('IN', 'US', 'MX', 'FR', 'JP', 'XX', '');
    case 'whole-list':
      return fc.array(fc.oneof(fc.nat(200), fc.nat()), { maxLength: 4 });
    case 'list':
      return fc.array(someAnswers(of.of ?? {}), { maxLength: 3 });
    default:
      return fc.oneof(
        fc.constantFrom('C63', 'C16', 'T36', 'C21', 'QC', 'ON', '85101', 'A73', 'Z99', ''),
        fc.string({ maxLength: 8 }),
      );
  }
};
const someAnswers = (cards: Readonly<Record<string, RuleFactCard>>): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(Object.entries(cards).map(([name, of]) => [name, anAnswer(of)])), { requiredKeys: [] });

/** Few facts at a time: most cases know little. */
const anyFacts: fc.Arbitrary<Facts> = fc
  .tuple(someAnswers(FACTS), fc.shuffledSubarray(Object.keys(FACTS), { minLength: 0, maxLength: 25 }))
  .map(
    ([all, names]) => Object.fromEntries(names.filter((name) => name in all).map((name) => [name, all[name]])) as Facts,
  );

it('answers any facts at all, and never throws', () =>
  fc.assert(
    fc.property(anyFacts, aDay, (facts, on) => {
      const { trace } = assess(facts, { ...setting, on });
      expect(trace.filter(({ text: { en, fr } }) => en === '' || fr === '')).toEqual([]);
    }),
    { numRuns: 2_000 },
  ));

it('answers alike however often and in whatever order it is told', () =>
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const reversed = Object.fromEntries(Object.entries(facts).reverse()) as Facts;
      expect(assess(reversed, setting)).toEqual(assess(facts, setting));
    }),
    { numRuns: 300 },
  ));

it('names only rules of the book', () =>
  fc.assert(
    fc.property(anyFacts, (facts) => {
      expect(assess(facts, setting).trace.filter(({ rule }) => findRule(rule) === undefined)).toEqual([]);
    }),
    { numRuns: 500 },
  ));

it('never owes less than nothing, nor more than one fee for each offer', () =>
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { fee } = assess(facts, setting).answers;
      if (fee === undefined) return;
      expect(fee.totalCents).toBeGreaterThanOrEqual(0);
      expect(fee.byDay.every(({ cents }) => cents >= 0)).toBe(true);
    }),
    { numRuns: 500 },
  ));

it('never has a date before its safe one, and no holiday makes one earlier', () =>
  fc.assert(
    fc.property(anyFacts, aDay, (facts, holiday) => {
      const before = assess(facts, setting).answers.dueDates ?? {};
      const more = withHolidays(interpretationActCalendar, [
        { on: day(holiday), name: text('A proclaimed day', 'Un jour proclamé') },
      ]);
      const after = assess(facts, { ...setting, calendar: more }).answers.dueDates ?? {};
      for (const due of Object.values(before)) {
        if (due === undefined) continue;
        expect(due.legalDue >= due.safeDue).toBe(true);
        const moved = after[due.ruleId];
        expect(moved !== undefined && moved.safeDue === due.safeDue && moved.legalDue >= due.legalDue).toBe(true);
      }
    }),
    { numRuns: 500 },
  ));

it('asks only questions that exist, and not what it was told', () => {
  for (const { parts } of WORKED_EXAMPLES)
    for (const { facts } of parts) {
      const { needToKnow } = assess(facts, setting);
      expect(needToKnow.filter((name: FactName) => !(name in FACTS) || facts[name] !== undefined)).toEqual([]);
    }
});

it('says nothing of facts that are not there', () =>
  expect(assess({}, setting)).toMatchObject({ answers: {}, trace: [] }));
