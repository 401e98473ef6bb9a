import { daysAfter, monthsAfter, yearsAfter } from '../time/counting.js';
import { parseDay, type IsoDay, type PlainDate } from '../time/plain-date.js';

// One assessment reckons some fifty dates. Temporal takes about two microseconds for each, so the same counting is done
// here in whole numbers; the specs hold it to Temporal, day by day.

const MONTH_STARTS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const TWO_DIGITS: readonly string[] = Array.from({ length: 32 }, (_, n) => String(n).padStart(2, '0'));

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;

/** Four-digit years only: outside them ISO writes a sign and six digits, and no date of a case lies there. */
const iso = (year: number, month: number, date: number): IsoDay | undefined => {
  if (year < 0 || year > 9999) return undefined;
  const digits = year > 999 ? String(year) : String(year).padStart(4, '0');
  return `${digits}-${TWO_DIGITS[month]}-${TWO_DIGITS[date]}`;
};

/** Days from 0000-01-01 to a day. */
const dayNumberOf = (year: number, month: number, date: number): number => {
  const before = year - 1;
  const leapDays = year === 0 ? 0 : Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) + 1;
  return year * 365 + leapDays + (MONTH_STARTS[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0) + date - 1;
};

/** The day that many days from 0000-01-01, by the 400-year cycle that begins each 1 March. */
const isoOfDayNumber = (dayNumber: number): IsoDay | undefined => {
  const fromMarch = dayNumber - 60;
  const cycle = Math.floor(fromMarch / 146_097);
  const inCycle = fromMarch - cycle * 146_097;
  const yearOfCycle = Math.floor(
    (inCycle - Math.floor(inCycle / 1_460) + Math.floor(inCycle / 36_524) - Math.floor(inCycle / 146_096)) / 365,
  );
  const inYear = inCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const marchMonth = Math.floor((5 * inYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return iso(
    yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0),
    month,
    inYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  );
};

export type CountingUnit = 'days' | 'months' | 'years';
const TEMPORAL = { days: daysAfter, months: monthsAfter, years: yearsAfter } as const;

// The same objects recur, because the reader of days keeps them.
const written = new WeakMap<PlainDate, IsoDay>();

/** How a day is written. */
export const isoOf = (date: PlainDate): IsoDay => {
  const known = written.get(date);
  if (known !== undefined) return known;
  const text = iso(date.year, date.month, date.day) ?? date.toString();
  written.set(date, text);
  return text;
};

/** So many days, months or years after a day, by CAL-01 and CAL-02: a shorter month gives its last day. */
export const isoAfter = (date: PlainDate, amount: number, unit: CountingUnit): IsoDay => {
  const { year, month, day } = date;
  let found: IsoDay | undefined;
  if (unit === 'days') found = isoOfDayNumber(dayNumberOf(year, month, day) + amount);
  else {
    const months = year * 12 + month - 1 + (unit === 'years' ? amount * 12 : amount);
    const toYear = Math.floor(months / 12);
    const toMonth = months - toYear * 12 + 1;
    found = iso(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
  }
  return found ?? TEMPORAL[unit](date, amount).toString();
};

/** The same as a date; the reader of days keeps those that recur, so this seldom makes a new one. */
export const dateAfter = (date: PlainDate, amount: number, unit: CountingUnit): PlainDate =>
  parseDay(isoAfter(date, amount, unit)) ?? TEMPORAL[unit](date, amount);

/** Whole days from one day to another, as Temporal counts them; negative when `to` is earlier. */
export const wholeDaysBetween = (from: PlainDate, to: PlainDate): number =>
  dayNumberOf(to.year, to.month, to.day) - dayNumberOf(from.year, from.month, from.day);
