import {
  CHECK_OUTCOMES,
  CUSTODIAN_KINDS,
  type CheckOutcome,
  type CustodianKind,
} from '@permitdesk/domain/custodians/custodian';
import { CHECK_DAYS_RANGE } from '@permitdesk/domain/custodians/custodian-settings';
import { BilingualView } from '../platform/bilingual.dto.js';
import { ChoiceField, DayField, Flag, Id, InstantField, Int, Line, LongText, Part } from '../platform/fields.js';
import { RefusalView } from '../platform/refusal.dto.js';

class CustodianFields {
  @Id({ optional: true, doc: 'A person of this workspace; or else `outsideName`' }) readonly accountId?: string;
  @Line({ optional: true, max: 200, doc: 'Somebody without an account here' }) readonly outsideName?: string;
  @ChoiceField(CUSTODIAN_KINDS, 'CustodianKind') readonly kind!: CustodianKind;
  @Id({ optional: true, doc: 'The legal entity whose number it is; left out for the employer’s own' })
  readonly entityId?: string;
  @Id({ optional: true, doc: 'A branch account under that number' }) readonly branchId?: string;
  @Line({ optional: true, max: 120, doc: 'What the person calls the credential, never the credential' })
  readonly credentialLabel?: string;
  @Line({ optional: true, max: 120, doc: 'Who keeps the PIN, never the PIN' }) readonly pinHolder?: string;
  @DayField() readonly since!: string;
  @DayField({ optional: true, doc: 'The last day on which this person holds it' }) readonly until?: string;
}

export class CreateCustodianDto extends CustodianFields {}

export class UpdateCustodianDto extends CustodianFields {
  @Int({ min: 1 }) readonly version!: number;
}

export class RecordCheckDto {
  @ChoiceField(CHECK_OUTCOMES, 'CheckOutcome') readonly outcome!: CheckOutcome;
  @DayField({ optional: true, doc: 'Today when left out' }) readonly on?: string;
  @LongText({ optional: true, max: 500 }) readonly note?: string;
  @Int({ min: 1 }) readonly version!: number;
}

export class CustodianSettingsDto {
  @Int({ min: CHECK_DAYS_RANGE.least, max: CHECK_DAYS_RANGE.most, doc: 'Days between checks' })
  readonly everyDays!: number;
}

export class CustodianSettingsView {
  @Int() everyDays!: number;
  @Flag() isDefault!: boolean;
  @Part(() => BilingualView, { doc: 'Why so many days' }) reason!: BilingualView;
}

export class CustodianCheckView {
  @DayField() on!: string;
  @ChoiceField(CHECK_OUTCOMES, 'CheckOutcome') outcome!: CheckOutcome;
  @LongText({ nullable: true }) note!: string | null;
  @Line() recordedBy!: string;
  @InstantField() recordedAt!: string;
}

export class CustodianView {
  @Id() id!: string;
  @Int() version!: number;
  @Id({ nullable: true }) accountId!: string | null;
  @Line() name!: string;
  @Flag({ doc: 'The account is disabled' }) isDisabled!: boolean;
  @ChoiceField(CUSTODIAN_KINDS, 'CustodianKind') kind!: CustodianKind;
  @Id({ nullable: true }) branchId!: string | null;
  @Line({ nullable: true }) branch!: string | null;
  @Line({ nullable: true }) credentialLabel!: string | null;
  @Line({ nullable: true }) pinHolder!: string | null;
  @DayField() since!: string;
  @DayField({ nullable: true }) until!: string | null;
  @DayField({ nullable: true }) checkedOn!: string | null;
  @ChoiceField(CHECK_OUTCOMES, 'CheckOutcome', { nullable: true }) outcome!: CheckOutcome | null;
  @DayField() nextCheckOn!: string;
  @Part(() => CustodianCheckView, { many: true, doc: 'Newest first' }) checks!: CustodianCheckView[];
}

export class CustodianFindingView {
  @Part(() => RefusalView) finding!: RefusalView;
  @Id({ optional: true }) custodianId?: string;
}

/** One business number: its portal account, who can sign in, and what is not as it should be. */
export class PortalAccountView {
  @Id() employerId!: string;
  @Line() employer!: string;
  @Id({ nullable: true, doc: 'The legal entity; null for the employer’s own account' }) entityId!: string | null;
  @Line({ doc: 'The legal name the portal knows' }) legalName!: string;
  @Line({ nullable: true }) businessNumber!: string | null;
  @Part(() => CustodianView, { many: true }) custodians!: CustodianView[];
  @Part(() => CustodianFindingView, { many: true }) findings!: CustodianFindingView[];
}

export class PortalAccountListView {
  @Part(() => PortalAccountView, { many: true }) items!: PortalAccountView[];
}
