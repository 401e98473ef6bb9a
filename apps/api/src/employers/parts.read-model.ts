import { RecordNotFound } from '@permitdesk/persistence/faults';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { showEmployer } from './employers.read-model.js';
import type { BranchView, EntityView } from './part.dto.js';

const ENTITIES = `
  SELECT e.id, e.employer_id AS "employerId", e.version, e.legal_name AS "legalName", e.business_number AS "businessNumber", e.closed_on AS "closedOn",
    (SELECT count(*)::integer FROM cases c WHERE c.tenant_id = e.tenant_id AND c.entity_id = e.id AND c.stage <> 'closed') AS "openCases"
  FROM entities e WHERE e.tenant_id = app_tenant()`;
const BRANCHES = `
  SELECT b.id, b.entity_id AS "entityId", b.version, b.name, b.street, b.city, b.province, b.postal_code AS "postalCode", b.closed_on AS "closedOn",
    (SELECT count(*)::integer FROM cases c WHERE c.tenant_id = b.tenant_id AND c.branch_id = b.id AND c.stage <> 'closed') AS "openCases"
  FROM branches b WHERE b.tenant_id = app_tenant()`;

const withBranches = async (tx: Transaction, rows: readonly Omit<EntityView, 'branches'>[]): Promise<EntityView[]> => {
  const branches = await tx.query<BranchView>(
    `${BRANCHES} AND b.entity_id = ANY($1::uuid[]) ORDER BY lower(b.name), b.id`,
    [rows.map((row) => row.id)],
  );
  return rows.map((row) => ({ ...row, branches: branches.filter((branch) => branch.entityId === row.id) }));
};

/** The parts of one employer that the reader reaches. @throws RecordNotFound for an employer out of reach. */
export const listEntities = async (tx: Transaction, employerId: string): Promise<EntityView[]> => {
  await showEmployer(tx, employerId);
  return withBranches(
    tx,
    await tx.query(`${ENTITIES} AND e.employer_id = $1 ORDER BY e.closed_on NULLS FIRST, lower(e.legal_name), e.id`, [
      employerId,
    ]),
  );
};

export const showEntity = async (tx: Transaction, id: string): Promise<EntityView> => {
  const [found] = await withBranches(tx, await tx.query(`${ENTITIES} AND e.id = $1`, [id]));
  if (found === undefined) throw new RecordNotFound('entity');
  return found;
};
