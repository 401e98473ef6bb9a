import { createHash } from 'node:crypto';
import type { CaseEvent } from '@permitdesk/domain/cases/event';
import { canonicalJson } from '../platform/canonical-json.js';

/**
 * The sum of a case's history: SHA-256 over its entries in their order, each as canonical JSON on a line. Both sides of a
 * hand-over reckon it from what they can read, so it does not depend on how either keeps a value sealed.
 */
export const historySum = (events: readonly CaseEvent[]): string => {
  const hash = createHash('sha256');
  for (const event of events) hash.update(`${canonicalJson(event)}\n`);
  return hash.digest('hex');
};
