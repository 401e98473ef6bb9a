import fc from 'fast-check';
import { computeDeadlines } from '../deadlines/compute-deadlines.js';
import { deadlineRule } from '../deadlines/deadline-rules.js';
import { aHistory, anEvent as event, aSetting } from '../deadlines/testing/event-builder.js';
import { HISTORIES, upTo } from '../permits/testing/histories.js';
import { timeMoveOf } from '../permits/time-moves.js';
import { assessCase, assessFolded, type CaseAssessment } from './assess-case.js';
import { findingsOf } from './findings.js';
import { foldCase } from './fold.js';
import { holderOf, stageOf } from './stage.js';
import { anyHistory } from './testing/any-history.js';

const setting = aSetting();
/** All that an assessment says, functions left out. */
const said = ({ folded: { states }, timeMove, ...rest }: CaseAssessment): object => ({
  ...rest,
  states,
  timeMove: timeMove && { ...timeMove, on: timeMove.on.toString() },
});

it('says all that follows from a history', () => {
  const found = assessCase(HISTORIES.P50, setting);
  expect(found).toMatchObject({ stage: 'working', holder: 'client', timeMove: { event: 'permit.expired' } });
  expect(found.findings).toEqual([]);
  expect(found.next).toEqual({ on: '2029-07-04', ruleId: 'DL-29' });
});

describe('what comes next', () => {
  it('is the open deadline whose work begins first', () => {
    const { next, deadlines } = assessCase(
      aHistory(
        ...HISTORIES.P20,
        event('documents.requested', '2026-09-15', { dueOn: '2026-09-30' }),
        event('concern.raised', '2026-09-16', { dueOn: '2026-09-25' }),
      ),
      setting,
    );
    expect(next).toEqual({ on: '2026-09-25', ruleId: 'DL-12' });
    expect(deadlines.filter(({ status }) => status === 'open').length).toBeGreaterThan(1);
  });

  it('is none in a case with nothing to do', () => {
    expect(assessCase([], setting).next).toBeUndefined();
    expect(assessCase(HISTORIES.P88, setting).next).toBeUndefined();
  });

  it('is not the life of a document, nor a duty to keep', () => {
    const lives = aSetting({ worker: { passportExpiresOn: '2026-12-31' } });
    const { next, deadlines } = assessCase(HISTORIES.P50, lives);
    expect(deadlines.find(({ ruleId }) => ruleId === 'DL-17')).toMatchObject({ status: 'open', beginOn: '2026-12-31' });
    expect(next?.ruleId).toBe('DL-29');
  });

  it('is the start of the work where a deadline has a run-up', () => {
    const { next, deadlines } = assessCase(HISTORIES.P40, setting);
    const first = deadlines.filter(
      ({ status, ruleId }) => status === 'open' && deadlineRule(ruleId)?.background !== true,
    );
    expect(next?.on).toBe(first.map(({ beginOn }) => beginOn).sort()[0]);
  });

  it('is the first of the open ones that are not in the background, whatever happened', () =>
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { next, deadlines } = assessCase(history, setting);
        const acting = deadlines.filter(
          ({ status, ruleId }) => status === 'open' && deadlineRule(ruleId)?.background !== true,
        );
        const [first] = acting.map(({ beginOn }) => beginOn).sort();
        expect(next?.on).toBe(first);
        expect(
          next === undefined || acting.some(({ ruleId, beginOn }) => ruleId === next.ruleId && beginOn === next.on),
        ).toBe(true);
      }),
    ));
});

describe('the two-week line', () => {
  const filed = (teer: number, code: string): readonly string[] => {
    const history = upTo('application.filed').map((each) => {
      if (each.type === 'offer.made-ready') return event('offer.made-ready', '2026-08-13', { teer });
      return each.type === 'exemption.signed-off' ? event('exemption.signed-off', '2026-08-06', { code }) : each;
    });
    return assessCase(aHistory(...history), setting)
      .deadlines.map(({ ruleId }) => ruleId)
      .filter((id) => id === 'DL-07' || id === 'DL-08');
  };

  it('takes the category of the offer and the code of the exemption', () => {
    expect(filed(0, 'C62')).toEqual(['DL-07', 'DL-08']);
    expect(filed(2, 'C62')).toEqual([]);
    expect(filed(0, 'C21')).toEqual([]);
  });
});

describe('whatever happened', () => {
  it('the parts are those that stand for themselves', () =>
    fc.assert(
      fc.property(anyHistory, (history) => {
        const folded = foldCase(history, setting);
        const found = assessFolded(folded, setting);
        expect(found.folded).toBe(folded);
        expect([found.stage, found.holder]).toEqual([stageOf(folded), holderOf(folded)]);
        expect(found.findings).toEqual(findingsOf(folded));
        expect(found.timeMove?.on.toString()).toBe(timeMoveOf(folded, setting)?.on.toString());
        // The two-week line alone asks for more than the history.
        const others = found.deadlines.filter(({ ruleId }) => ruleId !== 'DL-07' && ruleId !== 'DL-08');
        expect(others).toEqual(computeDeadlines({ folded, setting }));
      }),
    ));

  it('the answer is the same on any day: nothing looks at a clock', () =>
    fc.assert(
      fc.property(anyHistory, (history) => {
        const on = (today: string): object => {
          jest.useFakeTimers({ now: new Date(today) });
          try {
            return said(assessCase(structuredClone(history), setting));
          } finally {
            jest.useRealTimers();
          }
        };
        expect(on('2040-02-29T23:59:59Z')).toEqual(on('1999-01-01T00:00:00Z'));
      }),
      { numRuns: 50 },
    ));
});
