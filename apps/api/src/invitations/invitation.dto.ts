import { SCOPES, type Scope } from '@permitdesk/domain/access/grants';
import { ROLES, type Role } from '@permitdesk/domain/access/permissions';
import { LANGUAGES, type Language } from '@permitdesk/domain/law/text';
import { ChoiceField, DayField, Email, Flag, Id, InstantField, Line, Part, Secret } from '../platform/fields.js';

export class InviteDto {
  @Email() readonly email!: string;
  @ChoiceField(LANGUAGES, 'Language', { doc: 'The language of the mail' }) readonly language!: Language;
  @ChoiceField(ROLES, 'Role') readonly role!: Role;
  @ChoiceField(SCOPES, 'Scope', { doc: 'How far the role reaches' }) readonly scope!: Scope;
  @Id({ optional: true, doc: 'What the scope names; left out for the whole workspace' }) readonly scopeId?: string;
  @DayField({ optional: true, doc: 'The last day of the role' }) readonly endsOn?: string;
  @Line({ optional: true, max: 300 }) readonly reason?: string;
}

const STATES = ['sending', 'open', 'over', 'accepted', 'withdrawn'] as const;
export type InvitationState = (typeof STATES)[number];

export class InvitationView {
  @Id() id!: string;
  @Email() email!: string;
  @ChoiceField(LANGUAGES, 'Language') language!: string;
  @ChoiceField(ROLES, 'Role') role!: string;
  @ChoiceField(SCOPES, 'Scope') scope!: string;
  @Id({ nullable: true }) scopeId!: string | null;
  @DayField({ nullable: true }) endsOn!: string | null;
  @Line({ nullable: true }) reason!: string | null;
  @Id({ doc: 'The account of whoever invited' }) invitedBy!: string;
  @InstantField() invitedAt!: string;
  @InstantField({ nullable: true, doc: 'Null until the mail is sent' }) sentAt!: string | null;
  @InstantField({ nullable: true }) expiresAt!: string | null;
  @ChoiceField(STATES, 'InvitationState', { doc: '`over`: seven days went by; send it again' }) state!: InvitationState;
}

export class InvitationListView {
  @Part(() => InvitationView, { many: true }) items!: InvitationView[];
}

/** What somebody with the link sees before they accept. */
export class OpenInvitationView {
  @Line() workspace!: string;
  @Line({ nullable: true, doc: 'Who invited' }) inviter!: string | null;
  @Email() email!: string;
  @ChoiceField(LANGUAGES, 'Language') language!: string;
  @ChoiceField(ROLES, 'Role') role!: string;
  @InstantField() expiresAt!: string;
  @Flag({ doc: 'There is an account with this address: its person signs in and accepts' }) hasAccount!: boolean;
}

/** Name and password of a new account; nothing for a person who has one and is signed in. */
export class AcceptInvitationDto {
  @Line({ optional: true, max: 120 }) readonly displayName?: string;
  @ChoiceField(LANGUAGES, 'Language', { optional: true }) readonly language?: Language;
  @Secret({ optional: true, doc: '12 to 128 characters, of any kind' }) readonly password?: string;
}
