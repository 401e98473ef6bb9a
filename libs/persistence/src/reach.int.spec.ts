import pg from 'pg';
import { actAs } from '../../../test/support/act-as.js';
import { Desk } from '../../../test/support/desk.js';
import { FirstCase, WORKER } from '../../../test/support/first-case.js';

type Person = Awaited<ReturnType<Desk['person']>>;

/** Within one tenant: whom a grant reaches, tried straight in SQL as the app role, and over HTTP. */
describe('the reach of a grant', () => {
  let desk: Desk;
  let app: pg.Client;
  let tenant: Awaited<ReturnType<typeof openTenant>>;
  let grid: FirstCase;
  let port: FirstCase;
  const people: Record<string, Person> = {};

  const openTenant = () =>
    desk.tenant('Reach', {
      owner: ['owner'],
      manager: ['case_manager'],
      reviewer: ['reviewer'],
      colleague: ['case_manager'],
    });
  const who = (name: string): Person => {
    const person = people[name];
    if (person === undefined) throw new Error(`there is no ${name}`);
    return person;
  };

  beforeAll(async () => {
    desk = await Desk.open();
    tenant = await openTenant();
    const manager = await desk.as(tenant.manager);
    grid = await FirstCase.request(desk, manager);
    port = await FirstCase.request(desk, manager);
    const [reviewer, colleague] = [await desk.as(tenant.reviewer), await desk.as(tenant.colleague)];
    await grid.toNumber(reviewer, colleague, 'A1234567');
    await port.toNumber(reviewer, colleague, 'A7654321');
    const { employerId, caseId, workerId } = grid.ids;
    const given = {
      hr: { role: 'hr_coordinator', scope: 'employer', scopeId: employerId },
      counsel: { role: 'counsel', scope: 'case', scopeId: caseId, endsOn: '2026-12-31' },
      lapsed: { role: 'counsel', scope: 'case', scopeId: caseId, endsOn: '2026-11-21' },
      lastDay: { role: 'auditor', scope: 'tenant', endsOn: '2026-11-22' },
      worker: { role: 'worker', scope: 'worker', scopeId: workerId },
      finance: { role: 'finance_approver', scope: 'employer', scopeId: employerId },
    } as const;
    for (const [name, grant] of Object.entries(given)) people[name] = await desk.person(tenant, name, [grant]);
    const owner = new pg.Client({ connectionString: desk.database.ownerUrl });
    await owner.connect();
    // A clean story has no findings; the wall before them is tried all the same.
    await owner.query(
      `INSERT INTO findings (tenant_id, case_id, key, code, basis, body, seen_at)
       SELECT tenant_id, id, 'k', 'test.finding', 'house', '{}', now() FROM cases`,
    );
    await owner.end();
    people['manager'] = tenant.manager;
    people['owner'] = tenant.owner;
    app = new pg.Client({ connectionString: desk.database.appUrl });
    await app.connect();
  });
  afterAll(async () => {
    await app.end();
    await desk.close();
  });

  /** Tables that hang on a case by themselves or by what they hang on. */
  const OF_CASES = [
    'cases',
    'case_events',
    'evidence',
    'findings',
    'exemption_assessments',
    'exemption_snapshots',
    'offers',
    'offer_changes',
    'offer_snapshots',
    'deadlines',
    'deadline_values',
    'rungs',
    'workers',
    'employers',
  ];

  const asking = async <T>(person: Person, permission: string, ask: () => Promise<T>): Promise<T> => {
    await app.query('BEGIN');
    try {
      await actAs(app, { tenant: tenant.id, actor: person.actor.id, permission });
      return await ask();
    } finally {
      await app.query('ROLLBACK');
    }
  };
  const count = async (table: string): Promise<number> =>
    Number((await app.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n);
  const casesSeen = async (): Promise<string[]> =>
    (await app.query<{ id: string }>('SELECT id FROM cases ORDER BY number')).rows.map((row) => row.id);

  it('shows the whole tenant to who holds a role in all of it', () =>
    asking(who('manager'), 'case.read', async () =>
      expect(await casesSeen()).toEqual([grid.ids.caseId, port.ids.caseId]),
    ));

  it.each<[string, string]>([
    ['hr', 'case.read'],
    ['counsel', 'case.read'],
    ['finance', 'fee.record'],
    ['worker', 'own.read'],
  ])('shows %s the one case that the grant reaches, and in no table a row of the other', async (name, permission) => {
    const all = new Map<string, number>();
    await asking(who('manager'), 'case.read', async () => {
      for (const table of OF_CASES) all.set(table, await count(table));
    });
    await asking(who(name), permission, async () => {
      expect(await casesSeen()).toEqual([grid.ids.caseId]);
      for (const table of OF_CASES) {
        const seen = await count(table);
        expect([table, seen > 0, seen < (all.get(table) ?? 0)]).toEqual([table, true, true]);
      }
    });
  });

  it.each<[string, string]>([
    ['hr', 'offer.submit'],
    ['counsel', 'fee.record'],
    ['finance', 'permit.record'],
    ['worker', 'case.read'],
    ['lapsed', 'case.read'],
  ])('shows %s nothing under %s, which no live grant carries', async (name, permission) =>
    asking(who(name), permission, async () => {
      for (const table of OF_CASES) expect([table, await count(table)]).toEqual([table, 0]);
    }),
  );

  it('counts the last day of a grant in, and the day after out', async () => {
    await asking(who('lastDay'), 'case.read', async () => expect(await casesSeen()).toHaveLength(2));
    await asking(who('lastDay'), 'case.read', async () => {
      await actAs(app, {
        tenant: tenant.id,
        actor: who('lastDay').actor.id,
        permission: 'case.read',
        today: '2026-11-23',
      });
      expect(await casesSeen()).toEqual([]);
    });
  });

  it('lets nobody write under a permission to read, and nobody write what is out of reach', async () => {
    await asking(who('manager'), 'case.read', async () =>
      expect(app.query(`UPDATE cases SET stage = 'closed'`)).rejects.toThrow(/row-level security/),
    );
    await asking(who('hr'), 'permit.record', async () =>
      expect((await app.query(`UPDATE cases SET stage = stage WHERE id = $1`, [port.ids.caseId])).rowCount).toBe(0),
    );
    await asking(who('hr'), 'permit.record', async () =>
      expect((await app.query(`UPDATE cases SET stage = stage WHERE id = $1`, [grid.ids.caseId])).rowCount).toBe(1),
    );
    await asking(who('hr'), 'permit.record', async () =>
      expect(
        app.query(`UPDATE cases SET employer_id = $2 WHERE id = $1`, [grid.ids.caseId, port.ids.employerId]),
      ).rejects.toThrow(/row-level security/),
    );
  });

  it('lets only those who manage people give roles, themselves included', async () => {
    const give = (person: Person) => () =>
      app.query(
        `INSERT INTO grants (tenant_id, account_id, role, scope, given_by, given_at) VALUES ($1, $2, 'owner', 'tenant', 'x', now())`,
        [tenant.id, person.actor.id],
      );
    for (const permission of ['permit.record', 'people.manage'])
      await asking(who('hr'), permission, async () => expect(give(who('hr'))()).rejects.toThrow(/row-level security/));
    await asking(who('manager'), 'people.manage', async () =>
      expect(give(who('manager'))()).rejects.toThrow(/row-level security/),
    );
    await asking(who('owner'), 'people.manage', async () => expect((await give(who('hr'))()).rowCount).toBe(1));
  });

  it("hides one client's people from another's", async () => {
    const other = await desk.person(tenant, 'elsewhere', [
      { role: 'hr_coordinator', scope: 'employer', scopeId: port.ids.employerId },
    ]);
    await asking(who('hr'), 'case.read', async () => {
      const { rows } = await app.query<{ id: string }>('SELECT id FROM accounts');
      const ids = rows.map((row) => row.id);
      expect(ids).toContain(tenant.manager.actor.id);
      expect(ids).not.toContain(other.actor.id);
      const grants = await app.query('SELECT 1 FROM grants WHERE account_id = $1', [other.actor.id]);
      expect(grants.rows).toEqual([]);
    });
  });

  it('answers “not there” over HTTP for what is out of reach, and lists only what is within', async () => {
    const hr = await desk.as(who('hr'));
    for (const place of ['', '/timeline', '/offer', '/fee', '/exemption', '/evidence'])
      expect([place, (await hr.get(`/api/v1/cases/${port.ids.caseId}${place}`)).status]).toEqual([place, 404]);
    await hr.get(`/api/v1/workers/${port.ids.workerId}`).expect(404);
    await hr.get(`/api/v1/employers/${port.ids.employerId}`).expect(404);
    const { body } = await hr.get('/api/v1/cases').expect(200);
    expect(body.items.map((item: { id: string }) => item.id)).toEqual([grid.ids.caseId]);
    expect((await hr.get('/api/v1/employers').expect(200)).body.items).toHaveLength(1);
    expect((await hr.get('/api/v1/workers').expect(200)).body.items).toHaveLength(1);
    await (await desk.as(who('lapsed'))).get('/api/v1/cases').expect(403);
  });

  it('lets HR of one employer bring a worker and ask for a case, which then is theirs', async () => {
    const hr = await desk.as(who('hr'));
    const worker = await hr
      .post('/api/v1/workers')
      .send({ ...WORKER, familyName: 'NEW', passportNumber: 'C1112223' })
      .expect(201);
    const ask = { workerId: worker.body.id, kind: 'first_permit', jobTitle: 'Fitter', wantedStartOn: '2027-03-01' };
    await hr
      .post('/api/v1/cases')
      .send({ ...ask, employerId: port.ids.employerId })
      .expect(404);
    const made = await hr
      .post('/api/v1/cases')
      .send({ ...ask, employerId: grid.ids.employerId })
      .expect(201);
    await hr.get(`/api/v1/cases/${made.body.id}`).expect(200);
  });

  it("moves the dates of every employer's case when the passport changes, whoever changed it", async () => {
    const manager = await desk.as(tenant.manager);
    const second = await FirstCase.request(desk, manager, { reuse: { workerId: grid.ids.workerId } });
    const before = (await manager.get(`/api/v1/cases/${second.ids.caseId}`).expect(200)).body.version;
    const hr = await desk.as(who('hr'));
    const { body } = await hr.get(`/api/v1/workers/${grid.ids.workerId}`).expect(200);
    await hr
      .put(`/api/v1/workers/${grid.ids.workerId}`)
      .send({ ...WORKER, passportExpiresOn: '2029-05-05', version: body.version })
      .expect(200);
    await hr.get(`/api/v1/cases/${second.ids.caseId}`).expect(404);
    const after = (await manager.get(`/api/v1/cases/${second.ids.caseId}`).expect(200)).body.version;
    expect(after).toBe(before + 1);
  });

  it('is read from the one table of roles: the database holds what the domain says', async () => {
    const { ROLE_PERMISSIONS, ROLES } = await import('@permitdesk/domain/access/permissions');
    const { rows } = await app.query<{ role: string; permission: string }>(
      'SELECT role, permission FROM role_permissions',
    );
    const said = ROLES.flatMap((role) => ROLE_PERMISSIONS[role].map((permission) => `${role} ${permission}`));
    expect(rows.map((row) => `${row.role} ${row.permission}`).sort()).toEqual(said.sort());
  });
});
