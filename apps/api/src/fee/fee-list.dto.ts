import { FEE_STATES } from '@permitdesk/domain/fees/fee.machine';
import { CentsField, ChoiceField, DayField, Id, Int, Line, Part } from '../platform/fields.js';

/** What is left to do about a fee: pay it, put its receipt on file, get it back. */
export const FEE_TASKS = ['due', 'refund', 'receipt'] as const;
export type FeeTask = (typeof FEE_TASKS)[number];

export class FeeListQuery {
  @ChoiceField(FEE_TASKS, 'FeeTask', { optional: true, doc: 'All three when left out' }) readonly task?: FeeTask;
  @Id({ optional: true }) readonly employerId?: string;
}

export class FeeListItemView {
  @Id() caseId!: string;
  @Int({ doc: 'The number people call the case by' }) caseNumber!: number;
  @Line() worker!: string;
  @Id() employerId!: string;
  @Line() employer!: string;
  @ChoiceField(FEE_TASKS, 'FeeTask') task!: FeeTask;
  @ChoiceField(FEE_STATES, 'FeeState') state!: string;
  @CentsField({ nullable: true, doc: 'Owed at the rate in force today, or what was paid' }) cents!: number | null;
  @DayField({ doc: 'Due, paid or to be paid back since' }) since!: string;
  @Int({ doc: 'Days since then' }) ageDays!: number;
  @Line({ nullable: true }) payer!: string | null;
  @Line({ nullable: true }) receiptNumber!: string | null;
  @DayField({ nullable: true, doc: 'When the refund was asked for' }) refundRequestedOn!: string | null;
  @DayField({ nullable: true, doc: 'When to ask IRCC again' }) chaseOn!: string | null;
}

export class FeeTaskCountView {
  @ChoiceField(FEE_TASKS, 'FeeTask') task!: FeeTask;
  @Int() count!: number;
  @CentsField({ doc: 'Of all of them together' }) cents!: number;
}

export class FeeListView {
  @Part(() => FeeListItemView, { many: true }) items!: FeeListItemView[];
  @Part(() => FeeTaskCountView, { many: true, doc: 'Whatever task the list was narrowed to' })
  counts!: FeeTaskCountView[];
}
