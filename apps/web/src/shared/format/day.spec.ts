import { addDays, daysBetween, formatDay } from './day';

describe('days as the reader writes them', () => {
  it.each([
    ['medium', 'Nov 22, 2026', '22 nov. 2026'],
    ['long', 'November 22, 2026', '22 novembre 2026'],
    ['full', 'Sunday, November 22, 2026', 'dimanche 22 novembre 2026'],
    ['short', 'Nov 22', '22 nov.'],
    ['month', 'November 2026', 'novembre 2026'],
  ] as const)('%s', (style, english, french) => {
    expect(formatDay('2026-11-22', 'en-CA', style)).toBe(english);
    expect(formatDay('2026-11-22', 'fr-CA', style)).toBe(french);
  });

  it('keeps the day that was written, wherever the reader sits', () => {
    // A clock west of Greenwich shows 7 March for the instant of midnight UTC.
    expect(formatDay('2026-03-08', 'en-CA')).toBe('Mar 8, 2026');
  });

  it.each(['', '2026-02-30', '2026-13-01', '22/11/2026', '2026-11-22T10:00:00Z'])(
    'shows what is no day as it came: “%s”',
    (typed) => expect(formatDay(typed, 'fr-CA')).toBe(typed),
  );
});

describe('counting days', () => {
  it.each([
    ['2026-11-22', '2026-11-22', 0],
    ['2026-11-22', '2026-11-23', 1],
    ['2026-11-22', '2026-11-20', -2],
    // The clocks go forward on 8 March 2026: 23 hours are a day all the same.
    ['2026-03-07', '2026-03-09', 2],
    ['2028-02-28', '2028-03-01', 2],
    ['2026-02-28', '2026-03-01', 1],
    ['no day', '2026-03-01', 0],
  ])('from %s to %s: %i', (from, to, days) => expect(daysBetween(from, to)).toBe(days));

  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-11-22', 90, '2027-02-20'],
    ['no day', 3, 'no day'],
  ])('%s and %i days: %s', (from, days, to) => expect(addDays(from, days)).toBe(to));
});
