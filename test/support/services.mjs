// Real servers for the tests: PostgreSQL from the registry's binaries, Redis from the machine. One of each for a whole run.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, startPostgres } from '../../scripts/embedded-postgres.mjs';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
export const TEMPLATE = 'permitdesk_template';
const OWNER = 'permitdesk_owner';
const PASSWORD = 'tests-only';

/** A PostgreSQL with one migrated database; each test file gets a copy of it. */
async function startDatabase(home) {
  const server = await startPostgres({
    root: ROOT,
    dataFolder: path.join(home, 'postgres'),
    password: PASSWORD,
    logFile: path.join(home, 'postgres.log'),
    fast: true,
  });
  const { provisionDatabase, provisionRoles, migrate } = await import('../../libs/persistence/dist/provision.js');
  const { MIGRATIONS } = await import('../../migrations/dist/all-migrations.js');
  const { migrateQueue } = await import('../../libs/jobs/dist/queue-backend.js');
  const ownerUrl = await provisionDatabase(server.url, TEMPLATE, OWNER, PASSWORD);
  const appUrl = await provisionRoles(ownerUrl, PASSWORD);
  await migrate(ownerUrl, MIGRATIONS);
  await migrateQueue(ownerUrl, 'permitdesk_app');
  return { server, ownerUrl, appUrl };
}

/** A Redis of our own on a free port, or undefined where the machine has none. */
async function startRedis(home) {
  if (spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status !== 0) return undefined;
  const port = await freePort();
  const child = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', home],
    {
      stdio: 'ignore',
    },
  );
  for (let waited = 0; waited < 100; waited += 1) {
    const asked = spawnSync('redis-cli', ['-p', String(port), 'ping'], { encoding: 'utf8' });
    if (asked.stdout?.trim() === 'PONG') return { url: `redis://127.0.0.1:${port}`, stop: () => child.kill('SIGTERM') };
    await pause(50);
  }
  child.kill('SIGKILL');
  throw new Error('redis-server did not answer');
}

export async function startServices() {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'permitdesk-test-'));
  // PostgreSQL runs as a user of its own when we are root.
  fs.chmodSync(home, 0o755);
  const database = await startDatabase(home);
  const redis = await startRedis(home);
  return {
    superuserUrl: database.server.url,
    ownerUrl: database.ownerUrl,
    appUrl: database.appUrl,
    redisUrl: redis?.url,
    stop: () => {
      redis?.stop();
      database.server.stop();
      fs.rmSync(home, { recursive: true, force: true });
    },
  };
}
