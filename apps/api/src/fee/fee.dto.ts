import { FEE_EXEMPTION_GROUNDS } from '@permitdesk/domain/fees/fee-exemption';
import { FEE_STATES } from '@permitdesk/domain/fees/fee.machine';
import { NamedView } from '../cases/case.dto.js';
import { BilingualView } from '../platform/bilingual.dto.js';
import {
  CentsField,
  ChoiceField,
  DayField,
  Flag,
  Id,
  InstantField,
  Int,
  Line,
  LongText,
  Part,
} from '../platform/fields.js';

const GROUNDS = FEE_EXEMPTION_GROUNDS.map((ground) => ground.value);
const REFUND_ROUTES = ['portal', 'mailbox', 'office', 'web_form'] as const;

export class PayFeeDto {
  @CentsField({ doc: 'What the receipt says, in whole cents' }) readonly amountCents!: number;
  @InstantField() readonly paidAt!: string;
  @Line({ doc: 'A refund goes back to whoever paid' }) readonly payer!: string;
  @Line({ doc: 'As printed; its form is not published' }) readonly receiptNumber!: string;
  @Id({ doc: 'The receipt: it cannot be fetched again from the portal' }) readonly evidenceId!: string;
  @Flag({ optional: true, doc: 'Paid elsewhere or wrongly, but paid: recorded as found' }) readonly asFound?: boolean;
  @Int({ min: 1 }) readonly version!: number;
}

export class ClaimFeeExemptionDto {
  @ChoiceField(GROUNDS, 'FeeExemptionGround') readonly ground!: string;
  @LongText({ min: 10, max: 4_000, doc: 'In our own words; not a copy of the rule' }) readonly explanation!: string;
  @Id({ doc: 'The proof uploaded to the portal' }) readonly evidenceId!: string;
  @Int({ min: 1 }) readonly version!: number;
}

export class RequestRefundDto {
  @DayField() readonly requestedOn!: string;
  @ChoiceField(REFUND_ROUTES, 'RefundRoute') readonly route!: string;
  @Int({ min: 1 }) readonly version!: number;
}

export class ReceiveRefundDto {
  @DayField() readonly receivedOn!: string;
  @CentsField() readonly amountCents!: number;
  @Line() readonly payee!: string;
  @Int({ min: 1 }) readonly version!: number;
}

/** The fee of one offer, and where it stands. */
export class FeeView {
  @Id() caseId!: string;
  @Int() version!: number;
  @ChoiceField(FEE_STATES, 'FeeState') state!: string;
  @CentsField({ nullable: true, doc: 'What is owed at the rate in force today; null when nothing is' }) dueCents!:
    number | null;
  @Line({ many: true }) cites!: string[];
  @CentsField({ nullable: true }) paidCents!: number | null;
  @InstantField({ nullable: true }) paidAt!: string | null;
  @Line({ nullable: true }) payer!: string | null;
  @Line({ nullable: true }) receiptNumber!: string | null;
  @Id({ nullable: true }) evidenceId!: string | null;
  @ChoiceField(GROUNDS, 'FeeExemptionGround', { nullable: true }) ground!: string | null;
  @DayField({ nullable: true }) refundRequestedOn!: string | null;
  @DayField({ nullable: true }) refundedOn!: string | null;
  @Part(() => BilingualView, { doc: 'Where it stands, in plain words' }) summary!: BilingualView;
  @Part(() => NamedView, { nullable: true, doc: 'The performing-arts group it belongs to' }) group!: NamedView | null;
}

/** Performing artists and their staff, offered work on the same day. */
export class PayGroupFeeDto {
  @Line({ max: 200 }) readonly name!: string;
  @Id({ many: true, doc: 'The cases of the group: three or more, one employer' }) readonly caseIds!: string[];
  @DayField({ doc: 'The day of all the offers' }) readonly offersOn!: string;
  @CentsField({ doc: 'The one amount paid for the group' }) readonly amountCents!: number;
  @InstantField() readonly paidAt!: string;
  @Line() readonly payer!: string;
  @Line() readonly receiptNumber!: string;
  @Id({ optional: true, doc: 'The receipt, on file in one of the cases; the others get the same file' })
  readonly receiptId?: string;
  @LongText({ optional: true, max: 1_000, doc: 'Where the receipt is kept, when it was not uploaded' })
  readonly receiptReference?: string;
}

export class FeeShareView {
  @Id() caseId!: string;
  @CentsField() cents!: number;
}

export class FeeGroupView {
  @Id() id!: string;
  @Line() name!: string;
  @DayField() offersOn!: string;
  @CentsField() totalCents!: number;
  @Part(() => FeeShareView, { many: true }) shares!: FeeShareView[];
}
