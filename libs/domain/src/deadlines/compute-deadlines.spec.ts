import fc from 'fast-check';
import type { CaseEvent, EventType } from '../cases/event.js';
import { EVENT_TYPES } from '../cases/event.js';
import { PERMIT_EVENTS } from '../cases/permit-events.js';
import { EXEMPTION_EVENTS, FEE_EVENTS, OFFER_EVENTS } from '../cases/step-events.js';
import type { CaseSetting } from '../cases/subject.js';
import { day } from '../time/plain-date.js';
import { isoAfter } from './day-count.js';
import type { Deadline, GssFacts } from './deadline-rule.js';
import { DEADLINE_RULES } from './deadline-rules.js';
import { deadlinesOf } from './testing/deadlines-of.js';
import { aHistory, anEvent, aSetting, aWorkingCase } from './testing/event-builder.js';

const START = day('2026-01-05');
const on = (offset: number): string => isoAfter(START, offset, 'days');

const TYPES = Object.keys({
  ...PERMIT_EVENTS,
  ...FEE_EVENTS,
  ...OFFER_EVENTS,
  ...EXEMPTION_EVENTS,
}) as readonly EventType[];

const anyEvent: fc.Arbitrary<CaseEvent> = fc
  .record({
    type: fc.oneof(fc.constantFrom(...TYPES), fc.constantFrom(...EVENT_TYPES.filter((type) => type in PERMIT_EVENTS))),
    offset: fc.integer({ min: 0, max: 1_500 }),
    lag: fc.integer({ min: 0, max: 30 }),
    asFound: fc.boolean(),
    code: fc.constantFrom('C61', 'C62', 'C10'),
    filling: fc.record({
      daysAhead: fc.integer({ min: 0, max: 900 }),
      choice: fc.integer({ min: 0, max: 6 }),
      yes: fc.boolean(),
      optional: fc.boolean(),
    }),
  })
  .map(({ type, offset, lag, asFound, code, filling }) => ({
    ...(anEvent(type, on(offset), type === 'permit.issued' ? { code } : {}, filling) as CaseEvent),
    learnedOn: on(offset + lag),
    asFound,
  }));

/** The end of a permit with a renewal under way, which chance alone seldom makes. */
const ENDING: readonly CaseEvent[] = [
  anEvent('renewal.filed', '2029-10-01'),
  anEvent('permit.expired', '2029-11-01', { expiredOn: '2029-11-01' }),
  anEvent('renewal.ended', '2029-12-14'),
];

const anyHistory: fc.Arbitrary<readonly CaseEvent[]> = fc
  .tuple(fc.boolean(), fc.integer({ min: 0, max: 30 }), fc.array(anyEvent, { maxLength: 25 }))
  .map(([orderly, length, events]) =>
    aHistory(...(orderly ? [...aWorkingCase(), ...ENDING].slice(0, length) : []), ...events),
  );

const anySetting: fc.Arbitrary<CaseSetting> = fc
  .record(
    {
      passportExpiresOn: fc.integer({ min: -500, max: 4_000 }).map(on),
      biometricsGivenOn: fc.integer({ min: -4_500, max: 500 }).map(on),
      dateOfBirth: fc.integer({ min: -30_000, max: -4_000 }).map(on),
      citizenship: fc.constantFrom('NG', 'US', 'FR'),
    },
    { requiredKeys: [] },
  )
  .map((worker) => aSetting({ worker }));

const anyGss: fc.Arbitrary<GssFacts | undefined> = fc.option(
  fc.record({ teer: fc.integer({ min: 0, max: 5 }), code: fc.constantFrom('C62', 'C21', 'T37') }),
  { nil: undefined },
);

/** What must hold of every deadline of every history. */
const holdsForEach = (holds: (deadline: Deadline) => boolean): void =>
  fc.assert(
    fc.property(anyHistory, anySetting, anyGss, (history, setting, gss) => {
      for (const deadline of deadlinesOf(history, setting, gss))
        if (!holds(deadline)) throw new Error(JSON.stringify(deadline));
    }),
    { numRuns: 300 },
  );

describe('whatever happened in a case', () => {
  it('gives the same answer to the same facts', () =>
    fc.assert(
      fc.property(anyHistory, anySetting, anyGss, (history, setting, gss) =>
        expect(deadlinesOf(history, setting, gss)).toEqual(deadlinesOf(structuredClone(history), setting, gss)),
      ),
    ));

  it('gives the same answer in whatever order the entries are read', () =>
    fc.assert(
      fc.property(
        anyHistory.chain((history) =>
          fc.tuple(fc.constant(history), fc.shuffledSubarray([...history], { minLength: history.length })),
        ),
        anySetting,
        ([history, shuffled], setting) => expect(deadlinesOf(shuffled, setting)).toEqual(deadlinesOf(history, setting)),
      ),
    ));

  it('sets no due date before its trigger', () => holdsForEach(({ safeDue, trigger }) => trigger.on <= safeDue));

  it('never lets the law be stricter than the safe date', () =>
    holdsForEach(({ legalDue, safeDue }) => legalDue >= safeDue));

  it('reminds in order, between the trigger and the due date, and only while it is open', () =>
    holdsForEach(({ remindOn, safeDue, trigger, status }) => {
      const inOrder = [...remindOn].sort().join() === remindOn.join() && new Set(remindOn).size === remindOn.length;
      return (
        inOrder &&
        remindOn.every((each) => trigger.on <= each && each <= safeDue) &&
        (status === 'open' || remindOn.length === 0)
      );
    }));

  it('names the event that met it, and that event is on file', () =>
    fc.assert(
      fc.property(anyHistory, anySetting, (history, setting) => {
        const days = new Map(history.map((each) => [each.id, each.occurredOn]));
        return deadlinesOf(history, setting).every(({ status, metBy, metOn }) =>
          status === 'met'
            ? metBy !== undefined && days.get(metBy) === metOn
            : metBy === undefined && metOn === undefined,
        );
      }),
    ));

  it('ends its reckoning on the day it says', () =>
    holdsForEach(({ steps, legalDue }) => {
      const last = steps.findLast((step) => step.kind !== 'no-extension');
      if (last === undefined) return false;
      if (last.kind === 'from' || last.kind === 'printed') return last.on === legalDue;
      return (last.kind === 'holiday' ? last.to : last.result) === legalDue;
    }));

  it('comes upon every rule of the register', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(anyHistory, anySetting, anyGss, (history, setting, gss) => {
        for (const { ruleId } of deadlinesOf(history, setting, gss)) met.add(ruleId);
      }),
      { numRuns: 3_000, seed: 20_261_122 },
    );
    expect(DEADLINE_RULES.map(({ id }) => id).filter((id) => !met.has(id))).toEqual([]);
  });

  it('tells its deadlines apart by rule and key, and orders them by day, rule and key', () =>
    fc.assert(
      fc.property(anyHistory, anySetting, anyGss, (history, setting, gss) => {
        const found = deadlinesOf(history, setting, gss);
        const keys = found.map(({ ruleId, key }) => `${ruleId} ${key}`);
        const order = found.map(({ safeDue, ruleId, key }) => `${safeDue} ${ruleId} ${key}`);
        return new Set(keys).size === keys.length && [...order].sort().join() === order.join();
      }),
      { numRuns: 300 },
    ));

  it('moves with a corrected letter only what depends on that letter', () =>
    fc.assert(
      fc.property(
        anyHistory,
        anySetting,
        fc.constantFrom('biometrics.instructed', 'medical.instructed', 'documents.requested', 'employer.questioned'),
        fc.integer({ min: 0, max: 1_500 }),
        fc.integer({ min: 1, max: 40 }),
        (before, setting, type, offset, moved) => {
          const letter = { ...anEvent(type, on(offset)), seq: before.length + 1, id: 'letter' } as CaseEvent;
          const name = type === 'employer.questioned' ? 'askedOn' : 'letterOn';
          const correction = {
            ...anEvent('event.corrected', on(1_600), { eventId: 'letter' }),
            seq: before.length + 2,
            corrected: { ...(letter.facts as Record<string, string>), [name]: on(offset + moved) },
          };
          const dates = (events: readonly CaseEvent[]): readonly string[] =>
            deadlinesOf(events, setting).map(
              ({ ruleId, key, safeDue, legalDue }) => `${ruleId} ${key} ${safeDue} ${legalDue}`,
            );
          const asRead = dates([...before, letter]);
          const changed = dates([...before, letter, correction]).filter((each) => !asRead.includes(each));
          expect(changed).toEqual(
            type === 'biometrics.instructed'
              ? [`DL-10 letter ${on(offset + moved + 30)} ${on(offset + moved + 30)}`]
              : [],
          );
        },
      ),
    ));
});

it('orders two letters that are due on one day by their keys', () => {
  const dueOn = '2026-09-15';
  const letters = [
    anEvent('documents.requested', '2026-09-01', { dueOn }),
    anEvent('concern.raised', '2026-09-02', { dueOn }),
    anEvent('documents.requested', '2026-08-31', { dueOn }),
  ];
  expect(deadlinesOf(aHistory(...letters)).map(({ key }) => key)).toEqual([
    'concern_concern.raised@2026-09-02',
    'documents.requested@2026-08-31',
    'documents.requested@2026-09-01',
  ]);
});

it('survives dates at the ends of the calendar', () => {
  const setting = aSetting({ worker: { passportExpiresOn: '9999-12-31', biometricsGivenOn: '9999-12-31' } });
  const late = [
    anEvent('permit.issued', '9999-12-01', { validTo: '9999-12-31' }),
    anEvent('work.started', '9999-12-02'),
    anEvent('permit.expired', '9999-12-31', { expiredOn: '9999-12-31' }),
    anEvent('medical.done', '0000-01-01'),
  ];
  expect(deadlinesOf(aHistory(...late), setting).length).toBeGreaterThan(5);
});

it('leaves out a deadline whose fact is no day', () => {
  const broken = EVENT_TYPES.map((type) => anEvent(type, '2026-08-03', {}, { optional: true }) as CaseEvent)
    // An instant that is none stops the fold itself.
    .filter(({ facts }) => !Object.values(facts).some((value) => String(value).endsWith('Z')))
    .map((event) => {
      const facts = Object.entries(event.facts).map(([name, value]) => [
        name,
        /^\d{4}-/.test(String(value)) ? 'no day' : value,
      ]);
      return { ...event, facts: Object.fromEntries(facts) };
    });
  const setting = aSetting({
    worker: { passportExpiresOn: 'no day', biometricsGivenOn: 'no day', dateOfBirth: 'no day' },
  });
  const found = deadlinesOf(aHistory(...broken), setting, { teer: 0, code: 'C62' });
  // This one counts from the day of the entry itself.
  expect(found.map(({ ruleId }) => ruleId)).toEqual(['DL-02']);
});

it('shows a worker who waits for the first day what is open, by date', () => {
  const setting = aSetting({ worker: { passportExpiresOn: '2030-01-31' } });
  const waiting = aWorkingCase().slice(0, 23);
  const open = deadlinesOf(waiting, setting, { teer: 0, code: 'C62' }).filter(({ status }) => status === 'open');
  expect(open.map(({ ruleId }) => ruleId)).toEqual(['DL-21', 'DL-29', 'DL-17', 'DL-61', 'DL-62', 'DL-41', 'DL-16']);
});
