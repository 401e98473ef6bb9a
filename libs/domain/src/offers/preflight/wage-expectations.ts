import type { Citations } from '../../law/citation.js';

/**
 * Codes under which work may lawfully be unpaid or paid by a stipend: camp counsellors, religious and charitable work,
 * unpaid internships of International Experience Canada, holders of a research award, placements under an agreement.
 */
export const STIPEND_CODES: readonly string[] = ['C24', 'C50', 'C51', 'C21', 'C52', 'T11', 'C20'];

/** How the department weighs the wage against a prevailing or median wage. */
export type WageTest =
  /** The wage may not be lower, and must be compared. */
  | 'floor'
  /** It may be lower for reasons that are explained. */
  | 'explain';

export const WAGE_TESTS: Readonly<Record<string, { readonly test: WageTest; readonly cites: Citations }>> = {
  C63: { test: 'floor', cites: ['IRCC: Intra-company transferees (2025-01-06), wage of specialized knowledge'] },
  C88: { test: 'floor', cites: ['IRCC: Innovation Stream (2024-12-24), wage'] },
  C14: { test: 'explain', cites: ['IRCC: Television and film, C14 (2025-12-16), wage'] },
  C61: { test: 'explain', cites: ['IRCC: Intra-company transferees (2025-01-06), wage'] },
  C62: { test: 'explain', cites: ['IRCC: Intra-company transferees (2025-01-06), wage'] },
};

/** Annual and hourly wage may part by this much, in hundredths, before it is worth a look: rounding makes some of it. */
export const WAGE_TOLERANCE_PERCENT = 1;
