import type { Transaction } from '@permitdesk/persistence/transaction';
import type { HoldView } from './privacy.dto.js';

const SELECT = `
  SELECT h.id, CASE WHEN h.worker_id IS NOT NULL THEN 'worker' WHEN h.case_id IS NOT NULL THEN 'case' ELSE 'employer' END AS on,
    coalesce(h.worker_id, h.case_id, h.employer_id) AS "subjectId",
    coalesce(CASE WHEN w.id IS NOT NULL THEN concat_ws(', ', w.family_name, nullif(w.given_names, '')) END, '#' || c.number, e.operating_name) AS subject,
    h.reason, h.since, coalesce(p.display_name, h.placed_by) AS "placedBy", h.lifted_at AS "liftedAt",
    coalesce(l.display_name, h.lifted_by) AS "liftedBy", h.lift_reason AS "liftReason"
  FROM legal_holds h
  LEFT JOIN workers w ON w.tenant_id = h.tenant_id AND w.id = h.worker_id
  LEFT JOIN cases c ON c.tenant_id = h.tenant_id AND c.id = h.case_id
  LEFT JOIN employers e ON e.tenant_id = h.tenant_id AND e.id = h.employer_id
  LEFT JOIN accounts p ON p.id::text = h.placed_by LEFT JOIN accounts l ON l.id::text = h.lifted_by
  WHERE h.tenant_id = app_tenant()`;

const LIMIT = 500;

/** Holds, those in force first, the newest before the older ones. */
export const listHolds = (tx: Transaction): Promise<HoldView[]> =>
  tx.query<HoldView>(
    `${SELECT}
     ORDER BY h.lifted_at IS NOT NULL, h.placed_at DESC, h.id LIMIT ${LIMIT}`,
  );

/** Holds in force that keep the file of one worker: on the worker, a case of theirs, or an employer of theirs. */
export const holdsOnWorker = (tx: Transaction, workerId: string): Promise<HoldView[]> =>
  tx.query<HoldView>(
    `${SELECT}
     AND h.lifted_at IS NULL AND (h.worker_id = $1
       OR h.case_id IN (SELECT k.id FROM cases k WHERE k.tenant_id = app_tenant() AND k.worker_id = $1)
       OR h.employer_id IN (SELECT k.employer_id FROM cases k WHERE k.tenant_id = app_tenant() AND k.worker_id = $1
         UNION SELECT v.employer_id FROM workers v WHERE v.tenant_id = app_tenant() AND v.id = $1))
     ORDER BY h.placed_at, h.id`,
    [workerId],
  );
