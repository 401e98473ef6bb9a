import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../create-app.js';
import { ApiEnvironment } from '../environment.js';
import pg from 'pg';
import { Desk } from '../../../../test/support/desk.js';
import { Visitor } from '../../../../test/support/visitor.js';
import { LIMITS, type Limits } from './limits.js';
import { createLogger } from './pino-logger.js';

/** The limits over two copies of the API on one database, and over a restart of both. */
describe('the limits', () => {
  let desk: Desk;
  let owner: pg.Client;
  const extra: NestFastifyApplication[] = [];
  const limits: Limits = {
    ...LIMITS,
    requestPerSession: { points: 5, seconds: 60 },
    publicPerBlock: { points: 400, seconds: 60 },
  };

  beforeAll(async () => {
    desk = await Desk.open({ limits });
    owner = new pg.Client({ connectionString: desk.database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await Promise.all(extra.map((app) => app.close()));
    await owner.end();
    await desk.close();
  });
  beforeEach(() => owner.query('DELETE FROM rate_limits'));

  const another = async (): Promise<NestFastifyApplication> => {
    const environment = Object.assign(new ApiEnvironment(), {
      APP_DATABASE_URL: desk.database.appUrl,
      FILES_DIR: desk.files,
      PERMITDESK_KEY: desk.installationKey,
      LOG_LEVEL: 'silent',
      DATABASE_POOL: 3,
    });
    const app = await createApp(environment, createLogger('silent', 'test'), desk.clock, limits);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    extra.push(app);
    return app;
  };
  /** The time of the limits is the machine's: to let it pass, the counts are made older. */
  const letPass = (seconds: number) => owner.query('UPDATE rate_limits SET expire = expire - $1', [seconds * 1_000]);

  let count = 0;
  const someone = async () => {
    count += 1;
    return desk.tenant(`Lock ${'abcdefghijklmnopqrstuvwxyz'[count]}`, { manager: ['case_manager'], boss: ['owner'] });
  };
  /** Each from another block, so that only the account's own count is met. */
  const tryOnce = (app: NestFastifyApplication, email: string, password: string, from: number) => {
    const visitor = new Visitor(app);
    visitor.address = `198.51.${from}.1`;
    return visitor.signIn(email, password);
  };

  it('lock an account after ten wrong passwords, whichever copy was asked, and after a restart', async () => {
    const { manager } = await someone();
    const second = await another();
    for (let tries = 0; tries < 10; tries += 1)
      expect((await tryOnce(tries % 2 === 0 ? desk.app : second, manager.email, 'guess', tries)).status).toBe(401);
    const locked = await tryOnce(second, manager.email.toUpperCase(), 'a long enough password', 50);
    expect([locked.status, locked.body.code]).toEqual([429, 'session.too-many-tries']);
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(800);
    expect(locked.body.retryAfterSeconds).toBe(Number(locked.headers['retry-after']));
    expect(locked.body.refusals[0]).toMatchObject({
      code: 'tries.used-up',
      remedy: { en: expect.stringMatching(/owner/) },
    });
    const restarted = await another();
    expect((await tryOnce(restarted, manager.email, 'a long enough password', 51)).status).toBe(429);
    await letPass(901);
    expect((await tryOnce(restarted, manager.email, 'a long enough password', 52)).status).toBe(204);
  });

  it('answer an address without an account in the same way', async () => {
    const { manager } = await someone();
    const answers = async (email: string) => {
      const all = [];
      for (let tries = 0; tries < 11; tries += 1) all.push(await tryOnce(desk.app, email, 'guess', 60 + tries));
      return all.map(({ status, body }) => [status, body.code, body.title]);
    };
    expect(await answers('nobody@nowhere.example')).toEqual(await answers(manager.email));
  });

  it('let none of many tries at once slip through', async () => {
    const { manager } = await someone();
    const second = await another();
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, index) =>
        tryOnce(index % 2 === 0 ? desk.app : second, manager.email, 'guess', 100 + index),
      ),
    );
    expect(answers.filter((answer) => answer.status === 401)).toHaveLength(10);
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(14);
  });

  it('begin anew after a right password', async () => {
    const { manager } = await someone();
    for (let round = 0; round < 3; round += 1) {
      for (let tries = 0; tries < 9; tries += 1) await tryOnce(desk.app, manager.email, 'guess', tries);
      expect((await tryOnce(desk.app, manager.email, 'a long enough password', 1)).status).toBe(204);
    }
  });

  it('are lifted by an owner of the workspace, and by no one else', async () => {
    const { manager, boss } = await someone();
    const foreign = await someone();
    for (let tries = 0; tries < 11; tries += 1) await tryOnce(desk.app, manager.email, 'guess', tries);
    await (await desk.as(foreign.boss)).delete(`/api/v1/sign-in-locks/${manager.actor.id}`).expect(404);
    await (await desk.as(manager)).delete(`/api/v1/sign-in-locks/${manager.actor.id}`).expect(403);
    expect((await tryOnce(desk.app, manager.email, 'a long enough password', 2)).status).toBe(429);
    await (await desk.as(boss)).delete(`/api/v1/sign-in-locks/${manager.actor.id}`).expect(204);
    expect((await tryOnce(desk.app, manager.email, 'a long enough password', 3)).status).toBe(204);
  });

  it('stop a block of addresses after a hundred wrong passwords for whomever', async () => {
    const visitor = new Visitor(desk.app);
    const statuses = new Set<number>();
    for (let tries = 0; tries < 100; tries += 1) {
      visitor.address = `192.0.2.${tries}`;
      statuses.add((await visitor.signIn(`person${tries}@nowhere.example`, 'guess')).status);
    }
    expect([...statuses]).toEqual([401]);
    expect((await visitor.signIn('somebody@nowhere.example', 'guess')).status).toBe(429);
    visitor.address = '192.0.3.1';
    expect((await visitor.signIn('somebody@nowhere.example', 'guess')).status).toBe(401);
  });

  it('count the changes of a password as tries, too', async () => {
    const { manager } = await someone();
    const ask = { current: 'guess', next: 'wandering lanterns quietly' };
    const statuses = [];
    for (let tries = 0; tries < 11; tries += 1) {
      const client = await desk.as(manager);
      statuses.push((await client.put('/api/v1/account/password').send(ask)).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 422), 429]);
  });

  it('hold for resets, for an address with and without an account alike', async () => {
    const { manager } = await someone();
    const ask = async (email: string, from: number) => {
      const visitor = new Visitor(desk.app);
      visitor.address = `198.18.${from}.1`;
      return (await visitor.post('/api/v1/password-resets', { email })).status;
    };
    for (const email of [manager.email, 'nobody@nowhere.example']) {
      const statuses = [];
      for (let tries = 0; tries < 6; tries += 1) statuses.push(await ask(email, tries));
      expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
    }
    const statuses = [];
    for (let tries = 0; tries < 31; tries += 1) statuses.push(await ask(`person${tries}@nowhere.example`, 99));
    expect(statuses.slice(-2)).toEqual([202, 429]);
  });

  it('hold for links that are guessed', async () => {
    const visitor = new Visitor(desk.app);
    const statuses = [];
    for (let tries = 0; tries < 61; tries += 1)
      statuses.push(
        (await visitor.get(`/api/v1/${tries % 2 === 0 ? 'invitations' : 'password-resets'}/by-token/guess${tries}`))
          .status,
      );
    expect(statuses.slice(0, 60).every((status) => status === 404)).toBe(true);
    expect(statuses[60]).toBe(429);
  });

  it('hold for the requests of a session, over all copies', async () => {
    const { manager } = await someone();
    const second = await another();
    const visitor = new Visitor(desk.app);
    await visitor.signIn(manager.email);
    const there = new Visitor(second);
    there.take('permitdesk_session', visitor.cookies.get('permitdesk_session') ?? '');
    const statuses = [];
    for (let tries = 0; tries < 6; tries += 1)
      statuses.push((await (tries % 2 === 0 ? visitor : there).get('/api/v1/session')).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    const { body, headers } = await visitor.get('/api/v1/session');
    expect(body.code).toBe('request.too-many');
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
    await letPass(61);
    expect((await there.get('/api/v1/session')).status).toBe(200);
  });

  it('hold for requests without a session, but never for the question whether we live', async () => {
    const visitor = new Visitor(desk.app);
    visitor.address = '198.51.100.9';
    let last = 0;
    for (let tries = 0; tries < 420 && last !== 429; tries += 1)
      last = (await visitor.post('/api/v1/session/second-factor', { code: '1' })).status;
    expect(last).toBe(429);
    expect((await visitor.get('/api/health/live')).status).toBe(200);
  });

  it('keep no address of anybody', async () => {
    const { manager } = await someone();
    await tryOnce(desk.app, manager.email, 'guess', 1);
    const { rows } = await owner.query<{ key: string }>('SELECT key FROM rate_limits');
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter(({ key }) => /@|198\.51|example/.test(key))).toEqual([]);
  });
});
