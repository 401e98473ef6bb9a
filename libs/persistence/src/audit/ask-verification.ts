import { auditCheck } from '@permitdesk/jobs/jobs';
import { newId } from '../ids.js';
import type { Transaction } from '../transaction.js';

/**
 * Asks the worker to check the chain of the actor's tenant. One check at a time: who asks while one runs gets that one.
 * @returns the id of the check that is now on its way.
 */
export const askVerification = async (tx: Transaction): Promise<string> => {
  const id = newId();
  const made = await tx.query(
    `INSERT INTO audit_verifications (tenant_id, id, asked_by, asked_at) VALUES (app_tenant(), $1, $2, $3)
     ON CONFLICT (tenant_id) WHERE finished_at IS NULL DO NOTHING RETURNING id`,
    [id, tx.actor.id, tx.now],
  );
  if (made.length === 0) {
    const [running] = await tx.query<{ id: string }>(
      'SELECT id FROM audit_verifications WHERE tenant_id = app_tenant() AND finished_at IS NULL',
    );
    // It ended between the two statements: then its answer is as fresh as any.
    return running?.id ?? askVerification(tx);
  }
  tx.record({ action: 'audit.check', subject: { kind: 'audit-check', id } });
  tx.enqueue(auditCheck, { tenantId: tx.actor.tenantId, verificationId: id });
  return id;
};
