import { parsePayrollAccount } from '../identifiers/business-number.js';
import { parseUci } from '../identifiers/uci.js';
import { accept, refuse, type Verdict } from '../law/refusal.js';
import { text, type Bilingual } from '../law/text.js';
import { parseDollars } from '../money/cents.js';
import { findNoc } from '../occupations/noc-2021.js';
import { findCountry } from '../places/countries.js';
import { isProvinceCode, parsePostalCode } from '../places/provinces.js';
import { parseDay, parseInstant } from '../time/plain-date.js';
import type { OfferField, OfferFieldKind } from './offer-fields.js';

export const LONGEST_LINE = 300;
export const LONGEST_TEXT = 10_000;
const LONGEST_ADDRESS = 500;
const LARGEST_COUNT = 1_000_000;
/** 168 hours make a week; nothing that is counted with decimals here is larger. */
const LARGEST_DECIMAL = 168;

/** How each kind is to be written, for the sentence "… must be …". */
export const EXPECTED: Readonly<Record<OfferFieldKind, Bilingual>> = {
  choice: text('one of the answers offered', 'une des réponses offertes'),
  'yes-no': text('yes or no', 'oui ou non'),
  line: text(`one line of at most ${LONGEST_LINE} characters`, `une ligne d'au plus ${LONGEST_LINE} caractères`),
  text: text('a text of at most 10,000 characters', "un texte d'au plus 10 000 caractères"),
  digits: text('digits only, as many as the number has', 'formé de chiffres seulement, au complet'),
  phone: text(
    'a telephone number of ten digits, such as 613-555-0142',
    'un numéro de téléphone à dix chiffres, comme 613-555-0142',
  ),
  email: text('an e-mail address', 'une adresse électronique'),
  url: text(
    'a web address that begins with http:// or https://',
    'une adresse Web qui commence par http:// ou https://',
  ),
  day: text('a day written YYYY-MM-DD', 'un jour écrit AAAA-MM-JJ'),
  instant: text('a date and time with its zone', 'une date et une heure avec leur fuseau'),
  count: text('a whole number, zero or more', 'un nombre entier, zéro ou plus'),
  decimal: text('a number with at most two decimals, such as 37.5', 'un nombre à deux décimales au plus, comme 37,5'),
  money: text('an amount in dollars and cents', 'un montant en dollars et en cents'),
  address: text('an address of at most 500 characters', "une adresse d'au plus 500 caractères"),
  country: text('a country of the list, by its two letters', 'un pays de la liste, par ses deux lettres'),
  province: text('a province or territory, by its two letters', 'une province ou un territoire, par ses deux lettres'),
  'postal-code': text('a Canadian postal code, such as K1A 0B1', 'un code postal canadien, comme K1A 0B1'),
  noc: text('a five-digit code of the NOC 2021 list', 'un code à cinq chiffres de la liste de la CNP 2021'),
  tick: text('ticked or not', 'coché ou non'),
  file: text('the name of a file', "le nom d'un fichier"),
  uci: text('eight or ten digits', 'huit ou dix chiffres'),
};

type Read = string | number | boolean | undefined;

/** Composed accents, no space at either end: the shape in which every text is kept. */
const tidy = (raw: string): string => raw.normalize('NFC').trim();

// Characters that a database or a form cannot carry: control characters and halves of surrogate pairs.
const UNSTORABLE_IN_LINE = /[\p{Cc}\p{Cs}\u2028\u2029]/u;
const UNSTORABLE_IN_TEXT = /[^\P{Cc}\n\t]|\p{Cs}/u;

const readLine = (raw: string, longest: number): Read => {
  const value = tidy(raw);
  return value !== '' && value.length <= longest && !UNSTORABLE_IN_LINE.test(value) ? value : undefined;
};

const readText = (raw: string, longest: number): Read => {
  const value = tidy(raw.replace(/\r\n?/g, '\n'));
  return value !== '' && value.length <= longest && !UNSTORABLE_IN_TEXT.test(value) ? value : undefined;
};

/** Ten digits of North America; neither the area code nor the exchange begins with 0 or 1. */
const readPhone = (raw: string): Read => {
  const found =
    /^(?:\+?1[\s.-]*)?\(?([2-9]\d{2})\)?[\s.-]*([2-9]\d{2})[\s.-]*(\d{4})(?:[\s,;]*(?:ext\.?|x|poste|p\.|#)\s*(\d{1,6}))?$/i.exec(
      raw.trim(),
    );
  if (found === null) return undefined;
  const [, area, exchange, line, extension] = found;
  return `${area}-${exchange}-${line}${extension === undefined ? '' : ` ext. ${extension}`}`;
};

const readEmail = (raw: string): Read => {
  const value = raw.trim();
  return value.length <= 254 &&
    /^[^\s@"<>,;]{1,64}@[^\s@.,;<>]+(?:\.[^\s@.,;<>]+)+$/.test(value) &&
    !UNSTORABLE_IN_LINE.test(value)
    ? value
    : undefined;
};

const readUrl = (raw: string): Read => {
  const value = raw.trim();
  return value.length <= LONGEST_LINE &&
    /^https?:\/\/[^\s/.]+(?:\.[^\s/.]+)+(?:[/?#]\S*)?$/i.test(value) &&
    !UNSTORABLE_IN_LINE.test(value)
    ? value
    : undefined;
};

// Adding zero turns a negative zero, which compares equal to zero but is written otherwise, into the plain one.
const readCount = (raw: unknown): Read => {
  const value = typeof raw === 'string' && /^\d{1,9}$/.test(raw.trim()) ? Number(raw.trim()) : raw;
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= LARGEST_COUNT
    ? value + 0
    : undefined;
};

/** A number with at most two decimals, or the same written with a point or a comma. */
const readDecimal = (raw: unknown): Read => {
  const value =
    typeof raw === 'string' && /^\d{1,3}(?:[.,]\d{1,2})?$/.test(raw.trim())
      ? Number(raw.trim().replace(',', '.'))
      : raw;
  if (typeof value !== 'number' || !(value >= 0 && value <= LARGEST_DECIMAL)) return undefined;
  const rounded = Math.round(value * 100) / 100;
  return rounded === value ? rounded + 0 : undefined;
};

/** A number is whole cents, as it is kept; a text is dollars, as it is typed. */
const readMoney = (raw: unknown): Read => {
  if (typeof raw === 'string') return parseDollars(raw.replace(/[\s\u00A0\u202F$]/g, ''));
  return typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= 0 ? raw + 0 : undefined;
};

const readDigits = (raw: string, length: number | undefined): Read => {
  const digits = raw.replace(/[\s-]/g, '');
  return /^\d{1,30}$/.test(digits) && (length === undefined || digits.length === length) ? digits : undefined;
};

const readString = (field: OfferField, raw: string): Read => {
  const capitals = raw.trim().toUpperCase();
  switch (field.kind) {
    case 'choice':
      return field.choices?.some(({ value }) => value === raw.trim()) === true ? raw.trim() : undefined;
    case 'line':
      return readLine(raw, Math.min(field.maxLength ?? LONGEST_LINE, LONGEST_LINE));
    case 'file':
      return readLine(raw, LONGEST_LINE);
    case 'text':
      return readText(raw, LONGEST_TEXT);
    case 'address':
      return readText(raw, LONGEST_ADDRESS);
    case 'digits':
      return readDigits(raw, field.maxLength);
    case 'phone':
      return readPhone(raw);
    case 'email':
      return readEmail(raw);
    case 'url':
      return readUrl(raw);
    case 'day':
      return parseDay(raw.trim()) === undefined ? undefined : raw.trim();
    case 'instant':
      return parseInstant(raw.trim());
    case 'country':
      return findCountry(capitals)?.code;
    case 'province':
      return isProvinceCode(capitals) ? capitals : undefined;
    case 'postal-code':
      return parsePostalCode(raw);
    case 'noc':
      return findNoc(raw.trim())?.code;
    default:
      return undefined;
  }
};

/**
 * Reads one raw value as its field's kind and gives it in the shape in which it is kept; `undefined` when it is none.
 * Reading what it gave once more gives the same.
 */
export const readFieldValue = (field: OfferField, raw: unknown): Verdict<string | number | boolean> | undefined => {
  const found = ((): Read | Verdict<string> => {
    switch (field.kind) {
      case 'yes-no':
      case 'tick':
        return typeof raw === 'boolean' ? raw : undefined;
      case 'count':
        return readCount(raw);
      case 'decimal':
        return readDecimal(raw);
      case 'money':
        return readMoney(raw);
      default:
        break;
    }
    if (typeof raw !== 'string') return undefined;
    if (field.id === 'cra_payroll_account') return parsePayrollAccount(raw);
    return field.kind === 'uci' ? parseUci(raw) : readString(field, raw);
  })();
  if (found === undefined) return undefined;
  if (typeof found !== 'object') return accept(found);
  return found.ok ? accept(found.value) : refuse(found.refusals);
};
