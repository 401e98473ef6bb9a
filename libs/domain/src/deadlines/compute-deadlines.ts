import type { Deadline, DeadlineRule, DeadlineSource } from './deadline-rule.js';
import { DEADLINE_RULES } from './deadline-rules.js';

/**
 * All deadlines of a case, open, met and overtaken, by due date.
 * Pure: the same facts give the same dates, so the stored rows can be rebuilt from the history at any time.
 */
export const computeDeadlines = (source: DeadlineSource, rules: readonly DeadlineRule[] = DEADLINE_RULES): readonly Deadline[] =>
  rules
    .flatMap((rule) =>
      rule.instances(source).map((instance): Deadline => {
        const { safeDue, legalDue, steps } = instance.reckoned;
        const status = instance.metBy !== undefined ? 'met' : instance.overtaken === true ? 'overtaken' : 'open';
        const before = (days: number): string => safeDue.subtract({ days }).toString();
        return {
          ruleId: rule.id,
          key: instance.key,
          owner: rule.owner,
          trigger: instance.trigger,
          safeDue: safeDue.toString(),
          legalDue: legalDue.toString(),
          beginOn: rule.begins === undefined ? safeDue.toString() : before(rule.begins.daysBefore),
          status,
          ...(instance.metBy === undefined ? {} : { metOn: instance.metBy.occurredOn, metBy: instance.metBy.id }),
          // A reminder that would lie before the trigger was never due.
          remindOn:
            status === 'open'
              ? [...new Set(rule.remindDaysBefore)].sort((a, b) => b - a).map(before).filter((on) => on >= instance.trigger.on)
              : [],
          steps,
        };
      }),
    )
    .sort((a, b) => (a.safeDue < b.safeDue ? -1 : a.safeDue > b.safeDue ? 1 : a.ruleId < b.ruleId ? -1 : 1));
