import { Temporal } from 'temporal-polyfill';
import type { Bilingual } from '../../law/text.js';
import type { PlainDate } from '../plain-date.js';
import { easterSunday } from './easter.js';

/** One line of a law's list of holidays. */
export interface HolidayRow {
  /** Short and stable: `gf` is Good Friday in every list. */
  readonly key: string;
  readonly name: Bilingual;
  /** First year in which the law counts the day; left out where it is older than this product's records. */
  readonly from?: number;
  /** The day in a year. */
  readonly rule: (year: number) => PlainDate;
  readonly note?: Bilingual;
}

const MONDAY = 1;

/** The same day every year. */
export const onThe =
  (month: number, date: number) =>
  (year: number): PlainDate =>
    new Temporal.PlainDate(year, month, date);

/** The first, second, third … Monday of a month. */
export const nthMonday =
  (month: number, nth: number) =>
  (year: number): PlainDate => {
    const first = new Temporal.PlainDate(year, month, 1);
    return first.add({ days: ((MONDAY - first.dayOfWeek + 7) % 7) + 7 * (nth - 1) });
  };

/** The last Monday before a day; the day itself does not count. */
export const mondayBefore =
  (month: number, date: number) =>
  (year: number): PlainDate => {
    const limit = new Temporal.PlainDate(year, month, date);
    return limit.subtract({ days: ((limit.dayOfWeek - MONDAY + 6) % 7) + 1 });
  };

/** So many days after Easter Sunday; negative before it. */
export const fromEaster =
  (days: number) =>
  (year: number): PlainDate =>
    easterSunday(year).add({ days });

/** A day that moves to the next one when it falls on a Sunday. */
export const notOnSunday =
  (rule: (year: number) => PlainDate) =>
  (year: number): PlainDate => {
    const date = rule(year);
    return date.dayOfWeek === 7 ? date.add({ days: 1 }) : date;
  };

/** The rows that a law counts in a year, by date. */
export const daysIn = (
  rows: readonly HolidayRow[],
  year: number,
): readonly { readonly row: HolidayRow; readonly on: PlainDate }[] =>
  rows
    .filter((row) => row.from === undefined || row.from <= year)
    .map((row) => ({ row, on: row.rule(year) }))
    .sort((a, b) => a.on.month - b.on.month || a.on.day - b.on.day);
