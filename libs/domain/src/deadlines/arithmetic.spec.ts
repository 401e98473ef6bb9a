import { text } from '../law/text.js';
import { interpretationActCalendar } from '../time/holidays/holiday-calendar.js';
import { day } from '../time/plain-date.js';
import { describeStep, Reckoning, type Reckoned } from './arithmetic.js';

const WHAT = text('Letter', 'Lettre');
const from = (on: string): Reckoning => Reckoning.from(day(on), WHAT);
const both = ({ safeDue, legalDue }: Reckoned): readonly string[] => [safeDue.toString(), legalDue.toString()];

it('leaves out the day of the event (CAL-01)', () =>
  expect(both(from('2026-01-02').plus(90, 'days').fixed())).toEqual(['2026-04-02', '2026-04-02']));

it('counts the first day of a period that begins on it (CAL-03)', () =>
  expect(both(from('2017-08-01').during(15, 'days').fixed())).toEqual(['2017-08-15', '2017-08-15']));

it('moves the legal date alone, past every holiday in a row (CAL-04)', () =>
  expect(both(from('2026-01-05').plus(90, 'days').movingOff(interpretationActCalendar))).toEqual([
    '2026-04-05',
    '2026-04-07',
  ]));

it('keeps one reckoning apart from what is counted on afterwards', () => {
  const reckoning = from('2026-01-01').plus(10, 'days');
  const first = reckoning.fixed();
  const second = reckoning.plus(5, 'days').fixed();
  expect(first.steps).toHaveLength(3);
  expect(both(first)).toEqual(['2026-01-11', '2026-01-11']);
  expect(both(second)).toEqual(['2026-01-16', '2026-01-16']);
});

it('explains a date line by line, in both languages', () => {
  const { steps } = from('2026-11-30').plus(90, 'days').movingOff(interpretationActCalendar);
  expect(steps.map((step) => describeStep(step, 'en', (on) => on))).toEqual([
    'Letter: 2026-11-30',
    '+ 90 days, the first day not counted → 2027-02-28 (IA s. 27(2))',
    '2027-02-28 is a holiday (Sunday) → 2027-03-01 (IA s. 26)',
  ]);
  expect(steps.map((step) => describeStep(step, 'fr', (on) => on))).toEqual([
    'Lettre : 2026-11-30',
    '+ 90 jours, le premier jour non compté → 2027-02-28 (IA s. 27(2))',
    '2027-02-28 est un jour férié (Dimanche) → 2027-03-01 (IA s. 26)',
  ]);
});

it('has words for every kind of line', () => {
  const printed = Reckoning.printed(day('2027-01-10'), WHAT).during(1, 'years').fixed().steps;
  const chosen = [
    { kind: 'earliest', of: ['2027-01-01', '2027-02-01'], result: '2027-01-01' },
    { kind: 'latest', of: ['2027-01-01', '2027-02-01'], result: '2027-02-01' },
  ] as const;
  for (const language of ['en', 'fr'] as const)
    for (const step of [...printed, ...chosen]) expect(describeStep(step, language, (on) => on)).not.toBe('');
});
