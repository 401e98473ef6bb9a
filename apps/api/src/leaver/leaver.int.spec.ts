import pg from 'pg';
import { Desk } from '../../../../test/support/desk.js';
import { FirstCase } from '../../../../test/support/first-case.js';
import { HOLDINGS, NOT_HELD } from './holdings.js';

type Client = Awaited<ReturnType<Desk['as']>>;

describe('a person who leaves', () => {
  let desk: Desk;
  let owner: pg.Client;
  let tenant: Awaited<ReturnType<typeof open>>;
  let boss: Client;
  let grid: FirstCase;
  let port: FirstCase;

  const open = () =>
    desk.tenant('Leaving', {
      boss: ['owner'],
      leaver: ['case_manager'],
      colleague: ['case_manager'],
      reviewer: ['reviewer'],
    });

  beforeEach(async () => {
    desk = await Desk.open();
    owner = new pg.Client({ connectionString: desk.database.ownerUrl });
    await owner.connect();
    tenant = await open();
    boss = await desk.as(tenant.boss);
    const leaver = await desk.as(tenant.leaver);
    grid = await FirstCase.request(desk, leaver);
    port = await FirstCase.request(desk, leaver);
  });
  afterEach(async () => {
    await owner.end();
    await desk.close();
  });

  const rows = async <Row extends pg.QueryResultRow>(sql: string, params: readonly unknown[] = []): Promise<Row[]> =>
    (await owner.query<Row>(sql, [...params])).rows;
  const url = () => `/api/v1/people/${tenant.leaver.actor.id}/leave`;
  const refusedWith = async (body: object, by = boss): Promise<readonly string[]> => {
    const answer = await by.post(url()).send(body);
    expect(answer.status).toBe(422);
    return answer.body.refusals.map(({ code }: { code: string }) => code);
  };
  const responsible = async (story: FirstCase) =>
    (await rows<{ id: string }>('SELECT responsible_id AS id FROM cases WHERE id = $1', [story.ids.caseId]))[0]?.id;

  it('is shown with everything that hangs on them, and nothing changes by looking', async () => {
    await (
      await desk.as(tenant.leaver)
    )
      .post(`/api/v1/employers/${grid.ids.employerId}/custodians`)
      .send({ kind: 'primary', since: '2026-01-01', accountId: tenant.leaver.actor.id })
      .expect(201);
    const { body } = await boss.get(url()).expect(200);
    const counts = Object.fromEntries(
      body.holdings.map((each: { kind: string; count: number }) => [each.kind, each.count]),
    );
    expect(counts).toMatchObject({ cases: 2, custodianships: 1, grants: 1 });
    expect(counts.sessions).toBeGreaterThan(0);
    expect(body.employers).toHaveLength(2);
    expect(body.custodianships).toMatchObject([{ isSole: true }]);
    expect(body.takers.map((each: { name: string }) => each.name)).toEqual([
      'boss of Leaving',
      'colleague of Leaving',
      'reviewer of Leaving',
    ]);
    expect(body.blocks).toEqual([]);
    expect(await responsible(grid)).toBe(tenant.leaver.actor.id);
  });

  it('leaves: cases, custodianships, rights, sessions and notices move or end together, and the audit says so', async () => {
    const leaver = await desk.as(tenant.leaver);
    const kept = await leaver
      .post(`/api/v1/employers/${grid.ids.employerId}/custodians`)
      .send({ kind: 'primary', since: '2026-01-01', accountId: tenant.leaver.actor.id })
      .expect(201);
    const custodianId = kept.body.items[0].custodians[0].id;
    const { body } = await boss
      .post(url())
      .send({
        takerId: tenant.colleague.actor.id,
        takers: [{ employerId: port.ids.employerId, accountId: tenant.boss.actor.id }],
        custodians: [{ custodianId, accountId: tenant.colleague.actor.id }],
        reason: 'moves to another firm',
      })
      .expect(200);
    expect(body.done).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'cases', count: 2 })]));
    expect([await responsible(grid), await responsible(port)]).toEqual([
      tenant.colleague.actor.id,
      tenant.boss.actor.id,
    ]);
    await leaver.get('/api/v1/cases').expect(401);
    expect(
      await rows('SELECT 1 FROM grants WHERE account_id = $1 AND ended_at IS NULL', [tenant.leaver.actor.id]),
    ).toEqual([]);
    expect(
      await rows(
        `SELECT account_id, until::text, next_check_on::text FROM custodians ORDER BY created_at, until NULLS LAST`,
      ),
    ).toEqual([
      { account_id: tenant.leaver.actor.id, until: '2026-11-22', next_check_on: '2027-02-20' },
      { account_id: tenant.colleague.actor.id, until: null, next_check_on: '2026-11-22' },
    ]);
    const audit = await rows<{ action: string; actor: string }>(
      `SELECT action, actor FROM audit_log WHERE action IN ('person.leave', 'case.hand-on', 'custodian.end') ORDER BY seq`,
    );
    expect(audit.map(({ action }) => action)).toEqual([
      'case.hand-on',
      'case.hand-on',
      'custodian.end',
      'person.leave',
    ]);
    expect(new Set(audit.map(({ actor }) => actor))).toEqual(new Set([tenant.boss.actor.id]));
    const again = await boss.get(url()).expect(200);
    expect(again.body.holdings.map(({ count }: { count: number }) => count)).toEqual(HOLDINGS.map(() => 0));
  });

  it('cannot leave without a taker for each employer, nor to one who does not reach the cases, nor to themselves', async () => {
    expect(await refusedWith({})).toEqual(['leaver.taker-needed', 'leaver.taker-needed']);
    const hr = await desk.person(tenant, 'hr', [
      { role: 'hr_coordinator', scope: 'employer', scopeId: grid.ids.employerId },
    ]);
    expect(await refusedWith({ takerId: hr.actor.id })).toEqual(['leaver.taker-cannot-reach']);
    expect(await refusedWith({ takerId: tenant.leaver.actor.id })).toEqual(['leaver.takes-from-self']);
    const gone = await desk.person(tenant, 'gone', [{ role: 'case_manager', scope: 'tenant' }]);
    await owner.query('UPDATE accounts SET disabled_at = now() WHERE id = $1', [gone.actor.id]);
    expect(await refusedWith({ takerId: gone.actor.id })).toEqual([
      'leaver.taker-cannot-reach',
      'leaver.taker-cannot-reach',
    ]);
    const lapsed = await desk.person(tenant, 'lapsed', [{ role: 'auditor', scope: 'tenant', endsOn: '2026-11-21' }]);
    expect(await refusedWith({ takerId: lapsed.actor.id })).toEqual([
      'leaver.taker-cannot-reach',
      'leaver.taker-cannot-reach',
    ]);
    expect(await responsible(grid)).toBe(tenant.leaver.actor.id);
    expect(await rows(`SELECT 1 FROM audit_log WHERE action = 'person.leave'`)).toEqual([]);
  });

  it('cannot leave as the only owner, and can once there is another', async () => {
    const alone = `/api/v1/people/${tenant.boss.actor.id}/leave`;
    const { body } = await boss.get(alone).expect(200);
    expect(body.blocks).toMatchObject([{ code: 'leaver.sole-owner' }]);
    expect((await boss.post(alone).send({}).expect(422)).body.refusals).toMatchObject([{ code: 'leaver.sole-owner' }]);
    await desk.person(tenant, 'second', [{ role: 'owner', scope: 'tenant' }]);
    await boss.post(alone).send({}).expect(200);
  });

  it('is the affair of who manages people, of this workspace alone', async () => {
    await (await desk.as(tenant.colleague)).get(url()).expect(403);
    await (await desk.as(tenant.colleague)).post(url()).send({}).expect(403);
    const other = await desk.tenant('Elsewhere', { boss: ['owner'] });
    await (await desk.as(other.boss)).get(url()).expect(404);
    await (await desk.as(other.boss)).post(url()).send({ takerId: other.boss.actor.id }).expect(404);
    const app = new pg.Client({ connectionString: desk.database.appUrl });
    await app.connect();
    await expect(app.query('SELECT tenancy_close_sessions($1)', [tenant.leaver.actor.id])).rejects.toThrow(
      /not allowed/,
    );
    await app.end();
  });

  it('is known to the list of holdings by every column that names an account', async () => {
    const columns = await rows<{ name: string }>(
      `SELECT DISTINCT format('%s.%s', c.conrelid::regclass, a.attname) AS name
       FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY(c.conkey)
       WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace AND a.attname <> 'tenant_id'
         AND (c.confrelid = 'accounts'::regclass OR c.confrelid = 'memberships'::regclass)
       UNION SELECT format('%s.%s', table_name, column_name) FROM information_schema.columns
       WHERE table_schema = 'public' AND (column_name ~ '(^|_)account_id$' OR column_name = 'invited_by' AND data_type = 'uuid') ORDER BY 1`,
    );
    const known = new Set([...HOLDINGS.flatMap((holding) => holding.columns), ...Object.keys(NOT_HELD)]);
    expect(columns.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
    const there = new Set(columns.map(({ name }) => name));
    expect([...known].filter((name) => !there.has(name))).toEqual([]);
  });
});
