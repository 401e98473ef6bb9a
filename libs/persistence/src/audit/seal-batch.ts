import type { Transaction } from '../transaction.js';
import { CHAIN_START, chainOn, type AuditRow } from './chain.js';
import type { ChainKeys } from './chain-keys.js';
import { exactInstant, QUEUED_AT, ROW_COLUMNS, rowIn } from './chain-rows.js';

/** Any number that no other pair of locks bears. */
const SEAL_LOCK = 7_236_002;

export const SEAL_BATCH = 1_000;

/** The end of a tenant's chain. */
export interface ChainHead {
  readonly position: number;
  readonly link: Buffer;
  readonly sealedAt: string;
}

export const chainHead = async (tx: Transaction): Promise<ChainHead | undefined> => {
  const [row] = await tx.query<{ position: string; link: Buffer; sealedAt: string }>(
    `SELECT l.position::text AS position, l.link, l.sealed_at AS "sealedAt" FROM audit_links l
     WHERE l.tenant_id = app_tenant() ORDER BY l.position DESC LIMIT 1`,
  );
  return row === undefined ? undefined : { ...row, position: Number(row.position) };
};

/**
 * Links the oldest rows of the actor's tenant that have no link yet, at most a batch. Two sealers never fork a chain: one
 * holds the tenant's lock to its commit and the other goes on to the next tenant; were the lock not there, the position is unique.
 * @returns the new end of the chain and how many rows were linked; undefined when there was nothing to do or another is at it.
 */
export const sealBatch = async (
  tx: Transaction,
  keys: ChainKeys,
  limit = SEAL_BATCH,
): Promise<{ readonly sealed: number; readonly head: ChainHead } | undefined> => {
  const [lock] = await tx.query<{ held: boolean }>('SELECT pg_try_advisory_xact_lock($1, hashtext($2)) AS held', [
    SEAL_LOCK,
    tx.actor.tenantId,
  ]);
  if (lock?.held !== true) return undefined;
  // A row that was queued and is gone stays in the queue: the check names it.
  const rows = await tx.query<AuditRow & { queuedAt: string }>(
    `SELECT ${ROW_COLUMNS}, ${QUEUED_AT} FROM audit_unsealed q JOIN audit_log a ON a.tenant_id = q.tenant_id AND a.seq = q.seq
     WHERE q.tenant_id = app_tenant() AND NOT EXISTS (SELECT 1 FROM audit_links l WHERE l.tenant_id = q.tenant_id AND l.seq = q.seq)
     ORDER BY q.seq LIMIT $1`,
    [limit],
  );
  if (rows.length === 0) return undefined;
  const sealedAt = exactInstant(tx.now);
  const links = chainOn(
    keys,
    (await chainHead(tx)) ?? { position: 0, link: CHAIN_START },
    rows.map((row) => ({ row: rowIn(row), queuedAt: row.queuedAt })),
    sealedAt,
  );
  await tx.query(
    `INSERT INTO audit_links (tenant_id, position, seq, key_id, queued_at, sealed_at, entry_hash, link)
     SELECT app_tenant(), position, seq, $7, queued_at, $6, entry_hash, link
     FROM unnest($1::bigint[], $2::bigint[], $3::timestamptz[], $4::bytea[], $5::bytea[]) AS made(position, seq, queued_at, entry_hash, link)`,
    [
      links.map(({ position }) => position),
      links.map(({ seq }) => seq),
      links.map(({ queuedAt }) => queuedAt),
      links.map(({ entryHash }) => entryHash),
      links.map(({ link }) => link),
      sealedAt,
      keys.newest,
    ],
  );
  await tx.change('DELETE FROM audit_unsealed WHERE tenant_id = app_tenant() AND seq = ANY($1::bigint[])', [
    links.map(({ seq }) => seq),
  ]);
  const last = links.at(-1);
  if (last === undefined) throw new Error('rows make links');
  return { sealed: links.length, head: { position: last.position, link: last.link, sealedAt: last.sealedAt } };
};
