// `npm start`: installs, builds, starts the database, migrates, loads the sample on the first run, and keeps API and worker alive.
import { fork } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import { StartFault } from './embedded-postgres.mjs';
import {
  assertNode,
  command,
  ensureBuilt,
  ensureInstalled,
  folders,
  openDatabase,
  ROOT,
  say,
} from './installation.mjs';

const HOST = process.env.HOST || '127.0.0.1';
const PORT = Number(process.env.PORT || 3000);
const QUICK_DEATH_MS = 10_000;
const PATIENCE_MS = 20_000;

const { values: options } = parseArgs({ options: { empty: { type: 'boolean', default: false } } });

function assertPortFree() {
  if (!Number.isInteger(PORT) || PORT < 0 || PORT > 65_535)
    throw new StartFault(`PORT must be a number from 0 to 65535, not “${process.env.PORT}”.`);
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) =>
      reject(
        new StartFault(
          error.code === 'EADDRINUSE'
            ? `Port ${PORT} on ${HOST} is taken. Stop what runs there, or choose another: PORT=3001 npm start`
            : `Port ${PORT} on ${HOST} cannot be used: ${error.code}.`,
        ),
      ),
    );
    probe.listen(PORT, HOST, () => probe.close(() => resolve()));
  });
}

/**
 * The processes above us that a person may kill without us hearing of it: npm, and the shell between. When one of them is
 * gone, nobody waits for us any more, and the port must be free for the next start.
 */
function launchers() {
  if (process.env.npm_lifecycle_event !== 'start') return [];
  const found = [process.ppid];
  try {
    const status = fs.readFileSync(`/proc/${process.ppid}/status`, 'utf8');
    const parent = Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]);
    const name = fs.readFileSync(`/proc/${parent}/cmdline`, 'utf8');
    if (parent > 1 && /npm/.test(name)) found.push(parent);
  } catch {
    // Not Linux: the direct parent must do.
  }
  return found;
}

const isGone = (pid) => {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
};

const children = new Map();
let stopping = false;
let database;
let lockFile;

function keep(name, script, env) {
  const startedAt = Date.now();
  const log = fs.openSync(path.join(env.LOG_DIR, `${name}.log`), 'a', 0o600);
  const child = fork(script, [], {
    env: { ...process.env, ...env },
    stdio: ['ignore', log, 'pipe', 'ipc'],
    detached: true,
  });
  fs.closeSync(log);
  let said = '';
  child.stderr.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-4_000);
    fs.appendFileSync(path.join(env.LOG_DIR, `${name}.log`), chunk);
  });
  children.set(name, child);
  child.on('exit', (code, signal) => {
    children.delete(name);
    if (stopping) return;
    const last = said.trim().split('\n').at(-1);
    if (Date.now() - startedAt < QUICK_DEATH_MS && code !== null) {
      void fail(
        new StartFault(
          `The ${name} did not stay up: ${last || `it ended with ${code}`} — see ${path.join(env.LOG_DIR, `${name}.log`)}.`,
        ),
      );
      return;
    }
    say(`The ${name} ended (${signal ?? code}); starting it again.`);
    keep(name, script, env);
  });
  return child;
}

async function stop() {
  if (stopping) return;
  stopping = true;
  const ended = [...children.values()].map(
    (child) =>
      new Promise((resolve) => {
        child.once('exit', resolve);
        child.kill('SIGTERM');
      }),
  );
  const forced = setTimeout(() => children.forEach((child) => child.kill('SIGKILL')), PATIENCE_MS);
  await Promise.all(ended);
  clearTimeout(forced);
  // The database goes last: the others drain into it.
  database?.server?.stop();
  if (lockFile) fs.rmSync(lockFile, { force: true });
}

async function fail(error) {
  process.stderr.write(`${error instanceof StartFault ? error.message : (error.stack ?? error)}\n`);
  await stop();
  process.exit(1);
}

/** One installation at a time on one data folder; the file of a supervisor that was killed counts for nothing. */
async function takeLock(home) {
  const file = path.join(home, 'running.json');
  for (let tries = 0; tries < 40; tries += 1) {
    let other;
    try {
      other = JSON.parse(fs.readFileSync(file, 'utf8'));
    } catch {
      other = undefined;
    }
    const runs =
      other !== undefined &&
      other.pid !== process.pid &&
      !isGone(other.pid) &&
      /start\.mjs/.test(commandLine(other.pid));
    if (!runs) {
      fs.writeFileSync(file, JSON.stringify({ pid: process.pid, url: `http://${HOST}:${PORT}` }));
      lockFile = file;
      return;
    }
    // One whose npm was killed is on its way out; give it the time.
    if (tries === 0 && !other.orphaned) await pause(1_500);
    else await pause(500);
    if (tries >= 3 && !readOrphaned(file))
      throw new StartFault(
        `Permitdesk already runs on this data folder: ${other.url} (process ${other.pid}). Stop it first, or use it.`,
      );
  }
}
const readOrphaned = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).orphaned === true;
  } catch {
    return true;
  }
};
const commandLine = (pid) => {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return 'start.mjs';
  }
};

async function ready(url) {
  for (let waited = 0; waited < 600; waited += 1) {
    if (stopping) return false;
    try {
      const answer = await fetch(`${url}/api/health/ready`);
      if (answer.ok) return true;
    } catch {
      // Not listening yet.
    }
    await pause(100);
  }
  throw new StartFault(
    `The product did not become ready within a minute; see ${path.join(folders().logs, 'api.log')}.`,
  );
}

async function main() {
  assertNode();
  const places = folders();
  await takeLock(places.home);
  await assertPortFree();
  ensureInstalled();
  say('Building …');
  ensureBuilt();
  const web = path.join(ROOT, 'apps', 'web', 'dist');
  if (!fs.existsSync(path.join(web, 'index.html')))
    throw new StartFault(`There are no built pages in ${web}. Remove .nx and try again.`);

  say('Starting the database …');
  database = await openDatabase(places);
  if (database.server?.moved)
    say(`Running as root in a place that PostgreSQL's user cannot reach: the data lies in ${database.server.data}`);
  const env = {
    APP_DATABASE_URL: database.appUrl,
    QUEUE_URL: process.env.QUEUE_URL || database.appUrl,
    FILES_DIR: places.files,
    MAIL_DIR: places.mail,
    LOG_DIR: places.logs,
    WEB_DIR: web,
    HOST,
    PORT: String(PORT),
    PUBLIC_URL: process.env.PUBLIC_URL || `http://${HOST}:${PORT}`,
    NODE_ENV: 'production',
    // The owner's address stays with us: what serves people never holds it.
    DATABASE_URL: '',
  };
  const firstRun = path.join(places.home, 'first-run-done');
  if (!fs.existsSync(firstRun)) {
    if (!options.empty) {
      say('Loading the sample workspace (invented names) …');
      await command(['sample'], { ...env, OWNER_DATABASE_URL: database.ownerUrl });
    }
    fs.writeFileSync(firstRun, options.empty ? 'empty' : 'sample');
  }
  keep('worker', path.join(ROOT, 'apps', 'worker', 'dist', 'main.js'), env);
  keep('api', path.join(ROOT, 'apps', 'api', 'dist', 'main.js'), env);
  const url = `http://${HOST}:${PORT}`;
  if (!(await ready(url))) return;
  say(`\nPermitdesk runs: ${url}\n`);
  if (fs.readFileSync(firstRun, 'utf8') === 'sample') await command(['sample-sign-ins'], env);
  else
    say(
      'The database is empty. Make the first account:\n  npx permitdesk account --tenant "Your firm" --kind firm --email you@example.org --name "Your Name"\n',
    );
  say('Ctrl-C stops everything.');
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    if (stopping) return;
    say('\nStopping …');
    void stop().then(() => process.exit(0));
  });

const above = launchers();
if (above.length > 0)
  setInterval(() => {
    if (stopping || !above.some(isGone)) return;
    if (lockFile)
      fs.writeFileSync(lockFile, JSON.stringify({ pid: process.pid, url: `http://${HOST}:${PORT}`, orphaned: true }));
    void stop().then(() => process.exit(0));
  }, 500).unref();

main().catch(fail);
