import fc from 'fast-check';
import { isoAfter } from '../../deadlines/day-count.js';
import { aHistory, anEvent, aWorkingCase, type Filling } from '../../deadlines/testing/event-builder.js';
import { day } from '../../time/plain-date.js';
import { EVENT_TYPES, type CaseEvent } from '../event.js';

const START = day('2026-08-01');
const onDay = (offset: number): string => isoAfter(START, offset, 'days');

export const anyFilling: fc.Arbitrary<Filling> = fc.record({
  daysAhead: fc.integer({ min: 0, max: 900 }),
  choice: fc.integer({ min: 0, max: 6 }),
  yes: fc.boolean(),
  optional: fc.boolean(),
});

/** An event of any kind on any day of four years, as found or not. */
export const anyEvent: fc.Arbitrary<CaseEvent> = fc
  .record({
    // Mending is rare among all kinds, and the hardest to get right.
    type: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...EVENT_TYPES) },
      { weight: 1, arbitrary: fc.constantFrom('event.corrected' as const, 'event.voided' as const) },
    ),
    offset: fc.integer({ min: 0, max: 1_500 }),
    asFound: fc.boolean(),
    filling: anyFilling,
  })
  .map(({ type, offset, asFound, filling }) => ({
    ...(anEvent(type, onDay(offset), {}, filling) as CaseEvent),
    asFound,
  }));

// What mends an entry must name one of this history, with facts of its kind, or it would mend nothing.
const aimed = (history: readonly CaseEvent[]): readonly CaseEvent[] =>
  history.map((event, index) => {
    if (event.type !== 'event.corrected' && event.type !== 'event.voided') return event;
    const target = history[(index * 7) % history.length] ?? event;
    const facts = { ...event.facts, eventId: target.id };
    if (event.type === 'event.voided') return { ...event, facts };
    const corrected = anEvent(target.type, onDay(index * 30)).facts as Record<string, string | number | boolean>;
    return { ...event, facts, corrected };
  });

/** A case in order as far as it goes, and then anything at all. */
export const anyHistory: fc.Arbitrary<readonly CaseEvent[]> = fc
  .tuple(fc.integer({ min: 0, max: 27 }), fc.array(anyEvent, { maxLength: 20 }))
  .map(([length, events]) => aimed(aHistory(...aWorkingCase().slice(0, length), ...events)));
