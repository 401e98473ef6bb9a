import { BilingualView } from '../platform/bilingual.dto.js';
import { NamedView } from '../cases/case.dto.js';
import { ChoiceField, DayField, Flag, Id, InstantField, Int, Line, LongText, Part } from '../platform/fields.js';
import { RefusalView } from '../platform/refusal.dto.js';

export class MakeCodeDto {
  @Id({ doc: 'Who of this workspace answers for the cases that come' }) readonly responsibleId!: string;
}

export class HandOverCodeView {
  @Id() id!: string;
  @Part(() => NamedView) responsible!: NamedView;
  @InstantField() madeAt!: string;
  @InstantField() expiresAt!: string;
  @ChoiceField(['open', 'used', 'withdrawn', 'expired'], 'HandOverCodeState') state!: string;
}

export class HandOverCodeListView {
  @Part(() => HandOverCodeView, { many: true }) items!: HandOverCodeView[];
}

export class NewHandOverCodeView {
  @Line({ doc: 'Shown this once' }) code!: string;
  @InstantField() expiresAt!: string;
}

export class AskReceiverDto {
  @Line({ max: 60 }) readonly code!: string;
}

export class ReceiverView {
  @Line() name!: string;
  @ChoiceField(['firm', 'employer'], 'TenantKind') kind!: string;
}

export class HandOverDto {
  @Line({ max: 60, doc: 'Given by the receiver' }) readonly code!: string;
  @Line({ max: 200, doc: 'The operating name of the employer, typed: there is no way back' })
  readonly confirmation!: string;
  @LongText({ min: 3, max: 500 }) readonly reason!: string;
}

export class HandOverCountView {
  @Line() kind!: string;
  @Part(() => BilingualView) name!: BilingualView;
  @Int() count!: number;
}

/** What would go, and what stands against it. Nothing is changed by looking. */
export class HandOverPlanView {
  @Part(() => NamedView) employer!: NamedView;
  @Part(() => HandOverCountView, { many: true }) counts!: HandOverCountView[];
  @Part(() => RefusalView, { many: true }) blocks!: RefusalView[];
}

export class HandedOverCaseView {
  @Id() caseId!: string;
  @Int({ doc: 'Entries of its history on the day of the hand-over' }) events!: number;
  @Line({ doc: 'SHA-256 of these entries' }) sha256!: string;
  @Flag({ nullable: true, doc: 'This workspace’s own rows still give that sum; null where it was not reckoned' })
  proven!: boolean | null;
}

export class HandOverView {
  @Id({ doc: 'The same on both sides' }) id!: string;
  @ChoiceField(['out', 'in'], 'HandOverDirection') direction!: string;
  @Part(() => NamedView) employer!: NamedView;
  @Line() otherName!: string;
  @DayField() doneOn!: string;
  @Part(() => HandOverCountView, { many: true }) counts!: HandOverCountView[];
  @Part(() => HandedOverCaseView, { many: true }) cases!: HandedOverCaseView[];
}

export class HandOverListView {
  @Part(() => HandOverView, { many: true }) items!: HandOverView[];
}
