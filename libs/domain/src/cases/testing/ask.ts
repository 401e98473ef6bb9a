import { anEvent, aSetting, type Filling } from '../../deadlines/testing/event-builder.js';
import type { Refusal, Verdict } from '../../law/refusal.js';
import type { IsoDay } from '../../time/plain-date.js';
import { decideEvent, type AskContext, type Decided, type EventAsk } from '../decide.js';
import type { CaseEvent, EventType, FactsOf } from '../event.js';
import type { CaseSetting } from '../subject.js';

/** What a test changes in an asking: the entry, who asks, and the setting of the case. */
export interface Asking extends Partial<Omit<EventAsk, 'type' | 'facts'>> {
  readonly setting?: CaseSetting;
  readonly context?: Partial<AskContext>;
  readonly filling?: Filling;
}

export const ACTOR = '00000000-0000-4000-8000-0000000000aa';

/** Asks to put an event on file on the evening of the day it happened, with every required fact filled in. */
export const ask = <T extends EventType>(
  history: readonly CaseEvent[],
  type: T,
  on: IsoDay,
  over: Partial<FactsOf<T>> = {},
  { setting = aSetting(), context = {}, filling = {}, ...entry }: Asking = {},
): Verdict<Decided> => {
  let made = 0;
  return decideEvent(
    history,
    setting,
    {
      type,
      facts: anEvent(type, on, over, filling).facts,
      occurredOn: on,
      source: 'person',
      asFound: false,
      ...entry,
    },
    {
      actorId: ACTOR,
      today: on,
      now: `${on}T23:00:00Z`,
      newId: () => `new_${history.length}_${(made += 1)}`,
      ...context,
    },
  );
};

/** The refusals of a verdict; none when it was taken. */
export const refusalsIn = (verdict: Verdict<unknown>): readonly Refusal[] => (verdict.ok ? [] : verdict.refusals);
export const codesIn = (verdict: Verdict<unknown>): readonly string[] => refusalsIn(verdict).map(({ code }) => code);

/** What was decided. @throws when it was refused, with the codes that stood against it. */
export const decided = (verdict: Verdict<Decided>): Decided => {
  if (!verdict.ok) throw new Error(`refused: ${codesIn(verdict).join(', ')}`);
  return verdict.value;
};

/** Events as acts of ours, which a rule may stop; the builder's own are facts of the world recorded as found. */
export const asActs = (events: readonly CaseEvent[]): readonly CaseEvent[] =>
  events.map((event) => ({ ...event, asFound: false }));
