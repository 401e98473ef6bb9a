import { exemptionMachine } from '../exemptions/exemption.machine.js';
import { feeMachine } from '../fees/fee.machine.js';
import { listensTo, step, type Machine, type Step } from '../law/machine.js';
import type { Refusal } from '../law/refusal.js';
import { offerMachine } from '../offers/offer.machine.js';
import { permitMachine } from '../permits/permit.machine.js';
import {
  cardOf,
  EVENT_TYPES,
  inOrderOfHappening,
  occurredOnFrom,
  type CaseEvent,
  type EventOf,
  type EventType,
} from './event.js';
import type { Area } from './event-card.js';
import { intakeMachine } from './intake.machine.js';
import type { MachineStates } from './machine-states.js';
import type { CaseSetting, Decision, Subject } from './subject.js';
import type { Topic } from './topics.js';

// The machines differ in their state type; the fold treats them alike.
type AnyMachine = Machine<string, Subject, Topic>;
const MACHINES: readonly (readonly [keyof MachineStates, AnyMachine])[] = [
  ['intake', intakeMachine],
  ['exemption', exemptionMachine],
  ['fee', feeMachine],
  ['offer', offerMachine],
  ['permit', permitMachine],
];

// Most events concern one or two of the five machines; which ones is known from the tables.
const LISTENERS: ReadonlyMap<string, typeof MACHINES> = new Map(
  EVENT_TYPES.map((type) => [type, MACHINES.filter(([, machine]) => listensTo(machine, type))]),
);

/** The machine that has the say over an event: only it may call the event out of turn. */
const SPEAKER: Readonly<Record<Area, keyof MachineStates>> = {
  case: 'intake',
  exemption: 'exemption',
  fee: 'fee',
  offer: 'offer',
  permit: 'permit',
};

export interface StateChange {
  readonly record: keyof MachineStates;
  readonly from: string;
  readonly to: string;
  readonly row: string | undefined;
}

/** What one event did when it was folded in. */
export interface FoldedEvent {
  readonly event: CaseEvent;
  readonly changes: readonly StateChange[];
  /** Rules not kept. For an act being decided they stop it; for recorded history they are findings. */
  readonly refusals: readonly Refusal[];
  /** The speaking machine knew the event but not from the state it was in. */
  readonly outOfTurn?: {
    readonly record: keyof MachineStates;
    readonly state: string;
    readonly allowedFrom: readonly string[];
  };
  readonly emits: readonly Topic[];
}

export interface FoldedCase {
  readonly states: MachineStates;
  readonly folded: readonly FoldedEvent[];
  readonly permitBy: CaseEvent | undefined;
  /** Length of the whole history, struck entries included. */
  readonly highestSeq: number;
  /** The latest effective event of a kind. */
  ever<T extends EventType>(type: T): EventOf<T> | undefined;
  /** Every effective event of a kind, in order of happening. */
  all<T extends EventType>(type: T): readonly EventOf<T>[];
}

/**
 * The history as it counts: struck entries left out, corrected entries with their mended facts, in order of happening.
 * The entries themselves stay on file.
 */
export const effectiveEvents = (events: readonly CaseEvent[], zone: string): readonly CaseEvent[] => {
  const mended = new Map<string, CaseEvent | null>();
  // Of two corrections of one entry the later counts, in whatever order the list came.
  const mending = events
    .filter((event) => event.type === 'event.voided' || event.type === 'event.corrected')
    .sort((a, b) => a.seq - b.seq);
  for (const event of mending) {
    if (event.type === 'event.voided') mended.set(event.facts.eventId, null);
    if (event.type === 'event.corrected' && event.corrected !== undefined) {
      const target = mended.get(event.facts.eventId) ?? events.find((each) => each.id === event.facts.eventId);
      if (target === undefined || target === null) continue;
      const facts = event.corrected;
      const occurredOn = occurredOnFrom(target.type, facts, zone) ?? target.occurredOn;
      mended.set(target.id, { ...target, facts, occurredOn } as unknown as CaseEvent);
    }
  }
  const counted =
    mended.size === 0
      ? [...events]
      : events.flatMap((event) => {
          const instead = mended.get(event.id);
          return instead === null ? [] : [instead ?? event];
        });
  return counted.sort(inOrderOfHappening);
};

const INITIAL: MachineStates = { intake: 'new', exemption: 'open', fee: 'none', offer: 'none', permit: 'none' };

/**
 * Folds a case's whole history into the states it is in. Pure and total: any list of events has an answer,
 * and the same list always has the same one.
 *
 * @param decide the event that is being decided now and the decision's context; its guards may look at the present.
 */
export const foldCase = (
  events: readonly CaseEvent[],
  setting: CaseSetting,
  decide?: { readonly eventId: string; readonly decision: Decision },
): FoldedCase => {
  const effective = effectiveEvents(events, setting.zone);
  const everByType = new Map<EventType, CaseEvent>();
  for (const event of effective) everByType.set(event.type, event);
  const ever = <T extends EventType>(type: T): EventOf<T> | undefined => everByType.get(type) as EventOf<T> | undefined;

  const soFar = new Map<EventType, CaseEvent>();
  const last = <T extends EventType>(type: T): EventOf<T> | undefined => soFar.get(type) as EventOf<T> | undefined;

  let states: MachineStates = INITIAL;
  let permitBy: CaseEvent | undefined;
  const folded: FoldedEvent[] = [];

  for (const event of effective) {
    const subject: Subject = {
      event,
      states,
      setting,
      last,
      ever,
      permitBy,
      ...(decide?.eventId === event.id ? { decision: decide.decision } : {}),
    };
    const speaker = SPEAKER[cardOf(event.type).area];
    const changes: StateChange[] = [];
    const refusals: Refusal[] = [];
    const emits: Topic[] = [];
    let outOfTurn: FoldedEvent['outOfTurn'];
    let next: MachineStates = states;
    for (const [record, machine] of LISTENERS.get(event.type) ?? []) {
      const state = states[record];
      const found: Step<string, Topic> = step(machine, state, event.type, subject);
      if (found.kind === 'unrelated') continue;
      if (found.kind === 'out-of-turn') {
        if (record !== speaker) continue;
        outOfTurn = { record, state, allowedFrom: found.allowedFrom };
        refusals.push(...found.refusals);
        if (event.asFound && found.wouldLeadTo !== undefined && found.wouldLeadTo !== state) {
          next = { ...next, [record]: found.wouldLeadTo };
          changes.push({ record, from: state, to: found.wouldLeadTo, row: undefined });
          emits.push(...found.emits);
          if (record === 'permit') permitBy = event;
        }
        continue;
      }
      refusals.push(...found.refusals);
      emits.push(...found.emits);
      if (found.to !== state) {
        next = { ...next, [record]: found.to };
        changes.push({ record, from: state, to: found.to, row: found.row });
        if (record === 'permit') permitBy = event;
      }
    }
    states = next;
    soFar.set(event.type, event);
    folded.push({ event, changes, refusals, emits, ...(outOfTurn === undefined ? {} : { outOfTurn }) });
  }

  return {
    states,
    folded,
    permitBy,
    highestSeq: events.reduce((highest, event) => Math.max(highest, event.seq), 0),
    ever,
    all: <T extends EventType>(type: T): readonly EventOf<T>[] =>
      effective.filter((event) => event.type === type) as unknown as readonly EventOf<T>[],
  };
};
