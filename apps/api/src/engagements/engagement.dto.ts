import {
  ENGAGEMENT_STATES,
  FIRM_ROLES,
  type EngagementState,
  type FirmRole,
} from '@permitdesk/domain/access/engagements';
import { ArrayMinSize } from 'class-validator';
import { ChoiceField, DayField, Email, Id, InstantField, Line, LongText, Part } from '../platform/fields.js';

export class InviteFirmDto {
  @Email({ doc: 'Of an owner of the firm; whether there is one is not told' }) readonly email!: string;
}

export class FirmStaffDto {
  @Id() readonly accountId!: string;
  @ChoiceField(FIRM_ROLES, 'FirmRole', { many: true }) @ArrayMinSize(1) readonly roles!: FirmRole[];
}

export class ArrangeEngagementDto {
  @Part(() => FirmStaffDto, { many: true, doc: 'Who of the firm works there, and as what; nobody else does' })
  @ArrayMinSize(1)
  readonly staff!: FirmStaffDto[];
  @Id({ optional: true, doc: 'The same client as an employer of the firm’s own workspace' })
  readonly employerId?: string;
}

export class EndEngagementDto {
  @DayField({ optional: true, doc: 'The last day; today at once when left out' }) readonly on?: string;
  @LongText({ optional: true, max: 500 }) readonly reason?: string;
}

export class EngagedPersonView {
  @Id() id!: string;
  @Line() name!: string;
  @ChoiceField(FIRM_ROLES, 'FirmRole', { many: true }) roles!: FirmRole[];
}

/** One firm of an employer, or one client of a firm, as the reader's own side sees it. */
export class EngagementView {
  @Id() id!: string;
  @ChoiceField(['client', 'firm'], 'EngagementSide', { doc: '`client`: this workspace is the employer' }) side!:
    'client' | 'firm';
  @Line({ nullable: true, doc: 'Name of the other workspace, once it is known' }) other!: string | null;
  @Line({ nullable: true, doc: 'Whom the invitation is for, until it is answered' }) invitedEmail!: string | null;
  @ChoiceField(ENGAGEMENT_STATES, 'EngagementState') state!: EngagementState;
  @InstantField() since!: string;
  @DayField({ nullable: true, doc: 'The last day' }) endsOn!: string | null;
  @Id({ nullable: true }) employerId!: string | null;
  @Part(() => EngagedPersonView, { many: true }) staff!: EngagedPersonView[];
}

export class EngagementListView {
  @Part(() => EngagementView, { many: true }) items!: EngagementView[];
}
