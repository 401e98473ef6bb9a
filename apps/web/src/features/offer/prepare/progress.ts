import { isRequired, type OfferField, type OfferValues } from '@permitdesk/domain/offers/offer-fields';
import type { FieldValues } from '../../../shared/offer-fields/offer-sections';

export interface Progress {
  readonly filled: number;
  readonly wanted: number;
}

const isFilled = (field: OfferField, values: FieldValues): boolean => {
  const value = values[field.id];
  return field.kind === 'tick' ? value === true : value !== undefined && value !== '';
};

/** The PIN is typed in the portal alone, so nothing is missing without it. */
const NEVER_STORED = 'pin';

/** How many of the fields that are wanted, as the values now stand, are filled in. */
export const progressOf = (fields: readonly OfferField[], values: FieldValues): Progress => {
  const wanted = fields.filter((field) => field.id !== NEVER_STORED && isRequired(field, values as OfferValues));
  return { filled: wanted.filter((field) => isFilled(field, values)).length, wanted: wanted.length };
};

export const isComplete = ({ filled, wanted }: Progress): boolean => filled === wanted;

export const sum = (parts: readonly Progress[]): Progress => ({
  filled: parts.reduce((total, { filled }) => total + filled, 0),
  wanted: parts.reduce((total, { wanted }) => total + wanted, 0),
});
