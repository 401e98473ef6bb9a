import { formatCents, readCents } from './money';

/** French puts a no-break space of one width or another before the dollar; which one is the platform's choice. */
const spaced = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');

describe('money as the reader writes it', () => {
  it.each([
    [23_000, '$230.00', '230,00 $'],
    [0, '$0.00', '0,00 $'],
    [40_125, '$401.25', '401,25 $'],
    [100_000_005, '$1,000,000.05', '1 000 000,05 $'],
  ])('%i cents', (cents, english, french) => {
    expect(formatCents(cents, 'en-CA')).toBe(english);
    expect(spaced(formatCents(cents, 'fr-CA'))).toBe(french);
  });
});

describe('money as a person types it', () => {
  it.each([
    ['230', 23_000],
    ['230.00', 23_000],
    ['$229.99', 22_999],
    ['229,99 $', 22_999],
    ['1 250,5', 125_050],
    ['1,250.50', 125_050],
    ['1.250,50', 125_050],
    ['1,250', 125_000],
    ['0', 0],
  ])('“%s” is %i cents', (typed, cents) => expect(readCents(typed)).toBe(cents));

  it.each(['', '  ', 'two hundred', '230.0055', '-230', '2e3', '12,34,56', '99999999999999999'])(
    '“%s” is no amount',
    (typed) => expect(readCents(typed)).toBeUndefined(),
  );

  it.each(['en-CA', 'fr-CA'])('reads back what it wrote in %s', (locale) => {
    for (const cents of [0, 1, 22_999, 23_000, 69_000, 123_456_789])
      expect(readCents(formatCents(cents, locale))).toBe(cents);
  });
});
