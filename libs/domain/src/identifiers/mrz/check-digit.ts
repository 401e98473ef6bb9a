const WEIGHTS = [7, 3, 1] as const;

/** What a character counts in a check digit: digits themselves, A to Z 10 to 35, the filler nothing. */
const valueOf = (char: string): number | undefined => {
  if (char === '<') return 0;
  if (/^\d$/.test(char)) return Number(char);
  return /^[A-Z]$/.test(char) ? char.charCodeAt(0) - 55 : undefined;
};

/** The check digit of a field: weights 7, 3, 1 over and over, modulo 10 (ICAO Doc 9303-3, 4.9); `undefined` for other characters. */
export const checkDigitOf = (field: string): string | undefined => {
  let sum = 0;
  for (let at = 0; at < field.length; at += 1) {
    const value = valueOf(field.charAt(at));
    if (value === undefined) return undefined;
    sum += value * (WEIGHTS[at % 3] ?? 0);
  }
  return String(sum % 10);
};
