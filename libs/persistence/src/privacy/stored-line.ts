import { describeStep } from '@permitdesk/domain/deadlines/arithmetic';
import type { RetentionLine } from '@permitdesk/domain/privacy/file-retention';
import type { StoredRetentionLine } from './retention-of-worker.js';

const asWritten = (iso: string): string => iso;

/** A line of the reckoning in both languages, as it is shown and put on a certificate. */
export const storedLine = (line: RetentionLine): StoredRetentionLine => ({
  kind: line.kind,
  what: { ...line.what },
  cites: [...line.cites],
  through: line.through ?? null,
  steps: line.steps.map((step) => ({
    en: describeStep(step, 'en', asWritten),
    fr: describeStep(step, 'fr', asWritten),
  })),
  unverified: line.unverified === undefined ? null : { ...line.unverified },
});
