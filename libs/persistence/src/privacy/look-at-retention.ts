import { isoAfter } from '@permitdesk/domain/deadlines/day-count';
import { day } from '@permitdesk/domain/time/plain-date';
import { newId } from '../ids.js';
import type { Transaction } from '../transaction.js';
import { retentionOfWorker } from './retention-of-worker.js';
import { storedLine } from './stored-line.js';

/** A file is reckoned again at least so often: a struck permit or a lower house period may have moved its day forward. */
const LOOK_AGAIN_DAYS = 30;

/**
 * Reckons the retention of a file, notes the day of the next look, and puts a file whose day has come into the queue.
 * Nothing is destroyed here.
 * @returns the new entry of the queue; undefined when the file is kept or waits there already.
 */
export const lookAtRetention = async (tx: Transaction, workerId: string): Promise<string | undefined> => {
  const found = await retentionOfWorker(tx, workerId);
  const [kept] = await tx.query<{ until: string }>(
    `SELECT max(kept_until)::text AS until FROM disposals WHERE tenant_id = app_tenant() AND worker_id = $1 AND state = 'kept' HAVING max(kept_until) IS NOT NULL`,
    [workerId],
  );
  // Who decided to keep a file longer is asked again the day after.
  const asked = kept === undefined ? undefined : isoAfter(day(kept.until), 1, 'days');
  const disposeFrom =
    found.disposeFrom !== undefined && asked !== undefined && asked > found.disposeFrom ? asked : found.disposeFrom;
  const again = isoAfter(day(tx.today), LOOK_AGAIN_DAYS, 'days');
  await tx.query(
    `INSERT INTO retention_looks (tenant_id, worker_id, look_on, dispose_from, blocked_by, looked_at)
     VALUES (app_tenant(), $1, $2, $3, $4, $5)
     ON CONFLICT (tenant_id, worker_id) DO UPDATE SET look_on = excluded.look_on, dispose_from = excluded.dispose_from,
       blocked_by = excluded.blocked_by, looked_at = excluded.looked_at`,
    [
      workerId,
      disposeFrom !== undefined && disposeFrom > tx.today && disposeFrom < again ? disposeFrom : again,
      disposeFrom ?? null,
      disposeFrom === undefined ? (found.lines[0]?.kind ?? 'unreadable') : null,
      tx.now,
    ],
  );
  if (disposeFrom === undefined || disposeFrom > tx.today) return undefined;
  const [entry] = await tx.query<{ id: string }>(
    `INSERT INTO disposals (tenant_id, id, worker_id, due_on, lines, state, found_at)
     SELECT app_tenant(), $1, $2, $3, $4, 'waiting', $5
     WHERE NOT EXISTS (SELECT 1 FROM disposals d WHERE d.tenant_id = app_tenant() AND d.worker_id = $2 AND d.state IN ('waiting', 'asked', 'approved'))
     RETURNING id`,
    [newId(), workerId, disposeFrom, JSON.stringify(found.lines.map(storedLine)), tx.now],
  );
  if (entry === undefined) return undefined;
  tx.record({
    action: 'disposal.find',
    subject: { kind: 'worker', id: workerId },
    after: { disposalId: entry.id, dueOn: disposeFrom },
  });
  return entry.id;
};

/** The file is reckoned again at the next sweep: a hold was lifted, a request answered. */
export const lookAgainToday = (tx: Transaction, workerIds: readonly string[]): Promise<number> =>
  tx.change('UPDATE retention_looks SET look_on = $2 WHERE tenant_id = app_tenant() AND worker_id = ANY($1)', [
    workerIds,
    tx.today,
  ]);
