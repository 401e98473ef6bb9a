import { BREAK_KINDS } from '@permitdesk/domain/audit/break-words';
import { Transform, Type } from 'class-transformer';
import { BilingualView } from '../platform/bilingual.dto.js';
import {
  ChoiceField,
  DayField,
  Flag,
  Id,
  InstantField,
  Int,
  Line,
  LongText,
  OpenObject,
  Part,
} from '../platform/fields.js';

const PAGE_LIMIT = 200;

const AsList = Transform(({ value }: { value: unknown }) =>
  value === undefined || Array.isArray(value) ? value : [value],
);

/** What of the audit is wanted; the list and the export take the same. */
export class AuditFilter {
  @Line({ optional: true, max: 100, doc: 'An account, or `system:<name>` for a part of the product' })
  readonly actor?: string;
  @AsList
  @Line({ optional: true, many: true, max: 100, doc: 'Actions as recorded; all when left out' })
  readonly action?: string[];
  @Line({ optional: true, max: 100 }) readonly subjectKind?: string;
  @Id({ optional: true }) readonly subjectId?: string;
  @Id({ optional: true }) readonly caseId?: string;
  @DayField({ optional: true, doc: 'First day, by the calendar of the tenant' }) readonly from?: string;
  @DayField({ optional: true, doc: 'Last day, inclusive' }) readonly to?: string;
}

export class AuditQuery extends AuditFilter {
  @Line({ optional: true, max: 30 }) readonly cursor?: string;
  @Type(() => Number) @Int({ optional: true, min: 1, max: PAGE_LIMIT }) readonly limit?: number;
}

export const EXPORT_FORMATS = ['csv', 'jsonl'] as const;
export class AuditExportQuery extends AuditFilter {
  @ChoiceField(EXPORT_FORMATS, 'AuditExportFormat') readonly format!: (typeof EXPORT_FORMATS)[number];
}

export class AuditEntryView {
  @Line({ doc: 'Number of the entry within the installation; rises, with gaps' }) seq!: string;
  @InstantField() at!: string;
  @Line({ doc: 'The account, or `system:<name>`' }) actorId!: string;
  @Part(() => BilingualView) actor!: BilingualView;
  @Flag({ doc: 'A part of the product acted by itself' }) bySystem!: boolean;
  @Line() action!: string;
  @Part(() => BilingualView) words!: BilingualView;
  @Line() subjectKind!: string;
  @Id() subjectId!: string;
  @Id({ nullable: true }) caseId!: string | null;
  @Int({ nullable: true }) caseNumber!: number | null;
  @OpenObject({ nullable: true }) before!: Record<string, unknown> | null;
  @OpenObject({ nullable: true }) after!: Record<string, unknown> | null;
  @LongText({ nullable: true }) reason!: string | null;
  @Int({ nullable: true, doc: 'Place in the chain; null while the entry waits to be sealed' }) position!: number | null;
}

export class AuditPageView {
  @Part(() => AuditEntryView, { many: true }) items!: AuditEntryView[];
  @Line({ nullable: true }) nextCursor!: string | null;
}

export class AuditPersonView {
  @Id() id!: string;
  @Line() name!: string;
}

export class AuditPeopleView {
  @Part(() => AuditPersonView, { many: true }) items!: AuditPersonView[];
}

export class AuditVerificationView {
  @Id() id!: string;
  @Part(() => BilingualView) askedBy!: BilingualView;
  @InstantField() askedAt!: string;
  @InstantField({ nullable: true, doc: 'Null while it runs' }) finishedAt!: string | null;
  @ChoiceField(['whole', 'broken', 'failed'], 'AuditOutcome', {
    nullable: true,
    doc: 'failed: the check itself could not be made',
  })
  outcome!: 'whole' | 'broken' | 'failed' | null;
  @Int({ nullable: true, doc: 'Entries whose links hold, from the first on' }) entries!: number | null;
  @Int({ nullable: true }) unsealed!: number | null;
  @Line({ nullable: true, doc: 'Number of the last sealed entry' }) sealedTo!: string | null;
  @ChoiceField(BREAK_KINDS, 'AuditBreakKind', { nullable: true }) breakKind!: string | null;
  @Part(() => BilingualView, { nullable: true }) breakWords!: BilingualView | null;
  @Line({ nullable: true, doc: 'Number of the entry at which the chain breaks' }) breakSeq!: string | null;
  @Int({ nullable: true }) breakPosition!: number | null;
}

export class AuditStateView {
  @Line({ nullable: true, doc: 'Number of the last sealed entry' }) sealedTo!: string | null;
  @InstantField({ nullable: true }) sealedAt!: string | null;
  @Int({ doc: 'Sealed entries' }) entries!: number;
  @Int({ doc: 'Entries that wait to be sealed' }) unsealed!: number;
  @Part(() => AuditVerificationView, { nullable: true, doc: 'The last check that ended' })
  lastCheck!: AuditVerificationView | null;
  @Part(() => AuditVerificationView, { nullable: true, doc: 'The check under way' })
  running!: AuditVerificationView | null;
}

export class AuditVerificationAskedView {
  @Id() id!: string;
}
