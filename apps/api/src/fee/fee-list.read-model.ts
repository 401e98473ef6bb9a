import { complianceFeeOn } from '@permitdesk/domain/fees/compliance-fee';
import { day } from '@permitdesk/domain/time/plain-date';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { FEE_TASKS, type FeeListItemView, type FeeListQuery, type FeeListView } from './fee-list.dto.js';

/** The latest entry of a kind that was not struck out, with its facts as they now count. */
const latest = (...types: readonly string[]): string => `
  SELECT x.occurred_on, coalesce(
      (SELECT k.corrected FROM case_events k WHERE k.tenant_id = x.tenant_id AND k.case_id = x.case_id
         AND k.type = 'event.corrected' AND k.facts->>'eventId' = x.id::text ORDER BY k.seq DESC LIMIT 1), x.facts) AS facts
  FROM case_events x
  WHERE x.tenant_id = c.tenant_id AND x.case_id = c.id AND x.type IN (${types.map((type) => `'${type}'`).join(', ')})
    AND NOT EXISTS (SELECT 1 FROM case_events v WHERE v.tenant_id = x.tenant_id AND v.case_id = x.case_id
      AND v.type = 'event.voided' AND v.facts->>'eventId' = x.id::text)
  ORDER BY x.occurred_on DESC, x.seq DESC LIMIT 1`;

/**
 * A fee that is due, a receipt that is not on file as a file (the portal shows it once), a refund that has not come. A note of
 * where a receipt lies is no receipt: the paper has to be fetched before the file is closed.
 */
const FEES = `
  SELECT c.id AS "caseId", c.number AS "caseNumber", w.family_name || ', ' || w.given_names AS worker,
    c.employer_id AS "employerId", e.operating_name AS employer, t.task, c.fee_state AS state,
    CASE t.task WHEN 'due' THEN $2::integer ELSE c.fee_paid_cents END AS cents,
    s.since, $1::date - s.since AS "ageDays", paid.facts->>'payer' AS payer, paid.facts->>'receiptNumber' AS "receiptNumber",
    CASE t.task WHEN 'refund' THEN asked.occurred_on END AS "refundRequestedOn",
    CASE t.task WHEN 'refund' THEN d.safe_due END AS "chaseOn"
  FROM cases c
  JOIN workers w ON w.tenant_id = c.tenant_id AND w.id = c.worker_id
  JOIN employers e ON e.tenant_id = c.tenant_id AND e.id = c.employer_id
  LEFT JOIN LATERAL (${latest('fee.paid')}) paid ON c.fee_state <> 'due'
  LEFT JOIN LATERAL (${latest('exemption.signed-off', 'exemption.found', 'fee.payment-struck')}) owed ON c.fee_state = 'due'
  LEFT JOIN LATERAL (${latest('application.refused', 'restoration.refused', 'offer.withdrawn', 'application.withdrawn')}) back
    ON c.fee_state IN ('refund_due', 'refund_requested')
  LEFT JOIN LATERAL (${latest('fee.refund-requested')}) asked ON c.fee_state = 'refund_requested'
  LEFT JOIN evidence p ON p.tenant_id = c.tenant_id AND p.id::text = paid.facts->>'evidenceId'
  LEFT JOIN deadlines d ON d.tenant_id = c.tenant_id AND d.case_id = c.id AND d.rule_id = 'DL-53' AND d.status = 'open'
  CROSS JOIN LATERAL (SELECT CASE
      WHEN c.fee_state = 'due' THEN 'due'
      WHEN c.fee_state IN ('refund_due', 'refund_requested') THEN 'refund'
      WHEN p.sha256 IS NULL AND NOT EXISTS (SELECT 1 FROM evidence f WHERE f.tenant_id = c.tenant_id AND f.case_id = c.id
        AND f.purpose = 'fee_receipt' AND f.sha256 IS NOT NULL AND f.added_at >= p.added_at) THEN 'receipt' END AS task) t
  CROSS JOIN LATERAL (SELECT coalesce(
      CASE t.task WHEN 'due' THEN owed.occurred_on WHEN 'refund' THEN coalesce(back.occurred_on, asked.occurred_on) ELSE paid.occurred_on END,
      (c.updated_at AT TIME ZONE $3)::date) AS since) s
  WHERE c.tenant_id = app_tenant() AND t.task IS NOT NULL
    AND (c.fee_state IN ('refund_due', 'refund_requested') OR (c.fee_state IN ('due', 'paid', 'allocated', 'kept') AND c.stage <> 'closed'))
    AND ($4::uuid IS NULL OR c.employer_id = $4::uuid)
  ORDER BY array_position(ARRAY['due', 'refund', 'receipt'], t.task), s.since, c.number`;

/** The fees of every employer that still ask for something, the oldest of each kind first. */
export const listFees = async (tx: Transaction, query: FeeListQuery): Promise<FeeListView> => {
  const rows = await tx.query<FeeListItemView>(FEES, [
    tx.today,
    complianceFeeOn(day(tx.today))?.each ?? null,
    tx.actor.zone,
    query.employerId ?? null,
  ]);
  return {
    items: query.task === undefined ? rows : rows.filter(({ task }) => task === query.task),
    counts: FEE_TASKS.map((task) => {
      const ofTask = rows.filter((row) => row.task === task);
      return { task, count: ofTask.length, cents: ofTask.reduce((sum, { cents }) => sum + (cents ?? 0), 0) };
    }),
  };
};
