import { cardOf, type CaseEvent } from '../cases/event.js';
import { parseDay, utcDayOf, type IsoDay, type IsoInstant, type PlainDate } from '../time/plain-date.js';
import { Reckoning, type Reckoned } from './arithmetic.js';
import type { DeadlineInstance } from './deadline-rule.js';

/** The event that starts a deadline; `on` where the day that counts is not the day of the event. */
export const triggeredBy = (event: CaseEvent, on: IsoDay = event.occurredOn): DeadlineInstance['trigger'] => ({
  what: cardOf(event.type).label,
  on,
  eventId: event.id,
});

/** Due on the very day; `undefined` when the day cannot be read. */
export const sameDay = (event: CaseEvent, on: IsoDay = event.occurredOn): Reckoned | undefined => {
  const date = parseDay(on);
  return date === undefined ? undefined : Reckoning.from(date, cardOf(event.type).label).fixed();
};

/** The day in UTC on which IRCC received something (CAL-06). Stored instants are in UTC, so the day stands in the text. */
export const receivedOn = (at: IsoInstant): PlainDate | undefined =>
  at.endsWith('Z') ? parseDay(at.slice(0, 10)) : utcDayOf(at);

/** The earlier of two written days: a plan that was entered late does not start after the day it plans. */
export const notAfter = (on: IsoDay, limit: IsoDay): IsoDay => (on < limit ? on : limit);
