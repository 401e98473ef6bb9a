import fc from 'fast-check';
import { assess } from '../assess/assess.js';
import type { Facts } from '../assess/facts.js';
import { anyFacts } from '../exemptions/testing/any-facts.js';
import { interpretationActCalendar as calendar } from '../time/holidays/holiday-calendar.js';

const hold = (facts: Facts, on = '2026-11-22') => assess(facts, { on, calendar }).answers.hold;
const order: Facts = { holdOrderNumber: '2026-0001', holdOrderCountry: 'BR' };

it('holds a case that it names, until it ends', () => {
  expect(hold({ ...order, citizenship: 'BR' })).toEqual({
    case: 'on-hold',
    ownTasks: 'on-hold',
    legalDeadlines: 'running',
    orderNumber: '2026-0001',
  });
  expect(hold({ ...order, citizenship: 'FR' })?.case).toBe('not-held');
  expect(hold({ ...order, citizenship: 'BR', holdOrderUntilOn: '2026-11-21' })?.case).toBe('not-held');
  expect(hold({ ...order, citizenship: 'BR', holdOrderFromOn: '2026-11-22' })?.case).toBe('on-hold');
});

it('needs everything it names, and asks for what is not known', () => {
  const narrow: Facts = { ...order, citizenship: 'BR', holdOrderCode: 'C63', holdOrderProvince: 'ON' };
  expect(hold({ ...narrow, code: 'C63', workProvince: 'ON' })?.case).toBe('on-hold');
  expect(hold({ ...narrow, code: 'C63', workProvince: 'BC' })?.case).toBe('not-held');
  expect(assess({ ...narrow, code: 'C63' }, { on: '2026-11-22', calendar }).needToKnow).toContain('workProvince');
  expect(hold({ holdOrderNumber: '2026-0001', citizenship: 'BR' })?.case).toBe('not-held');
});

it('could not be made before 2026-03-26, so no rule is applied', () => {
  const before = assess({ ...order, citizenship: 'BR' }, { on: '2026-03-25', calendar });
  expect(before.answers.hold?.case).toBe('not-held');
  expect(before.trace.filter(({ rule }) => rule === 'OIC-01')).toEqual([]);
  expect(hold({ ...order, citizenship: 'BR' }, '2026-03-26')?.case).toBe('on-hold');
});

it('never stops the dates of the law, whatever is known', () =>
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const found = hold({ ...facts, holdOrderNumber: '2026-0002' });
      expect(found?.legalDeadlines).toBe('running');
      expect(found?.ownTasks === 'on-hold').toBe(found?.case === 'on-hold');
    }),
    { numRuns: 200 },
  ));
