import { randomUUID } from 'node:crypto';
import { AuditChain1760001200000 } from '@permitdesk/migrations/1760001200000-audit-chain';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { AuditDesk, CHAIN_KEYS, chainKeys, keyRing, workOn } from '../../../../test/support/audit-desk.js';
import type { Actor } from '@permitdesk/persistence/actor';
import { createDataSource } from '@permitdesk/persistence/data-source';
import { sealBatch } from '@permitdesk/persistence/audit/seal-batch';

const INSERT = `INSERT INTO audit_log (tenant_id, seq, at, actor, action, subject_kind, subject_id)
  OVERRIDING SYSTEM VALUE VALUES ($1, $2, '2026-11-22T15:00:00Z', 'system:test', 'fee.found', 'case', $3)`;

describe('sealing the audit', () => {
  let desk: AuditDesk;
  beforeAll(async () => {
    desk = await AuditDesk.open();
  });
  afterAll(() => desk.close());

  const links = async (actor: Actor): Promise<readonly { position: string; seq: string }[]> =>
    (
      await desk.owner.query('SELECT position, seq FROM audit_links WHERE tenant_id = $1 ORDER BY position', [
        actor.tenantId,
      ])
    ).rows;

  it('links every entry once, in batches, and passes a chain with entries that still wait', async () => {
    const actor = await desk.tenant();
    const numbers = await desk.write(actor, 2_345);
    expect(await desk.work.run(actor, (tx) => sealBatch(tx, CHAIN_KEYS))).toMatchObject({ sealed: 1_000 });
    expect(await desk.verify(actor)).toMatchObject({ entries: 1_000, unsealed: 1_345, broken: undefined });
    expect(await desk.seal(actor)).toBe(1_345);
    expect((await links(actor)).map(({ seq }) => seq)).toEqual(numbers);
    expect(await desk.seal(actor)).toBe(0);
    expect(await desk.verify(actor)).toMatchObject({
      entries: 2_345,
      sealedTo: numbers.at(-1),
      unsealed: 0,
      broken: undefined,
    });
    await desk.write(actor, 3);
    expect(await desk.verify(actor)).toMatchObject({ entries: 2_345, unsealed: 3, broken: undefined });
  });

  it('goes on over a change of keys, and names a key that was thrown away', async () => {
    const actor = await desk.tenant();
    const [first] = await desk.write(actor, 2);
    await desk.seal(actor);
    await desk.write(actor, 2);
    const both = chainKeys(`${keyRing(8, 'k2')},${keyRing(7)}`);
    await desk.seal(actor, { keys: both });
    expect(await desk.verify(actor, false, both)).toMatchObject({ entries: 4, broken: undefined });
    expect((await desk.verify(actor, false, chainKeys(keyRing(8, 'k2')))).broken).toMatchObject({
      kind: 'forged',
      seq: first,
      detail: expect.stringContaining('“k1”'),
    });
  });

  it('keeps the chains of two tenants apart', async () => {
    const [one, two] = [await desk.tenant(), await desk.tenant()];
    await desk.write(one, 2);
    await desk.write(two, 3);
    await desk.write(one, 1);
    await desk.seal(one);
    expect(await desk.verify(one)).toMatchObject({ entries: 3, broken: undefined });
    expect(await desk.verify(two)).toMatchObject({ entries: 0, unsealed: 3, broken: undefined });
  });

  it('seals a row too whose transaction commits late, with a lower number than what was sealed', async () => {
    const actor = await desk.tenant();
    const slow = new pg.Client({ connectionString: desk.database.appUrl });
    await slow.connect();
    await slow.query('BEGIN');
    await slow.query(
      `SELECT set_config('app.tenant', $1, true), set_config('app.actor', 'system:test', true), app_enter()`,
      [actor.tenantId],
    );
    const { rows } = await slow.query(
      `INSERT INTO audit_log (tenant_id, at, actor, action, subject_kind, subject_id)
       VALUES ($1, now(), 'system:test', 'offer.save', 'offer', $2) RETURNING seq`,
      [actor.tenantId, randomUUID()],
    );
    const [later] = await desk.write(actor, 1);
    expect(await desk.seal(actor)).toBe(1);
    await slow.query('COMMIT');
    await slow.end();
    expect(await desk.seal(actor)).toBe(1);
    expect((await links(actor)).map(({ seq }) => seq)).toEqual([later, rows[0].seq]);
    expect(BigInt(rows[0].seq)).toBeLessThan(BigInt(later ?? 0));
    expect(await desk.verify(actor)).toMatchObject({ entries: 2, unsealed: 0, broken: undefined });
  });

  it('neither queues nor links what was rolled back', async () => {
    const actor = await desk.tenant();
    await expect(
      desk.work.run(actor, async (tx) => {
        tx.record({ action: 'offer.save', subject: { kind: 'offer', id: randomUUID() } });
        await tx.flush();
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await desk.verify(actor)).toMatchObject({ entries: 0, unsealed: 0, broken: undefined });
  });

  it('lets the app role neither queue, nor change or remove a link', async () => {
    const actor = await desk.tenant();
    await desk.write(actor, 1);
    await desk.seal(actor);
    const asApp = (sql: string) => desk.work.run(actor, (tx) => tx.query(sql));
    for (const sql of [
      'UPDATE audit_links SET position = position',
      'DELETE FROM audit_links',
      'TRUNCATE audit_links',
      'INSERT INTO audit_unsealed (tenant_id, seq, queued_at) VALUES (app_tenant(), 1, now())',
    ])
      await expect(asApp(sql)).rejects.toThrow(/permission denied/);
    await expect(desk.owner.query('UPDATE audit_links SET position = position')).rejects.toThrow(/append-only/);
  });

  it('never forks a chain: sealers at once, killed in the middle, writers beside them', async () => {
    const actor = await desk.tenant();
    const killer = new pg.Client({ connectionString: process.env['TEST_SUPERUSER_URL'] });
    await killer.connect();
    const name = `sealer-${actor.tenantId.slice(-6)}`;
    const sources = await Promise.all(
      [1, 2].map(() =>
        createDataSource({ url: desk.database.appUrl, poolSize: 1, applicationName: name }).initialize(),
      ),
    );
    let writing = true;
    let faults = 0;
    const seal = async (source: DataSource): Promise<void> => {
      const work = workOn(source, desk.clock);
      for (;;)
        try {
          const done = await work.run(actor, (tx) => sealBatch(tx, CHAIN_KEYS, 20));
          if (done === undefined && !writing && (await desk.verify(actor)).unsealed === 0) return;
        } catch (error) {
          faults += 1;
          // Killed connections are expected here; a sealer that gets nowhere is not.
          if (faults > 500) throw error;
        }
    };
    const write = async (): Promise<void> => {
      for (let each = 0; each < 60; each += 1) {
        await desk.write(actor, 10);
        if (each % 4 === 0)
          await killer.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1', [
            name,
          ]);
      }
      writing = false;
    };
    await Promise.all([write(), ...sources.map(seal)]);
    for (const source of sources) await source.destroy();
    await killer.end();
    const chain = await links(actor);
    expect(chain.map(({ position }) => Number(position))).toEqual(Array.from({ length: 600 }, (_, index) => index + 1));
    expect(new Set(chain.map(({ seq }) => seq)).size).toBe(600);
    expect(faults).toBeGreaterThan(0);
    expect(await desk.verify(actor)).toMatchObject({ entries: 600, unsealed: 0, broken: undefined });
  });

  it('chains what an existing database holds already', async () => {
    const own = await AuditDesk.open();
    try {
      const actor = await own.tenant();
      const source = await new DataSource({
        type: 'postgres',
        url: own.database.ownerUrl,
        installExtensions: false,
      }).initialize();
      const runner = source.createQueryRunner();
      const migration = new AuditChain1760001200000();
      await migration.down(runner);
      const numbers = await own.write(actor, 5);
      await migration.up(runner);
      await runner.release();
      await source.destroy();
      await own.write(actor, 2);
      expect(await own.seal(actor)).toBe(7);
      expect(await own.verify(actor)).toMatchObject({ entries: 7, broken: undefined });
      expect(numbers).toHaveLength(5);
    } finally {
      await own.close();
    }
  });
});

describe('an owner of the database who tampers with the audit', () => {
  let desk: AuditDesk;
  let actor: Actor;
  let seq: readonly string[];

  beforeAll(async () => {
    desk = await AuditDesk.open();
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    actor = await desk.tenant();
    seq = await desk.write(actor, 5);
    // Another tenant's entry leaves a number free in between.
    await desk.write(await desk.tenant(), 1);
    seq = [...seq, ...(await desk.write(actor, 4))];
    await desk.seal(actor, { anchor: true });
    expect(await desk.verify(actor)).toMatchObject({ entries: 9, anchors: 1, broken: undefined });
  });

  const found = async (withAnchors = true) => {
    const { broken, entries } = await desk.verify(actor, withAnchors);
    return broken === undefined
      ? undefined
      : { kind: broken.kind, seq: broken.seq, position: broken.position, entries };
  };
  const free = () => String(BigInt(seq[4] ?? 0) + 1n);

  it('who changes a value is found', async () => {
    await desk.tamper([
      `UPDATE audit_log SET after = '{"wage": 3103, "list": [1.50, "1.5", true]}' WHERE tenant_id = $1 AND seq = $2`,
      actor.tenantId,
      seq[3],
    ]);
    expect(await found()).toEqual({ kind: 'changed', seq: seq[3], position: 4, entries: 3 });
  });

  it('who changes a row and its hash is found by the link', async () => {
    await desk.tamper(
      [`UPDATE audit_log SET actor = 'system:other' WHERE tenant_id = $1 AND seq = $2`, actor.tenantId, seq[3]],
      [
        `UPDATE audit_links SET entry_hash = $3 WHERE tenant_id = $1 AND seq = $2`,
        actor.tenantId,
        seq[3],
        await hashOf(seq[3] ?? ''),
      ],
    );
    expect(await found()).toEqual({ kind: 'forged', seq: seq[3], position: 4, entries: 3 });
  });

  it('who deletes a row, or a row with its link, is found', async () => {
    await desk.tamper([`DELETE FROM audit_log WHERE tenant_id = $1 AND seq = $2`, actor.tenantId, seq[2]]);
    expect(await found()).toEqual({ kind: 'missing', seq: seq[2], position: 3, entries: 2 });
    await desk.tamper([`DELETE FROM audit_links WHERE tenant_id = $1 AND seq = $2`, actor.tenantId, seq[2]]);
    expect(await found()).toEqual({ kind: 'missing', seq: null, position: 3, entries: 2 });
    await desk.tamper([
      `UPDATE audit_links SET position = -position + 1000 WHERE tenant_id = $1 AND position > 3`,
      actor.tenantId,
    ]);
    await desk.tamper([
      `UPDATE audit_links SET position = -(position - 1000) - 1 WHERE tenant_id = $1 AND position > 900`,
      actor.tenantId,
    ]);
    expect(await found()).toEqual({ kind: 'forged', seq: seq[3], position: 3, entries: 2 });
  });

  it('who swaps two rows, or two links, is found', async () => {
    const swap = (table: string, column: string, a: unknown, b: unknown) =>
      [
        [`UPDATE ${table} SET ${column} = 999999 WHERE tenant_id = $1 AND ${column} = $2`, actor.tenantId, a],
        [`UPDATE ${table} SET ${column} = $3 WHERE tenant_id = $1 AND ${column} = $2`, actor.tenantId, b, a],
        [`UPDATE ${table} SET ${column} = $2 WHERE tenant_id = $1 AND ${column} = 999999`, actor.tenantId, b],
      ] as const;
    await desk.owner.query('ALTER TABLE audit_log ALTER COLUMN seq SET GENERATED BY DEFAULT');
    await desk.tamper(...swap('audit_log', 'seq', seq[1], seq[6]));
    expect(await found()).toEqual({ kind: 'out-of-order', seq: seq[1], position: 2, entries: 1 });
    await desk.tamper(...swap('audit_log', 'seq', seq[1], seq[6]));
    expect(await found()).toBeUndefined();
    await desk.tamper(...swap('audit_links', 'position', 2, 7));
    expect(await found()).toEqual({ kind: 'out-of-order', seq: seq[6], position: 2, entries: 1 });
    await desk.tamper(...swap('audit_links', 'position', 2, 7), ...swap('audit_links', 'position', 4, 5));
    expect(await found()).toEqual({ kind: 'out-of-order', seq: seq[4], position: 4, entries: 3 });
  });

  it('who puts a row in between is found, with the trigger off and with it on', async () => {
    await desk.tamper([INSERT, actor.tenantId, free(), randomUUID()]);
    expect(await found()).toEqual({ kind: 'inserted', seq: free(), position: null, entries: 9 });
    await desk.tamper([`DELETE FROM audit_log WHERE tenant_id = $1 AND seq = $2`, actor.tenantId, free()]);
    expect(await found()).toBeUndefined();
    await desk.owner.query(INSERT, [actor.tenantId, free(), randomUUID()]);
    // An hour passes between the others and this one, before and after it is sealed.
    await desk.owner.query(
      `UPDATE audit_unsealed SET queued_at = queued_at + interval '1 hour' WHERE tenant_id = $1 AND seq = $2`,
      [actor.tenantId, free()],
    );
    expect(await found()).toEqual({ kind: 'inserted', seq: free(), position: null, entries: 9 });
    await desk.seal(actor);
    expect(await found()).toEqual({ kind: 'inserted', seq: free(), position: 10, entries: 9 });
  });

  it('who cuts off the end, rows and links together, is found by the anchors alone', async () => {
    await desk.tamper(
      [`DELETE FROM audit_log WHERE tenant_id = $1 AND seq >= $2`, actor.tenantId, seq[6]],
      [`DELETE FROM audit_links WHERE tenant_id = $1 AND seq >= $2`, actor.tenantId, seq[6]],
    );
    expect(await found(false)).toBeUndefined();
    expect(await found()).toEqual({ kind: 'tail-cut', seq: null, position: 7, entries: 6 });
    // And also after the product has gone on from there, past the place of the anchor.
    await desk.write(actor, 6);
    await desk.seal(actor, { anchor: true });
    expect(await found(false)).toBeUndefined();
    expect(await found()).toMatchObject({ kind: 'tail-cut', position: 9 });
  });

  it('who deletes the rows of the end and leaves the links is found', async () => {
    await desk.tamper([`DELETE FROM audit_log WHERE tenant_id = $1 AND seq >= $2`, actor.tenantId, seq[6]]);
    expect(await found()).toEqual({ kind: 'missing', seq: seq[6], position: 7, entries: 6 });
  });

  it('who makes the whole chain anew with a key of their own is found', async () => {
    await desk.tamper(
      [`DELETE FROM audit_links WHERE tenant_id = $1`, actor.tenantId],
      [`UPDATE audit_log SET reason = 'Another' WHERE tenant_id = $1 AND seq = $2`, actor.tenantId, seq[4]],
      [
        `INSERT INTO audit_unsealed (tenant_id, seq, queued_at) SELECT tenant_id, seq, now() FROM audit_log WHERE tenant_id = $1`,
        actor.tenantId,
      ],
    );
    await desk.seal(actor, { keys: chainKeys(keyRing(9)) });
    expect(await found(false)).toEqual({ kind: 'forged', seq: seq[0], position: 1, entries: 0 });
  });

  it('who hides a row before it is sealed is found: deleted, or taken out of the queue', async () => {
    const [one, two] = await desk.write(actor, 2);
    await desk.tamper([`DELETE FROM audit_log WHERE tenant_id = $1 AND seq = $2`, actor.tenantId, two]);
    expect(await found()).toEqual({ kind: 'missing', seq: two, position: null, entries: 9 });
    await desk.seal(actor);
    expect(await found()).toEqual({ kind: 'missing', seq: two, position: null, entries: 10 });
    const [three] = await desk.write(actor, 1);
    await desk.owner.query('DELETE FROM audit_unsealed WHERE tenant_id = $1', [actor.tenantId]);
    expect(await found()).toEqual({ kind: 'inserted', seq: three, position: null, entries: 10 });
    expect(one).toBeDefined();
  });

  it('who stops the sealing is found after ten minutes', async () => {
    const [waiting] = await desk.write(actor, 1);
    const age = (minutes: number) =>
      desk.owner.query(
        `UPDATE audit_unsealed SET queued_at = clock_timestamp() - make_interval(mins => $2) WHERE tenant_id = $1`,
        [actor.tenantId, minutes],
      );
    await age(9);
    expect(await found()).toBeUndefined();
    await age(11);
    expect(await found()).toEqual({ kind: 'unsealed-too-long', seq: waiting, position: null, entries: 9 });
  });

  it('who empties the tables is found', async () => {
    await desk.tamper(['TRUNCATE audit_log']);
    expect(await found()).toEqual({ kind: 'missing', seq: seq[0], position: 1, entries: 0 });
    await desk.tamper(['TRUNCATE audit_links']);
    expect(await found(false)).toBeUndefined();
    expect(await found()).toEqual({ kind: 'tail-cut', seq: null, position: 1, entries: 0 });
  });

  /** The plain hash of a row as it now stands: anybody can reckon it, only the link needs the key. */
  const hashOf = async (number: string): Promise<Buffer> => {
    const { entryHashOf } = await import('@permitdesk/persistence/audit/chain');
    const { ROW_COLUMNS, rowIn } = await import('@permitdesk/persistence/audit/chain-rows');
    const { rows } = await desk.owner.query(
      `SELECT ${ROW_COLUMNS} FROM audit_log a WHERE a.tenant_id = $1 AND a.seq = $2`,
      [actor.tenantId, number],
    );
    return entryHashOf({ ...rowIn(rows[0]), actor: 'system:other' });
  };
});
