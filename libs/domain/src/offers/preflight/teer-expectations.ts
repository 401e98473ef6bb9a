import type { Citations } from '../../law/citation.js';
import { text, type Bilingual } from '../../law/text.js';
import type { Teer } from '../../occupations/noc-2021.js';

/** Which TEER categories a code takes. All of it is officer instruction, none of it is in the Regulations. */
export interface TeerExpectation {
  readonly code: string;
  /** Accepted without a word. */
  readonly usual: readonly Teer[];
  /** Accepted on a condition that is named. */
  readonly onCondition?: { readonly teers: readonly Teer[]; readonly condition: Bilingual };
  /** Whether any other category stops the offer or is only looked at. */
  readonly otherwise: 'block' | 'warn';
  readonly cites: Citations;
}

export const TEER_EXPECTATIONS: readonly TeerExpectation[] = [
  { code: 'T36', usual: [0, 1, 2, 3], otherwise: 'warn', cites: ['IRCC: CUSMA professionals (2025-01-03)'] },
  { code: 'C62', usual: [0, 1], otherwise: 'warn', cites: ['IRCC: Intra-company transferees (2025-01-06)'] },
  { code: 'C63', usual: [0, 1, 2], otherwise: 'warn', cites: ['IRCC: Intra-company transferees (2025-01-06)'] },
  {
    code: 'C21',
    usual: [0, 1, 2, 3],
    onCondition: {
      teers: [4],
      condition: text(
        'Young Professionals: TEER 4 only with a post-secondary diploma.',
        "Jeunes professionnels : FÉER 4 seulement avec un diplôme d'études postsecondaires.",
      ),
    },
    otherwise: 'block',
    cites: ['IRCC: International Experience Canada, Young Professionals (2025-12-24)'],
  },
];

/** The code that takes any TEER but primary agriculture at TEER 4 or 5 (EXM-10). */
export const PRIMARY_AGRICULTURE_CODE = 'C16';
