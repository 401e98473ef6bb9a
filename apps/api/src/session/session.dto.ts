import { ROLES } from '@permitdesk/domain/access/permissions';
import { LANGUAGES, type Language } from '@permitdesk/domain/law/text';
import { SESSION_METHODS } from '@permitdesk/persistence/accounts/sessions';
import { NamedView } from '../cases/case.dto.js';
import { ChoiceField, DayField, Email, Flag, Id, Line, OpenObject, Part, Secret } from '../platform/fields.js';

export class SignInDto {
  @Email() readonly email!: string;
  @Secret() readonly password!: string;
}

export class ViewAsDto {
  @Id({ doc: 'The person through whose eyes to look' }) readonly accountId!: string;
}

export class LanguageDto {
  @ChoiceField(LANGUAGES, 'Language') readonly language!: Language;
}

export class WorkspaceDto {
  @Id({ doc: 'One of the workspaces that the session lists' }) readonly tenantId!: string;
}

/** One of the two; a recovery code is used up. */
export class SecondFactorDto {
  @Line({ optional: true, max: 20, doc: 'The six digits that the app shows' }) readonly code?: string;
  @Line({ optional: true, max: 60, doc: 'One of the ten codes that were shown when the second factor was set up' })
  readonly recoveryCode?: string;
}

export class PasskeyAnswerDto {
  @OpenObject({ doc: 'What the browser gave: an AuthenticationResponseJSON of WebAuthn' })
  readonly response!: Readonly<Record<string, unknown>>;
}

export class PasskeyOptionsView {
  @OpenObject({ doc: 'For the browser: PublicKeyCredential options of WebAuthn, as JSON' })
  options!: Readonly<Record<string, unknown>>;
}

/** The password was right; no session is open yet. */
export class SignInStepView {
  @ChoiceField(['second-factor'], 'SignInStep') next!: string;
}

export class WorkspaceView {
  @Id() tenantId!: string;
  @Line() name!: string;
  @ChoiceField(['firm', 'employer'], 'TenantKind') kind!: string;
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
  @Part(() => WorkspaceView, { many: true, doc: 'Every workspace this person belongs to' })
  workspaces!: WorkspaceView[];
  @ChoiceField(SESSION_METHODS, 'SessionMethod', { doc: 'How the session was opened' }) method!: string;
  @Flag({ doc: 'The workspace asks for a second factor, and nothing opens before it is set up' })
  secondFactorMissing!: boolean;
  @Part(() => NamedView, {
    nullable: true,
    doc: 'Through whose eyes the person looks: roles and permissions are those of that person, and nothing can be changed',
  })
  viewingAs!: NamedView | null;
}
