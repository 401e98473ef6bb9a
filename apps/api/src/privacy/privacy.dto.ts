import { PartialType } from '@nestjs/swagger';
import { HOLD_PLACES } from '@permitdesk/domain/privacy/file-retention';
import {
  REQUEST_ANSWERS,
  REQUEST_KINDS,
  type RequestAnswer,
  type RequestKind,
} from '@permitdesk/domain/privacy/access-request';
import { RISK_LEVELS, type RiskLevel } from '@permitdesk/domain/privacy/breach';
import { HOUSE_PERIOD_LIMITS, PRIVACY_LAWS, type PrivacyLaw } from '@permitdesk/domain/privacy/privacy-settings';
import { BilingualView } from '../platform/bilingual.dto.js';
import { ChoiceField, DayField, Email, Flag, Id, InstantField, Int, Line, LongText, Part } from '../platform/fields.js';
import { CreateWorkerDto } from '../workers/worker.dto.js';

const REASON = { min: 5, max: 2_000 } as const;

/** One reason why a file is kept, with its sources and its arithmetic. */
export class RetentionLineView {
  @Line() kind!: string;
  @Part(() => BilingualView) what!: BilingualView;
  @Line({ many: true }) cites!: string[];
  @DayField({ nullable: true, doc: 'Null while it has no end' }) through!: string | null;
  @Part(() => BilingualView, { many: true }) steps!: BilingualView[];
  @Part(() => BilingualView, { nullable: true, doc: 'Set by the house, without an official source' })
  unverified!: BilingualView | null;
}

export class HoldView {
  @Id() id!: string;
  @ChoiceField(HOLD_PLACES, 'HoldPlace') on!: string;
  @Id() subjectId!: string;
  @Line({ doc: 'Name of the worker or employer, or number of the case' }) subject!: string;
  @LongText() reason!: string;
  @DayField() since!: string;
  @Line() placedBy!: string;
  @InstantField({ nullable: true }) liftedAt!: string | null;
  @Line({ nullable: true }) liftedBy!: string | null;
  @LongText({ nullable: true }) liftReason!: string | null;
}
export class HoldListView {
  @Part(() => HoldView, { many: true }) items!: HoldView[];
}
export class PlaceHoldDto {
  @ChoiceField(HOLD_PLACES, 'HoldPlace') readonly on!: (typeof HOLD_PLACES)[number];
  @Id({ doc: 'The worker, case or employer' }) readonly subjectId!: string;
  @LongText(REASON) readonly reason!: string;
}
export class LiftHoldDto {
  @LongText(REASON) readonly reason!: string;
}

export class WorkerRetentionView {
  @DayField({ nullable: true, doc: 'Null while something without an end keeps the file' }) keepThrough!: string | null;
  @DayField({ nullable: true }) disposeFrom!: string | null;
  @Part(() => RetentionLineView, { many: true }) lines!: RetentionLineView[];
  @Part(() => HoldView, { many: true }) holds!: HoldView[];
}

const DISPOSAL_STATES = ['waiting', 'asked', 'approved', 'destroyed', 'kept', 'overtaken'] as const;

export class DisposalView {
  @Id() id!: string;
  @Id() workerId!: string;
  @Line({ nullable: true, doc: 'Null once the file is destroyed' }) worker!: string | null;
  @ChoiceField(DISPOSAL_STATES, 'DisposalState') state!: string;
  @DayField() dueOn!: string;
  @Part(() => RetentionLineView, { many: true }) lines!: RetentionLineView[];
  @Line({ nullable: true }) askedBy!: string | null;
  @Flag({ doc: 'The reader asked for it, and a colleague must approve' }) needsColleague!: boolean;
}
export class DisposalListView {
  @Part(() => DisposalView, { many: true }) items!: DisposalView[];
}
export class KeepLongerDto {
  @DayField() readonly until!: string;
  @LongText(REASON) readonly reason!: string;
}

export class DestroyedCountView {
  @Line({ doc: 'Table of the database' }) table!: string;
  @Int() rows!: number;
}
export class CertificateView {
  @Id() id!: string;
  @Id() disposalId!: string;
  @Part(() => DestroyedCountView, { many: true }) counts!: DestroyedCountView[];
  @Int() fileCount!: number;
  @Line({ doc: 'SHA-256 over the sorted SHA-256s of the files' }) filesSha256!: string;
  @Int({ doc: 'Files whose bytes still wait to be written over' }) filesPending!: number;
  @DayField() dueOn!: string;
  @Part(() => RetentionLineView, { many: true }) lines!: RetentionLineView[];
  @Line() askedBy!: string;
  @Line() approvedBy!: string;
  @Flag() fourEyes!: boolean;
  @InstantField() destroyedAt!: string;
  @Line() organisation!: string;
}
export class CertificateListView {
  @Part(() => CertificateView, { many: true }) items!: CertificateView[];
}

export class RetentionYearView {
  @Int() year!: number;
  @Int() files!: number;
}
export class RetentionBlockView {
  @Line() kind!: string;
  @Int() files!: number;
}
export class RetentionOverviewView {
  @Part(() => RetentionYearView, { many: true }) years!: RetentionYearView[];
  @Part(() => RetentionBlockView, { many: true, doc: 'Files kept without an end, by what keeps them' })
  blocked!: RetentionBlockView[];
  @Int({ doc: 'Files the worker process has not reckoned yet' }) notReckoned!: number;
}

export class OfficerDto {
  @Line({ max: 120 }) readonly name!: string;
  @Line({ optional: true, max: 120 }) readonly title?: string;
  @Email({ optional: true }) readonly email?: string;
  @Line({ optional: true, max: 40 }) readonly phone?: string;
}
class HousePeriodsFields {
  @Int(HOUSE_PERIOD_LIMITS.noPermitYears) readonly noPermitYears!: number;
  @Int(HOUSE_PERIOD_LIMITS.remedyMonths) readonly remedyMonths!: number;
  @Int(HOUSE_PERIOD_LIMITS.quebecRegisterYears) readonly quebecRegisterYears!: number;
  @Int(HOUSE_PERIOD_LIMITS.quebecAnswerDays) readonly quebecAnswerDays!: number;
}
export class SavePrivacySettingsDto extends HousePeriodsFields {
  @ChoiceField(PRIVACY_LAWS, 'PrivacyLaw') readonly law!: PrivacyLaw;
  @Part(() => OfficerDto, { optional: true }) readonly officer?: OfficerDto;
  @Int({ min: 0, doc: 'The version read; 0 before anything was saved' }) readonly version!: number;
}
export class PrivacySettingsView extends HousePeriodsFields {
  @ChoiceField(PRIVACY_LAWS, 'PrivacyLaw') law!: string;
  @Part(() => OfficerDto, { nullable: true, doc: 'Null until somebody is named' }) officer!: OfficerDto | null;
  @Int() version!: number;
}

export class PrivacyClockView {
  @Line() rule!: string;
  @Part(() => BilingualView) what!: BilingualView;
  @DayField() on!: string;
  @Line({ many: true }) cites!: string[];
  @Part(() => BilingualView, { many: true }) steps!: BilingualView[];
  @Part(() => BilingualView, { nullable: true }) unverified!: BilingualView | null;
}

class BreachFields {
  @LongText({ max: 5_000 }) readonly whatHappened!: string;
  @DayField() readonly happenedFrom!: string;
  @DayField({ optional: true }) readonly happenedTo?: string;
  @DayField({ doc: 'The day on which the breach was determined' }) readonly determinedOn!: string;
  @LongText({ max: 2_000, doc: 'What data' }) readonly dataConcerned!: string;
  @Int({ max: 1_000_000 }) readonly peopleCount!: number;
  @ChoiceField(RISK_LEVELS, 'RiskLevel', { optional: true }) readonly sensitivity?: RiskLevel;
  @ChoiceField(RISK_LEVELS, 'RiskLevel', { optional: true }) readonly misuse?: RiskLevel;
  @Flag({ optional: true, doc: 'A real risk of significant harm; left out while nobody decided' })
  readonly isSerious?: boolean;
  @LongText({ optional: true, max: 5_000 }) readonly riskReasons?: string;
  @LongText({ min: 0, max: 5_000 }) readonly measures!: string;
  @DayField({ optional: true }) readonly commissionerToldOn?: string;
  @DayField({ optional: true }) readonly individualsToldOn?: string;
  @DayField({ optional: true }) readonly othersToldOn?: string;
  @DayField({ optional: true }) readonly quebecToldOn?: string;
}
export class RecordBreachDto extends BreachFields {
  @Id({ many: true, doc: 'Workers whose data it was' }) readonly workerIds!: string[];
}
export class UpdateBreachDto extends RecordBreachDto {
  @Int({ min: 1 }) readonly version!: number;
}
export class BreachPersonView {
  @Id() workerId!: string;
  @Line() name!: string;
}
export class ReportView {
  @Line() reader!: string;
  @Line({ many: true }) cites!: string[];
  @Part(() => BilingualView) text!: BilingualView;
}
export class BreachView {
  @Id() id!: string;
  @Int() version!: number;
  @LongText() whatHappened!: string;
  @DayField() happenedFrom!: string;
  @DayField({ nullable: true }) happenedTo!: string | null;
  @DayField() determinedOn!: string;
  @LongText() dataConcerned!: string;
  @Int() peopleCount!: number;
  @Part(() => BreachPersonView, { many: true }) people!: BreachPersonView[];
  @ChoiceField(RISK_LEVELS, 'RiskLevel', { nullable: true }) sensitivity!: string | null;
  @ChoiceField(RISK_LEVELS, 'RiskLevel', { nullable: true }) misuse!: string | null;
  @Flag({ nullable: true }) isSerious!: boolean | null;
  @LongText({ nullable: true }) riskReasons!: string | null;
  @LongText() measures!: string;
  @DayField({ nullable: true }) commissionerToldOn!: string | null;
  @DayField({ nullable: true }) individualsToldOn!: string | null;
  @DayField({ nullable: true }) othersToldOn!: string | null;
  @DayField({ nullable: true }) quebecToldOn!: string | null;
  @DayField() keptThrough!: string;
  @Part(() => PrivacyClockView, { many: true }) clocks!: PrivacyClockView[];
  @Part(() => ReportView, { many: true }) reports!: ReportView[];
  @Line() recordedBy!: string;
  @InstantField() recordedAt!: string;
}
export class BreachListView {
  @Part(() => BreachView, { many: true }) items!: BreachView[];
}

/** Fields of a worker's record that may be corrected. */
export const CORRECTABLE = [
  'familyName',
  'givenNames',
  'dateOfBirth',
  'gender',
  'birthCountry',
  'citizenship',
  'residence',
  'passportNumber',
  'passportExpiresOn',
  'officialLanguage',
  'email',
  'uci',
  'biometricsGivenOn',
] as const;

class AskFields {
  @ChoiceField(REQUEST_KINDS, 'PrivacyRequestKind') readonly kind!: RequestKind;
  @LongText({ max: 5_000, doc: 'What was asked, in the words of the person' }) readonly askedWhat!: string;
  @ChoiceField(CORRECTABLE, 'WorkerField', { many: true, optional: true, doc: 'What is to be corrected' })
  readonly fields?: (typeof CORRECTABLE)[number][];
}
export class AskOwnRequestDto extends AskFields {}
export class RecordRequestDto extends AskFields {
  @Id() readonly workerId!: string;
  @DayField({ doc: 'The date the request bears' }) readonly datedOn!: string;
  @DayField() readonly receivedOn!: string;
}
export class ExtendRequestDto {
  @DayField({ doc: 'The day on which the notice went out' }) readonly sentOn!: string;
  @Int({ min: 1 }) readonly version!: number;
}
/** Corrected values; only those that change. */
export class CorrectedValuesDto extends PartialType(CreateWorkerDto) {}
export class AnswerRequestDto {
  @ChoiceField(REQUEST_ANSWERS, 'PrivacyRequestAnswer') readonly answer!: RequestAnswer;
  @DayField() readonly answeredOn!: string;
  @LongText({ optional: true, max: 5_000 }) readonly reasons?: string;
  @LongText({ optional: true, max: 5_000, doc: 'What the person says against a refusal; stays with the file' })
  readonly statement?: string;
  @Part(() => CorrectedValuesDto, { optional: true }) readonly values?: CorrectedValuesDto;
  @Int({ min: 1 }) readonly version!: number;
}
export class PrivacyRequestView {
  @Id() id!: string;
  @Int() version!: number;
  @ChoiceField(REQUEST_KINDS, 'PrivacyRequestKind') kind!: string;
  @Id() workerId!: string;
  @Line() worker!: string;
  @LongText() askedWhat!: string;
  @ChoiceField(CORRECTABLE, 'WorkerField', { many: true }) fields!: string[];
  @DayField() datedOn!: string;
  @DayField() receivedOn!: string;
  @DayField({ nullable: true }) extendedOn!: string | null;
  @Line({ nullable: true }) handledBy!: string | null;
  @ChoiceField(REQUEST_ANSWERS, 'PrivacyRequestAnswer', { nullable: true }) answer!: string | null;
  @DayField({ nullable: true }) answeredOn!: string | null;
  @LongText({ nullable: true }) reasons!: string | null;
  @LongText({ nullable: true }) statement!: string | null;
  @DayField({ nullable: true, doc: 'By when to answer' }) dueOn!: string | null;
  @DayField({ nullable: true, doc: 'Last day on which a notice of extension still counts' })
  extensionNoticeBy!: string | null;
  @Part(() => PrivacyClockView, { many: true }) clocks!: PrivacyClockView[];
}
export class PrivacyRequestListView {
  @Part(() => PrivacyRequestView, { many: true }) items!: PrivacyRequestView[];
}

export class EarlierValueView {
  @ChoiceField(CORRECTABLE, 'WorkerField') field!: string;
  @Line({ nullable: true, doc: 'Masked for passport number, UCI and date of birth' }) earlier!: string | null;
  @Line({ nullable: true }) later!: string | null;
  @Line() changedBy!: string;
  @InstantField() changedAt!: string;
  @Flag({ doc: 'Changed by a correction the person asked for' }) byRequest!: boolean;
}
export class EarlierValueListView {
  @Part(() => EarlierValueView, { many: true }) items!: EarlierValueView[];
}
