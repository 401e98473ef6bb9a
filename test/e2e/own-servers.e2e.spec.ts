import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { Redis } from 'ioredis';
import pg from 'pg';
import { newHome, Product } from '../support/product.js';
import { startServices, type Services } from '../support/services.mjs';

const KEY = `own:${randomBytes(32).toString('base64')}`;

/** `DATABASE_URL` and `QUEUE_URL`: the same product on servers of one's own. */
describe('npm start on an own PostgreSQL and Redis', () => {
  let services: Services;
  let home: string;
  beforeAll(async () => {
    services = await startServices();
  });
  afterAll(() => services.stop());
  beforeEach(() => (home = newHome()));
  afterEach(async () => {
    await Product.stopAll();
    fs.rmSync(home, { recursive: true, force: true });
  });

  const ask = async (sql: string, url = services.superuserUrl): Promise<pg.QueryResultRow[]> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<pg.QueryResultRow>(sql)).rows;
    } finally {
      await client.end();
    }
  };
  const addressOf = (user: string, database: string): string => {
    const url = new URL(services.superuserUrl);
    [url.username, url.password, url.pathname] = [user, 'own', `/${database}`];
    return url.toString();
  };

  it('runs there: nothing of its own is started, the queue lies in Redis, the app cannot pass the wall', async () => {
    await ask(`CREATE ROLE own_owner LOGIN CREATEROLE PASSWORD 'own'`);
    await ask('GRANT permitdesk_app TO own_owner WITH ADMIN OPTION');
    await ask('CREATE DATABASE own OWNER own_owner');
    const queueUrl = `${services.redisUrl}/5`;
    const product = await Product.start({
      home,
      args: ['--empty'],
      env: { DATABASE_URL: addressOf('own_owner', 'own'), QUEUE_URL: queueUrl, PERMITDESK_KEY: KEY },
    });
    expect(await product.health()).toBe(200);
    expect(product.postgresPid()).toBeUndefined();
    expect(await ask('SELECT sample FROM installation', addressOf('own_owner', 'own'))).toEqual([{ sample: 'none' }]);
    const redis = new Redis(queueUrl);
    expect((await redis.keys('bull:*')).length).toBeGreaterThan(0);
    redis.disconnect();
    const connected = await ask(
      `SELECT DISTINCT rolname, rolsuper, rolbypassrls FROM pg_stat_activity a JOIN pg_roles r ON r.rolname = a.usename WHERE datname = 'own'`,
    );
    expect(connected).toEqual([
      { rolname: expect.stringMatching(/^permitdesk_app_/), rolsuper: false, rolbypassrls: false },
    ]);
    expect(await product.stop()).toMatchObject({ code: 0 });
  });

  it('says what an administrator must run where the owner may not make roles, and takes the role they made', async () => {
    await ask(`CREATE ROLE plain_owner LOGIN PASSWORD 'own'`);
    await ask('CREATE DATABASE plain OWNER plain_owner');
    const owner = addressOf('plain_owner', 'plain');
    const keyless = await (await Product.launch({ home, env: { DATABASE_URL: owner } })).ended();
    expect([keyless.code, keyless.stderr]).toEqual([
      1,
      expect.stringMatching(/^With DATABASE_URL the installation key must be given in PERMITDESK_KEY\..*\n$/),
    ]);
    const malformed = await (
      await Product.launch({ home, env: { DATABASE_URL: owner, PERMITDESK_KEY: 'k1:c2hvcnQ=' } })
    ).ended();
    expect(malformed.stderr).toMatch(/The installation key is malformed \(part 1\)/);
    expect(malformed.stderr).not.toContain('c2hvcnQ');
    const refused = await (await Product.launch({ home, env: { DATABASE_URL: owner, PERMITDESK_KEY: KEY } })).ended();
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(
      /may not create roles\. Ask an administrator to run once: CREATE ROLE permitdesk_app_\w+ LOGIN/,
    );

    await ask(`CREATE ROLE made_for_it LOGIN PASSWORD 'own' IN ROLE permitdesk_app`);
    const product = await Product.start({
      home,
      args: ['--empty'],
      env: { DATABASE_URL: owner, APP_DATABASE_URL: addressOf('made_for_it', 'plain'), PERMITDESK_KEY: KEY },
    });
    expect(await product.health()).toBe(200);
  });
});
