import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { actAs } from '../../../test/support/act-as.js';
import { Desk } from '../../../test/support/desk.js';
import { FirstCase } from '../../../test/support/first-case.js';
import { loadCase, lockCase } from './cases/case-file.js';
import { UnitOfWork } from './unit-of-work.js';

/** The wall between tenants, tried as the app role and straight in SQL. */
describe('the wall between tenants', () => {
  let desk: Desk;
  let app: pg.Client;
  let north: Awaited<ReturnType<typeof tenantWithCase>>;
  let south: Awaited<ReturnType<typeof tenantWithCase>>;

  const tenantWithCase = async (name: string) => {
    const tenant = await desk.tenant(name, { manager: ['case_manager'] });
    const story = await FirstCase.request(desk, await desk.as(tenant.manager));
    await story.accept();
    await story.paper('other');
    return { tenant, story };
  };

  beforeAll(async () => {
    desk = await Desk.open();
    north = await tenantWithCase('North');
    south = await tenantWithCase('South');
    app = new pg.Client({ connectionString: desk.database.appUrl });
    await app.connect();
  });
  afterAll(async () => {
    await app.end();
    await desk.close();
  });

  const tenantTables = async (): Promise<string[]> =>
    (
      await app.query<{ table: string }>(
        `SELECT c.table_name AS table FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
         WHERE c.table_schema = 'public' AND c.column_name = 'tenant_id' AND t.table_type = 'BASE TABLE' ORDER BY 1`,
      )
    ).rows.map((row) => row.table);

  // The relay serves every tenant and these hold ids only; sessions and memberships' accounts go through functions.
  const ABOVE_THE_TENANTS = ['outbox', 'sessions'];

  it('stands on every table with a tenant, for the owner too', async () => {
    const { rows } = await app.query<{ relname: string; on: boolean; forced: boolean; policies: number }>(
      `SELECT c.relname, c.relrowsecurity AS on, c.relforcerowsecurity AS forced,
         (SELECT count(*)::integer FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
       FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`,
    );
    const walls = new Map(rows.map((row) => [row.relname, row]));
    const tables = (await tenantTables()).filter((table) => !ABOVE_THE_TENANTS.includes(table));
    expect(tables.length).toBeGreaterThan(15);
    expect(
      tables.filter(
        (table) =>
          !(
            walls.get(table)?.on === true &&
            walls.get(table)?.forced === true &&
            (walls.get(table)?.policies ?? 0) > 0
          ),
      ),
    ).toEqual([]);
  });

  it('lets the app role be no one else', async () => {
    const { rows } = await app.query<{ rolsuper: boolean; rolbypassrls: boolean }>(
      'SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user',
    );
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false }]);
    await expect(app.query('SET ROLE permitdesk_owner')).rejects.toThrow(/permission denied/);
    await expect(app.query('CREATE TABLE mine (id integer)')).rejects.toThrow(/permission denied/);
  });

  it('shows nothing without a tenant, and nothing of another', async () => {
    for (const table of (await tenantTables()).filter((each) => !ABOVE_THE_TENANTS.includes(each))) {
      expect([table, (await app.query(`SELECT 1 FROM ${table} LIMIT 1`)).rows]).toEqual([table, []]);
      await app.query('BEGIN');
      await actAs(app, { tenant: north.tenant.id });
      const { rows } = await app.query(`SELECT 1 FROM ${table} WHERE tenant_id <> $1 LIMIT 1`, [north.tenant.id]);
      await app.query('ROLLBACK');
      expect([table, rows]).toEqual([table, []]);
    }
  });

  it('carries nothing over after a commit', async () => {
    await app.query('BEGIN');
    await actAs(app, { tenant: north.tenant.id });
    expect((await app.query('SELECT 1 FROM cases')).rows).toHaveLength(1);
    await app.query('COMMIT');
    expect((await app.query('SELECT 1 FROM cases')).rows).toHaveLength(0);
  });

  it('takes no row for another tenant and changes none', async () => {
    await app.query('BEGIN');
    await actAs(app, { tenant: north.tenant.id });
    await expect(
      app.query(
        `INSERT INTO audit_log (tenant_id, at, actor, action, subject_kind, subject_id) VALUES ($1, now(), 'x', 'x.y', 'case', $2)`,
        [south.tenant.id, randomUUID()],
      ),
    ).rejects.toThrow(/row-level security/);
    await app.query('ROLLBACK');
    await app.query('BEGIN');
    await actAs(app, { tenant: north.tenant.id });
    expect(
      (await app.query('UPDATE cases SET stage = $1 WHERE tenant_id = $2', ['closed', south.tenant.id])).rowCount,
    ).toBe(0);
    await app.query('ROLLBACK');
  });

  it('hides accounts, hashes and sessions', async () => {
    expect((await app.query('SELECT id FROM accounts')).rows).toEqual([]);
    await expect(app.query('SELECT password_hash FROM accounts')).rejects.toThrow(/permission denied/);
    await expect(app.query('SELECT * FROM sessions')).rejects.toThrow(/permission denied/);
    await app.query('BEGIN');
    await actAs(app, { tenant: north.tenant.id });
    expect((await app.query('SELECT display_name FROM accounts')).rows).toEqual([{ display_name: 'manager of North' }]);
    await app.query('ROLLBACK');
  });

  it("answers “not there” for another tenant's case, in the store and over HTTP", async () => {
    const work = desk.app.get(UnitOfWork);
    await expect(
      work.run(north.tenant.manager.actor, (tx) => lockCase(tx, south.story.ids.caseId)),
    ).rejects.toMatchObject({ kind: 'case' });
    await expect(
      work.read(north.tenant.manager.actor, (tx) => loadCase(tx, south.story.ids.caseId)),
    ).rejects.toMatchObject({ kind: 'case' });
    const client = await desk.as(north.tenant.manager);
    const { caseId, workerId, employerId } = south.story.ids;
    for (const url of [
      `/cases/${caseId}`,
      `/cases/${caseId}/timeline`,
      `/cases/${caseId}/offer`,
      `/cases/${caseId}/fee`,
      `/cases/${caseId}/exemption`,
      `/workers/${workerId}`,
      `/employers/${employerId}`,
    ])
      await client.get(`/api/v1${url}`).expect(404);
    const { body } = await client.get('/api/v1/cases').expect(200);
    expect(body.items.map((item: { id: string }) => item.id)).toEqual([north.story.ids.caseId]);
  });

  it("refuses a case for another tenant's worker, and evidence of another case", async () => {
    const client = await desk.as(north.tenant.manager);
    const ask = { kind: 'first_permit', jobTitle: 'x', wantedStartOn: '2027-01-01' };
    await client
      .post('/api/v1/cases')
      .send({ ...ask, workerId: south.story.ids.workerId, employerId: north.story.ids.employerId })
      .expect(404);
    const foreign = await south.story.paper('agreement');
    expect((await north.story.agree({ evidenceId: foreign })).status).toBe(404);
  });

  it('keeps 400 interleaved transactions of two tenants apart, rollbacks among them', async () => {
    const work = desk.app.get(UnitOfWork);
    const seen = await Promise.all(
      Array.from({ length: 400 }, async (_, index) => {
        const { id, manager } = index % 2 === 0 ? north.tenant : south.tenant;
        try {
          return await work.run(manager.actor, async (tx) => {
            const rows = await tx.query<{ tenant_id: string }>('SELECT tenant_id FROM cases');
            if (index % 7 === 0) throw new Error('rolled back');
            return rows.every((row) => row.tenant_id === id) && rows.length === 1;
          });
        } catch {
          return true;
        }
      }),
    );
    expect(seen.every(Boolean)).toBe(true);
  });
});
