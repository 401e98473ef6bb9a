import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import { canonicalJson } from '@permitdesk/api/platform/canonical-json';
import { findOfferSnapshot } from '@permitdesk/persistence/offers/offer-store';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { WorkerEnvironment } from '@permitdesk/worker/environment';
import { WorkerModule } from '@permitdesk/worker/worker.module';
import { createHash } from 'node:crypto';
import pg from 'pg';
import pino from 'pino';
import { Desk } from '../../../../test/support/desk.js';
import { FirstCase } from '../../../../test/support/first-case.js';
import { until } from '../../../../test/support/until.js';

type Client = Awaited<ReturnType<Desk['as']>>;

const MARKED = { passportNumber: 'ZZMARK123', uci: '87651234', dateOfBirth: '1987-06-05' };
const TYPED_UCI = '8765432109';

/** Every usual spelling of what was typed. */
const IN_CLEAR = new RegExp(
  [
    'ZZ[ -]?MARK[ -]?123',
    '8765[ -]?1234',
    '87[ -]?6543[ -]?2109',
    '1987[-/. ]?0?6[-/. ]?0?5(?!\\d)',
    '(?<!\\d)0?5[-/. ]0?6[-/. ](19)?87(?!\\d)',
    '(?<!\\d)0?6[-/. ]0?5[-/. ](19)?87(?!\\d)',
    '(?<![0-9a-z_-])870605(?![0-9a-z_-])',
    '5 (June|juin) 1987',
    'June 5,? 1987',
  ].join('|'),
  'i',
);

/** What proves who a person is: nowhere on disk in clear, masked on every screen, whole only for who may and says so. */
describe('a passport number, a UCI and a date of birth', () => {
  let desk: Desk;
  let owner: pg.Client;
  let firm: Awaited<ReturnType<typeof makeFirm>>;
  let manager: Client;
  let finance: Client;
  let story: FirstCase;
  let mails: string;

  const makeFirm = () =>
    desk.tenant('Marker', {
      manager: ['case_manager'],
      reviewer: ['reviewer'],
      colleague: ['case_manager'],
      finance: ['finance_approver'],
      auditor: ['auditor'],
    });

  beforeAll(async () => {
    desk = await Desk.open();
    firm = await makeFirm();
    [manager, finance] = [await desk.as(firm.manager), await desk.as(firm.finance)];
    owner = new pg.Client({ connectionString: desk.database.ownerUrl });
    await owner.connect();
    mails = mkdtempSync(path.join(os.tmpdir(), 'permitdesk-mails-'));
    const worker = await NestFactory.createApplicationContext(
      WorkerModule.with(
        Object.assign(new WorkerEnvironment(), {
          APP_DATABASE_URL: desk.database.appUrl,
          QUEUE_URL: desk.database.appUrl,
          PERMITDESK_KEY: desk.installationKey,
          MAIL_DIR: mails,
        }),
        pino({ level: 'silent' }),
        desk.clock,
      ),
      { logger: false, abortOnError: false },
    );
    story = await FirstCase.request(desk, manager, { worker: { ...MARKED, evenIfOnFile: undefined } as object });
    await story.accept();
    await story.draft({ fw_uci: TYPED_UCI });
    await story.draft({ fw_uci: MARKED.uci });
    await story.client
      .post(`${story.url}/evidence/files`)
      .field('purpose', 'passport')
      .field('title', 'Passport')
      .attach('file', Buffer.from('%PDF-1.7 a scan'), { filename: 'passport.pdf', contentType: 'application/pdf' })
      .expect(201);
    await story.assess();
    await story.signOff(await desk.as(firm.reviewer));
    await story.pay();
    await story.agree();
    expect((await story.confirmPassport(await desk.as(firm.colleague))).status).toBe(200);
    await story.attest();
    expect((await story.post('/offer/readiness')).status).toBe(200);
    expect((await story.submit()).status).toBe(200);
    expect((await story.handOver()).status).toBe(200);
    desk.clock.goTo('2026-11-24');
    const filed = { route: 'outside', receivedAt: '2026-11-24T14:00:00Z', offerNumberInForm: 'A1234567' };
    expect((await story.event('application.filed', { ...filed, uci: MARKED.uci })).status).toBe(200);
    desk.clock.goTo('2027-02-20');
    const permit = {
      permitNumber: 'U123456789',
      issuedOn: '2027-02-20',
      validFrom: '2027-02-20',
      validTo: '2030-02-19',
      employerName: 'Lumengrid Software',
      occupation: 'Senior software engineer',
      issuance: 'border',
      place: 'Toronto Pearson',
      passportNumber: MARKED.passportNumber,
    };
    const issued = await story.event('permit.issued', permit, { asFound: true });
    expect(issued.status).toBe(200);
    const entry = issued.body.facts.find((each: { type: string }) => each.type === 'permit.issued');
    // The form of a correction shows a mask and sends it back.
    const mended = await story.post(`/events/${entry.eventId}/correction`, {
      facts: { ...permit, passportNumber: '•••• 123', occupation: 'Software engineer' },
      reason: 'The occupation was misread.',
    });
    expect(mended.status).toBe(200);
    await until(
      async () =>
        (await owner.query('SELECT 1 FROM outbox o WHERE NOT EXISTS (SELECT 1 FROM inbox i WHERE i.key = o.key)')).rows
          .length,
      (open) => open === 0,
    );
    await worker.close();
  }, 120_000);
  afterAll(async () => {
    await owner.end();
    await desk.close();
    rmSync(mails, { recursive: true, force: true });
  });

  const passes = (text: string): string[] => text.match(new RegExp(IN_CLEAR, 'gi')) ?? [];

  it('would be found in each of their usual spellings', () => {
    for (const spelling of [
      'ZZMARK123',
      'zz-mark 123',
      '8765-1234',
      '1987-06-05',
      '05/06/1987',
      '5 juin 1987',
      '870605',
    ])
      expect([spelling, passes(`"${spelling}"`)]).toEqual([spelling, [spelling]]);
  });

  it('stand nowhere in the database in clear, in no table of any schema', async () => {
    const { rows: tables } = await owner.query<{ name: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
       WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    expect(tables.length).toBeGreaterThan(25);
    const found: string[] = [];
    let rowsSeen = 0;
    for (const { name } of tables) {
      const { rows } = await owner.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`);
      rowsSeen += rows.length;
      for (const { text } of rows) for (const clear of passes(text)) found.push(`${name}: ${clear}`);
    }
    expect(rowsSeen).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });

  it('stand in no file but an uploaded one, and in no mail', async () => {
    const { rows } = await owner.query<{ sha256: string }>('SELECT sha256 FROM evidence WHERE sha256 IS NOT NULL');
    const uploaded = new Set(rows.map((row) => row.sha256));
    const files = readdirSync(desk.files, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    expect(files.length).toBe(uploaded.size);
    const written = [
      ...files.filter((file) => !uploaded.has(file.name)).map((file) => path.join(file.parentPath, file.name)),
      ...readdirSync(mails).map((name) => path.join(mails, name)),
    ];
    expect(written.length).toBeGreaterThan(0);
    expect(written.filter((file) => passes(readFileSync(file, 'utf8')).length > 0)).toEqual([]);
  });

  it('are masked wherever they are read, for who may see them and who may not', async () => {
    const places = [
      `/workers/${story.ids.workerId}`,
      '/workers',
      `/cases/${story.ids.caseId}`,
      `/cases/${story.ids.caseId}/timeline`,
      `/cases/${story.ids.caseId}/offer`,
      `/cases/${story.ids.caseId}/offer/history`,
      `/cases/${story.ids.caseId}/exemption`,
      '/cases',
      '/home',
      '/notices',
    ];
    for (const client of [manager, finance])
      for (const place of places) {
        const { text } = await client.get(`/api/v1${place}`).expect(200);
        expect([place, passes(text)]).toEqual([place, []]);
      }
    const { body: worker } = await manager.get(`/api/v1/workers/${story.ids.workerId}`);
    expect(worker).toMatchObject({ passportNumber: '•••• 123', uci: '•••• 234', dateOfBirth: '1987-••-••' });
    const { body: offer } = await manager.get(`${story.url}/offer`);
    expect(offer.values).toMatchObject({ fw_passport_number: '•••• 123', fw_uci: '•••• 234' });
    const { body: history } = await manager.get(`${story.url}/offer/history`);
    expect(history.items.map((each: { after: { fw_uci?: string } }) => each.after.fw_uci)).toEqual([
      '•••• 234',
      '•••• 109',
    ]);
  });

  const views = async () =>
    (
      await owner.query<{ actor: string; case_id: string | null }>(
        `SELECT actor, case_id FROM audit_log WHERE action = 'passport.viewed' AND subject_id = $1 ORDER BY seq`,
        [story.ids.workerId],
      )
    ).rows;

  it('are shown whole to who may see them, and each sitting leaves one line in the audit', async () => {
    const url = `/api/v1/workers/${story.ids.workerId}/passport-views`;
    const refused = await finance.post(url).expect(403);
    expect(refused.body).toMatchObject({ code: 'permission.missing', permission: 'passport.read' });
    expect(await views()).toEqual([]);
    expect((await manager.post(url).expect(200)).body).toEqual(MARKED);
    await manager.post(url).expect(200);
    expect(await views()).toEqual([{ actor: firm.manager.actor.id, case_id: null }]);
    desk.clock.set(new Date(Date.parse(desk.clock.now()) + 16 * 60_000).toISOString());
    await manager.post(url).expect(200);
    expect(await views()).toHaveLength(2);
    const auditor = await desk.as(firm.auditor);
    expect((await auditor.post(url).expect(200)).body).toEqual(MARKED);
    expect(await views()).toHaveLength(3);
  });

  it('are given whole for the portal to who prepares the offer, noted against the case', async () => {
    const url = `${story.url}/offer/passport-views`;
    const auditor = await desk.as(firm.auditor);
    await auditor.post(url).expect(403);
    await finance.post(url).expect(403);
    expect((await manager.post(url).expect(200)).body.values).toEqual({
      fw_passport_number: MARKED.passportNumber,
      fw_uci: MARKED.uci,
      fw_date_of_birth: MARKED.dateOfBirth,
    });
    expect(await views()).toContainEqual({ actor: firm.manager.actor.id, case_id: story.ids.caseId });
  });

  it('put back by a form that never showed them change nothing, and a mask of something else is refused', async () => {
    const { body: worker } = await manager.get(`/api/v1/workers/${story.ids.workerId}`);
    const { id, version, birthCountry } = worker;
    const typed = [
      'familyName',
      'givenNames',
      'gender',
      'citizenship',
      'residence',
      'passportExpiresOn',
      'officialLanguage',
    ];
    const fields = Object.fromEntries(
      typed.flatMap((name) => (worker[name] === null || worker[name] === undefined ? [] : [[name, worker[name]]])),
    );
    await manager
      .put(`/api/v1/workers/${id}`)
      .send({ ...fields, birthCountry, version, email: 'new@people.example' })
      .expect(200);
    const { body: shown } = await manager.post(`/api/v1/workers/${id}/passport-views`).expect(200);
    expect(shown).toEqual(MARKED);
    const changed = await manager
      .put(`/api/v1/workers/${id}`)
      .send({ ...fields, birthCountry, uci: null, version: version + 1 })
      .expect(200);
    expect(changed.body.uci).toBeNull();
    await manager
      .put(`/api/v1/workers/${id}`)
      .send({ ...fields, birthCountry, uci: MARKED.uci, version: version + 2 })
      .expect(200);
    const masked = await story.event('receipt.acknowledged', { applicationNumber: 'W123456789', uci: '•••• 234' });
    expect(masked.body.refusals).toEqual([expect.objectContaining({ code: 'event.mask-sent', field: 'facts.uci' })]);
  });

  it('are kept by a correction that sent the mask back', async () => {
    const work = desk.app.get(UnitOfWork);
    const { rows } = await owner.query<{ id: string; corrected: { passportNumber: string; occupation: string } }>(
      'SELECT id, corrected FROM case_events WHERE corrected IS NOT NULL',
    );
    expect(rows).toHaveLength(1);
    const [row] = rows as [(typeof rows)[0]];
    expect(row.corrected.occupation).toBe('Software engineer');
    const opened = await work.read(firm.manager.actor, async (tx) =>
      tx.seal.open(row.corrected.passportNumber, {
        table: 'case_events',
        column: 'corrected.passportNumber',
        row: row.id,
      }),
    );
    expect(opened).toBe(MARKED.passportNumber);
  });

  it('are part of what the hash of a ready offer is over', async () => {
    const { rows } = await owner.query<{ id: string }>('SELECT id FROM offer_snapshots');
    const snapshot = await desk.app
      .get(UnitOfWork)
      .read(firm.manager.actor, (tx) => findOfferSnapshot(tx, rows[0]?.id ?? ''));
    expect(snapshot?.content.values).toMatchObject({ fw_passport_number: MARKED.passportNumber });
    expect(createHash('sha256').update(canonicalJson(snapshot?.content)).digest('hex')).toBe(snapshot?.sha256);
  });

  it('find their worker whole, whatever the spaces and hyphens, and by no part', async () => {
    const found = async (q: string): Promise<string[]> =>
      (await manager.get('/api/v1/workers').query({ q }).expect(200)).body.items.map((each: { id: string }) => each.id);
    for (const q of ['ZZMARK123', 'zz mark-123', '8765-1234', '8765 1234'])
      expect([q, await found(q)]).toEqual([q, [story.ids.workerId]]);
    for (const q of ['ZZMARK12', 'MARK123', '8765123', '1987-06-05']) expect([q, await found(q)]).toEqual([q, []]);
  });

  it('stand against a second record, and name the first only to who may see it', async () => {
    const ask = {
      familyName: 'OTHER',
      givenNames: 'PERSON',
      citizenship: 'IN',
      residence: 'IN',
      officialLanguage: 'en',
      passportNumber: 'zz-mark 123',
    };
    const refused = await manager.post('/api/v1/workers').send(ask).expect(422);
    expect(refused.body.refusals).toEqual([
      expect.objectContaining({
        code: 'worker.on-file',
        field: 'passportNumber',
        text: expect.objectContaining({ en: expect.stringContaining('RAGHAVENDRAN, ANJALI JOSÉE') }),
      }),
    ]);
    const byUci = await manager
      .post('/api/v1/workers')
      .send({ ...ask, passportNumber: 'NEW0001', uci: MARKED.uci })
      .expect(422);
    expect(byUci.body.refusals[0]).toMatchObject({ code: 'worker.on-file', field: 'uci' });
    const { body: other } = await manager
      .post('/api/v1/employers')
      .send({ legalName: 'Other Inc.', operatingName: 'Other', regime: 'bound', province: 'ON' })
      .expect(201);
    const outsider = await desk.as(
      await desk.person(firm, 'outsider', [{ role: 'hr_coordinator', scope: 'employer', scopeId: other.id }]),
    );
    const blind = await outsider.post('/api/v1/workers').send(ask).expect(422);
    expect(blind.body.refusals[0].code).toBe('worker.on-file-elsewhere');
    expect(blind.text).not.toMatch(/RAGHAVENDRAN/);
    await outsider
      .post('/api/v1/workers')
      .send({ ...ask, evenIfOnFile: true })
      .expect(201);
  });
});
