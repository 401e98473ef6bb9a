import fc from 'fast-check';
import {
  compareDays,
  compareInstants,
  day,
  dayInZone,
  daysBetween,
  earlier,
  instantAt,
  isAfter,
  isBefore,
  later,
  parseDay,
  parseInstant,
  utcDayOf,
} from './plain-date.js';

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((offset) => day('1950-01-01').add({ days: offset }));
const anyInstant = fc
  .date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2090-12-31T23:59:59Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const anyZone = fc.constantFrom('America/Toronto', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC');

describe('a day', () => {
  it.each(['2026-11-22', '2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is one', (iso) =>
    expect(parseDay(iso)?.toString()).toBe(iso),
  );

  it.each([
    ['a day the month has not', '2026-02-30'],
    ['29 February of a common year', '2027-02-29'],
    ['29 February of 1900', '1900-02-29'],
    ['31 April', '2026-04-31'],
    ['month 13', '2026-13-01'],
    ['month 0', '2026-00-10'],
    ['day 0', '2026-01-00'],
    ['no leading zero', '2026-1-02'],
    ['an instant', '2026-11-22T00:00:00Z'],
    ['a space before', ' 2026-11-22'],
    ['a line after', '2026-11-22\n'],
    ['slashes', '2026/11/22'],
    ['the day first', '22-11-2026'],
    ['a short year', '26-11-22'],
    ['an expanded year', '+002026-11-22'],
    ['digits of another script', '٢٠٢٦-11-22'],
    ['nothing', ''],
  ])('%s is none: “%s”', (_, iso) => expect(parseDay(iso)).toBeUndefined());

  it('is read again as it was written', () =>
    fc.assert(fc.property(anyDay, (date) => parseDay(date.toString())?.equals(date) === true)));

  it('is none or itself, whatever the text', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/)), (text) => {
        const read = parseDay(text);
        return read === undefined || read.toString() === text;
      }),
    ));

  it('is still right after more days than are kept', () => {
    for (let offset = 0; offset <= 20_001; offset += 1) parseDay(day('1900-01-01').add({ days: offset }).toString());
    expect(parseDay('1900-01-01')?.toString()).toBe('1900-01-01');
    expect(parseDay('2026-02-30')).toBeUndefined();
  });

  it('that a table names must be one', () => {
    expect(day('2018-02-27').toString()).toBe('2018-02-27');
    expect(() => day('2018-02-30')).toThrow(RangeError);
  });
});

describe('the order of days', () => {
  it.each([
    ['2026-11-22', '2026-11-23', -1],
    ['2026-11-22', '2026-11-22', 0],
    ['2026-12-01', '2026-11-30', 1],
    ['2025-12-31', '2026-01-01', -1],
  ])('%s against %s', (a, b, sign) => {
    expect(Math.sign(compareDays(day(a), day(b)))).toBe(sign);
    expect([isBefore(day(a), day(b)), isAfter(day(a), day(b))]).toEqual([sign < 0, sign > 0]);
  });

  it('is that of their texts and of the days between them', () =>
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const sign = Math.sign(compareDays(a, b));
        const [first, second] = [a.toString(), b.toString()];
        expect(sign).toBe(first < second ? -1 : first > second ? 1 : 0);
        expect(Math.sign(daysBetween(b, a)) + 0).toBe(sign);
        expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0);
        expect([earlier(a, b).toString(), later(a, b).toString()]).toEqual([first, second].sort());
      }),
    ));
});

describe('the day of an instant', () => {
  it.each([
    ['WE-64: 20:30 in Toronto is the next day in UTC', '2026-12-10T20:30:00-05:00', '2026-12-11'],
    ['the last second of a day', '2026-12-10T23:59:59Z', '2026-12-10'],
    ['midnight', '2026-12-11T00:00:00Z', '2026-12-11'],
  ])('in UTC: %s', (_, instant, on) => expect(utcDayOf(instant).toString()).toBe(on));

  it.each([
    ['Toronto in winter, five hours behind', '2026-01-15T04:59:59Z', 'America/Toronto', '2026-01-14'],
    ['Toronto in winter, from five o’clock UTC', '2026-01-15T05:00:00Z', 'America/Toronto', '2026-01-15'],
    ['Toronto in summer, four hours behind', '2026-07-15T03:59:59Z', 'America/Toronto', '2026-07-14'],
    ['Toronto in summer, from four o’clock UTC', '2026-07-15T04:00:00Z', 'America/Toronto', '2026-07-15'],
    ['the night summer time begins, before', '2026-03-08T04:59:59Z', 'America/Toronto', '2026-03-07'],
    ['the night after summer time began', '2026-03-09T04:00:00Z', 'America/Toronto', '2026-03-09'],
    ['the night summer time ends, before', '2026-11-01T03:59:59Z', 'America/Toronto', '2026-10-31'],
    ['the night after summer time ended', '2026-11-02T04:59:59Z', 'America/Toronto', '2026-11-01'],
    ['St. John’s, half an hour off', '2026-01-15T03:29:59Z', 'America/St_Johns', '2026-01-14'],
    ['St. John’s, from half past three UTC', '2026-01-15T03:30:00Z', 'America/St_Johns', '2026-01-15'],
    ['Kathmandu, three quarters of an hour off', '2026-01-14T18:14:59Z', 'Asia/Kathmandu', '2026-01-14'],
    ['Kathmandu, from a quarter past', '2026-01-14T18:15:00Z', 'Asia/Kathmandu', '2026-01-15'],
  ])('in a zone: %s', (_, instant, zone, on) => expect(dayInZone(instant, zone).toString()).toBe(on));

  it('in a zone is never more than a day from that in UTC', () =>
    fc.assert(
      fc.property(
        anyInstant,
        anyZone,
        (instant, zone) => Math.abs(daysBetween(utcDayOf(instant), dayInZone(instant, zone))) <= 1,
      ),
    ));

  it.each(['2026-11-22', 'yesterday', '2026-11-22T10:00:00', '2026-02-30T10:00:00Z', ''])(
    '“%s” is no instant',
    (text) => expect(() => utcDayOf(text)).toThrow(RangeError),
  );
});

describe('a local hour', () => {
  it.each([
    ['a winter morning', '2026-01-15', 7, 'America/Toronto', '2026-01-15T12:00:00Z'],
    ['a summer morning', '2026-07-15', 7, 'America/Toronto', '2026-07-15T11:00:00Z'],
    [
      'an hour that the spring leaves out: the clock moves on',
      '2026-03-08',
      2,
      'America/Toronto',
      '2026-03-08T07:00:00Z',
    ],
    ['an hour that the autumn has twice: the first', '2026-11-01', 1, 'America/Toronto', '2026-11-01T05:00:00Z'],
    ['five in the afternoon in St. John’s', '2026-12-10', 17, 'America/St_Johns', '2026-12-10T20:30:00Z'],
    ['midnight', '2026-12-10', 0, 'America/Vancouver', '2026-12-10T08:00:00Z'],
  ])('%s', (_, on, hour, zone, instant) => expect(instantAt(day(on), hour, zone)).toBe(instant));

  it('falls on its own day, whatever the zone', () =>
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 3, max: 22 }),
        fc.constantFrom('America/Toronto', 'Asia/Kathmandu'),
        (date, hour, zone) => dayInZone(instantAt(date, hour, zone), zone).equals(date),
      ),
    ));
});

describe('an instant', () => {
  it.each([
    ['2026-11-22T15:20:00Z', '2026-11-22T15:20:00Z'],
    ['2026-11-22T10:20:00-05:00', '2026-11-22T15:20:00Z'],
    ['2026-11-22T10:20-05:00', '2026-11-22T15:20:00Z'],
    ['2026-11-22T18:50:00.5+03:30', '2026-11-22T15:20:00.5Z'],
    ['2026-12-31T23:30:00-05:00', '2027-01-01T04:30:00Z'],
  ])('%s is %s in UTC', (written, instant) => expect(parseInstant(written)).toBe(instant));

  it.each(['2026-11-22', '2026-11-22T15:20:00', '2026-02-30T10:00:00Z', '2026-11-22T25:00:00Z', 'now', ''])(
    '“%s” is none',
    (text) => expect(parseInstant(text)).toBeUndefined(),
  );

  it('stays as it is once it is in UTC', () =>
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const read = parseInstant(instant) ?? '';
        return read.endsWith('Z') && parseInstant(read) === read;
      }),
    ));

  it.each([
    ['2026-11-22T15:20:00Z', '2026-11-22T15:20:00.5Z', -1],
    ['2026-11-22T10:20:00-05:00', '2026-11-22T15:20:00Z', 0],
    ['2026-11-22T15:20:01Z', '2026-11-22T15:20:00.999Z', 1],
  ])('%s against %s', (a, b, sign) => expect(Math.sign(compareInstants(a, b))).toBe(sign));

  it('is ordered as time is, in whatever form it is written', () =>
    fc.assert(
      fc.property(anyInstant, anyInstant, fc.constantFrom(0, 1, 999), (a, b, milliseconds) => {
        const forms = (at: Date): readonly string[] => [
          at.toISOString(),
          at.toISOString().replace(/\.\d{3}Z$/, 'Z'),
          at.toISOString().replace(/Z$/, '+00:00'),
        ];
        const near = new Date(Date.parse(a.replace(/\.\d{3}Z$/, '.000Z')) + milliseconds).toISOString();
        for (const other of [b, near])
          for (const one of forms(new Date(a)))
            for (const two of forms(new Date(other)))
              expect(Math.sign(compareInstants(one, two)) + 0).toBe(Math.sign(Date.parse(one) - Date.parse(two)) + 0);
      }),
    ));

  it('has its day in UTC in the front of its text', () =>
    fc.assert(
      fc.property(
        anyInstant,
        (instant) =>
          utcDayOf(instant).toString() === instant.slice(0, 10) &&
          utcDayOf(instant.replace(/\.\d{3}Z$/, 'Z')).toString() === instant.slice(0, 10),
      ),
    ));
});
