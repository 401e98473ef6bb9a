import { FIELD_GROUPS } from '@permitdesk/domain/access/audiences';
import { LANGUAGES, type Language } from '@permitdesk/domain/law/text';
import { OFFER_STATES } from '@permitdesk/domain/offers/offer.machine';
import { PREFLIGHT_IDS } from '@permitdesk/domain/offers/preflight';
import { Matches } from 'class-validator';
import { BilingualView } from '../platform/bilingual.dto.js';
import {
  CentsField,
  ChoiceField,
  DayField,
  Facts,
  Flag,
  Id,
  InstantField,
  Int,
  Line,
  LongText,
  Part,
} from '../platform/fields.js';
import { RefusalView } from '../platform/refusal.dto.js';

const LEVELS = ['block', 'warn'] as const;
const OUTCOMES = ['pass', 'fail', 'need_to_know', 'not_applicable'] as const;
const CHANNELS = ['portal', 'mailbox'] as const;

/** What the pre-flight needs to know and the portal does not ask. */
export class OfferChecksDto {
  @Flag({ optional: true, doc: 'The occupation is regulated in the province of work' }) readonly regulated?: boolean;
  @CentsField({ optional: true, doc: 'Prevailing or median hourly wage, in whole cents' })
  readonly referenceWageCents?: number;
  @Line({ optional: true, doc: 'NOC, region, edition and day of the reference wage' })
  readonly referenceWageSource?: string;
  @DayField({ optional: true, doc: 'Public list of non-compliant employers last checked' })
  readonly listCheckedOn?: string;
  @Flag({ optional: true, doc: 'The employer stood on it as ineligible or in default' }) readonly listed?: boolean;
  @Flag({
    optional: true,
    doc: 'The employer regularly offers striptease, erotic dance, escort services or erotic massage',
  })
  readonly offersAdultServices?: boolean;
  @Flag({ optional: true, doc: 'A penalty under the regime is in default' }) readonly penaltyInDefault?: boolean;
  @Line({ optional: true, max: 2 }) @Matches(/^[A-Z]{2}$/) readonly nominatingProvince?: string;
  @Flag({ optional: true, doc: 'The representative is authorized under IRPA s. 91' })
  readonly representativeAuthorized?: boolean;
  @Flag({ optional: true, doc: 'One portal credential serves several employers' }) readonly credentialShared?: boolean;
}

export class SaveOfferDto {
  @Facts({ optional: true, doc: 'Changed values by field id; an empty text clears a field' }) readonly values?: Record<
    string,
    unknown
  >;
  @Part(() => OfferChecksDto, { optional: true, doc: 'All answers; what is left out is not known' })
  readonly checks?: OfferChecksDto;
  @Int({ min: 0, doc: 'The version that was read; 0 before the first save' }) readonly version!: number;
}

export class RecordAgreementDto {
  @ChoiceField(LANGUAGES, 'Language') readonly language!: Language;
  @DayField() readonly employerSignedOn!: string;
  @DayField() readonly workerSignedOn!: string;
  @DayField() readonly copyGivenOn!: string;
  @Flag({ doc: 'Same occupation, wage and conditions as the offer' }) readonly sameTerms!: boolean;
  @Id({ doc: 'The signed agreement' }) readonly evidenceId!: string;
  @Flag({ optional: true }) readonly asFound?: boolean;
  @Int({ min: 1 }) readonly version!: number;
}

export class ConfirmPassportDto {
  @Line({ max: 120, doc: 'Typed from the passport itself, not from the screen' }) readonly familyName!: string;
  @Line({ min: 0, max: 120 }) readonly givenNames!: string;
  @Line({ max: 30 }) readonly passportNumber!: string;
  @Line({ max: 2 }) @Matches(/^[A-Z]{2}$/) readonly citizenship!: string;
  @Int({ min: 1 }) readonly version!: number;
}

export class AttestDto {
  @Flag() readonly agreement!: boolean;
  @Flag() readonly noFees!: boolean;
  @Flag() readonly recruiters!: boolean;
  @Flag() readonly activeBusiness!: boolean;
  @Flag() readonly lawObeyed!: boolean;
  @Flag() readonly sameTermsKept!: boolean;
  @Flag() readonly abuseFree!: boolean;
  @Line({ doc: 'Name and title of who declares for the employer' }) readonly declarant!: string;
  @Int({ min: 1 }) readonly version!: number;
}

export class SubmitOfferDto {
  @InstantField({ doc: 'As the portal shows it' }) readonly submittedAt!: string;
  @Line({ max: 20, doc: 'The letter A and seven digits' }) readonly offerNumber!: string;
  @DayField({ doc: 'Public list checked; the day of submission itself' }) readonly listCheckedOn!: string;
  @Id({ optional: true, doc: 'Confirmation of submission' }) readonly evidenceId?: string;
  @Flag({ optional: true, doc: 'Submitted elsewhere or out of order, but submitted: recorded as found' })
  readonly asFound?: boolean;
  @Int({ min: 1 }) readonly version!: number;
}

export class HandOverNumberDto {
  @DayField() readonly handedOn!: string;
  @Line({ doc: 'By mail, in person, through the portal' }) readonly channel!: string;
  @Flag({ optional: true }) readonly asFound?: boolean;
  @Int({ min: 1 }) readonly version!: number;
}

export class MatchOfferDto {
  @DayField() readonly seenOn!: string;
  @Int({ min: 1 }) readonly version!: number;
}

export class WithdrawOfferDto {
  @DayField() readonly withdrawnOn!: string;
  @ChoiceField(CHANNELS, 'WithdrawalChannel') readonly channel!: string;
  @LongText({ min: 10, max: 2_000 }) readonly reason!: string;
  @Flag() readonly refundAsked!: boolean;
  @Int({ min: 1 }) readonly version!: number;
}

export class CopyFieldDto {
  @Line({ max: 60 }) readonly fieldId!: string;
}

/** The first character at which two values part that should be the same. */
export class DifferenceView {
  @Int({ doc: 'Counted from 0, an accent and its letter as one' }) at!: number;
  @Line({ min: 0, doc: 'What stands there in the record; empty when nothing does' }) left!: string;
  @Line({ min: 0, doc: 'What stands there in the offer; empty when nothing does' }) right!: string;
}

export class PreflightMessageView {
  @ChoiceField(LEVELS, 'PreflightLevel') level!: string;
  @Part(() => BilingualView) text!: BilingualView;
  @Part(() => BilingualView) remedy!: BilingualView;
  @Line({ optional: true, doc: '`values.<field>`' }) field?: string;
  @Part(() => DifferenceView, { optional: true }) difference?: DifferenceView;
}

/** One of the 26 checks before anyone types in the portal. */
export class PreflightCheckView {
  @ChoiceField(PREFLIGHT_IDS, 'PreflightId') id!: string;
  @Part(() => BilingualView) title!: BilingualView;
  @ChoiceField(LEVELS, 'PreflightLevel') level!: string;
  @ChoiceField(['law', 'house'], 'Basis') basis!: string;
  @ChoiceField(OUTCOMES, 'PreflightOutcome') outcome!: string;
  @Part(() => PreflightMessageView, { many: true }) messages!: PreflightMessageView[];
  @Line({ many: true }) cites!: string[];
  @Flag({ doc: 'False: rests on a figure that no official source gives' }) verified!: boolean;
}

export class CopyMarkView {
  @Line() fieldId!: string;
  @Int({ doc: 'Version of the offer that was copied' }) version!: number;
  @Line() copiedBy!: string;
  @InstantField() copiedAt!: string;
}

export class OfferView {
  @Id() caseId!: string;
  @Int({ doc: 'Version of the case, for the turns of the step' }) caseVersion!: number;
  @Int({ doc: 'Version of the draft, for saving it' }) version!: number;
  @ChoiceField(OFFER_STATES, 'OfferState') state!: string;
  @Facts({ doc: 'Every value by field id: typed, from the records, computed, from events' }) values!: Record<
    string,
    string | number | boolean
  >;
  @Line({ many: true, doc: 'Fields that stand in the draft because a person typed or confirmed them' })
  typed!: string[];
  @Part(() => OfferChecksDto) checks!: OfferChecksDto;
  @Part(() => PreflightCheckView, { many: true }) preflight!: PreflightCheckView[];
  @Part(() => RefusalView, { many: true, doc: 'What keeps the offer from being ready' }) missing!: RefusalView[];
  @Flag() agreementOnFile!: boolean;
  @Flag() passportConfirmed!: boolean;
  @Line({ nullable: true }) passportConfirmedBy!: string | null;
  @Flag() attested!: boolean;
  @Line({ nullable: true }) declarant!: string | null;
  @Line({ nullable: true }) offerNumber!: string | null;
  @InstantField({ nullable: true }) submittedAt!: string | null;
  @DayField({ nullable: true }) numberHandedOn!: string | null;
  @Part(() => CopyMarkView, { many: true, doc: 'The last copy of each field' }) copies!: CopyMarkView[];
  @ChoiceField(FIELD_GROUPS, 'FieldGroup', { many: true, doc: 'Groups of fields that the reader does not see' })
  withheld!: string[];
}

/** What the offer shows masked, whole, by field id. */
export class GuardedValuesView {
  @Facts() values!: Record<string, string>;
}

export class OfferChangeView {
  @Int() version!: number;
  @Line() changedBy!: string;
  @InstantField() changedAt!: string;
  @Facts({ doc: 'Values before, by field id; a field that was empty is absent' }) before!: Record<
    string,
    string | number | boolean
  >;
  @Facts({ doc: 'Values after; a field that was cleared is absent' }) after!: Record<string, string | number | boolean>;
}

export class OfferHistoryView {
  @Part(() => OfferChangeView, { many: true }) items!: OfferChangeView[];
}
