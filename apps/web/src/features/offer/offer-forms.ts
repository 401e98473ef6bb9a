import { OFFER_FORMS, type OfferField, type OfferForm } from '@permitdesk/domain/offers/offer-fields';
import { sectionsOf } from '../../shared/offer-fields/offer-sections';

export interface FormSection {
  /** Unlike any other section of the offer. */
  readonly key: string;
  readonly title: OfferField['section'];
  readonly fields: readonly OfferField[];
}

export interface OfferFormParts {
  readonly form: OfferForm;
  readonly sections: readonly FormSection[];
}

/** Titles say their form first: "Job details – Place". Inside the form the rest is enough. */
const withoutForm = (title: OfferField['section']): OfferField['section'] => ({
  en: title.en.split(' – ').at(-1) ?? title.en,
  fr: title.fr.split(' – ').at(-1) ?? title.fr,
});

/** The forms of an offer with their sections, in the portal's own order, without the fields that are not wanted. */
export const formsOf = (isWanted: (field: OfferField) => boolean): readonly OfferFormParts[] =>
  OFFER_FORMS.map((form) => ({
    form,
    sections: sectionsOf(form, isWanted).map(({ title, fields }) => ({
      key: `${form} ${title.en}`,
      title: withoutForm(title),
      fields,
    })),
  })).filter(({ sections }) => sections.length > 0);
