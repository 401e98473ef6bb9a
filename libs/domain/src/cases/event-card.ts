import type { Permission } from '../access/permissions.js';
import type { Bilingual } from '../law/text.js';
import type { FactCards } from './facts.js';

/** The record an event belongs to. The three steps, the permit case, and the case's own bookkeeping. */
export type Area = 'case' | 'exemption' | 'fee' | 'offer' | 'permit';

/** Who does it in the world: the letters of the published transition table. */
export type EventActor = 'employer' | 'representative' | 'worker' | 'ircc' | 'border' | 'outside' | 'timer';

/** Everything the product knows of one kind of event: the API checks with it, the screen draws the form from it. */
export interface EventCard<F extends FactCards = FactCards> {
  readonly area: Area;
  /** In the past tense, as the timeline shows it. */
  readonly label: Bilingual;
  readonly actors: readonly EventActor[];
  readonly permission: Permission;
  readonly facts: F;
  /**
   * The facts that say when it happened; with several, the latest day counts. Without, the caller says the day.
   * Order in a case is the order in which things happened, not in which they were typed.
   */
  readonly at?: readonly (keyof F & string)[];
  /** Recorded by its own use case, which adds facts a caller may not choose; not by the general endpoint. */
  readonly ownUseCase?: true;
}

/** Keeps the exact type of the facts, so that `FactsOf<'permit.issued'>` is typed from this table. */
export const event = <const F extends FactCards>(definition: EventCard<F>): EventCard<F> => definition;
