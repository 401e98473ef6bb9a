import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import supertest from 'supertest';
import { Desk } from '../../../../test/support/desk.js';
import { Visitor } from '../../../../test/support/visitor.js';

const PASSWORD = 'a long enough password';

/** What the answers tell a browser to do and to leave: cookies, foreign origins, headers. */
describe('a browser is told', () => {
  let plain: Desk;
  let secure: Desk;
  let web: string;
  beforeAll(async () => {
    web = mkdtempSync(path.join(os.tmpdir(), 'permitdesk-web-'));
    mkdirSync(path.join(web, 'assets'));
    writeFileSync(path.join(web, 'index.html'), '<!doctype html><title>Permitdesk</title>');
    writeFileSync(path.join(web, 'assets', 'app-1a2b.js'), 'export {};');
    plain = await Desk.open();
    secure = await Desk.open({ environment: { PUBLIC_URL: 'https://desk.example', WEB_DIR: web } });
  });
  afterAll(async () => {
    await plain.close();
    await secure.close();
    rmSync(web, { recursive: true, force: true });
  });

  const cookieOf = async (desk: Desk, name: string): Promise<string> => {
    const { manager } = await desk.tenant(name, { manager: ['case_manager'] });
    const answer = await new Visitor(desk.app).signIn(manager.email);
    return (
      (answer.headers['set-cookie'] as unknown as string[]).find((line) => line.includes('permitdesk_session=')) ?? ''
    );
  };

  it('over HTTPS, a cookie that is the host’s alone; over HTTP, one that it keeps', async () => {
    const overHttps = await cookieOf(secure, 'North');
    expect(overHttps).toMatch(/^__Host-permitdesk_session=[\w-]{43};/);
    for (const mark of [/; Secure/, /; HttpOnly/, /; SameSite=Lax/, /; Path=\//, /; Expires=/])
      expect(overHttps).toMatch(mark);
    expect(overHttps).not.toMatch(/; Domain/);
    const overHttp = await cookieOf(plain, 'North');
    expect(overHttp).toMatch(/^permitdesk_session=/);
    expect(overHttp).not.toMatch(/; Secure/);
    expect(overHttp).toMatch(/; HttpOnly.*; SameSite=Lax|; SameSite=Lax.*; HttpOnly/);
  });

  it('over HTTPS, that a cookie without the prefix opens nothing', async () => {
    const cookie = await cookieOf(secure, 'South');
    const token = /=([\w-]{43});/.exec(cookie)?.[1] ?? '';
    const visitor = new Visitor(secure.app);
    visitor.take('permitdesk_session', token);
    expect((await visitor.get('/api/v1/session')).status).toBe(401);
    visitor.take('__Host-permitdesk_session', token);
    expect((await visitor.get('/api/v1/session')).status).toBe(200);
    expect((await visitor.delete('/api/v1/session')).status).toBe(204);
    expect(visitor.cookies.has('__Host-permitdesk_session')).toBe(false);
  });

  const WRITES = [
    ['post', '/api/v1/session', { email: 'a@b.example', password: 'x' }],
    ['put', '/api/v1/account/password', { current: 'x', next: 'y' }],
    ['put', '/api/v1/session/language', { language: 'fr' }],
    ['delete', '/api/v1/account/sessions', undefined],
    ['post', '/api/v1/cases', {}],
  ] as const;

  it.each(WRITES)('that %s %s takes nothing from another site', async (method, url, body) => {
    const { manager } = await plain.tenant('Centre', { manager: ['case_manager'] });
    const client = await plain.signIn(manager);
    const ask = (header: string, value: string) => client[method](url).set(header, value).send(body);
    for (const [header, value] of [
      ['sec-fetch-site', 'cross-site'],
      ['sec-fetch-site', 'same-site'],
      ['origin', 'https://elsewhere.example'],
      ['origin', 'http://127.0.0.1.elsewhere.example'],
      ['origin', 'null'],
    ] as const) {
      const { status, body: answer } = await ask(header, value);
      expect([header, value, status, answer.code]).toEqual([header, value, 403, 'request.foreign-origin']);
    }
  });

  it('that our own pages are heard', async () => {
    const { manager } = await plain.tenant('Own', { manager: ['case_manager'] });
    const client = await plain.signIn(manager);
    await client
      .put('/api/v1/session/language')
      .set('host', 'desk.example')
      .set('origin', 'http://desk.example')
      .set('sec-fetch-site', 'same-origin')
      .send({ language: 'en' })
      .expect(200);
  });

  const policyOf = (header: string | undefined): Record<string, string> =>
    Object.fromEntries(
      (header ?? '').split(';').map((part) => {
        const [name = '', ...rest] = part.trim().split(' ');
        return [name, rest.join(' ')];
      }),
    );

  it.each([
    ['a page', '/cases/none'],
    ['an answer of the API', '/api/v1/session'],
    ['a script', '/assets/app-1a2b.js'],
    ['an address that nobody knows', '/api/v1/nowhere'],
  ])('with %s, what it may load, ask for and show', async (_, url) => {
    const { headers } = await supertest(secure.app.getHttpServer()).get(url);
    expect(policyOf(headers['content-security-policy'])).toEqual({
      'default-src': "'self'",
      'script-src': "'self'",
      'script-src-attr': "'none'",
      'style-src': "'self' 'unsafe-inline'",
      'img-src': "'self' data: blob:",
      'connect-src': "'self'",
      'font-src': expect.stringContaining("'self'"),
      'frame-src': "'self' blob:",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
      'upgrade-insecure-requests': '',
    });
    expect(headers['permissions-policy']).toMatch(/camera=\(\).*geolocation=\(\).*publickey-credentials-get=\(self\)/);
    expect(headers).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'origin-agent-cluster': '?1',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'strict-transport-security': expect.stringMatching(/max-age=\d{8}/),
    });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('over plain HTTP, nothing that would keep it from loading', async () => {
    const { headers } = await plain.anyone.get('/api/v1/session');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['content-security-policy']).not.toMatch(/upgrade-insecure-requests/);
  });

  it('that no answer of the API is kept, whether it is one or a problem', async () => {
    const { manager } = await secure.tenant('Kept', { manager: ['case_manager'] });
    const visitor = new Visitor(secure.app);
    await visitor.signIn(manager.email, PASSWORD);
    for (const url of ['/api/v1/session', '/api/v1/cases', '/api/v1/cases/none', '/api/v1/nowhere', '/api/health/live'])
      expect([url, (await visitor.get(url)).headers['cache-control']]).toEqual([url, 'no-store']);
    expect((await visitor.get('/cases')).headers['cache-control']).toBe('no-cache');
    expect((await visitor.get('/assets/app-1a2b.js')).headers['cache-control']).toMatch(/immutable/);
  });
});
