import type { PlainDate } from './plain-date.js';

/**
 * "Within N days after": the day of the event is left out, the last day is included (IA s. 27(2), (4), (5); CAL-01).
 */
export const daysAfter = (event: PlainDate, days: number): PlainDate => event.add({ days });

/**
 * Whole calendar months to the same day number, or to the last day of a shorter month (IA s. 28, s. 35; CAL-02):
 * 31 August + 6 months is 28 February, 29 in a leap year.
 */
export const monthsAfter = (event: PlainDate, months: number): PlainDate =>
  event.add({ months }, { overflow: 'constrain' });

/** Whole years, clamped like months (IA s. 37(1); CAL-02). */
export const yearsAfter = (event: PlainDate, years: number): PlainDate =>
  event.add({ years }, { overflow: 'constrain' });
