import { LANGUAGES, type Language } from '@permitdesk/domain/law/text';
import { Transform } from 'class-transformer';
import { Matches } from 'class-validator';
import { CaseListItemView } from '../cases/case-list.dto.js';
import { WorkAuthorizationView } from '../cases/case.dto.js';
import { ChoiceField, DayField, Email, Id, InstantField, Int, Line, Part } from '../platform/fields.js';

const GENDERS = ['female', 'male', 'another'] as const;
const COUNTRY = /^[A-Z]{2}$/;

class WorkerFields {
  /** Exactly as on the passport's data page: accents, hyphens, spaces and capitals count. Only the outer spaces are dropped. */
  @Line({ max: 120, doc: 'Exactly as on the passport; a single name goes here' }) readonly familyName!: string;
  @Line({ min: 0, max: 120, doc: 'Exactly as on the passport; empty when it shows none' }) readonly givenNames!: string;
  @DayField({ optional: true }) readonly dateOfBirth?: string;
  @ChoiceField(GENDERS, 'Gender', { optional: true }) readonly gender?: string;
  @Line({ optional: true, max: 2, doc: 'Two-letter country code' }) @Matches(COUNTRY) readonly birthCountry?: string;
  @Line({ max: 2, doc: 'Two-letter country code' }) @Matches(COUNTRY) readonly citizenship!: string;
  @Line({ max: 2, doc: 'Two-letter country code' }) @Matches(COUNTRY) readonly residence!: string;
  @Line({ max: 30, doc: 'Exactly as printed' }) readonly passportNumber!: string;
  @DayField({ optional: true }) readonly passportExpiresOn?: string;
  @ChoiceField(LANGUAGES, 'Language', { doc: 'The official language the worker chose' })
  readonly officialLanguage!: Language;
  @Email({ optional: true }) readonly email?: string;
  @Line({ optional: true, max: 12, doc: 'Eight or ten digits' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.replace(/[-\s]/g, '') : value))
  @Matches(/^(\d{8}|\d{10})$/)
  readonly uci?: string;
  @DayField({ optional: true, doc: 'The last time biometrics were given to IRCC' }) readonly biometricsGivenOn?: string;
}

export class CreateWorkerDto extends WorkerFields {
  @Id({ optional: true, doc: 'Who brings the worker; left out by those who act for one employer alone' })
  readonly employerId?: string;
}

export class UpdateWorkerDto extends WorkerFields {
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
  @DayField({ nullable: true }) dateOfBirth!: string | null;
  @ChoiceField(GENDERS, 'Gender', { nullable: true }) gender!: string | null;
  @Line({ nullable: true }) birthCountry!: string | null;
  @Line() citizenship!: string;
  @Line() residence!: string;
  @Line() passportNumber!: string;
  @DayField({ nullable: true }) passportExpiresOn!: string | null;
  @ChoiceField(LANGUAGES, 'Language') officialLanguage!: string;
  @Line({ nullable: true }) email!: string | null;
  @Line({ nullable: true }) uci!: string | null;
  @DayField({ nullable: true }) biometricsGivenOn!: string | null;
  @InstantField() updatedAt!: string;
  @Part(() => WorkAuthorizationView, { nullable: true, doc: 'Null without a case' })
  work!: WorkAuthorizationView | null;
  @Id({ nullable: true, doc: 'The case the answer rests on' }) workCaseId!: string | null;
  @Part(() => WorkPeriodView, { many: true }) periods!: WorkPeriodView[];
  @Part(() => CaseListItemView, { many: true }) cases!: CaseListItemView[];
}

export class WorkerListQuery {
  @Line({ optional: true, max: 100 }) readonly q?: string;
}
