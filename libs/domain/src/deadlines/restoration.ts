import type { CaseEvent } from '../cases/event.js';
import type { CaseSetting } from '../cases/subject.js';
import { text } from '../law/text.js';
import type { HolidayCalendar } from '../time/calendar.js';
import { parseDay, type PlainDate } from '../time/plain-date.js';
import { Reckoning, type Reckoned } from './arithmetic.js';

/** Days within which restoration of status may be applied for (IRPR s. 182(1)). */
export const RESTORATION_DAYS = 90;

/** The day status was lost: the last day of authorized stay, or the day of the refusal that ended an extended stay (RES-01). */
export const statusLostOn = (lostBy: CaseEvent | undefined): PlainDate | undefined => {
  switch (lostBy?.type) {
    case 'status.ended':
      return parseDay(lostBy.facts.lostOn);
    case 'permit.expired':
      return parseDay(lostBy.facts.expiredOn);
    case 'renewal.ended':
      return parseDay(lostBy.facts.endedOn);
    default:
      return undefined;
  }
};

/** The last day to apply, line by line: the day of loss is not counted, and a holiday moves it on (IA s. 26). */
export const restorationReckoned = (lostOn: PlainDate, calendar: HolidayCalendar): Reckoned =>
  Reckoning.from(lostOn, text('Status lost on', 'Statut perdu le')).plus(RESTORATION_DAYS, 'days').movingOff(calendar);

/** The same as a window, for the guard of the filing: `safeDue` never moves; `legalDue` moves off a holiday. */
export const restorationWindow = (of: {
  readonly permitBy: CaseEvent | undefined;
  readonly setting: Pick<CaseSetting, 'calendar'>;
}): { readonly safeDue: PlainDate; readonly legalDue: PlainDate } | undefined => {
  const lost = statusLostOn(of.permitBy);
  return lost === undefined ? undefined : restorationReckoned(lost, of.setting.calendar);
};
