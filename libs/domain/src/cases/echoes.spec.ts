import fc from 'fast-check';
import { aHistory, anEvent as event, aSetting } from '../deadlines/testing/event-builder.js';
import { HISTORIES } from '../permits/testing/histories.js';
import type { PermitState } from '../permits/permit-states.js';
import { echoesOf, type Echo, type EchoSource } from './echoes.js';
import { cardOf, EVENT_TYPES, type CaseEvent } from './event.js';
import { readFacts } from './facts.js';
import { foldCase } from './fold.js';
import { anyEvent } from './testing/any-history.js';

const CASE_ID = '00000000-0000-4000-8000-0000000000c2';
const renewal: EchoSource = { caseId: CASE_ID, kind: 'renewal', route: 'renewal' };
const change: EchoSource = { caseId: CASE_ID, kind: 'new_employer', route: 'inside' };

describe('a renewal says to the case before it', () => {
  it.each<[string, CaseEvent, Echo]>([
    [
      'that it was filed',
      event('application.filed', '2026-12-08', { route: 'renewal', receivedAt: '2026-12-08T15:00:00Z' }),
      { type: 'renewal.filed', facts: { receivedAt: '2026-12-08T15:00:00Z', caseId: CASE_ID } },
    ],
    [
      'that it was sent back, and so never filed',
      event('application.returned', '2026-12-20'),
      { type: 'renewal.ended', facts: { outcome: 'returned', endedOn: '2026-12-20', caseId: CASE_ID } },
    ],
    [
      'that it was refused',
      event('application.refused', '2027-01-15'),
      { type: 'renewal.ended', facts: { outcome: 'refused', endedOn: '2027-01-15', caseId: CASE_ID } },
    ],
    [
      'that the worker withdrew it',
      event('application.withdrawn', '2027-01-15'),
      { type: 'renewal.ended', facts: { outcome: 'withdrawn', endedOn: '2027-01-15', caseId: CASE_ID } },
    ],
    [
      'that its permit replaces the old one',
      event('permit.issued', '2027-02-01'),
      { type: 'permit.superseded', facts: { issuedOn: '2027-02-01', caseId: CASE_ID } },
    ],
  ])('%s', (_, said, echo) => expect(echoesOf(said, renewal)).toEqual([echo]));
});

it('the route of a filing is its own, for the case may not know it yet', () => {
  const unfiled: EchoSource = { ...renewal, route: undefined };
  expect(echoesOf(event('application.filed', '2026-12-08', { route: 'renewal' }), unfiled)).toHaveLength(1);
  expect(echoesOf(event('application.filed', '2026-12-08', { route: 'inside' }), renewal)).toEqual([]);
  expect(echoesOf(event('application.refused', '2026-12-08'), unfiled)).toEqual([]);
});

describe('a change of employer', () => {
  it.each<[string, CaseEvent]>([
    ['when it is filed', event('application.filed', '2026-12-08', { route: 'inside' })],
    ['when it is refused', event('application.refused', '2027-01-15')],
    ['when its permit is issued, for the old one still stands', event('permit.issued', '2027-02-01')],
  ])('says nothing %s', (_, said) => expect(echoesOf(said, change)).toEqual([]));
});

it.each(['renewal', 'new_terms', 'first_permit'] as const)(
  'a permit of a case of the kind “%s” replaces the one before',
  (kind) =>
    expect(echoesOf(event('permit.issued', '2027-02-01'), { ...change, kind }).map(({ type }) => type)).toEqual([
      'permit.superseded',
    ]),
);

describe('in the case before it', () => {
  const echoed = (said: CaseEvent): readonly CaseEvent[] =>
    echoesOf(said, renewal).map(
      ({ type, facts }) => ({ ...event(type, said.occurredOn, facts), source: 'another_case' }) as CaseEvent,
    );
  const after = (history: readonly CaseEvent[], ...said: readonly CaseEvent[]): PermitState =>
    foldCase(aHistory(...history, ...said), aSetting()).states.permit;

  it('the renewal keeps the work alive, and its permit takes the place of the old one', () => {
    const filed = echoed(event('application.filed', '2029-10-01', { route: 'renewal' }));
    const maintained = [...HISTORIES.P50, ...filed, event('permit.expired', '2029-11-02', { expiredOn: '2029-11-01' })];
    expect(after(maintained)).toBe('P55');
    expect(after(maintained, ...echoed(event('permit.issued', '2029-12-10')))).toBe('P86');
    expect(after(maintained, ...echoed(event('application.refused', '2029-12-10')))).toBe('P60');
    expect(after(maintained, ...echoed(event('application.withdrawn', '2029-12-10')))).toBe('P60');
    expect(after(maintained, ...echoed(event('application.returned', '2029-12-10')))).toBe('P60');
  });

  it('a renewal sent back in time keeps nothing alive', () => {
    const back = [
      ...echoed(event('application.filed', '2029-10-01', { route: 'renewal' })),
      ...echoed(event('application.returned', '2029-10-20')),
    ];
    expect(after(HISTORIES.P50, ...back, event('permit.expired', '2029-11-02', { expiredOn: '2029-11-01' }))).toBe(
      'P60',
    );
  });
});

it('has facts that its own kind reads, whatever is echoed', () => {
  const anySource = fc.record({
    caseId: fc.constant(CASE_ID),
    kind: fc.constantFrom('first_permit', 'renewal', 'new_employer', 'new_terms'),
    route: fc.constantFrom('outside', 'inside', 'renewal', undefined),
  });
  fc.assert(
    fc.property(anyEvent, anySource, (said, source) => {
      for (const { type, facts } of echoesOf(said, source)) {
        expect(EVENT_TYPES).toContain(type);
        expect(readFacts(cardOf(type).facts, facts, '2040-01-01', '2040-01-01T00:00:00Z')).toEqual({
          facts,
          refusals: [],
        });
      }
    }),
    { numRuns: 1_000 },
  );
});
