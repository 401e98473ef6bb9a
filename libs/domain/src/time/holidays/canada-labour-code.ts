import type { HolidayRow } from './holiday-row.js';
import {
  BOXING_DAY,
  CANADA_DAY,
  CHRISTMAS_DAY,
  GOOD_FRIDAY,
  LABOUR_DAY,
  NEW_YEARS_DAY,
  REMEMBRANCE_DAY,
  THANKSGIVING,
  TRUTH_AND_RECONCILIATION,
  VICTORIA_DAY,
} from './named-days.js';

/**
 * General holidays of federally regulated employers (Canada Labour Code s. 166). Boxing Day is among them and Easter Monday
 * is not, the other way round from federal periods (IA s. 35(1)). They move no federal period.
 */
export const CANADA_LABOUR_CODE_DAYS: readonly HolidayRow[] = [
  NEW_YEARS_DAY,
  GOOD_FRIDAY,
  VICTORIA_DAY,
  CANADA_DAY,
  LABOUR_DAY,
  TRUTH_AND_RECONCILIATION,
  THANKSGIVING,
  REMEMBRANCE_DAY,
  CHRISTMAS_DAY,
  BOXING_DAY,
];
