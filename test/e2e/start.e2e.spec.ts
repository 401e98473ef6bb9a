import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { newHome, Product } from '../support/product.js';
import { until } from '../support/until.js';

const oneLine = (text: string): string[] => text.trim().split('\n');

describe('npm start', () => {
  let home: string;
  beforeEach(() => (home = newHome()));
  afterEach(async () => {
    await Product.stopAll();
    fs.rmSync(home, { recursive: true, force: true });
  });

  it('runs the product with its sample, says where, and stops cleanly on Ctrl-C', async () => {
    const product = await Product.start({ home });
    expect(product.output).toContain(`Permitdesk runs: ${product.url}`);
    expect(product.output).toContain('maya@sarcelle.example');

    const ready = await (await fetch(`${product.url}/api/health/ready`)).json();
    expect(ready).toMatchObject({ status: 'ready' });
    expect((await fetch(`${product.url}/api/health/live`)).status).toBe(200);
    expect(await (await fetch(`${product.url}/api/openapi.json`)).json()).toMatchObject({ openapi: '3.1.0' });
    // Pages and interface come from one origin; a page that a link names is the app's to show.
    const page = await fetch(`${product.url}/cases/anything`);
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await page.text()).toContain('<div id="root">');

    const signIn = await fetch(`${product.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'maya@sarcelle.example', password: 'permitdesk-sample' }),
    });
    expect(signIn.status).toBe(204);
    const cookie = signIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const cases = (await (await fetch(`${product.url}/api/v1/cases?limit=100`, { headers: { cookie } })).json()) as {
      items: unknown[];
    };
    expect(cases.items.length).toBeGreaterThan(20);

    const parts = [product.pid, product.partPid('api'), product.partPid('worker'), product.postgresPid()] as number[];
    expect(parts.every((pid) => pid > 0)).toBe(true);
    product.signal('SIGINT');
    const ended = await product.ended();
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(product.survivors(parts)).toEqual([]);
    expect(fs.existsSync(path.join(home, 'running.json'))).toBe(false);
  });

  it('starts empty when asked, says how to make the first account, and loads no sample later', async () => {
    const first = await Product.start({ home, args: ['--empty'] });
    expect(first.output).toContain('npx permitdesk account');
    expect(first.output).not.toContain('sarcelle.example');
    await first.stop();
    const second = await Product.start({ home });
    expect(second.output).not.toContain('sarcelle.example');
    const database = await second.database();
    expect((await database.query('SELECT 1 FROM tenants')).rows).toEqual([]);
    await database.end();
    await second.stop();
  });

  it('loads the whole sample after it was killed in the middle of loading', async () => {
    const killed = await Product.launch({ home });
    await until(
      async () => killed.output,
      (output) => output.includes('Loading the sample'),
      60_000,
    );
    killed.signal('SIGKILL');
    await killed.ended();
    const second = await Product.start({ home });
    expect(second.output).toContain('56 workers');
    const database = await second.database();
    expect((await database.query('SELECT count(*)::integer AS workers FROM workers')).rows).toEqual([{ workers: 56 }]);
    await database.end();
    await second.stop();
  });

  it('is not started twice on one data folder, and says where it runs', async () => {
    const first = await Product.start({ home, args: ['--empty'] });
    const second = await (await Product.launch({ home })).ended();
    expect(second.code).toBe(1);
    expect(oneLine(second.stderr)).toEqual([
      expect.stringMatching(new RegExp(`already runs on this data folder: ${first.url}`)),
    ]);
    expect(await first.health()).toBe(200);
    await first.stop();
  });

  describe('says in one line what is wrong, and ends', () => {
    const refusal = async (product: Product): Promise<string> => {
      const { code, stderr } = await product.ended();
      expect(code).toBe(1);
      const lines = oneLine(stderr);
      expect(lines).toHaveLength(1);
      return lines[0] ?? '';
    };

    it('a taken port', async () => {
      const holder = net.createServer();
      const port = await new Promise<number>((resolve) =>
        holder.listen(0, '127.0.0.1', () => resolve((holder.address() as net.AddressInfo).port)),
      );
      try {
        expect(await refusal(await Product.launch({ home, port }))).toMatch(
          new RegExp(`^Port ${port} on 127.0.0.1 is taken\\. .*PORT=${port + 1} npm start`),
        );
      } finally {
        holder.close();
      }
    });

    it('a port that is none', async () => {
      expect(await refusal(await Product.launch({ home, env: { PORT: 'web' } }))).toMatch(/PORT must be a number/);
    });

    it('an option it does not know', async () => {
      const { code, stderr } = await (await Product.launch({ home, args: ['--emtpy'] })).ended();
      expect(code).toBe(1);
      expect(stderr).toMatch(/^Unknown option '--emtpy'/);
      expect(stderr).toContain('npm start -- --empty');
    });

    it('a data folder that cannot be made', async () => {
      const file = path.join(home, 'a-file');
      fs.writeFileSync(file, '');
      expect(await refusal(await Product.launch({ home: path.join(file, 'data') }))).toMatch(
        /^The data folder .* cannot be used: ENOTDIR.*PERMITDESK_DATA/,
      );
    });

    it('a data folder with something else in it', async () => {
      fs.mkdirSync(path.join(home, 'postgres'));
      fs.writeFileSync(path.join(home, 'postgres', 'notes.txt'), 'not a database');
      expect(await refusal(await Product.launch({ home }))).toMatch(/is not a PostgreSQL data folder/);
      expect(fs.readFileSync(path.join(home, 'postgres', 'notes.txt'), 'utf8')).toBe('not a database');
    });

    it('a damaged database', async () => {
      await (await Product.start({ home, args: ['--empty'] })).stop();
      fs.rmSync(path.join(home, 'postgres', 'global'), { recursive: true });
      expect(await refusal(await Product.launch({ home }))).toMatch(
        /^The database in .* did not start: .*restore a backup/,
      );
    });

    it('lost passwords', async () => {
      await (await Product.start({ home, args: ['--empty'] })).stop();
      fs.writeFileSync(path.join(home, 'secrets.json'), '{');
      expect(await refusal(await Product.launch({ home }))).toMatch(/secrets\.json is damaged.*backup/);
    });

    it('a damaged installation key', async () => {
      fs.writeFileSync(path.join(home, 'installation.key'), 'k1:half\n');
      expect(await refusal(await Product.launch({ home }))).toMatch(/^The installation key is malformed/);
    });

    it('a database of one’s own that does not answer', async () => {
      expect(
        await refusal(
          await Product.launch({
            home,
            env: { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', PERMITDESK_KEY: `k1:${'A'.repeat(43)}=` },
          }),
        ),
      ).toMatch(/^The database in DATABASE_URL cannot be used: .*ECONNREFUSED/);
    });

    it('a missing build', async () => {
      const root = path.resolve(import.meta.dirname, '..', '..');
      const clone = path.join(home, 'clone');
      fs.mkdirSync(clone);
      for (const name of ['package.json', 'package-lock.json'])
        fs.copyFileSync(path.join(root, name), path.join(clone, name));
      fs.cpSync(path.join(root, 'scripts'), path.join(clone, 'scripts'), { recursive: true });
      fs.symlinkSync(path.join(root, 'node_modules'), path.join(clone, 'node_modules'));
      expect(await refusal(await Product.launch({ home, root: clone }))).toMatch(
        /^The build is missing: there is no apps\/api\/dist\/main\.js\. Run “npm start” without --no-build\./,
      );
    });
  });
});
