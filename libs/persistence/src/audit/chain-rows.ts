import type { AuditRow, Link } from './chain.js';

/** An instant as the chain writes it: microseconds, UTC. What the driver makes of it would lose the last three digits. */
const exact = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** Columns of a row of the audit, exactly. `a` is audit_log. */
export const ROW_COLUMNS = `a.tenant_id AS "tenantId", a.seq::text AS seq, ${exact('a.at')} AS at, a.actor, a.action,
  a.subject_kind AS "subjectKind", a.subject_id AS "subjectId", a.case_id AS "caseId",
  a.before::text AS before, a.after::text AS after, a.reason`;

/** Columns of a link, exactly. `l` is audit_links. */
export const LINK_COLUMNS = `l.position::text AS position, l.key_id AS "keyId", l.seq::text AS "linkSeq", ${exact('l.queued_at')} AS "queuedAt",
  ${exact('l.sealed_at')} AS "sealedAt", l.entry_hash AS "entryHash", l.link`;

export const QUEUED_AT = `${exact('q.queued_at')} AS "queuedAt"`;

export interface LinkColumns {
  readonly position: string;
  readonly keyId: string;
  readonly linkSeq: string;
  readonly queuedAt: string;
  readonly sealedAt: string;
  readonly entryHash: Buffer;
  readonly link: Buffer;
}

/** A link beside its row; every column of the row is null where the row is gone. */
export type LinkedColumns = LinkColumns & { readonly [K in keyof AuditRow]: AuditRow[K] | null };

export const linkIn = (columns: LinkColumns): Link => ({
  position: Number(columns.position),
  keyId: columns.keyId,
  seq: columns.linkSeq,
  queuedAt: columns.queuedAt,
  sealedAt: columns.sealedAt,
  entryHash: columns.entryHash,
  link: columns.link,
});

/** Only the row's own fields, so that what is hashed cannot depend on what else a query selects. */
export const rowIn = (columns: AuditRow): AuditRow => ({
  tenantId: columns.tenantId,
  seq: columns.seq,
  at: columns.at,
  actor: columns.actor,
  action: columns.action,
  subjectKind: columns.subjectKind,
  subjectId: columns.subjectId,
  caseId: columns.caseId,
  before: columns.before,
  after: columns.after,
  reason: columns.reason,
});

export const rowBesideLink = (columns: LinkedColumns): AuditRow | undefined =>
  columns.tenantId === null ? undefined : rowIn(columns as unknown as AuditRow);

/** An ISO instant as the chain writes it. */
export const exactInstant = (iso: string): string => new Date(iso).toISOString().replace('Z', '000Z');
