import { parseDay, type PlainDate } from '../time/plain-date.js';
import type { OfferFieldId } from './offer-field-ids.js';

/**
 * The values of an offer by field. Days and instants are ISO text, money is whole cents, a decimal (hours) is a number
 * with at most two decimals, yes-no and ticks are booleans, all else is text.
 */
export type OfferValues = Readonly<Partial<Record<OfferFieldId, string | number | boolean>>>;

/** A text with something in it, or `undefined`. */
export const textIn = (values: OfferValues, id: OfferFieldId): string | undefined => {
  const value = values[id];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
};

export const numberIn = (values: OfferValues, id: OfferFieldId): number | undefined => {
  const value = values[id];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};

/** Whole cents, zero or more, or `undefined`. */
export const centsIn = (values: OfferValues, id: OfferFieldId): number | undefined => {
  const value = numberIn(values, id);
  return value !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
};

export const yesNoIn = (values: OfferValues, id: OfferFieldId): boolean | undefined => {
  const value = values[id];
  return typeof value === 'boolean' ? value : undefined;
};

export const dayIn = (values: OfferValues, id: OfferFieldId): PlainDate | undefined => {
  const value = values[id];
  return typeof value === 'string' ? parseDay(value) : undefined;
};
