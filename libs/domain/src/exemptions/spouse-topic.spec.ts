import fc from 'fast-check';
import { assess } from '../assess/assess.js';
import type { Facts } from '../assess/facts.js';
import { monthsAfter } from '../time/counting.js';
import { day } from '../time/plain-date.js';
import { interpretationActCalendar as calendar } from '../time/holidays/holiday-calendar.js';

const spouse = (facts: Facts) => assess(facts, { on: '2026-11-22', calendar }).answers.spouse;

describe("the principal's remaining months", () => {
  it('sixteen, to the day', () => {
    const facts: Facts = { principalTeer: 1, applicationOn: '2026-11-22' };
    expect(spouse({ ...facts, principalPermitEndOn: '2028-03-22' })).toEqual({
      test: 'passed',
      neededEndOn: '2028-03-22',
    });
    expect(spouse({ ...facts, principalPermitEndOn: '2028-03-21' })?.test).toBe('failed');
  });

  it('a shorter month gives its last day (CAL-02)', () =>
    expect(spouse({ principalTeer: 1, applicationOn: '2026-10-31' })?.neededEndOn).toBe('2028-02-29'));

  it('six where the principal is moving to permanent residence', () =>
    expect(
      spouse({ principalPermitEndOn: '2027-05-22', applicationOn: '2026-11-22', principalMovingToPr: true }),
    ).toEqual({ test: 'passed', neededEndOn: '2027-05-22' }));

  it('is not applied before 2025-01-21, and asks for the end of the permit', () => {
    expect(spouse({ principalPermitEndOn: '2025-02-01', applicationOn: '2025-01-20' })).toEqual({
      test: 'need-to-know',
      neededEndOn: undefined,
    });
    expect(spouse({ principalPermitEndOn: '2025-02-01', applicationOn: '2025-01-21' })?.test).toBe('failed');
    expect(spouse({ principalPermitEndOn: 'soon', applicationOn: '2026-11-22' })?.test).toBe('need-to-know');
  });

  it('a later end never fails where an earlier one passed', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), (some, more) => {
        const end = (months: number) => monthsAfter(day('2026-11-22'), months).toString();
        const passed = (months: number) => spouse({ principalPermitEndOn: end(months) })?.test === 'passed';
        expect(!passed(some) || passed(some + more)).toBe(true);
      }),
    ));
});
