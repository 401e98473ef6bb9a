import fc from 'fast-check';
import { assess } from '../assess/assess.js';
import type { Facts } from '../assess/facts.js';
import { interpretationActCalendar as calendar } from '../time/holidays/holiday-calendar.js';
import { anyFacts } from './testing/any-facts.js';

const answers = (facts: Facts) => assess(facts, { on: '2026-11-22', calendar });
const programme = (facts: Facts) => answers(facts).answers.programme;

describe('which programme', () => {
  it('the Global Talent Stream needs an LMIA, whatever code was chosen', () =>
    expect(programme({ globalTalentStream: true, code: 'C63' })).toEqual({ programme: 'tfwp', lmia: 'yes' }));

  it('an open permit needs neither', () => {
    const open = { programme: 'open-permit', lmia: 'no' };
    expect(programme({ holdsOpenPermit: true })).toEqual(open);
    expect(programme({ code: 'C41' })).toEqual(open);
    expect(programme({ code: 'C21', iecCategory: 'working-holiday' })).toEqual(open);
    expect(programme({ code: 'C21', iecCategory: 'co-op' })).toEqual({ programme: 'imp', lmia: 'no' });
  });

  it.each(['business-visit', 'performance', 'speaker'] as const)(
    '%s needs no permit, but may need a visa',
    (purpose) => {
      expect(programme({ purpose })).toEqual({ programme: 'no-permit', lmia: 'no' });
      expect(answers({ purpose }).trace.some(({ rule }) => rule === 'WPX-03')).toBe(true);
    },
  );

  it('after-sales service turns on the contract: a person reads it', () =>
    expect(programme({ purpose: 'after-sales' })?.programme).toBe('need-to-know'));

  it('short work at TEER 0 or 1 from abroad needs no permit; other short work is looked at', () => {
    const facts: Facts = { shortWorkDays: 15, teer: 1, inCanada: false };
    expect(programme(facts)?.programme).toBe('no-permit');
    for (const other of [{ teer: 2 }, { inCanada: true }, { shortWorkDays: 31 }, { previousShortWorkOn: '2026-03-01' }])
      expect(programme({ ...facts, ...other })?.programme).toBe('need-to-know');
  });

  it('without a code it is not known', () => {
    expect(programme({ purpose: 'work' })).toEqual({ programme: 'need-to-know', lmia: 'need-to-know' });
    expect(programme({ code: 'C99' })?.programme).toBe('need-to-know');
    expect(programme({ citizenship: 'IN' })).toBeUndefined();
  });
});

it('answers whatever is known, and an LMIA is needed for the other programme alone', () =>
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const found = programme(facts);
      fc.pre(found !== undefined);
      expect(found?.lmia === 'yes').toBe(found?.programme === 'tfwp');
      expect(found?.lmia === 'need-to-know').toBe(found?.programme === 'need-to-know');
    }),
    { numRuns: 200 },
  ));
