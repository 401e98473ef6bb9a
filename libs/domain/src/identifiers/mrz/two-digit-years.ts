import { compareDays, parseDay, type PlainDate } from '../../time/plain-date.js';

/** Years that an expiry date may lie ahead of the reading; further off, the century before is meant. */
const EXPIRY_YEARS_AHEAD = 50;

const inCentury = (sixDigits: string, century: number): PlainDate | undefined => {
  const year = String(century * 100 + Number(sixDigits.slice(0, 2))).padStart(4, '0');
  return parseDay(`${year}-${sixDigits.slice(2, 4)}-${sixDigits.slice(4, 6)}`);
};

const around = (sixDigits: string, readOn: PlainDate): readonly PlainDate[] => {
  if (!/^\d{6}$/.test(sixDigits)) return [];
  const century = Math.floor(readOn.year / 100);
  return [century + 1, century, century - 1].flatMap((each) => inCentury(sixDigits, each) ?? []);
};

/**
 * A birth date of two-digit years: the last such day that is not after the reading. The standard prints no century, so
 * a person past her hundredth birthday is read a hundred years too young; the visible page decides.
 */
export const birthDateOf = (sixDigits: string, readOn: PlainDate): PlainDate | undefined =>
  around(sixDigits, readOn).find((date) => compareDays(date, readOn) <= 0);

/** An expiry date of two-digit years: the last such day that is less than fifty years ahead of the reading. */
export const expiryDateOf = (sixDigits: string, readOn: PlainDate): PlainDate | undefined =>
  around(sixDigits, readOn).find((date) => date.year < readOn.year + EXPIRY_YEARS_AHEAD);
