import { grantRefusal } from '@permitdesk/domain/access/give-grant';
import { StepRefused } from '@permitdesk/persistence/faults';
import type { Transaction } from '@permitdesk/persistence/transaction';

/**
 * Refuses what would leave the workspace without an owner who has no last day. The lock is the database's own, which asks
 * once more at the commit: of two owners who end each other's role the second waits here and is refused.
 */
export const assertAnOwnerStays = async (
  tx: Transaction,
  without: { readonly grantId?: string; readonly accountId?: string },
): Promise<void> => {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('owner ' || app_tenant(), 0))`);
  const left = await tx.query(
    `SELECT 1 FROM grants g JOIN memberships m ON m.tenant_id = g.tenant_id AND m.account_id = g.account_id AND m.disabled_at IS NULL
     WHERE g.tenant_id = app_tenant() AND g.role = 'owner' AND g.ended_at IS NULL AND g.ends_on IS NULL
       AND ($1::uuid IS NULL OR g.id <> $1::uuid) AND ($2::uuid IS NULL OR g.account_id <> $2::uuid) LIMIT 1`,
    [without.grantId ?? null, without.accountId ?? null],
  );
  if (left.length === 0) throw new StepRefused([grantRefusal('owner.last')]);
};
