import { randomBytes } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { Clock } from '../clock.js';
import { keyIdOf, openText, SealBroken, sealText, type SealedPlace } from './box.js';
import { BadInstallationKey, type InstallationKeys } from './installation-keys.js';
import { TenantKeys } from './tenant-keys.js';

const SECRET_BYTES = 32;
/** How long a process may go on with what it has read. Nothing breaks when it is behind: see `TransactionSeal`. */
const KEPT_MS = 5 * 60_000;
const USE = 'data-key';

/** Runs one statement and gives its rows; the driver's own, whoever is connected. */
export type Ask = <Row>(sql: string, params: readonly unknown[]) => Promise<Row[]>;

const placeOf = (tenant: string, version: number): SealedPlace => ({
  tenant,
  table: 'data_keys',
  column: 'wrapped',
  row: String(version),
});

/** A data key as it is stored: sealed under the newest installation key, which its text names. */
export const wrapDataKey = (keys: InstallationKeys, tenant: string, version: number, secret: Buffer): string =>
  sealText(keys.keyFor(USE) as Buffer, keys.newest, secret.toString('base64'), placeOf(tenant, version));

/** @throws BadInstallationKey when the installation key it was wrapped with was not given, or is another of that name. */
export const unwrapDataKey = (keys: InstallationKeys, tenant: string, version: number, wrapped: string): Buffer => {
  const id = keyIdOf(wrapped) ?? '';
  const key = keys.keyFor(USE, id);
  if (key === undefined)
    throw new BadInstallationKey(`PERMITDESK_KEY holds no key “${id}”, under which this database's data keys lie.`);
  try {
    return Buffer.from(openText(key, wrapped, placeOf(tenant, version)), 'base64');
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    throw new BadInstallationKey(`The key “${id}” in PERMITDESK_KEY is not the one this database was sealed with.`);
  }
};

/** Puts a new data key in front of those there are. @returns its version. */
export const addDataKey = async (ask: Ask, keys: InstallationKeys, tenant: string, now: string): Promise<number> => {
  const [row] = await ask<{ version: number }>(
    'SELECT coalesce(max(version), 0)::integer + 1 AS version FROM data_keys WHERE tenant_id = $1',
    [tenant],
  );
  const version = row?.version ?? 1;
  // Two processes may want the first one at the same moment: the second takes what the first made.
  await ask(
    'INSERT INTO data_keys (tenant_id, version, wrapped, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
    [tenant, version, wrapDataKey(keys, tenant, version, randomBytes(SECRET_BYTES)), now],
  );
  return version;
};

/** Reads the keys of a tenant that are not retired; makes the first one when there is none. */
export const readDataKeys = async (
  ask: Ask,
  keys: InstallationKeys,
  tenant: string,
  now: string,
): Promise<TenantKeys> => {
  for (;;) {
    const rows = await ask<{ version: number; wrapped: string }>(
      'SELECT version, wrapped FROM data_keys WHERE tenant_id = $1 AND retired_at IS NULL ORDER BY version',
      [tenant],
    );
    if (rows.length > 0)
      return new TenantKeys(
        tenant,
        new Map(rows.map(({ version, wrapped }) => [version, unwrapDataKey(keys, tenant, version, wrapped)])),
      );
    await addDataKey(ask, keys, tenant, now);
  }
};

/** The data keys of all tenants as this process knows them: read once, kept for minutes, read again when one is unknown. */
export class DataKeys {
  private readonly held = new Map<string, { readonly keys: Promise<TenantKeys>; readonly until: number }>();

  constructor(
    private readonly source: DataSource,
    private readonly keys: InstallationKeys,
    private readonly clock: Clock,
  ) {}

  of(tenantId: string): Promise<TenantKeys> {
    const held = this.held.get(tenantId);
    const now = Date.parse(this.clock.now());
    if (held !== undefined && now < held.until) return held.keys;
    const keys = this.read(tenantId);
    this.held.set(tenantId, { keys, until: now + KEPT_MS });
    // What failed is not kept: the database may be back in a moment.
    keys.catch(() => this.forget(tenantId));
    return keys;
  }

  /** Reads them anew the next time. */
  forget(tenantId: string): void {
    this.held.delete(tenantId);
  }

  // In a transaction of its own and before the caller's: a first key that was rolled back with its caller's work would
  // live on in this memory and seal what nobody can open again.
  private async read(tenantId: string): Promise<TenantKeys> {
    const runner = this.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      await client.query('BEGIN');
      try {
        await client.query(`SELECT set_config('app.tenant', $1, true)`, [tenantId]);
        const read = await readDataKeys(
          async <Row>(sql: string, params: readonly unknown[]) => (await client.query(sql, [...params])).rows as Row[],
          this.keys,
          tenantId,
          this.clock.now(),
        );
        await client.query('COMMIT');
        return read;
      } catch (error) {
        await client.query('ROLLBACK').catch(() => undefined);
        throw error;
      }
    } finally {
      await runner.release();
    }
  }
}
