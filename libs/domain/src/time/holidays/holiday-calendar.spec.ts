import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readTable } from '../../deadlines/testing/csv.js';
import { text } from '../../law/text.js';
import { nextOpenDay } from '../calendar.js';
import { compareDays, day, type PlainDate } from '../plain-date.js';
import {
  canadaLabourCodeCalendar,
  HOLIDAY_JURISDICTIONS,
  holidayCalendarOf,
  holidaysOf,
  interpretationActCalendar,
  withHolidays,
  type HolidayJurisdiction,
} from './holiday-calendar.js';

const namedIn = (year: number): readonly string[] => {
  const found: string[] = [];
  for (let date = day(`${year}-01-01`); date.year === year; date = date.add({ days: 1 })) {
    const name = interpretationActCalendar.holidayOn(date)?.en;
    if (name !== undefined && name !== 'Sunday') found.push(`${date.toString().slice(5)} ${name}`);
  }
  return found;
};
const closed = (on: string): string | undefined => interpretationActCalendar.holidayOn(day(on))?.en;

describe('the list of the Interpretation Act', () => {
  it('has the holidays of 2026', () =>
    expect(namedIn(2026)).toEqual([
      "01-01 New Year's Day",
      '04-03 Good Friday',
      '04-06 Easter Monday',
      '05-18 Victoria Day',
      '07-01 Canada Day',
      '09-07 Labour Day',
      '09-30 National Day for Truth and Reconciliation',
      '10-12 Thanksgiving Day',
      '11-11 Remembrance Day',
      '12-25 Christmas Day',
    ]));

  it('has the holidays of 2027, where Christmas is a Saturday and is not moved', () =>
    expect(namedIn(2027)).toEqual([
      "01-01 New Year's Day",
      '03-26 Good Friday',
      '03-29 Easter Monday',
      '05-24 Victoria Day',
      '07-01 Canada Day',
      '09-06 Labour Day',
      '09-30 National Day for Truth and Reconciliation',
      '10-11 Thanksgiving Day',
      '11-11 Remembrance Day',
      '12-25 Christmas Day',
    ]));

  it.each([
    ['a Sunday', '2026-11-22', 'Sunday'],
    ['Easter Sunday', '2027-03-28', 'Sunday'],
    ['no Saturday', '2026-11-21', undefined],
    ['no Boxing Day', '2029-12-26', undefined],
    ['no civic holiday', '2026-08-03', undefined],
    ['Canada Day on 2 July when 1 July is a Sunday (Holidays Act s. 2)', '2029-07-02', 'Canada Day'],
    ['that 1 July as a Sunday', '2029-07-01', 'Sunday'],
    ['no 2 July in another year', '2028-07-02', 'Sunday'],
    ['no day in lieu of a Christmas on Sunday', '2033-12-26', undefined],
    ['Truth and Reconciliation from 2021', '2021-09-30', 'National Day for Truth and Reconciliation'],
    ['nothing on that day in 2020', '2020-09-30', undefined],
    ['Victoria Day on 24 May when that is a Monday', '2027-05-24', 'Victoria Day'],
    ['Victoria Day on 18 May when 25 May is a Monday', '2026-05-18', 'Victoria Day'],
    ['a year beyond all records', '9999-12-25', 'Christmas Day'],
  ])('knows %s', (_, on, name) => expect(closed(on)).toBe(name));

  it('closes every Sunday and no other day without a name', () =>
    fc.assert(
      fc.property(anyDay, (date) => {
        const name = interpretationActCalendar.holidayOn(date)?.en;
        return date.dayOfWeek === 7 ? name !== undefined : name !== 'Sunday';
      }),
    ));
});

describe('the days on which federal offices close', () => {
  const observed = (year: number): Readonly<Record<string, string>> =>
    Object.fromEntries(holidaysOf('CA', year).map((each) => [each.key, each.observedOn.toString()]));

  it.each([
    ['Christmas on Saturday, Boxing Day on Sunday', 2027, { xm: '2027-12-27', bx: '2027-12-28' }],
    ['Boxing Day on Saturday', 2026, { xm: '2026-12-25', bx: '2026-12-28' }],
    ['Christmas on Sunday, Boxing Day on its own Monday', 2022, { xm: '2022-12-27', bx: '2022-12-26' }],
    ['Saturdays of 2028', 2028, { ny: '2028-01-03', cd: '2028-07-03', tr: '2028-10-02', rem: '2028-11-13' }],
  ])('takes %s on the next working day', (_, year, expected) => expect(observed(year)).toMatchObject(expected));

  it('never takes two on one day, nor one on a weekend', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2100 }), (year) => {
        const days = holidaysOf('CA', year).map((each) => each.observedOn);
        return days.every((each) => each.dayOfWeek <= 5) && new Set(days.map(String)).size === days.length;
      }),
    ));

  it('says which of them move a period', () =>
    expect(
      holidaysOf('CA', 2026)
        .filter((each) => each.movesPeriods === false)
        .map((each) => each.key),
    ).toEqual(['civ', 'bx']));
});

describe('the provinces', () => {
  const keys = (jurisdiction: HolidayJurisdiction, year: number): string =>
    holidaysOf(jurisdiction, year)
      .map((each) => `${each.key} ${each.on.toString().slice(5)}`)
      .join(', ');

  it('have their own lists in 2026', () => {
    expect(keys('CA-ON', 2026)).toBe(
      'ny 01-01, fam 02-16, gf 04-03, vd 05-18, cd 07-01, lab 09-07, thx 10-12, xm 12-25, bx 12-26',
    );
    expect(keys('CA-QC', 2026)).toBe(
      'ny 01-01, gf 04-03, em 04-06, pat 05-18, sj 06-24, cd 07-01, lab 09-07, thx 10-12, xm 12-25',
    );
    expect(keys('CA-BC', 2026)).toBe(
      'ny 01-01, fam 02-16, gf 04-03, vd 05-18, cd 07-01, bcd 08-03, lab 09-07, tr 09-30, thx 10-12, rem 11-11, xm 12-25',
    );
    expect(keys('CA-AB', 2026)).toBe(
      'ny 01-01, fam 02-16, gf 04-03, vd 05-18, cd 07-01, lab 09-07, thx 10-12, rem 11-11, xm 12-25',
    );
  });

  it('had fewer days once, and British Columbia another Family Day', () => {
    expect(keys('CA-BC', 2018)).toContain('fam 02-12');
    expect(keys('CA-BC', 2018)).not.toContain('tr ');
    expect(keys('CA-ON', 2007)).not.toContain('fam');
  });

  it('have calendars without Sundays; the federal one is the Interpretation Act', () => {
    expect(holidayCalendarOf('CA-QC').holidayOn(day('2026-06-24'))?.fr).toBe('Fête nationale du Québec');
    expect(holidayCalendarOf('CA-QC').holidayOn(day('2026-06-28'))).toBeUndefined();
    expect(holidayCalendarOf('CA')).toBe(interpretationActCalendar);
  });
});

const anyDay: fc.Arbitrary<PlainDate> = fc
  .tuple(fc.integer({ min: 1970, max: 2150 }), fc.integer({ min: 0, max: 364 }))
  .map(([year, offset]) => day(`${year}-01-01`).add({ days: offset }));

describe('the next open day', () => {
  it('stays when it is asked again, and is never closed or earlier', () =>
    fc.assert(
      fc.property(anyDay, (date) => {
        const open = nextOpenDay(date, interpretationActCalendar);
        return (
          compareDays(open, date) >= 0 &&
          interpretationActCalendar.holidayOn(open) === undefined &&
          compareDays(nextOpenDay(open, interpretationActCalendar), open) === 0
        );
      }),
    ));

  it('never comes earlier when a holiday is added', () =>
    fc.assert(
      fc.property(anyDay, fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 8 }), (date, offsets) => {
        const more = withHolidays(
          interpretationActCalendar,
          offsets.map((days) => ({ on: date.add({ days }), name: text('Civic holiday', 'Congé civique') })),
        );
        return compareDays(nextOpenDay(date, more), nextOpenDay(date, interpretationActCalendar)) >= 0;
      }),
    ));

  it('passes a local holiday that was added', () => {
    const toronto = withHolidays(interpretationActCalendar, [
      { on: day('2026-08-03'), name: text('Simcoe Day', 'Jour de Simcoe') },
    ]);
    expect(nextOpenDay(day('2026-08-02'), toronto).toString()).toBe('2026-08-04');
    expect(toronto.holidayOn(day('2027-08-03'))).toBeUndefined();
  });
});

describe('the Canada Labour Code', () => {
  it.each([
    ['Boxing Day is a general holiday', '2026-12-26', 'Boxing Day'],
    ['Easter Monday is none', '2026-04-06', undefined],
    ['nor is a Sunday', '2026-11-22', undefined],
    ['Truth and Reconciliation since 2021', '2020-09-30', undefined],
    ['Truth and Reconciliation is', '2021-09-30', 'National Day for Truth and Reconciliation'],
  ])('%s', (_, on, name) => expect(canadaLabourCodeCalendar.holidayOn(day(on))?.en).toBe(name));
});

const published = path.resolve(__dirname, '../../../../../../shared/data/holidays-check.csv');
// The tables lie beside the repository on the machines of those who keep them; elsewhere our own agreement is tested.
const isBeside = fs.existsSync(published);
describe('against the published tables', () => {
  const rows = isBeside ? readTable(fs.readFileSync(published, 'utf8')) : [];
  const years = isBeside ? [...new Set(rows.map((row) => Number(row.year)))] : [2025, 2026, 2027];
  const jurisdictionOf = (code: string): HolidayJurisdiction =>
    HOLIDAY_JURISDICTIONS.find((each) => each === (code === 'CA' ? 'CA' : `CA-${code}`)) ?? 'CA';

  it('has every row and no other', () => {
    const theirs = rows.map((row) => ({
      jurisdiction: jurisdictionOf(row.jurisdiction ?? ''),
      key: row.key,
      en: row.name_en,
      fr: row.name_fr,
      on: row.date,
      observedOn: row.observed_date,
      movesPeriods: row.interpretation_act_holiday,
      labourCode: row.canada_labour_code_general_holiday,
    }));
    const ours = years.flatMap((year) =>
      HOLIDAY_JURISDICTIONS.flatMap((jurisdiction) =>
        holidaysOf(jurisdiction, year).map((each) => ({
          jurisdiction,
          key: each.key,
          en: each.name.en,
          fr: each.name.fr,
          on: each.on.toString(),
          observedOn: each.observedOn.toString(),
          movesPeriods: each.movesPeriods === undefined ? '' : each.movesPeriods ? 'yes' : 'no',
          labourCode: each.labourCode === undefined ? '' : each.labourCode ? 'yes' : 'no',
        })),
      ),
    );
    expect(ours.length).toBeGreaterThan(120);
    expect(new Set(ours.map(({ jurisdiction, key, on }) => `${jurisdiction} ${key} ${on}`)).size).toBe(ours.length);
    if (!isBeside) return;
    expect(ours).toHaveLength(theirs.length);
    expect(new Set(ours.map((each) => JSON.stringify(each)))).toEqual(
      new Set(theirs.map((each) => JSON.stringify(each))),
    );
  });

  it('closes the calendar on exactly the days marked for the Interpretation Act', () => {
    const federal = isBeside
      ? rows
          .filter((each) => each.jurisdiction === 'CA' && each.weekday !== 'Sunday')
          .map((row) => [row.date ?? '', row.interpretation_act_holiday === 'yes'] as const)
      : years.flatMap((year) =>
          holidaysOf('CA', year).map(({ on, movesPeriods }) => [on.toString(), movesPeriods] as const),
        );
    expect(federal.length).toBeGreaterThan(10);
    for (const [on, moves] of federal)
      if (day(on).dayOfWeek !== 7) expect([on, closed(on) !== undefined]).toEqual([on, moves]);
  });
});
