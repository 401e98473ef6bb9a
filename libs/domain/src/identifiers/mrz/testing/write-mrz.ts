import { checkDigitOf } from '../check-digit.js';
import type { MrzFormat } from '../layouts.js';

/** What a written document says: all texts already in coded characters. */
export interface Written {
  readonly issuer: string;
  readonly family: string;
  readonly given: string;
  readonly number: string;
  readonly nationality: string;
  readonly born: string;
  readonly sex: 'M' | 'F' | '<';
  readonly expires: string;
  readonly optional: string;
}

const fill = (text: string, width: number): string => text.slice(0, width).padEnd(width, '<');
const checked = (field: string): string => field + (checkDigitOf(field) ?? '?');

/** Writes the coded lines of a document, the other way round than the reader: fields first, then the lines. */
export const writeMrz = (format: MrzFormat, it: Written): string => {
  const names = `${it.family}<<${it.given}`;
  const long = it.number.length > 9;
  const tail = long ? `${it.number.slice(9)}${checkDigitOf(it.number) ?? '?'}<${it.optional}` : it.optional;
  const number = long ? `${it.number.slice(0, 9)}<` : checked(fill(it.number, 9));
  const born = checked(it.born);
  const expires = checked(it.expires);
  const issuer = fill(it.issuer, 3);
  const nationality = fill(it.nationality, 3);
  const second = `${number}${nationality}${born}${it.sex}${expires}`;
  switch (format) {
    case 'TD1': {
      const upper = number + fill(tail, 15);
      const middle = fill('', 11);
      const whole = checkDigitOf(upper + born + expires + middle) ?? '?';
      return [`I<${issuer}${upper}`, `${born}${it.sex}${expires}${nationality}${middle}${whole}`, fill(names, 30)].join(
        '\n',
      );
    }
    case 'TD2': {
      const optional = fill(tail, 7);
      return `I<${issuer}${fill(names, 31)}\n${second}${optional}${checkDigitOf(number + born + expires + optional) ?? '?'}`;
    }
    case 'TD3': {
      const optional = checked(fill(it.optional, 14));
      return `P<${issuer}${fill(names, 39)}\n${second}${optional}${checkDigitOf(number + born + expires + optional) ?? '?'}`;
    }
    case 'MRV-A':
      return `V<${issuer}${fill(names, 39)}\n${second}${fill(it.optional, 16)}`;
    case 'MRV-B':
      return `V<${issuer}${fill(names, 31)}\n${second}${fill(it.optional, 8)}`;
  }
};
