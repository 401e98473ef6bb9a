import type { Refusal } from '../law/refusal.js';
import { derivedOfferValues } from './derived-offer-values.js';
import { OFFER_FIELDS } from './offer-fields.js';
import type { OfferValues } from './offer-values.js';
import { AGREEMENT_CHECKS } from './preflight/agreement.js';
import { DATE_CHECKS } from './preflight/dates.js';
import { EMPLOYER_STANDING_CHECKS } from './preflight/employer-standing.js';
import { EXEMPTION_CHECKS } from './preflight/exemption.js';
import { FEE_CHECKS } from './preflight/fee.js';
import { JOB_CHECKS } from './preflight/job.js';
import { PLACE_CHECKS } from './preflight/place.js';
import { PORTAL_CHECKS } from './preflight/portal.js';
import { settle, type PreflightCheck, type PreflightRule } from './preflight/preflight-check.js';
import type { PreflightInput } from './preflight/preflight-input.js';
import { WAGE_CHECKS } from './preflight/wage.js';
import { WHO_CHECKS } from './preflight/who.js';
import { WORKER_CHECKS } from './preflight/worker.js';

export { PREFLIGHT_IDS } from './preflight/preflight-check.js';
export type {
  PreflightCheck,
  PreflightId,
  PreflightLevel,
  PreflightMessage,
  PreflightOutcome,
} from './preflight/preflight-check.js';
export type { PreflightInput } from './preflight/preflight-input.js';

/**
 * The checks EP01 to EP26 before a person types the offer into the portal, in their order.
 * Nobody at the department looks at an offer before the permit application, so a wrong one is accepted and fails later.
 */
export const PREFLIGHT_RULES: readonly PreflightRule[] = [
  ...WHO_CHECKS,
  ...WORKER_CHECKS,
  ...EXEMPTION_CHECKS,
  ...JOB_CHECKS,
  ...PLACE_CHECKS,
  ...WAGE_CHECKS,
  ...DATE_CHECKS,
  ...AGREEMENT_CHECKS,
  ...EMPLOYER_STANDING_CHECKS,
  ...FEE_CHECKS,
  ...PORTAL_CHECKS,
];

// A computed value always follows from the others; a copy that stands in the offer is compared with its record instead.
const COMPUTED = new Set(
  OFFER_FIELDS.filter(({ origin, locked }) => origin === 'derived' && locked !== true).map(({ id }) => id),
);

const withComputed = (input: PreflightInput): OfferValues => {
  const derived = derivedOfferValues(input.values, { ...input, code: input.exemption?.code });
  const given = Object.fromEntries(
    Object.entries(input.values).filter(([id, value]) => value !== '' && !COMPUTED.has(id as never)),
  );
  return { ...derived, ...given };
};

/** Makes all 26 checks. Total: whatever is missing becomes "need to know", and nothing throws. */
export const preflight = (input: PreflightInput): readonly PreflightCheck[] => {
  const ask = { ...input, given: input.values, values: withComputed(input) };
  return PREFLIGHT_RULES.map((rule) => settle(rule, ask));
};

const ruleOf = new Map(PREFLIGHT_RULES.map((rule) => [rule.id, rule]));

/** What keeps the offer from being submitted: the blocks that failed, and those that lack a fact. */
export const preflightRefusals = (checks: readonly PreflightCheck[]): readonly Refusal[] =>
  checks
    .filter(({ level, outcome }) => level === 'block' && (outcome === 'fail' || outcome === 'need_to_know'))
    .flatMap((check) => {
      const mendAt = ruleOf.get(check.id)?.mendAt;
      return check.messages
        .filter(({ level }) => level === 'block')
        .map(({ text, remedy, field }) => ({
          code: `offer.preflight-${check.id.toLowerCase()}`,
          basis: check.basis,
          cites: check.cites,
          text,
          remedy,
          ...(field === undefined ? {} : { field }),
          ...(mendAt === undefined ? {} : { mendAt }),
        }));
    });
