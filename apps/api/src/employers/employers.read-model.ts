import { handedOverRefusal } from '@permitdesk/persistence/cases/case-file';
import { RecordNotFound, StepRefused } from '@permitdesk/persistence/faults';
import type { Transaction } from '@permitdesk/persistence/transaction';
import type { EmployerView } from './employer.dto.js';

const SELECT = `
  SELECT e.id, e.version, e.legal_name AS "legalName", e.operating_name AS "operatingName", e.business_number AS "businessNumber",
    e.regime, e.province, e.details, e.updated_at AS "updatedAt", e.handed_over_on AS "handedOverOn",
    (SELECT count(*)::integer FROM cases c WHERE c.tenant_id = e.tenant_id AND c.employer_id = e.id AND c.stage <> 'closed') AS "openCases"
  FROM employers e WHERE e.tenant_id = app_tenant()`;

export const listEmployers = (tx: Transaction): Promise<EmployerView[]> =>
  tx.query<EmployerView>(`${SELECT} ORDER BY lower(e.operating_name), e.id`);

/** @throws RecordNotFound also for an employer of another tenant. */
export const showEmployer = async (tx: Transaction, id: string): Promise<EmployerView> => {
  const [row] = await tx.query<EmployerView>(`${SELECT} AND e.id = $1`, [id]);
  if (row === undefined) throw new RecordNotFound('employer');
  return row;
};

/**
 * Before anything of an employer is changed.
 * @throws RecordNotFound also for an employer of another tenant; StepRefused when its file was handed over.
 */
export const assertStillHere = async (tx: Transaction, id: string): Promise<void> => {
  const [row] = await tx.query<{ on: string | null }>(
    'SELECT handed_over_on AS on FROM employers WHERE tenant_id = app_tenant() AND id = $1',
    [id],
  );
  if (row === undefined) throw new RecordNotFound('employer');
  if (row.on !== null) throw new StepRefused([handedOverRefusal(row.on)]);
};
