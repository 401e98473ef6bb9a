import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import pino from 'pino';
import { Desk } from '../../../../test/support/desk.js';
import { FirstCase } from '../../../../test/support/first-case.js';
import { until } from '../../../../test/support/until.js';
import { WorkerEnvironment } from '../environment.js';
import { Sweeper } from '../queue/sweeper.js';
import { WorkerModule } from '../worker.module.js';
import { RetentionLookConsumer } from './retention-look.consumer.js';

describe('the retention of files', () => {
  let desk: Desk;
  let worker: INestApplicationContext;
  let database: pg.Client;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'permitdesk-retention-'));

  beforeAll(async () => {
    desk = await Desk.open();
    database = new pg.Client({ connectionString: desk.database.ownerUrl });
    await database.connect();
    const environment = Object.assign(new WorkerEnvironment(), {
      APP_DATABASE_URL: desk.database.appUrl,
      PERMITDESK_KEY: desk.installationKey,
      QUEUE_URL: desk.database.appUrl,
      MAIL_DIR: path.join(folder, 'mail'),
      AUDIT_ANCHOR_DIR: path.join(folder, 'anchors'),
      LOG_LEVEL: 'silent',
    });
    worker = await NestFactory.createApplicationContext(
      WorkerModule.with(environment, pino({ level: 'silent' }), desk.clock),
      { logger: false, abortOnError: false },
    );
  }, 60_000);
  afterAll(async () => {
    await worker.close();
    await database.end();
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const looks = (workerId: string) =>
    database
      .query<{ look_on: string; dispose_from: string | null; blocked_by: string | null }>(
        'SELECT look_on::text, dispose_from::text, blocked_by FROM retention_looks WHERE worker_id = $1',
        [workerId],
      )
      .then(({ rows }) => rows);

  it('reckons each file once, puts those whose day has come into the queue, tells the owners, and destroys nothing', async () => {
    const firm = await desk.tenant('Sarcelle', { owner: ['owner'], manager: ['case_manager'] });
    const manager = await desk.as(firm.manager);
    const closed = await FirstCase.request(desk, manager);
    expect((await closed.event('case.closed', { reason: 'Another post' })).status).toBe(200);
    const open = await FirstCase.request(desk, manager, { worker: { familyName: 'OPEN', passportNumber: 'Z7654321' } });
    const sweeper = worker.get(Sweeper);

    expect(await sweeper.sweep('sweep.retention')).toBe(2);
    await until(
      () => looks(closed.ids.workerId),
      (rows) => rows.length === 1,
    );
    await until(
      () => looks(open.ids.workerId),
      (rows) => rows.length === 1,
    );
    expect(await looks(closed.ids.workerId)).toEqual([
      { look_on: '2026-12-22', dispose_from: '2028-11-23', blocked_by: null },
    ]);
    expect((await looks(open.ids.workerId))[0]).toMatchObject({ blocked_by: 'open-case' });
    // Nothing is due again, so nothing is asked again.
    expect(await sweeper.sweep('sweep.retention')).toBe(0);

    desk.clock.goTo('2028-11-23');
    expect(await sweeper.sweep('sweep.retention')).toBe(2);
    const disposals = () =>
      database
        .query<{ id: string; worker_id: string; state: string }>('SELECT id, worker_id, state FROM disposals')
        .then(({ rows }) => rows);
    const found = await until(disposals, (rows) => rows.length === 1);
    expect(found).toEqual([{ id: expect.any(String), worker_id: closed.ids.workerId, state: 'waiting' }]);
    const owner = await desk.as(firm.owner);
    const { body } = await owner.get('/api/v1/notices').expect(200);
    expect(body.items.filter(({ template }: { template: string }) => template === 'privacy.disposal')).toHaveLength(1);
    expect(body.items[0].body.fr).toContain('Confidentialité');
    await manager.get(`/api/v1/workers/${closed.ids.workerId}`).expect(200);
    const overview = await owner.get('/api/v1/privacy/retention').expect(200);
    expect(overview.body).toMatchObject({
      years: [{ year: 2028, files: 1 }],
      blocked: [{ kind: 'open-case', files: 1 }],
      notReckoned: 0,
    });
  });

  it('does a job once, however often it is delivered', async () => {
    const firm = await desk.tenant('Tamarack', { manager: ['case_manager'] });
    const story = await FirstCase.request(desk, await desk.as(firm.manager));
    const ask = { tenantId: firm.id, workerId: story.ids.workerId, after: 'never' };
    const consumer = worker.get(RetentionLookConsumer);
    expect([await consumer.consume(ask), await consumer.consume(ask)]).toEqual(['done', 'duplicate']);
    expect(await consumer.consume({ ...ask, workerId: '00000000-0000-4000-8000-000000000000' })).toBe('overtaken');
  });
});
