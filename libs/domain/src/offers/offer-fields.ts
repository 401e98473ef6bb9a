import { AFTER_FIELDS } from './fields/after.js';
import { BUSINESS_FIELDS } from './fields/business.js';
import { DECLARATION_FIELDS } from './fields/declarations.js';
import { ENROLMENT_FIELDS } from './fields/enrolment.js';
import { EVIDENCE_FIELDS } from './fields/evidence.js';
import { FEE_FIELDS } from './fields/fee.js';
import type { FieldCard, FormCards } from './fields/field-card.js';
import { GATE_FIELDS } from './fields/gate.js';
import { JOB_FIELDS } from './fields/job.js';
import { WAGE_FIELDS } from './fields/wage.js';
import { WORKER_FIELDS } from './fields/worker.js';
import { FIELD_IDS_BY_FORM, OFFER_FORMS, type OfferFieldId, type OfferForm } from './offer-field-ids.js';
import type { OfferValues } from './offer-values.js';

export type { FieldCard, OfferFieldKind, OfferFieldOrigin, RequiredWhen } from './fields/field-card.js';
export { OFFER_FIELD_IDS, OFFER_FORMS, isOfferFieldId } from './offer-field-ids.js';
export type { OfferFieldId, OfferForm } from './offer-field-ids.js';
export type { OfferValues } from './offer-values.js';

/** One question of the offer, with its place in the portal's order. */
export interface OfferField extends FieldCard {
  readonly id: OfferFieldId;
  /** 1 to 133, across the forms. */
  readonly order: number;
  readonly form: OfferForm;
}

const CARDS: { readonly [F in OfferForm]: FormCards<F> } = {
  gate: GATE_FIELDS,
  enrolment: ENROLMENT_FIELDS,
  business: BUSINESS_FIELDS,
  worker: WORKER_FIELDS,
  job: JOB_FIELDS,
  wage: WAGE_FIELDS,
  declarations: DECLARATION_FIELDS,
  fee: FEE_FIELDS,
  after: AFTER_FIELDS,
  evidence: EVIDENCE_FIELDS,
};

const cardOf = (form: OfferForm, id: OfferFieldId): FieldCard =>
  (CARDS[form] as Readonly<Partial<Record<OfferFieldId, FieldCard>>>)[id] as FieldCard;

/** Every field of an offer in the portal's order: the form, the worksheet, the checks and the snapshot are drawn from it. */
export const OFFER_FIELDS: readonly OfferField[] = OFFER_FORMS.flatMap((form) =>
  FIELD_IDS_BY_FORM[form].map((id: OfferFieldId) => ({ id, form, ...cardOf(form, id) })),
).map((field, index) => ({ ...field, order: index + 1 }));

const byId = new Map(OFFER_FIELDS.map((field) => [field.id, field]));

export const offerField = (id: OfferFieldId): OfferField => byId.get(id) as OfferField;

/** The fields a person types into the draft of an offer. */
export const TYPED_OFFER_FIELDS: readonly OfferField[] = OFFER_FIELDS.filter(({ origin }) => origin === 'typed');

/** Whether a field is wanted for these values. */
export const isRequired = (field: OfferField, values: OfferValues): boolean =>
  typeof field.required === 'string' ? field.required === 'yes' : field.required.when(values);
