import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import supertest from 'supertest';
import { Desk, PASSWORD } from '../support/desk.js';
import { SAMPLE_EMPLOYERS } from '@permitdesk/api/sample/sample-employers';
import { WORKER } from '../support/first-case.js';
import { until } from '../support/until.js';

const ROOT = path.resolve(import.meta.dirname, '..', '..');

/** Everything that API and worker write at the level that writes most, while people do what brings secrets in. */
describe('the logs', () => {
  let desk: Desk;
  let home: string;
  const said: string[] = [];
  const running: ChildProcess[] = [];

  beforeAll(async () => {
    desk = await Desk.open();
    home = mkdtempSync(path.join(os.tmpdir(), 'permitdesk-logs-'));
  });
  afterAll(async () => {
    for (const child of running) child.kill('SIGKILL');
    await desk.close();
    rmSync(home, { recursive: true, force: true });
  });

  const start = (part: 'api' | 'worker'): ChildProcess => {
    const child = fork(path.join(ROOT, 'apps', part, 'dist', 'main.js'), [], {
      env: {
        PATH: process.env['PATH'],
        APP_DATABASE_URL: desk.database.appUrl,
        QUEUE_URL: desk.database.appUrl,
        PERMITDESK_KEY: desk.installationKey,
        FILES_DIR: path.join(home, 'files'),
        MAIL_DIR: path.join(home, 'mail'),
        PORT: '0',
        LOG_LEVEL: 'trace',
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child.stdout?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
    running.push(child);
    return child;
  };

  it('hold no password, token, key, address with a password, number, name or file', async () => {
    const firm = await desk.tenant('Logs', { manager: ['case_manager'] });
    let url = '';
    const api = start('api');
    api.on('message', (message) => (url = (message as { listening: string }).listening));
    start('worker');
    await until(
      async () => ({ url, text: said.join('') }),
      ({ url: found, text }) => found !== '' && /"working"/.test(text),
      60_000,
    );
    const request = supertest(url);
    const session = await request
      .post('/api/v1/session')
      .send({ email: firm.manager.email, password: PASSWORD })
      .expect(204);
    await request.post('/api/v1/session').send({ email: firm.manager.email, password: 'ZZWRONGPASSWORD' }).expect(401);
    const cookie = session.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const token = cookie.split('=')[1] ?? 'none';
    const signed = (test: supertest.Test): supertest.Test => test.set('cookie', cookie);
    const marked = {
      ...WORKER,
      familyName: 'ZZFAMILY',
      passportNumber: 'ZZMARK123',
      uci: '87651234',
      dateOfBirth: '1987-06-05',
    };
    const { body: worker } = await signed(request.post('/api/v1/workers')).send(marked).expect(201);
    const [{ key: _key, tenant: _tenant, ...employer }] = SAMPLE_EMPLOYERS as [(typeof SAMPLE_EMPLOYERS)[0]];
    const { body: made } = await signed(request.post('/api/v1/employers')).send(employer).expect(201);
    const { body: opened } = await signed(request.post('/api/v1/cases'))
      .send({
        workerId: worker.id,
        employerId: made.id,
        kind: 'first_permit',
        jobTitle: 'x',
        wantedStartOn: '2099-03-01',
      })
      .expect(201);
    await signed(request.post(`/api/v1/cases/${opened.id}/events`))
      .send({ type: 'case.accepted', facts: {}, version: opened.version })
      .expect(200);
    await signed(request.put(`/api/v1/cases/${opened.id}/offer`))
      .send({ values: { fw_uci: '87651234' }, version: 0 })
      .expect(200);
    const { body: paper } = await signed(request.post(`/api/v1/cases/${opened.id}/evidence/files`))
      .field('purpose', 'passport')
      .field('title', 'ZZTITLE')
      .attach('file', Buffer.from('ZZCONTENT'), { filename: 'ZZNAME.pdf', contentType: 'application/pdf' })
      .expect(201);
    const { body: link } = await signed(request.post(`/api/v1/evidence/${paper.id}/link`)).expect(200);
    await signed(request.get(link.url)).expect(200);
    await signed(request.post(`/api/v1/workers/${worker.id}/passport-views`)).expect(200);
    await signed(request.get('/api/v1/workers').query({ q: 'ZZMARK123' })).expect(200);
    await signed(request.post('/api/v1/workers'))
      .set('content-type', 'application/json')
      .send('{"passportNumber":"ZZMARK123"')
      .expect(400);
    // A right of the database that is missing: a fault of ours, and its parameters are everything that was sent.
    const owner = new pg.Client({ connectionString: desk.database.ownerUrl });
    await owner.connect();
    await owner.query('REVOKE INSERT ON workers FROM permitdesk_app');
    await owner.end();
    const fault = await signed(request.post('/api/v1/workers')).send({ ...marked, evenIfOnFile: true });
    expect(fault.status).toBe(500);
    await until(
      async () => said.join(''),
      (text) => text.includes(fault.body.incident) && /"job":"case\.notice"/.test(text),
      30_000,
    );
    const text = said.join('');
    expect(text.split('\n').length).toBeGreaterThan(5);
    const secrets = {
      password: PASSWORD,
      'wrong password': 'ZZWRONGPASSWORD',
      token,
      key: desk.installationKey.split(':')[1] ?? 'none',
      "the database's password": new URL(desk.database.appUrl).password,
      signature: new URL(link.url, url).searchParams.get('signature') ?? 'none',
      passport: 'ZZMARK',
      uci: '87651234',
      birth: '1987-06-05',
      name: 'ZZFAMILY',
      'e-mail': firm.manager.email,
      file: /ZZTITLE|ZZNAME|ZZCONTENT/.exec(text)?.[0] ?? 'ZZCONTENT',
    };
    for (const [what, secret] of Object.entries(secrets)) {
      expect([what, secret.length > 5]).toEqual([what, true]);
      expect([what, text.includes(secret)]).toEqual([what, false]);
    }
  });
});
