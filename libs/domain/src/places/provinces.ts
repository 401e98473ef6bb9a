import { text, type Bilingual } from '../law/text.js';

export const PROVINCE_CODES = ['AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT'] as const;
export type ProvinceCode = (typeof PROVINCE_CODES)[number];

export interface Province {
  readonly code: ProvinceCode;
  readonly name: Bilingual;
  /** First letters of the postal codes; the Northwest Territories and Nunavut share X. */
  readonly postalLetters: string;
  /** Time zone of the capital, by its IANA name. A province may have others. */
  readonly zone: string;
}

export const PROVINCES: readonly Province[] = [
  { code: 'AB', name: text('Alberta', 'Alberta'), postalLetters: 'T', zone: 'America/Edmonton' },
  {
    code: 'BC',
    name: text('British Columbia', 'Colombie-Britannique'),
    postalLetters: 'V',
    zone: 'America/Vancouver',
  },
  { code: 'MB', name: text('Manitoba', 'Manitoba'), postalLetters: 'R', zone: 'America/Winnipeg' },
  { code: 'NB', name: text('New Brunswick', 'Nouveau-Brunswick'), postalLetters: 'E', zone: 'America/Moncton' },
  {
    code: 'NL',
    name: text('Newfoundland and Labrador', 'Terre-Neuve-et-Labrador'),
    postalLetters: 'A',
    zone: 'America/St_Johns',
  },
  { code: 'NS', name: text('Nova Scotia', 'Nouvelle-Écosse'), postalLetters: 'B', zone: 'America/Halifax' },
  {
    code: 'NT',
    name: text('Northwest Territories', 'Territoires du Nord-Ouest'),
    postalLetters: 'X',
    zone: 'America/Yellowknife',
  },
  { code: 'NU', name: text('Nunavut', 'Nunavut'), postalLetters: 'X', zone: 'America/Iqaluit' },
  { code: 'ON', name: text('Ontario', 'Ontario'), postalLetters: 'KLMNP', zone: 'America/Toronto' },
  {
    code: 'PE',
    name: text('Prince Edward Island', 'Île-du-Prince-Édouard'),
    postalLetters: 'C',
    zone: 'America/Halifax',
  },
  { code: 'QC', name: text('Quebec', 'Québec'), postalLetters: 'GHJ', zone: 'America/Toronto' },
  { code: 'SK', name: text('Saskatchewan', 'Saskatchewan'), postalLetters: 'S', zone: 'America/Regina' },
  { code: 'YT', name: text('Yukon', 'Yukon'), postalLetters: 'Y', zone: 'America/Whitehorse' },
];

const byCode: ReadonlyMap<string, Province> = new Map(PROVINCES.map((province) => [province.code, province]));

export const findProvince = (code: string): Province | undefined => byCode.get(code);
export const isProvinceCode = (code: string): code is ProvinceCode => byCode.has(code);

/** Letters, digits and places as Canada Post uses them: no D, F, I, O, Q or U; W and Z never come first. */
const POSTAL_CODE = /^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] ?\d[ABCEGHJ-NPRSTV-Z]\d$/;

/** `k1a0b1` as `K1A 0B1`; `undefined` when it is no Canadian postal code. */
export const parsePostalCode = (raw: string): string | undefined => {
  const given = raw.trim().toUpperCase();
  return POSTAL_CODE.test(given) ? `${given.slice(0, 3)} ${given.slice(-3)}` : undefined;
};

/** The provinces whose postal codes begin with the letter of this one. */
export const provincesOfPostalCode = (postalCode: string): readonly ProvinceCode[] =>
  PROVINCES.filter((province) => province.postalLetters.includes(postalCode.charAt(0).toUpperCase() || '-')).map(
    (province) => province.code,
  );

const fold = (value: string): string => value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const POSTAL_CODE_IN_TEXT = /\b([ABCEGHJ-NPRSTVXY])\d[ABCEGHJ-NPRSTV-Z] ?\d[ABCEGHJ-NPRSTV-Z]\d\b/gi;
const NAMES = PROVINCES.flatMap(({ code, name }) =>
  [name.en, name.fr].map((each) => ({ code, pattern: new RegExp(`(?<![a-z])${fold(each)}(?![a-z])`) })),
);

/**
 * The province or territory of an address written in one block, or `undefined` when it does not say.
 *
 * The postal code decides, because a street or a city may bear a province's name ("12 Ontario St, Montréal QC H2X 1Y8").
 * Without one, the last two-letter code in capitals counts, then the last province named in full.
 */
export const provinceOfAddress = (address: string): ProvinceCode | undefined => {
  const codes = [...address.matchAll(/(?<![\p{L}\p{N}])([A-Z]{2})(?![\p{L}\p{N}])/gu)]
    .map((found) => found[1] ?? '')
    .filter(isProvinceCode);
  const written = codes.at(-1);
  const postal = [...address.matchAll(POSTAL_CODE_IN_TEXT)].at(-1)?.[1];
  if (postal !== undefined) {
    const fitting = provincesOfPostalCode(postal);
    if (written !== undefined && fitting.includes(written)) return written;
    if (fitting.length === 1) return fitting[0];
  }
  if (written !== undefined) return written;
  const folded = fold(address);
  let last: { code: ProvinceCode; at: number } | undefined;
  for (const { code, pattern } of NAMES) {
    const at = folded.search(pattern);
    if (at >= 0 && (last === undefined || at > last.at)) last = { code, at };
  }
  return last?.code;
};
