import type { CaseEvent } from '../../cases/event.js';
import { foldCase } from '../../cases/fold.js';
import type { CaseSetting } from '../../cases/subject.js';
import { computeDeadlines } from '../compute-deadlines.js';
import type { Deadline, GssFacts } from '../deadline-rule.js';
import { aHistory, aSetting } from './event-builder.js';

/** Every deadline of a history as it stands. */
export const deadlinesOf = (
  events: readonly CaseEvent[],
  setting: CaseSetting = aSetting(),
  gss?: GssFacts,
): readonly Deadline[] =>
  computeDeadlines({ folded: foldCase(events, setting), setting, ...(gss === undefined ? {} : { gss }) });

/** The deadlines that one rule gives for these events. */
export const byRule = (
  id: Deadline['ruleId'],
  events: readonly CaseEvent[],
  setting?: CaseSetting,
  gss?: GssFacts,
): readonly Deadline[] => deadlinesOf(aHistory(...events), setting, gss).filter((deadline) => deadline.ruleId === id);

/** What a table of examples compares: both dates and where the deadline stands. */
export const glance = ({ safeDue, legalDue, status }: Deadline): readonly [string, string, string] => [
  safeDue,
  legalDue,
  status,
];
