import fc from 'fast-check';
import { anyHistory } from '../cases/testing/any-history.js';
import { ask, decided } from '../cases/testing/ask.js';
import type { CaseEvent } from '../cases/event.js';
import { foldCase } from '../cases/fold.js';
import { aHistory, anEvent as event, aSetting } from '../deadlines/testing/event-builder.js';
import { PERMIT_STATES, type PermitState } from './permit-states.js';
import { HISTORIES } from './testing/histories.js';
import { permitAsItStands, REVOCATION_DAYS, timeMoveOf } from './time-moves.js';

const setting = aSetting();
const moveAfter = (...events: readonly CaseEvent[]): readonly [string, string] | undefined => {
  const move = timeMoveOf(foldCase(aHistory(...events), setting), setting);
  return move === undefined ? undefined : [move.event, move.on.toString()];
};

it.each<[PermitState, string, string]>([
  ['P25', 'concern.time-over', '2026-10-08'],
  ['P30', 'letter.lapsed', '2027-07-01'],
  ['P40', 'permit.expired', '2029-11-02'],
  ['P41', 'permit.expired', '2029-11-02'],
  ['P42', 'permit.expired', '2029-11-02'],
  ['P50', 'permit.expired', '2029-11-02'],
  ['P52', 'permit.expired', '2029-11-02'],
  ['P60', 'restoration.window-closed', '2030-01-31'],
  ['P70', 'revocation.took-effect', '2027-04-05'],
])('in %s time brings “%s” on %s', (state, type, on) => expect(moveAfter(...HISTORIES[state])).toEqual([type, on]));

const STILL = PERMIT_STATES.filter(
  (state) => !['P25', 'P30', 'P40', 'P41', 'P42', 'P50', 'P52', 'P60', 'P70'].includes(state),
);
it.each(STILL)('in %s time brings nothing', (state) => expect(moveAfter(...HISTORIES[state])).toBeUndefined());

describe('the day time moves a case', () => {
  it.each([
    ['WE-68: a window that ends on a Sunday closes after the Monday', '2026-11-30', '2027-03-02'],
    ['WE-69: one that ends on a Saturday closes after it', '2027-01-31', '2027-05-02'],
    ['WE-70: one that ends on Canada Day closes after the next day', '2027-04-02', '2027-07-03'],
    ['WE-67: one over a leap February', '2027-12-01', '2028-03-01'],
  ])('%s', (_, lostOn, on) =>
    expect(moveAfter(...HISTORIES.P50, event('status.ended', lostOn))).toEqual(['restoration.window-closed', on]),
  );

  it('is not stretched by a holiday for a letter or a document', () => {
    // 4 July 2027 is a Sunday, 1 July Canada Day.
    const approved = HISTORIES.P30.slice(0, -1);
    expect(
      moveAfter(...approved, event('application.approved', '2026-10-05', { letterValidTo: '2027-07-04' }))?.[1],
    ).toBe('2027-07-05');
    expect(moveAfter(...HISTORIES.P20, event('concern.raised', '2027-06-01', { dueOn: '2027-07-01' }))?.[1]).toBe(
      '2027-07-02',
    );
  });

  it('leaves the whole of the ninetieth day after a revocation', () => {
    expect(REVOCATION_DAYS).toBe(90);
    expect(moveAfter(...HISTORIES.P50, event('revocation.announced', '2027-01-01'))).toEqual([
      'revocation.took-effect',
      '2027-04-02',
    ]);
  });

  it('follows the corrected permit', () =>
    expect(moveAfter(...HISTORIES.P42, event('permit.corrected', '2026-11-20', { validTo: '2028-05-31' }))?.[1]).toBe(
      '2028-06-01',
    ));

  it('follows a second letter', () =>
    expect(
      moveAfter(
        ...HISTORIES.P25,
        event('concern.answered', '2026-09-10'),
        event('concern.raised', '2026-09-20', { dueOn: '2026-10-20' }),
      )?.[1],
    ).toBe('2026-10-21'));

  it('moves with a correction of the entry', () => {
    const { id, facts } = HISTORIES.P40.at(-1) ?? event('permit.issued', '2026-11-02');
    const correction = {
      ...event('event.corrected', '2026-11-20', { eventId: id }),
      corrected: { ...facts, validTo: '2027-11-01' } as Record<string, string>,
    };
    expect(moveAfter(...HISTORIES.P40, correction)?.[1]).toBe('2027-11-02');
  });
});

it.each<[PermitState, PermitState]>([
  ['P25', 'P20'],
  ['P30', 'P35'],
  ['P40', 'P60'],
  ['P50', 'P60'],
  ['P60', 'P85'],
  ['P70', 'P90'],
])('what time brings in %s is a step that can be taken, to %s', (from, to) => {
  const history = HISTORIES[from];
  const move = timeMoveOf(foldCase(history, setting), setting);
  if (move === undefined) throw new Error('time stands still');
  const facts = move.event === 'permit.expired' ? { expiredOn: move.on.subtract({ days: 1 }).toString() } : {};
  const { after } = decided(ask(history, move.event, move.on.toString(), facts, { source: 'timer' }));
  expect(after.states.permit).toBe(to);
});

describe('the permit as it stands', () => {
  const issued = event('permit.issued', '2026-11-02', { validTo: '2029-11-01' });
  const corrected = event('permit.corrected', '2026-11-20', { validTo: '2029-10-01' });
  const again = event('permit.issued', '2030-03-01', { validTo: '2031-02-28' });
  const validTo = (...events: readonly CaseEvent[]): string | undefined =>
    permitAsItStands(foldCase(aHistory(...events), setting))?.validTo;

  it.each<[string, readonly CaseEvent[], string | undefined]>([
    ['none', [], undefined],
    ['as issued', [issued], '2029-11-01'],
    ['as corrected', [issued, corrected], '2029-10-01'],
    ['as corrected, the first not on file', [corrected], '2029-10-01'],
    ['as issued once more after a restoration', [issued, corrected, again], '2031-02-28'],
  ])('%s', (_, events, expected) => expect(validTo(...events)).toBe(expected));
});

it('gives one answer to one history', () =>
  fc.assert(
    fc.property(anyHistory, (history) => {
      const folded = foldCase(history, setting);
      const [move, again] = [
        timeMoveOf(folded, setting),
        timeMoveOf(foldCase(structuredClone(history), setting), setting),
      ];
      expect(again?.event).toBe(move?.event);
      expect(again?.on.toString()).toBe(move?.on.toString());
    }),
  ));
