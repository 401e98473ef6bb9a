import type { HolidayCalendar } from '../time/calendar.js';
import type { PlainDate } from '../time/plain-date.js';

const SATURDAY = 6;
/** A calendar that is closed for longer is none to plan by. */
const MOST_DAYS_CLOSED = 31;

const walk = (date: PlainDate, calendar: HolidayCalendar, step: 1 | -1): PlainDate => {
  let open = date;
  for (let gone = 0; gone < MOST_DAYS_CLOSED; gone += 1) {
    if (open.dayOfWeek < SATURDAY && calendar.holidayOn(open) === undefined) return open;
    open = open.add({ days: step });
  }
  return date;
};

/** The last day on or before one that is neither a weekend nor a holiday: by then the thing should be done. */
export const lastOpenDay = (date: PlainDate, calendar: HolidayCalendar): PlainDate => walk(date, calendar, -1);

/** The first such day on or after one. */
export const firstOpenDay = (date: PlainDate, calendar: HolidayCalendar): PlainDate => walk(date, calendar, 1);
