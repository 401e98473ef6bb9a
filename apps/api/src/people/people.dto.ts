import { AUDIENCES, FIELD_GROUPS } from '@permitdesk/domain/access/audiences';
import { SCOPES, type Scope } from '@permitdesk/domain/access/grants';
import { PERMISSIONS, ROLES, type Permission, type Role } from '@permitdesk/domain/access/permissions';
import { SHORTFALLS } from '@permitdesk/domain/access/why';
import { LANGUAGES } from '@permitdesk/domain/law/text';
import { NamedView } from '../cases/case.dto.js';
import { ChoiceField, DayField, Email, Flag, Id, InstantField, Int, Line, LongText, Part } from '../platform/fields.js';

export const PERSON_STATES = ['active', 'lapsed', 'disabled'] as const;
export type PersonState = (typeof PERSON_STATES)[number];

const CHOSEN_SCOPES = SCOPES.filter((scope) => scope !== 'tenant');
export const REACHED_KINDS = ['employers', 'entities', 'branches', 'cases', 'workers'] as const;

export class GiveGrantDto {
  @ChoiceField(ROLES, 'Role') readonly role!: Role;
  @ChoiceField(SCOPES, 'Scope') readonly scope!: Scope;
  @Id({ optional: true, doc: 'What the scope names; left out for the whole workspace' }) readonly scopeId?: string;
  @DayField({ optional: true, doc: 'The last day on which the role holds' }) readonly endsOn?: string;
  @LongText({ min: 3, max: 500, doc: 'Why; shown to whoever asks why this person sees something' })
  readonly reason!: string;
}

export class GrantReasonDto {
  @LongText({ min: 3, max: 500 }) readonly reason!: string;
}

export class ExtendGrantDto extends GrantReasonDto {
  @DayField({ optional: true, doc: 'The new last day; left out: without one, for roles that may' })
  readonly endsOn?: string;
}

/** A role, where it holds, who gave it, until when. */
export class GrantView {
  @Id() id!: string;
  @ChoiceField(ROLES, 'Role') role!: Role;
  @ChoiceField(SCOPES, 'Scope') scope!: Scope;
  @Id({ nullable: true }) scopeId!: string | null;
  @Line({ nullable: true, doc: 'Name of what the scope names, where the reader sees it' }) place!: string | null;
  @DayField({ nullable: true }) endsOn!: string | null;
  @Line({ nullable: true, doc: 'Who gave it; null where it came with the workspace' }) givenBy!: string | null;
  @InstantField() givenAt!: string;
  @LongText({ nullable: true }) reason!: string | null;
  @Flag({ doc: 'Its last day is over' }) over!: boolean;
}

export class PersonView {
  @Id() accountId!: string;
  @Line() displayName!: string;
  @Email() email!: string;
  @ChoiceField(LANGUAGES, 'Language') language!: string;
  @ChoiceField(PERSON_STATES, 'PersonState', { doc: '`lapsed`: no role holds any more' }) state!: PersonState;
  @InstantField({ nullable: true }) lastSignInAt!: string | null;
  @Flag({ nullable: true, doc: 'A second factor or a passkey is set up; null where that is not known' }) secondFactor!:
    boolean | null;
  @Part(() => GrantView, { many: true, doc: 'Not ended; those whose last day is over included' }) grants!: GrantView[];
  @Flag({ doc: 'The person who asks' }) you!: boolean;
}

export class PeopleView {
  @Part(() => PersonView, { many: true }) items!: PersonView[];
}

export class PlaceQuery {
  @ChoiceField(CHOSEN_SCOPES, 'ChosenScope') readonly scope!: Exclude<Scope, 'tenant'>;
  @Line({ optional: true, max: 100 }) readonly q?: string;
}

export class PlaceListView {
  @Part(() => NamedView, { many: true }) items!: NamedView[];
}

export class ReachedView {
  @ChoiceField(REACHED_KINDS, 'ReachedKind') kind!: string;
  @Int() count!: number;
  @Part(() => NamedView, { many: true, doc: 'The first of them by name' }) first!: NamedView[];
}

/** One grant and everything that it opens. */
export class GrantReachView {
  @Part(() => GrantView) grant!: GrantView;
  @ChoiceField(AUDIENCES, 'Audience', { many: true, doc: 'The sides on which it puts its holder' }) sides!: string[];
  @ChoiceField(PERMISSIONS, 'Permission', { many: true }) permissions!: string[];
  @ChoiceField(FIELD_GROUPS, 'FieldGroup', { many: true }) groups!: string[];
  @Part(() => ReachedView, { many: true }) reached!: ReachedView[];
}

/** What one person sees, and why. */
export class ReachView {
  @Id() accountId!: string;
  @Line() displayName!: string;
  @ChoiceField(PERSON_STATES, 'PersonState') state!: PersonState;
  @Part(() => GrantReachView, { many: true }) grants!: GrantReachView[];
}

export class MayQuery {
  @ChoiceField(PERMISSIONS, 'Permission') readonly permission!: Permission;
  @Id({ doc: 'The case at which' }) readonly caseId!: string;
}

export class ShortfallView {
  @Part(() => GrantView) grant!: GrantView;
  @ChoiceField(SHORTFALLS, 'Shortfall', {
    doc: '`role` does not carry it, it holds `elsewhere`, its last day is `over`, it was `ended`, or the person is `disabled`',
  })
  why!: string;
}

/** May this person do this at this case? And by which grant, or why by none. */
export class MayView {
  @Flag() may!: boolean;
  @Part(() => NamedView) case!: NamedView;
  @Part(() => GrantView, { many: true, doc: 'The grants that give it' }) because!: GrantView[];
  @Part(() => ShortfallView, { many: true, doc: 'The other grants, each with what keeps it from giving it' })
  butNot!: ShortfallView[];
  @Line({ many: true, doc: 'People who may' }) others!: string[];
}
