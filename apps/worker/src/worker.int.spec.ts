import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { caseNotice, rungDue } from '@permitdesk/jobs/jobs';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import pg from 'pg';
import pino from 'pino';
import { Desk } from '../../../test/support/desk.js';
import { FirstCase } from '../../../test/support/first-case.js';
import { MailServer } from '../../../test/support/mail-server.js';
import { until } from '../../../test/support/until.js';
import { WorkerEnvironment } from './environment.js';
import { CaseNoticeConsumer } from './notices/case-notice.consumer.js';
import { NoticeMailConsumer } from './notices/notice-mail.consumer.js';
import { RungDueConsumer } from './notices/rung-due.consumer.js';
import { consumersByName } from './queue/job-runner.js';
import { Sweeper } from './queue/sweeper.js';
import { WorkerModule } from './worker.module.js';

const redis = process.env['TEST_REDIS_URL'];
const BACKENDS: readonly (readonly [string, (appUrl: string) => string])[] = [
  ['PostgreSQL', (appUrl) => appUrl],
  ...(redis ? ([['Redis', () => `${redis}/1`]] as const) : []),
];

describe.each(BACKENDS)('the worker on %s', (_, queueUrl) => {
  let desk: Desk;
  let database: pg.Client;
  let mail: MailServer;
  let worker: INestApplicationContext;
  let anchors: string;
  let firm: Awaited<ReturnType<typeof makeFirm>>;

  const makeFirm = () =>
    desk.tenant('Sarcelle', {
      manager: ['case_manager'],
      colleague: ['case_manager'],
      reviewer: ['reviewer'],
      auditor: ['auditor'],
    });

  const startWorker = (): Promise<INestApplicationContext> => {
    const environment = Object.assign(new WorkerEnvironment(), {
      APP_DATABASE_URL: desk.database.appUrl,
      PERMITDESK_KEY: desk.installationKey,
      QUEUE_URL: queueUrl(desk.database.appUrl),
      SMTP_URL: mail.url,
      PUBLIC_URL: 'https://desk.example',
      AUDIT_ANCHOR_DIR: anchors,
      LOG_LEVEL: 'silent',
    });
    return NestFactory.createApplicationContext(WorkerModule.with(environment, pino({ level: 'silent' }), desk.clock), {
      logger: false,
      abortOnError: false,
    });
  };

  beforeAll(async () => {
    desk = await Desk.open();
    firm = await makeFirm();
    database = new pg.Client({ connectionString: desk.database.ownerUrl });
    await database.connect();
    // The reviewer reads French.
    await database.query(`UPDATE accounts SET language = 'fr' WHERE email = $1`, [firm.reviewer.email]);
    mail = await MailServer.start();
    anchors = mkdtempSync(path.join(os.tmpdir(), 'permitdesk-anchors-'));
    worker = await startWorker();
  }, 60_000);
  afterAll(async () => {
    await worker.close();
    await mail.stop();
    await database.end();
    await desk.close();
    rmSync(anchors, { recursive: true, force: true });
  });

  const rows = async <Row extends pg.QueryResultRow>(sql: string, params: readonly unknown[] = []): Promise<Row[]> =>
    (await database.query<Row>(sql, [...params])).rows;
  const settled = () =>
    until(
      () =>
        rows<{ open: number }>(
          `SELECT count(*)::integer AS open FROM outbox o WHERE NOT EXISTS (SELECT 1 FROM inbox i WHERE i.key = o.key)`,
        ),
      ([row]) => row?.open === 0,
    );
  const noticesOf = (caseId: string) =>
    rows<{ template: string; email: string }>(
      'SELECT n.template, a.email FROM notices n JOIN accounts a ON a.id = n.account_id WHERE n.case_id = $1 ORDER BY n.created_at, n.id',
      [caseId],
    );

  it('tells whoever may act, once, in the inbox and by mail, in their language and without a name', async () => {
    const story = await (await (await FirstCase.request(desk, await desk.as(firm.manager))).accept()).assess();
    await settled();
    mail.mails.length = 0;
    expect((await story.post('/exemption/review')).status).toBe(200);
    await settled();
    const told = (await noticesOf(story.ids.caseId)).filter((notice) => notice.template === 'exemption.review-wanted');
    expect(told).toEqual([{ template: 'exemption.review-wanted', email: firm.reviewer.email }]);
    await until(
      async () => mail.mails.length,
      (count) => count === 1,
    );
    const [letter] = mail.mails;
    expect(letter?.to?.[0]?.address).toBe(firm.reviewer.email);
    expect(letter?.subject).toMatch(/^Une dispense attend votre approbation #\d+$/);
    expect(letter?.text).toContain(`https://desk.example/cases/${story.ids.caseId}`);
    expect(`${letter?.subject}${letter?.text}`).not.toMatch(/RAGHAVENDRAN|Lumengrid/i);
    const [delivery] = await rows<{ state: string; message_id: string }>(
      `SELECT d.state, d.message_id FROM deliveries d JOIN notices n ON n.id = d.notice_id WHERE n.template = 'exemption.review-wanted'`,
    );
    expect(delivery).toEqual({ state: 'sent', message_id: letter?.messageId });
    const reviewer = await desk.as(firm.reviewer);
    const { body } = await reviewer.get('/api/v1/notices').expect(200);
    expect(body).toMatchObject({ unread: expect.any(Number) });
    expect(body.items[0].body.fr).toContain('RAGHAVENDRAN');
  });

  it('runs no job of a transaction that was rolled back', async () => {
    const work = desk.app.get(UnitOfWork);
    const story = await FirstCase.request(desk, await desk.as(firm.manager));
    const eventId = '01a2026e-0000-7000-8000-00000000dead';
    await expect(
      work.run(firm.manager.actor, async (tx) => {
        tx.emit('permit.issued', { caseId: story.ids.caseId, eventId });
        await tx.flush();
        throw new Error('changed our mind');
      }),
    ).rejects.toThrow('changed our mind');
    await settled();
    expect(await rows('SELECT 1 FROM inbox WHERE key LIKE $1', [`%${eventId}%`])).toEqual([]);
  });

  const withDueLetter = async (dueOn: string): Promise<FirstCase> => {
    const story = await (await FirstCase.request(desk, await desk.as(firm.manager))).accept();
    await story.event('application.filed', { route: 'outside', receivedAt: '2026-11-20T15:00:00Z' }, { asFound: true });
    expect(
      (await story.event('documents.requested', { letterOn: '2026-11-20', dueOn, what: 'Police certificate' })).status,
    ).toBe(200);
    return story;
  };
  const rungsOf = (story: FirstCase) =>
    rows<{ remind_on: string; state: string }>(
      `SELECT r.remind_on::text, r.state FROM rungs r JOIN deadlines d ON d.id = r.deadline_id WHERE d.case_id = $1 AND d.rule_id = 'DL-12' ORDER BY 1`,
      [story.ids.caseId],
    );
  const remindersOf = async (story: FirstCase) =>
    (await noticesOf(story.ids.caseId)).filter((notice) => notice.template === 'deadline');

  it('turns a due rung into one notice, however often it is looked for and delivered', async () => {
    const story = await withDueLetter('2026-12-20');
    expect(await rungsOf(story)).toEqual(
      ['2026-12-10', '2026-12-15', '2026-12-18', '2026-12-19'].map((remind_on) => ({ remind_on, state: 'waiting' })),
    );
    desk.clock.goTo('2026-12-10');
    const sweeper = worker.get(Sweeper);
    await Promise.all([sweeper.sweep('sweep.rungs'), sweeper.sweep('sweep.rungs')]);
    await settled();
    await sweeper.sweep('sweep.rungs');
    await settled();
    expect(await remindersOf(story)).toEqual([{ template: 'deadline', email: firm.manager.email }]);
    expect((await rungsOf(story))[0]).toEqual({ remind_on: '2026-12-10', state: 'sent' });
    const [rung] = await rows<{ id: string }>(
      `SELECT r.id FROM rungs r JOIN deadlines d ON d.id = r.deadline_id WHERE d.case_id = $1 AND r.remind_on = '2026-12-10'`,
      [story.ids.caseId],
    );
    expect(await worker.get(RungDueConsumer).consume({ tenantId: firm.id, rungId: rung?.id ?? '' })).toBe('duplicate');
    desk.clock.goTo('2026-11-22');
  });

  it('catches up after days of silence, each rung once, and tells the licensee near the end', async () => {
    const story = await withDueLetter('2026-12-20');
    desk.clock.goTo('2026-12-18');
    await worker.get(Sweeper).sweep('sweep.rungs');
    await settled();
    const told = await remindersOf(story);
    expect(told.filter((notice) => notice.email === firm.manager.email)).toHaveLength(3);
    expect(told.filter((notice) => notice.email === firm.reviewer.email)).toHaveLength(3);
    expect(told.filter((notice) => notice.email === firm.auditor.email)).toHaveLength(0);
    desk.clock.goTo('2026-11-22');
  });

  it('is silent about a deadline that was met or moved', async () => {
    const story = await withDueLetter('2026-12-20');
    expect((await story.event('documents.sent', { sentOn: '2026-11-21' })).status).toBe(200);
    expect((await rungsOf(story)).every((rung) => rung.state === 'dropped')).toBe(true);
    desk.clock.goTo('2026-12-19');
    await worker.get(Sweeper).sweep('sweep.rungs');
    await settled();
    expect(await remindersOf(story)).toEqual([]);
    desk.clock.goTo('2026-11-22');
  });

  it('moves what time moves: a letter lapses, a permit ends, on the local day and not before', async () => {
    const lapsing = await (await FirstCase.request(desk, await desk.as(firm.manager))).accept();
    await lapsing.event(
      'application.filed',
      { route: 'outside', receivedAt: '2026-06-01T15:00:00Z' },
      { asFound: true },
    );
    await lapsing.event('application.approved', { letterOn: '2026-06-20', letterValidTo: '2026-12-01' });
    const ending = await (await FirstCase.request(desk, await desk.as(firm.manager))).accept();
    await ending.event(
      'permit.issued',
      {
        issuedOn: '2025-12-02',
        validFrom: '2025-12-02',
        validTo: '2026-12-01',
        employerName: 'Lumengrid Software',
        occupation: 'x',
        issuance: 'mail',
      },
      { asFound: true },
    );
    const permits = () =>
      rows<{ permit_state: string }>('SELECT permit_state FROM cases WHERE id = ANY($1) ORDER BY number', [
        [lapsing.ids.caseId, ending.ids.caseId],
      ]);
    // 4:30 in UTC on 2 December is still 1 December in Toronto.
    desk.clock.set('2026-12-02T04:30:00Z');
    expect(await worker.get(Sweeper).sweep('sweep.time-moves')).toBe(0);
    desk.clock.set('2026-12-02T05:30:00Z');
    expect(await worker.get(Sweeper).sweep('sweep.time-moves')).toBe(2);
    await settled();
    expect((await permits()).map((row) => row.permit_state)).toEqual(['P35', 'P60']);
    const [entry] = await rows(
      `SELECT type, source, recorded_by, occurred_on::text FROM case_events WHERE case_id = $1 ORDER BY seq DESC LIMIT 1`,
      [ending.ids.caseId],
    );
    expect(entry).toEqual({
      type: 'permit.expired',
      source: 'timer',
      recorded_by: 'system:calendar',
      occurred_on: '2026-12-02',
    });
    expect(await worker.get(Sweeper).sweep('sweep.time-moves')).toBe(0);
    desk.clock.goTo('2026-11-22');
  });

  it('claims with the effect: a notice job that comes twice does its work once', async () => {
    const story = await FirstCase.request(desk, await desk.as(firm.manager));
    await settled();
    const [event] = await rows<{ id: string }>('SELECT id FROM case_events WHERE case_id = $1', [story.ids.caseId]);
    const ask = {
      tenantId: firm.id,
      caseId: story.ids.caseId,
      eventId: event?.id ?? '',
      topic: 'case.requested' as const,
    };
    const before = (await noticesOf(story.ids.caseId)).length;
    expect(await worker.get(CaseNoticeConsumer).consume(ask)).toBe('duplicate');
    expect((await noticesOf(story.ids.caseId)).length).toBe(before);
  });

  it('drives what a lost queue forgot: the outbox sends it again', async () => {
    const story = await withDueLetter('2026-12-20');
    await settled();
    const [event] = await rows<{ id: string; type: string }>(
      `SELECT id, type FROM case_events WHERE case_id = $1 ORDER BY seq DESC LIMIT 1`,
      [story.ids.caseId],
    );
    const payload = {
      tenantId: firm.id,
      caseId: story.ids.caseId,
      eventId: event?.id ?? '',
      topic: 'ircc.question' as const,
    };
    // As if the queue had been flushed after it took the job.
    await rows(
      `INSERT INTO outbox (tenant_id, job, key, payload, sent_at) VALUES ($1, $2, $3, $4, now() - interval '1 hour')`,
      [firm.id, caseNotice.name, caseNotice.keyOf(payload), payload],
    );
    expect(await worker.get(Sweeper).sweep('sweep.lost-jobs')).toBe(1);
    await settled();
    expect((await noticesOf(story.ids.caseId)).map((notice) => notice.template)).toContain('ircc.question');
    expect(await worker.get(Sweeper).sweep('sweep.lost-jobs')).toBe(0);
  });

  it('throws when the mail server is away, so that the queue tries again, and sends the same letter later', async () => {
    const story = await FirstCase.request(desk, await desk.as(firm.manager));
    await settled();
    const [notice] = await rows<{ id: string }>('SELECT id FROM notices WHERE case_id = $1 LIMIT 1', [
      story.ids.caseId,
    ]);
    await rows(`UPDATE deliveries SET state = 'queued', message_id = NULL WHERE notice_id = $1`, [notice?.id]);
    const consumer = worker.get(NoticeMailConsumer);
    const ask = { tenantId: firm.id, noticeId: notice?.id ?? '' };
    const address = mail.url;
    await mail.stop();
    await expect(consumer.consume(ask)).rejects.toThrow(/ECONNREFUSED|connect/);
    expect(await rows('SELECT state FROM deliveries WHERE notice_id = $1', [notice?.id])).toEqual([
      { state: 'queued' },
    ]);
    await consumer.gaveUp(ask, new Error('the server was away for a day'));
    expect(await rows('SELECT state, last_error FROM deliveries WHERE notice_id = $1', [notice?.id])).toEqual([
      { state: 'failed', last_error: 'the server was away for a day' },
    ]);
    expect(address).toMatch(/^smtp:/);
    mail = await MailServer.start();
  });

  it('refuses to start with a job that no one does, or that two do', () => {
    const one = { job: rungDue, consume: () => Promise.resolve('done' as const) };
    expect(() => consumersByName([one as never])).toThrow(/case\.notice/);
    expect(() => consumersByName([one as never, one as never])).toThrow(/double: true/);
  });

  it('shows that it lives, and that it has stopped', async () => {
    const ready = () => desk.anyone.get('/api/health/ready');
    const alive = await rows<{ name: string }>(`SELECT name FROM heartbeats WHERE name LIKE 'worker:%'`);
    expect(alive).toHaveLength(1);
    desk.clock.set(new Date(Date.parse(desk.clock.now()) + 3_600_000).toISOString());
    await rows(`UPDATE heartbeats SET at = $1`, [new Date(Date.parse(desk.clock.now()) - 31_000).toISOString()]);
    const silent = await ready().expect(503);
    expect(silent.body).toMatchObject({
      status: 'degraded',
      database: { ok: true },
      worker: { ok: false, why: 'the worker is silent' },
    });
    await rows(`UPDATE heartbeats SET at = $1`, [desk.clock.now()]);
    expect((await ready().expect(200)).body.worker).toMatchObject({ ok: true, ageSeconds: 0 });
    desk.clock.goTo('2026-11-22');
  });
});
