// What every command of an installation shares: its folders, its secrets, its build, its database.
import { fork, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { StartFault, startPostgres } from './embedded-postgres.mjs';
import { oneAtATime } from './one-at-a-time.mjs';

export const ROOT = path.resolve(import.meta.dirname, '..');
const MINIMUM_NODE = [20, 19];

export const say = (line) => process.stdout.write(`${line}\n`);

export function assertNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor < MINIMUM_NODE[1]))
    throw new StartFault(`Permitdesk needs Node ${MINIMUM_NODE.join('.')} or newer; this is ${process.versions.node}.`);
}

/** Runs a command of the clone and lets its output through; its failure is ours. */
export function runOrFail(command, args, what, options = {}) {
  const done = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    ...options,
  });
  if (done.status !== 0) throw new StartFault(`${what} failed (${command} ${args.join(' ')}).`);
}

/** Installs what the lock file says, once per lock file. */
export function ensureInstalled() {
  const lock = createHash('sha256')
    .update(fs.readFileSync(path.join(ROOT, 'package-lock.json')))
    .digest('hex');
  const stamp = path.join(ROOT, 'node_modules', '.permitdesk-lock');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === lock) return;
  say('Installing packages …');
  // A workspace may have been installed by hand already and be whole; `npm ci` would only do it again.
  const listed = path.join(ROOT, 'node_modules', '.package-lock.json');
  const isWhole =
    fs.existsSync(listed) && fs.statSync(listed).mtimeMs >= fs.statSync(path.join(ROOT, 'package-lock.json')).mtimeMs;
  if (!isWhole)
    runOrFail('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'Installing the packages', {
      env: { ...process.env, SCARF_ANALYTICS: 'false' },
    });
  fs.writeFileSync(stamp, lock);
}

/** Builds every workspace; what has not changed comes from the cache. */
export const ensureBuilt = () =>
  oneAtATime({
    file: path.join(ROOT, 'node_modules', '.permitdesk-build'),
    onWait: () => say('Another command is building; waiting for it …'),
    work: build,
  });

function build() {
  const nx = path.join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? 'nx.cmd' : 'nx');
  const done = spawnSync(nx, ['run-many', '-t', 'build', '--outputStyle=static'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, NX_DAEMON: 'false', FORCE_COLOR: '0' },
    maxBuffer: 50_000_000,
  });
  if (done.status !== 0)
    throw new StartFault(
      `The build failed.\n${`${done.stdout}${done.stderr}`.trim().split('\n').slice(-40).join('\n')}`,
    );
}

/** Folders of an installation; made if they are missing. */
export function folders() {
  const home = path.resolve(process.env.PERMITDESK_DATA || path.join(ROOT, '.permitdesk'));
  const all = {
    home,
    postgres: path.join(home, 'postgres'),
    files: path.join(home, 'files'),
    mail: path.join(home, 'mail'),
    anchors: path.resolve(process.env.AUDIT_ANCHOR_DIR || path.join(home, 'anchors')),
    logs: path.join(home, 'logs'),
  };
  try {
    fs.mkdirSync(home, { recursive: true });
    // PostgreSQL's own user must be able to walk through; what is secret lies in folders and files of its own.
    fs.chmodSync(home, 0o755);
    for (const folder of [all.files, all.mail, all.logs, all.anchors])
      fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StartFault(
      `The data folder ${home} cannot be used: ${error.code ?? error.message}. Name another with PERMITDESK_DATA.`,
    );
  }
  return all;
}

/** Passwords of this installation's database roles; made once, readable by its user alone. */
export function secrets(home) {
  const file = path.join(home, 'secrets.json');
  if (!fs.existsSync(file)) {
    const make = () => randomBytes(24).toString('base64url');
    fs.writeFileSync(file, `${JSON.stringify({ superuser: make(), owner: make(), app: make() }, null, 2)}\n`, {
      mode: 0o600,
    });
  }
  try {
    const read = JSON.parse(fs.readFileSync(file, 'utf8'));
    if (typeof read.superuser !== 'string' || typeof read.owner !== 'string' || typeof read.app !== 'string')
      throw new Error('incomplete');
    return read;
  } catch {
    throw new StartFault(`${file} is damaged: it holds the passwords of the database. Restore it from a backup.`);
  }
}

const OWN_SERVER_KEY =
  'With DATABASE_URL the installation key must be given in PERMITDESK_KEY. Make one with “npx permitdesk keys new”, and keep it where the backups of the database are not: without it nothing that is sealed can be read again.';

/**
 * The keys that open what the database keeps sealed: given in PERMITDESK_KEY, or made once and kept beside the embedded
 * database, readable by its user alone. With a database elsewhere it must be given: a key that only this folder holds
 * would be lost with the folder.
 */
export function installationKey(home) {
  if (process.env.PERMITDESK_KEY) return process.env.PERMITDESK_KEY;
  if (process.env.DATABASE_URL) throw new StartFault(OWN_SERVER_KEY);
  const file = path.join(home, 'installation.key');
  if (!fs.existsSync(file)) {
    // Whole or not there: half a key would open nothing.
    const made = `${file}.new`;
    fs.writeFileSync(made, `k1:${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
    fs.renameSync(made, file);
  }
  return fs.readFileSync(file, 'utf8').trim();
}

/** @throws StartFault with the one line that says what is wrong with it. */
async function readableKey(key) {
  const { InstallationKeys } = await import('../libs/persistence/dist/seal/installation-keys.js');
  try {
    InstallationKeys.read(key);
    return key;
  } catch (error) {
    throw new StartFault(error.message);
  }
}

const API_CLI = path.join(ROOT, 'apps', 'api', 'dist', 'cli.js');

/** Runs a command of the product's own command line and takes what it sends back. */
export function command(args, env, { quiet = false } = {}) {
  if (!fs.existsSync(API_CLI)) throw new StartFault('There is no build. Run “npm start” or “npm run build”.');
  return new Promise((resolve, reject) => {
    let answer;
    let said = '';
    const child = fork(API_CLI, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'pipe', 'ipc'],
    });
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('message', (message) => (answer = message));
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0
        ? resolve(answer)
        : reject(new StartFault(said.trim().split('\n').at(-1) || `permitdesk ${args[0]} ended with ${code}`)),
    );
  });
}

/**
 * The database of this installation, up to date: the embedded server, or the one that DATABASE_URL names.
 * @returns addresses for owner and app, the installation key, and how to stop what was started.
 */
export async function openDatabase({ home, postgres, logs }) {
  const own = process.env.DATABASE_URL;
  const key = await readableKey(installationKey(home));
  const passwords = secrets(home);
  const server =
    own === undefined || own === ''
      ? await startPostgres({
          root: ROOT,
          dataFolder: postgres,
          password: passwords.superuser,
          logFile: path.join(logs, 'postgres.log'),
        })
      : undefined;
  try {
    const env = {
      PERMITDESK_KEY: key,
      APP_PASSWORD: passwords.app,
      ...(server ? { SUPERUSER_DATABASE_URL: server.url, OWNER_PASSWORD: passwords.owner } : {}),
    };
    const { appUrl, ownerUrl } = await command(['migrate'], env, { quiet: true });
    return { appUrl, ownerUrl, server, key };
  } catch (error) {
    if (server && !server.adopted) server.stop();
    throw server ? error : new StartFault(`The database in DATABASE_URL cannot be used: ${error.message}`);
  }
}
