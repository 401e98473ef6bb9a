import { actionWords, systemPartName } from '@permitdesk/domain/audit/audit-actions';
import { breakWords } from '@permitdesk/domain/audit/break-words';
import { text, type Bilingual } from '@permitdesk/domain/law/text';
import type { Transaction } from '@permitdesk/persistence/transaction';
import type {
  AuditEntryView,
  AuditFilter,
  AuditPageView,
  AuditPersonView,
  AuditQuery,
  AuditStateView,
  AuditVerificationView,
} from './audit.dto.js';

const PAGE = 50;
// Eighteen digits are a bigint whatever they are; nineteen may not be.
const CURSOR = /^\d{1,18}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

type Row = Omit<AuditEntryView, 'actor' | 'bySystem' | 'words'>;

/** An entry with the link that seals it; the export shows it, the screen does not. */
export type SealedEntry = AuditEntryView & { readonly link: string | null };

const where = (tx: Transaction, filter: AuditFilter, bind: (value: unknown) => string): string[] => {
  const zone = (): string => bind(tx.actor.zone);
  return [
    'l.tenant_id = app_tenant()',
    ...(filter.actor === undefined ? [] : [`l.actor = ${bind(filter.actor)}`]),
    ...(filter.action === undefined ? [] : [`l.action = ANY(${bind(filter.action)}::text[])`]),
    ...(filter.subjectKind === undefined ? [] : [`l.subject_kind = ${bind(filter.subjectKind)}`]),
    ...(filter.subjectId === undefined ? [] : [`l.subject_id = ${bind(filter.subjectId)}`]),
    ...(filter.caseId === undefined ? [] : [`l.case_id = ${bind(filter.caseId)}`]),
    ...(filter.from === undefined ? [] : [`l.at >= ${bind(filter.from)}::date::timestamp AT TIME ZONE ${zone()}`]),
    ...(filter.to === undefined ? [] : [`l.at < (${bind(filter.to)}::date + 1)::timestamp AT TIME ZONE ${zone()}`]),
  ];
};

/** Names of people by account; who is no longer there keeps an empty place, which shows the account itself. */
const peopleNamed = async (tx: Transaction, actors: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const ids = [...new Set(actors)].filter((actor) => UUID.test(actor));
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ id: string; name: string }>(
    'SELECT id, display_name AS name FROM accounts WHERE id = ANY($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
};

const nameOf = (actor: string, people: ReadonlyMap<string, string>): Bilingual => {
  const name = people.get(actor) ?? actor;
  return systemPartName(actor) ?? text(name, name);
};

/** One page of the audit, newest entry first, with the words and names a reader needs. */
export const auditEntries = async (
  tx: Transaction,
  filter: AuditFilter,
  before: string | undefined,
  limit: number,
): Promise<readonly SealedEntry[]> => {
  const params: unknown[] = [];
  const bind = (value: unknown): string => `$${params.push(value)}`;
  const conditions = where(tx, filter, bind);
  if (before !== undefined && CURSOR.test(before)) conditions.push(`l.seq < ${bind(before)}::bigint`);
  const rows = await tx.query<Row & { link: string | null }>(
    `SELECT l.seq::text AS seq, l.at, l.actor AS "actorId", l.action, l.subject_kind AS "subjectKind", l.subject_id AS "subjectId",
       l.case_id AS "caseId", c.number AS "caseNumber", l.before, l.after, l.reason,
       k.position::float8 AS position, encode(k.link, 'hex') AS link
     FROM audit_log l
     LEFT JOIN cases c ON c.tenant_id = l.tenant_id AND c.id = l.case_id
     LEFT JOIN audit_links k ON k.tenant_id = l.tenant_id AND k.seq = l.seq
     WHERE ${conditions.join(' AND ')} ORDER BY l.seq DESC LIMIT ${bind(limit)}`,
    params,
  );
  const people = await peopleNamed(
    tx,
    rows.map(({ actorId }) => actorId),
  );
  return rows.map((row) => ({
    ...row,
    actor: nameOf(row.actorId, people),
    bySystem: row.actorId.startsWith('system:'),
    words: actionWords(row.action),
  }));
};

export const auditPage = async (tx: Transaction, query: AuditQuery): Promise<AuditPageView> => {
  const limit = query.limit ?? PAGE;
  const rows = await auditEntries(tx, query, query.cursor, limit + 1);
  const page = rows.slice(0, limit);
  return {
    items: page.map(({ link: _, ...entry }) => entry),
    nextCursor: rows.length > limit ? (page.at(-1)?.seq ?? null) : null,
  };
};

/** Everyone who may have acted here, for the choice of a person. */
export const auditPeople = (tx: Transaction): Promise<AuditPersonView[]> =>
  tx.query<AuditPersonView>('SELECT id, display_name AS name FROM accounts ORDER BY display_name, id');

interface VerificationRow extends Omit<AuditVerificationView, 'askedBy' | 'breakWords'> {
  askedBy: string;
}

const VERIFICATION = `
  SELECT id, asked_by AS "askedBy", asked_at AS "askedAt", finished_at AS "finishedAt", outcome, entries::float8 AS entries, unsealed,
    sealed_to::text AS "sealedTo", break_kind AS "breakKind", break_seq::text AS "breakSeq", break_position::float8 AS "breakPosition"
  FROM audit_verifications WHERE tenant_id = app_tenant()`;

/** How far the chain is sealed, and what the last check said. */
export const auditState = async (tx: Transaction): Promise<AuditStateView> => {
  const [head] = await tx.query<{ sealedTo: string; sealedAt: string; entries: number }>(
    `SELECT k.seq::text AS "sealedTo", k.sealed_at AS "sealedAt", k.position::float8 AS entries FROM audit_links k
     WHERE k.tenant_id = app_tenant() ORDER BY k.position DESC LIMIT 1`,
  );
  const [waiting] = await tx.query<{ count: number }>(
    'SELECT count(*)::integer AS count FROM audit_unsealed WHERE tenant_id = app_tenant()',
  );
  const [last] = await tx.query<VerificationRow>(
    `${VERIFICATION} AND finished_at IS NOT NULL ORDER BY asked_at DESC, id DESC LIMIT 1`,
  );
  const [running] = await tx.query<VerificationRow>(`${VERIFICATION} AND finished_at IS NULL`);
  const people = await peopleNamed(
    tx,
    [last, running].flatMap((row) => (row === undefined ? [] : [row.askedBy])),
  );
  const shown = (row: VerificationRow | undefined): AuditVerificationView | null =>
    row === undefined
      ? null
      : {
          ...row,
          askedBy: nameOf(row.askedBy, people),
          breakWords: row.breakKind === null ? null : breakWords(row.breakKind),
        };
  return {
    sealedTo: head?.sealedTo ?? null,
    sealedAt: head?.sealedAt ?? null,
    entries: head?.entries ?? 0,
    unsealed: waiting?.count ?? 0,
    lastCheck: shown(last),
    running: shown(running),
  };
};
