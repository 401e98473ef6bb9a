import type { EmployerFacts } from '../employers/employer-facts.js';
import type { Refusal } from '../law/refusal.js';
import type { HolidayCalendar } from '../time/calendar.js';
import type { IsoDay } from '../time/plain-date.js';
import type { WorkerFacts } from '../workers/worker-facts.js';
import type { CaseEvent, EventOf, EventType } from './event.js';
import type { MachineStates } from './machine-states.js';

/** What stands beside the history: the two parties, the calendar and the tenant's own settings. */
export interface CaseSetting {
  readonly worker: WorkerFacts;
  readonly employer: EmployerFacts;
  readonly calendar: HolidayCalendar;
  readonly zone: string;
  /** The reviewer who signs off must not be the person who prepared. */
  readonly reviewerMustDiffer: boolean;
}

/** Present while a new act is being decided, absent when history is replayed. */
export interface Decision {
  readonly actorId: string;
  readonly today: IsoDay;
  /** What the use case itself found against the act: pre-flight blocks, an incomplete assessment. */
  readonly found: readonly Refusal[];
}

/** What a guard may look at: the event, the states before it, and the history up to it. */
export interface Subject {
  readonly event: CaseEvent;
  readonly states: MachineStates;
  readonly setting: CaseSetting;
  readonly decision?: Decision;
  /** The event that brought the permit case to its present state. */
  readonly permitBy: CaseEvent | undefined;
  /** The latest effective event of a kind that happened before this one. */
  last<T extends EventType>(type: T): EventOf<T> | undefined;
  /** The latest effective event of a kind in the whole history, later ones included. */
  ever<T extends EventType>(type: T): EventOf<T> | undefined;
}
