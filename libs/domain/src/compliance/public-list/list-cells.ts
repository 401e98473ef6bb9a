import { cents, type Cents } from '../../money/cents.js';
import { parseDay, type IsoDay } from '../../time/plain-date.js';
import { BANS, type Ban } from '../schedule-2/consequences.js';
import type { ListedStatus } from './listed-employer.js';
import { LAST_REASON } from './list-reasons.js';

const NAMED_ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['rsquo', '’'],
  ['lsquo', '‘'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['nbsp', ' '],
  ['eacute', 'é'],
  ['egrave', 'è'],
  ['ecirc', 'ê'],
  ['agrave', 'à'],
  ['acirc', 'â'],
  ['ccedil', 'ç'],
  ['ocirc', 'ô'],
  ['icirc', 'î'],
  ['ucirc', 'û'],
  ['Eacute', 'É'],
]);
const LAST_CODE_POINT = 0x10ffff;

const character = (code: number, written: string): string =>
  code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : written;

/** Plain words of a cell: entities of the page are read, tags dropped, every kind of space is one space. */
export const plainWords = (cell: string): string =>
  cell
    .replaceAll(/<[^<>]*>/g, ' ')
    .replaceAll(/&#(\d{1,7});/g, (written, digits: string) => character(Number(digits), written))
    .replaceAll(/&#[xX]([\da-fA-F]{1,6});/g, (written, digits: string) => character(parseInt(digits, 16), written))
    .replaceAll(/&([A-Za-z]{2,8});/g, (written, name: string) => NAMED_ENTITIES.get(name) ?? written)
    .replaceAll(/[\s\u00A0\u202F\u2007]+/g, ' ')
    .trim();

/** `2022-12-6` as well as `2022-12-06`; `undefined` when it is no day. */
export const dayOfCell = (cell: string): IsoDay | undefined => {
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(cell);
  if (found === null) return undefined;
  const iso = `${found[1]}-${(found[2] ?? '').padStart(2, '0')}-${(found[3] ?? '').padStart(2, '0')}`;
  return parseDay(iso) === undefined ? undefined : iso;
};

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/** `August 30, 2028`; `undefined` when it is no day. */
export const dayInWords = (words: string): IsoDay | undefined => {
  const found = /^([A-Za-z]+)\.? (\d{1,2}), ?(\d{4})$/.exec(words);
  const month = found === null ? -1 : MONTHS.findIndex((name) => name === found[1]?.toLowerCase());
  return found === null || month < 0 ? undefined : dayOfCell(`${found[3]}-${month + 1}-${found[2]}`);
};

/** Reasons of a line; an asterisk for decisions before the system of points. */
export interface CellReasons {
  readonly reasons: readonly number[];
  readonly beforePoints: boolean;
}

/** `2,8, 9`, `6 and 15`, `2, 9 15`, `*`; `undefined` when anything else stands there. */
export const reasonsOfCell = (cell: string): CellReasons | undefined => {
  if (cell === '*') return { reasons: [], beforePoints: true };
  if (!/^\d{1,2}(?:(?:[\s,;&]|and|et)+\d{1,2})*$/.test(cell)) return undefined;
  const reasons = [...new Set((cell.match(/\d+/g) ?? []).map(Number))].sort((a, b) => a - b);
  return reasons.every((reason) => reason >= 1 && reason <= LAST_REASON) ? { reasons, beforePoints: false } : undefined;
};

/** What a penalty cell says: an amount, a ban, or both. */
export interface CellPenalty {
  readonly penaltyCents: Cents;
  readonly ban: Ban;
}

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ['one', 1],
  ['two', 2],
  ['five', 5],
  ['ten', 10],
]);
const PENALTY =
  /^(?:\$ ?(\d{1,3}(?:,\d{3})*|\d+)(?:\.(\d{2}))?)?(?:(?: and)?(?: ?an?)? ?(?:(\d{1,2}|one|two|five|ten)[- ]?year|(permanent)) ban)?$/i;

/** `$1,250`, `$1000`, `$2,500.00`, `$129,000 and a 1-year ban`, `Two-year ban`, `$N and a permanent ban`. */
export const penaltyOfCell = (cell: string): CellPenalty | undefined => {
  const found = PENALTY.exec(cell);
  if (found === null || cell === '') return undefined;
  const [, whole, fraction = '', years, permanent] = found;
  const amount = Number((whole ?? '0').replaceAll(',', '')) * 100 + Number(fraction.padEnd(2, '0'));
  const length =
    permanent !== undefined
      ? 'permanent'
      : years === undefined
        ? 0
        : (NUMBER_WORDS.get(years.toLowerCase()) ?? Number(years));
  const ban = BANS.find((each) => each === length);
  return ban === undefined || !Number.isSafeInteger(amount) ? undefined : { penaltyCents: cents(amount), ban };
};

/** The status in any of its spellings: case, spaces and kinds of dash differ. */
export const statusOfCell = (cell: string): ListedStatus | undefined => {
  if (/^eligible$/i.test(cell)) return { kind: 'may-hire' };
  if (/^ineligible ?[-–—] ?unpaid monetary penalty$/i.test(cell)) return { kind: 'unpaid' };
  if (/^ineligible$/i.test(cell)) return { kind: 'banned' };
  const until = /^ineligible until (.+)$/i.exec(cell)?.[1];
  const day = until === undefined ? undefined : (dayInWords(until) ?? dayOfCell(until));
  return day === undefined ? undefined : { kind: 'banned-until', until: day };
};
