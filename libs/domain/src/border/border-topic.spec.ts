import fc from 'fast-check';
import { assess } from '../assess/assess.js';
import type { Facts } from '../assess/facts.js';
import { anyFacts } from '../exemptions/testing/any-facts.js';
import { interpretationActCalendar as calendar } from '../time/holidays/holiday-calendar.js';

const border = (facts: Facts) =>
  assess({ channel: 'port-of-entry', ...facts }, { on: '2026-11-22', calendar }).answers.border;

describe('leaving and coming back for a permit (BRD-02)', () => {
  const inCanada: Facts = { inCanada: true, citizenship: 'IN', code: 'C63' };

  it('is barred, but for those who are excepted', () => {
    expect(border(inCanada)).toMatchObject({ allowed: 'no', byException: false });
    for (const excepted of [
      { permanentResidentOf: 'US' },
      { citizenship: 'US' },
      { code: 'F42' },
      { code: 'F36', familyRelation: 'spouse', principalCode: 'F32' },
      { noc: '73300', hasMaintainedStatus: true },
      { noc: '73300', permitEndOn: '2026-11-22' },
      { borderAppointment: true },
    ] satisfies readonly Facts[])
      expect(border({ ...inCanada, ...excepted })).toMatchObject({ allowed: 'yes', byException: true });
  });

  it.each([
    { code: 'F36', familyRelation: 'child', principalCode: 'F32' },
    { familyRelation: 'spouse', principalCode: 'T36' },
    { noc: '73300', permitEndOn: '2026-11-21' },
    { borderAppointment: false },
  ] satisfies readonly Facts[])('is barred with %j', (facts) =>
    expect(border({ ...inCanada, ...facts })?.allowed).toBe('no'),
  );

  it('was open until 2024-12-23', () => {
    const korean: Facts = { inCanada: true, citizenship: 'KR', code: 'F33' };
    expect(border({ ...korean, applicationOn: '2024-12-23' })?.allowed).toBe('yes');
    expect(border({ ...korean, applicationOn: '2024-12-24' })?.allowed).toBe('no');
  });
});

describe('on entry (BRD-01)', () => {
  const abroad: Facts = { inCanada: false, code: 'C63' };

  it('only without a visa requirement', () => {
    expect(border({ ...abroad, citizenship: 'JP' })).toMatchObject({ allowed: 'yes', byException: false });
    expect(border({ ...abroad, citizenship: 'IN' })?.allowed).toBe('no');
    expect(border({ ...abroad })?.allowed).toBe('need-to-know');
  });

  it('never without a medical certificate that is needed', () =>
    expect(border({ ...abroad, citizenship: 'JP', medicalUpfront: 'not-done' })?.allowed).toBe('no'));

  it('never under some codes; youth exchanges of the United States excepted', () => {
    expect(border({ ...abroad, citizenship: 'JP', code: 'C15' })?.allowed).toBe('no');
    expect(border({ ...abroad, citizenship: 'JP', code: 'C21' })?.allowed).toBe('no');
    expect(border({ ...abroad, citizenship: 'US', code: 'C21' })?.allowed).toBe('yes');
  });
});

it('spares citizens of the United States alone from visa and authorization (WPX-03)', () => {
  expect(border({ citizenship: 'US', inCanada: false })?.visaRulesApply).toBe(false);
  expect(border({ citizenship: 'FR', inCanada: false })?.visaRulesApply).toBe(true);
});

it('answers whatever is known; an exception is always a yes', () =>
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const found = border({ ...facts, channel: 'port-of-entry' });
      expect(found?.byException === true && found.allowed !== 'yes').toBe(false);
    }),
    { numRuns: 300 },
  ));
