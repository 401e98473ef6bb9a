import { text } from '../../law/text.js';
import { nthMonday, type HolidayRow } from './holiday-row.js';
import {
  CANADA_DAY,
  CHRISTMAS_DAY,
  familyDay,
  GOOD_FRIDAY,
  LABOUR_DAY,
  NEW_YEARS_DAY,
  REMEMBRANCE_DAY,
  THANKSGIVING,
  TRUTH_AND_RECONCILIATION,
  VICTORIA_DAY,
} from './named-days.js';

/** Statutory holidays of the Employment Standards Act (British Columbia). They move no federal period. */
export const BRITISH_COLUMBIA_DAYS: readonly HolidayRow[] = [
  NEW_YEARS_DAY,
  // The second Monday until 2018, then the third, as in the other provinces.
  familyDay(2013, (year) => nthMonday(2, year < 2019 ? 2 : 3)(year)),
  GOOD_FRIDAY,
  VICTORIA_DAY,
  CANADA_DAY,
  {
    key: 'bcd',
    name: text('British Columbia Day', 'Fête de la Colombie-Britannique'),
    from: 1975,
    rule: nthMonday(8, 1),
  },
  LABOUR_DAY,
  { ...TRUTH_AND_RECONCILIATION, from: 2023 },
  THANKSGIVING,
  REMEMBRANCE_DAY,
  CHRISTMAS_DAY,
];
