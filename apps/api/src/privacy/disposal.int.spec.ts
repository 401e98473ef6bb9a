import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { systemActor } from '@permitdesk/persistence/actor';
import { lookAtRetention } from '@permitdesk/persistence/privacy/look-at-retention';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import pg from 'pg';
import { actAs } from '../../../../test/support/act-as.js';
import { Desk } from '../../../../test/support/desk.js';
import { FirstCase, WORKER } from '../../../../test/support/first-case.js';
import { FileStore } from '../evidence/file-store.js';
import { RemoveFiles } from './remove-files.js';

/** Words that stand nowhere but in what is about the person. */
const MARKER = 'QZXMARKER';
const MARKERS = [MARKER, WORKER.familyName, 'JOSÉE', WORKER.passportNumber, WORKER.email, WORKER.dateOfBirth];

const codes = (body: { refusals?: { code: string }[] }): string[] => (body.refusals ?? []).map(({ code }) => code);

describe('the end of a file', () => {
  let desk: Desk;
  let owner: pg.Client;
  let firm: Awaited<ReturnType<typeof makeFirm>>;
  let made = 0;
  const makeFirm = () =>
    desk.tenant(`Sarcelle ${'abcdefghijklmnopqrstuvwxyz'[made++]}`, {
      first: ['owner'],
      second: ['owner'],
      manager: ['case_manager'],
      colleague: ['case_manager'],
      reviewer: ['reviewer'],
    });
  type Client = Awaited<ReturnType<Desk['as']>>;
  let first: Client;
  let second: Client;
  let manager: Client;

  beforeAll(async () => {
    desk = await Desk.open();
    owner = new pg.Client({ connectionString: desk.database.ownerUrl });
    await owner.connect();
  });
  beforeEach(async () => {
    desk.clock.set('2026-11-22T15:00:00.000Z');
    firm = await makeFirm();
    [first, second, manager] = [await desk.as(firm.first), await desk.as(firm.second), await desk.as(firm.manager)];
  });
  afterAll(async () => {
    await owner.end();
    await desk.close();
  });

  const look = (workerId: string) =>
    desk.app.get(UnitOfWork).run(systemActor(firm.id, firm.zone, 'retention'), (tx) => lookAtRetention(tx, workerId));

  /** A case that came as far as the number, full of words about its person, and was closed without a permit. */
  const closedCase = async (more: Parameters<typeof FirstCase.request>[2] = {}): Promise<FirstCase> => {
    const story = await FirstCase.request(desk, manager, more);
    await story.paper('other', `${MARKER} letter`);
    await manager
      .post(`${story.url}/evidence/files`)
      .field('purpose', 'passport')
      .field('title', `Passport of ${MARKER}`)
      .attach('file', Buffer.from(`scan of ${MARKER} ${Math.random()}`), {
        filename: `${MARKER}.pdf`,
        contentType: 'application/pdf',
      })
      .expect(201);
    await story.accept();
    expect(
      (await story.event('case.closed', { reason: `${MARKER} took another post` }, { note: `${MARKER} called` }))
        .status,
    ).toBe(200);
    return story;
  };

  const wholeDatabase = async (): Promise<string> => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const parts: string[] = [];
    for (const { name } of rows)
      parts.push(
        ...(await owner.query<{ line: string }>(`SELECT t::text AS line FROM ${name} t`)).rows.map(
          ({ line }) => `${name}: ${line}`,
        ),
      );
    return parts.join('\n');
  };
  const allFiles = (): string => {
    const folder = (desk.app.get(FileStore) as { folder: string }).folder;
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.name}: ${readFileSync(path.join(entry.parentPath, entry.name), 'utf8')}`)
      .join('\n');
  };
  const queue = async (client: Client) => (await client.get('/api/v1/privacy/disposals').expect(200)).body.items;

  it('is destroyed by two people after its last day, leaves a certificate, and no word about the person anywhere', async () => {
    const story = await FirstCase.request(desk, manager);
    await (await story.toNumber(await desk.as(firm.reviewer), await desk.as(firm.colleague))).paper('other', MARKER);
    await manager
      .post(`${story.url}/evidence/files`)
      .field('purpose', 'passport')
      .field('title', `Passport of ${MARKER}`)
      .attach('file', Buffer.from(`scan of ${MARKER}`), { filename: `${MARKER}.pdf`, contentType: 'application/pdf' })
      .expect(201);
    expect((await story.event('case.closed', { reason: MARKER }, { note: `${MARKER} note` })).status).toBe(200);
    const { workerId } = story.ids;
    const person = await desk.person(firm, 'anjali', [{ role: 'worker', scope: 'worker', scopeId: workerId }]);
    await owner.query(`UPDATE accounts SET display_name = $2 WHERE id = $1`, [person.actor.id, `Anjali ${MARKER}`]);
    const { body: worker } = await manager.get(`/api/v1/workers/${workerId}`).expect(200);
    const {
      familyName,
      citizenship,
      officialLanguage,
      version,
    }: { familyName: string; citizenship: string; officialLanguage: string; version: number } = worker;
    await manager
      .put(`/api/v1/workers/${workerId}`)
      .send({
        familyName,
        givenNames: `ANJALI ${MARKER}`,
        citizenship,
        residence: 'CA',
        officialLanguage,
        passportNumber: 'Z7777777',
        version,
      })
      .expect(200);
    const [hold] = (
      await first
        .post('/api/v1/privacy/holds')
        .send({ on: 'worker', subjectId: workerId, reason: `${MARKER} sues` })
        .expect(201)
    ).body.items;
    await first
      .post(`/api/v1/privacy/holds/${hold.id}/lift`)
      .send({ reason: `${MARKER} settled` })
      .expect(200);
    expect(await wholeDatabase()).toContain(MARKER);
    expect(allFiles()).toContain(MARKER);

    expect(await look(workerId)).toBeUndefined();
    desk.clock.goTo('2028-11-22');
    expect(await look(workerId)).toBeUndefined();
    desk.clock.goTo('2028-11-23');
    expect(await look(workerId)).toEqual(expect.any(String));
    expect(await look(workerId)).toBeUndefined();
    let [entry] = await queue(first);
    await first
      .post(`/api/v1/privacy/disposals/${entry.id}/keep`)
      .send({ until: '2028-11-24', reason: `${MARKER} may sue` })
      .expect(200);
    desk.clock.goTo('2028-11-25');
    await look(workerId);
    [entry] = await queue(first);
    expect(entry).toMatchObject({ workerId, state: 'waiting', dueOn: '2028-11-25' });
    expect(entry.lines[0]).toMatchObject({ kind: 'no-permit', through: '2028-11-22' });
    expect(entry.lines[0].unverified.en).toContain('No official source');

    const approve = `/api/v1/privacy/disposals/${entry.id}/approval`;
    expect(codes((await first.post(approve).expect(422)).body)).toEqual(['disposal.not-in-queue']);
    await first.post(`/api/v1/privacy/disposals/${entry.id}/request`).expect(200);
    expect((await queue(first))[0]).toMatchObject({ needsColleague: true });
    expect(codes((await first.post(approve).expect(422)).body)).toEqual(['disposal.same-person']);
    await manager.post(approve).expect(403);
    const { body: certificate } = await second.post(approve).expect(200);

    expect(certificate).toMatchObject({
      fourEyes: true,
      fileCount: 1,
      filesPending: 0,
      askedBy: `first of ${firm.name}`,
      approvedBy: `second of ${firm.name}`,
      dueOn: '2028-11-23',
    });
    const counts = Object.fromEntries(
      certificate.counts.map(({ table, rows }: { table: string; rows: number }) => [table, rows]),
    );
    expect(counts).toMatchObject({ workers: 1, cases: 1, offers: 1, legal_holds: 1, accounts: 1 });
    for (const table of [
      'case_events',
      'evidence',
      'offer_changes',
      'offer_snapshots',
      'deadlines',
      'worker_field_history',
    ])
      expect([table, counts[table]]).toEqual([table, expect.any(Number)]);

    const dump = await wholeDatabase();
    const files = allFiles();
    for (const marker of MARKERS)
      expect(`${dump}\n${files}`.split('\n').filter((line) => line.includes(marker))).toEqual([]);
    // The chain of the audit stays, and says what happened without a word about whom.
    expect(dump).toContain('worker.erase');
    expect(dump).toContain('worker.create');
    await second.get(`/api/v1/privacy/certificates/${certificate.id}`).expect(200);
    await second.get(`/api/v1/workers/${workerId}`).expect(404);
    expect(await queue(second)).toEqual([]);
    await second.post(approve).expect(422);
  });

  it('waits for a hold, on worker, case or employer, and comes back when it is lifted', async () => {
    const story = await closedCase();
    const { workerId, caseId, employerId } = story.ids;
    desk.clock.goTo('2029-01-10');
    await look(workerId);
    for (const [on, subjectId] of [
      ['worker', workerId],
      ['case', caseId],
      ['employer', employerId],
    ]) {
      expect(await queue(first)).toHaveLength(1);
      const { body } = await first
        .post('/api/v1/privacy/holds')
        .send({ on, subjectId, reason: 'A claim is before the court' })
        .expect(201);
      const { id } = body.items.find(({ liftedAt }: { liftedAt: string | null }) => liftedAt === null);
      expect(await queue(first)).toEqual([]);
      expect(await look(workerId)).toBeUndefined();
      const { body: kept } = await first.get(`/api/v1/privacy/workers/${workerId}/retention`).expect(200);
      expect(kept).toMatchObject({ disposeFrom: null, holds: [{ id, on }] });
      await first.post(`/api/v1/privacy/holds/${id}/lift`).send({ reason: 'The claim is settled' }).expect(200);
      expect(
        codes((await first.post(`/api/v1/privacy/holds/${id}/lift`).send({ reason: 'once more' }).expect(422)).body),
      ).toEqual(['hold.lifted-already']);
      expect(await look(workerId)).toEqual(expect.any(String));
    }
  });

  it('is not destroyed when something new keeps it, whatever was asked before', async () => {
    const story = await closedCase();
    desk.clock.goTo('2029-01-10');
    await look(story.ids.workerId);
    const [entry] = await queue(first);
    await first.post(`/api/v1/privacy/disposals/${entry.id}/request`).expect(200);
    // A new case of the same worker, after the queue was filled.
    await FirstCase.request(desk, manager, { reuse: story.ids });
    const answer = await second.post(`/api/v1/privacy/disposals/${entry.id}/approval`).expect(422);
    expect(codes(answer.body)).toEqual(['disposal.too-early']);
    await manager.get(`/api/v1/workers/${story.ids.workerId}`).expect(200);
  });

  it('is kept longer by a decision with a reason, and asked about again the day after', async () => {
    const story = await closedCase();
    desk.clock.goTo('2029-01-10');
    await look(story.ids.workerId);
    const [entry] = await queue(first);
    const keep = `/api/v1/privacy/disposals/${entry.id}/keep`;
    expect(codes((await first.post(keep).send({ until: '2029-01-10', reason: 'Too soon' }).expect(422)).body)).toEqual([
      'disposal.kept-in-the-past',
    ]);
    expect(
      (await first.post(keep).send({ until: '2029-03-01', reason: 'A claim may come' }).expect(200)).body.items,
    ).toEqual([]);
    desk.clock.goTo('2029-03-01');
    expect(await look(story.ids.workerId)).toBeUndefined();
    desk.clock.goTo('2029-03-02');
    expect(await look(story.ids.workerId)).toEqual(expect.any(String));
  });

  it('is approved by the same person where nobody else manages privacy, and the certificate says so', async () => {
    const alone = await desk.tenant('Solo', { only: ['owner'] });
    const client = await desk.as(alone.only);
    const { body: worker } = await client.post('/api/v1/workers').send(WORKER).expect(201);
    desk.clock.goTo('2029-01-10');
    await desk.app
      .get(UnitOfWork)
      .run(systemActor(alone.id, alone.zone, 'retention'), (tx) => lookAtRetention(tx, worker.id));
    const [entry] = await queue(client);
    expect(entry.lines[0].kind).toBe('no-case');
    await client.post(`/api/v1/privacy/disposals/${entry.id}/request`).expect(200);
    const { body } = await client.post(`/api/v1/privacy/disposals/${entry.id}/approval`).expect(200);
    expect(body).toMatchObject({ fourEyes: false, fileCount: 0 });
  });

  it('leaves another person’s file alone, and a paper that both share', async () => {
    const [mine, theirs] = [await closedCase(), await closedCase()];
    const shared = Buffer.from('one agreement for both');
    for (const story of [mine, theirs])
      await manager
        .post(`${story.url}/evidence/files`)
        .field('purpose', 'agreement')
        .field('title', 'Agreement')
        .attach('file', shared, { filename: 'agreement.pdf', contentType: 'application/pdf' })
        .expect(201);
    desk.clock.goTo('2029-01-10');
    await look(mine.ids.workerId);
    const entry = (await queue(first)).find(({ workerId }: { workerId: string }) => workerId === mine.ids.workerId);
    await first.post(`/api/v1/privacy/disposals/${entry.id}/request`).expect(200);
    expect((await second.post(`/api/v1/privacy/disposals/${entry.id}/approval`).expect(200)).body.fileCount).toBe(2);
    expect((await manager.get(`${theirs.url}/timeline`).expect(200)).body.entries.length).toBeGreaterThan(2);
    expect(allFiles()).toContain('one agreement for both');
  });

  it('has its bytes destroyed at the next start, when the first try was cut short', async () => {
    const story = await closedCase();
    desk.clock.goTo('2029-01-10');
    await look(story.ids.workerId);
    const entry = (await queue(first)).find(({ workerId }: { workerId: string }) => workerId === story.ids.workerId);
    await first.post(`/api/v1/privacy/disposals/${entry.id}/request`).expect(200);
    const files = desk.app.get(FileStore);
    const remove = jest.spyOn(files, 'remove').mockRejectedValueOnce(new Error('the disk is busy'));
    const { body } = await second.post(`/api/v1/privacy/disposals/${entry.id}/approval`).expect(200);
    expect(body.filesPending).toBe(1);
    remove.mockRestore();
    expect(await desk.app.get(RemoveFiles).run()).toBe(1);
    expect((await second.get(`/api/v1/privacy/certificates/${body.id}`).expect(200)).body.filesPending).toBe(0);
  });

  describe('the one way through the append-only tables', () => {
    let app: pg.Client;
    let story: FirstCase;
    const acting = () => ({
      tenant: firm.id,
      actor: firm.first.actor.id,
      permission: 'privacy.manage',
      today: '2029-01-10',
    });

    beforeEach(async () => {
      story = await closedCase();
      app = new pg.Client({ connectionString: desk.database.appUrl });
      await app.connect();
    });
    afterEach(() => app.end());

    const disposal = async (state: 'waiting' | 'asked' | 'approved', dueOn = '2029-01-10'): Promise<string> => {
      const { rows } = await owner.query<{ id: string }>(
        `INSERT INTO disposals (tenant_id, id, worker_id, due_on, lines, state, found_at, asked_by, approved_by)
         VALUES ($1, gen_random_uuid(), $2, $3, '[]', $4, now(), 'a', 'b') RETURNING id`,
        [firm.id, story.ids.workerId, dueOn, state],
      );
      return rows[0]?.id ?? '';
    };

    it('is closed to the app role, whatever it sets', async () => {
      const id = await disposal('approved');
      await actAs(app, acting(), false);
      await app.query(`SELECT set_config('app.erasure', $1, false)`, [id]);
      for (const table of [
        'case_events',
        'audit_log',
        'worker_field_history',
        'disposal_certificates',
        'workers',
        'evidence',
      ])
        await expect(app.query(`DELETE FROM ${table}`)).rejects.toThrow(/permission denied/);
      await expect(app.query(`SELECT privacy_erase_rows('workers', 'true', 0)`)).rejects.toThrow(/permission denied/);
      await expect(app.query('TRUNCATE case_events')).rejects.toThrow(/permission denied/);
    });

    it('is closed to the owner without an approved disposal of that tenant, and to the audit always', async () => {
      const waiting = await disposal('waiting');
      await owner.query('BEGIN');
      await owner.query(`SELECT set_config('app.erasure', $1, true)`, [waiting]);
      await expect(owner.query('DELETE FROM case_events')).rejects.toThrow(/append-only/);
      await owner.query('ROLLBACK');
      await owner.query(`UPDATE disposals SET state = 'approved' WHERE id = $1`, [waiting]);
      await owner.query('BEGIN');
      await owner.query(`SELECT set_config('app.erasure', $1, true)`, [waiting]);
      await expect(owner.query('DELETE FROM audit_log')).rejects.toThrow(/append-only/);
      await owner.query('ROLLBACK');
      await owner.query('BEGIN');
      await owner.query(`SELECT set_config('app.erasure', $1, true)`, [waiting]);
      await expect(owner.query(`UPDATE case_events SET note = 'x'`)).rejects.toThrow(/append-only/);
      await owner.query('ROLLBACK');
    });

    it.each([
      ['another permission', { permission: 'case.close' }, 'approved', '2029-01-10', /only who manages privacy/],
      ['no approval', {}, 'asked', '2029-01-10', /no approved disposal/],
      ['a day to come', {}, 'approved', '2029-01-11', /no approved disposal/],
      [
        'another tenant',
        { tenant: '00000000-0000-4000-8000-000000000000' },
        'approved',
        '2029-01-10',
        /only who manages privacy/,
      ],
    ] as const)('refuses %s', async (_, more, state, dueOn, message) => {
      const id = await disposal(state, dueOn);
      await actAs(app, { ...acting(), ...more }, false);
      await expect(app.query('SELECT * FROM app_erase_worker($1)', [id])).rejects.toThrow(message);
    });

    it('refuses a file under a hold, and one with an open case, once more in the database', async () => {
      const id = await disposal('approved');
      await owner.query(
        `INSERT INTO legal_holds (tenant_id, id, case_id, reason, since, placed_by, placed_at) VALUES ($1, gen_random_uuid(), $2, 'x', '2029-01-01', 'a', now())`,
        [firm.id, story.ids.caseId],
      );
      await actAs(app, acting(), false);
      await expect(app.query('SELECT * FROM app_erase_worker($1)', [id])).rejects.toThrow(/stands against it/);
      await owner.query(
        `UPDATE legal_holds SET lifted_at = now(), lifted_by = 'a', lift_reason = 'x' WHERE tenant_id = $1`,
        [firm.id],
      );
      await owner.query(`UPDATE cases SET stage = 'working' WHERE id = $1`, [story.ids.caseId]);
      await expect(app.query('SELECT * FROM app_erase_worker($1)', [id])).rejects.toThrow(/stands against it/);
    });

    it('reaches every table that names a worker, a case or their deadline, made by whomever', async () => {
      const { rows } = await owner.query<{ table: string; column: string }>(
        `SELECT c.table_name AS table, c.column_name AS column FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
         WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.column_name IN ('worker_id', 'case_id', 'previous_case_id', 'evidence_id', 'deadline_id', 'notice_id')
           AND NOT EXISTS (SELECT 1 FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY(k.conkey)
             WHERE k.contype = 'f' AND k.conrelid = c.table_name::regclass AND a.attname = c.column_name)
         ORDER BY 1, 2`,
      );
      // The audit and the account of a destruction outlive the person; they hold ids and no word.
      expect(rows.map(({ table, column }) => `${table}.${column}`)).toEqual([
        'audit_log.case_id',
        'disposals.worker_id',
      ]);
    });
  });
});
