import { foldCase, type FoldedCase } from '@permitdesk/domain/cases/fold';
import { standingPayment } from '@permitdesk/domain/fees/fee.machine';
import { derivedOfferValues } from '@permitdesk/domain/offers/derived-offer-values';
import { OFFER_FIELDS, type OfferFieldId, type OfferValues } from '@permitdesk/domain/offers/offer-fields';
import { asPlainDollars, cents } from '@permitdesk/domain/money/cents';
import type { CaseFile } from '@permitdesk/persistence/cases/case-file';
import { EmployerRow } from '@permitdesk/persistence/entities/employer.row';
import type { ExemptionAssessmentRow } from '@permitdesk/persistence/entities/exemption-assessment.row';
import type { OfferRow } from '@permitdesk/persistence/entities/offer.row';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import { findOffer } from '@permitdesk/persistence/offers/offer-store';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { findWorker, type Worker } from '@permitdesk/persistence/workers/worker-store';
import { readAssessment } from '../exemption/assessment-file.js';

type Value = string | number | boolean;
type Values = Partial<Record<OfferFieldId, Value>>;

/** Everything an offer is made of: the draft, the records it draws on, and the case behind it. */
export interface OfferFile {
  readonly file: CaseFile;
  readonly folded: FoldedCase;
  readonly row: OfferRow | null;
  readonly employer: EmployerRow;
  readonly worker: Worker;
  readonly assessment: ExemptionAssessmentRow | null;
  readonly code: string | undefined;
  /** What a person typed, or what stands in the draft for them to confirm. */
  readonly draft: OfferValues;
  /** The whole offer, field by field. */
  readonly values: OfferValues;
}

const TYPED: ReadonlySet<string> = new Set(
  OFFER_FIELDS.filter((field) => field.origin === 'typed').map((field) => field.id),
);
const KNOWN: ReadonlySet<string> = new Set(OFFER_FIELDS.map((field) => field.id));

const known = (values: Readonly<Record<string, Value>>): Values =>
  Object.fromEntries(Object.entries(values).filter(([id]) => KNOWN.has(id)));

const present = (values: Readonly<Record<string, Value | null | undefined>>): Values =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );

/** What is known before anyone types: the second offer in the same role starts from the employer, the case and step 1. */
const prefilled = (
  file: CaseFile,
  employer: EmployerRow,
  assessment: ExemptionAssessmentRow | null,
  wantedStartOn: string,
  zoneToday: string,
): Values =>
  present({
    ...known(employer.details),
    // The portal has no word for a case of ours; "new terms" is its "new occupation or conditions".
    case_kind: file.head.kind === 'new_terms' ? 'new_conditions' : file.head.kind,
    job_title: file.head.jobTitle,
    noc_code: assessment?.noc,
    exemption_explanation: assessment?.explanationEn ?? assessment?.explanationFr,
    expected_start_date: wantedStartOn >= zoneToday ? wantedStartOn : undefined,
  });

const workerValues = (worker: Worker): Values =>
  present({ fw_gender: worker.gender, fw_country_of_birth: worker.birthCountry, fw_uci: worker.uci });

/** Values that events bear: they are shown in the offer's order and changed only by their own step. */
const eventValues = (folded: FoldedCase): Values => {
  const attested = folded.ever('offer.attested')?.facts;
  const agreement = folded.ever('agreement.recorded')?.facts;
  const submitted = folded.ever('offer.submitted')?.facts;
  const paid = standingPayment(folded)?.facts;
  const exempt = folded.states.fee === 'exempt' ? folded.ever('fee.exemption-claimed')?.facts : undefined;
  const outcome = folded.ever('exemption.signed-off')?.facts.outcome;
  const offered = outcome === 'lmia_exempt' || folded.states.exemption === 'found';
  return present({
    work_permit_required: outcome === 'no_permit_needed' ? 'exempt' : offered ? 'needed' : undefined,
    permit_kind: offered ? 'employer_specific' : undefined,
    attest_agreement: attested?.agreement,
    attest_no_fees: attested?.noFees,
    attest_recruiters: attested?.recruiters,
    cert_active_business: attested?.activeBusiness,
    cert_law: attested?.lawObeyed,
    cert_same_terms: attested?.sameTermsKept,
    cert_abuse_free: attested?.abuseFree,
    declarant_name: attested?.declarant,
    fee_exemption_ground: exempt?.ground,
    fee_amount_cad: paid?.amountCents,
    payment_receipt_number: paid?.receiptNumber,
    payment_date: paid?.paidAt.slice(0, 10),
    agreement_signed_employer_on: agreement?.employerSignedOn,
    agreement_signed_worker_on: agreement?.workerSignedOn,
    agreement_copy_given_on: agreement?.copyGivenOn,
    submitted_at: submitted?.submittedAt,
    offer_number: submitted?.offerNumber,
    ineligible_list_checked_on: submitted?.listCheckedOn,
    number_given_to_worker_at: folded.ever('number.handed-over')?.facts.handedOn,
    matched_seen_at: folded.ever('offer.matched')?.facts.seenOn,
    withdrawn_at: folded.ever('offer.withdrawn')?.facts.withdrawnOn,
    withdrawal_reason: folded.ever('offer.withdrawn')?.facts.reason,
    rights_information_given_on: folded.ever('rights.given')?.facts.givenOn,
  });
};

/** Puts an offer together from a case that was read, or locked, in this transaction. */
export const openOffer = async (tx: Transaction, file: CaseFile): Promise<OfferFile> => {
  const where = { tenantId: tx.actor.tenantId };
  const row = await findOffer(tx, file.head.id);
  const employer = await tx.rows(EmployerRow).findOneByOrFail({ ...where, id: file.head.employerId });
  const worker = await findWorker(tx, file.head.workerId);
  if (worker === null) throw new RecordNotFound('worker');
  const assessment = await readAssessment(tx, file.head.id);
  const folded = foldCase(file.events, file.setting);
  const code =
    folded.ever('exemption.signed-off')?.facts.code ??
    folded.ever('exemption.found')?.facts.code ??
    assessment?.code ??
    undefined;
  const wanted = folded.ever('case.requested')?.facts.wantedStartOn ?? '';
  const draft = (
    row === null ? prefilled(file, employer, assessment, wanted, tx.today) : known(row.values)
  ) as OfferValues;
  const records = { ...known(employer.details), ...workerValues(worker) };
  const ownDraft = Object.fromEntries(
    Object.entries(draft).filter(([id]) => TYPED.has(id) || !(id in records)),
  ) as OfferValues;
  const given = { ...records, ...ownDraft } as OfferValues;
  const derived = derivedOfferValues(given, { employer: file.setting.employer, worker: file.setting.worker, code });
  const values = { ...derived, ...given, ...eventValues(folded) };
  // A locked copy is the record's, whatever the draft says.
  for (const field of OFFER_FIELDS)
    if (field.origin === 'derived' && field.id in derived) values[field.id] = derived[field.id] as Value;
  return { file, folded, row, employer, worker, assessment, code, draft: ownDraft, values: values };
};

/** A value as it is typed into the portal: money without separators, days in ISO, yes and no as words. */
export const asTyped = (value: Value, kind: string): string =>
  kind === 'money' && typeof value === 'number' ? asPlainDollars(cents(value)) : String(value);
