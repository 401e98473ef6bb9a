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

describe.each(['en-CA', 'fr-CA'])('money as a person types it in %s', (locale) => {
  it.each([
    ['230', 23_000],
    ['230.00', 23_000],
    ['230,5', 23_050],
    ['$229.99', 22_999],
    ['229,99 $', 22_999],
    ['$ 1 250', 125_000],
    ['1 250,5', 125_050],
    ['1 250.50', 125_050],
    ['1\u202F250\u00A0$', 125_000],
    ['1,250.50', 125_050],
    ['1.250,50', 125_050],
    ['1 000 000,05', 100_000_005],
    ['0', 0],
  ])('“%s” is %i cents', (typed, cents) => expect(readCents(typed, locale)).toBe(cents));

  it.each(['', '  ', 'two hundred', '230.0055', '-230', '2e3', '12,34,56', '99999999999999999'])(
    '“%s” is no amount',
    (typed) => expect(readCents(typed, locale)).toBeUndefined(),
  );

  it.each(['230.005', '1.250', '1.250.000', '0.230', '1 250.005', '1 250,005'])(
    '“%s” has a decimal too many or is a thousandfold, and is refused',
    (typed) => expect(readCents(typed, locale)).toBeUndefined(),
  );

  it.each(['1,250,50', '1.250.50', '1 25', '1,250 000'])('“%s” is grouped as nobody groups, and is refused', (typed) =>
    expect(readCents(typed, locale)).toBeUndefined(),
  );

  it('reads back what it wrote', () => {
    for (const cents of [0, 1, 22_999, 23_000, 69_000, 123_456_789])
      expect(readCents(formatCents(cents, locale), locale)).toBe(cents);
  });
});

describe('a comma before three last digits', () => {
  it.each([
    ['1,250', 125_000],
    ['230,005', 23_000_500],
    ['1,250,000', 125_000_000],
  ])('parts thousands in English: “%s”', (typed, cents) => expect(readCents(typed, 'en-CA')).toBe(cents));

  it.each(['1,250', '230,005', '1,250,000'])('is a decimal too many in French: “%s”', (typed) =>
    expect(readCents(typed, 'fr-CA')).toBeUndefined(),
  );
});
