import { ROLES } from '@permitdesk/domain/access/permissions';
import { LANGUAGES, type Language } from '@permitdesk/domain/law/text';
import { ChoiceField, DayField, Email, Id, Line } from '../platform/fields.js';

export class SignInDto {
  @Email() readonly email!: string;
  @Line({ max: 200 }) readonly password!: string;
}

export class LanguageDto {
  @ChoiceField(LANGUAGES, 'Language') readonly language!: Language;
}

/** Who is signed in, where, and what they may do. */
export class SessionView {
  @Id() accountId!: string;
  @Line() displayName!: string;
  @Email() email!: string;
  @ChoiceField(LANGUAGES, 'Language') language!: Language;
  @ChoiceField(ROLES, 'Role', { many: true }) roles!: string[];
  @Line({ many: true, doc: 'What this person may do, as `noun.verb`' }) permissions!: string[];
  @Id() tenantId!: string;
  @Line() tenantName!: string;
  @ChoiceField(['firm', 'employer'], 'TenantKind') tenantKind!: string;
  @Line({ doc: 'IANA zone of the tenant: when its day begins' }) zone!: string;
  @DayField({ doc: 'The day it is for this tenant' }) today!: string;
}
