import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { provision } from '@permitdesk/api/cli/provision';
import { canonicalJson, sha256Of } from '@permitdesk/api/platform/canonical-json';
import { KeepWorker } from '@permitdesk/api/workers/keep-worker';
import { MIGRATIONS, UNTIL_SEALED } from '@permitdesk/migrations/all-migrations';
import pg from 'pg';
import { Desk } from '../../../../test/support/desk.js';
import { FirstCase, WORKER } from '../../../../test/support/first-case.js';
import { TestClock } from '../../../../test/support/test-clock.js';
import { systemActor } from '../actor.js';
import { loadCase } from '../cases/case-file.js';
import { createDataSource } from '../data-source.js';
import { findOffer, findOfferSnapshot, offerChanges } from '../offers/offer-store.js';
import { migrate, provisionDatabase } from '../provision.js';
import { UnitOfWork } from '../unit-of-work.js';
import { findWorker } from '../workers/worker-store.js';
import { DataKeys } from './data-keys.js';
import { InstallationKeys } from './installation-keys.js';
import { rewrapKeys, rotateDataKeys } from './reseal.js';
import { SEALED_TABLES } from './sealed-columns.js';

const NOW = '2026-11-22T15:00:00.000Z';
const CLI = path.resolve(import.meta.dirname, '../../../../apps/api/dist/cli.js');

const connected = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
};

/** How many values lie under each key of a tenant, over every table with sealed values. */
const keysInUse = async (owner: pg.Client, tenantId: string): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { table, values } of SEALED_TABLES)
    for (const { column, path: within } of values) {
      const sql = within === undefined ? `"${column}"` : `"${column}" #>> '{${within.join(',')}}'`;
      const { rows } = await owner.query<{ key: string; count: number }>(
        `SELECT split_part(${sql}, '.', 2) AS key, count(*)::integer AS count FROM ${table}
         WHERE tenant_id = $1 AND (${sql}) IS NOT NULL GROUP BY 1`,
        [tenantId],
      );
      for (const { key, count } of rows) counts[key] = (counts[key] ?? 0) + count;
    }
  return counts;
};

describe('an upgrade of a database that was filled before anything was sealed', () => {
  const name = `upgrade_${randomUUID().slice(0, 8)}`;
  const [tenantId, workerId, employerId, caseId, eventId, accountId, snapshotId] = Array.from({ length: 7 }, () =>
    randomUUID(),
  ) as [string, string, string, string, string, string, string];
  const content = {
    values: { fw_passport_number: 'P1', fw_date_of_birth: '1990-01-02', fw_family_name: 'X' },
    checks: {},
  };
  const key = InstallationKeys.generate('k1');
  let superuserUrl: string;
  let ownerUrl: string;
  let owner: pg.Client;

  const deploy = (installationKey: string) =>
    provision({ DATABASE_URL: ownerUrl, APP_PASSWORD: 'tests-only', PERMITDESK_KEY: installationKey });

  beforeAll(async () => {
    superuserUrl = process.env['TEST_SUPERUSER_URL'] ?? '';
    ownerUrl = await provisionDatabase(superuserUrl, name, 'permitdesk_owner', 'tests-only');
    await migrate(ownerUrl, MIGRATIONS.slice(0, UNTIL_SEALED.length - 1));
    owner = await connected(ownerUrl);
    await owner.query(
      `INSERT INTO tenants (id, kind, name, language, zone) VALUES ($1, 'firm', 'Old', 'en', 'America/Toronto')`,
      [tenantId],
    );
    await owner.query(
      `INSERT INTO accounts (id, email, display_name, language) VALUES ($1, 'old@old.example', 'Old', 'en')`,
      [accountId],
    );
    await owner.query(
      `INSERT INTO employers (tenant_id, id, legal_name, operating_name, regime, province, created_at, updated_at) VALUES ($1, $2, 'E', 'E', 'bound', 'ON', $3, $3)`,
      [tenantId, employerId, NOW],
    );
    await owner.query(
      `INSERT INTO workers (tenant_id, id, family_name, given_names, citizenship, residence, passport_number, uci, date_of_birth, official_language, updated_by, created_at, updated_at)
       SELECT $1, CASE n WHEN 0 THEN $2::uuid ELSE gen_random_uuid() END, 'OLD', 'N' || n, 'IN', 'IN', 'OLD-' || n, CASE n WHEN 0 THEN '12345678' END, date '1990-01-02', 'en', 'x', $3, $3
       FROM generate_series(0, 449) n`,
      [tenantId, workerId, NOW],
    );
    await owner.query(
      `INSERT INTO cases (tenant_id, id, number, worker_id, employer_id, responsible_id, kind, job_title, wanted_start_on, intake_state, exemption_state, fee_state,
         offer_state, permit_state, stage, holder, last_seq, created_at, updated_at)
       VALUES ($1, $2, 1, $3, $4, $5, 'first_permit', 'x', '2027-01-01', 'new', 'open', 'none', 'none', 'none', 'exemption', 'us', 1, $6, $6)`,
      [tenantId, caseId, workerId, employerId, accountId, NOW],
    );
    await owner.query(
      `INSERT INTO case_events (tenant_id, case_id, seq, id, type, occurred_on, learned_on, source, as_found, facts, corrected, recorded_by, recorded_at)
       VALUES ($1, $2, 1, $3, 'receipt.acknowledged', '2026-01-01', '2026-01-01', 'person', true, $4, $5, 'x', $6)`,
      [
        tenantId,
        caseId,
        eventId,
        { applicationNumber: 'W123456789', uci: '12345678' },
        { passportNumber: 'OLD-0' },
        NOW,
      ],
    );
    await owner.query(
      `INSERT INTO offers (tenant_id, case_id, "values", updated_by, updated_at) VALUES ($1, $2, $3, 'x', $4)`,
      [tenantId, caseId, { fw_uci: '12345678', job_title: 'x' }, NOW],
    );
    await owner.query(
      `INSERT INTO offer_changes (tenant_id, case_id, version, changes, changed_by, changed_at) VALUES ($1, $2, 1, $3, 'x', $4)`,
      [tenantId, caseId, { fw_uci: { from: '87654321', to: '12345678' }, job_title: { to: 'x' } }, NOW],
    );
    await owner.query(
      `INSERT INTO offer_snapshots (tenant_id, id, case_id, version, content, sha256, made_by, made_at) VALUES ($1, $2, $3, 1, $4, $5, 'x', $6)`,
      [tenantId, snapshotId, caseId, content, sha256Of(content), NOW],
    );
    await owner.query(
      `INSERT INTO audit_log (tenant_id, at, actor, action, subject_kind, subject_id, before, after)
       VALUES ($1, $2, 'x', 'case.event.corrected', 'event', $3, $4, $5)`,
      [
        tenantId,
        NOW,
        eventId,
        { facts: { passportNumber: 'OLD-0', place: 'a' } },
        { facts: { passportNumber: 'OLD-1', place: 'b' } },
      ],
    );
  });
  afterAll(async () => {
    await owner.end();
    const superuser = await connected(superuserUrl);
    await superuser.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await superuser.end();
  });

  it('does not drop a clear column while its values are not sealed', async () => {
    await expect(migrate(ownerUrl, MIGRATIONS)).rejects.toThrow(/workers hold clear values/);
    expect((await owner.query('SELECT passport_number FROM workers WHERE id = $1', [workerId])).rows).toEqual([
      { passport_number: 'OLD-0' },
    ]);
  });

  it('is sealed by the deploy step, whole, and again changes nothing', async () => {
    const { migrations } = await deploy(key);
    expect(migrations).toContain('ClearFieldsGone1760001310000');
    const columns = await owner.query<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'workers'`,
    );
    expect(columns.rows.map((row) => row.name)).not.toEqual(expect.arrayContaining(['passport_number']));
    expect(await keysInUse(owner, tenantId)).toEqual({ '1': 450 + 1 + 450 + 2 + 1 + 2 + 2 });
    const before = (await owner.query('SELECT passport_sealed FROM workers ORDER BY id')).rows;
    expect((await deploy(key)).migrations).toEqual([]);
    expect((await owner.query('SELECT passport_sealed FROM workers ORDER BY id')).rows).toEqual(before);
  });

  it('opens to what it was, and the hash of what was frozen still holds', async () => {
    const { appUrl } = await deploy(key);
    const clock = new TestClock(NOW);
    const source = await createDataSource({ url: appUrl, poolSize: 1, applicationName: 'test' }).initialize();
    try {
      const work = new UnitOfWork(source, clock, new DataKeys(source, InstallationKeys.read(key), clock));
      await work.read(systemActor(tenantId, 'America/Toronto', 'test'), async (tx) => {
        expect(await findWorker(tx, workerId)).toMatchObject({
          passportNumber: 'OLD-0',
          uci: '12345678',
          dateOfBirth: '1990-01-02',
        });
        const file = await loadCase(tx, caseId);
        expect(file.events[0]).toMatchObject({ facts: { uci: '12345678' }, corrected: { passportNumber: 'OLD-0' } });
        expect((await findOffer(tx, caseId))?.values).toEqual({ fw_uci: '12345678', job_title: 'x' });
        expect((await offerChanges(tx, caseId))[0]?.changes).toEqual({
          fw_uci: { from: '87654321', to: '12345678' },
          job_title: { to: 'x' },
        });
        const snapshot = await findOfferSnapshot(tx, snapshotId);
        expect(canonicalJson(snapshot?.content)).toBe(canonicalJson(content));
        expect(sha256Of(snapshot?.content)).toBe(snapshot?.sha256);
      });
    } finally {
      await source.destroy();
    }
  });

  it('takes the numbers out of the audit that earlier versions wrote into it', async () => {
    const { rows } = await owner.query('SELECT before, after FROM audit_log WHERE subject_id = $1', [eventId]);
    expect(rows).toEqual([{ before: { facts: { place: 'a' } }, after: { facts: { place: 'b' } } }]);
  });

  it('refuses an installation key that opens nothing here, before anything is served', async () => {
    await expect(deploy(InstallationKeys.generate('k2'))).rejects.toThrow('PERMITDESK_KEY holds no key “k1”');
    await expect(deploy(InstallationKeys.generate('k1'))).rejects.toThrow(
      'is not the one this database was sealed with',
    );
  });
});

describe('the rotation of keys', () => {
  let desk: Desk;
  let owner: pg.Client;
  let firm: Awaited<ReturnType<typeof makeFirm>>;
  let other: { readonly id: string };
  let story: FirstCase;

  const makeFirm = () =>
    desk.tenant('Rotating', { manager: ['case_manager'], reviewer: ['reviewer'], colleague: ['case_manager'] });

  beforeAll(async () => {
    desk = await Desk.open();
    firm = await makeFirm();
    owner = await connected(desk.database.ownerUrl);
    story = await FirstCase.request(desk, await desk.as(firm.manager), { worker: { uci: '12345678' } });
    await story.toNumber(await desk.as(firm.reviewer), await desk.as(firm.colleague));
    const neighbour = await desk.tenant('Neighbour', { manager: ['case_manager'] });
    await FirstCase.request(desk, await desk.as(neighbour.manager));
    other = neighbour;
  });
  afterAll(async () => {
    await owner.end();
    await desk.close();
  });

  const pass = (more: object = {}) => ({ owner, keys: InstallationKeys.read(desk.installationKey), now: NOW, ...more });
  const keyRows = async () =>
    (
      await owner.query<{ version: number; retired: boolean }>(
        'SELECT version, retired_at IS NOT NULL AS retired FROM data_keys WHERE tenant_id = $1 ORDER BY version',
        [firm.id],
      )
    ).rows;
  const shown = async () => {
    const client = await desk.as(firm.manager);
    return (await client.post(`/api/v1/workers/${story.ids.workerId}/passport-views`).expect(200)).body;
  };
  const asTyped = { passportNumber: WORKER.passportNumber, uci: '12345678', dateOfBirth: WORKER.dateOfBirth };
  const frozenHolds = async (): Promise<boolean> => {
    const { rows } = await owner.query<{ id: string }>('SELECT id FROM offer_snapshots WHERE tenant_id = $1', [
      firm.id,
    ]);
    const snapshot = await desk.app
      .get(UnitOfWork)
      .read(firm.manager.actor, (tx) => findOfferSnapshot(tx, rows[0]?.id ?? ''));
    return snapshot !== undefined && sha256Of(snapshot.content) === snapshot.sha256;
  };

  it('seals everything anew while people write, retires the old key, and leaves other tenants alone', async () => {
    const keep = desk.app.get(KeepWorker);
    let writing = true;
    const written: string[] = [];
    const write = async (number: number): Promise<void> => {
      for (let round = 0; writing; round += 1) {
        const { id } = await keep.create(firm.manager.actor, {
          ...WORKER,
          officialLanguage: 'en',
          passportNumber: `WR${number}${String(round).padStart(5, '0')}`,
        });
        written.push(id);
      }
    };
    const writers = [write(1), write(2)];
    while (written.length < 4) await Promise.race([...writers, new Promise(setImmediate)]);
    const [rotated] = await rotateDataKeys(pass({ batch: 3 }), firm.id);
    // What is written after the rotation by a process that read its keys before it.
    const soFar = written.length;
    while (written.length < soFar + 4) await Promise.race([...writers, new Promise(setImmediate)]);
    writing = false;
    await Promise.all(writers);
    expect(rotated?.rows).toBeGreaterThan(5);
    expect(await keyRows()).toEqual([
      { version: 1, retired: true },
      { version: 2, retired: false },
    ]);
    expect(Object.keys(await keysInUse(owner, firm.id))).toEqual(['2']);
    expect(Object.keys(await keysInUse(owner, other.id))).toEqual(['1']);
    expect(await shown()).toEqual(asTyped);
    expect(await frozenHolds()).toBe(true);
    const numbers = await desk.app.get(UnitOfWork).read(firm.manager.actor, async (tx) => {
      const workers = [];
      for (const id of written) workers.push(await findWorker(tx, id));
      return workers.map((worker) => worker?.passportNumber);
    });
    expect(numbers.every((number) => /^WR\d{6}$/.test(number ?? ''))).toBe(true);
    const client = await desk.as(firm.manager);
    const { body } = await client.get('/api/v1/workers').query({ q: 'Z-1234567' }).expect(200);
    expect(body.items.map((each: { id: string }) => each.id)).toContain(story.ids.workerId);
  });

  it('goes on where it was killed', async () => {
    const rotate = () =>
      fork(CLI, ['keys', 'rotate', '--tenant', firm.id, '--batch', '2'], {
        env: {
          PATH: process.env['PATH'],
          OWNER_DATABASE_URL: desk.database.ownerUrl,
          PERMITDESK_KEY: desk.installationKey,
        },
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
    const killed = rotate();
    await once(killed, 'message');
    const gone = once(killed, 'exit');
    killed.kill('SIGKILL');
    await gone;
    expect(await keyRows()).toEqual([
      { version: 1, retired: true },
      { version: 2, retired: false },
      { version: 3, retired: false },
    ]);
    expect(Object.keys(await keysInUse(owner, firm.id)).sort()).toEqual(['2', '3']);
    // In the middle everything opens and is found.
    expect(await shown()).toEqual(asTyped);
    const client = await desk.as(firm.manager);
    expect((await client.get('/api/v1/workers').query({ q: '1234-5678' }).expect(200)).body.items).toHaveLength(1);
    const [code] = (await once(rotate(), 'exit')) as [number];
    expect(code).toBe(0);
    expect((await keyRows()).map((row) => row.retired)).toEqual([true, true, false]);
    expect(Object.keys(await keysInUse(owner, firm.id))).toEqual(['3']);
    expect(await shown()).toEqual(asTyped);
    expect(await frozenHolds()).toBe(true);
  });

  it('puts the data keys under a new installation key, after which the old one is not needed', async () => {
    const next = InstallationKeys.generate('next');
    const both = `${next},${desk.installationKey}`;
    expect(await rewrapKeys(pass({ keys: InstallationKeys.read(both) }))).toEqual({ dataKeys: 4, secrets: 0 });
    expect(await rewrapKeys(pass({ keys: InstallationKeys.read(both) }))).toEqual({ dataKeys: 0, secrets: 0 });
    const source = await createDataSource({
      url: desk.database.appUrl,
      poolSize: 1,
      applicationName: 'test',
    }).initialize();
    try {
      const work = new UnitOfWork(source, desk.clock, new DataKeys(source, InstallationKeys.read(next), desk.clock));
      const worker = await work.read(firm.manager.actor, (tx) => findWorker(tx, story.ids.workerId));
      expect(worker).toMatchObject(asTyped);
    } finally {
      await source.destroy();
    }
    expect(await rewrapKeys(pass({ keys: InstallationKeys.read(`${desk.installationKey},${next}`) }))).toEqual({
      dataKeys: 4,
      secrets: 0,
    });
  });

  it('lets the owner seal anew and change nothing else of what is append-only', async () => {
    await owner.query('BEGIN');
    await owner.query(`SELECT set_config('app.sealing', 'on', true)`);
    await expect(owner.query(`UPDATE case_events SET note = 'x' WHERE tenant_id = $1`, [firm.id])).rejects.toThrow(
      /append-only/,
    );
    await owner.query('ROLLBACK');
    await owner.query('BEGIN');
    await owner.query(`SELECT set_config('app.sealing', 'on', true)`);
    await expect(
      owner.query(
        `UPDATE offer_snapshots SET content = jsonb_set(content, '{values,job_title}', '"x"') WHERE tenant_id = $1`,
        [firm.id],
      ),
    ).rejects.toThrow(/append-only/);
    await owner.query('ROLLBACK');
  });

  it('a value moved to another row, column or tenant does not open', async () => {
    const { rows } = await owner.query<{ passport_sealed: string; uci_sealed: string }>(
      'SELECT passport_sealed, uci_sealed FROM workers WHERE id = $1',
      [story.ids.workerId],
    );
    const [row] = rows as [(typeof rows)[0]];
    await desk.app.get(UnitOfWork).read(firm.manager.actor, async (tx) => {
      const at = { table: 'workers', column: 'passport_sealed', row: story.ids.workerId };
      expect(tx.seal.open(row.passport_sealed, at)).toBe(WORKER.passportNumber);
      for (const moved of [{ row: randomUUID() }, { column: 'uci_sealed' }, { table: 'offers' }])
        expect(() => tx.seal.open(row.passport_sealed, { ...at, ...moved })).toThrow(/does not open/);
    });
    const actor = systemActor(other.id, 'America/Toronto', 'test');
    await expect(
      desk.app
        .get(UnitOfWork)
        .read(actor, async (tx) =>
          tx.seal.open(row.passport_sealed, { table: 'workers', column: 'passport_sealed', row: story.ids.workerId }),
        ),
    ).rejects.toThrow(/does not open|data key/);
  });
});
