import type { OfferField } from '@permitdesk/domain/offers/offer-fields';
import type { OfferView } from './offer-queries';

/** Where a value of the offer comes from, as far as the reader can do something with it. */
export type ValueSource = 'typed' | 'prefilled' | 'employer' | 'worker' | 'computed' | 'event' | 'never';

/** The one field whose value is a secret of the portal account. */
const SECRET = 'pin';

const isOf = (field: OfferField, ...prefixes: readonly string[]): boolean =>
  prefixes.some((prefix) => field.id.startsWith(prefix));

const recordOf = (field: OfferField): ValueSource => {
  if (isOf(field, 'fw_')) return 'worker';
  return isOf(field, 'bi_', 'business_', 'jd_', 'contact_') || field.origin === 'employer' ? 'employer' : 'computed';
};

/** A copy of a record is changed in the record; a computed value follows from others; an event bears its own. */
export const sourceOf = (field: OfferField, { typed, version }: Pick<OfferView, 'typed' | 'version'>): ValueSource => {
  if (field.id === SECRET) return 'never';
  switch (field.origin) {
    case 'typed':
      if (typed.includes(field.id)) return version === 0 ? 'prefilled' : 'typed';
      return recordOf(field);
    case 'derived':
      return recordOf(field);
    default:
      return field.origin;
  }
};
