import { text, type Bilingual } from '../law/text.js';
import { COUNTRY_ROWS, type VisaPolicy } from './countries.data.js';

export type { VisaPolicy } from './countries.data.js';

export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: Bilingual;
  /** Undefined where the Regulations have no entry of their own and the passport held decides. */
  readonly visaPolicy?: VisaPolicy;
  /** `conditional`: the kind of travel document decides. Undefined: open. */
  readonly visaRequired?: 'yes' | 'no' | 'conditional';
  /** By nationality alone (IRPR s. 12.2(1)(c)); age is a separate exemption. Undefined: open. */
  readonly biometricsExempt?: boolean;
  /** Canada has an International Experience Canada agreement with it. Undefined: open. */
  readonly iecPartner?: boolean;
}

const REQUIRED = { y: 'yes', n: 'no', c: 'conditional' } as const;
const YES_NO = { y: true, n: false } as const;

const lookUp = <T>(table: Readonly<Record<string, T>>, flag: string | undefined): T | undefined =>
  flag === undefined ? undefined : table[flag];

export const COUNTRIES: readonly Country[] = COUNTRY_ROWS.map(([code, en, fr, visaPolicy, flags]) => {
  const visaRequired = lookUp<'yes' | 'no' | 'conditional'>(REQUIRED, flags[0]);
  const biometricsExempt = lookUp<boolean>(YES_NO, flags[1]);
  const iecPartner = lookUp<boolean>(YES_NO, flags[2]);
  return {
    code,
    name: text(en, fr),
    ...(visaPolicy === '' ? {} : { visaPolicy }),
    ...(visaRequired === undefined ? {} : { visaRequired }),
    ...(biometricsExempt === undefined ? {} : { biometricsExempt }),
    ...(iecPartner === undefined ? {} : { iecPartner }),
  };
});

const byCode: ReadonlyMap<string, Country> = new Map(COUNTRIES.map((country) => [country.code, country]));

/** The country of an ISO alpha-2 code in capitals, or `undefined`. */
export const findCountry = (code: string): Country | undefined => byCode.get(code);
