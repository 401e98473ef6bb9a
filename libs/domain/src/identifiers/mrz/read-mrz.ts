import { text, type Bilingual } from '../../law/text.js';
import type { IsoDay, PlainDate } from '../../time/plain-date.js';
import { checkDigitOf } from './check-digit.js';
import { MRZ_LAYOUTS, formatOf, type MrzFormat, type MrzLayout, type Span } from './layouts.js';
import { faultOf, type MrzFault } from './mrz-faults.js';
import { findDocumentState } from './state-codes.js';
import { birthDateOf, expiryDateOf } from './two-digit-years.js';

/** What the coded lines of a travel document say. A field that cannot be read is absent. */
export interface MrzFields {
  /** `P`, `PD`, `I`, `V` … without fillers. */
  readonly documentType: string;
  readonly issuer: string;
  readonly familyName: string;
  readonly givenNames: string;
  /** The names fill their field to the last character, so they may have been cut short. */
  readonly namesMayBeCut: boolean;
  readonly documentNumber: string;
  /** As the document writes it, without fillers: `UTO`, `D`. */
  readonly nationality: string;
  /** ISO 3166-1 alpha-2, where the nationality is that of a country. */
  readonly citizenship?: string;
  readonly bornOn?: IsoDay;
  readonly sex?: 'F' | 'M' | 'unspecified';
  readonly expiresOn?: IsoDay;
  /** Optional data: a personal number in many passports. */
  readonly optional: string;
}

export interface MrzReading {
  /** Absent where number and length of the lines fit no document. */
  readonly format?: MrzFormat;
  readonly fields?: MrzFields;
  /** Empty when every check holds. That the lines hold together proves no document genuine. */
  readonly faults: readonly MrzFault[];
}

/** Longer texts are no coded lines; the bound keeps a pasted book from being looked at letter by letter. */
const LONGEST_INPUT = 1_000;

const LETTERS: Readonly<Record<MrzFormat, RegExp>> = {
  TD1: /^[ACI]/,
  TD2: /^[ACIP]/,
  TD3: /^P/,
  'MRV-A': /^V/,
  'MRV-B': /^V/,
};
const WANTED: Readonly<Record<MrzFormat, string>> = {
  TD1: 'A, C, I',
  TD2: 'A, C, I, P',
  TD3: 'P',
  'MRV-A': 'V',
  'MRV-B': 'V',
};

const FIELD_NAMES = {
  documentNumber: text('the document number', 'du numéro de document'),
  birth: text('the date of birth', 'de la date de naissance'),
  expiry: text('the expiry date', "de la date d'expiration"),
  optional: text('the personal number', 'du numéro personnel'),
  composite: text('the whole', "de l'ensemble"),
} as const;

/** Lines without spaces, in capitals; lines that were run together are parted again. */
const linesOf = (raw: string): readonly string[] => {
  const lines = raw
    .slice(0, LONGEST_INPUT)
    .split(/\r?\n|\r/)
    .map((line) => line.replace(/\s/g, '').replace(/«/g, '<<').toUpperCase())
    .filter((line) => line !== '');
  const [only = ''] = lines;
  if (lines.length !== 1) return lines;
  const count = { 90: 3, 72: 2, 88: 2 }[only.length];
  if (count === undefined) return lines;
  const width = only.length / count;
  return Array.from({ length: count }, (_, line) => only.slice(line * width, (line + 1) * width));
};

const withoutFillers = (field: string): string => field.replace(/<+$/, '');

/** Reads the fields of lines whose shape is right, and collects what is wrong with them. */
class MrzReader {
  readonly faults: MrzFault[] = [];

  constructor(
    private readonly lines: readonly string[],
    private readonly format: MrzFormat,
    private readonly layout: MrzLayout,
    private readonly readOn: PlainDate,
  ) {}

  read(): MrzFields {
    this.characters();
    const documentType = withoutFillers(this.at({ line: 1, from: 1, to: 2 }));
    if (!LETTERS[this.format].test(documentType))
      this.faults.push(
        faultOf('mrz.document-type', {
          at: { line: 1, from: 1, to: 1 },
          found: documentType,
          wanted: WANTED[this.format],
        }),
      );
    const nationality = this.state(this.layout.nationality);
    const citizenship = findDocumentState(nationality)?.country;
    const number = this.documentNumber();
    const bornOn = this.date(this.layout.birth, this.layout.birthCheck, FIELD_NAMES.birth, birthDateOf);
    const expiresOn = this.date(this.layout.expiry, this.layout.expiryCheck, FIELD_NAMES.expiry, expiryDateOf);
    const optional = this.optional(number.continued);
    this.composite();
    const sex = this.sex();
    return {
      documentType,
      issuer: this.state(this.layout.issuer),
      ...this.names(),
      documentNumber: number.value,
      nationality,
      ...(citizenship === undefined ? {} : { citizenship }),
      ...(bornOn === undefined ? {} : { bornOn }),
      ...(sex === undefined ? {} : { sex }),
      ...(expiresOn === undefined ? {} : { expiresOn }),
      optional,
    };
  }

  private at({ line, from, to }: Span): string {
    return (this.lines[line - 1] ?? '').slice(from - 1, to);
  }

  private characters(): void {
    for (const [index, line] of this.lines.entries())
      for (const { 0: char, index: place } of line.matchAll(/[^A-Z0-9<]/g))
        this.faults.push(faultOf('mrz.character', { at: { line: index + 1, from: place + 1, to: place + 1 }, char }));
  }

  private state(span: Span): string {
    const found = withoutFillers(this.at(span));
    if (findDocumentState(found) === undefined) this.faults.push(faultOf('mrz.state', { at: span, found }));
    return found;
  }

  private names(): Pick<MrzFields, 'familyName' | 'givenNames' | 'namesMayBeCut'> {
    const span = this.layout.names;
    const field = this.at(span);
    for (const { 0: char, index } of field.matchAll(/\d/g))
      this.faults.push(
        faultOf('mrz.name-digit', { at: { line: span.line, from: span.from + index, to: span.from + index }, char }),
      );
    const [family = '', given = ''] = withoutFillers(field).split('<<', 2);
    const spaced = (name: string): string => name.replace(/</g, ' ').trim();
    if (spaced(family) === '') this.faults.push(faultOf('mrz.name-missing', { at: span }));
    return { familyName: spaced(family), givenNames: spaced(given), namesMayBeCut: !field.endsWith('<') };
  }

  /** A number longer than nine characters has a filler for its check digit and goes on in the optional data. */
  private documentNumber(): { readonly value: string; readonly continued: number } {
    const { documentNumber, documentNumberCheck, optional, longNumbers } = this.layout;
    const field = this.at(documentNumber);
    const check = this.at(documentNumberCheck);
    const [more] = optional;
    const rest = /^[A-Z0-9]+(?=<|$)/.exec(more === undefined ? '' : this.at(more))?.[0] ?? '';
    if (longNumbers && more !== undefined && check === '<' && !field.endsWith('<') && rest.length >= 2) {
      const value = field + rest.slice(0, -1);
      const place = more.from + rest.length - 1;
      this.check(value, rest.slice(-1), { line: more.line, from: place, to: place }, FIELD_NAMES.documentNumber);
      return { value, continued: rest.length };
    }
    if (withoutFillers(field) === '') this.faults.push(faultOf('mrz.number-missing', { at: documentNumber }));
    this.check(field, check, documentNumberCheck, FIELD_NAMES.documentNumber);
    return { value: withoutFillers(field), continued: 0 };
  }

  private date(
    span: Span,
    checkAt: Span,
    of: Bilingual,
    reads: (sixDigits: string, readOn: PlainDate) => PlainDate | undefined,
  ): IsoDay | undefined {
    const field = this.at(span);
    this.check(field, this.at(checkAt), checkAt, of);
    // Where a birth day or month is not known, fillers stand for it: no fault, and no date either.
    if (/^\d{2}(?:\d{2}|<<)<<$|^<{6}$/.test(field)) return undefined;
    const wrong = /[^0-9]/.exec(field);
    if (wrong !== null) {
      const place = span.from + wrong.index;
      this.faults.push(
        faultOf('mrz.digit-expected', { at: { line: span.line, from: place, to: place }, char: wrong[0] }),
      );
      return undefined;
    }
    const date = reads(field, this.readOn);
    if (date === undefined) this.faults.push(faultOf('mrz.date', { at: span, found: field }));
    return date === undefined ? undefined : date.toString();
  }

  private sex(): MrzFields['sex'] {
    const found = this.at(this.layout.sex);
    if (found === 'F' || found === 'M') return found;
    if (found === '<' || found === 'X') return 'unspecified';
    this.faults.push(faultOf('mrz.sex', { at: this.layout.sex, found }));
    return undefined;
  }

  private optional(continued: number): string {
    const { optional, optionalCheck } = this.layout;
    const parts = optional.map((span, index) => this.at(span).slice(index === 0 ? continued : 0));
    if (optionalCheck !== undefined) {
      const field = parts.join('');
      const digit = this.at(optionalCheck);
      // An empty field may have a filler for its digit (Doc 9303-4, 4.2.2.2).
      if (!(/^<*$/.test(field) && digit === '<')) this.check(field, digit, optionalCheck, FIELD_NAMES.optional);
    }
    return parts
      .map((part) => part.replace(/^<+|<+$/g, '').replace(/<+/g, ' '))
      .filter((part) => part !== '')
      .join(' ');
  }

  private composite(): void {
    const { composite } = this.layout;
    if (composite === undefined) return;
    this.check(
      composite.of.map((span) => this.at(span)).join(''),
      this.at(composite.check),
      composite.check,
      FIELD_NAMES.composite,
    );
  }

  /** A field with a character that cannot be reckoned has had its fault already. */
  private check(field: string, found: string, at: Span, of: Bilingual): void {
    const computed = checkDigitOf(field);
    if (computed !== undefined && computed !== found)
      this.faults.push(faultOf('mrz.check-digit', { at, of, found, computed }));
  }
}

/**
 * Reads the coded lines of a travel document and checks them: characters, states, dates, each check digit and the one
 * over all (ICAO Doc 9303, parts 3 to 7). Whatever can be read is given, with every fault and its place.
 * @param readOn the day of the reading, which decides the century of two-digit years.
 */
export const readMrz = (raw: string, readOn: PlainDate): MrzReading => {
  const lines = linesOf(raw);
  const whole = { line: 1, from: 1, to: 1 } as const;
  if (lines.length !== 2 && lines.length !== 3)
    return { faults: [faultOf('mrz.lines', { at: whole, count: lines.length })] };
  const widths: readonly number[] = lines.length === 3 ? [30] : [36, 44];
  const first = lines[0] ?? '';
  const width = widths.find((each) => lines.every((line) => line.length === each));
  if (width === undefined) {
    // Where one line at least is right, the other one is measured by it.
    const seen = widths.filter((each) => lines.some((line) => line.length === each));
    const wanted = seen.length === 1 ? seen : widths;
    const faults = lines.flatMap((line, index) =>
      wanted.includes(line.length) && seen.length < 2
        ? []
        : [
            faultOf('mrz.line-length', {
              at: { line: index + 1, from: 1, to: Math.max(1, line.length) },
              length: line.length,
              wanted,
            }),
          ],
    );
    return { faults };
  }
  const format = formatOf(lines.length, width, first.charAt(0));
  if (format === undefined) return { faults: [faultOf('mrz.lines', { at: whole, count: lines.length })] };
  const reader = new MrzReader(lines, format, MRZ_LAYOUTS[format], readOn);
  const fields = reader.read();
  return {
    format,
    fields,
    faults: [...reader.faults].sort((a, b) => a.at.line - b.at.line || a.at.from - b.at.from),
  };
};
