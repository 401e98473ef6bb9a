import { OFFER_FIELDS, type OfferField, type OfferForm } from '@permitdesk/domain/offers/offer-fields';

/** A value of an offer or of an employer's portal data. */
export type FieldValue = string | number | boolean;
export type FieldValues = Readonly<Record<string, FieldValue | undefined>>;

export interface OfferSection {
  readonly title: OfferField['section'];
  readonly fields: readonly OfferField[];
}

/** The fields of a form that are wanted here, in the sections and in the order of the Employer Portal. */
export const sectionsOf = (form: OfferForm, isWanted: (field: OfferField) => boolean): readonly OfferSection[] => {
  const sections = new Map<string, OfferField[]>();
  for (const field of OFFER_FIELDS)
    if (field.form === form && isWanted(field))
      sections.set(field.section.en, [...(sections.get(field.section.en) ?? []), field]);
  return [...sections.values()].flatMap((fields) => {
    const [first] = fields;
    return first === undefined ? [] : [{ title: first.section, fields }];
  });
};
