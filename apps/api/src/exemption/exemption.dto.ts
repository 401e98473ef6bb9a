import { FIELD_GROUPS } from '@permitdesk/domain/access/audiences';
import { EXEMPTION_OUTCOMES, type ExemptionOutcome } from '@permitdesk/domain/cases/step-events';
import { CRITERION_ANSWERS, type CriterionAnswer } from '@permitdesk/domain/exemptions/assessment';
import { CODE_GROUPS } from '@permitdesk/domain/exemptions/exemption-code';
import { EXEMPTION_STATES } from '@permitdesk/domain/exemptions/exemption.machine';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsOptional, Matches, ValidateNested } from 'class-validator';
import { EvidenceView } from '../evidence/evidence.dto.js';
import { BilingualView } from '../platform/bilingual.dto.js';
import { ChoiceField, DayField, Flag, Id, InstantField, Int, Line, LongText, Part } from '../platform/fields.js';
import { RefusalView } from '../platform/refusal.dto.js';

const OUTCOMES = EXEMPTION_OUTCOMES.map((outcome) => outcome.value);
const SCOPES = ['employer-specific', 'open', 'either'] as const;
const NEEDS = ['yes', 'no', 'depends'] as const;

export class AnswerDto {
  @Line({ max: 10, doc: 'Id of the criterion, `C63.3`' })
  @Matches(/^[A-Z]\d{2}\.\d{1,2}$/)
  readonly criterionId!: string;
  @ChoiceField(CRITERION_ANSWERS, 'CriterionAnswer') readonly answer!: CriterionAnswer;
  @LongText({ min: 0, max: 4_000, doc: 'What shows it, in our own words' }) readonly statement!: string;
  @Id({ many: true, doc: 'Papers of this case that show it' }) readonly evidenceIds!: string[];
}

export class SaveExemptionDto {
  @ChoiceField(OUTCOMES, 'ExemptionOutcome', { optional: true }) readonly outcome?: ExemptionOutcome;
  @Line({ optional: true, max: 3 }) @Matches(/^[A-Z]\d{2}$/) readonly code?: string;
  @Line({ optional: true, max: 2, doc: 'Where the work is done' })
  @Matches(/^[A-Z]{2}$/)
  readonly workProvince?: string;
  @Line({ optional: true, max: 5, doc: 'NOC 2021, five digits' }) @Matches(/^\d{5}$/) readonly noc?: string;
  @LongText({ optional: true, min: 0, max: 10_000 }) readonly reasons?: string;
  @LongText({ optional: true, min: 0, max: 10_000, doc: 'For the portal, in English' }) readonly explanationEn?: string;
  @LongText({ optional: true, min: 0, max: 10_000, doc: 'For the portal, in French' }) readonly explanationFr?: string;
  @ApiProperty({ type: () => [AnswerDto], required: false })
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => AnswerDto)
  readonly answers?: AnswerDto[];
  @Int({ min: 0, doc: 'The version that was read; 0 when nothing was saved yet' }) readonly version!: number;
}

export class CriterionView {
  @Line() id!: string;
  @Part(() => BilingualView) text!: BilingualView;
  @ChoiceField(CRITERION_ANSWERS, 'CriterionAnswer', { nullable: true }) answer!: string | null;
  @LongText() statement!: string;
  @Id({ many: true }) evidenceIds!: string[];
}

/** One code of the register, as it is chosen. */
export class ExemptionCodeView {
  @Line() code!: string;
  @Part(() => BilingualView) name!: BilingualView;
  @Line() provision!: string;
  @ChoiceField(CODE_GROUPS, 'CodeGroup') group!: string;
  @ChoiceField(SCOPES, 'PermitScope') permitScope!: string;
  @ChoiceField(NEEDS, 'Need') offerRequired!: string;
  @ChoiceField(NEEDS, 'Need') feeRequired!: string;
  @Line({ many: true }) legacyCodes!: string[];
  @DayField({ nullable: true }) from!: string | null;
  @DayField({ nullable: true, doc: 'Last day for a new application' }) to!: string | null;
  @Flag({ doc: 'Open for a new application today' }) openToday!: boolean;
  @Part(() => BilingualView) maxDuration!: BilingualView;
  @Part(() => BilingualView, { many: true }) typicalEvidence!: BilingualView[];
  @Part(() => BilingualView, { many: true }) notes!: BilingualView[];
  @Part(() => BilingualView, { many: true }) criteria!: BilingualView[];
  @Flag() verified!: boolean;
  @Line({ many: true }) sources!: string[];
}

export class ExemptionCodeListView {
  @Part(() => ExemptionCodeView, { many: true }) items!: ExemptionCodeView[];
}

export class SnapshotView {
  @Id() id!: string;
  @Line({ doc: 'SHA-256 of what was signed off' }) sha256!: string;
  @Line() madeBy!: string;
  @InstantField() madeAt!: string;
}

export class ExemptionView {
  @Id() caseId!: string;
  @Int({ doc: 'Version of the case, for the turns of the step' }) caseVersion!: number;
  @Int({ doc: 'Version of the assessment, for saving it' }) version!: number;
  @ChoiceField(EXEMPTION_STATES, 'ExemptionState') state!: string;
  @ChoiceField(OUTCOMES, 'ExemptionOutcome', { nullable: true }) outcome!: string | null;
  @Part(() => ExemptionCodeView, { nullable: true }) code!: ExemptionCodeView | null;
  @Line({ nullable: true }) workProvince!: string | null;
  @Line({ nullable: true }) noc!: string | null;
  @LongText() reasons!: string;
  @LongText() explanationEn!: string;
  @LongText() explanationFr!: string;
  @Part(() => CriterionView, { many: true }) criteria!: CriterionView[];
  @Part(() => EvidenceView, { many: true }) evidence!: EvidenceView[];
  @Part(() => RefusalView, { many: true, doc: 'What still keeps it from review' }) missing!: RefusalView[];
  @Line({ nullable: true }) preparedBy!: string | null;
  @Line({ nullable: true, doc: 'Why it came back, when it did' }) returnedBecause!: string | null;
  @Part(() => SnapshotView, { nullable: true }) snapshot!: SnapshotView | null;
  @ChoiceField(FIELD_GROUPS, 'FieldGroup', { many: true, doc: 'Groups of fields that the reader does not see' })
  withheld!: string[];
}
