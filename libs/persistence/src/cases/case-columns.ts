import type { CaseAssessment } from '@permitdesk/domain/cases/assess-case';
import type { FoldedCase } from '@permitdesk/domain/cases/fold';
import { isFeeSettled, standingPayment } from '@permitdesk/domain/fees/fee.machine';
import { permitAsItStands } from '@permitdesk/domain/permits/time-moves';

/** The columns of `cases` that are a fold over its history, as the database names them. */
export interface CaseColumns {
  readonly intake_state: string;
  readonly exemption_state: string;
  readonly exemption_outcome: string | null;
  readonly exemption_code: string | null;
  readonly fee_state: string;
  readonly offer_state: string;
  readonly permit_state: string;
  readonly stage: string;
  readonly holder: string;
  readonly agreement_complete: boolean;
  readonly attested: boolean;
  readonly fee_settled: boolean;
  readonly offer_as_found: boolean;
  readonly number_as_found: boolean;
  readonly offer_number: string | null;
  readonly offer_submitted_at: string | null;
  readonly number_handed_on: string | null;
  readonly fee_paid_at: string | null;
  readonly fee_paid_cents: number | null;
  readonly application_received_at: string | null;
  readonly permit_valid_from: string | null;
  readonly permit_valid_to: string | null;
  readonly next_on: string | null;
  readonly next_rule: string | null;
  readonly time_move_on: string | null;
  readonly time_move_event: string | null;
  readonly last_seq: number;
}

// A record and no list: a column that is forgotten here does not compile.
const COLUMNS: Readonly<Record<keyof CaseColumns, true>> = {
  intake_state: true,
  exemption_state: true,
  exemption_outcome: true,
  exemption_code: true,
  fee_state: true,
  offer_state: true,
  permit_state: true,
  stage: true,
  holder: true,
  agreement_complete: true,
  attested: true,
  fee_settled: true,
  offer_as_found: true,
  number_as_found: true,
  offer_number: true,
  offer_submitted_at: true,
  number_handed_on: true,
  fee_paid_at: true,
  fee_paid_cents: true,
  application_received_at: true,
  permit_valid_from: true,
  permit_valid_to: true,
  next_on: true,
  next_rule: true,
  time_move_on: true,
  time_move_event: true,
  last_seq: true,
};
export const CASE_COLUMN_NAMES = Object.keys(COLUMNS) as readonly (keyof CaseColumns)[];

const OFFER_GATES = /^(exemption|fee|agreement|offer)\./;
const NUMBER_GATES = /^(fee|offer|number)\./;

/**
 * Whether the history behind a gate was kept by the world and not by us: something in it was recorded as found, out of
 * order, or mended afterwards. The CHECKs of the table let such a case through; the findings speak of it instead.
 */
const keptByTheWorld = (folded: FoldedCase, gates: RegExp): boolean =>
  folded.ever('event.corrected') !== undefined ||
  folded.ever('event.voided') !== undefined ||
  folded.folded.some(
    ({ event, refusals, outOfTurn }) =>
      gates.test(event.type) && (event.asFound || refusals.length > 0 || outOfTurn !== undefined),
  );

/** Reads the columns off an assessment. The same function serves recording and rebuilding, so the two cannot differ. */
export const caseColumns = ({ folded, stage, holder, next, timeMove }: CaseAssessment): CaseColumns => {
  const { intake, exemption, fee, offer, permit } = folded.states;
  const decided = folded.ever('exemption.signed-off');
  const found = folded.ever('exemption.found');
  const inReview = folded.ever('exemption.put-to-review');
  const exemptionBy =
    exemption === 'signed_off' ? decided?.facts : exemption === 'in_review' ? inReview?.facts : undefined;
  const submitted = folded.ever('offer.submitted');
  const handed = folded.ever('number.handed-over');
  const filed =
    folded.ever('application.filed')?.facts.receivedAt ?? folded.ever('border.presented')?.facts.presentedAt;
  const paid = standingPayment(folded)?.facts;
  const valid = permitAsItStands(folded);
  return {
    intake_state: intake,
    exemption_state: exemption,
    exemption_outcome: exemption === 'found' ? 'lmia_exempt' : (exemptionBy?.outcome ?? null),
    exemption_code: (exemption === 'found' ? found?.facts.code : exemptionBy?.code) ?? null,
    fee_state: fee,
    offer_state: offer,
    permit_state: permit,
    stage,
    holder,
    agreement_complete: folded.ever('agreement.recorded')?.facts.sameTerms === true,
    attested: folded.ever('offer.attested') !== undefined,
    fee_settled: isFeeSettled(fee),
    offer_as_found: keptByTheWorld(folded, OFFER_GATES),
    number_as_found: keptByTheWorld(folded, NUMBER_GATES),
    offer_number: submitted?.facts.offerNumber ?? null,
    offer_submitted_at: submitted?.facts.submittedAt ?? null,
    number_handed_on: handed?.facts.handedOn ?? null,
    fee_paid_at: paid?.paidAt ?? null,
    fee_paid_cents: paid?.amountCents ?? null,
    application_received_at: filed ?? null,
    permit_valid_from: valid?.validFrom ?? null,
    permit_valid_to: valid?.validTo ?? null,
    next_on: next?.on ?? null,
    next_rule: next?.ruleId ?? null,
    time_move_on: timeMove?.on.toString() ?? null,
    time_move_event: timeMove?.event ?? null,
    last_seq: folded.highestSeq,
  };
};
