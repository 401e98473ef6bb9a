import { text } from '../../law/text.js';
import { fromEaster, mondayBefore, notOnSunday, nthMonday, onThe, type HolidayRow } from './holiday-row.js';

// Days that several laws count. A day stands here once; each law's file says whether and since when it counts.

export const NEW_YEARS_DAY: HolidayRow = { key: 'ny', name: text("New Year's Day", "Jour de l'An"), rule: onThe(1, 1) };
export const GOOD_FRIDAY: HolidayRow = { key: 'gf', name: text('Good Friday', 'Vendredi saint'), rule: fromEaster(-2) };
export const EASTER_MONDAY: HolidayRow = {
  key: 'em',
  name: text('Easter Monday', 'Lundi de Pâques'),
  rule: fromEaster(1),
};
/** The Monday before 25 May (Holidays Act s. 4). */
export const VICTORIA_DAY: HolidayRow = {
  key: 'vd',
  name: text('Victoria Day', 'Fête de la Reine'),
  rule: mondayBefore(5, 25),
};
/** 1 July, or 2 July when 1 July is a Sunday (Holidays Act s. 2). */
export const CANADA_DAY: HolidayRow = {
  key: 'cd',
  name: text('Canada Day', 'Fête du Canada'),
  rule: notOnSunday(onThe(7, 1)),
};
/** The first Monday in September (Interpretation Act s. 35(1)). */
export const LABOUR_DAY: HolidayRow = {
  key: 'lab',
  name: text('Labour Day', 'Fête du Travail'),
  rule: nthMonday(9, 1),
};
/** 30 September (S.C. 2021, c. 11). */
export const TRUTH_AND_RECONCILIATION: HolidayRow = {
  key: 'tr',
  name: text('National Day for Truth and Reconciliation', 'Journée nationale de la vérité et de la réconciliation'),
  from: 2021,
  rule: onThe(9, 30),
};
/** The second Monday in October (proclamation of 31 January 1957). */
export const THANKSGIVING: HolidayRow = {
  key: 'thx',
  name: text('Thanksgiving Day', "Jour de l'Action de grâces"),
  from: 1957,
  rule: nthMonday(10, 2),
};
/** 11 November (Holidays Act s. 3). */
export const REMEMBRANCE_DAY: HolidayRow = {
  key: 'rem',
  name: text('Remembrance Day', 'Jour du Souvenir'),
  rule: onThe(11, 11),
};
export const CHRISTMAS_DAY: HolidayRow = { key: 'xm', name: text('Christmas Day', 'Noël'), rule: onThe(12, 25) };
export const BOXING_DAY: HolidayRow = { key: 'bx', name: text('Boxing Day', 'Lendemain de Noël'), rule: onThe(12, 26) };

/** The third Monday in February, where a province counts it. */
export const familyDay = (from: number, rule: HolidayRow['rule'] = nthMonday(2, 3)): HolidayRow => ({
  key: 'fam',
  name: text('Family Day', 'Jour de la Famille'),
  from,
  rule,
});
