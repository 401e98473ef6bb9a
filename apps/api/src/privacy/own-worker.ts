import { RecordNotFound } from '@permitdesk/persistence/faults';
import type { Transaction } from '@permitdesk/persistence/transaction';

/**
 * The worker whose own file this person may read.
 * @throws RecordNotFound for somebody who is no worker here.
 */
export const ownWorker = async (tx: Transaction): Promise<string> => {
  const [own] = await tx.query<{ id: string }>(
    `SELECT w.id FROM workers w WHERE w.tenant_id = app_tenant() AND w.id IN (SELECT app_reached('worker')) ORDER BY w.id LIMIT 1`,
  );
  if (own === undefined) throw new RecordNotFound('worker');
  return own.id;
};
