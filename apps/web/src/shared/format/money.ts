/** Whole cents of a Canadian dollar as the reader writes money: `$230.00`, `230,00 $`. */
export const formatCents = (cents: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency: 'CAD', currencyDisplay: 'narrowSymbol' }).format(
    cents / 100,
  );

/** Reads what a person types: `230`, `1 250,5`, `$1,250.50`; `undefined` when it is no amount with at most two decimals. */
export const readCents = (typed: string): number | undefined => {
  const bare = typed.replaceAll(/[\s$\u00A0\u202F]/g, '');
  // A comma or a point before one or two last digits is the decimal sign; any other separates thousands.
  const found = /^(\d{1,3}(?:[.,]?\d{3})*|\d+)(?:[.,](\d{1,2}))?$/.exec(bare);
  if (found === null) return undefined;
  const amount = Number((found[1] ?? '').replaceAll(/[.,]/g, '')) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  return Number.isSafeInteger(amount) ? amount : undefined;
};
