import type { HolidayCalendar } from '../time/calendar.js';
import type { IsoDay } from '../time/plain-date.js';
import type { Facts } from './facts.js';
import type { Trace } from './trace.js';

/** What a topic decides from. It changes nothing and asks nobody: the day and the calendar are given. */
export interface Asked {
  readonly facts: Facts;
  /** The day as of which the rules are read. */
  readonly on: IsoDay;
  readonly calendar: HolidayCalendar;
  readonly trace: Trace;
}

/** One question the rule book answers. */
export interface Topic<Answer> {
  /** Whether the facts speak of it at all; where they do not, there is no answer and no line. */
  readonly isAsked: (facts: Facts) => boolean;
  /**
   * Total: any combination of facts gives an answer, `need-to-know` included, never an exception. Facts may contradict one
   * another or lie out of range. Each rule that was applied leaves a line.
   */
  readonly decide: (asked: Asked) => Answer;
}
