import type { Citations } from './citation.js';
import { closedStates, eventsFrom, listensTo, step, unreachableStates, type Machine } from './machine.js';
import { card, refusalsOf, type Refusal } from './refusal.js';
import { text } from './text.js';

interface Visitor {
  readonly hasKey: boolean;
  readonly isTired: boolean;
  readonly wantsOut: boolean;
}
type DoorState = 'shut' | 'open' | 'locked' | 'bricked' | 'painted';
type DoorTopic = 'door.opened' | 'door.locked' | 'door.bricked';

const CITES: Citations = ['Permitdesk: a door'];
const plain = card({
  basis: 'house',
  cites: CITES,
  text: () => text('No.', 'Non.'),
  remedy: () => text('Yes.', 'Oui.'),
});
const refusal = refusalsOf({ 'door.no-key': plain, 'door.too-tired': plain });
const holdsKey = ({ hasKey }: Visitor): readonly Refusal[] => (hasKey ? [] : [refusal('door.no-key')]);
const isAwake = ({ isTired }: Visitor): readonly Refusal[] => (isTired ? [refusal('door.too-tired')] : []);

const door: Machine<DoorState, Visitor, DoorTopic> = {
  name: 'door',
  states: ['shut', 'open', 'locked', 'bricked', 'painted'],
  initial: 'shut',
  moves: [
    { row: '1', on: 'open', from: ['shut'], to: 'open', cites: CITES, emits: ['door.opened'] },
    { row: '2', on: 'push', when: ({ wantsOut }) => wantsOut, from: ['open'], to: 'shut', cites: CITES },
    { row: '3', on: 'push', from: ['open'], to: 'locked', cites: CITES },
    {
      row: '4',
      on: 'lock',
      from: ['shut'],
      to: 'locked',
      guards: [holdsKey, isAwake],
      cites: CITES,
      emits: ['door.locked'],
    },
    { row: '5', on: 'knock', from: ['shut'], to: 'shut', cites: CITES },
    { row: '6', on: 'ring', from: ['shut'], to: 'shut', jump: true, guards: [isAwake], cites: CITES },
    { row: '7', on: 'force', from: ['locked'], to: 'open', jump: false, guards: [holdsKey], cites: CITES },
    { row: '8', on: 'brick-up', from: ['shut', 'locked'], to: 'bricked', cites: CITES, emits: ['door.bricked'] },
    { on: 'brick-up', from: ['open'], to: 'bricked', cites: CITES },
    { on: 'admire', from: ['bricked'], to: 'bricked', cites: CITES },
    { on: 'scrape', from: ['painted'], to: 'shut', cites: CITES },
  ],
};
const visitor: Visitor = { hasKey: true, isTired: false, wantsOut: true };
const codes = (refusals: readonly Refusal[]): readonly string[] => refusals.map(({ code }) => code);

describe('a step', () => {
  it('is unrelated when no row listens to the event', () =>
    expect(step(door, 'shut', 'sing', visitor)).toEqual({ kind: 'unrelated' }));

  it('moves by the row that fits, and tells what others must hear', () =>
    expect(step(door, 'shut', 'open', visitor)).toEqual({
      kind: 'move',
      from: 'shut',
      to: 'open',
      refusals: [],
      emits: ['door.opened'],
      row: '1',
    }));

  it('has no row number where the published table has none', () =>
    expect(step(door, 'open', 'brick-up', visitor)).toMatchObject({
      kind: 'move',
      to: 'bricked',
      row: undefined,
      emits: [],
    }));

  it.each([
    ['the first row that fits', true, '2', 'shut'],
    ['the next one when the first does not fit', false, '3', 'locked'],
  ])('takes %s', (_, wantsOut, row, to) =>
    expect(step(door, 'open', 'push', { ...visitor, wantsOut })).toMatchObject({ kind: 'move', row, to }),
  );

  it.each([
    [[], { hasKey: true, isTired: false }],
    [['door.no-key'], { hasKey: false, isTired: false }],
    [['door.no-key', 'door.too-tired'], { hasKey: false, isTired: true }],
  ])('moves with the refusals %j of every guard, in the order of the row', (expected, who) => {
    const found = step(door, 'shut', 'lock', { ...visitor, ...who });
    expect(found).toMatchObject({ kind: 'move', to: 'locked' });
    expect(found.kind === 'move' ? codes(found.refusals) : undefined).toEqual(expected);
  });

  it('answers alike when asked again', () =>
    expect(step(door, 'open', 'push', visitor)).toEqual(step(door, 'open', 'push', visitor)));
});

describe('out of turn', () => {
  it('says from where the event is known, and where it would lead', () =>
    expect(step(door, 'open', 'lock', visitor)).toEqual({
      kind: 'out-of-turn',
      from: 'open',
      allowedFrom: ['shut'],
      wouldLeadTo: 'locked',
      refusals: [],
      emits: ['door.locked'],
    }));

  it('tells what the row it belongs to has against the act', () => {
    const found = step(door, 'open', 'lock', { ...visitor, hasKey: false, isTired: true });
    expect(found.kind === 'out-of-turn' ? codes(found.refusals) : undefined).toEqual(['door.no-key', 'door.too-tired']);
  });

  it('names each state once, of all rows on the event', () =>
    expect(step(door, 'bricked', 'brick-up', visitor)).toMatchObject({
      kind: 'out-of-turn',
      allowedFrom: ['shut', 'locked', 'open'],
      wouldLeadTo: 'bricked',
      emits: ['door.bricked'],
    }));

  it.each([
    ['a row that stays', 'knock', undefined],
    ['a row that stays and says that it may', 'ring', 'shut'],
    ['a row that says that it may not', 'force', undefined],
    ['a row that changes the state', 'scrape', 'shut'],
  ])('%s: “%s” leads to %s', (_, event, to) =>
    expect(step(door, 'open', event, visitor)).toMatchObject({ kind: 'out-of-turn', wouldLeadTo: to }),
  );

  it.each([
    [true, 'shut'],
    [false, 'locked'],
  ])('chooses between rows as a move does (wants out: %s)', (wantsOut, to) =>
    expect(step(door, 'locked', 'push', { ...visitor, wantsOut })).toMatchObject({ wouldLeadTo: to }),
  );

  it('asks no guard of a row it may not jump by', () =>
    expect(step(door, 'open', 'force', { ...visitor, hasKey: false })).toMatchObject({ refusals: [], emits: [] }));
});

describe('a table', () => {
  it.each([
    ['shut', ['open', 'lock', 'knock', 'ring', 'brick-up']],
    ['open', ['push', 'brick-up']],
    ['bricked', ['admire']],
  ] as const)('knows from “%s” the events %j', (state, events) => expect(eventsFrom(door, state)).toEqual(events));

  it.each([
    ['open', true],
    ['admire', true],
    ['sing', false],
    ['toString', false],
  ])('listens to “%s”: %s', (event, listens) => {
    expect(listensTo(door, event)).toBe(listens);
    expect(step(door, 'shut', event, visitor).kind === 'unrelated').toBe(!listens);
  });

  it('is closed where no row leads on', () => expect(closedStates(door)).toEqual(['bricked']));
  it.each([
    ['in order', door.moves],
    ['the other way round', [...door.moves].reverse()],
  ])('does not reach what no row leads to, its rows read %s', (_, moves) =>
    expect(unreachableStates({ ...door, moves })).toEqual(['painted']),
  );
});
