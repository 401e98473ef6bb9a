import { RecordNotFound } from '@permitdesk/persistence/faults';
import type { StoredRetentionLine } from '@permitdesk/persistence/privacy/retention-of-worker';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { lineView } from './disposals.read-model.js';
import type { CertificateView } from './privacy.dto.js';

type Row = Omit<CertificateView, 'counts' | 'lines'> & {
  counts: Record<string, number>;
  lines: StoredRetentionLine[];
};

const SELECT = `
  SELECT c.id, c.disposal_id AS "disposalId", c.counts, c.file_count AS "fileCount", c.files_sha256 AS "filesSha256",
    (SELECT count(*)::integer FROM file_removals r WHERE r.tenant_id = c.tenant_id AND r.disposal_id = c.disposal_id AND r.removed_at IS NULL) AS "filesPending",
    c.due_on AS "dueOn", c.lines, coalesce(a.display_name, c.asked_by) AS "askedBy", coalesce(b.display_name, c.approved_by) AS "approvedBy",
    c.four_eyes AS "fourEyes", c.destroyed_at AS "destroyedAt", t.name AS organisation
  FROM disposal_certificates c JOIN tenants t ON t.id = c.tenant_id
  LEFT JOIN accounts a ON a.id::text = c.asked_by LEFT JOIN accounts b ON b.id::text = c.approved_by
  WHERE c.tenant_id = app_tenant()`;

const LIMIT = 500;

const view = ({ counts, lines, ...row }: Row): CertificateView => ({
  ...row,
  counts: Object.entries(counts)
    .map(([table, rows]) => ({ table, rows }))
    .toSorted((a, b) => (a.table < b.table ? -1 : 1)),
  lines: lines.map(lineView),
});

/** Certificates of destruction, newest first. */
export const listCertificates = async (tx: Transaction): Promise<CertificateView[]> =>
  (await tx.query<Row>(`${SELECT} ORDER BY c.destroyed_at DESC, c.id LIMIT ${LIMIT}`)).map(view);

/** @throws RecordNotFound also for a certificate of another tenant. */
export const showCertificate = async (tx: Transaction, id: string): Promise<CertificateView> => {
  const [row] = await tx.query<Row>(`${SELECT} AND c.id = $1`, [id]);
  if (row === undefined) throw new RecordNotFound('certificate');
  return view(row);
};
