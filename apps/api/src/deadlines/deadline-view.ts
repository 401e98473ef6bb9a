import { describeStep } from '@permitdesk/domain/deadlines/arithmetic';
import type { Deadline } from '@permitdesk/domain/deadlines/deadline-rule';
import { deadlineRule } from '@permitdesk/domain/deadlines/deadline-rules';
import { text } from '@permitdesk/domain/law/text';
import type { DeadlineView } from './deadline.dto.js';

const asWritten = (iso: string): string => iso;

/** A deadline with its rule's words and its reckoning in both languages. */
export const deadlineView = (deadline: Deadline, id?: string): DeadlineView => {
  const rule = deadlineRule(deadline.ruleId);
  return {
    ...(id === undefined ? {} : { id }),
    ruleId: deadline.ruleId,
    // A stored deadline may outlive its rule; it then shows its id.
    action: rule?.action ?? text(deadline.ruleId, deadline.ruleId),
    consequence: rule?.consequence ?? text('', ''),
    owner: deadline.owner,
    safeDue: deadline.safeDue,
    legalDue: deadline.legalDue,
    beginOn: deadline.beginOn,
    status: deadline.status,
    ...(deadline.metOn === undefined ? {} : { metOn: deadline.metOn }),
    verified: rule?.verified ?? false,
    cites: [...(rule?.cites ?? [])],
    triggerWhat: deadline.trigger.what,
    triggerOn: deadline.trigger.on,
    ...(deadline.trigger.eventId === undefined ? {} : { triggerEventId: deadline.trigger.eventId }),
    steps: deadline.steps.map((step) => ({
      en: describeStep(step, 'en', asWritten),
      fr: describeStep(step, 'fr', asWritten),
    })),
  };
};
