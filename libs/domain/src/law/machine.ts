import type { Citation } from './citation.js';
import type { Refusal } from './refusal.js';

/** One row of a state table. A row decides; it changes nothing. */
export interface Move<State extends string, Subject, Topic extends string> {
  /** Number of the row in the published table, where there is one (`permit-lifecycle` section 5). */
  readonly row?: string;
  /** The event that asks for the move. Several rows may answer one event; the first that fits decides. */
  readonly on: string;
  readonly from: readonly State[];
  readonly to: State;
  /**
   * Whether a fact recorded out of turn may still lead here ("the permit was issued", though nothing before it is on file).
   * Default: every row that changes the state.
   */
  readonly jump?: boolean;
  /** Chooses between rows of the same event: "approved" leads elsewhere when the file was made outside Canada. */
  readonly when?: (subject: Subject) => boolean;
  /** What must hold for the act to be lawful and in order; each returns every reason against it. */
  readonly guards?: readonly ((subject: Subject) => readonly Refusal[])[];
  readonly cites: readonly Citation[];
  /** What the rest of the product must hear of; each topic has a job, or the build fails. */
  readonly emits?: readonly Topic[];
}

export interface Machine<State extends string, Subject, Topic extends string> {
  readonly name: string;
  readonly states: readonly State[];
  readonly initial: State;
  readonly moves: readonly Move<State, Subject, Topic>[];
}

export type Step<State extends string, Topic extends string> =
  /** No row of the table listens to this event: it is none of this machine's business. */
  | { readonly kind: 'unrelated' }
  /**
   * The table knows the event, but not from this state. What the row it belongs to has against the act is told all the
   * same: an application dated before the offer is out of turn, and the law's reason says why that matters.
   */
  | {
      readonly kind: 'out-of-turn';
      readonly from: State;
      readonly allowedFrom: readonly State[];
      readonly wouldLeadTo: State | undefined;
      readonly refusals: readonly Refusal[];
      readonly emits: readonly Topic[];
    }
  | {
      readonly kind: 'move';
      readonly from: State;
      readonly to: State;
      readonly refusals: readonly Refusal[];
      readonly emits: readonly Topic[];
      readonly row: string | undefined;
    };

// A table is read thousands of times a second and never changes, so its rows are grouped by event once.
const rowsByEvent = new WeakMap<object, ReadonlyMap<string, readonly unknown[]>>();
const rowsOn = <State extends string, Subject, Topic extends string>(
  machine: Machine<State, Subject, Topic>,
  event: string,
): readonly Move<State, Subject, Topic>[] => {
  let index = rowsByEvent.get(machine) as ReadonlyMap<string, readonly Move<State, Subject, Topic>[]> | undefined;
  if (index === undefined) {
    const grouped = new Map<string, Move<State, Subject, Topic>[]>();
    for (const move of machine.moves) grouped.set(move.on, [...(grouped.get(move.on) ?? []), move]);
    index = grouped;
    rowsByEvent.set(machine, grouped);
  }
  return index.get(event) ?? [];
};

/** Whether any row of the table speaks of the event. */
export const listensTo = <State extends string, Subject, Topic extends string>(
  machine: Machine<State, Subject, Topic>,
  event: string,
): boolean => rowsOn(machine, event).length > 0;

/**
 * Finds what `event` does to a record in `state`. Total: every event has an answer in every state.
 *
 * A step of kind `move` may still carry refusals. For an act of ours they stop it; for a fact of the world
 * recorded "as found" they become findings, because what happened happened.
 */
export const step = <State extends string, Subject, Topic extends string>(
  machine: Machine<State, Subject, Topic>,
  state: State,
  event: string,
  subject: Subject,
): Step<State, Topic> => {
  const related = rowsOn(machine, event);
  if (related.length === 0) return { kind: 'unrelated' };
  const chosen = related.find((move) => move.from.includes(state) && (move.when?.(subject) ?? true));
  if (chosen === undefined) {
    const elsewhere = related.find(
      (move) => (move.jump ?? !move.from.includes(move.to)) && (move.when?.(subject) ?? true),
    );
    return {
      kind: 'out-of-turn',
      from: state,
      allowedFrom: [...new Set(related.flatMap((move) => move.from))],
      wouldLeadTo: elsewhere?.to,
      refusals: (elsewhere?.guards ?? []).flatMap((guard) => guard(subject)),
      emits: elsewhere?.emits ?? [],
    };
  }
  return {
    kind: 'move',
    from: state,
    to: chosen.to,
    refusals: (chosen.guards ?? []).flatMap((guard) => guard(subject)),
    emits: chosen.emits ?? [],
    row: chosen.row,
  };
};

/** The events a table knows from `state`: what the buttons on the screen may offer. */
export const eventsFrom = <State extends string, Subject, Topic extends string>(
  machine: Machine<State, Subject, Topic>,
  state: State,
): readonly string[] => [...new Set(machine.moves.filter((move) => move.from.includes(state)).map((move) => move.on))];

/** States from which no row leads on. */
export const closedStates = <State extends string, Subject, Topic extends string>(
  machine: Machine<State, Subject, Topic>,
): readonly State[] =>
  machine.states.filter((state) => !machine.moves.some((move) => move.from.includes(state) && move.to !== state));

/** States that no path of rows reaches from the initial state. An honest table has none. */
export const unreachableStates = <State extends string, Subject, Topic extends string>(
  machine: Machine<State, Subject, Topic>,
): readonly State[] => {
  const reached = new Set<State>([machine.initial]);
  for (let grew = true; grew;) {
    grew = false;
    for (const move of machine.moves)
      if (!reached.has(move.to) && move.from.some((from) => reached.has(from))) {
        reached.add(move.to);
        grew = true;
      }
  }
  return machine.states.filter((state) => !reached.has(state));
};
