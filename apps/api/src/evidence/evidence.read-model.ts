import { RecordNotFound } from '@permitdesk/persistence/faults';
import type { Transaction } from '@permitdesk/persistence/transaction';
import type { EvidencePurpose } from '@permitdesk/domain/access/evidence-audience';
import type { EvidenceView } from './evidence.dto.js';

const SELECT = `
  SELECT e.id, e.purpose, e.title, e.reference, e.file_name AS "fileName", e.media_type AS "mediaType", e.size_bytes AS "sizeBytes",
    e.sha256, e.audience, coalesce(a.display_name, e.added_by) AS "addedBy", e.added_at AS "addedAt"
  FROM evidence e LEFT JOIN accounts a ON a.id::text = e.added_by
  WHERE e.tenant_id = app_tenant()`;

/** @throws RecordNotFound for a case that is out of reach: an empty list would say that it is there. */
export const listEvidence = async (tx: Transaction, caseId: string): Promise<EvidenceView[]> => {
  const found = await tx.query('SELECT 1 FROM cases WHERE tenant_id = app_tenant() AND id = $1', [caseId]);
  if (found.length === 0) throw new RecordNotFound('case');
  return tx.query<EvidenceView>(`${SELECT} AND e.case_id = $1 ORDER BY e.added_at, e.id`, [caseId]);
};

/** @throws RecordNotFound also for evidence of another tenant. */
export const showEvidence = async (tx: Transaction, id: string): Promise<EvidenceView> => {
  const [row] = await tx.query<EvidenceView>(`${SELECT} AND e.id = $1`, [id]);
  if (row === undefined) throw new RecordNotFound('evidence');
  return row;
};

/** What is needed to hand a file over: where it lies, what to call it, and the case it belongs to. */
export interface EvidenceFile {
  readonly caseId: string;
  readonly purpose: EvidencePurpose;
  readonly fileName: string | null;
  readonly mediaType: string | null;
  /** Null for a note of where the paper is kept. */
  readonly sha256: string | null;
}

/** @throws RecordNotFound also for evidence of another tenant. */
export const evidenceFile = async (tx: Transaction, id: string): Promise<EvidenceFile> => {
  const [row] = await tx.query<EvidenceFile>(
    `SELECT case_id AS "caseId", purpose, file_name AS "fileName", media_type AS "mediaType", sha256
     FROM evidence WHERE tenant_id = app_tenant() AND id = $1`,
    [id],
  );
  if (row === undefined) throw new RecordNotFound('evidence');
  return row;
};
