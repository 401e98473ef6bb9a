import { FIELD_IDS_BY_FORM, OFFER_FORMS, type OfferFieldId, type OfferForm } from '../offers/offer-field-ids.js';
import type { FieldGroup } from './audiences.js';

const OF_FORM: Readonly<Record<OfferForm, FieldGroup>> = {
  gate: 'portal',
  enrolment: 'portal',
  business: 'portal',
  worker: 'identity',
  job: 'pay',
  wage: 'pay',
  declarations: 'portal',
  fee: 'fees',
  after: 'portal',
  evidence: 'portal',
};

const OF_FIELD: Readonly<Partial<Record<OfferFieldId, FieldGroup>>> = {
  fw_date_of_birth: 'passport',
  fw_passport_number: 'passport',
  fw_passport_expiry: 'passport',
  fw_uci: 'passport',
  exemption_explanation: 'reasoning',
  exemption_explanation_upload: 'reasoning',
  payment_receipt_number: 'fees',
  payment_date: 'fees',
  receipt_file: 'fees',
  refund_state: 'fees',
};

/** The group that each field of an offer belongs to. */
export const OFFER_FIELD_GROUPS: ReadonlyMap<string, FieldGroup> = new Map(
  OFFER_FORMS.flatMap((form) =>
    FIELD_IDS_BY_FORM[form].map((id): [string, FieldGroup] => [id, OF_FIELD[id] ?? OF_FORM[form]]),
  ),
);
