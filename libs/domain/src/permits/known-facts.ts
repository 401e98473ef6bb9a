import { parseDay, type IsoDay, type PlainDate } from '../time/plain-date.js';

/** Years in which a permit may lie. A typing error outside them counts as not known, so no reckoning runs away. */
const YEARS = { from: 1900, to: 2999 } as const;

/** A day as a person can mean it; `undefined` for no day at all. */
export const knownDay = (value: string | undefined): PlainDate | undefined => {
  const found = value === undefined ? undefined : parseDay(value);
  return found === undefined || found.year < YEARS.from || found.year > YEARS.to ? undefined : found;
};

/** Months and days beyond which a figure is a typing error, not a length. */
export const MOST_MONTHS = 1_200;
export const MOST_DAYS = 3_660;

/** A whole number from nought to `most`; `undefined` for anything else. */
export const knownCount = (value: number | undefined, most: number): number | undefined =>
  value !== undefined && Number.isInteger(value) && value >= 0 && value <= most ? value : undefined;

/** The earlier of two written days. */
export const earlierOf = (a: IsoDay, b: IsoDay): IsoDay => (a <= b ? a : b);

const MOST_TEER = 5;

/** A category of training, education, experience and responsibilities, 0 to 5. */
export const knownTeer = (teer: number | undefined): number | undefined => knownCount(teer, MOST_TEER);
