import { createHmac } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { CHAIN_START, sameBytes, type AuditRow, type Link } from '@permitdesk/persistence/audit/chain';
import type { ChainKeys } from '@permitdesk/persistence/audit/chain-keys';
import { rowIn } from '@permitdesk/persistence/audit/chain-rows';
import { ChainReader, type Break } from '@permitdesk/persistence/audit/verdict';
import { linkedRows } from '@permitdesk/persistence/audit/verify-chain';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import type { Transaction } from '@permitdesk/persistence/transaction';

const FORMAT = 'permitdesk-audit-1';

interface Header {
  readonly format: string;
  readonly tenantId: string;
  readonly from: string;
  readonly to: string;
  /** The link before the first of this file, in hexadecimal. */
  readonly follows: string;
  readonly first: number;
  readonly last: number;
  /** The key that signs the end. */
  readonly keyId: string;
}

const unknownKey = (id: string): never => {
  throw new Error(`the export was signed with a key “${id}” that this installation does not have`);
};

/** Signs where the file begins and ends: a stretch of a chain with its ends cut off would hold as well. */
const signature = ({ keyOf }: ChainKeys, header: Header, end: string): string =>
  createHmac('sha256', keyOf(header.keyId) ?? unknownKey(header.keyId))
    .update(
      JSON.stringify([
        FORMAT,
        header.tenantId,
        header.from,
        header.to,
        header.follows,
        header.first,
        header.last,
        header.keyId,
        end,
      ]),
    )
    .digest('hex');

const lineOf = ({ position, keyId, queuedAt, sealedAt, entryHash, link }: Link, row: AuditRow | undefined): string =>
  JSON.stringify({
    position,
    keyId,
    queuedAt,
    sealedAt,
    entryHash: entryHash.toString('hex'),
    link: link.toString('hex'),
    row: row ?? null,
  });

/**
 * The stretch of the tenant's chain that holds every sealed entry of these days, as JSON lines: a header, the entries with
 * their links, a signed end. Entries come in the order of the chain, so some of a neighbouring day may stand among them.
 * @param from @param to days of the tenant, inclusive.
 */
export async function* exportAudit(tx: Transaction, keys: ChainKeys, from: string, to: string): AsyncGenerator<string> {
  const [stretch] = await tx.query<{ first: string | null; last: string | null }>(
    `SELECT min(l.position)::text AS first, max(l.position)::text AS last
     FROM audit_log a JOIN audit_links l ON l.tenant_id = a.tenant_id AND l.seq = a.seq
     WHERE a.tenant_id = app_tenant() AND (a.at AT TIME ZONE $3)::date BETWEEN $1 AND $2`,
    [from, to, tx.actor.zone],
  );
  if (stretch === undefined || stretch.first === null || stretch.last === null)
    throw new RecordNotFound('sealed entry of these days');
  const [first, last] = [Number(stretch.first), Number(stretch.last)];
  const [before] = await tx.query<{ link: Buffer }>(
    'SELECT link FROM audit_links WHERE tenant_id = app_tenant() AND position = $1',
    [first - 1],
  );
  const header: Header = {
    format: FORMAT,
    tenantId: tx.actor.tenantId,
    from,
    to,
    follows: (before?.link ?? CHAIN_START).toString('hex'),
    first,
    last,
    keyId: keys.newest,
  };
  yield JSON.stringify(header);
  let end = header.follows;
  for await (const { link, row } of linkedRows(tx, first, last)) {
    yield lineOf(link, row);
    end = link.link.toString('hex');
  }
  yield JSON.stringify({ end, signature: signature(keys, header, end) });
}

export interface FileVerdict {
  readonly tenantId: string | null;
  readonly entries: number;
  readonly broken: Break | null;
}

/** Checks an exported file by itself, a line in memory at a time: without the database, with the key. */
export const verifyExport = async (file: string, keys: ChainKeys): Promise<FileVerdict> => {
  let header: Header | undefined;
  let reader: ChainReader | undefined;
  let isEnded = false;
  let count = 0;
  const verdict = (): FileVerdict => ({
    tenantId: header?.tenantId ?? null,
    entries: reader === undefined || header === undefined ? 0 : reader.length - header.first + 1,
    broken: reader?.found ?? null,
  });
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    count += 1;
    let value: Record<string, unknown>;
    try {
      value = JSON.parse(line) as Record<string, unknown>;
    } catch {
      throw new Error(`line ${count} is no JSON: this is no export of an audit, or it was damaged`);
    }
    if (header === undefined || reader === undefined) {
      if (value['format'] !== FORMAT) throw new Error(`line 1 does not say ${FORMAT}: this is no export of an audit`);
      header = value as unknown as Header;
      reader = new ChainReader(keys, header.first - 1, Buffer.from(header.follows, 'hex'));
      continue;
    }
    if (typeof value['signature'] === 'string') {
      isEnded = true;
      const end = String(value['end']);
      const isSigned = sameBytes(
        Buffer.from(value['signature'], 'hex'),
        Buffer.from(signature(keys, header, end), 'hex'),
      );
      if (!isSigned || end !== reader.head.toString('hex') || reader.length !== header.last)
        reader.fail(
          'tail-cut',
          { position: reader.length + 1, seq: null },
          `the file ends at position ${reader.length}; its header and signature say otherwise`,
        );
      break;
    }
    const row = value['row'] as AuditRow | null;
    const link: Link = {
      position: Number(value['position']),
      keyId: String(value['keyId']),
      seq: row?.seq ?? '',
      queuedAt: String(value['queuedAt']),
      sealedAt: String(value['sealedAt']),
      entryHash: Buffer.from(String(value['entryHash']), 'hex'),
      link: Buffer.from(String(value['link']), 'hex'),
    };
    if (!reader.take(link, row === null ? undefined : rowIn(row))) return verdict();
  }
  if (reader === undefined) throw new Error('the file is empty');
  if (!isEnded)
    reader.fail(
      'tail-cut',
      { position: reader.length + 1, seq: null },
      `the file breaks off after position ${reader.length}: its signed end is missing`,
    );
  return verdict();
};
