/** Identity cards (TD1, TD2), passports (TD3), visas of full size (MRV-A) and of card size (MRV-B). */
export const MRZ_FORMATS = ['TD1', 'TD2', 'TD3', 'MRV-A', 'MRV-B'] as const;
export type MrzFormat = (typeof MRZ_FORMATS)[number];

/** A stretch of one line; lines and places are counted from 1, as the standard does. */
export interface Span {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}
const at = (line: number, from: number, to = from): Span => ({ line, from, to });

export interface MrzLayout {
  readonly lines: number;
  readonly width: number;
  readonly issuer: Span;
  readonly names: Span;
  readonly documentNumber: Span;
  readonly documentNumberCheck: Span;
  readonly nationality: Span;
  readonly birth: Span;
  readonly birthCheck: Span;
  readonly sex: Span;
  readonly expiry: Span;
  readonly expiryCheck: Span;
  readonly optional: readonly Span[];
  /** Passports alone check their optional data by itself. */
  readonly optionalCheck?: Span;
  /** Whether a document number longer than nine characters goes on in the optional data. */
  readonly longNumbers: boolean;
  /** The digit over several fields, and the fields in their order; visas have none. */
  readonly composite?: { readonly of: readonly Span[]; readonly check: Span };
}

/** The second line that passports, TD2 and both visas share up to the expiry date. */
const SECOND_LINE = {
  documentNumber: at(2, 1, 9),
  documentNumberCheck: at(2, 10),
  nationality: at(2, 11, 13),
  birth: at(2, 14, 19),
  birthCheck: at(2, 20),
  sex: at(2, 21),
  expiry: at(2, 22, 27),
  expiryCheck: at(2, 28),
} as const;

/** Where each field stands (ICAO Doc 9303, parts 4 to 7). */
export const MRZ_LAYOUTS: Readonly<Record<MrzFormat, MrzLayout>> = {
  TD1: {
    lines: 3,
    width: 30,
    issuer: at(1, 3, 5),
    documentNumber: at(1, 6, 14),
    documentNumberCheck: at(1, 15),
    birth: at(2, 1, 6),
    birthCheck: at(2, 7),
    sex: at(2, 8),
    expiry: at(2, 9, 14),
    expiryCheck: at(2, 15),
    nationality: at(2, 16, 18),
    names: at(3, 1, 30),
    optional: [at(1, 16, 30), at(2, 19, 29)],
    longNumbers: true,
    composite: { of: [at(1, 6, 30), at(2, 1, 7), at(2, 9, 15), at(2, 19, 29)], check: at(2, 30) },
  },
  TD2: {
    lines: 2,
    width: 36,
    issuer: at(1, 3, 5),
    names: at(1, 6, 36),
    ...SECOND_LINE,
    optional: [at(2, 29, 35)],
    longNumbers: true,
    composite: { of: [at(2, 1, 10), at(2, 14, 20), at(2, 22, 35)], check: at(2, 36) },
  },
  TD3: {
    lines: 2,
    width: 44,
    issuer: at(1, 3, 5),
    names: at(1, 6, 44),
    ...SECOND_LINE,
    optional: [at(2, 29, 42)],
    optionalCheck: at(2, 43),
    longNumbers: false,
    composite: { of: [at(2, 1, 10), at(2, 14, 20), at(2, 22, 43)], check: at(2, 44) },
  },
  'MRV-A': {
    lines: 2,
    width: 44,
    issuer: at(1, 3, 5),
    names: at(1, 6, 44),
    ...SECOND_LINE,
    optional: [at(2, 29, 44)],
    longNumbers: false,
  },
  'MRV-B': {
    lines: 2,
    width: 36,
    issuer: at(1, 3, 5),
    names: at(1, 6, 36),
    ...SECOND_LINE,
    optional: [at(2, 29, 36)],
    longNumbers: false,
  },
};

/** The format of lines of that number and width; a document whose first letter is V is a visa. */
export const formatOf = (lines: number, width: number, first: string): MrzFormat | undefined => {
  if (lines === 3 && width === 30) return 'TD1';
  if (lines !== 2) return undefined;
  if (width === 44) return first === 'V' ? 'MRV-A' : 'TD3';
  if (width === 36) return first === 'V' ? 'MRV-B' : 'TD2';
  return undefined;
};
