import type { Bilingual } from '../../law/text.js';
import type { HolidayCalendar } from '../calendar.js';
import type { PlainDate } from '../plain-date.js';
import { ALBERTA_DAYS } from './alberta.js';
import { BRITISH_COLUMBIA_DAYS } from './british-columbia.js';
import { CANADA_LABOUR_CODE_DAYS } from './canada-labour-code.js';
import { FEDERAL_OFFICE_DAYS, observedByOffices } from './federal-offices.js';
import { daysIn, onThe, type HolidayRow } from './holiday-row.js';
import { INTERPRETATION_ACT_DAYS, SUNDAY } from './interpretation-act.js';
import { ONTARIO_DAYS } from './ontario.js';
import { QUEBEC_DAYS } from './quebec.js';

export const HOLIDAY_JURISDICTIONS = ['CA', 'CA-ON', 'CA-QC', 'CA-BC', 'CA-AB'] as const;
export type HolidayJurisdiction = (typeof HOLIDAY_JURISDICTIONS)[number];

/** One holiday of one year, as a list or a month view shows it. */
export interface Holiday {
  readonly key: string;
  readonly name: Bilingual;
  readonly on: PlainDate;
  /** The day on which it is taken, where the law or the public service moves it off a weekend. */
  readonly observedOn: PlainDate;
  /** For the federal list: whether it also moves the last day of a period (IA s. 26, s. 35(1)). */
  readonly movesPeriods?: boolean;
  /** For the federal list: whether federally regulated employers give the day off (Canada Labour Code s. 166). */
  readonly labourCode?: boolean;
  readonly note?: Bilingual;
}

const LISTS: Readonly<Record<HolidayJurisdiction, readonly HolidayRow[]>> = {
  CA: FEDERAL_OFFICE_DAYS,
  'CA-ON': ONTARIO_DAYS,
  'CA-QC': QUEBEC_DAYS,
  'CA-BC': BRITISH_COLUMBIA_DAYS,
  'CA-AB': ALBERTA_DAYS,
};
const MOVING_KEYS: ReadonlySet<string> = new Set(INTERPRETATION_ACT_DAYS.map((row) => row.key));
const LABOUR_CODE_KEYS: ReadonlySet<string> = new Set(CANADA_LABOUR_CODE_DAYS.map((row) => row.key));

/** The holidays of a year by date: for `CA` the days on which federal offices close, else a province's own. */
export const holidaysOf = (jurisdiction: HolidayJurisdiction, year: number): readonly Holiday[] => {
  const observed = jurisdiction === 'CA' ? observedByOffices(year) : undefined;
  return daysIn(LISTS[jurisdiction], year).map(({ row, on }) => ({
    key: row.key,
    name: row.name,
    on,
    observedOn: observed?.get(row.key) ?? on,
    ...(jurisdiction === 'CA'
      ? { movesPeriods: MOVING_KEYS.has(row.key), labourCode: LABOUR_CODE_KEYS.has(row.key) }
      : {}),
    ...(row.note === undefined ? {} : { note: row.note }),
  }));
};

const slot = (date: PlainDate): number => date.month * 32 + date.day;

// A year is worked out once and then looked up. The bound keeps a hostile import from growing the map without end.
const YEARS_KEPT = 400;

/** A calendar that works out each year once. */
const yearly = (jurisdiction: string, closedIn: (year: number) => ReadonlyMap<number, Bilingual>): HolidayCalendar => {
  const years = new Map<number, ReadonlyMap<number, Bilingual>>();
  return {
    jurisdiction,
    holidayOn: (date) => {
      const { year } = date;
      let closed = years.get(year);
      if (closed === undefined) {
        if (years.size >= YEARS_KEPT) years.clear();
        years.set(year, (closed = closedIn(year)));
      }
      return closed.get(slot(date));
    },
  };
};

const named = (rows: readonly HolidayRow[], year: number): Map<number, Bilingual> =>
  new Map(daysIn(rows, year).map(({ row, on }) => [slot(on), row.name]));

/** The holidays that move the last day of a period fixed by federal law: named days and every Sunday (IA s. 26, s. 35(1)). */
export const interpretationActCalendar: HolidayCalendar = yearly('CA', (year) => {
  const closed = named(INTERPRETATION_ACT_DAYS, year);
  const newYear = onThe(1, 1)(year);
  for (
    let sunday = newYear.add({ days: 7 - newYear.dayOfWeek });
    sunday.year === year;
    sunday = sunday.add({ days: 7 })
  )
    if (!closed.has(slot(sunday))) closed.set(slot(sunday), SUNDAY);
  return closed;
});

const PROVINCES: ReadonlyMap<string, HolidayCalendar> = new Map(
  HOLIDAY_JURISDICTIONS.filter((each) => each !== 'CA').map((each) => [
    each,
    yearly(each, (year) => named(LISTS[each], year)),
  ]),
);

/** General holidays of federally regulated employers, without Sundays (Canada Labour Code s. 166). */
export const canadaLabourCodeCalendar: HolidayCalendar = yearly('CA', (year) => named(CANADA_LABOUR_CODE_DAYS, year));

/** The calendar of a jurisdiction: `CA` is the Interpretation Act's, a province's is its own list without Sundays. */
export const holidayCalendarOf = (jurisdiction: HolidayJurisdiction): HolidayCalendar =>
  PROVINCES.get(jurisdiction) ?? interpretationActCalendar;

/** A calendar with further days: a provincial proclamation, a civic holiday, a day of mourning (IA s. 35(1)). */
export const withHolidays = (
  calendar: HolidayCalendar,
  further: readonly { readonly on: PlainDate; readonly name: Bilingual }[],
): HolidayCalendar => {
  const added = new Map(further.map(({ on, name }) => [on.year * 512 + slot(on), name]));
  return {
    jurisdiction: calendar.jurisdiction,
    holidayOn: (date) => calendar.holidayOn(date) ?? added.get(date.year * 512 + slot(date)),
  };
};
