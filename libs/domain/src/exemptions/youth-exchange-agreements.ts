import type { Facts } from '../assess/facts.js';

/** Categories of International Experience Canada (IRPR s. 204(d); EXM-14). */
export type YouthExchangeCategory = Exclude<Facts['iecCategory'], undefined>;

/** What an agreement with a country allows in one category. */
export interface YouthExchangeTerms {
  readonly ages: { readonly from: number; readonly to: number };
  /** Longest stay of one participation. */
  readonly months: number;
  /** How often a person may take part. */
  readonly participations: number;
}

/**
 * One row for each country: the country, then for Working Holiday (W), Young Professionals (Y) and International Co-op (C)
 * the highest age, the months, and how often. The lowest age is 18 everywhere. Source: the department's table of agreements
 * for International Experience Canada, as read in November 2026. Special lines inside a category (France's VIE, Spain's ICEX
 * Vives) have the terms of the category or narrower ones.
 */
const ROWS = [
  'AD W30/12/1',
  'AT W30/12/3 Y35/12/3 C35/6/3',
  'AU W35/24/2 Y35/24/2 C35/12/2',
  'BE W30/12/1',
  'CH Y35/18/2 C35/18/2',
  'CL W35/12/2 Y35/12/2 C35/12/2',
  'CR W35/12/2 Y35/12/2 C35/12/2',
  'CZ W35/12/2 Y35/12/2 C35/12/2',
  'DE W35/12/2 Y35/12/2 C35/12/2',
  'DK W35/12/1',
  'EE W35/12/2 Y35/12/2 C35/12/2',
  'ES W35/12/2 Y35/12/2 C35/12/2',
  'FI W35/12/3 Y35/12/3 C35/12/3',
  'FR W35/24/2 Y35/24/2 C35/12/2',
  'GB W35/24/2 Y35/24/2 C35/24/2',
  'GR W35/12/2 Y35/12/2 C35/12/2',
  'HK W30/12/1',
  'HR W35/12/2 Y35/12/2 C35/12/2',
  'IE W35/24/2 Y35/24/2 C35/12/2',
  'IS W30/12/2',
  'IT W35/12/2 Y35/12/2 C35/12/2',
  'JP W30/12/2',
  'KR W35/24/2 Y35/24/2 C35/24/2',
  'LT W35/12/2 Y35/12/2 C35/12/2',
  'LU W35/12/1 Y35/12/1 C35/12/1',
  'LV W35/12/2 Y35/12/2 C35/12/2',
  'NL W30/12/2 Y30/12/2',
  'NO W35/12/2 Y35/12/2 C35/12/2',
  'NZ W35/23/1',
  'PL W35/12/2 Y35/12/2 C35/12/2',
  'PT W35/24/1 Y35/24/1 C35/24/1',
  'SE W30/12/2 Y30/12/2 C30/12/2',
  'SI W35/12/2 Y35/12/2 C35/12/2',
  'SK W35/12/2 Y35/12/2 C35/12/2',
  'SM W35/12/2',
  'TW W35/12/1 Y35/12/1 C35/12/1',
] as const;

const LOWEST_AGE = 18;
const LETTER: Readonly<Record<YouthExchangeCategory, string>> = {
  'working-holiday': 'W',
  'young-professionals': 'Y',
  'co-op': 'C',
};

const terms: ReadonlyMap<string, YouthExchangeTerms> = new Map(
  ROWS.flatMap((row) => {
    const [country = '', ...categories] = row.split(' ');
    return categories.map((each) => {
      const [to = 0, months = 0, participations = 0] = each.slice(1).split('/').map(Number);
      return [`${country}${each.charAt(0)}`, { ages: { from: LOWEST_AGE, to }, months, participations }] as const;
    });
  }),
);

/** The terms for citizens of a country; `undefined` where no agreement opens the category to them. */
export const youthExchangeTerms = (country: string, category: YouthExchangeCategory): YouthExchangeTerms | undefined =>
  terms.get(`${country}${LETTER[category]}`);
