import pg from 'pg';
import { actAs } from '../../../../test/support/act-as.js';
import { Desk } from '../../../../test/support/desk.js';
import { FirstCase } from '../../../../test/support/first-case.js';

type Client = Awaited<ReturnType<Desk['as']>>;
interface Shown {
  readonly accountId: string;
  readonly displayName: string;
  readonly state: string;
  readonly grants: readonly { readonly id: string; readonly role: string; readonly place: string | null }[];
}

describe('people and their roles', () => {
  let desk: Desk;
  let tenant: Awaited<ReturnType<typeof open>>;
  let owner: Client;
  let first: FirstCase;
  let other: FirstCase;

  const open = () =>
    desk.tenant('People', { owner: ['owner'], second: ['owner'], manager: ['case_manager'], ana: ['preparer'] });

  beforeAll(async () => {
    desk = await Desk.open();
    tenant = await open();
    owner = await desk.as(tenant.owner);
    const manager = await desk.as(tenant.manager);
    first = await FirstCase.request(desk, manager);
    other = await FirstCase.request(desk, manager, { worker: { passportNumber: 'B7654321' } });
  });
  afterAll(() => desk.close());

  const person = async (key: string): Promise<Shown> => {
    const { body } = await owner.get('/api/v1/people').expect(200);
    const found = body.items.find((each: Shown) => each.displayName === `${key} of People`);
    if (found === undefined) throw new Error(`there is no ${key}`);
    return found;
  };
  const codes = (body: { refusals: { code: string }[] }): string[] => body.refusals.map(({ code }) => code);

  it('are listed with their roles and what state they are in, to an owner alone', async () => {
    const { body } = await owner.get('/api/v1/people').expect(200);
    expect(body.items.map((each: Shown) => [each.displayName, each.state])).toEqual([
      ['ana of People', 'active'],
      ['manager of People', 'active'],
      ['owner of People', 'active'],
      ['second of People', 'active'],
    ]);
    expect(body.items.find((each: { you: boolean }) => each.you).displayName).toBe('owner of People');
    await (await desk.as(tenant.manager)).get('/api/v1/people').expect(403);
  });

  it('are given a role at one employer: it counts from the next request, says why, and is on record without a name', async () => {
    const newcomer = await desk.person(tenant, 'newcomer', []);
    const client = await desk.as(newcomer);
    await client.get('/api/v1/cases').expect(403);
    expect((await person('newcomer')).state).toBe('lapsed');
    const { body: given } = await owner
      .post(`/api/v1/people/${newcomer.actor.id}/grants`)
      .send({
        role: 'hr_coordinator',
        scope: 'employer',
        scopeId: first.ids.employerId,
        reason: 'Runs HR at this client.',
      })
      .expect(201);
    expect(given.state).toBe('active');
    expect(given.grants[0]).toMatchObject({
      role: 'hr_coordinator',
      givenBy: 'owner of People',
      reason: 'Runs HR at this client.',
      over: false,
    });
    expect(given.grants[0].place).not.toBeNull();
    expect((await client.get('/api/v1/cases').expect(200)).body.items).toHaveLength(1);

    const { body: reach } = await owner.get(`/api/v1/people/${newcomer.actor.id}/reach`).expect(200);
    expect(reach.grants).toHaveLength(1);
    expect(reach.grants[0].sides).toEqual(['employer']);
    expect(reach.grants[0].groups).not.toContain('reasoning');
    expect(reach.grants[0].reached.map((each: { kind: string; count: number }) => [each.kind, each.count])).toEqual([
      ['employers', 1],
      ['cases', 1],
      ['workers', 1],
    ]);
    expect((await client.get('/api/v1/my-rights').expect(200)).body.grants[0].reached).toEqual(reach.grants[0].reached);

    await owner
      .post(`/api/v1/people/${newcomer.actor.id}/grants/${given.grants[0].id}/end`)
      .send({ reason: 'Left the client.' })
      .expect(200);
    await client.get('/api/v1/cases').expect(403);

    const client2 = new pg.Client({ connectionString: desk.database.ownerUrl });
    await client2.connect();
    const { rows } = await client2.query<{ action: string; words: string }>(
      `SELECT action, coalesce(before::text, '') || coalesce(after::text, '') AS words FROM audit_log WHERE subject_id = $1 ORDER BY seq`,
      [newcomer.actor.id],
    );
    await client2.end();
    expect(rows.map((row) => row.action)).toEqual(['grant.give', 'grant.end']);
    expect(rows.filter((row) => /newcomer|example/.test(row.words))).toEqual([]);
  });

  it('are refused a role where it means nothing, without its last day, or that is held already', async () => {
    const give = (more: object) =>
      owner
        .post(`/api/v1/people/${tenant.ana.actor.id}/grants`)
        .send({ reason: 'A good reason.', ...more })
        .expect(422)
        .then(({ body }) => codes(body));
    expect(await give({ role: 'finance_approver', scope: 'case', scopeId: first.ids.caseId })).toEqual([
      'grant.wrong-scope',
    ]);
    expect(await give({ role: 'counsel', scope: 'case', scopeId: first.ids.caseId })).toEqual(['grant.end-needed']);
    expect(await give({ role: 'auditor', scope: 'tenant', endsOn: '2026-11-21' })).toEqual(['grant.end-past']);
    expect(await give({ role: 'reviewer', scope: 'employer' })).toEqual(['grant.place-needed']);
    expect(await give({ role: 'preparer', scope: 'tenant' })).toEqual(['grant.held']);
    await owner
      .post(`/api/v1/people/${tenant.ana.actor.id}/grants`)
      .send({ role: 'reviewer', scope: 'employer', scopeId: first.ids.caseId, reason: 'No such employer.' })
      .expect(404);
  });

  it('are lent a role until a day, and lent it longer', async () => {
    const lawyer = await desk.person(tenant, 'lawyer', []);
    const path = `/api/v1/people/${lawyer.actor.id}/grants`;
    const { body } = await owner
      .post(path)
      .send({
        role: 'counsel',
        scope: 'case',
        scopeId: first.ids.caseId,
        endsOn: '2026-11-22',
        reason: 'Second opinion.',
      })
      .expect(201);
    const client = await desk.as(lawyer);
    await client.get(first.url).expect(200);
    const before = desk.clock.now();
    desk.clock.set('2026-11-23T15:00:00Z');
    await client.get(first.url).expect(403);
    expect((await person('lawyer')).state).toBe('lapsed');
    const longer = (endsOn?: string) =>
      owner.post(`${path}/${body.grants[0].id}/extension`).send({ reason: 'Takes longer.', ...(endsOn && { endsOn }) });
    expect(codes((await longer().expect(422)).body)).toEqual(['grant.end-needed']);
    await longer('2026-12-31').expect(200);
    await client.get(first.url).expect(200);
    desk.clock.set(before);
  });

  it('never widen their own rights, over HTTP or in SQL', async () => {
    const own = await owner
      .post(`/api/v1/people/${tenant.owner.actor.id}/grants`)
      .send({ role: 'case_manager', scope: 'tenant', reason: 'For myself.' })
      .expect(422);
    expect(codes(own.body)).toEqual(['grant.to-oneself']);
    const app = new pg.Client({ connectionString: desk.database.appUrl });
    await app.connect();
    await app.query('BEGIN');
    await actAs(app, { tenant: tenant.id, actor: tenant.owner.actor.id, permission: 'people.manage' });
    await expect(
      app.query(
        `INSERT INTO grants (tenant_id, account_id, role, scope, given_by, given_at) VALUES ($1, $2, 'reviewer', 'tenant', 'x', now())`,
        [tenant.id, tenant.owner.actor.id],
      ),
    ).rejects.toThrow(/row-level security/);
    await app.query('ROLLBACK');
    await app.end();
  });

  it('are disabled with their sessions, and enabled again', async () => {
    const client = await desk.as(tenant.ana);
    await client.get('/api/v1/cases').expect(200);
    await owner.post(`/api/v1/people/${tenant.ana.actor.id}/disabling`).send({ reason: 'On leave.' }).expect(200);
    expect((await person('ana')).state).toBe('disabled');
    await client.get('/api/v1/cases').expect(401);
    const refused = await owner
      .post(`/api/v1/people/${tenant.ana.actor.id}/grants`)
      .send({ role: 'reviewer', scope: 'tenant', reason: 'While away.' })
      .expect(422);
    expect(codes(refused.body)).toEqual(['member.disabled']);
    await owner.post(`/api/v1/people/${tenant.ana.actor.id}/enabling`).send({ reason: 'Is back.' }).expect(200);
    await (await desk.as(tenant.ana)).get('/api/v1/cases').expect(200);
    const self = await owner
      .post(`/api/v1/people/${tenant.owner.actor.id}/disabling`)
      .send({ reason: 'Myself.' })
      .expect(422);
    expect(codes(self.body)).toEqual(['member.oneself']);
  });

  it('keep an owner: the last one is neither ended, disabled nor given a last day, also when two try at once', async () => {
    const pair = await desk.tenant('Pair', { one: ['owner'], two: ['owner'] });
    const [one, two] = [await desk.as(pair.one), await desk.as(pair.two)];
    const grants = new Map<string, string>(
      (await one.get('/api/v1/people').expect(200)).body.items.map((each: Shown) => [
        each.accountId,
        each.grants[0]?.id,
      ]),
    );
    const end = (by: Client, whose: string) =>
      by.post(`/api/v1/people/${whose}/grants/${grants.get(whose)}/end`).send({ reason: 'No longer.' });
    const [a, b] = await Promise.all([end(one, pair.two.actor.id), end(two, pair.one.actor.id)]);
    const statuses = [a.status, b.status].toSorted((left, right) => left - right);
    expect(statuses[0]).toBe(200);
    // The slower one is no owner any more, or finds nothing it may manage, or is told the rule.
    expect([403, 404, 422]).toContain(statuses[1]);
    const left = a.status === 200 ? { client: one, id: pair.one.actor.id } : { client: two, id: pair.two.actor.id };
    expect(codes((await end(left.client, left.id).expect(422)).body)).toEqual(['owner.last']);
    const database = new pg.Client({ connectionString: desk.database.ownerUrl });
    await database.connect();
    await expect(
      database.query(`UPDATE grants SET ended_at = now(), ended_by = 'x' WHERE id = $1`, [grants.get(left.id)]),
    ).rejects.toThrow(/keeps an owner/);
    await expect(
      database.query('UPDATE memberships SET disabled_at = now() WHERE account_id = $1', [left.id]),
    ).rejects.toThrow(/keeps an owner/);
    await expect(
      database.query(`UPDATE grants SET ends_on = '2030-01-01' WHERE id = $1`, [grants.get(left.id)]),
    ).rejects.toThrow(/keeps an owner/);
    await database.end();
  });

  it('may do something, or may not, and the answer names the grant', async () => {
    const hr = await desk.person(tenant, 'hr', [
      { role: 'hr_coordinator', scope: 'employer', scopeId: first.ids.employerId },
      { role: 'counsel', scope: 'case', scopeId: first.ids.caseId, endsOn: '2026-11-01' },
    ]);
    const ask = (permission: string, caseId: string) =>
      owner
        .get(`/api/v1/people/${hr.actor.id}/may?permission=${permission}&caseId=${caseId}`)
        .expect(200)
        .then(({ body }) => body);
    const yes = await ask('permit.record', first.ids.caseId);
    expect([yes.may, yes.because[0].role, yes.butNot[0].why]).toEqual([true, 'hr_coordinator', 'role']);
    const elsewhere = await ask('permit.record', other.ids.caseId);
    expect([elsewhere.may, elsewhere.butNot[0].why]).toEqual([false, 'elsewhere']);
    const lapsed = await ask('finding.decide', first.ids.caseId);
    expect([lapsed.may, lapsed.butNot.map((each: { why: string }) => each.why)]).toEqual([false, ['role', 'over']]);
    expect(lapsed.others).toContain('manager of People');
    const own = await (
      await desk.as(hr)
    )
      .get(`/api/v1/my-rights/may?permission=permit.record&caseId=${first.ids.caseId}`)
      .expect(200);
    expect(own.body.because).toHaveLength(1);
    await (await desk.as(hr)).get(`/api/v1/my-rights/may?permission=case.read&caseId=${other.ids.caseId}`).expect(404);
  });

  it('finds the places where a role can be given by name', async () => {
    const find = async (scope: string, q: string) =>
      (await owner.get(`/api/v1/people/places?scope=${scope}&q=${q}`).expect(200)).body.items.length;
    expect(await find('worker', 'raghav')).toBe(2);
    expect(await find('case', '%231')).toBe(1);
    expect(await find('employer', 'nobody')).toBe(0);
    await owner.get('/api/v1/people/places?scope=tenant').expect(400);
  });

  describe('who sees this', () => {
    const seers = async (client: Client, path: string): Promise<string[]> =>
      (await client.get(`/api/v1/${path}audience`).expect(200)).body.people.map(
        (each: { name: string; role: string }) => `${each.name.split(' ')[0]} ${each.role}`,
      );

    it('names everybody whose role reaches the record, also to the client; and nobody of another client', async () => {
      const hr = await desk.person(tenant, 'seer', [
        { role: 'hr_coordinator', scope: 'employer', scopeId: other.ids.employerId },
      ]);
      await desk.person(tenant, 'adviser', [
        { role: 'counsel', scope: 'case', scopeId: other.ids.caseId, endsOn: '2026-12-31' },
      ]);
      await desk.person(tenant, 'theworker', [{ role: 'worker', scope: 'worker', scopeId: other.ids.workerId }]);
      const client = await desk.as(hr);
      const seen = await seers(client, `cases/${other.ids.caseId}/`);
      expect(seen).toEqual(
        expect.arrayContaining([
          'seer hr_coordinator',
          'adviser counsel',
          'theworker worker',
          'manager case_manager',
          'owner owner',
        ]),
      );
      expect(seen).not.toContain('hr hr_coordinator');
      const { body } = await client.get(`/api/v1/cases/${other.ids.caseId}/audience`).expect(200);
      expect(body.workerHasAccess).toBe(true);
      const mine = body.people.find((each: { you: boolean }) => each.you);
      expect(mine).toMatchObject({ sides: ['employer'], endsOn: null });
      expect(mine.groups).not.toContain('reasoning');
      expect(await seers(client, `employers/${other.ids.employerId}/`)).toContain('adviser counsel');
      expect(await seers(client, `workers/${other.ids.workerId}/`)).toContain('theworker worker');
      await client.get(`/api/v1/cases/${first.ids.caseId}/audience`).expect(404);
      expect(await seers(client, '')).toContain('manager case_manager');
    });

    it('counts only the sides to which a paper is open', async () => {
      const manager = await desk.as(tenant.manager);
      const { body: memo } = await manager
        .post(`${other.url}/evidence/notes`)
        .send({ purpose: 'other', title: 'Memo', reference: 'Binder 1' })
        .expect(201);
      const seen = await seers(manager, `evidence/${memo.id}/`);
      expect(seen).toContain('adviser counsel');
      expect(seen).not.toContain('seer hr_coordinator');
      expect(seen).not.toContain('theworker worker');
    });

    it('tells nothing straight in SQL to whoever does not reach the record', async () => {
      const app = new pg.Client({ connectionString: desk.database.appUrl });
      await app.connect();
      const outsider = await desk.person(tenant, 'outsider', [
        { role: 'hr_coordinator', scope: 'employer', scopeId: first.ids.employerId },
      ]);
      await app.query('BEGIN');
      await actAs(app, { tenant: tenant.id, actor: outsider.actor.id, permission: 'case.read' });
      const asked = async (id: string): Promise<number> =>
        (await app.query(`SELECT 1 FROM app_grants_at('case', $1)`, [id])).rows.length;
      expect(await asked(other.ids.caseId)).toBe(0);
      expect(await asked(first.ids.caseId)).toBeGreaterThan(0);
      expect((await app.query('SELECT 1 FROM people_of_tenant()')).rows).toEqual([]);
      await app.query('ROLLBACK');
      await app.end();
    });
  });
});
