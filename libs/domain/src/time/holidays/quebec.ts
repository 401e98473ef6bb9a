import { text } from '../../law/text.js';
import { mondayBefore, onThe, type HolidayRow } from './holiday-row.js';
import {
  CANADA_DAY,
  CHRISTMAS_DAY,
  EASTER_MONDAY,
  GOOD_FRIDAY,
  LABOUR_DAY,
  NEW_YEARS_DAY,
  THANKSGIVING,
} from './named-days.js';

const note = text(
  "Good Friday or Easter Monday, at the employer's choice.",
  "Vendredi saint ou lundi de Pâques, au choix de l'employeur.",
);

/** Holidays of the Act respecting labour standards and the National Holiday Act (Québec). They move no federal period. */
export const QUEBEC_DAYS: readonly HolidayRow[] = [
  NEW_YEARS_DAY,
  { ...GOOD_FRIDAY, note },
  { ...EASTER_MONDAY, note },
  {
    key: 'pat',
    name: text("National Patriots' Day", 'Journée nationale des patriotes'),
    from: 2003,
    rule: mondayBefore(5, 25),
  },
  { key: 'sj', name: text('Quebec National Holiday', 'Fête nationale du Québec'), from: 1977, rule: onThe(6, 24) },
  CANADA_DAY,
  LABOUR_DAY,
  THANKSGIVING,
  CHRISTMAS_DAY,
];
