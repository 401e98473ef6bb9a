import { BilingualView } from '../platform/bilingual.dto.js';
import { DayField, Flag, Id, InstantField, Int, Line, Part } from '../platform/fields.js';

export class NoticeView {
  @Id() id!: string;
  @Id({ nullable: true }) caseId!: string | null;
  @Id({ nullable: true, doc: 'The employer it is about, when it is about no case' }) employerId!: string | null;
  @Line() template!: string;
  @Part(() => BilingualView) subject!: BilingualView;
  @Part(() => BilingualView) body!: BilingualView;
  @DayField({ optional: true, doc: 'The safe due date, when the notice is a reminder' }) dueOn?: string;
  @InstantField() createdAt!: string;
  @Flag() read!: boolean;
}

export class NoticeListView {
  @Part(() => NoticeView, { many: true }) items!: NoticeView[];
  @Int() unread!: number;
}
