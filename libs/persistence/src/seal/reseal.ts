import type { Client } from 'pg';
import { keyIdOf, looksSealed } from './box.js';
import { addDataKey, readDataKeys, unwrapDataKey, wrapDataKey, type Ask } from './data-keys.js';
import type { InstallationKeys } from './installation-keys.js';
import { columnOf, SEALED_TABLES, type SealedTable, type SealedValue } from './sealed-columns.js';
import { SECRET_COLUMNS } from './secret-columns.js';
import { SecretBox } from './secret-box.js';
import type { TenantKeys } from './tenant-keys.js';
import { ROTATION_LOCK } from './transaction-seal.js';

/** One pass over the keys at a time, whoever starts it. Any number that no other lock of the database bears. */
const PASS_LOCK = 7_203_528;
const DEADLOCK = '40P01';
const TRIES = 5;

export interface Pass {
  /** Connected as the owner: it sees every tenant, and may seal anew what is append-only for everybody else. */
  readonly owner: Client;
  readonly keys: InstallationKeys;
  /** The present instant, for what is written about the keys. */
  readonly now: string;
  /** Rows of one transaction: a kill loses no more than that. */
  readonly batch?: number;
  /** Told after each committed batch. */
  readonly onBatch?: (rows: number) => void;
}

const BATCH = 200;

const askOf =
  (owner: Client): Ask =>
  async <Row>(sql: string, params: readonly unknown[]) =>
    (await owner.query(sql, [...params])).rows as Row[];

/** One transaction; a deadlock with people at work is tried again. */
const inTransaction = async <T>(owner: Client, work: () => Promise<T>): Promise<T> => {
  for (let left = TRIES; ; left -= 1) {
    await owner.query('BEGIN');
    try {
      await owner.query(`SELECT set_config('app.sealing', 'on', true)`);
      const done = await work();
      await owner.query('COMMIT');
      return done;
    } catch (error) {
      await owner.query('ROLLBACK').catch(() => undefined);
      if ((error as { code?: string }).code !== DEADLOCK || left <= 1) throw error;
    }
  }
};

const alone = async <T>(owner: Client, work: () => Promise<T>): Promise<T> => {
  await owner.query('SELECT pg_advisory_lock($1)', [PASS_LOCK]);
  try {
    return await work();
  } finally {
    await owner.query('SELECT pg_advisory_unlock($1)', [PASS_LOCK]).catch(() => undefined);
  }
};

const quoted = (column: string): string => `"${column}"`;
const jsonPath = (path: readonly string[]): string => `'{${path.join(',')}}'`;
const valueSql = ({ column, path }: SealedValue): string =>
  path === undefined ? quoted(column) : `${quoted(column)} #>> ${jsonPath(path)}`;

/** Rows of a table with a value that does not begin so. */
const othersThan = (table: SealedTable, beginning: string): string =>
  `(${table.values.map((value) => `(${valueSql(value)}) NOT LIKE '${beginning}%'`).join(' OR ')})`;

/** Seals the values of one row under the newest key, whatever they lie under now. */
const sealRow = async (
  owner: Client,
  keys: TenantKeys,
  table: SealedTable,
  row: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const params: unknown[] = [keys.tenantId, ...table.key.map((name) => row[name])];
  const bind = (value: unknown): string => `$${params.push(value)}`;
  const sets = new Map<string, string>();
  for (const [position, value] of table.values.entries()) {
    const stored = row[`v${position}`];
    if (typeof stored !== 'string' || keyIdOf(stored) === String(keys.newest)) continue;
    const at = { table: table.table, column: columnOf(value), row: table.rowOf(row) };
    const clear = looksSealed(stored) ? keys.open(stored, at) : stored;
    const sealed = bind(keys.seal(clear, at));
    if (value.path === undefined) sets.set(value.column, sealed);
    else
      sets.set(
        value.column,
        `jsonb_set(${sets.get(value.column) ?? quoted(value.column)}, ${jsonPath(value.path)}, to_jsonb(${sealed}::text))`,
      );
    if (value.index !== undefined) sets.set(value.index.column, bind(keys.index(value.index.kind, clear)));
  }
  if (sets.size === 0) return;
  await owner.query(
    `UPDATE ${table.table} SET ${[...sets].map(([column, sql]) => `${quoted(column)} = ${sql}`).join(', ')}
     WHERE tenant_id = $1 AND ${table.key.map((name, index) => `${name} = $${index + 2}`).join(' AND ')}`,
    params,
  );
};

/** Walks one table of one tenant, batch by batch; what is done no longer matches, so a killed pass simply goes on. */
const sealTable = async (pass: Pass, keys: TenantKeys, table: SealedTable, beginning: string): Promise<number> => {
  const { owner, batch = BATCH, onBatch } = pass;
  const select = `SELECT ${table.key.join(', ')}, ${table.values.map((value, index) => `${valueSql(value)} AS v${index}`).join(', ')}
    FROM ${table.table} WHERE tenant_id = $1 AND ${othersThan(table, beginning)} ORDER BY ${table.key.join(', ')} LIMIT $2 FOR UPDATE`;
  for (let done = 0; ;) {
    const rows = await inTransaction(owner, async () => {
      const found = (await owner.query<Record<string, unknown>>(select, [keys.tenantId, batch])).rows;
      for (const row of found) await sealRow(owner, keys, table, row);
      return found.length;
    });
    if (rows === 0) return done;
    done += rows;
    onBatch?.(rows);
  }
};

/** The columns that earlier versions kept clear; there from the migration that adds the sealed ones to the one after it. */
const sealClearColumns = async (pass: Pass, keys: TenantKeys): Promise<number> => {
  const { owner, batch = BATCH, onBatch } = pass;
  for (let done = 0; ;) {
    const rows = await inTransaction(owner, async () => {
      const found = await owner.query<{ id: string; passport: string | null; uci: string | null; born: string | null }>(
        `SELECT id, passport_number AS passport, uci, date_of_birth::text AS born FROM workers
         WHERE tenant_id = $1 AND (passport_number IS NOT NULL OR uci IS NOT NULL OR date_of_birth IS NOT NULL) ORDER BY id LIMIT $2 FOR UPDATE`,
        [keys.tenantId, batch],
      );
      for (const { id, passport, uci, born } of found.rows) {
        const sealed = (clear: string | null, column: string): string | null =>
          clear === null ? null : keys.seal(clear, { table: 'workers', column, row: id });
        await owner.query(
          `UPDATE workers SET passport_number = NULL, uci = NULL, date_of_birth = NULL,
             passport_sealed = coalesce($3, passport_sealed), passport_index = coalesce($4, passport_index),
             uci_sealed = coalesce($5, uci_sealed), uci_index = coalesce($6, uci_index), date_of_birth_sealed = coalesce($7, date_of_birth_sealed)
           WHERE tenant_id = $1 AND id = $2`,
          [
            keys.tenantId,
            id,
            sealed(passport, 'passport_sealed'),
            passport === null ? null : keys.index('passport', passport),
            sealed(uci, 'uci_sealed'),
            uci === null ? null : keys.index('uci', uci),
            sealed(born, 'date_of_birth_sealed'),
          ],
        );
      }
      return found.rows.length;
    });
    if (rows === 0) return done;
    done += rows;
    onBatch?.(rows);
  }
};

const tenantsOf = async (owner: Client, sql: string): Promise<string[]> =>
  (await owner.query<{ id: string }>(sql)).rows.map(({ id }) => id);

/**
 * Seals what an earlier version left clear: once, on the way from it, between the two halves of the migration. On a database
 * that is sealed it looks and changes nothing.
 * @throws BadInstallationKey when the database's own data keys do not open with the keys given.
 * @returns how many rows were sealed.
 */
export const sealWhatIsClear = (pass: Pass): Promise<number> =>
  alone(pass.owner, async () => {
    const { owner, keys, now } = pass;
    await assertKeysOpen(pass);
    const columns = await owner.query(
      `SELECT 1 FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'workers' AND column_name = 'passport_number'`,
    );
    const hasClearColumns = columns.rows.length > 0;
    const tenants = new Set<string>();
    if (hasClearColumns)
      for (const id of await tenantsOf(
        owner,
        'SELECT DISTINCT tenant_id AS id FROM workers WHERE passport_number IS NOT NULL OR uci IS NOT NULL OR date_of_birth IS NOT NULL',
      ))
        tenants.add(id);
    for (const table of SEALED_TABLES)
      for (const id of await tenantsOf(
        owner,
        `SELECT DISTINCT tenant_id AS id FROM ${table.table} WHERE ${othersThan(table, 's1.')}`,
      ))
        tenants.add(id);
    let sealed = 0;
    for (const id of tenants) {
      const tenantKeys = await readDataKeys(askOf(owner), keys, id, now);
      if (hasClearColumns) sealed += await sealClearColumns(pass, tenantKeys);
      for (const table of SEALED_TABLES) sealed += await sealTable(pass, tenantKeys, table, 's1.');
    }
    return sealed;
  });

/** @throws BadInstallationKey before anything is served with a key that opens nothing. */
export const assertKeysOpen = async ({ owner, keys }: Pick<Pass, 'owner' | 'keys'>): Promise<void> => {
  const { rows } = await owner.query<{ tenant_id: string; version: number; wrapped: string }>(
    'SELECT tenant_id, version, wrapped FROM data_keys WHERE retired_at IS NULL',
  );
  for (const { tenant_id, version, wrapped } of rows) unwrapDataKey(keys, tenant_id, version, wrapped);
};

export interface Rotated {
  readonly tenantId: string;
  readonly rows: number;
}

/**
 * Gives tenants a new data key, seals everything anew under it, and retires the old one. People go on working meanwhile.
 * A rotation that was killed is gone on with: the new key is there already, and what lies under the old one is found.
 */
export const rotateDataKeys = (pass: Pass, only?: string): Promise<readonly Rotated[]> =>
  alone(pass.owner, async () => {
    const { owner, keys, now } = pass;
    const ask = askOf(owner);
    const all = await tenantsOf(owner, 'SELECT id FROM tenants ORDER BY id');
    if (only !== undefined && !all.includes(only)) throw new Error('there is no such tenant');
    const rotated: Rotated[] = [];
    for (const tenantId of only === undefined ? all : [only]) {
      const before = await readDataKeys(ask, keys, tenantId, now);
      if (before.versions.length === 1)
        await inTransaction(owner, async () => {
          // Waits for whoever is about to commit under the old key; whoever comes after sees the new one.
          await owner.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [ROTATION_LOCK, tenantId]);
          await addDataKey(ask, keys, tenantId, now);
        });
      const after = await readDataKeys(ask, keys, tenantId, now);
      const beginning = `s1.${after.newest}.`;
      let rows = 0;
      for (const table of SEALED_TABLES) rows += await sealTable(pass, after, table, beginning);
      await owner.query(
        'UPDATE data_keys SET retired_at = $3 WHERE tenant_id = $1 AND version < $2 AND retired_at IS NULL',
        [tenantId, after.newest, now],
      );
      rotated.push({ tenantId, rows });
    }
    return rotated;
  });

/**
 * Wraps every data key, retired ones too, and seals every small secret under the newest installation key, so that the older
 * ones can be taken away.
 * @returns how many of each were not under it yet.
 */
export const rewrapKeys = ({ owner, keys }: Pass): Promise<{ readonly dataKeys: number; readonly secrets: number }> =>
  alone(owner, () =>
    inTransaction(owner, async () => {
      const stored = await owner.query<{ tenant_id: string; version: number; wrapped: string }>(
        'SELECT tenant_id, version, wrapped FROM data_keys ORDER BY tenant_id, version FOR UPDATE',
      );
      const old = stored.rows.filter(({ wrapped }) => keyIdOf(wrapped) !== keys.newest);
      for (const { tenant_id, version, wrapped } of old)
        await owner.query('UPDATE data_keys SET wrapped = $3 WHERE tenant_id = $1 AND version = $2', [
          tenant_id,
          version,
          wrapDataKey(keys, tenant_id, version, unwrapDataKey(keys, tenant_id, version, wrapped)),
        ]);
      const box = new SecretBox(keys);
      let secrets = 0;
      for (const { table, column, tenant, row } of SECRET_COLUMNS) {
        const { rows } = await owner.query<{ at: string; tenant: string; row: string; sealed: string }>(
          `SELECT ctid::text AS at, ${tenant} AS tenant, ${row} AS row, ${column} AS sealed FROM ${table} WHERE ${column} IS NOT NULL FOR UPDATE`,
        );
        for (const each of rows) {
          if (box.isNewest(each.sealed)) continue;
          const place = { tenant: each.tenant, table, column, row: each.row };
          await owner.query(`UPDATE ${table} SET ${column} = $1 WHERE ctid = $2::tid`, [
            box.seal(box.open(each.sealed, place), place),
            each.at,
          ]);
          secrets += 1;
        }
      }
      return { dataKeys: old.length, secrets };
    }),
  );
