import pg from 'pg';
import { actAs } from '../../../../test/support/act-as.js';
import { Desk } from '../../../../test/support/desk.js';
import { FirstCase } from '../../../../test/support/first-case.js';

type Client = Awaited<ReturnType<Desk['as']>>;
interface Finding {
  readonly finding: { readonly code: string };
}

/** The register of portal custodians over HTTP: what is kept, what is refused, what is found. */
describe('the register of portal custodians', () => {
  let desk: Desk;
  let tenant: Awaited<ReturnType<typeof open>>;
  let manager: Client;
  let employer: string;
  let owner: pg.Client;

  const open = () =>
    desk.tenant('Keys', {
      manager: ['case_manager'],
      reviewer: ['reviewer'],
      owner: ['owner'],
      finance: ['finance_approver'],
    });

  beforeEach(async () => {
    desk = await Desk.open();
    tenant = await open();
    manager = await desk.as(tenant.manager);
    employer = (await FirstCase.request(desk, manager)).ids.employerId;
    owner = new pg.Client({ connectionString: desk.database.ownerUrl });
    await owner.connect();
  });
  afterEach(async () => {
    await owner.end();
    await desk.close();
  });

  const add = (more: object, by = manager) =>
    by.post(`/api/v1/employers/${employer}/custodians`).send({ kind: 'primary', since: '2026-01-10', ...more });
  const codesOf = (account: { findings: readonly Finding[] }): readonly string[] =>
    account.findings.map(({ finding }) => finding.code);

  it('finds an account with nobody, with one alone, and nothing with two', async () => {
    const none = await manager.get(`/api/v1/employers/${employer}/custodians`).expect(200);
    expect(none.body.items).toHaveLength(1);
    expect(codesOf(none.body.items[0])).toEqual(['custodian.none']);
    const one = await add({
      accountId: tenant.manager.actor.id,
      credentialLabel: 'GCKey of Maya',
      pinHolder: 'Ana Quill',
    }).expect(201);
    expect(codesOf(one.body.items[0])).toEqual(['custodian.no-secondary']);
    expect(one.body.items[0].custodians[0]).toMatchObject({
      name: 'manager of Keys',
      nextCheckOn: '2027-02-20',
      checkedOn: null,
    });
    const two = await add({ outsideName: 'Ana Quill', kind: 'secondary' }).expect(201);
    expect(codesOf(two.body.items[0])).toEqual([]);
    expect((await manager.get('/api/v1/custodians').expect(200)).body.items).toHaveLength(1);
  });

  it.each([
    ['pinHolder', '4821'],
    ['pinHolder', 'NIP : 48'],
    ['credentialLabel', 'Tr0ub4dor&3'],
    ['outsideName', 'Ana, PIN 48 21 77'],
  ])('refuses what looks like a secret in %s, says so, and keeps nothing of it', async (field, secret) => {
    const answer = await add({ ...(field === 'outsideName' ? {} : { outsideName: 'Ana Quill' }), [field]: secret });
    expect(answer.status).toBe(422);
    expect(answer.body.refusals).toMatchObject([{ code: 'custodian.looks-like-credential', field }]);
    expect(JSON.stringify(answer.body)).not.toContain(secret);
    expect((await owner.query('SELECT 1 FROM custodians')).rows).toEqual([]);
  });

  it('refuses two people in one, nobody, an end before the beginning, a second primary user, a stranger', async () => {
    const codes = async (more: object) =>
      ((await add(more)).body.refusals as { code: string }[]).map(({ code }) => code);
    expect(await codes({})).toEqual(['custodian.one-person']);
    expect(await codes({ accountId: tenant.manager.actor.id, outsideName: 'Ana' })).toEqual(['custodian.one-person']);
    expect(await codes({ outsideName: 'Ana', until: '2026-01-09' })).toEqual(['custodian.until-before-since']);
    await add({ outsideName: 'Ana Quill', until: '2026-06-30' }).expect(201);
    expect(await codes({ outsideName: 'Bo Reyes', since: '2026-06-30' })).toEqual(['custodian.second-primary']);
    await add({ outsideName: 'Bo Reyes', since: '2026-07-01' }).expect(201);
    const other = await desk.tenant('Foreign', { manager: ['case_manager'] });
    await add({ kind: 'secondary', accountId: other.manager.actor.id }).expect(404);
    await add({ outsideName: 'X' }, await desk.as(tenant.reviewer)).expect(403);
    await add({ outsideName: 'X' }, await desk.as(other.manager)).expect(404);
  });

  it('records checks: the last one stands, the next is due after the interval, a late one changes nothing', async () => {
    const { body } = await add({ outsideName: 'Ana Quill' }).expect(201);
    const { id } = body.items[0].custodians[0];
    const check = (more: object, by = manager) =>
      by.post(`/api/v1/custodians/${id}/checks`).send({ outcome: 'works', ...more });
    const failed = await check({ outcome: 'fails', on: '2026-11-20', version: 1 }).expect(200);
    expect(failed.body.items[0].custodians[0]).toMatchObject({
      outcome: 'fails',
      checkedOn: '2026-11-20',
      nextCheckOn: '2027-02-18',
    });
    expect(codesOf(failed.body.items[0])).toContain('custodian.cannot-sign-in');
    const late = await check({ on: '2026-03-01', version: 2 }).expect(200);
    expect(late.body.items[0].custodians[0]).toMatchObject({ outcome: 'fails', checkedOn: '2026-11-20' });
    expect(late.body.items[0].custodians[0].checks.map((each: { on: string }) => each.on)).toEqual([
      '2026-11-20',
      '2026-03-01',
    ]);
    const now = await check({ version: 3 }).expect(200);
    expect(codesOf(now.body.items[0])).not.toContain('custodian.cannot-sign-in');
    await check({ version: 3 }).expect(409);
    expect((await check({ on: '2026-11-23', version: 4 })).body.refusals).toMatchObject([
      { code: 'custodian.check-to-come' },
    ]);
    expect((await check({ note: 'my password is lapin', version: 4 })).body.refusals).toMatchObject([
      { field: 'note' },
    ]);
  });

  it('lets a custodian answer for their own sign-in and for no other', async () => {
    await add({ accountId: tenant.reviewer.actor.id }).expect(201);
    const { body } = await add({ outsideName: 'Ana Quill', kind: 'secondary' }).expect(201);
    const reviewer = await desk.as(tenant.reviewer);
    const [own, other] = body.items[0].custodians;
    const answered = await reviewer
      .post(`/api/v1/custodians/${own.id}/checks`)
      .send({ outcome: 'works', version: 1 })
      .expect(200);
    expect(answered.body.items[0].custodians[0]).toMatchObject({ outcome: 'works', checkedOn: '2026-11-22' });
    await reviewer.post(`/api/v1/custodians/${other.id}/checks`).send({ outcome: 'works', version: 1 }).expect(404);
    const { rows } = await owner.query(`SELECT actor FROM audit_log WHERE action = 'custodian.check'`);
    expect(rows).toEqual([{ actor: tenant.reviewer.actor.id }]);
  });

  it('keeps an account for each entity with a number, and asks as often as the workspace says', async () => {
    await add({ outsideName: 'Ana Quill' }).expect(201);
    await manager
      .post(`/api/v1/employers/${employer}/entities`)
      .send({ legalName: 'Maris West Ltd.', businessNumber: '701234569' })
      .expect(201);
    const { body } = await manager.get(`/api/v1/employers/${employer}/custodians`).expect(200);
    expect(
      body.items.map((item: { businessNumber: string | null; entityId: string | null }) => item.entityId !== null),
    ).toContain(true);
    expect(body.items).toHaveLength(2);
    await manager.put('/api/v1/custodians/settings').send({ everyDays: 30 }).expect(403);
    const boss = await desk.as(tenant.owner);
    await boss.put('/api/v1/custodians/settings').send({ everyDays: 3 }).expect(400);
    expect((await boss.put('/api/v1/custodians/settings').send({ everyDays: 30 }).expect(200)).body).toMatchObject({
      everyDays: 30,
      isDefault: false,
    });
    const after = await manager.get(`/api/v1/employers/${employer}/custodians`).expect(200);
    const own = after.body.items.find((item: { custodians: unknown[] }) => item.custodians.length > 0);
    expect(own.custodians[0].nextCheckOn).toBe('2026-12-22');
    expect((await manager.get('/api/v1/custodians/settings').expect(200)).body.reason.fr).toContain('CléGC');
  });

  it('shows a coordinator of one entity the custodians of that entity alone, in HTTP and straight in SQL', async () => {
    await add({ outsideName: 'Ana Quill' }).expect(201);
    const made = (
      await manager.post(`/api/v1/employers/${employer}/entities`).send({ legalName: 'Maris West Ltd.' }).expect(201)
    ).body;
    await add({ outsideName: 'Bo Reyes', entityId: made.id }).expect(201);
    const hr = await desk.person(tenant, 'hr', [{ role: 'hr_coordinator', scope: 'entity', scopeId: made.id }]);
    const client = await desk.as(hr);
    const { body } = await client.get(`/api/v1/employers/${employer}/custodians`).expect(200);
    expect(
      body.items.flatMap((item: { custodians: { name: string }[] }) => item.custodians.map(({ name }) => name)),
    ).toEqual(['Bo Reyes']);
    await client
      .post(`/api/v1/employers/${employer}/custodians`)
      .send({ kind: 'secondary', outsideName: 'Zed', since: '2026-01-01' })
      .expect(403);
    await client
      .post(`/api/v1/employers/${employer}/custodians`)
      .send({ kind: 'secondary', outsideName: 'Zed', since: '2026-01-01', entityId: made.id })
      .expect(201);
    const other = await desk.tenant('Foreign', { manager: ['case_manager'] });
    const app = new pg.Client({ connectionString: desk.database.appUrl });
    await app.connect();
    const seen = async (acting: Parameters<typeof actAs>[1], table: string) => {
      await app.query('BEGIN');
      await actAs(app, acting);
      const { rows } = await app.query<{ n: number }>(`SELECT count(*)::integer AS n FROM ${table}`);
      await app.query('ROLLBACK');
      return rows[0]?.n;
    };
    for (const table of ['custodians', 'custodian_checks']) expect(await seen({ tenant: other.id }, table)).toBe(0);
    expect(await seen({ tenant: tenant.id, actor: hr.actor.id, permission: 'case.read' }, 'custodians')).toBe(2);
    expect(
      await seen({ tenant: tenant.id, actor: tenant.reviewer.actor.id, permission: 'fee.record' }, 'custodians'),
    ).toBe(0);
    await app.end();
  });
});
