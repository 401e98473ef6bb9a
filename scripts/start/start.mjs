// `npm start`: installs, builds, starts the database, migrates, loads the sample on the first run, and keeps API and worker alive.
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { StartFault } from '../embedded-postgres.mjs';
import {
  assertNode,
  command,
  ensureBuilt,
  ensureInstalled,
  folders,
  openDatabase,
  ROOT,
  say,
} from '../installation.mjs';
import { Children } from './children.mjs';
import { whenLaunchersAreGone } from './launchers.mjs';
import { takeLock } from './running-lock.mjs';

const HOST = process.env.HOST || '127.0.0.1';
const PORT = Number(process.env.PORT || 3000);
const URL_HERE = `http://${HOST}:${PORT}`;
const WEB_DIR = path.join(ROOT, 'apps', 'web', 'dist');
const API = path.join(ROOT, 'apps', 'api', 'dist', 'main.js');
const WORKER = path.join(ROOT, 'apps', 'worker', 'dist', 'main.js');

const USAGE = `npm start                 runs the product on http://127.0.0.1:3000
npm start -- --empty      the first run without the sample workspace
npm start -- --no-build   runs what is built, without looking for changes

PORT, HOST, PERMITDESK_DATA, PERMITDESK_KEY, DATABASE_URL, QUEUE_URL, SMTP_URL: see README.md.`;

let stopping = false;
let database;
let lock;
const children = new Children((fault) => void fail(fault));

function options() {
  try {
    return parseArgs({
      options: { empty: { type: 'boolean' }, 'no-build': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    }).values;
  } catch (error) {
    throw new StartFault(`${error.message}\n\n${USAGE}`);
  }
}

function assertPortFree() {
  if (!Number.isInteger(PORT) || PORT < 1 || PORT > 65_535)
    throw new StartFault(`PORT must be a number from 1 to 65535, not “${process.env.PORT}”.`);
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) =>
      reject(
        new StartFault(
          error.code === 'EADDRINUSE'
            ? `Port ${PORT} on ${HOST} is taken. Stop what runs there, or choose another: PORT=${PORT === 65_535 ? 3000 : PORT + 1} npm start`
            : `Port ${PORT} on ${HOST} cannot be used: ${error.code}.`,
        ),
      ),
    );
    probe.listen(PORT, HOST, () => probe.close(() => resolve()));
  });
}

async function build(skip) {
  if (!skip) {
    say('Building …');
    await ensureBuilt();
  }
  for (const made of [API, WORKER, path.join(WEB_DIR, 'index.html')])
    if (!fs.existsSync(made))
      throw new StartFault(
        `The build is missing: there is no ${path.relative(ROOT, made)}. Run “npm start” without --no-build.`,
      );
}

/** The embedded server is a part like any other: killed, it is started again, on the port that the others know. */
function keepDatabase() {
  if (database.server === undefined) return;
  const watch = setInterval(() => {
    if (stopping || database.server.isRunning()) return;
    clearInterval(watch);
    say('The database ended; starting it again.');
    database.server.again().then((server) => {
      database.server = server;
      keepDatabase();
    }, fail);
  }, 500);
  watch.unref();
}

async function stop() {
  if (stopping) return;
  stopping = true;
  await children.stop();
  // The database goes last: the others drain into it.
  database?.server?.stop();
  lock?.release();
}

async function fail(error) {
  if (stopping) return;
  process.stderr.write(`${error instanceof StartFault ? error.message : (error.stack ?? error)}\n`);
  await stop();
  process.exit(1);
}

async function ready() {
  for (let waited = 0; waited < 600; waited += 1) {
    if (stopping) return false;
    try {
      const answer = await fetch(`${URL_HERE}/api/health/ready`);
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
  const { empty = false, 'no-build': skipBuild = false, help = false } = options();
  if (help) return say(USAGE);
  assertNode();
  const places = folders();
  lock = await takeLock(places.home, URL_HERE);
  await assertPortFree();
  ensureInstalled();
  await build(skipBuild);

  say('Starting the database …');
  database = await openDatabase(places);
  if (database.server?.moved)
    say(`Running as root in a place that PostgreSQL's user cannot reach: the data lies in ${database.server.data}`);
  keepDatabase();
  const env = {
    APP_DATABASE_URL: database.appUrl,
    PERMITDESK_KEY: database.key,
    QUEUE_URL: process.env.QUEUE_URL || database.appUrl,
    FILES_DIR: places.files,
    MAIL_DIR: places.mail,
    LOG_DIR: places.logs,
    AUDIT_ANCHOR_DIR: places.anchors,
    WEB_DIR,
    HOST,
    PORT: String(PORT),
    PUBLIC_URL: process.env.PUBLIC_URL || URL_HERE,
    NODE_ENV: 'production',
    // The owner's address stays with us: what serves people never holds it.
    DATABASE_URL: '',
  };
  const { hasSample } = await command(['first-run', ...(empty ? ['--empty'] : [])], {
    ...env,
    OWNER_DATABASE_URL: database.ownerUrl,
  });
  children.keep('worker', WORKER, env);
  children.keep('api', API, env);
  if (!(await ready())) return;
  children.settled();
  say(`\nPermitdesk runs: ${URL_HERE}\n`);
  if (hasSample) await command(['sample-sign-ins'], env);
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
whenLaunchersAreGone(() => {
  lock?.orphaned();
  void stop().then(() => process.exit(0));
});

main().catch(fail);
