import type { Transaction } from '../transaction.js';
import { entryHashOf, linkOf, sameBytes, type AuditRow, type Link } from './chain.js';
import type { ChainKeys } from './chain-keys.js';
import { LINK_COLUMNS, linkIn, QUEUED_AT, ROW_COLUMNS, rowBesideLink, type LinkedColumns } from './chain-rows.js';
import type { WrittenAnchor } from './anchor-files.js';
import { ChainReader, type Break } from './verdict.js';

const PAGE = 1_000;
/** Longer than any batch waits while a worker runs. */
const UNSEALED_MINUTES = 10;

export interface ChainReport {
  /** Entries whose links hold, from the first on. */
  readonly entries: number;
  /** Number of the last entry that holds; null where nothing is sealed. */
  readonly sealedTo: string | null;
  readonly sealedAt: string | null;
  /** Entries that wait for their link. */
  readonly unsealed: number;
  /** Ends of the chain written down outside the database that were compared. */
  readonly anchors: number;
  readonly broken: Break | undefined;
}

/** The linked rows of the tenant in the order of the chain, a page in memory at a time. */
export async function* linkedRows(
  tx: Transaction,
  from = 1,
  to = Number.MAX_SAFE_INTEGER,
): AsyncGenerator<{ readonly link: Link; readonly row: AuditRow | undefined }> {
  let last: readonly [string, string] = [String(from - 1), '9223372036854775807'];
  for (;;) {
    const page = await tx.query<LinkedColumns>(
      `SELECT ${LINK_COLUMNS}, ${ROW_COLUMNS} FROM audit_links l
       LEFT JOIN audit_log a ON a.tenant_id = l.tenant_id AND a.seq = l.seq
       WHERE l.tenant_id = app_tenant() AND (l.position, l.seq) > ($1::bigint, $2::bigint) AND l.position <= $3::bigint
       ORDER BY l.position, l.seq LIMIT ${PAGE}`,
      [...last, to],
    );
    for (const columns of page) yield { link: linkIn(columns), row: rowBesideLink(columns) };
    const end = page.at(-1);
    if (end === undefined || page.length < PAGE) return;
    last = [end.position, end.linkSeq];
  }
}

const linkAt = async (tx: Transaction, position: number): Promise<Buffer | undefined> => {
  const [row] = await tx.query<{ link: Buffer }>(
    'SELECT link FROM audit_links WHERE tenant_id = app_tenant() AND position = $1',
    [position],
  );
  return row?.link;
};

/**
 * Whether what stands here was sealed at another place: two rows or two links that changed places look like a change and a
 * forgery, until their other place is found. Asked only once, of a chain that is broken already.
 */
const isMoved = async (
  tx: Transaction,
  key: Buffer | undefined,
  at: { readonly link: Link; readonly row: AuditRow },
): Promise<boolean> => {
  if (key === undefined) return false;
  for await (const { link } of linkedRows(tx)) {
    if (link.position !== at.link.position && sameBytes(entryHashOf({ ...at.row, seq: link.seq }), link.entryHash))
      return true;
    for (const position of [link.position, link.position + 1])
      if (
        position !== at.link.position &&
        sameBytes(linkOf(key, link.link, { ...at.link, position }, at.row), at.link.link)
      )
        return true;
  }
  return false;
};

/**
 * Reckons the whole chain of the tenant anew and says where it first breaks. Run it in a read-only transaction of one
 * snapshot, so that a sealer at work beside it makes no difference; memory stays flat however long the chain is.
 * @param anchors what was written down outside the database; without it, a cut end cannot be seen.
 */
export const verifyChain = async (
  tx: Transaction,
  keys: ChainKeys,
  anchors?: AsyncIterable<WrittenAnchor>,
): Promise<ChainReport> => {
  const reader = new ChainReader(keys);
  const outside = anchors?.[Symbol.asyncIterator]();
  let next = await outside?.next();
  let compared = 0;
  let sealedTo: string | null = null;
  let sealedAt: string | null = null;
  for await (const { link, row } of linkedRows(tx)) {
    if (!reader.take(link, row)) {
      const { found } = reader;
      if (
        row !== undefined &&
        (found?.kind === 'changed' || found?.kind === 'forged') &&
        (await isMoved(tx, keys.keyOf(link.keyId), { link, row }))
      )
        reader.found = { ...found, kind: 'out-of-order', detail: `entry ${link.seq} changed places with another` };
      break;
    }
    sealedTo = link.seq;
    sealedAt = link.sealedAt;
    for (; next?.done === false && next.value.position <= link.position; next = await outside?.next()) {
      compared += 1;
      const anchor = next.value;
      // Two workers may write their lines in turn; one that comes late is looked up.
      const stands = anchor.position === link.position ? link.link : await linkAt(tx, anchor.position);
      if (stands === undefined || !sameBytes(stands, anchor.link)) {
        reader.cut(anchor.position);
        break;
      }
    }
    if (reader.found !== undefined) break;
  }
  if (reader.found === undefined && next?.done === false)
    reader.fail(
      'tail-cut',
      { position: reader.length + 1, seq: null },
      `the chain ends at position ${reader.length}; outside the database, position ${next.value.position} was written down for ${next.value.sealedAt}`,
    );
  const unsealed = await readUnsealed(tx, reader);
  return { entries: reader.length, sealedTo, sealedAt, unsealed, anchors: compared, broken: reader.found };
};

/** Looks at what has no link: it may wait for one, for a while, and only in the queue. @returns how many wait. */
const readUnsealed = async (tx: Transaction, reader: ChainReader): Promise<number> => {
  const [count] = await tx.query<{ waiting: number }>(
    `SELECT count(*)::integer AS waiting FROM audit_unsealed WHERE tenant_id = app_tenant()`,
  );
  const waiting = count?.waiting ?? 0;
  if (reader.found !== undefined) return waiting;
  const [stray] = await tx.query<{ seq: string }>(
    `SELECT a.seq::text AS seq FROM audit_log a WHERE a.tenant_id = app_tenant()
       AND NOT EXISTS (SELECT 1 FROM audit_links l WHERE l.tenant_id = a.tenant_id AND l.seq = a.seq)
       AND NOT EXISTS (SELECT 1 FROM audit_unsealed q WHERE q.tenant_id = a.tenant_id AND q.seq = a.seq)
     ORDER BY a.seq LIMIT 1`,
  );
  if (stray !== undefined)
    reader.fail(
      'inserted',
      { position: null, seq: stray.seq },
      `entry ${stray.seq} has no link and does not wait for one`,
    );
  if (waiting === 0 || reader.found !== undefined) return waiting;
  let last = '0';
  for (;;) {
    // The queue's times are the database's own, and so is the present they are compared with.
    const page = await tx.query<{ seq: string; queuedAt: string; isThere: boolean; isOld: boolean }>(
      `SELECT q.seq::text AS seq, ${QUEUED_AT}, a.seq IS NOT NULL AS "isThere",
         q.queued_at < clock_timestamp() - make_interval(mins => ${UNSEALED_MINUTES}) AS "isOld"
       FROM audit_unsealed q LEFT JOIN audit_log a ON a.tenant_id = q.tenant_id AND a.seq = q.seq
       WHERE q.tenant_id = app_tenant() AND q.seq > $1::bigint ORDER BY q.seq LIMIT ${PAGE}`,
      [last],
    );
    for (const { seq, queuedAt, isThere, isOld } of page) {
      const place = { position: null, seq };
      if (!isThere) reader.fail('missing', place, `entry ${seq} was deleted before it was sealed`);
      else if (reader.isLate(seq, queuedAt))
        reader.fail('inserted', place, `entry ${seq} came into the audit long after entries with higher numbers`);
      else if (isOld)
        reader.fail(
          'unsealed-too-long',
          place,
          `entry ${seq} has waited for its link since ${queuedAt}: no worker seals`,
        );
      if (reader.found !== undefined) return waiting;
      last = seq;
    }
    if (page.length < PAGE) return waiting;
  }
};
