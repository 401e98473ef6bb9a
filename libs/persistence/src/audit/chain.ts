import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { canonicalJsonText } from './canonical-json-text.js';
import type { ChainKeys } from './chain-keys.js';

/** A row of the audit as PostgreSQL writes its values: instants with microseconds in UTC, JSON as text. */
export interface AuditRow {
  readonly tenantId: string;
  /** Decimal digits; a bigint does not fit a number for ever. */
  readonly seq: string;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly caseId: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
}

/** Where a row stands in its chain, and since when. */
export interface Place {
  readonly position: number;
  /** The id of the key that made the link. */
  readonly keyId: string;
  readonly queuedAt: string;
  readonly sealedAt: string;
}

export interface Link extends Place {
  readonly seq: string;
  readonly entryHash: Buffer;
  readonly link: Buffer;
}

/** What the first link of every chain follows. */
export const CHAIN_START: Buffer = Buffer.alloc(32);

const json = (text: string | null): string | null => (text === null ? null : canonicalJsonText(text));

/**
 * The whole row as one text. A list and no object: the order of fields is fixed and a missing value keeps its place, so two
 * different rows never share a text. The first word is the version of this form.
 */
export const canonicalRow = (row: AuditRow): string =>
  JSON.stringify([
    'audit-row-1',
    row.tenantId,
    row.seq,
    row.at,
    row.actor,
    row.action,
    row.subjectKind,
    row.subjectId,
    row.caseId,
    json(row.before),
    json(row.after),
    row.reason,
  ]);

export const entryHashOf = (row: AuditRow): Buffer => createHash('sha256').update(canonicalRow(row)).digest();

/**
 * HMAC-SHA256 over the previous link, the place and the whole row. Keyed, because whoever owns the database could reckon a
 * plain hash anew for every row that follows a forged one.
 */
export const linkOf = (key: Buffer, previous: Buffer, place: Place, row: AuditRow): Buffer =>
  createHmac('sha256', key)
    .update(
      JSON.stringify([
        'audit-link-1',
        previous.toString('hex'),
        place.position,
        place.keyId,
        place.queuedAt,
        place.sealedAt,
        canonicalRow(row),
      ]),
    )
    .digest();

/** Puts rows behind a link, in the order given. */
export const chainOn = (
  { newest: keyId, keyOf }: ChainKeys,
  head: { readonly position: number; readonly link: Buffer },
  rows: readonly { readonly row: AuditRow; readonly queuedAt: string }[],
  sealedAt: string,
): readonly Link[] => {
  const key = keyOf(keyId);
  if (key === undefined) throw new Error('the newest key is among the keys');
  const links: Link[] = [];
  let previous = head.link;
  for (const [index, { row, queuedAt }] of rows.entries()) {
    const place = { position: head.position + index + 1, keyId, queuedAt, sealedAt };
    const link = linkOf(key, previous, place, row);
    links.push({ ...place, seq: row.seq, entryHash: entryHashOf(row), link });
    previous = link;
  }
  return links;
};

export const sameBytes = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);
