/** Whole cents of a Canadian dollar as the reader writes money: `$230.00`, `230,00 $`. */
export const formatCents = (cents: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency: 'CAD', currencyDisplay: 'narrowSymbol' }).format(
    cents / 100,
  );

/** Whole digits, in groups of three or not; what sets the groups apart; the decimal sign; one or two decimals. */
const AMOUNT = /^(\d+|\d{1,3}(?:([ .,])\d{3})(?:\2\d{3})*)(?:([.,])(\d{1,2}))?$/;

/**
 * Reads what a person types: `230`, `1 250,5`, `$1,250.50`; `undefined` when it is no amount with at most two decimals.
 *
 * A point or a comma before one or two last digits is the decimal sign, in both languages: people type either. Before three last
 * digits it could be a decimal too many as well as thousands, a thousandfold apart, so it is refused: `230.005` is not $230,005.
 * Thousands are unmistakable where a space parts them, in English also a comma, or where the other sign follows: `1.250,50`.
 */
export const readCents = (typed: string, locale: string): number | undefined => {
  const bare = typed
    .replaceAll('$', '')
    .replaceAll(/[\s\u00A0\u202F]+/g, ' ')
    .trim();
  const [, whole, group, decimal, decimals = ''] = AMOUNT.exec(bare) ?? [];
  if (whole === undefined) return undefined;
  const isPlain = group === undefined || group === ' ' || (group === ',' && locale.startsWith('en'));
  if (decimal === undefined ? !isPlain : group === decimal) return undefined;
  const amount = Number(whole.replaceAll(/[ .,]/g, '')) * 100 + Number(decimals.padEnd(2, '0'));
  return Number.isSafeInteger(amount) ? amount : undefined;
};
