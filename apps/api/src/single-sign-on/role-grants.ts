import type { Role } from '@permitdesk/domain/access/permissions';
import { newId } from '@permitdesk/persistence/ids';
import type { Transaction } from '@permitdesk/persistence/transaction';
import type { DirectoryScope } from './single-sign-on.dto.js';

/** A role and where it holds. */
export interface RoleScope {
  readonly role: Role;
  readonly scope: DirectoryScope;
  readonly scopeId: string | null;
}

const LIVE = `tenant_id = $1 AND account_id = $2 AND ended_at IS NULL`;

/**
 * Gives a person a role on behalf of their directory.
 * @returns the id of the grant; undefined when there is such a grant already, whoever gave it.
 */
export const giveGrant = async (
  tx: Transaction,
  accountId: string,
  { role, scope, scopeId }: RoleScope,
  reason: string,
): Promise<string | undefined> => {
  // One whose last day has passed is still in the way of a new one.
  await tx.change(
    `UPDATE grants SET ended_at = $6, ended_by = $7 WHERE ${LIVE} AND role = $3 AND scope = $4 AND scope_id IS NOT DISTINCT FROM $5 AND ends_on < $8`,
    [tx.actor.tenantId, accountId, role, scope, scopeId, tx.now, tx.actor.id, tx.today],
  );
  const id = newId();
  const given = await tx.change(
    `INSERT INTO grants (tenant_id, id, account_id, role, scope, scope_id, given_by, given_at, reason)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
    [tx.actor.tenantId, id, accountId, role, scope, scopeId, tx.actor.id, tx.now, reason],
  );
  if (given === 0) return undefined;
  tx.record({
    action: 'grant.give',
    subject: { kind: 'account', id: accountId },
    after: { grantId: id, role, scope, scopeId },
    reason,
  });
  return id;
};

/** Ends a grant that is live; one that ended before stays as it is. */
export const endGrant = async (tx: Transaction, id: string, reason: string): Promise<void> => {
  const [ended] = await tx.query<{ account_id: string; role: string }>(
    `UPDATE grants SET ended_at = $3, ended_by = $4 WHERE tenant_id = $1 AND id = $2 AND ended_at IS NULL RETURNING account_id, role`,
    [tx.actor.tenantId, id, tx.now, tx.actor.id],
  );
  if (ended === undefined) return;
  tx.record({
    action: 'grant.end',
    subject: { kind: 'account', id: ended.account_id },
    before: { grantId: id, role: ended.role },
    reason,
  });
};

/** Ends everything a person may do in this tenant. */
export const endAllGrants = async (tx: Transaction, accountId: string, reason: string): Promise<void> => {
  const live = await tx.query<{ id: string }>(`SELECT id FROM grants WHERE ${LIVE} ORDER BY id`, [
    tx.actor.tenantId,
    accountId,
  ]);
  for (const { id } of live) await endGrant(tx, id, reason);
};

export const hasLiveGrant = async (tx: Transaction, accountId: string): Promise<boolean> => {
  const rows = await tx.query(`SELECT 1 FROM grants WHERE ${LIVE} AND (ends_on IS NULL OR ends_on >= $3) LIMIT 1`, [
    tx.actor.tenantId,
    accountId,
    tx.today,
  ]);
  return rows.length > 0;
};

/** Whether taking this person away would leave the office without an owner. */
export const isLastOwner = async (tx: Transaction, accountId: string): Promise<boolean> => {
  // Locked, so that of two owners who are taken away at the same moment one stays.
  const owners = await tx.query<{ account_id: string }>(
    `SELECT account_id FROM grants WHERE tenant_id = $1 AND role = 'owner' AND ended_at IS NULL AND (ends_on IS NULL OR ends_on >= $2)
     ORDER BY id FOR UPDATE`,
    [tx.actor.tenantId, tx.today],
  );
  return owners.some((each) => each.account_id === accountId) && owners.every((each) => each.account_id === accountId);
};
