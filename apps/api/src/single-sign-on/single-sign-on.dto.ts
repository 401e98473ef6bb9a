import { ROLES_WITH_AN_END, type Scope } from '@permitdesk/domain/access/grants';
import { ROLES, type Role } from '@permitdesk/domain/access/permissions';
import { Matches } from 'class-validator';
import { BilingualView } from '../platform/bilingual.dto.js';
import { ChoiceField, Email, Flag, Id, InstantField, Int, Line, Part } from '../platform/fields.js';

/**
 * Roles a directory may give. A worker belongs to a file of their own, which no directory knows; what needs a last day
 * (auditor, outside counsel) is lent by a person.
 */
export const DIRECTORY_ROLES: readonly Role[] = ROLES.filter(
  (role) => role !== 'worker' && !ROLES_WITH_AN_END.includes(role),
);
export const DIRECTORY_SCOPES = ['tenant', 'employer', 'entity', 'branch'] as const satisfies readonly Scope[];
export type DirectoryScope = (typeof DIRECTORY_SCOPES)[number];
export const NEWCOMERS = ['create', 'must_exist'] as const;

export class DirectoryGrantDto {
  @ChoiceField(DIRECTORY_ROLES, 'DirectoryRole') readonly role!: Role;
  @ChoiceField(DIRECTORY_SCOPES, 'DirectoryScope', { doc: 'Where the role holds' })
  readonly scope!: DirectoryScope;
  @Id({ optional: true, nullable: true, doc: 'Id of the employer, entity or branch; left out for the whole office' })
  readonly scopeId?: string | null;
}

export class DirectoryGroupDto extends DirectoryGrantDto {
  @Line({ max: 200, doc: 'As the provider writes it in the groups claim' }) readonly name!: string;
}

class ConnectionFields {
  @Line({ max: 100, doc: 'How people of the office call this provider' }) readonly name!: string;
  @Line({ max: 500, doc: 'Issuer of OpenID Connect; discovery is read from beneath it' }) readonly issuer!: string;
  @Line({ max: 300 }) readonly clientId!: string;
  @Line({ max: 100, optional: true, doc: 'Claim that lists the groups of a person; `groups` when left out' })
  @Matches(/^[\w:/.-]+$/)
  readonly groupsClaim?: string;
  @Flag() readonly isEnabled!: boolean;
  @Flag({ doc: 'People of its confirmed domains may not use a password; owners may' }) readonly isEnforced!: boolean;
  @ChoiceField(NEWCOMERS, 'Newcomers', {
    doc: '`create`: who signs in for the first time gets an account; `must_exist`: they are refused',
  })
  readonly newcomers!: (typeof NEWCOMERS)[number];
  @Part(() => DirectoryGrantDto, {
    optional: true,
    nullable: true,
    doc: 'What new people get when no group gives more',
  })
  readonly defaultGrant?: DirectoryGrantDto | null;
  @Line({ many: true, max: 253, doc: 'E-mail domains that belong to it' }) readonly domains!: string[];
  @Part(() => DirectoryGroupDto, { many: true, doc: 'Groups of the directory and the role each gives' })
  readonly groups!: DirectoryGroupDto[];
}

export class CreateConnectionDto extends ConnectionFields {
  @Line({ max: 1_000, doc: 'Kept sealed, and never given back' }) readonly clientSecret!: string;
}

export class UpdateConnectionDto extends ConnectionFields {
  @Int({ min: 1 }) readonly version!: number;
  @Line({ max: 1_000, optional: true, doc: 'A new secret; left out, the old one stays' })
  readonly clientSecret?: string;
}

export class DirectoryGrantView {
  @ChoiceField(DIRECTORY_ROLES, 'DirectoryRole') role!: string;
  @ChoiceField(DIRECTORY_SCOPES, 'DirectoryScope') scope!: DirectoryScope;
  @Id({ nullable: true }) scopeId!: string | null;
}

export class DirectoryGroupView extends DirectoryGrantView {
  @Id() id!: string;
  @Line() name!: string;
  @Int({ doc: 'People whose role comes from it today' }) members!: number;
}

export class ConnectionDomainView {
  @Line() domain!: string;
  @InstantField({ nullable: true, doc: 'When the operator of the installation confirmed whose it is' })
  confirmedAt!: string | null;
  @Line({ doc: 'What the operator needs to confirm it' }) token!: string;
}

export class ConnectionView {
  @Id() id!: string;
  @Int() version!: number;
  @Line() name!: string;
  @Line() issuer!: string;
  @Line() clientId!: string;
  @Line() groupsClaim!: string;
  @Flag() isEnabled!: boolean;
  @Flag() isEnforced!: boolean;
  @ChoiceField(NEWCOMERS, 'Newcomers') newcomers!: string;
  @Part(() => DirectoryGrantView, { nullable: true }) defaultGrant!: DirectoryGrantView | null;
  @Part(() => ConnectionDomainView, { many: true }) domains!: ConnectionDomainView[];
  @Part(() => DirectoryGroupView, { many: true }) groups!: DirectoryGroupView[];
  @Int({ doc: 'People who have signed in through it' }) people!: number;
  @Line({ doc: 'To be entered at the provider: where it sends people back to' }) redirectUri!: string;
  @Line({ doc: 'Begins a sign-in through this connection' }) startAt!: string;
  @InstantField() updatedAt!: string;
}

export class ConnectionListView {
  @Part(() => ConnectionView, { many: true }) items!: ConnectionView[];
  @Line({ doc: 'To be entered at the provider: where it sends people back to' }) redirectUri!: string;
}

export const CONNECTION_CHECKS = ['reachable', 'issuer', 'addresses', 'code-flow', 'pkce', 'keys'] as const;

export class ConnectionCheckView {
  @ChoiceField(CONNECTION_CHECKS, 'ConnectionCheck') check!: (typeof CONNECTION_CHECKS)[number];
  @Flag() isOk!: boolean;
  @Part(() => BilingualView, { doc: 'What was found' }) text!: BilingualView;
  @Part(() => BilingualView, { nullable: true, doc: 'What mends it' }) remedy!: BilingualView | null;
}

export class ConnectionTestView {
  @Flag() isOk!: boolean;
  @Part(() => ConnectionCheckView, { many: true }) checks!: ConnectionCheckView[];
}

export class ForEmailQuery {
  @Email() readonly email!: string;
}

export class ForEmailView {
  @Flag({ doc: 'Whether people of this domain sign in through a provider' }) isOffered!: boolean;
  @Line({ nullable: true, doc: 'Begins that sign-in' }) startAt!: string | null;
}
