import pg from 'pg';
import { actAs } from '../../../../test/support/act-as.js';
import { Desk } from '../../../../test/support/desk.js';
import { FirstCase } from '../../../../test/support/first-case.js';

type Client = Awaited<ReturnType<Desk['as']>>;

/** Entities and branches over HTTP: what may be kept, what is refused, and what a case takes from its place. */
describe('the parts of an employer', () => {
  let desk: Desk;
  let tenant: Awaited<ReturnType<typeof open>>;
  let manager: Client;
  let story: FirstCase;
  let employer: string;

  const open = () =>
    desk.tenant('Parts', {
      manager: ['case_manager'],
      reviewer: ['reviewer'],
      finance: ['finance_approver'],
      owner: ['owner'],
    });

  beforeAll(async () => {
    desk = await Desk.open();
    tenant = await open();
    manager = await desk.as(tenant.manager);
    story = await FirstCase.request(desk, manager);
    employer = story.ids.employerId;
  });
  afterAll(() => desk.close());

  const entity = async (legalName: string, businessNumber?: string, by = manager) =>
    by
      .post(`/api/v1/employers/${employer}/entities`)
      .send({ legalName, ...(businessNumber === undefined ? {} : { businessNumber }) });
  const branch = async (entityId: string, name: string) =>
    (
      await manager
        .post(`/api/v1/entities/${entityId}/branches`)
        .send({ name, province: 'QC', city: 'Laval' })
        .expect(201)
    ).body;

  it('keeps an entity with its number read as the portal reads it, and branches under it', async () => {
    const { body } = await entity('Maris Grid West Ltd.', '701 234-569');
    expect(body).toMatchObject({
      legalName: 'Maris Grid West Ltd.',
      businessNumber: '701234569',
      branches: [],
      openCases: 0,
      version: 1,
    });
    const withBranch = await branch(body.id, 'Laval yard');
    expect(withBranch.branches).toMatchObject([{ name: 'Laval yard', province: 'QC', city: 'Laval', closedOn: null }]);
    const changed = await manager
      .put(`/api/v1/entities/${body.id}`)
      .send({ legalName: 'Maris Grid West Inc.', businessNumber: '701234569', version: 1 })
      .expect(200);
    expect(changed.body).toMatchObject({ legalName: 'Maris Grid West Inc.', version: 2 });
    await manager.put(`/api/v1/entities/${body.id}`).send({ legalName: 'X', version: 1 }).expect(409);
    const { body: list } = await manager.get(`/api/v1/employers/${employer}/entities`).expect(200);
    expect(list.items).toHaveLength(1);
  });

  it('refuses what is no business number, one that another live entity bears, and one of another employer', async () => {
    expect((await entity('Short', '12345')).body.refusals).toMatchObject([
      { code: 'business-number.malformed', field: 'businessNumber' },
    ]);
    expect((await entity('Zeros', '000000000')).body.refusals).toMatchObject([{ code: 'business-number.placeholder' }]);
    expect((await entity('Twin', '701234569')).body.refusals).toMatchObject([
      { code: 'business-number.taken', field: 'businessNumber' },
    ]);
    const other = await manager
      .post('/api/v1/employers')
      .send({
        legalName: 'Orrin Quay Ltd.',
        operatingName: 'Orrin',
        regime: 'bound',
        province: 'ON',
        businessNumber: '812345676',
      })
      .expect(201);
    expect(other.body.id).toBeDefined();
    expect((await entity('Thief', '812345676')).body.refusals).toMatchObject([{ code: 'business-number.taken' }]);
  });

  it('frees the number once the entity is closed on a day, and takes it back only while it is free', async () => {
    const first = (await entity('Old Works', '700000003')).body;
    await branch(first.id, 'Gate');
    const closed = await manager
      .post(`/api/v1/entities/${first.id}/closing`)
      .send({ on: '2026-11-20', version: 1 })
      .expect(200);
    expect(closed.body).toMatchObject({ closedOn: '2026-11-20', branches: [{ closedOn: '2026-11-20' }] });
    expect((await entity('New Works', '700000003')).status).toBe(201);
    const again = await manager.post(`/api/v1/entities/${first.id}/closing`).send({ version: closed.body.version });
    expect(again.body.refusals).toMatchObject([{ code: 'business-number.taken' }]);
  });

  it('is for those who may edit employers, and writes nothing for the rest', async () => {
    expect((await entity('No', undefined, await desk.as(tenant.finance))).status).toBe(403);
    expect((await entity('No', undefined, await desk.as(tenant.reviewer))).status).toBe(403);
  });

  it('puts a case to an entity: its name and number fill the offer, the lists filter by it, and the audit says so', async () => {
    const made = (await entity('Maris Grid North Ltd.', '701234502')).body;
    const yard = (await branch(made.id, 'North yard')).branches[0].id;
    await story.accept();
    const before = await story.version();
    const { body: moved } = await manager
      .post(`${story.url}/place`)
      .send({ branchId: yard, version: before })
      .expect(200);
    expect(moved).toMatchObject({
      entity: { id: made.id, name: 'Maris Grid North Ltd.' },
      branch: { id: yard, name: 'North yard' },
    });
    expect(moved.version).toBeGreaterThan(before);
    const { body: offer } = await manager.get(`${story.url}/offer`).expect(200);
    expect(offer.values).toMatchObject({ business_legal_name: 'Maris Grid North Ltd.' });
    expect(JSON.stringify(offer.values)).toContain('701234502');

    for (const [query, count] of [
      [`entityId=${made.id}`, 1],
      [`branchId=${yard}`, 1],
      [`entityId=${made.id}&branchId=${yard}`, 1],
      [`entityId=${yard}`, 0],
    ] as const)
      expect((await manager.get(`/api/v1/cases?${query}`).expect(200)).body.items).toHaveLength(count);

    expect(
      (await manager.post(`${story.url}/place`).send({ entityId: made.id, branchId: yard, version: moved.version }))
        .body.refusals,
    ).toMatchObject([{ code: 'case.place-unchanged' }]);
    await manager.post(`${story.url}/place`).send({ branchId: yard, version: before }).expect(409);
    await (await desk.as(tenant.finance)).post(`${story.url}/place`).send({ version: moved.version }).expect(403);

    const owner = new pg.Client({ connectionString: desk.database.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query(`SELECT before, after FROM audit_log WHERE action = 'case.move'`);
    await owner.end();
    expect(rows).toEqual([
      { before: { entityId: null, branchId: null }, after: { entityId: made.id, branchId: yard } },
    ]);

    // A case stands there: neither part closes.
    const { version } = (await manager.get(`/api/v1/employers/${employer}/entities`)).body.items.find(
      (item: { id: string }) => item.id === made.id,
    );
    const refused = await manager.post(`/api/v1/entities/${made.id}/closing`).send({ on: '2026-12-01', version });
    expect(refused.body.refusals).toMatchObject([{ code: 'part.has-open-cases' }]);
    expect(
      (await manager.post(`/api/v1/branches/${yard}/closing`).send({ on: '2026-12-01', version: 1 })).body.refusals,
    ).toMatchObject([{ code: 'part.has-open-cases' }]);
  });

  it('takes no case for a closed part, nor for a part of another employer', async () => {
    const gone = (await entity('Gone Ltd.')).body;
    await manager.post(`/api/v1/entities/${gone.id}/closing`).send({ on: '2026-11-01', version: 1 }).expect(200);
    const ask = {
      workerId: story.ids.workerId,
      employerId: employer,
      kind: 'first_permit',
      jobTitle: 'x',
      wantedStartOn: '2027-01-01',
    };
    expect((await manager.post('/api/v1/cases').send({ ...ask, entityId: gone.id })).body.refusals).toMatchObject([
      { code: 'part.closed', field: 'entityId' },
    ]);
    const other = await FirstCase.request(desk, manager);
    await manager
      .post('/api/v1/cases')
      .send({ ...ask, employerId: other.ids.employerId, entityId: gone.id })
      .expect(404);
    await manager.post(`/api/v1/entities/${gone.id}/branches`).send({ name: 'Late', province: 'ON' }).expect(422);
  });

  it('keeps the case of somebody who acts for one entity within what they see', async () => {
    const mine = (await entity('Mine Ltd.')).body;
    const preparer = await desk.person(tenant, 'partial', [{ role: 'preparer', scope: 'entity', scopeId: mine.id }]);
    const own = await FirstCase.request(desk, manager, { reuse: { employerId: employer } });
    await own.accept();
    const { body } = await manager
      .post(`${own.url}/place`)
      .send({ entityId: mine.id, version: await own.version() })
      .expect(200);
    const client = await desk.as(preparer);
    expect((await client.get(`/api/v1/employers/${employer}/entities`).expect(200)).body.items).toHaveLength(1);
    await client.post(`${own.url}/place`).send({ version: body.version }).expect(403);
  });

  it('shows no entity and no branch of another tenant, straight in SQL as the app role', async () => {
    const other = await desk.tenant('Elsewhere', { owner: ['owner'] });
    const app = new pg.Client({ connectionString: desk.database.appUrl });
    await app.connect();
    await app.query('BEGIN');
    await actAs(app, { tenant: other.id });
    for (const table of ['entities', 'branches']) expect((await app.query(`SELECT 1 FROM ${table}`)).rows).toEqual([]);
    await app.query('ROLLBACK');
    await app.end();
  });
});
