import type { Citations } from '../../law/citation.js';
import { text } from '../../law/text.js';
import type { HolidayRow } from './holiday-row.js';
import {
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

/** Every Sunday is a holiday in this sense; Saturday is none. */
export const SUNDAY = text('Sunday', 'Dimanche');

export const INTERPRETATION_ACT_CITES: Citations = [
  'IA s. 35(1)',
  'Holidays Act s. 2',
  'Holidays Act s. 3',
  'Holidays Act s. 4',
];

/**
 * What "holiday" means where a federal Act or regulation fixes a period (Interpretation Act s. 35(1), s. 26; CAL-04).
 *
 * Sundays come on top. Boxing Day is not on the list, nor is Saturday, and a named day that falls on one is not moved:
 * only Canada Day has such a rule of its own. The Sovereign's birthday is celebrated on Victoria Day by proclamation.
 * Days of a province or a city join only by a proclamation, an Act or a resolution of theirs; a day off under an
 * employment-standards Act is not enough, so those lists stay apart.
 */
export const INTERPRETATION_ACT_DAYS: readonly HolidayRow[] = [
  NEW_YEARS_DAY,
  GOOD_FRIDAY,
  EASTER_MONDAY,
  { ...VICTORIA_DAY, name: text('Victoria Day', 'Fête de Victoria') },
  CANADA_DAY,
  LABOUR_DAY,
  TRUTH_AND_RECONCILIATION,
  THANKSGIVING,
  REMEMBRANCE_DAY,
  CHRISTMAS_DAY,
];
