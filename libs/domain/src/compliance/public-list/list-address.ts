import { PROVINCES, type ProvinceCode } from '../../places/provinces.js';
import { plainWords } from './list-cells.js';
import { plainWordsOf } from './plain-name.js';

const plain = (name: string): string => plainWordsOf(name).join(' ');

const BY_NAME: ReadonlyMap<string, ProvinceCode> = new Map<string, ProvinceCode>([
  ...PROVINCES.flatMap(({ code, name }): (readonly [string, ProvinceCode])[] => [
    [plain(code), code],
    [plain(name.en), code],
    [plain(name.fr), code],
  ]),
  // As the list misspells it.
  ['british colombia', 'BC'],
  ['pei', 'PE'],
  ['newfoundland', 'NL'],
]);

/** The province a name or a code stands for, in either language; `undefined` for a place outside Canada. */
export const provinceOf = (name: string): ProvinceCode | undefined => BY_NAME.get(plain(name));

export interface ListAddress {
  readonly street: string | undefined;
  readonly city: string | undefined;
  readonly province: ProvinceCode | undefined;
}

const known = (part: string): string | undefined => (part === '' ? undefined : part);

/**
 * Street, city and province out of the cells of the list. The province stands after the last comma; a street that slipped
 * into the cell of the city goes back to the street.
 */
export const readAddress = (street: string, cityAndProvince: string): ListAddress => {
  const parts = cityAndProvince.split(',').map((part) => part.trim());
  const province = provinceOf(parts.at(-1) ?? '');
  const places = province === undefined ? parts : parts.slice(0, -1);
  const city = places.at(-1) ?? '';
  const slipped = places.slice(0, -1);
  return {
    street: known([street, ...slipped].filter((part) => part !== '').join(', ')),
    city: known(city),
    province,
  };
};

/** The same out of one cell of two lines, as the page has it; where it is one line, the last two parts are city and province. */
export const readAddressCell = (cell: string): ListAddress => {
  const [first = '', second] = cell
    .split(/<br *\/?>|\r?\n/i)
    .map(plainWords)
    .filter((line) => line !== '');
  if (second !== undefined) return readAddress(first, second);
  const parts = first.split(',').map((part) => part.trim());
  const from = Math.max(0, parts.length - 2);
  return readAddress(parts.slice(0, from).join(', '), parts.slice(from).join(', '));
};
