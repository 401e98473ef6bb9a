import type { Place } from '@permitdesk/domain/access/grants';
import type { CaseFile } from './case-file.js';

/** Where a case stands: what decides which grants reach it. */
export const placeOf = ({ head }: Pick<CaseFile, 'head'>): Place => ({
  caseId: head.id,
  employerId: head.employerId,
  workerId: head.workerId,
  ...(head.entityId === null ? {} : { entityId: head.entityId }),
  ...(head.branchId === null ? {} : { branchId: head.branchId }),
});
