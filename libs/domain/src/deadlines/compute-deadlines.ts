import type { IsoDay } from '../time/plain-date.js';
import { isoAfter, isoOf } from './day-count.js';
import type { Deadline, DeadlineInstance, DeadlineRule, DeadlineSource } from './deadline-rule.js';
import { DEADLINE_RULES } from './deadline-rules.js';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const stand = (rule: DeadlineRule, instance: DeadlineInstance): Deadline => {
  const { metBy, reckoned } = instance;
  const safeDue = isoOf(reckoned.safeDue);
  const status = metBy !== undefined ? 'met' : instance.overtaken === true ? 'overtaken' : 'open';
  const remindOn: IsoDay[] = [];
  if (status === 'open')
    for (const days of rule.remindDaysBefore) {
      const on = days === 0 ? safeDue : isoAfter(reckoned.safeDue, -days, 'days');
      // A reminder that would lie before the trigger was never due.
      if (on >= instance.trigger.on) remindOn.push(on);
    }
  const deadline: Writable<Deadline> = {
    ruleId: rule.id,
    key: instance.key,
    owner: rule.owner,
    trigger: instance.trigger,
    safeDue,
    legalDue: isoOf(reckoned.legalDue),
    beginOn: rule.begins === undefined ? safeDue : isoAfter(reckoned.safeDue, -rule.begins.daysBefore, 'days'),
    status,
    remindOn,
    steps: reckoned.steps,
  };
  if (metBy !== undefined) {
    deadline.metOn = metBy.occurredOn;
    deadline.metBy = metBy.id;
  }
  return deadline;
};

const byDueDate = (a: Deadline, b: Deadline): number => {
  if (a.safeDue !== b.safeDue) return a.safeDue < b.safeDue ? -1 : 1;
  if (a.ruleId !== b.ruleId) return a.ruleId < b.ruleId ? -1 : 1;
  return a.key < b.key ? -1 : 1;
};

/**
 * All deadlines of a case, open, met and overtaken, by due date.
 * Pure: the same facts give the same dates, so the stored rows can be rebuilt from the history at any time.
 */
export const computeDeadlines = (
  source: DeadlineSource,
  rules: readonly DeadlineRule[] = DEADLINE_RULES,
): readonly Deadline[] => {
  const found: Deadline[] = [];
  for (const rule of rules) for (const instance of rule.instances(source)) found.push(stand(rule, instance));
  return found.sort(byDueDate);
};
