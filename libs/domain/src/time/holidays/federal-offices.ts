import { text } from '../../law/text.js';
import { compareDays, type PlainDate } from '../plain-date.js';
import { daysIn, nthMonday, type HolidayRow } from './holiday-row.js';
import {
  BOXING_DAY,
  CANADA_DAY,
  CHRISTMAS_DAY,
  EASTER_MONDAY,
  GOOD_FRIDAY,
  LABOUR_DAY,
  NEW_YEARS_DAY,
  REMEMBRANCE_DAY,
  THANKSGIVING,
  TRUTH_AND_RECONCILIATION,
  VICTORIA_DAY,
} from './named-days.js';

/** Days on which federal offices close: when nobody answers, not when a period moves. */
export const FEDERAL_OFFICE_DAYS: readonly HolidayRow[] = [
  NEW_YEARS_DAY,
  GOOD_FRIDAY,
  EASTER_MONDAY,
  VICTORIA_DAY,
  CANADA_DAY,
  {
    key: 'civ',
    name: text('Civic Holiday', 'Congé civique'),
    rule: nthMonday(8, 1),
    note: text(
      'Not statutory; a day off under collective agreements where it is observed locally.',
      'Non prévu par la loi; jour de congé selon les conventions collectives là où il est observé localement.',
    ),
  },
  LABOUR_DAY,
  TRUTH_AND_RECONCILIATION,
  THANKSGIVING,
  REMEMBRANCE_DAY,
  CHRISTMAS_DAY,
  BOXING_DAY,
];

/** The working day on which each is taken: its own, or the next one that no other day takes. */
export const observedByOffices = (year: number): ReadonlyMap<string, PlainDate> => {
  const days = daysIn(FEDERAL_OFFICE_DAYS, year);
  const taken: PlainDate[] = days.filter(({ on }) => on.dayOfWeek <= 5).map(({ on }) => on);
  const observed = new Map<string, PlainDate>();
  for (const { row, on } of days) {
    let free = on;
    if (on.dayOfWeek > 5) {
      while (free.dayOfWeek > 5 || taken.some((other) => compareDays(other, free) === 0)) free = free.add({ days: 1 });
      taken.push(free);
    }
    observed.set(row.key, free);
  }
  return observed;
};
