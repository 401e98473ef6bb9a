import type { CaseEvent } from '../cases/event.js';
import type { CaseSetting } from '../cases/subject.js';
import { nextOpenDay } from '../time/calendar.js';
import { daysAfter } from '../time/counting.js';
import { parseDay, type PlainDate } from '../time/plain-date.js';

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

/** Last day to apply: `safeDue` never moves; `legalDue` moves off a holiday (IA s. 26). The day of loss is not counted. */
export const restorationWindow = (of: {
  readonly permitBy: CaseEvent | undefined;
  readonly setting: Pick<CaseSetting, 'calendar'>;
}): { readonly safeDue: PlainDate; readonly legalDue: PlainDate } | undefined => {
  const lost = statusLostOn(of.permitBy);
  if (lost === undefined) return undefined;
  const safeDue = daysAfter(lost, RESTORATION_DAYS);
  return { safeDue, legalDue: nextOpenDay(safeDue, of.setting.calendar) };
};
