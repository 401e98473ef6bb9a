import type { CaseEvent } from '../cases/event.js';
import type { FoldedCase } from '../cases/fold.js';
import type { CaseSetting } from '../cases/subject.js';
import type { Citations } from '../law/citation.js';
import type { Bilingual } from '../law/text.js';
import type { IsoDay } from '../time/plain-date.js';
import type { ArithmeticStep, Reckoned } from './arithmetic.js';

export const DEADLINE_OWNERS = ['employer', 'worker', 'representative'] as const;
export type DeadlineOwner = (typeof DEADLINE_OWNERS)[number];

/** One row of the register of deadlines: the law's own, or the department's, with what happens when it is missed. */
export interface DeadlineRule {
  readonly id: `DL-${string}`;
  /** What is to be done, as an order to its owner: "Give biometrics". */
  readonly action: Bilingual;
  readonly owner: DeadlineOwner;
  readonly consequence: Bilingual;
  readonly cites: Citations;
  /** False where no official source gives the figure: shown with a warning. */
  readonly verified: boolean;
  /** Days before the safe due date on which reminders go out, largest first. */
  readonly remindDaysBefore: readonly number[];
  /**
   * For a due date with a long run-up: the reminder from which the work begins ("Start renewal"), in days before,
   * and how it is announced until then.
   */
  readonly begins?: { readonly daysBefore: number; readonly action: Bilingual };
  /**
   * The life of a document, a cap, a duty to keep: it reminds in its time, but it is not what comes next in the case.
   */
  readonly background?: true;
  /** Zero or more live instances in one case, each with its trigger. */
  readonly instances: (source: DeadlineSource) => readonly DeadlineInstance[];
}

/** What no event bears and only the Global Skills two-week line asks for (GSS-01). */
export interface GssFacts {
  /** Training, education, experience and responsibilities category of the occupation, 0 to 5. */
  readonly teer?: number;
  /** Code of the signed-off exemption. */
  readonly code?: string;
}

export interface DeadlineSource {
  readonly folded: FoldedCase;
  readonly setting: CaseSetting;
  readonly gss?: GssFacts;
}

export interface DeadlineInstance {
  /** Tells instances of one rule apart within a case: the id of the triggering event, or a fixed word. */
  readonly key: string;
  readonly trigger: { readonly what: Bilingual; readonly on: IsoDay; readonly eventId?: string };
  readonly reckoned: Reckoned;
  /** The event that did what was due; the deadline is then met, on time or not. */
  readonly metBy?: CaseEvent | undefined;
  /** The case moved on so that nothing is due any more. */
  readonly overtaken?: boolean;
}

/** A deadline as it stands: a fold over the facts, never typed by hand. */
export interface Deadline {
  readonly ruleId: `DL-${string}`;
  readonly key: string;
  readonly owner: DeadlineOwner;
  readonly trigger: DeadlineInstance['trigger'];
  readonly safeDue: IsoDay;
  readonly legalDue: IsoDay;
  /** First day on which to act, for a deadline with a run-up; else the safe due date. */
  readonly beginOn: IsoDay;
  readonly status: 'open' | 'met' | 'overtaken';
  readonly metOn?: IsoDay;
  readonly metBy?: string;
  /** Days on which reminders go out, earliest first; empty once it is met or overtaken. */
  readonly remindOn: readonly IsoDay[];
  readonly steps: readonly ArithmeticStep[];
}
