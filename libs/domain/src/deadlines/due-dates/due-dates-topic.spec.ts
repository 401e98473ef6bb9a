import fc from 'fast-check';
import { assess } from '../../assess/assess.js';
import type { Facts } from '../../assess/facts.js';
import { findRule } from '../../assess/rule-book.js';
import { interpretationActCalendar } from '../../time/holidays/holiday-calendar.js';
import { anyFacts } from './testing/any-facts.js';

const setting = { on: '2026-11-22', calendar: interpretationActCalendar } as const;
const linesOf = (facts: Facts): readonly (readonly [string, string])[] =>
  assess(facts, setting)
    .trace.filter(({ topic }) => topic === 'dueDates')
    .map(({ rule, text }) => [rule, text.en] as const);

it('tells each date, both readings, and how it was counted', () =>
  expect(linesOf({ statusLostOn: '2026-11-30' })).toEqual([
    ['RES-01', 'By 2027-02-28 (2027-03-01): Apply for restoration of status.'],
    ['CAL-01', expect.stringMatching(/^Days after an event/)],
    ['CAL-04', expect.stringMatching(/^Federal law fixes this period/)],
  ]));

it('says that a gate is no date, and that a letter is not stretched', () =>
  expect(
    linesOf({ submissionPlannedOn: '2026-12-01', inspectionLetterDueOn: '2026-12-25' }).map(([rule]) => rule),
  ).toEqual(['INE-01', 'OFF-05', 'INS-02', 'OIC-01', 'CAL-05']));

it('names the clock of an online filing', () =>
  expect(linesOf({ permitEndOn: '2027-05-31' }).map(([rule]) => rule)).toEqual(['EXT-01', 'CAL-05', 'CAL-06']));

it('asks for the fact it needs, and for no other way to start the row', () =>
  expect(assess({ extensionFiledOn: '2026-11-02' }, setting).needToKnow).toEqual(['permitEndOn']));

it('is not asked where no fact starts a row', () =>
  expect(assess({ teer: 1, employees: 40 }, setting).answers.dueDates).toBeUndefined());

it('warns of what no source proves', () =>
  expect(
    assess({ noticeKind: 'preliminary', noticeSentOn: '2026-12-01' }, setting).unverified.map(({ rule }) => rule),
  ).toEqual(expect.arrayContaining(['CAL-07', 'AMP-07'])));

it('leaves only lines that a person can read, whatever the facts', () =>
  fc.assert(
    fc.property(anyFacts, (facts) => {
      for (const { text, rule, finding, missing } of assess(facts, setting).trace) {
        expect(text.en).toMatch(/\S/);
        expect(text.fr).toMatch(/\S/);
        expect(`${text.en} ${text.fr}`).not.toMatch(/\bundefined\b|\bNaN\b|\b[Ee]ligible\b/);
        expect(rule).toMatch(/^[A-Z]{3}-\d\d$/);
        if (finding === 'needs' && findRule(rule) !== undefined) expect(missing).toBeDefined();
      }
    }),
    { numRuns: 400 },
  ));
