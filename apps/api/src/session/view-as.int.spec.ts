import pg from 'pg';
import { Desk } from '../../../../test/support/desk.js';
import { FirstCase } from '../../../../test/support/first-case.js';

type Client = Awaited<ReturnType<Desk['as']>>;

describe('looking through somebody’s eyes', () => {
  let desk: Desk;
  let tenant: Awaited<ReturnType<typeof open>>;
  let owner: Client;
  let first: FirstCase;
  let hr: Awaited<ReturnType<Desk['person']>>;
  const open = () => desk.tenant('Eyes', { owner: ['owner'], second: ['owner'], manager: ['case_manager'] });

  beforeAll(async () => {
    desk = await Desk.open();
    tenant = await open();
    const manager = await desk.as(tenant.manager);
    first = await FirstCase.request(desk, manager);
    await FirstCase.request(desk, manager, { worker: { passportNumber: 'B7654321' } });
    hr = await desk.person(tenant, 'hr', [
      { role: 'hr_coordinator', scope: 'employer', scopeId: first.ids.employerId },
    ]);
    owner = await desk.as(tenant.owner);
  });
  afterAll(() => desk.close());

  const viewAs = (client: Client, accountId: string) => client.post('/api/v1/session/view-as').send({ accountId });

  it('shows what they see, changes nothing, opens no passport, and names both on record', async () => {
    const manager = await desk.as(tenant.manager);
    const upload = (purpose: string) =>
      manager
        .post(`${first.url}/evidence/files`)
        .field('purpose', purpose)
        .field('title', purpose)
        .attach('file', Buffer.from('%PDF-1.4'), { filename: 'paper.pdf', contentType: 'application/pdf' })
        .expect(201)
        .then(({ body }) => body.id as string);
    const [passport, agreement] = [await upload('passport'), await upload('agreement')];
    expect((await owner.get('/api/v1/cases').expect(200)).body.items).toHaveLength(2);
    await viewAs(owner, hr.actor.id).expect(204);

    const { body: session } = await owner.get('/api/v1/session').expect(200);
    expect(session).toMatchObject({
      displayName: 'owner of Eyes',
      viewingAs: { id: hr.actor.id, name: 'hr of Eyes' },
      roles: ['hr_coordinator'],
    });
    expect((await owner.get('/api/v1/cases').expect(200)).body.items).toHaveLength(1);
    const { body: view } = await owner.get(first.url).expect(200);
    expect(view.possible).toEqual([]);
    expect(view.withheld).toEqual(expect.arrayContaining(['reasoning', 'passport']));
    expect((await owner.get(`/api/v1/workers/${first.ids.workerId}`).expect(200)).body.passportNumber).toBe('');
    await owner.get('/api/v1/people').expect(403);
    expect((await owner.post(`/api/v1/workers/${first.ids.workerId}/passport-views`).expect(403)).body.code).toBe(
      'session.viewing-as',
    );
    const refused = await owner
      .post(`${first.url}/evidence/notes`)
      .send({ purpose: 'other', title: 'x', reference: 'y' })
      .expect(403);
    expect(refused.body.code).toBe('session.viewing-as');
    expect((await viewAs(owner, tenant.manager.actor.id).expect(403)).body.code).toBe('session.viewing-as');
    const { body: link } = await owner.post(`/api/v1/evidence/${agreement}/link`).expect(200);
    await owner.get(link.url).expect(200);
    expect((await owner.post(`/api/v1/evidence/${passport}/link`).expect(403)).body.code).toBe('session.viewing-as');
    // Their own session goes on as it was.
    expect((await (await desk.as(hr)).get('/api/v1/session').expect(200)).body.viewingAs).toBeNull();

    await owner.delete('/api/v1/session/view-as').expect(204);
    await owner.delete('/api/v1/session/view-as').expect(204);
    expect((await owner.get('/api/v1/cases').expect(200)).body.items).toHaveLength(2);

    const database = new pg.Client({ connectionString: desk.database.ownerUrl });
    await database.connect();
    const { rows } = await database.query<{ action: string; as: string | null }>(
      `SELECT action, after->>'viewingAs' AS as FROM audit_log WHERE actor = $1 ORDER BY seq`,
      [tenant.owner.actor.id],
    );
    await database.end();
    expect(rows).toEqual([
      { action: 'view-as.start', as: null },
      { action: 'file.opened', as: hr.actor.id },
      { action: 'view-as.stop', as: hr.actor.id },
    ]);
  });

  it('is for owners alone, and never of an owner, of oneself or of somebody without access', async () => {
    await viewAs(await desk.as(tenant.manager), hr.actor.id).expect(403);
    const nobody = await desk.person(tenant, 'nobody', []);
    for (const id of [tenant.second.actor.id, tenant.owner.actor.id, nobody.actor.id])
      expect((await viewAs(owner, id).expect(422)).body.refusals[0].code).toBe('view-as.not-this-one');
    const elsewhere = await desk.tenant('Elsewhere', { theirs: ['case_manager'] });
    await viewAs(owner, elsewhere.theirs.actor.id).expect(404);
  });

  it('ends by itself when the viewer is no owner any more, or the person is disabled', async () => {
    await viewAs(owner, hr.actor.id).expect(204);
    const second = await desk.as(tenant.second);
    await second.post(`/api/v1/people/${hr.actor.id}/disabling`).send({ reason: 'Left.' }).expect(200);
    expect((await owner.get('/api/v1/session').expect(200)).body.viewingAs).toBeNull();
  });
});
