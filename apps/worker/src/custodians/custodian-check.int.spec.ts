import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import pino from 'pino';
import { Desk } from '../../../../test/support/desk.js';
import { FirstCase } from '../../../../test/support/first-case.js';
import { MailServer } from '../../../../test/support/mail-server.js';
import { until } from '../../../../test/support/until.js';
import { WorkerEnvironment } from '../environment.js';
import { Sweeper } from '../queue/sweeper.js';
import { WorkerModule } from '../worker.module.js';
import { CustodianCheckConsumer } from './custodian-check.consumer.js';

/** “Can you still sign in?”, asked by the worker: once for each due day, of the custodian or of those who keep the register. */
describe('the check of a custodian', () => {
  let desk: Desk;
  let database: pg.Client;
  let mail: MailServer;
  let anchors: string;
  let worker: INestApplicationContext;
  let firm: Awaited<ReturnType<typeof makeFirm>>;
  let employer: string;

  const makeFirm = () =>
    desk.tenant('Keys', { manager: ['case_manager'], reviewer: ['reviewer'], auditor: ['auditor'] });

  beforeAll(async () => {
    desk = await Desk.open();
    firm = await makeFirm();
    employer = (await FirstCase.request(desk, await desk.as(firm.manager))).ids.employerId;
    database = new pg.Client({ connectionString: desk.database.ownerUrl });
    await database.connect();
    mail = await MailServer.start();
    anchors = mkdtempSync(path.join(os.tmpdir(), 'permitdesk-anchors-'));
    const environment = Object.assign(new WorkerEnvironment(), {
      APP_DATABASE_URL: desk.database.appUrl,
      QUEUE_URL: desk.database.appUrl,
      PERMITDESK_KEY: desk.installationKey,
      AUDIT_ANCHOR_DIR: anchors,
      SMTP_URL: mail.url,
      PUBLIC_URL: 'https://desk.example',
      LOG_LEVEL: 'silent',
    });
    worker = await NestFactory.createApplicationContext(
      WorkerModule.with(environment, pino({ level: 'silent' }), desk.clock),
      {
        logger: false,
        abortOnError: false,
      },
    );
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
  const told = () =>
    rows<{ key: string; email: string }>(
      `SELECT n.key, a.email FROM notices n JOIN accounts a ON a.id = n.account_id WHERE n.template = 'custodian.check-due' ORDER BY n.created_at, n.id`,
    );
  const add = async (custodian: object): Promise<{ readonly id: string; readonly version: number }> => {
    const client = await desk.as(firm.manager);
    const { body } = await client
      .post(`/api/v1/employers/${employer}/custodians`)
      .send({ since: '2026-01-10', ...custodian })
      .expect(201);
    const [{ id } = { id: '' }] = await rows<{ id: string }>(
      'SELECT id FROM custodians ORDER BY created_at DESC, id DESC LIMIT 1',
    );
    expect(body.items).toHaveLength(1);
    return { id, version: 1 };
  };

  it('is asked once for a due day however often it is looked for, and again for the next due day', async () => {
    const own = await add({ accountId: firm.reviewer.actor.id, kind: 'primary' });
    const sweeper = worker.get(Sweeper);
    expect(await sweeper.sweep('sweep.custodian-checks')).toBe(0);
    desk.clock.goTo('2027-02-20');
    await Promise.all([sweeper.sweep('sweep.custodian-checks'), sweeper.sweep('sweep.custodian-checks')]);
    await settled();
    expect(await sweeper.sweep('sweep.custodian-checks')).toBe(0);
    expect(await told()).toEqual([{ key: `custodian_${own.id}_2027-02-20`, email: firm.reviewer.email }]);
    const asked = () => mail.mails.filter(({ subject }) => subject?.includes('Employer Portal'));
    await until(
      async () => asked().length,
      (count) => count === 1,
    );
    const [letter] = asked();
    expect(letter?.to?.[0]?.address).toBe(firm.reviewer.email);
    expect(letter?.text).toContain(`https://desk.example/employers/${employer}`);
    expect(`${letter?.subject}${letter?.text}`).not.toMatch(/Lumengrid/i);

    // The inbox forgets after months; the register does not.
    await database.query(`DELETE FROM inbox WHERE key LIKE 'custodian%'`);
    await database.query(`DELETE FROM outbox WHERE job = 'custodian.check-due'`);
    expect(await sweeper.sweep('sweep.custodian-checks')).toBe(0);
    expect(
      await worker.get(CustodianCheckConsumer).consume({ tenantId: firm.id, custodianId: own.id, dueOn: '2027-02-20' }),
    ).toBe('overtaken');

    const reviewer = await desk.as(firm.reviewer);
    const { body } = await reviewer.get('/api/v1/notices').expect(200);
    expect(body.items[0]).toMatchObject({
      caseId: null,
      employerId: employer,
      template: 'custodian.check-due',
      dueOn: '2027-02-20',
    });
    await reviewer
      .post(`/api/v1/custodians/${own.id}/checks`)
      .send({ outcome: 'works', version: own.version })
      .expect(200);
    desk.clock.goTo('2027-05-21');
    await sweeper.sweep('sweep.custodian-checks');
    await settled();
    expect((await told()).map(({ key }) => key)).toEqual([
      `custodian_${own.id}_2027-02-20`,
      `custodian_${own.id}_2027-05-21`,
    ]);
  });

  it('asks those who keep the register when the custodian has no account here, or none any more', async () => {
    desk.clock.goTo('2026-11-22');
    const { id } = await add({ outsideName: 'Ana Quill', kind: 'secondary' });
    desk.clock.goTo('2027-02-20');
    await worker.get(Sweeper).sweep('sweep.custodian-checks');
    await settled();
    expect((await told()).filter(({ key }) => key.includes(id)).map(({ email }) => email)).toEqual([
      firm.manager.email,
    ]);
  });

  it('asks nobody about a custodianship that is over', async () => {
    desk.clock.goTo('2026-11-22');
    await add({ outsideName: 'Bo Reyes', kind: 'secondary', until: '2026-12-31' });
    desk.clock.goTo('2027-02-20');
    expect(await worker.get(Sweeper).sweep('sweep.custodian-checks')).toBe(0);
  });
});
