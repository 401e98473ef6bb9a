import { interpretationActCalendar } from '../time/holidays/holiday-calendar.js';
import { assess } from './assess.js';
import { EXAMPLES_ON } from './worked-example.js';
import { WORKED_EXAMPLES } from './worked-examples.js';

const setting = { on: EXAMPLES_ON, calendar: interpretationActCalendar };

it('has all 94, in order', () =>
  expect(WORKED_EXAMPLES.map(({ id }) => id)).toEqual(
    Array.from({ length: 94 }, (_, index) => `WE-${String(index + 1).padStart(2, '0')}`),
  ));

describe.each(WORKED_EXAMPLES.map((each) => [each.id, each.title.en, each] as const))('%s %s', (_, __, each) => {
  it.each(each.parts.map((part, index) => [index + 1, part] as const))(
    'answers as the law does (part %i)',
    (___, { facts, expected }) => expect(assess(facts, setting).answers).toMatchObject(expected),
  );

  it('says which rules it applied', () => {
    const applied = new Set(each.parts.flatMap(({ facts }) => assess(facts, setting).trace.map(({ rule }) => rule)));
    expect(each.rules.filter((rule) => !applied.has(rule))).toEqual([]);
  });
});
