import { DEADLINE_OWNERS } from '@permitdesk/domain/deadlines/deadline-rule';
import { BilingualView } from '../platform/bilingual.dto.js';
import { ChoiceField, DayField, Flag, Id, InstantField, Int, Line, Part } from '../platform/fields.js';

const STATUSES = ['open', 'met', 'overtaken'] as const;

/** A deadline as it stands, with its own explanation. */
export class DeadlineView {
  @Id({ optional: true, doc: 'Absent before the deadline was ever stored' }) id?: string;
  @Line() ruleId!: string;
  @Part(() => BilingualView) action!: BilingualView;
  @Part(() => BilingualView) consequence!: BilingualView;
  @ChoiceField(DEADLINE_OWNERS, 'DeadlineOwner') owner!: string;
  @DayField({ doc: 'Never moved by a holiday' }) safeDue!: string;
  @DayField({ doc: 'With Interpretation Act s. 26: a last resort' }) legalDue!: string;
  @DayField({ doc: 'First day on which to act' }) beginOn!: string;
  @ChoiceField(STATUSES, 'DeadlineStatus') status!: string;
  @DayField({ optional: true }) metOn?: string;
  @Flag({ doc: 'False: no official source gives the figure' }) verified!: boolean;
  @Line({ many: true }) cites!: string[];
  @Part(() => BilingualView, { doc: 'The fact that set it off' }) triggerWhat!: BilingualView;
  @DayField() triggerOn!: string;
  @Id({ optional: true }) triggerEventId?: string;
  @Part(() => BilingualView, { many: true, doc: 'The reckoning, line by line' }) steps!: BilingualView[];
}

export class DeadlineValueView {
  @DayField() safeDue!: string;
  @DayField() legalDue!: string;
  @ChoiceField(STATUSES, 'DeadlineStatus') status!: string;
  @Id({ nullable: true, doc: 'The entry because of which it changed' }) because!: string | null;
  @Line() setBy!: string;
  @InstantField() setAt!: string;
}

export class RungView {
  @DayField() on!: string;
  @ChoiceField(['waiting', 'sent', 'dropped'], 'RungState') state!: string;
}

/** "Why this date?": rule, source, trigger, arithmetic, every earlier value, and the reminders. */
export class DeadlineStoryView {
  @Part(() => DeadlineView) deadline!: DeadlineView;
  @Id() caseId!: string;
  @Part(() => DeadlineValueView, { many: true }) values!: DeadlineValueView[];
  @Part(() => RungView, { many: true }) rungs!: RungView[];
}

export class DeadlineListItemView {
  @Id() id!: string;
  @Id() caseId!: string;
  @Int() caseNumber!: number;
  @Line() worker!: string;
  @Line() employer!: string;
  @Line() ruleId!: string;
  @Part(() => BilingualView) action!: BilingualView;
  @ChoiceField(DEADLINE_OWNERS, 'DeadlineOwner') owner!: string;
  @DayField() safeDue!: string;
  @DayField() legalDue!: string;
  @DayField() beginOn!: string;
  @ChoiceField(STATUSES, 'DeadlineStatus') status!: string;
}

export class DeadlinePageView {
  @Part(() => DeadlineListItemView, { many: true }) items!: DeadlineListItemView[];
  @Line({ nullable: true, doc: 'To be sent back for the next page' }) nextCursor!: string | null;
}

export class DeadlineListQuery {
  @ChoiceField(STATUSES, 'DeadlineStatus', { optional: true }) readonly status?: (typeof STATUSES)[number];
  @DayField({ optional: true }) readonly dueFrom?: string;
  @DayField({ optional: true }) readonly dueTo?: string;
  @ChoiceField(DEADLINE_OWNERS, 'DeadlineOwner', { optional: true }) readonly owner?: string;
  @Id({ optional: true }) readonly employerId?: string;
  @Line({ optional: true, max: 60 }) readonly cursor?: string;
}
