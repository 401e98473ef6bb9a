import type { Permission } from '@permitdesk/domain/access/permissions';
import type { Transaction } from '@permitdesk/persistence/transaction';

export interface CaseNames {
  readonly number: number;
  readonly worker: string;
  readonly employer: string;
  readonly responsible_id: string;
}

/** The names a notice may bear inside the product. */
export const caseNames = async (tx: Transaction, caseId: string): Promise<CaseNames | undefined> => {
  const [row] = await tx.query<CaseNames>(
    `SELECT c.number, w.family_name || ', ' || w.given_names AS worker, e.operating_name AS employer, c.responsible_id
     FROM cases c
     JOIN workers w ON w.tenant_id = c.tenant_id AND w.id = c.worker_id
     JOIN employers e ON e.tenant_id = c.tenant_id AND e.id = c.employer_id
     WHERE c.tenant_id = app_tenant() AND c.id = $1`,
    [caseId],
  );
  return row;
};

/** People who may do something in this case today: a grant that carries the permission reaches the case. */
export const peopleWhoMay = async (
  tx: Transaction,
  permission: Permission,
  caseId: string,
): Promise<readonly string[]> => {
  const rows = await tx.query<{ account_id: string }>(
    `SELECT DISTINCT g.account_id FROM grants g
     JOIN role_permissions p ON p.role = g.role AND p.permission = $1
     JOIN accounts a ON a.id = g.account_id AND a.disabled_at IS NULL
     JOIN cases c ON c.tenant_id = g.tenant_id AND c.id = $2
     WHERE g.tenant_id = app_tenant() AND g.ended_at IS NULL AND (g.ends_on IS NULL OR g.ends_on >= $3::date)
       AND (g.scope = 'tenant' OR g.scope_id IN (c.employer_id, c.entity_id, c.branch_id, c.id, c.worker_id))
     ORDER BY g.account_id`,
    [permission, caseId, tx.today],
  );
  return rows.map((row) => row.account_id);
};

/** People who may do something at one of these parts today: a grant that carries the permission reaches one of them. */
export const peopleWhoMayAt = async (
  tx: Transaction,
  permission: Permission,
  parts: readonly (string | null)[],
): Promise<readonly string[]> => {
  const rows = await tx.query<{ account_id: string }>(
    `SELECT DISTINCT g.account_id FROM grants g
     JOIN role_permissions p ON p.role = g.role AND p.permission = $1
     JOIN accounts a ON a.id = g.account_id AND a.disabled_at IS NULL
     WHERE g.tenant_id = app_tenant() AND g.ended_at IS NULL AND (g.ends_on IS NULL OR g.ends_on >= $3::date)
       AND (g.scope = 'tenant' OR g.scope_id = ANY($2::uuid[]))
     ORDER BY g.account_id`,
    [permission, parts.filter((part) => part !== null), tx.today],
  );
  return rows.map((row) => row.account_id);
};

/** People who may do something in the whole tenant today, for what concerns no single case. */
export const peopleOfTenantWhoMay = (tx: Transaction, permission: Permission): Promise<readonly string[]> =>
  peopleWhoMayAt(tx, permission, []);
