import fc from 'fast-check';
import { assess } from '../assess/assess.js';
import type { ExemptionAnswer } from '../assess/answers.js';
import type { Facts } from '../assess/facts.js';
import { interpretationActCalendar as calendar } from '../time/holidays/holiday-calendar.js';
import { EXEMPTION_CODES } from './code-register.js';
import { anyFacts } from './testing/any-facts.js';

const ON = '2026-11-22';
const ask = (facts: Facts): ExemptionAnswer | undefined => assess(facts, { on: ON, calendar }).answers.exemption;
const lines = (facts: Facts, rule: string) =>
  assess(facts, { on: ON, calendar }).trace.filter((line) => line.topic === 'exemption' && line.rule === rule);

const transferee: Facts = {
  code: 'C62',
  relationship: 'branch',
  currentJobAbroad: true,
  monthsInSimilarJob: 30,
  teer: 0,
};

describe('a chosen code', () => {
  it('is arguable, never approved: R200 is said every time', () => {
    expect(ask(transferee)).toMatchObject({ outcome: 'arguable', provision: 'R205(a)', maxMonths: 36 });
    expect(lines(transferee, 'EXM-03')).toHaveLength(1);
  });

  it('waits for what decides it, and asks for the rest without waiting', () => {
    const unknownTie: Facts = { ...transferee, relationship: undefined };
    expect(ask(unknownTie)?.outcome).toBe('need-to-know');
    expect(assess(unknownTie, { on: ON, calendar }).needToKnow).toContain('relationship');
    expect(assess(transferee, { on: ON, calendar }).needToKnow).toContain('transferCapacity');
  });

  it('of a transferee in another capacity suggests that one', () =>
    expect(ask({ ...transferee, transferCapacity: 'specialized' })).toMatchObject({
      outcome: 'does-not-fit',
      suggests: ['C63'],
    }));

  it('that the register does not have fits nothing', () =>
    expect(ask({ code: 'constructor' })).toMatchObject({ outcome: 'does-not-fit', provision: undefined }));

  it('closed to most is for a person where the case may be one of those left', () => {
    expect(ask({ code: 'C46' })?.outcome).toBe('does-not-fit');
    expect(ask({ code: 'C46', principalMovingToPr: true })?.outcome).toBe('manual-review');
    expect(ask({ code: 'C46', isExtension: true })?.outcome).toBe('manual-review');
  });

  it('was good on its day: C12 until 2022-12-14, C62 from the next one', () => {
    expect(ask({ code: 'C12', applicationOn: '2022-12-14' })?.outcome).toBe('arguable');
    expect(ask({ code: 'C12', applicationOn: '2022-12-15' })).toMatchObject({
      outcome: 'does-not-fit',
      suggests: ['C61', 'C62', 'C63'],
    });
    expect(ask({ ...transferee, applicationOn: '2022-12-14' })).toMatchObject({
      outcome: 'does-not-fit',
      suggests: ['C12'],
    });
    expect(lines({ ...transferee, applicationOn: '2022-12-14' }, 'EXM-09')).toEqual([]);
  });

  it('of an owner: 51 %, 50 % before; less, or longer than usual, is for a person', () => {
    expect(ask({ code: 'C11', ownershipPercent: 50.9 })?.outcome).toBe('manual-review');
    expect(ask({ code: 'C11', ownershipPercent: 50, applicationOn: '2025-05-26' })?.outcome).toBe('arguable');
    expect(ask({ code: 'C11', ownershipPercent: 51, offerMonths: 18 })?.outcome).toBe('arguable');
    expect(ask({ code: 'C11', ownershipPercent: 51, offerMonths: 19 })?.outcome).toBe('manual-review');
    expect(ask({ code: 'C11', ownershipPercent: 130 })?.outcome).toBe('need-to-know');
  });

  it('for a new enterprise is not extended, but for six months of delay', () => {
    const facts: Facts = { ...transferee, code: 'C61', isExtension: true };
    expect(ask({ ...facts, extensionMonths: 6 })).toMatchObject({ outcome: 'manual-review', suggests: ['C62', 'C63'] });
    expect(ask({ ...facts, extensionMonths: 7 })?.outcome).toBe('does-not-fit');
  });

  it('of a nominee without acknowledgement: argued inside the measure of 2026, looked at outside it', () => {
    const facts: Facts = { code: 'T13', nominationValid: true, inCanada: true, acknowledgement: 'missing' };
    for (const [on, outcome] of [
      ['2026-06-08', 'manual-review'],
      ['2026-06-09', 'arguable'],
      ['2026-12-31', 'arguable'],
      ['2027-01-01', 'manual-review'],
    ] as const)
      expect(ask({ ...facts, applicationOn: on })?.outcome).toBe(outcome);
  });

  it('on a renewal of Francophone Mobility needs no new proof of French', () => {
    const facts: Facts = { code: 'C16', workProvince: 'MB', teer: 2 };
    expect(ask(facts)?.outcome).toBe('need-to-know');
    expect(ask({ ...facts, isExtension: true })?.outcome).toBe('arguable');
  });

  it('of a spouse whose partner moves to permanent residence leads to C49', () =>
    expect(
      ask({ code: 'C41', principalTeer: 1, principalPermitEndOn: '2027-08-01', principalMovingToPr: true }),
    ).toMatchObject({ outcome: 'manual-review', suggests: ['C49'] }));

  it('stands or falls with its own duties, not with the organization', () => {
    expect(ask({ code: 'C51', employerKind: 'charity', dutiesKind: 'other' })?.outcome).toBe('does-not-fit');
    expect(ask({ code: 'C24', noc: '65200' })?.outcome).toBe('does-not-fit');
    expect(ask({ code: 'C24', noc: '54100', startOn: '2027-09-15', offerEndOn: '2027-12-15' })?.outcome).toBe(
      'does-not-fit',
    );
  });

  it('means nothing for the Global Talent Stream, which alone needs a certificate in Quebec', () => {
    const facts: Facts = { ...transferee, globalTalentStream: true, workProvince: 'QC' };
    expect(ask(facts)).toMatchObject({ outcome: 'does-not-fit', acceptanceCertificate: 'needed' });
    expect(ask({ ...transferee, workProvince: 'QC' })?.acceptanceCertificate).toBe('not-needed');
  });
});

it('answers any facts about any code, alike each time, with words in both languages', () =>
  fc.assert(
    fc.property(anyFacts, fc.constantFrom(...EXEMPTION_CODES.map(({ code }) => code), '', 'C99'), (facts, code) => {
      const first = assess({ ...facts, code }, { on: ON, calendar });
      const again = assess({ ...facts, code }, { on: ON, calendar });
      expect(again.answers.exemption).toEqual(first.answers.exemption);
      const own = first.trace.filter(({ topic }) => topic === 'exemption');
      expect(own.length).toBeGreaterThan(0);
      expect(own.filter(({ text }) => text.en.trim() === '' || text.fr.trim() === '')).toEqual([]);
      const failed = own.some(({ finding }) => finding === 'fails');
      expect(first.answers.exemption?.outcome === 'does-not-fit').toBe(failed);
    }),
    { numRuns: 500 },
  ));
