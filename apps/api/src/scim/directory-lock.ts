import type { Transaction } from '@permitdesk/persistence/transaction';
import { AppError } from '../platform/problems.js';

/** One change of a directory at a time in a tenant: directories write in parallel, and what they write rests on each other. */
export const lockDirectory = async (tx: Transaction): Promise<void> => {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 7643))', [tx.actor.tenantId]);
};

/** @param wanted the If-Match header. @throws AppError `scim.stale` when another version was read. */
export const requireVersion = (wanted: string | undefined, version: string): void => {
  if (wanted === undefined || wanted.trim() === '*') return;
  const versions = wanted.split(',').map((each) => each.trim().replace(/^W\//, ''));
  if (!versions.includes(version.replace(/^W\//, ''))) throw new AppError('scim.stale');
};
