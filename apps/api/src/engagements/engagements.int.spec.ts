import pg from 'pg';
import { actAs } from '../../../../test/support/act-as.js';
import { Desk } from '../../../../test/support/desk.js';
import { FirstCase } from '../../../../test/support/first-case.js';

type Client = Awaited<ReturnType<Desk['as']>>;

describe('a firm that works for an employer', () => {
  let desk: Desk;
  let owner: pg.Client;
  let app: pg.Client;
  let firm: Awaited<ReturnType<typeof openFirm>>;
  let client: Awaited<ReturnType<typeof openClient>>;
  let firmOwner: Client;
  let clientOwner: Client;
  let story: FirstCase;

  const openFirm = () => desk.tenant('Firm', { boss: ['owner'], manager: ['case_manager'], reviewer: ['reviewer'] });
  const openClient = () =>
    desk.tenant('Client', { boss: ['owner'], lead: ['case_manager'] }, 'America/Toronto', 'employer');

  beforeEach(async () => {
    desk = await Desk.open();
    firm = await openFirm();
    client = await openClient();
    [owner, app] = [
      new pg.Client({ connectionString: desk.database.ownerUrl }),
      new pg.Client({ connectionString: desk.database.appUrl }),
    ];
    await owner.connect();
    await app.connect();
    firmOwner = await desk.as(firm.boss);
    clientOwner = await desk.as(client.boss);
    story = await FirstCase.request(desk, await desk.as(client.lead));
  });
  afterEach(async () => {
    await owner.end();
    await app.end();
    await desk.close();
  });

  const rows = async <Row extends pg.QueryResultRow>(sql: string, params: readonly unknown[] = []): Promise<Row[]> =>
    (await owner.query<Row>(sql, [...params])).rows;
  const invite = (email = firm.boss.email) => clientOwner.post('/api/v1/engagements').send({ email });
  const invitedId = async (): Promise<string> => (await invite().expect(201)).body.items[0].id;
  const arrange = (id: string, staff: object, by = firmOwner) => by.put(`/api/v1/engagements/${id}/staff`).send(staff);
  const one = (accountId: string, ...roles: string[]) => ({ staff: [{ accountId, roles }] });
  /** The firm's manager in the client's workspace, and what the database shows them there. */
  const inClient = async (): Promise<Client> =>
    desk.as({ ...firm.manager, actor: { ...firm.manager.actor, tenantId: client.id } });
  const casesSeen = async (): Promise<number> => {
    await app.query('BEGIN');
    await actAs(app, { tenant: client.id, actor: firm.manager.actor.id, permission: 'case.read' });
    const { rows: seen } = await app.query('SELECT 1 FROM cases');
    await app.query('ROLLBACK');
    return seen.length;
  };

  it('is invited, accepts with its own people, and they work in the client’s workspace until either side ends it', async () => {
    const id = await invitedId();
    expect((await firmOwner.get('/api/v1/engagements').expect(200)).body.items).toMatchObject([
      { id, side: 'firm', other: 'Client', state: 'invited' },
    ]);
    expect(await casesSeen()).toBe(0);
    const accepted = await arrange(id, one(firm.manager.actor.id, 'case_manager')).expect(200);
    expect(accepted.body.items).toMatchObject([
      { state: 'active', staff: [{ id: firm.manager.actor.id, roles: ['case_manager'] }] },
    ]);
    expect(await casesSeen()).toBe(1);
    const working = await inClient();
    expect((await working.get('/api/v1/cases').expect(200)).body.items).toHaveLength(1);
    const seen = await clientOwner.get('/api/v1/engagements').expect(200);
    expect(seen.body.items).toMatchObject([
      { side: 'client', other: 'Firm', invitedEmail: null, staff: [{ name: 'manager of Firm' }] },
    ]);

    await clientOwner.post(`/api/v1/engagements/${id}/ending`).send({ reason: 'own team now' }).expect(200);
    expect(await casesSeen()).toBe(0);
    await working.get('/api/v1/cases').expect(401);
    expect((await (await desk.as(client.lead)).get('/api/v1/cases').expect(200)).body.items).toHaveLength(1);
    expect((await firmOwner.get('/api/v1/engagements').expect(200)).body.items).toMatchObject([
      { state: 'ended', staff: [] },
    ]);
    const audit = await rows<{ tenant_id: string; action: string }>(
      `SELECT tenant_id, action FROM audit_log WHERE action LIKE 'engagement.%' ORDER BY seq`,
    );
    expect(audit.map(({ tenant_id, action }) => [tenant_id === firm.id ? 'firm' : 'client', action])).toEqual([
      ['client', 'engagement.invite'],
      ['client', 'engagement.accept'],
      ['firm', 'engagement.accept'],
      ['client', 'engagement.end'],
      ['firm', 'engagement.end'],
    ]);
    expect(JSON.stringify(await rows('SELECT after, reason FROM audit_log'))).not.toContain('@');
    await arrange(id, one(firm.manager.actor.id, 'case_manager')).expect(404);
  });

  it('ends on a later day: the last day still counts, the next one does not, and the worker closes what is left', async () => {
    const id = await invitedId();
    await arrange(id, one(firm.manager.actor.id, 'case_manager')).expect(200);
    const working = await inClient();
    await firmOwner.post(`/api/v1/engagements/${id}/ending`).send({ on: '2026-11-21' }).expect(422);
    const { body } = await firmOwner.post(`/api/v1/engagements/${id}/ending`).send({ on: '2026-11-25' }).expect(200);
    expect(body.items).toMatchObject([{ state: 'active', endsOn: '2026-11-25' }]);
    desk.clock.goTo('2026-11-25');
    await working.get('/api/v1/cases').expect(200);
    expect((await app.query('SELECT app_end_due_engagements($1) AS n', [desk.clock.now()])).rows).toEqual([{ n: 0 }]);
    desk.clock.goTo('2026-11-26');
    await working.get('/api/v1/cases').expect(403);
    expect((await app.query('SELECT app_end_due_engagements($1) AS n', [desk.clock.now()])).rows).toEqual([{ n: 1 }]);
    await working.get('/api/v1/cases').expect(401);
    expect(await rows('SELECT 1 FROM grants WHERE engagement_id IS NOT NULL AND ended_at IS NULL')).toEqual([]);
    expect(await rows(`SELECT 1 FROM audit_log WHERE action = 'engagement.lapse'`)).toHaveLength(2);
  });

  it('changes who works there: who is left out is out at once, another role takes the place of the first', async () => {
    const id = await invitedId();
    await arrange(id, { staff: [{ accountId: firm.manager.actor.id, roles: ['case_manager', 'reviewer'] }] }).expect(
      200,
    );
    const working = await inClient();
    const { body } = await arrange(id, one(firm.reviewer.actor.id, 'reviewer')).expect(200);
    expect(body.items[0].staff).toMatchObject([{ id: firm.reviewer.actor.id, roles: ['reviewer'] }]);
    await working.get('/api/v1/cases').expect(401);
    expect(await casesSeen()).toBe(0);
  });

  it('sends only its own people, only in roles of a firm, and ties only its own employer', async () => {
    const id = await invitedId();
    await arrange(id, one(firm.manager.actor.id, 'owner')).expect(400);
    await arrange(id, { staff: [] }).expect(400);
    expect((await arrange(id, one(client.lead.actor.id, 'preparer'))).body.refusals).toMatchObject([
      { code: 'engagement.not-our-staff' },
    ]);
    await arrange(id, { ...one(firm.manager.actor.id, 'preparer'), employerId: story.ids.employerId }).expect(404);
    const own = await FirstCase.request(desk, await desk.as(firm.manager));
    const tied = await arrange(id, {
      ...one(firm.manager.actor.id, 'preparer'),
      employerId: own.ids.employerId,
    }).expect(200);
    expect(tied.body.items).toMatchObject([{ employerId: own.ids.employerId }]);
    // The function itself says no to what the API would not send.
    await app.query('BEGIN');
    await actAs(app, { tenant: firm.id, actor: firm.boss.actor.id, permission: 'people.manage' });
    await expect(
      app.query('SELECT engagement_arrange($1, $2, NULL, now())', [
        id,
        JSON.stringify([{ accountId: firm.manager.actor.id, role: 'owner' }]),
      ]),
    ).rejects.toThrow('engagement.not-our-staff');
    await app.query('ROLLBACK');
  });

  it('answers an invitation of its own owner’s address alone, and the inviter learns of no address whether it is known', async () => {
    const id = await invitedId();
    const other = await desk.tenant('Rival', { boss: ['owner'] });
    const rival = await desk.as(other.boss);
    expect((await rival.get('/api/v1/engagements').expect(200)).body.items).toEqual([]);
    await arrange(id, one(other.boss.actor.id, 'preparer'), rival).expect(404);
    await rival.post(`/api/v1/engagements/${id}/ending`).send({}).expect(404);
    await (await desk.as(firm.manager)).get('/api/v1/engagements').expect(403);
    const unknown = await invite('nobody@nowhere.example').expect(201);
    const known = (await clientOwner.get('/api/v1/engagements').expect(200)).body.items;
    expect(unknown.body.items.map(({ state }: { state: string }) => state)).toEqual(['invited', 'invited']);
    expect(Object.keys(known[0])).toEqual(Object.keys(known[1]));
    expect((await invite()).body.refusals).toMatchObject([{ code: 'engagement.already-invited' }]);
    expect(
      (await firmOwner.post('/api/v1/engagements').send({ email: client.boss.email })).body.refusals,
    ).toMatchObject([{ code: 'engagement.only-employers' }]);
    const told = await rows<{ tenant_id: string; template: string }>('SELECT tenant_id, template FROM notices');
    expect(told).toEqual([{ tenant_id: firm.id, template: 'engagement.invited' }]);
  });

  it('is withdrawn by the employer or declined by the firm, and forgets the address', async () => {
    const first = await invitedId();
    expect(
      (await clientOwner.post(`/api/v1/engagements/${first}/ending`).send({}).expect(200)).body.items,
    ).toMatchObject([{ state: 'withdrawn' }]);
    const { body } = await invite().expect(201);
    const second = body.items.find(({ state }: { state: string }) => state === 'invited').id;
    await firmOwner.post(`/api/v1/engagements/${second}/ending`).send({}).expect(200);
    expect(await rows('SELECT state, invited_email FROM engagements ORDER BY invited_at, state DESC')).toEqual(
      expect.arrayContaining([
        { state: 'withdrawn', invited_email: null },
        { state: 'declined', invited_email: null },
      ]),
    );
  });

  it('never shows a row of the other workspace, before, during and after, straight in SQL as the app role', async () => {
    const foreign = async (tenant: string): Promise<number> => {
      let count = 0;
      for (const table of ['engagements', 'cases', 'employers', 'grants', 'memberships']) {
        await app.query('BEGIN');
        await actAs(app, { tenant });
        count += (await app.query(`SELECT 1 FROM ${table} WHERE tenant_id <> $1`, [tenant])).rows.length;
        await app.query('ROLLBACK');
      }
      return count;
    };
    const both = async () => [await foreign(firm.id), await foreign(client.id)];
    expect(await both()).toEqual([0, 0]);
    const id = await invitedId();
    await arrange(id, one(firm.manager.actor.id, 'case_manager')).expect(200);
    expect(await both()).toEqual([0, 0]);
    await firmOwner.post(`/api/v1/engagements/${id}/ending`).send({}).expect(200);
    expect(await both()).toEqual([0, 0]);
    await expect(app.query(`SELECT tenancy_audit($1, now(), 'x.y', 'case', $1, NULL)`, [client.id])).rejects.toThrow(
      /permission denied/,
    );
    await app.query('BEGIN');
    await actAs(app, { tenant: firm.id, actor: firm.manager.actor.id, permission: 'case.read' });
    expect((await app.query('SELECT 1 FROM firm_engagements()')).rows).toEqual([]);
    await app.query('ROLLBACK');
  });
});
