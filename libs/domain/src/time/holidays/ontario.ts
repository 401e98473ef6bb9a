import type { HolidayRow } from './holiday-row.js';
import {
  BOXING_DAY,
  CANADA_DAY,
  CHRISTMAS_DAY,
  familyDay,
  GOOD_FRIDAY,
  LABOUR_DAY,
  NEW_YEARS_DAY,
  THANKSGIVING,
  VICTORIA_DAY,
} from './named-days.js';

/** Public holidays of the Employment Standards Act, 2000 (Ontario). They move no federal period. */
export const ONTARIO_DAYS: readonly HolidayRow[] = [
  NEW_YEARS_DAY,
  familyDay(2008),
  GOOD_FRIDAY,
  VICTORIA_DAY,
  CANADA_DAY,
  LABOUR_DAY,
  THANKSGIVING,
  CHRISTMAS_DAY,
  BOXING_DAY,
];
