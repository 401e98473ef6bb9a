import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { systemActor } from '@permitdesk/persistence/actor';
import { AnchorFiles } from '@permitdesk/persistence/audit/anchor-files';
import { chainKeysOf } from '@permitdesk/persistence/audit/chain-keys';
import { verifyChain } from '@permitdesk/persistence/audit/verify-chain';
import { InstallationKeys } from '@permitdesk/persistence/seal/installation-keys';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import pg from 'pg';
import { Desk } from '../../../test/support/desk.js';
import { FirstCase } from '../../../test/support/first-case.js';
import { MailServer } from '../../../test/support/mail-server.js';
import { until } from '../../../test/support/until.js';

const redis = process.env['TEST_REDIS_URL'];
const BACKENDS: readonly (readonly [string, (appUrl: string) => string])[] = [
  ['PostgreSQL', (appUrl) => appUrl],
  ...(redis ? ([['Redis', () => `${redis}/2`]] as const) : []),
];
const MAIN = path.resolve(import.meta.dirname, '..', 'dist', 'main.js');
const CASES = 40;

/** Real processes of the built worker, killed with SIGKILL wherever they stand, until all the work is done. */
describe.each(BACKENDS)('a worker that is killed again and again, on %s', (_, queueUrl) => {
  let desk: Desk;
  let owner: pg.Client;
  let mail: MailServer;
  let anchors: string;
  const running = new Set<ChildProcess>();

  beforeAll(async () => {
    desk = await Desk.open();
    owner = new pg.Client({ connectionString: desk.database.ownerUrl });
    await owner.connect();
    mail = await MailServer.start();
    anchors = mkdtempSync(path.join(os.tmpdir(), 'permitdesk-anchors-'));
  });
  afterAll(async () => {
    for (const child of running) child.kill('SIGKILL');
    await mail.stop();
    await owner.end();
    await desk.close();
    rmSync(anchors, { recursive: true, force: true });
  });

  const start = (): ChildProcess => {
    const child = fork(MAIN, [], {
      env: {
        PATH: process.env['PATH'],
        APP_DATABASE_URL: desk.database.appUrl,
        PERMITDESK_KEY: desk.installationKey,
        QUEUE_URL: queueUrl(desk.database.appUrl),
        SMTP_URL: mail.url,
        // Jobs of a dead worker are taken over after this long; the default would make the test wait for minutes.
        QUEUE_LOCK_MS: '1000',
        AUDIT_ANCHOR_DIR: anchors,
        LOG_LEVEL: 'fatal',
      },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    running.add(child);
    return child;
  };
  const kill = async (child: ChildProcess): Promise<void> => {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    running.delete(child);
  };
  const count = async (sql: string): Promise<number> =>
    (await owner.query<{ n: number }>(`SELECT count(*)::integer AS n FROM ${sql}`)).rows[0]?.n ?? 0;

  it('reminds and mails exactly once for each due rung', async () => {
    const firm = await desk.tenant('Sarcelle', { manager: ['case_manager'] });
    const manager = await desk.as(firm.manager);
    const first = await FirstCase.request(desk, manager);
    for (let index = 0; index < CASES; index += 1) {
      const story =
        index === 0
          ? first
          : await FirstCase.request(desk, manager, {
              worker: { passportNumber: `Z${7_000_000 + index}` },
              reuse: { employerId: first.ids.employerId },
            });
      await story.accept();
      await story.event(
        'application.filed',
        { route: 'outside', receivedAt: '2026-09-01T15:00:00Z' },
        { asFound: true },
      );
      const letter = { letterOn: '2026-09-20', dueOn: '2026-10-20', what: 'Police certificate' };
      expect((await story.event('documents.requested', letter)).status).toBe(200);
    }
    const before = await count(`rungs r JOIN deadlines d ON d.id = r.deadline_id WHERE d.rule_id = 'DL-12'`);
    expect(before).toBeGreaterThanOrEqual(CASES);

    // Killed each time a little more is done: while it claims, while it writes, while it sends.
    const claimed = (): Promise<number> => count('inbox');
    const claimsBefore = await claimed();
    for (const progress of [1, 5, 25, 60]) {
      const child = start();
      await until(claimed, (now) => now >= claimsBefore + progress, 60_000);
      await kill(child);
    }
    const last = start();
    await until(
      () => count(`outbox o WHERE NOT EXISTS (SELECT 1 FROM inbox i WHERE i.key = o.key)`),
      (open) => open === 0,
      90_000,
    );
    await until(
      () => count(`deliveries WHERE channel = 'mail' AND state <> 'sent'`),
      (open) => open === 0,
      90_000,
    );
    await until(
      () => count('audit_unsealed'),
      (unsealed) => unsealed === 0,
      90_000,
    );
    await kill(last);

    expect(
      await count(`rungs r JOIN deadlines d ON d.id = r.deadline_id WHERE d.rule_id = 'DL-12' AND r.state = 'waiting'`),
    ).toBe(0);
    const told = (
      await owner.query<{ case_id: string; notices: number; reminders: number; rungs: number }>(
        `SELECT c.id AS case_id,
           (SELECT count(*)::integer FROM notices n WHERE n.case_id = c.id AND n.template = 'deadline' AND n.params->>'ruleId' = 'DL-12') AS notices,
           (SELECT count(*)::integer FROM audit_log a JOIN deadlines d ON d.id = a.subject_id WHERE d.case_id = c.id AND d.rule_id = 'DL-12' AND a.action = 'deadline.remind') AS reminders,
           (SELECT count(*)::integer FROM rungs r JOIN deadlines d ON d.id = r.deadline_id WHERE d.case_id = c.id AND d.rule_id = 'DL-12' AND r.state = 'sent') AS rungs
         FROM cases c`,
      )
    ).rows;
    expect(told).toHaveLength(CASES);
    for (const each of told) {
      expect(each.rungs).toBeGreaterThan(0);
      expect(each).toMatchObject({ notices: each.rungs, reminders: each.rungs });
    }
    const actor = systemActor(firm.id, 'America/Toronto', 'audit');
    const keys = chainKeysOf(InstallationKeys.read(desk.installationKey));
    const chain = await desk.app
      .get(UnitOfWork)
      .read(actor, (tx) => verifyChain(tx, keys, new AnchorFiles(anchors).read(firm.id)));
    expect(chain).toMatchObject({
      entries: await count(`audit_log WHERE tenant_id = '${firm.id}'`),
      unsealed: 0,
      broken: undefined,
    });
    expect(chain.anchors).toBeGreaterThan(0);
    // A mail that the server had accepted when the worker died is sent again with the same Message-ID: one mail to its reader.
    const ids = new Set(mail.mails.map((letter) => letter.messageId));
    expect(ids.size).toBe(await count(`deliveries WHERE channel = 'mail'`));
  });
});
