import type { Facts } from '../assess/facts.js';
import { parseDay, type IsoDay, type PlainDate } from '../time/plain-date.js';

/** The day of a fact; a text that is no day counts as not known. */
export const dayOf = (written: string | undefined): PlainDate | undefined =>
  written === undefined ? undefined : parseDay(written);

/** A whole number of things; what is negative, broken or beyond counting is not known. */
export const countOf = (given: number | undefined): number | undefined =>
  given !== undefined && Number.isSafeInteger(given) && given >= 0 && given <= COUNTABLE ? given : undefined;
const COUNTABLE = 1_000_000;

/** The day as of which fee and offer are read: that of the offer, or of the application, or else the day given. */
export const offerDayOf = (facts: Facts, on: IsoDay): IsoDay => {
  if (dayOf(facts.offerSubmittedOn) !== undefined) return facts.offerSubmittedOn ?? on;
  if (dayOf(facts.submissionPlannedOn) !== undefined) return facts.submissionPlannedOn ?? on;
  if (dayOf(facts.applicationOn) !== undefined) return facts.applicationOn ?? on;
  return on;
};
