import { compareInstants, dayInZone, type IsoDay, type IsoInstant } from '../time/plain-date.js';
import { CASE_EVENTS } from './case-events.js';
import type { EventCard } from './event-card.js';
import type { FactsFrom } from './facts.js';
import { PERMIT_EVENTS } from './permit-events.js';
import { EXEMPTION_EVENTS, FEE_EVENTS, OFFER_EVENTS } from './step-events.js';

/** Every kind of event the product knows, in the order of a case's life. */
export const EVENT_CARDS = {
  ...CASE_EVENTS,
  ...EXEMPTION_EVENTS,
  ...FEE_EVENTS,
  ...OFFER_EVENTS,
  ...PERMIT_EVENTS,
} as const;

export type EventType = keyof typeof EVENT_CARDS;
export const EVENT_TYPES = Object.keys(EVENT_CARDS) as readonly EventType[];
export const isEventType = (type: string): type is EventType => Object.hasOwn(EVENT_CARDS, type);
export const cardOf = (type: EventType): EventCard => EVENT_CARDS[type] as EventCard;

export type FactsOf<T extends EventType> = FactsFrom<(typeof EVENT_CARDS)[T]['facts']>;

/** Where we learned it. */
export const EVENT_SOURCES = [
  'person',
  'worker',
  'letter',
  'ircc_account',
  'portal',
  'mail',
  'import',
  'timer',
  'another_case',
] as const;
export type EventSource = (typeof EVENT_SOURCES)[number];

/**
 * One entry of a case's append-only history: what happened, when it happened, when and where we learned it.
 * Nothing is overwritten; `event.corrected` and `event.voided` speak of earlier entries.
 */
export interface EventOf<T extends EventType> {
  readonly id: string;
  /** 1, 2, 3 … in the order of recording. */
  readonly seq: number;
  readonly type: T;
  /** The day it happened, in the tenant's zone. */
  readonly occurredOn: IsoDay;
  readonly learnedOn: IsoDay;
  readonly source: EventSource;
  /** A fact of the world recorded although our own order was not kept; what was not kept becomes a finding. */
  readonly asFound: boolean;
  readonly facts: FactsOf<T>;
  /** For `event.corrected`: the facts as they should have read. */
  readonly corrected?: Readonly<Record<string, string | number | boolean>>;
  readonly recordedBy: string;
  readonly recordedAt: IsoInstant;
  readonly note?: string;
  /** The note is for the firm's side alone. */
  readonly internal?: boolean;
}

/** An event of any kind; `type` tells which facts it bears. */
export type CaseEvent = { [T in EventType]: EventOf<T> }[EventType];

/** Facts of the named kind that are instants or days, latest last: when the event happened, if its facts say so. */
export const occurredOnFrom = (
  type: EventType,
  facts: Readonly<Record<string, string | number | boolean>>,
  zone: string,
): IsoDay | undefined => {
  const card = cardOf(type);
  let latest: IsoDay | undefined;
  for (const name of card.at ?? []) {
    const value = facts[name];
    if (typeof value !== 'string') continue;
    const on = card.facts[name]?.kind === 'instant' ? dayInZone(value, zone).toString() : value;
    if (latest === undefined || on > latest) latest = on;
  }
  return latest;
};

/** Order of happening: by day, then by entry. A total order, so a fold gives one answer. */
export const inOrderOfHappening = (a: CaseEvent, b: CaseEvent): number =>
  a.occurredOn < b.occurredOn ? -1 : a.occurredOn > b.occurredOn ? 1 : a.seq - b.seq;

/** Whether instant `a` is before `b`, both known. */
export const happenedBefore = (a: IsoInstant, b: IsoInstant): boolean => compareInstants(a, b) < 0;
