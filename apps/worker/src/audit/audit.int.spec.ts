import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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
import { AuditSealer } from './audit-sealer.js';

/** The worker seals, writes the ends of the chains down elsewhere, and checks: when asked, and once a day by itself. */
describe('the audit in the worker', () => {
  let desk: Desk;
  let owner: pg.Client;
  let worker: INestApplicationContext;
  let home: string;
  let firm: Awaited<ReturnType<typeof people>>;
  let story: FirstCase;

  const people = () => desk.tenant('Sarcelle', { owner: ['owner'], manager: ['case_manager'], auditor: ['auditor'] });
  const start = (): Promise<INestApplicationContext> =>
    NestFactory.createApplicationContext(
      WorkerModule.with(
        Object.assign(new WorkerEnvironment(), {
          APP_DATABASE_URL: desk.database.appUrl,
          MAIL_DIR: path.join(home, 'mail'),
          PERMITDESK_KEY: desk.installationKey,
          AUDIT_ANCHOR_DIR: path.join(home, 'anchors'),
          LOG_LEVEL: 'silent',
        }),
        pino({ level: 'silent' }),
        desk.clock,
      ),
      { logger: false, abortOnError: false },
    );
  const anchors = (): readonly { position: number; sealedAt: string }[] => {
    const folder = path.join(home, 'anchors', firm.id);
    return readdirSync(folder)
      .toSorted()
      .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').trimEnd().split('\n'))
      .map((line) => JSON.parse(line) as { position: number; sealedAt: string });
  };
  const state = async () => (await (await desk.as(firm.auditor)).get('/api/v1/audit/state').expect(200)).body;
  const sealed = () =>
    until(
      async () => worker.get(AuditSealer).sweep().then(state),
      ({ unsealed }) => unsealed === 0,
    );
  const check = async () => {
    const { body } = await (await desk.as(firm.auditor)).post('/api/v1/audit/verifications').expect(202);
    return (await until(state, ({ lastCheck }) => lastCheck?.id === body.id)).lastCheck;
  };
  const pass = (minutes: number): void =>
    desk.clock.set(new Date(Date.parse(desk.clock.now()) + minutes * 60_000).toISOString());

  beforeAll(async () => {
    desk = await Desk.open();
    home = mkdtempSync(path.join(os.tmpdir(), 'permitdesk-worker-'));
    firm = await people();
    owner = new pg.Client({ connectionString: desk.database.ownerUrl });
    await owner.connect();
    story = await FirstCase.request(desk, await desk.as(firm.manager));
    worker = await start();
  });
  afterAll(async () => {
    await worker.close();
    await owner.end();
    await desk.close();
    rmSync(home, { recursive: true, force: true });
  });

  it('seals, and anchors at most once a minute and once more at the end', async () => {
    const { entries } = await sealed();
    expect(entries).toBeGreaterThanOrEqual(3);
    expect(anchors().at(0)?.position).toBeGreaterThanOrEqual(1);
    const before = anchors().length;
    await story.paper('other');
    const more = await sealed();
    expect(anchors()).toHaveLength(before);
    pass(1);
    await story.paper('other');
    await sealed();
    expect(anchors().length).toBe(before + 1);
    expect(anchors().at(-1)?.position).toBeGreaterThan(more.entries);
    await story.paper('other');
    const last = await sealed();
    await worker.close();
    expect(anchors().at(-1)).toMatchObject({ position: last.entries });
    worker = await start();
  });

  it('checks when asked and says that the chain is whole', async () => {
    await sealed();
    // The day's own check may be under way; who asks meanwhile would get that one.
    await worker.get(Sweeper).sweep('sweep.audit-check');
    await until(state, ({ lastCheck, running }) => lastCheck !== null && running === null);
    expect(await check()).toMatchObject({ outcome: 'whole', askedBy: { en: 'auditor of Sarcelle' }, breakKind: null });
    await until(
      async () =>
        (
          await owner.query(
            `SELECT action FROM audit_log WHERE tenant_id = $1 AND action LIKE 'audit.%' ORDER BY seq`,
            [firm.id],
          )
        ).rows,
      (rows) => rows.some(({ action }) => action === 'audit.checked'),
    );
  });

  it('checks by itself once a day', async () => {
    const sweeper = worker.get(Sweeper);
    const { lastCheck } = await state();
    expect(await sweeper.sweep('sweep.audit-check')).toBe(0);
    pass(24 * 60 + 1);
    expect(await sweeper.sweep('sweep.audit-check')).toBe(1);
    const daily = await until(state, ({ lastCheck: now }) => now.id !== lastCheck.id);
    expect(daily.lastCheck).toMatchObject({ outcome: 'whole', askedBy: { en: 'Audit sealer' } });
    expect(await sweeper.sweep('sweep.audit-check')).toBe(0);
  });

  it('tells the owners, in words, that a chain is broken', async () => {
    await sealed();
    await owner.query('ALTER TABLE audit_log DISABLE TRIGGER USER');
    await owner.query(
      `UPDATE audit_log SET actor = 'system:calendar' WHERE tenant_id = $1 AND action = 'worker.create'`,
      [firm.id],
    );
    await owner.query('ALTER TABLE audit_log ENABLE TRIGGER USER');
    expect(await check()).toMatchObject({
      outcome: 'broken',
      breakKind: 'changed',
      breakWords: { en: 'an entry was changed after it was sealed' },
    });
    const boss = await desk.as(firm.owner);
    const { body } = await boss.get('/api/v1/notices').expect(200);
    expect(body.items[0]).toMatchObject({
      template: 'audit-broken',
      caseId: null,
      subject: { en: 'The audit chain is broken' },
    });
    expect(
      (await (await desk.as(firm.manager)).get('/api/v1/notices').expect(200)).body.items.map(
        ({ template }: { template: string }) => template,
      ),
    ).not.toContain('audit-broken');
    const mails = await until(
      async () =>
        readdirSync(path.join(home, 'mail')).map((name) => readFileSync(path.join(home, 'mail', name), 'utf8')),
      (all) => all.some((mail) => mail.includes('/audit')),
    );
    expect(mails.some((mail) => mail.includes('The audit chain is broken'))).toBe(true);
  });
});
