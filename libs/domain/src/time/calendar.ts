import type { Bilingual } from '../law/text.js';
import type { PlainDate } from './plain-date.js';

/** The days that a law counts as holidays. Days are looked up, so a calendar may cover any year. */
export interface HolidayCalendar {
  /** `CA` for the Interpretation Act's list; `CA-ON` … for a province's own. */
  readonly jurisdiction: string;
  /** The holiday's name, or `undefined` on a day that is none. */
  holidayOn(date: PlainDate): Bilingual | undefined;
}

/** The first day on or after `date` that is no holiday (IA s. 26; CAL-04). */
export const nextOpenDay = (date: PlainDate, calendar: HolidayCalendar): PlainDate => {
  let open = date;
  while (calendar.holidayOn(open) !== undefined) open = open.add({ days: 1 });
  return open;
};
