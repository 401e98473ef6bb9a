import type { DeadlineRule } from './deadline-rule.js';
import { expiryRules } from './expiry-rules.js';
import { filingRules } from './filing-rules.js';
import { gssRules } from './gss-rules.js';
import { letterRules } from './letter-rules.js';
import { lifecycleTimers } from './lifecycle-timers.js';
import { maintainedRules } from './maintained-rules.js';
import { refundRules } from './refund-rules.js';
import { retentionRules } from './retention-rules.js';
import { reviewRules } from './review-rules.js';
import { transfereeRules } from './transferee-rules.js';
import { validityRules } from './validity-rules.js';
import { workRules } from './work-rules.js';

/** The register. A rule that is not listed here does not exist for the product. */
export const DEADLINE_RULES: readonly DeadlineRule[] = [
  ...filingRules,
  ...gssRules,
  ...letterRules,
  ...validityRules,
  ...workRules,
  ...expiryRules,
  ...maintainedRules,
  ...transfereeRules,
  ...refundRules,
  ...reviewRules,
  ...retentionRules,
  ...lifecycleTimers,
];

const byId = new Map(DEADLINE_RULES.map((rule) => [rule.id, rule]));

/** A rule by its id, for screens and mails that speak of a stored deadline. */
export const deadlineRule = (id: string): DeadlineRule | undefined => byId.get(id as DeadlineRule['id']);
