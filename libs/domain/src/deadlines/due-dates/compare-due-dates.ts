import type { DueDate } from '../../assess/answers.js';
import type { Facts } from '../../assess/facts.js';
import type { DueDateAsked } from './due-date-row.js';
import { DUE_DATE_ROWS, reckonDueDates } from './due-dates.js';

/** What a change of facts does to one row of the register, with the arithmetic before and after. */
export type DueDateChange =
  | { readonly kind: 'appeared'; readonly ruleId: DueDate['ruleId']; readonly after: DueDate }
  | { readonly kind: 'gone'; readonly ruleId: DueDate['ruleId']; readonly before: DueDate }
  | {
      readonly kind: 'moved';
      readonly ruleId: DueDate['ruleId'];
      readonly before: DueDate;
      readonly after: DueDate;
    };

/**
 * What moves when facts move: each row that appears, goes, or has another safe or legal day. Rows whose days stay are left
 * out, whatever way led to them.
 */
export const compareDueDates = (
  before: Facts,
  after: Facts,
  setting: Pick<DueDateAsked, 'on' | 'calendar'>,
): readonly DueDateChange[] => {
  const was = reckonDueDates({ facts: before, ...setting });
  const is = reckonDueDates({ facts: after, ...setting });
  const changes: DueDateChange[] = [];
  for (const { id } of DUE_DATE_ROWS) {
    const [old, now] = [was[id], is[id]];
    if (old === undefined && now !== undefined) changes.push({ kind: 'appeared', ruleId: id, after: now });
    else if (old !== undefined && now === undefined) changes.push({ kind: 'gone', ruleId: id, before: old });
    else if (old !== undefined && now !== undefined && (old.safeDue !== now.safeDue || old.legalDue !== now.legalDue))
      changes.push({ kind: 'moved', ruleId: id, before: old, after: now });
  }
  return changes;
};
