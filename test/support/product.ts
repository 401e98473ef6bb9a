import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { freePort } from '../../scripts/embedded-postgres.mjs';
import { until } from './until.js';

const ROOT = path.resolve(import.meta.dirname, '..', '..');

export interface StartOptions {
  readonly home: string;
  readonly port?: number;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Another clone than this one. */
  readonly root?: string;
  /** Through npm and with the build, as a person does; else the script directly, on what `npm test` has built. */
  readonly throughNpm?: boolean;
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder that PostgreSQL's own user can reach, as a clone's is. */
export const newHome = (): string => {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'permitdesk-product-'));
  fs.chmodSync(home, 0o755);
  return home;
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.[0] !== 'Z';
  } catch {
    return false;
  }
};

/** The processes whose parent is `pid`. */
const childrenOf = (pid: number): { readonly pid: number; readonly command: string }[] =>
  fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const parent = Number(/^PPid:\s*(\d+)/m.exec(fs.readFileSync(`/proc/${name}/status`, 'utf8'))?.[1]);
        const command = fs.readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return parent === pid ? [{ pid: Number(name), command }] : [];
      } catch {
        return [];
      }
    });

/** The whole product as a person starts it: real supervisor, API, worker, database, on a free port and in a folder of its own. */
export class Product {
  private said = '';
  private complained = '';

  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    readonly home: string,
  ) {
    child.stdout?.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (this.complained += chunk.toString()));
  }

  private static readonly launched = new Set<Product>();

  /** Ends whatever a failed test left running. */
  static async stopAll(): Promise<void> {
    await Promise.all([...Product.launched].map((product) => product.stop()));
    Product.launched.clear();
  }

  /** Launches and does not wait. */
  static async launch({
    home,
    port,
    args = [],
    env = {},
    root = ROOT,
    throughNpm = false,
  }: StartOptions): Promise<Product> {
    const chosen = port ?? (await freePort());
    const options = {
      cwd: root,
      env: { ...process.env, PERMITDESK_DATA: home, PORT: String(chosen), DATABASE_URL: '', QUEUE_URL: '', ...env },
    };
    const child = throughNpm
      ? spawn('npm', ['start', '--silent', ...(args.length > 0 ? ['--', ...args] : [])], options)
      : spawn(process.execPath, [path.join(root, 'scripts', 'start', 'start.mjs'), '--no-build', ...args], options);
    const product = new Product(child, `http://127.0.0.1:${chosen}`, home);
    Product.launched.add(product);
    return product;
  }

  /** Launches and waits until it says that it runs. */
  static async start(options: StartOptions): Promise<Product> {
    const product = await Product.launch(options);
    await until(
      async () => ({ said: product.said, complained: product.complained, code: product.child.exitCode }),
      ({ said, code }) => /Ctrl-C stops everything/.test(said) || code !== null,
      120_000,
    );
    if (product.child.exitCode !== null)
      throw new Error(`npm start ended with ${product.child.exitCode}: ${product.complained}${product.said}`);
    return product;
  }

  get output(): string {
    return this.said;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** The process id of a part, as the supervisor has it now. */
  partPid(part: 'api' | 'worker'): number | undefined {
    return childrenOf(this.pid).find(({ command }) => command.includes(`apps/${part}/dist/main.js`))?.pid;
  }

  postgresPid(): number | undefined {
    const file = path.join(this.home, 'postgres', 'postmaster.pid');
    const pid = Number(fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n')[0] : 0);
    return pid > 0 && isAlive(pid) ? pid : undefined;
  }

  /** Everything of this product that still runs. */
  survivors(known: readonly number[]): number[] {
    return known.filter(isAlive);
  }

  async health(): Promise<number> {
    try {
      return (await fetch(`${this.url}/api/health/ready`)).status;
    } catch {
      return 0;
    }
  }

  ready(): Promise<number> {
    return until(
      () => this.health(),
      (status) => status === 200,
      60_000,
    );
  }

  /** A connection past the wall, for looking at what is on disk. */
  async database(): Promise<pg.Client> {
    const { superuser } = JSON.parse(fs.readFileSync(path.join(this.home, 'secrets.json'), 'utf8')) as {
      superuser: string;
    };
    const port = fs.readFileSync(path.join(this.home, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3];
    const client = new pg.Client({
      host: '127.0.0.1',
      port: Number(port),
      user: 'permitdesk_admin',
      password: superuser,
      database: 'permitdesk',
    });
    // The server may be killed under us: that is the test.
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  ended(): Promise<Ended> {
    return until(
      async () => ({ code: this.child.exitCode ?? (this.child.signalCode === null ? undefined : null) }),
      ({ code }) => code !== undefined,
      60_000,
    ).then(({ code }) => ({ code: code ?? null, stdout: this.said, stderr: this.complained }));
  }

  async stop(): Promise<Ended> {
    if (this.child.exitCode === null && this.child.signalCode === null) this.signal('SIGTERM');
    return this.ended();
  }
}
