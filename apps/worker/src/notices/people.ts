import { permissionsOf, type Permission, type Role } from '@permitdesk/domain/access/permissions';
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

/** People of the tenant whose roles allow something. */
export const peopleWhoMay = async (tx: Transaction, permission: Permission): Promise<readonly string[]> => {
  const rows = await tx.query<{ account_id: string; roles: Role[] }>(
    'SELECT m.account_id, m.roles FROM memberships m JOIN accounts a ON a.id = m.account_id AND a.disabled_at IS NULL ORDER BY m.account_id',
  );
  return rows.filter((row) => permissionsOf(row.roles).has(permission)).map((row) => row.account_id);
};
