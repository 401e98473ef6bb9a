import type { HolidayRow } from './holiday-row.js';
import {
  CANADA_DAY,
  CHRISTMAS_DAY,
  familyDay,
  GOOD_FRIDAY,
  LABOUR_DAY,
  NEW_YEARS_DAY,
  REMEMBRANCE_DAY,
  THANKSGIVING,
  VICTORIA_DAY,
} from './named-days.js';

/**
 * General holidays of the Employment Standards Code (Alberta). They move no federal period.
 * Heritage Day, Easter Monday and Boxing Day are optional there and left out.
 */
export const ALBERTA_DAYS: readonly HolidayRow[] = [
  NEW_YEARS_DAY,
  familyDay(1990),
  GOOD_FRIDAY,
  VICTORIA_DAY,
  CANADA_DAY,
  LABOUR_DAY,
  THANKSGIVING,
  REMEMBRANCE_DAY,
  CHRISTMAS_DAY,
];
