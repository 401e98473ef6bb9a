/** Whole cents of a Canadian dollar. Money is never a fraction. */
export type Cents = number & { readonly __unit: 'CAD cents' };

/**
 * @throws RangeError unless the amount is a whole number of cents that a double holds exactly.
 */
export const cents = (amount: number): Cents => {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not whole cents: ${amount}`);
  return amount as Cents;
};

/** `dollars(230)` is 23,000 cents; for tables that the law states in dollars. */
export const dollars = (amount: number): Cents => cents(Math.round(amount * 100));

export const sumCents = (amounts: readonly Cents[]): Cents =>
  cents(amounts.reduce<number>((sum, each) => sum + each, 0));

/** `23000` as `230.00`: plain digits for the portal, where a thousands separator is a typing error. */
export const asPlainDollars = (amount: Cents): string => {
  const sign = amount < 0 ? '-' : '';
  const whole = Math.abs(amount);
  return `${sign}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
};

/** Reads `230`, `230.00` or `230,00`; `undefined` for anything else, three decimals included. */
export const parseDollars = (text: string): Cents | undefined => {
  const found = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(text.trim());
  if (found === null) return undefined;
  return cents(Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')));
};

/** Splits an amount into `parts` whole-cent shares that add up to it exactly; the first shares carry the odd cents. */
export const splitCents = (amount: Cents, parts: number): readonly Cents[] => {
  const share = Math.floor(amount / parts);
  const odd = amount - share * parts;
  return Array.from({ length: parts }, (_, index) => cents(share + (index < odd ? 1 : 0)));
};
