import fc from 'fast-check';
import { asPlainDollars, cents, dollars, parseDollars, splitCents, sumCents, type Cents } from './cents.js';

const anyAmount: fc.Arbitrary<Cents> = fc.integer({ min: 0, max: 99_999_999_999 }).map(cents);

it.each([
  ['230', 230_00],
  ['230.00', 230_00],
  ['230,00', 230_00],
  ['230.5', 230_50],
  [' 0.05 ', 5],
  ['0', 0],
  ['999999999.99', 99_999_999_999],
])('reads “%s”', (written, amount) => expect(parseDollars(written)).toBe(amount));

it.each([
  ['three decimals', '230.000'],
  ['three decimals after a comma', '1,234'],
  ['a thousands separator', '1,234.00'],
  ['a space inside', '1 234'],
  ['a sign', '-230'],
  ['a currency', '$230'],
  ['a word', 'free'],
  ['nothing', ''],
  ['a point alone', '230.'],
  ['no whole dollars', '.50'],
  ['an exponent', '2e2'],
  ['too many digits to be a fee', '1234567890'],
  ['digits of another script', '٢٣٠'],
])('reads no amount from %s: “%s”', (_, written) => expect(parseDollars(written)).toBeUndefined());

it.each([
  [230_00, '230.00'],
  [5, '0.05'],
  [0, '0.00'],
  [1_234_567_89, '1234567.89'],
  [-1, '-0.01'],
  [-230_50, '-230.50'],
])('writes %d cents as %s', (amount, written) => expect(asPlainDollars(cents(amount))).toBe(written));

it('reads again what it wrote', () =>
  fc.assert(fc.property(anyAmount, (amount) => parseDollars(asPlainDollars(amount)) === amount)));

it('reads dollars with a comma as with a point', () =>
  fc.assert(fc.property(anyAmount, (amount) => parseDollars(asPlainDollars(amount).replace('.', ',')) === amount)));

it('reads whole, positive cents or nothing, whatever is typed', () =>
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d.,\s-]*$/)), (typed) => {
      const amount = parseDollars(typed);
      return amount === undefined || (Number.isSafeInteger(amount) && amount >= 0);
    }),
  ));

it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])(
  '%d is no number of cents',
  (amount) => expect(() => cents(amount)).toThrow(RangeError),
);

it.each([
  [230, 230_00],
  [17.6, 17_60],
  [0.1, 10],
  [0.29, 29],
])('%d dollars are %d cents', (amount, expected) => expect(dollars(amount)).toBe(expected));

it('adds up to nothing when there is nothing', () => expect(sumCents([])).toBe(0));

it.each([
  [690_00, 3, [230_00, 230_00, 230_00]],
  [690_00, 4, [172_50, 172_50, 172_50, 172_50]],
  [690_00, 7, [98_58, 98_57, 98_57, 98_57, 98_57, 98_57, 98_57]],
  [1, 3, [1, 0, 0]],
  [0, 2, [0, 0]],
  [5, 1, [5]],
])('splits %d into %d', (amount, parts, shares) => expect(splitCents(cents(amount), parts)).toEqual(shares));

describe('whatever is split', () => {
  const anySplit = fc.tuple(anyAmount, fc.integer({ min: 1, max: 200 }));

  it('adds up to the cent', () =>
    fc.assert(fc.property(anySplit, ([amount, parts]) => sumCents(splitCents(amount, parts)) === amount)));

  it('gives as many shares as there are parts', () =>
    fc.assert(fc.property(anySplit, ([amount, parts]) => splitCents(amount, parts).length === parts)));

  it('favours nobody by more than one cent, and the first ones by it', () =>
    fc.assert(
      fc.property(anySplit, ([amount, parts]) => {
        const shares = splitCents(amount, parts);
        const [largest, smallest] = [Math.max(...shares), Math.min(...shares)];
        return (
          largest - smallest <= 1 && shares.every((share, index) => index === 0 || share <= (shares[index - 1] ?? 0))
        );
      }),
    ));
});
