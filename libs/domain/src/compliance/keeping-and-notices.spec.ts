import { assess, type RuleAssessment } from '../assess/assess.js';
import type { Facts } from '../assess/facts.js';
import { interpretationActCalendar } from '../time/holidays/holiday-calendar.js';

const of = (facts: Facts): RuleAssessment => assess(facts, { on: '2026-11-22', calendar: interpretationActCalendar });

describe('a notice', () => {
  it('is received, but starts nothing until its kind is known', () => {
    const { answers, needToKnow } = of({ noticeSentOn: '2026-12-01' });
    expect(answers.notice).toEqual({
      receivedOn: '2026-12-11',
      defaultFrom: undefined,
      variantIfReceiptMoves: undefined,
    });
    expect(needToKnow).toContain('noticeKind');
  });

  it('needs the day of its sending', () => expect(of({ noticeKind: 'final' }).needToKnow).toContain('noticeSentOn'));

  it('leads into default the day after the last legal day', () =>
    // Received on Sunday 15 November; thirty days end on Tuesday 15 December.
    expect(of({ noticeKind: 'final', noticeSentOn: '2026-11-05' }).answers.notice).toMatchObject({
      receivedOn: '2026-11-15',
      defaultFrom: '2026-12-16',
      variantIfReceiptMoves: '2026-12-16',
    }));

  it('cannot be reckoned from what is no day', () =>
    expect(of({ noticeKind: 'final', noticeSentOn: '2026-02-30' }).answers.notice?.receivedOn).toBeUndefined());
});

describe('rights information', () => {
  it('asks for the language', () => {
    const { answers, needToKnow } = of({ firstDayOfWorkOn: '2027-01-04' });
    expect(answers.rights).toEqual({ language: undefined, bothLanguagesAvailable: 'required' });
    expect(needToKnow).toContain('workerLanguage');
  });

  it('is not asked about before anybody works', () =>
    expect(of({ workerLanguage: 'fr' }).answers.rights).toBeUndefined());
});

describe('keeping', () => {
  it('takes the later of both readings', () =>
    expect(of({ permitPeriods: [{ firstDayOn: '2026-12-01', issuedOn: '2026-12-20' }] }).answers.retention).toEqual({
      held: false,
      periods: [{ keepThrough: '2032-12-20', disposeFrom: '2032-12-21' }],
    }));

  it('takes the one reading that is known, and asks for the other', () => {
    const { answers, trace } = of({ permitPeriods: [{ issuedOn: '2026-12-20' }, {}, { firstDayOn: 'soon' }] });
    expect(answers.retention?.periods).toEqual([{ keepThrough: '2032-12-20', disposeFrom: '2032-12-21' }]);
    expect(trace.filter(({ rule, finding }) => rule === 'EMP-14' && finding === 'needs')).toHaveLength(1);
  });

  it('goes on while something is open', () =>
    expect(of({ permitPeriods: [{ issuedOn: '2026-12-20' }], retentionHold: true }).answers.retention?.held).toBe(
      true,
    ));
});

describe('size', () => {
  it.each([
    ['one small figure is enough', { employees: 99 }, 'small', 'small', false],
    ['the other one too', { revenueCents: 4_999_999_99 }, 'small', 'small', false],
    ['one large figure is not', { employees: 100 }, 'need-to-know', 'small', false],
    ['both at their limit', { employees: 100, revenueCents: 5_000_000_00 }, 'large', 'small', true],
    ['both past it', { employees: 101, revenueCents: 5_000_000_01 }, 'large', 'large', false],
  ] as const)('%s', (_, facts, byRegulation, byDepartmentPage, textsDiffer) =>
    expect(of(facts).answers.employerSize).toEqual({ byRegulation, byDepartmentPage, textsDiffer }),
  );
});
