import { FIELD_GROUPS } from '@permitdesk/domain/access/audiences';
import { LANGUAGES, type Language } from '@permitdesk/domain/law/text';
import { Transform } from 'class-transformer';
import { Matches } from 'class-validator';
import { CaseListItemView } from '../cases/case-list.dto.js';
import { WorkAuthorizationView } from '../cases/case.dto.js';
import { ChoiceField, DayField, Email, Flag, Id, InstantField, Int, Line, Part } from '../platform/fields.js';

const GENDERS = ['female', 'male', 'another'] as const;
const COUNTRY = /^[A-Z]{2}$/;
const UCI = /^(\d{8}|\d{10})$/;
const OnlyDigits = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.replace(/[-\s]/g, '') : value,
);

class WorkerFields {
  /** Exactly as on the passport's data page: accents, hyphens, spaces and capitals count. Only the outer spaces are dropped. */
  @Line({ max: 120, doc: 'Exactly as on the passport; a single name goes here' }) readonly familyName!: string;
  @Line({ min: 0, max: 120, doc: 'Exactly as on the passport; empty when it shows none' }) readonly givenNames!: string;
  @ChoiceField(GENDERS, 'Gender', { optional: true }) readonly gender?: string;
  @Line({ optional: true, max: 2, doc: 'Two-letter country code' }) @Matches(COUNTRY) readonly birthCountry?: string;
  @Line({ max: 2, doc: 'Two-letter country code' }) @Matches(COUNTRY) readonly citizenship!: string;
  @Line({ max: 2, doc: 'Two-letter country code' }) @Matches(COUNTRY) readonly residence!: string;
  @DayField({ optional: true }) readonly passportExpiresOn?: string;
  @ChoiceField(LANGUAGES, 'Language', { doc: 'The official language the worker chose' })
  readonly officialLanguage!: Language;
  @Email({ optional: true }) readonly email?: string;
  @DayField({ optional: true, doc: 'The last time biometrics were given to IRCC' }) readonly biometricsGivenOn?: string;
}

export class CreateWorkerDto extends WorkerFields {
  @Line({ max: 30, doc: 'Exactly as printed' }) readonly passportNumber!: string;
  @DayField({ optional: true }) readonly dateOfBirth?: string;
  @Line({ optional: true, max: 12, doc: 'Eight or ten digits' })
  @OnlyDigits
  @Matches(UCI)
  readonly uci?: string;
  @Flag({ optional: true, doc: 'Keep a second record although the passport number or UCI is on file' })
  readonly evenIfOnFile?: boolean;
  @Id({ optional: true, doc: 'Who brings the worker; left out by those who act for one employer alone' })
  readonly employerId?: string;
}

/** A guarded value that is left out stays as it is; null clears it. */
export class UpdateWorkerDto extends WorkerFields {
  @Line({ optional: true, max: 30, doc: 'Exactly as printed; unchanged when left out' })
  readonly passportNumber?: string;
  @DayField({ optional: true, nullable: true, doc: 'Unchanged when left out' }) readonly dateOfBirth?: string | null;
  @Line({ optional: true, nullable: true, max: 12, doc: 'Eight or ten digits; unchanged when left out' })
  @OnlyDigits
  @Matches(UCI)
  readonly uci?: string | null;
  @Int({ min: 1 }) readonly version!: number;
}

export class WorkerListItemView {
  @Id() id!: string;
  @Line() familyName!: string;
  @Line() givenNames!: string;
  @Line() citizenship!: string;
  @Int() openCases!: number;
  @DayField({ nullable: true, doc: 'The latest permit end on file' }) permitValidTo!: string | null;
}

export class WorkerListView {
  @Part(() => WorkerListItemView, { many: true }) items!: WorkerListItemView[];
}

/** One stretch of the work-authorisation bar. */
export class WorkPeriodView {
  @Id() caseId!: string;
  @Int() caseNumber!: number;
  @Line() employer!: string;
  @ChoiceField(['permit', 'maintained', 'no_right', 'revocation'], 'WorkPeriodKind') kind!: string;
  @DayField() from!: string;
  @DayField({ nullable: true, doc: 'Null while it lasts' }) to!: string | null;
}

export class WorkerView {
  @Id() id!: string;
  @Int() version!: number;
  @Line() familyName!: string;
  @Line() givenNames!: string;
  @Line({ nullable: true, doc: 'Masked: the year alone' }) dateOfBirth!: string | null;
  @ChoiceField(GENDERS, 'Gender', { nullable: true }) gender!: string | null;
  @Line({ nullable: true }) birthCountry!: string | null;
  @Line() citizenship!: string;
  @Line() residence!: string;
  @Line({ min: 0, doc: 'Masked; POST …/passport-views shows it. Empty for whoever does not see passport data' })
  passportNumber!: string;
  @DayField({ nullable: true }) passportExpiresOn!: string | null;
  @ChoiceField(LANGUAGES, 'Language') officialLanguage!: string;
  @Line({ nullable: true }) email!: string | null;
  @Line({ nullable: true, doc: 'Masked' }) uci!: string | null;
  @DayField({ nullable: true }) biometricsGivenOn!: string | null;
  @InstantField() updatedAt!: string;
  @Part(() => WorkAuthorizationView, { nullable: true, doc: 'Null without a case' })
  work!: WorkAuthorizationView | null;
  @Id({ nullable: true, doc: 'The case the answer rests on' }) workCaseId!: string | null;
  @Part(() => WorkPeriodView, { many: true }) periods!: WorkPeriodView[];
  @Part(() => CaseListItemView, { many: true }) cases!: CaseListItemView[];
  @ChoiceField(FIELD_GROUPS, 'FieldGroup', { many: true, doc: 'Groups of fields that the reader does not see' })
  withheld!: string[];
}

/** The guarded values of a worker, whole. Each answer leaves a line in the audit. */
export class PassportView {
  @Line() passportNumber!: string;
  @Line({ nullable: true }) uci!: string | null;
  @DayField({ nullable: true }) dateOfBirth!: string | null;
}

export class WorkerListQuery {
  @Line({ optional: true, max: 100, doc: 'A part of the name, or a whole passport number or UCI' }) readonly q?: string;
}
