import { DUE_DATE_FACTS } from './facts/due-date-facts.js';
import { EMPLOYER_FACTS } from './facts/employer-facts.js';
import { EXEMPTION_FACTS } from './facts/exemption-facts.js';
import { OFFER_FACTS } from './facts/offer-facts.js';
import { PERMIT_FACTS } from './facts/permit-facts.js';
import { WORKER_FACTS } from './facts/worker-facts.js';
import type { FactsOfCards } from './fact-kinds.js';

/** Every question the rule book may ask, by the record it belongs to. */
export const FACTS = {
  ...WORKER_FACTS,
  ...EXEMPTION_FACTS,
  ...OFFER_FACTS,
  ...PERMIT_FACTS,
  ...EMPLOYER_FACTS,
  ...DUE_DATE_FACTS,
} as const;

/** What is known. Any part of it may be missing: an assessment always answers, if only with what it needs to know. */
export type Facts = FactsOfCards<typeof FACTS>;
export type FactName = keyof Facts;
export const FACT_NAMES = Object.keys(FACTS) as readonly FactName[];
