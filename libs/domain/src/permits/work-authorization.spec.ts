import fc from 'fast-check';
import { anyHistory } from '../cases/testing/any-history.js';
import type { CaseEvent } from '../cases/event.js';
import { foldCase } from '../cases/fold.js';
import { isoAfter } from '../deadlines/day-count.js';
import { aHistory, anEvent as event, aSetting } from '../deadlines/testing/event-builder.js';
import { day } from '../time/plain-date.js';
import { PERMIT_STATES, type PermitState } from './permit-states.js';
import { HISTORIES, upTo } from './testing/histories.js';
import { workAuthorizationOf, workAuthorizationOfWorker, type WorkAuthorization } from './work-authorization.js';

const setting = aSetting();
const on = (date: string, ...events: readonly CaseEvent[]): WorkAuthorization =>
  workAuthorizationOf(foldCase(aHistory(...events), setting), day(date));
const answer = (date: string, ...events: readonly CaseEvent[]): readonly [string, string] => {
  const found = on(date, ...events);
  return [found.question, found.answer];
};

/** A day that the documents of each history cover, if any does. */
const DAYS: Partial<Record<PermitState, string>> = {
  P52: '2027-03-02',
  P55: '2029-11-03',
  P70: '2027-02-01',
  P87: '2027-06-01',
  P88: '2028-03-01',
};

it.each<[PermitState, WorkAuthorization['question'], WorkAuthorization['answer']]>([
  ['none', 'start', 'not_evidenced'],
  ['P00', 'start', 'not_evidenced'],
  ['P05', 'start', 'not_evidenced'],
  ['P10', 'start', 'not_evidenced'],
  ['P11', 'start', 'not_evidenced'],
  ['P12', 'start', 'not_evidenced'],
  ['P13', 'start', 'not_evidenced'],
  ['P15', 'start', 'not_evidenced'],
  ['P20', 'start', 'not_evidenced'],
  ['P25', 'start', 'not_evidenced'],
  ['P30', 'start', 'not_evidenced'],
  ['P35', 'start', 'not_evidenced'],
  ['P40', 'start', 'evidenced'],
  ['P41', 'start', 'evidenced'],
  ['P42', 'start', 'evidenced'],
  ['P50', 'continue', 'evidenced'],
  ['P52', 'continue', 'evidenced'],
  ['P55', 'continue', 'evidenced'],
  ['P56', 'continue', 'not_evidenced'],
  ['P60', 'continue', 'not_evidenced'],
  ['P61', 'continue', 'not_evidenced'],
  ['P62', 'continue', 'not_evidenced'],
  ['P70', 'continue', 'evidenced'],
  ['P80', 'start', 'not_evidenced'],
  ['P81', 'start', 'not_evidenced'],
  ['P82', 'start', 'not_evidenced'],
  ['P83', 'continue', 'not_evidenced'],
  ['P84', 'continue', 'not_evidenced'],
  ['P85', 'continue', 'not_evidenced'],
  ['P86', 'continue', 'not_evidenced'],
  ['P87', 'continue', 'evidenced'],
  ['P88', 'continue', 'evidenced'],
  ['P89', 'continue', 'not_evidenced'],
  ['P90', 'continue', 'not_evidenced'],
  ['P91', 'continue', 'not_evidenced'],
])('%s: may the worker %s? %s', (state, question, expected) =>
  expect(answer(DAYS[state] ?? '2026-11-13', ...HISTORIES[state])).toEqual([question, expected]),
);

describe('a permit', () => {
  const valid = { validFrom: '2026-11-05', validTo: '2026-12-10' };
  const issued = [...HISTORIES.P30, event('permit.issued', '2026-11-02', valid)];

  it.each([
    ['the day before it is valid', '2026-11-04', 'not_evidenced', 'valid only from 2026-11-05'],
    ['its first day', '2026-11-05', 'evidenced', 'valid to 2026-12-10'],
    ['its last day', '2026-12-10', 'evidenced', 'valid to 2026-12-10'],
    ['the day after', '2026-12-11', 'not_evidenced', 'ended on 2026-12-10'],
  ])('%s', (_, date, expected, because) => {
    const found = on(date, ...issued);
    expect(found.answer).toBe(expected);
    expect(found.reason.en).toContain(because);
    expect(found.proof).toBe('permit.issued@2026-11-02');
  });

  it('holds to its end, for what is printed on it', () => {
    const found = on('2026-11-13', ...HISTORIES.P50);
    expect(found).toMatchObject({
      until: '2029-11-01',
      proof: 'permit.issued@2026-11-02',
      cites: ['IRPR s. 196', 'IRPA s. 124(2)'],
    });
    expect(found.conditions?.en).toContain('printed on the permit');
  });

  it('as corrected is the one that counts', () => {
    const corrected = [...HISTORIES.P42, event('permit.corrected', '2026-11-20', { validTo: '2028-05-31' })];
    expect(on('2028-05-31', ...corrected)).toMatchObject({
      answer: 'evidenced',
      until: '2028-05-31',
      proof: 'permit.corrected@2026-11-20',
    });
    expect(on('2028-06-01', ...corrected).answer).toBe('not_evidenced');
  });

  it('with an error that touches the work must be corrected before it starts', () => {
    const wrong = [...HISTORIES.P40, event('permit.found-wrong', '2026-11-03', { touchesWork: true })];
    expect(on('2026-11-13', ...wrong)).toMatchObject({
      question: 'start',
      answer: 'not_evidenced',
      cites: ['IRPR s. 185(b)'],
    });
    expect(on('2026-11-13', ...wrong, event('correction.requested', '2026-11-04')).answer).toBe('not_evidenced');
    expect(on('2026-11-21', ...wrong, event('permit.corrected', '2026-11-20', { validTo: '2029-11-01' })).answer).toBe(
      'evidenced',
    );
  });

  it('that nobody put on file evidences nothing, whatever the state', () => {
    const unseen = [event('work.started', '2026-11-09'), event('leave.started', '2026-11-12')];
    expect(on('2026-11-13', ...unseen)).toMatchObject({
      answer: 'not_evidenced',
      reason: { en: 'The permit itself is not on file.' },
    });
  });
});

describe('while a renewal is pending', () => {
  // WE-63: the permit ended on 10 December, the extension was filed on the 8th.
  const issued = event('permit.issued', '2025-12-11', { validTo: '2026-12-10' });
  const working = [issued, event('work.started', '2025-12-12')];
  const expired = event('permit.expired', '2026-12-11', { expiredOn: '2026-12-10' });
  const maintained = [...working, event('renewal.filed', '2026-12-08'), expired];

  it('WE-63: work goes on, on the same conditions and in Canada', () => {
    const found = on('2026-12-20', ...maintained);
    expect(found).toMatchObject({
      question: 'continue',
      answer: 'evidenced',
      proof: 'renewal.filed@2026-12-08',
      cites: ['IRPR s. 186(u)', 'IRPR s. 183(5)'],
    });
    expect(found.until).toBeUndefined();
    expect(found.conditions?.en).toMatch(/same employer, occupation, place/i);
  });

  it('WE-63: after leaving and coming back as a visitor it does not', () => {
    const back = [event('canada.left', '2026-12-20'), event('canada.reentered-as-visitor', '2027-01-05')];
    expect(on('2027-01-05', ...maintained, ...back)).toMatchObject({ question: 'continue', answer: 'not_evidenced' });
  });

  it('WE-65: it stops with the refusal, for the second file came after the permit had expired', () => {
    const first = [
      event('permit.issued', '2025-10-01', { validTo: '2026-09-30' }),
      event('work.started', '2025-10-02'),
      event('renewal.filed', '2026-09-20'),
      event('permit.expired', '2026-10-01', { expiredOn: '2026-09-30' }),
      event('renewal.filed', '2026-11-10'),
    ];
    expect(on('2026-11-15', ...first).answer).toBe('evidenced');
    expect(on('2026-11-17', ...first, event('renewal.ended', '2026-11-16')).answer).toBe('not_evidenced');
  });

  it('WE-66: no new job before the positive e-mail', () => {
    const applied = [...HISTORIES.P05, event('application.filed', '2026-12-14', { route: 'inside' })];
    expect(answer('2026-12-20', ...applied)).toEqual(['start', 'not_evidenced']);
    const allowed = [...applied, event('interim-work.allowed', '2027-01-04')];
    expect(on('2027-01-04', ...allowed)).toMatchObject({
      question: 'start',
      answer: 'evidenced',
      proof: 'interim-work.allowed@2027-01-04',
    });
    expect(on('2027-01-20', ...allowed, event('examination.started', '2027-01-10')).answer).toBe('evidenced');
    const refused = [
      ...allowed,
      event('examination.started', '2027-01-10'),
      event('application.refused', '2027-02-01'),
    ];
    expect(on('2027-02-01', ...refused).answer).toBe('not_evidenced');
    expect(on('2027-02-01', ...allowed, event('application.withdrawn', '2027-02-01')).answer).toBe('not_evidenced');
  });
});

it.each([
  ['on the ninetieth day', '2027-04-04', 'evidenced', '2027-04-04'],
  ['on the day after', '2027-04-05', 'not_evidenced', undefined],
])('after a revocation was announced, %s', (_, date, expected, until) => {
  const found = on(date, ...HISTORIES.P70);
  expect(found).toMatchObject({ question: 'continue', answer: expected, proof: 'revocation.announced@2027-01-04' });
  expect(found.until).toBe(until);
});

it.each([
  ['on its last day', '2029-05-02', 'evidenced'],
  ['on the day after', '2029-05-03', 'not_evidenced'],
])('an open permit, %s', (_, date, expected) => expect(on(date, ...HISTORIES.P87).answer).toBe(expected));

it('a permanent resident needs no permit, on any day', () =>
  expect(on('2040-01-01', ...HISTORIES.P88)).toMatchObject({
    answer: 'evidenced',
    proof: 'residence.granted@2028-02-01',
  }));

it('work that needs no permit is evidenced by the signed-off assessment', () => {
  const none = [
    ...upTo('exemption.put-to-review'),
    event('exemption.signed-off', '2026-08-06', { outcome: 'no_permit_needed' }),
  ];
  expect(on('2026-08-07', ...none)).toMatchObject({
    question: 'start',
    answer: 'evidenced',
    proof: 'exemption.signed-off@2026-08-06',
  });
  expect(on('2026-08-07', ...upTo('exemption.signed-off')).answer).toBe('not_evidenced');
});

describe('of several cases', () => {
  const fold = (state: PermitState): ReturnType<typeof foldCase> => foldCase(HISTORIES[state], setting);
  const today = day('2026-11-13');

  it('one evidenced right is enough', () =>
    expect(workAuthorizationOfWorker([fold('P80'), fold('P50'), fold('P20')], today)?.answer).toBe('evidenced'));

  it('without one the most recent says why', () =>
    expect(workAuthorizationOfWorker([fold('P20'), fold('P60')], today)).toEqual(
      workAuthorizationOf(fold('P60'), today),
    ));

  it('a worker without a case has no answer', () => expect(workAuthorizationOfWorker([], today)).toBeUndefined());
});

describe('whatever happened', () => {
  const anyDay = fc.integer({ min: 0, max: 1_800 }).map((offset) => isoAfter(day('2026-08-01'), offset, 'days'));

  it('there is an answer in both languages with its source, and it never speaks of eligibility', () =>
    fc.assert(
      fc.property(anyHistory, anyDay, (history, date) => {
        const found = on(date, ...history);
        expect(['evidenced', 'not_evidenced']).toContain(found.answer);
        expect(found.cites.length).toBeGreaterThan(0);
        for (const said of [found.reason, ...(found.conditions === undefined ? [] : [found.conditions])]) {
          expect([said.en, said.fr].filter((words) => words.trim() === '')).toEqual([]);
          expect(`${said.en} ${said.fr}`).not.toMatch(/eligib|éligib|admissib|undefined/i);
        }
      }),
      { numRuns: 300 },
    ));

  it('a proof is an entry of the file', () =>
    fc.assert(
      fc.property(anyHistory, anyDay, (history, date) => {
        const { proof } = on(date, ...history);
        return proof === undefined || history.some(({ id }) => id === proof);
      }),
    ));

  it('no document evidences a day after the last day it names', () =>
    fc.assert(
      fc.property(anyHistory, anyDay, (history, date) => {
        const { until, proof } = on(date, ...history);
        if (until === undefined) return true;
        const next = on(isoAfter(day(until), 1, 'days'), ...history);
        return date <= until && (next.answer === 'not_evidenced' || next.proof !== proof);
      }),
    ));

  it('in every state the answer is given without the word', () => {
    for (const state of PERMIT_STATES)
      expect(JSON.stringify(on('2026-11-13', ...HISTORIES[state]))).not.toMatch(/eligib|éligib|admissib/i);
  });
});
