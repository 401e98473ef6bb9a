import pg from 'pg';
import { actAs } from '../../../../test/support/act-as.js';
import { Desk } from '../../../../test/support/desk.js';
import { FirstCase } from '../../../../test/support/first-case.js';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { rebuild } from '../cli/rebuild.js';
import { DATA_SOURCE } from '../platform/tokens.js';

type Client = Awaited<ReturnType<Desk['as']>>;

describe('the hand-over of an employer', () => {
  let desk: Desk;
  let owner: pg.Client;
  let app: pg.Client;
  let firm: Awaited<ReturnType<typeof openFirm>>;
  let receiver: Awaited<ReturnType<typeof openReceiver>>;
  let boss: Client;
  let manager: Client;
  let theirBoss: Client;
  let story: FirstCase;
  let employer: string;
  let name: string;

  const openFirm = () =>
    desk.tenant('Firm', {
      boss: ['owner'],
      manager: ['case_manager'],
      reviewer: ['reviewer'],
      colleague: ['case_manager'],
    });
  // Another zone, so that a day of the file begins at another instant there.
  const openReceiver = () =>
    desk.tenant('Own Desk', { boss: ['owner'], lead: ['case_manager'] }, 'America/Vancouver', 'employer');

  beforeEach(async () => {
    desk = await Desk.open();
    firm = await openFirm();
    receiver = await openReceiver();
    owner = new pg.Client({ connectionString: desk.database.ownerUrl });
    app = new pg.Client({ connectionString: desk.database.appUrl });
    await owner.connect();
    await app.connect();
    [boss, manager, theirBoss] = [await desk.as(firm.boss), await desk.as(firm.manager), await desk.as(receiver.boss)];
    story = await FirstCase.request(desk, manager);
    employer = story.ids.employerId;
    name = (await manager.get(`/api/v1/employers/${employer}`)).body.operatingName;
    await story.toNumber(await desk.as(firm.reviewer), await desk.as(firm.colleague));
    // Nobody is at work on it any more.
    desk.clock.set('2026-11-22T16:00:00.000Z');
  });
  afterEach(async () => {
    await owner.end();
    await app.end();
    await desk.close();
  });

  const rows = async <Row extends pg.QueryResultRow>(sql: string, params: readonly unknown[] = []): Promise<Row[]> =>
    (await owner.query<Row>(sql, [...params])).rows;
  const code = async (by = theirBoss, responsibleId = receiver.lead.actor.id): Promise<string> =>
    (await by.post('/api/v1/hand-over-codes').send({ responsibleId }).expect(201)).body.code;
  const hand = (given: string, more: object = {}, by = boss) =>
    by
      .post(`/api/v1/employers/${employer}/hand-over`)
      .send({ code: given, confirmation: name, reason: 'the client takes its cases home', ...more });
  const refusedWith = async (given: string, more: object = {}): Promise<readonly string[]> => {
    const answer = await hand(given, more);
    expect(answer.status).toBe(422);
    return answer.body.refusals.map((each: { code: string }) => each.code);
  };
  const untouched = async () => {
    expect(await rows('SELECT 1 FROM hand_overs')).toEqual([]);
    expect(await rows('SELECT 1 FROM cases WHERE tenant_id = $1', [receiver.id])).toEqual([]);
    expect(await rows('SELECT 1 FROM employers WHERE handed_over_on IS NOT NULL')).toEqual([]);
  };
  const asApp = async <T>(acting: Parameters<typeof actAs>[1], work: () => Promise<T>): Promise<T> => {
    await app.query('BEGIN');
    try {
      await actAs(app, acting);
      return await work();
    } finally {
      await app.query('ROLLBACK');
    }
  };

  /** Rows of every table of the file, without what is the workspace's own, in an order of their own. */
  const fileOf = async (tenant: string): Promise<Readonly<Record<string, unknown>>> => {
    const names = await rows<{ name: string }>('SELECT name FROM hand_over_tables ORDER BY position');
    const file: Record<string, unknown> = {};
    for (const { name: table } of names) {
      const taken = await rows<{ row: Record<string, unknown> }>(
        `SELECT to_jsonb(t) AS row FROM ${table} t WHERE t.tenant_id = $1`,
        [tenant],
      );
      const own = ['tenant_id', 'number', 'responsible_id', 'updated_at', 'version', 'handed_over_on', 'hand_over_id'];
      file[table] = taken
        .map(({ row }) =>
          JSON.stringify(
            Object.entries(row)
              .filter(
                ([column]) =>
                  !own.includes(column) &&
                  !(column === 'seq' && (table === 'offer_copies' || table === 'deadline_values')),
              )
              .filter(([column]) => !(table === 'rungs' && column === 'state'))
              .map(([column, value]) => [column, column.endsWith('_index') && value !== null ? 'an index' : value]),
            // A sealed value lies under the key of its own workspace: that there is one can be compared, and no more.
          ).replaceAll(/s1\.[\w.-]+/g, 'a sealed value'),
        )
        .sort();
    }
    return file;
  };

  it('moves the whole file: both sides hold the same rows and the same sums, and a rebuild changes nothing there', async () => {
    const CONTRACT = Buffer.from('%PDF-1.7 a contract');
    const paper = await manager
      .post(`${story.url}/evidence/files`)
      .field('purpose', 'other')
      .field('title', 'Contract')
      .attach('file', CONTRACT, { filename: 'contract.pdf', contentType: 'application/pdf' })
      .expect(201);
    const entity = await manager
      .post(`/api/v1/employers/${employer}/entities`)
      .send({ legalName: 'Maris West Ltd.', businessNumber: '701234569' })
      .expect(201);
    await manager
      .post(`/api/v1/entities/${entity.body.id}/branches`)
      .send({ name: 'Yard', province: 'QC' })
      .expect(201);
    await manager
      .post(`/api/v1/employers/${employer}/custodians`)
      .send({ kind: 'primary', since: '2026-01-01', accountId: firm.manager.actor.id })
      .expect(201);
    await manager
      .post(`/api/v1/employers/${employer}/custodians`)
      .send({ kind: 'secondary', since: '2026-01-01', outsideName: 'Ana Quill' })
      .expect(201);
    const before = await fileOf(firm.id);

    const plan = await boss.get(`/api/v1/employers/${employer}/hand-over`).expect(200);
    expect(plan.body.blocks).toEqual([]);
    expect(
      Object.fromEntries(plan.body.counts.map((each: { kind: string; count: number }) => [each.kind, each.count])),
    ).toMatchObject({
      cases: 1,
      workers: 1,
      entities: 1,
      branches: 1,
      custodians: 2,
    });
    const given = await code();
    const { body: to } = await boss
      .post(`/api/v1/employers/${employer}/hand-over/receiver`)
      .send({ code: given.toLowerCase() })
      .expect(200);
    expect(to).toEqual({ name: 'Own Desk', kind: 'employer' });
    const done = await hand(given).expect(200);
    expect(done.body).toMatchObject({ direction: 'out', otherName: 'Own Desk', doneOn: '2026-11-22' });
    expect(done.body.cases).toMatchObject([{ caseId: story.ids.caseId, proven: true }]);

    const [mine, theirs] = [await fileOf(firm.id), await fileOf(receiver.id)];
    for (const table of Object.keys(before)) {
      // The firm's people no longer hold the portal's sign-ins; the rest is row for row what it was.
      if (table !== 'custodians') expect([table, theirs[table]]).toEqual([table, before[table]]);
      if (table !== 'custodians') expect([table, mine[table]]).toEqual([table, before[table]]);
    }
    expect(
      await rows(
        `SELECT account_id IS NULL AS outside, outside_name, until::text FROM custodians WHERE tenant_id = $1 ORDER BY kind`,
        [receiver.id],
      ),
    ).toEqual([
      { outside: true, outside_name: 'manager of Firm', until: '2026-11-22' },
      { outside: true, outside_name: 'Ana Quill', until: null },
    ]);

    const proof = await theirBoss.get(`/api/v1/hand-overs/${done.body.id}`).expect(200);
    expect(proof.body).toMatchObject({ id: done.body.id, direction: 'in', otherName: 'Firm' });
    expect(proof.body.cases).toEqual(done.body.cases);
    const lead = await desk.as(receiver.lead);
    const { body: there } = await lead.get(story.url).expect(200);
    // What only a passport says was sealed anew for its new place: it opens there, and the numbers on disk differ.
    const { body: offer } = await lead.get(`${story.url}/offer`).expect(200);
    expect(offer.preflight.length).toBeGreaterThan(0);
    await lead.get(`/api/v1/workers/${story.ids.workerId}`).expect(200);
    const sealed = await rows<{ sealed: string; index: string }>(
      `SELECT passport_sealed AS sealed, encode(passport_index, 'hex') AS index FROM workers WHERE id = $1`,
      [story.ids.workerId],
    );
    expect(new Set(sealed.map((row) => row.sealed)).size).toBe(2);
    expect(new Set(sealed.map((row) => row.index)).size).toBe(2);
    expect(there).toMatchObject({ number: 1, responsible: { id: receiver.lead.actor.id }, offerNumber: 'A1234567' });
    const report = await rebuild(desk.app.get(DATA_SOURCE), desk.app.get(UnitOfWork), true);
    expect(report).toEqual({ cases: 1, mended: [] });

    // It lives: the receiver goes on with it, and what was proven stays proven.
    const link = await lead.post(`/api/v1/evidence/${paper.body.id}/link`).expect(200);
    const { body: file } = await lead.get(link.body.url).buffer(true).expect(200);
    expect(Buffer.from(file).equals(CONTRACT)).toBe(true);
    const noted = await lead
      .post(`${story.url}/evidence/notes`)
      .send({ purpose: 'other', title: 'x', reference: 'Binder 9' });
    expect(noted.status).toBe(201);
    const gone = await lead.post(`${story.url}/events`).send({
      type: 'application.filed',
      facts: { route: 'outside', receivedAt: '2026-11-22T15:30:00Z' },
      version: there.version,
    });
    expect(gone.status).toBe(200);
    expect((await theirBoss.get(`/api/v1/hand-overs/${done.body.id}`)).body.cases).toMatchObject([{ proven: true }]);

    const audit = await rows<{ tenant_id: string; action: string; id: string }>(
      `SELECT tenant_id, action, after->>'handOverId' AS id FROM audit_log WHERE action IN ('employer.hand-over', 'employer.receive') ORDER BY seq`,
    );
    expect(audit).toEqual([
      { tenant_id: firm.id, action: 'employer.hand-over', id: done.body.id },
      { tenant_id: receiver.id, action: 'employer.receive', id: done.body.id },
    ]);
  });

  it('seals the source: it is read, nobody writes it, nothing in it goes on, in HTTP and straight in SQL', async () => {
    const hr = await desk.person(firm, 'hr', [{ role: 'hr_coordinator', scope: 'employer', scopeId: employer }]);
    const coordinator = await desk.as(hr);
    await coordinator.get(story.url).expect(200);
    await hand(await code()).expect(200);
    await coordinator.get(story.url).expect(401);
    const { body: view } = await manager.get(story.url).expect(200);
    expect((await manager.get(`/api/v1/employers/${employer}`).expect(200)).body.handedOverOn).toBe('2026-11-22');
    const refusal = [{ code: 'employer.handed-over' }];
    const attempts: [string, object][] = [
      [`${story.url}/events`, { type: 'number.handed-over', facts: { handedOn: '2026-11-22' }, version: view.version }],
      [`${story.url}/place`, { version: view.version }],
      [`/api/v1/employers/${employer}/entities`, { legalName: 'Late Ltd.' }],
      [`/api/v1/employers/${employer}/custodians`, { kind: 'primary', since: '2026-01-01', outsideName: 'Ana Quill' }],
      [
        '/api/v1/cases',
        {
          workerId: story.ids.workerId,
          employerId: employer,
          kind: 'first_permit',
          jobTitle: 'x',
          wantedStartOn: '2027-01-01',
        },
      ],
    ];
    for (const [url, body] of attempts)
      expect([url, (await manager.post(url).send(body)).body.refusals]).toMatchObject([url, refusal]);
    expect(
      (await manager.post(`${story.url}/evidence/notes`).send({ purpose: 'other', title: 'x', reference: 'y' })).status,
    ).toBe(422);
    expect(await rows(`SELECT 1 FROM rungs WHERE tenant_id = $1 AND state = 'waiting'`, [firm.id])).toEqual([]);
    expect(
      (await rows(`SELECT 1 FROM rungs WHERE tenant_id = $1 AND state = 'waiting'`, [receiver.id])).length,
    ).toBeGreaterThan(0);
    expect(
      await rows(`SELECT 1 FROM grants WHERE tenant_id = $1 AND scope <> 'tenant' AND ended_at IS NULL`, [firm.id]),
    ).toEqual([]);

    // The system of the product itself is no exception.
    for (const acting of [
      { tenant: firm.id },
      { tenant: firm.id, actor: firm.boss.actor.id, permission: 'employer.edit' },
    ])
      await asApp(acting, async () => {
        expect((await app.query('SELECT 1 FROM cases')).rows).toHaveLength(1);
        for (const table of ['cases', 'employers', 'offers', 'deadlines', 'rungs', 'findings', 'exemption_assessments'])
          expect([table, (await app.query(`UPDATE ${table} SET tenant_id = tenant_id`)).rowCount]).toEqual([table, 0]);
        await expect(
          app.query(
            `INSERT INTO evidence (tenant_id, id, case_id, purpose, title, reference, added_by, added_at) VALUES ($1, gen_random_uuid(), $2, 'other', 'x', 'y', 'x', now())`,
            [firm.id, story.ids.caseId],
          ),
        ).rejects.toThrow(/row-level security/);
      });
    desk.clock.goTo('2040-01-01');
    expect(
      (await app.query('SELECT tenant_id FROM app_due_time_moves($1, 100)', [desk.clock.now()])).rows.filter(
        (row) => row.tenant_id === firm.id,
      ),
    ).toEqual([]);
  });

  it('guards each table that hangs on a case, and copies it', async () => {
    const tables = await rows<{ name: string }>(
      `SELECT c.table_name AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
       WHERE c.table_schema = 'public' AND c.column_name = 'case_id' AND t.table_type = 'BASE TABLE'`,
    );
    // These tell of a case and do not belong to its file: they stay with the workspace in which it happened.
    const apart = ['audit_log', 'notices'];
    const expected = tables.map((each) => each.name).filter((each) => !apart.includes(each));
    const copied = (await rows<{ name: string }>('SELECT name FROM hand_over_tables')).map((each) => each.name);
    const guarded = (
      await rows<{ name: string }>(
        `SELECT DISTINCT c.relname AS name FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE p.polname = 'handed_over_in'`,
      )
    ).map((each) => each.name);
    expect(expected.filter((each) => !copied.includes(each))).toEqual([]);
    // A hold goes with the file, and whoever keeps a copy for the law still places and lifts their own.
    const decidedByEach = ['legal_holds'];
    expect(expected.filter((each) => !guarded.includes(each) && !decidedByEach.includes(each))).toEqual([]);
  });

  it('takes a code once, for seven days, of another workspace, that was not withdrawn', async () => {
    expect(await refusedWith('AAAAA-BBBBB-CCCCC-DDDDD-EEEEE')).toEqual(['hand-over.code-invalid']);
    expect(await refusedWith(await code(boss, firm.manager.actor.id))).toEqual(['hand-over.code-invalid']);
    const withdrawn = await code();
    const { body } = await theirBoss.get('/api/v1/hand-over-codes').expect(200);
    await theirBoss.post(`/api/v1/hand-over-codes/${body.items[0].id}/withdrawal`).send({}).expect(200);
    await theirBoss.post(`/api/v1/hand-over-codes/${body.items[0].id}/withdrawal`).send({}).expect(404);
    expect(await refusedWith(withdrawn)).toEqual(['hand-over.code-invalid']);
    const old = await code();
    desk.clock.set('2026-11-29T16:00:00.000Z');
    expect(await refusedWith(old)).toEqual(['hand-over.code-invalid']);
    await untouched();
    const once = await code();
    expect(JSON.stringify(await rows('SELECT * FROM hand_over_codes'))).not.toContain(once);
    await hand(once).expect(200);
    const other = await FirstCase.request(desk, manager);
    const answer = await boss
      .post(`/api/v1/employers/${other.ids.employerId}/hand-over`)
      .send({ code: once, confirmation: name, reason: 'again' });
    expect(answer.body.refusals).toMatchObject([{ code: 'hand-over.code-invalid' }]);
    expect((await hand(await code())).body.refusals).toMatchObject([{ code: 'employer.handed-over' }]);
  });

  it('is refused without the name, by others than owners, and while something stands against it; nothing moves then', async () => {
    const given = await code();
    expect(await refusedWith(given, { confirmation: 'something else' })).toEqual(['hand-over.not-confirmed']);
    await hand(given, {}, manager).expect(403);
    await hand(given, {}, theirBoss).expect(404);
    await theirBoss.post('/api/v1/hand-over-codes').send({ responsibleId: firm.manager.actor.id }).expect(404);

    const elsewhere = await FirstCase.request(desk, manager, { reuse: { workerId: story.ids.workerId } });
    expect(elsewhere.ids.employerId).not.toBe(employer);
    expect(await refusedWith(given)).toEqual(['hand-over.worker-elsewhere']);
    const { body: plan } = await boss.get(`/api/v1/employers/${employer}/hand-over`).expect(200);
    expect(plan.blocks).toMatchObject([{ code: 'hand-over.worker-elsewhere' }]);
    await untouched();
  });

  it('waits for whoever works on a case, by the last change and by the lock', async () => {
    const given = await code();
    desk.clock.set('2026-11-22T15:05:00.000Z');
    expect(await refusedWith(given)).toEqual(['hand-over.case-being-edited']);
    desk.clock.set('2026-11-22T16:00:00.000Z');
    await owner.query('BEGIN');
    await owner.query('SELECT 1 FROM cases WHERE id = $1 FOR UPDATE', [story.ids.caseId]);
    expect(await refusedWith(given)).toEqual(['hand-over.case-being-edited']);
    await owner.query('ROLLBACK');
    await untouched();
  });

  it('waits until the engagement of the employer is over', async () => {
    await theirBoss.post('/api/v1/engagements').send({ email: firm.boss.email }).expect(201);
    const [{ id } = { id: '' }] = await rows<{ id: string }>('SELECT id FROM engagements');
    await boss
      .put(`/api/v1/engagements/${id}/staff`)
      .send({ staff: [{ accountId: firm.manager.actor.id, roles: ['case_manager'] }], employerId: employer })
      .expect(200);
    const given = await code();
    expect(await refusedWith(given)).toEqual(['hand-over.open-engagement']);
    await boss.post(`/api/v1/engagements/${id}/ending`).send({}).expect(200);
    await hand(given).expect(200);
  });

  it('does not come back into a workspace that holds it, and undoes everything where the receiver’s rows stand against it', async () => {
    await owner.query(`UPDATE cases SET offer_number = 'A7654321' WHERE tenant_id = $1`, [firm.id]);
    const lead = await desk.as(receiver.lead);
    const clash = await FirstCase.request(desk, lead);
    await owner.query(`UPDATE cases SET offer_number = 'A7654321' WHERE id = $1`, [clash.ids.caseId]);
    const given = await code();
    expect(await refusedWith(given)).toEqual(['hand-over.receiver-conflict']);
    expect(await rows('SELECT 1 FROM hand_overs')).toEqual([]);
    await owner.query(`UPDATE cases SET offer_number = 'A7654322' WHERE id = $1`, [clash.ids.caseId]);
    await hand(given).expect(200);
    const back = await code(boss, firm.manager.actor.id);
    const answer = await theirBoss
      .post(`/api/v1/employers/${employer}/hand-over`)
      .send({ code: back, confirmation: name, reason: 'back again' });
    expect(answer.body.refusals).toMatchObject([{ code: 'hand-over.receiver-has-file' }]);
  });

  it('shows no row of the other workspace, before and after, and its inner parts are not the app’s to call', async () => {
    const foreign = async () => {
      let count = 0;
      for (const tenant of [firm.id, receiver.id])
        for (const table of [
          'cases',
          'case_events',
          'employers',
          'workers',
          'hand_overs',
          'hand_over_codes',
          'custodians',
        ])
          count += await asApp(
            { tenant },
            async () => (await app.query(`SELECT 1 FROM ${table} WHERE tenant_id <> $1`, [tenant])).rows.length,
          );
      return count;
    };
    expect(await foreign()).toBe(0);
    const given = await code();
    expect(await foreign()).toBe(0);
    await hand(given).expect(200);
    expect(await foreign()).toBe(0);
    await expect(app.query('SELECT 1 FROM hand_over_tables')).rejects.toThrow(/permission denied/);
    await asApp({ tenant: firm.id, actor: firm.manager.actor.id, permission: 'case.read' }, async () => {
      expect((await app.query(`SELECT * FROM hand_over_receiver($1, now())`, [Buffer.alloc(32)])).rows).toEqual([]);
      await expect(
        app.query(`SELECT hand_over_employer($1, $2, gen_random_uuid(), '{}', '{}', 'x', now())`, [
          employer,
          Buffer.alloc(32),
        ]),
      ).rejects.toThrow(/not allowed/);
    });
  });
});
