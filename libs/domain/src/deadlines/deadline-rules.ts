import type { DeadlineRule } from './deadline-rule.js';
import { expiryRules } from './expiry-rules.js';

/** The register. A rule that is not listed here does not exist for the product. */
export const DEADLINE_RULES: readonly DeadlineRule[] = [...expiryRules];

const byId = new Map(DEADLINE_RULES.map((rule) => [rule.id, rule]));

/** A rule by its id, for screens and mails that speak of a stored deadline. */
export const deadlineRule = (id: string): DeadlineRule | undefined => byId.get(id as DeadlineRule['id']);
