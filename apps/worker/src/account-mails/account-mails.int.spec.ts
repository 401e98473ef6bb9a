import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import pino from 'pino';
import type { Email } from 'postal-mime';
import { Desk } from '../../../../test/support/desk.js';
import { MailServer } from '../../../../test/support/mail-server.js';
import { until } from '../../../../test/support/until.js';
import { Visitor } from '../../../../test/support/visitor.js';
import { WorkerEnvironment } from '../environment.js';
import { WorkerModule } from '../worker.module.js';

const NEXT = 'wandering lanterns quietly';

/** Invitations and resets from the wish to the link in a real mail, and what the link does. */
describe('the mails of accounts', () => {
  let desk: Desk;
  let owner: pg.Client;
  let mail: MailServer;
  let worker: INestApplicationContext;

  beforeAll(async () => {
    desk = await Desk.open();
    owner = new pg.Client({ connectionString: desk.database.ownerUrl });
    await owner.connect();
    mail = await MailServer.start();
    const environment = Object.assign(new WorkerEnvironment(), {
      APP_DATABASE_URL: desk.database.appUrl,
      PERMITDESK_KEY: desk.installationKey,
      SMTP_URL: mail.url,
      PUBLIC_URL: 'https://desk.example',
      LOG_LEVEL: 'silent',
    });
    worker = await NestFactory.createApplicationContext(
      WorkerModule.with(environment, pino({ level: 'silent' }), desk.clock),
      { logger: false, abortOnError: false },
    );
  });
  afterAll(async () => {
    await worker.close();
    await mail.stop();
    await owner.end();
    await desk.close();
  });
  const START = '2026-11-22T15:00:00.000Z';
  beforeEach(async () => {
    await settled();
    desk.clock.set(START);
    mail.mails.length = 0;
  });
  const passMinutes = (minutes: number): void =>
    desk.clock.set(new Date(Date.parse(desk.clock.now()) + minutes * 60_000).toISOString());

  const settled = () =>
    until(
      async () =>
        (
          await owner.query<{ open: number }>(
            'SELECT count(*)::integer AS open FROM outbox o WHERE NOT EXISTS (SELECT 1 FROM inbox i WHERE i.key = o.key)',
          )
        ).rows[0]?.open,
      (open) => open === 0,
    );
  /** The mails to an address, once everything on its way has arrived. */
  const mailsTo = async (address: string): Promise<Email[]> => {
    await settled();
    return mail.mails.filter((each) => each.to?.[0]?.address === address);
  };
  const tokenIn = (letter: Email | undefined): string =>
    /https:\/\/desk\.example\/(?:reset|join)\/([\w-]{43})/.exec(letter?.text ?? '')?.[1] ?? 'no token';

  let count = 0;
  const office = async () => {
    count += 1;
    return desk.tenant(`Harbour ${'abcdefghijklmnopqrstuvwxyz'[count]}`, {
      boss: ['owner'],
      manager: ['case_manager'],
    });
  };
  const resetLinkFor = async (email: string): Promise<string> => {
    await new Visitor(desk.app).post('/api/v1/password-resets', { email });
    return tokenIn((await mailsTo(email)).at(-1));
  };

  describe('a new password by mail', () => {
    it('goes from the wish to a sign-in; every session ends, and the person hears of it', async () => {
      const { manager } = await office();
      await owner.query(`UPDATE accounts SET language = 'fr' WHERE id = $1`, [manager.actor.id]);
      const before = new Visitor(desk.app);
      await before.signIn(manager.email);
      const visitor = new Visitor(desk.app);
      expect((await visitor.post('/api/v1/password-resets', { email: manager.email.toUpperCase() })).status).toBe(202);
      const [letter] = await mailsTo(manager.email);
      expect(letter?.subject).toBe('Un nouveau mot de passe pour Permitdesk');
      expect(letter?.text).toMatch(/Si ce n'était pas vous, ne faites rien/);
      expect(letter?.html).toContain('<html lang="fr-CA">');
      const token = tokenIn(letter);
      expect(letter?.html).toContain(token);
      expect((await visitor.get(`/api/v1/password-resets/by-token/${token}`)).body).toMatchObject({
        email: manager.email,
      });
      const weak = await visitor.post(`/api/v1/password-resets/by-token/${token}`, { password: 'short' });
      expect([weak.status, weak.body.refusals[0].code]).toEqual([422, 'password.too-short']);
      expect((await visitor.post(`/api/v1/password-resets/by-token/${token}`, { password: NEXT })).status).toBe(204);
      expect((await before.get('/api/v1/session')).status).toBe(401);
      expect((await visitor.signIn(manager.email)).status).toBe(401);
      expect((await visitor.signIn(manager.email, NEXT)).status).toBe(204);
      expect((await mailsTo(manager.email)).map((each) => each.subject)).toEqual([
        'Un nouveau mot de passe pour Permitdesk',
        'Votre mot de passe a été changé',
      ]);
      const { rows } = await owner.query<{ action: string }>(
        `SELECT action FROM audit_log WHERE subject_id = $1 AND action LIKE 'password.%' ORDER BY seq`,
        [manager.actor.id],
      );
      expect(rows.map((row) => row.action)).toEqual(['password.ask-reset', 'password.reset']);
    });

    it('works once, for one hour, and not after another one was used', async () => {
      const { manager } = await office();
      const visitor = new Visitor(desk.app);
      const first = await resetLinkFor(manager.email);
      const second = await resetLinkFor(manager.email);
      expect(second).not.toBe(first);
      expect((await visitor.post(`/api/v1/password-resets/by-token/${second}`, { password: NEXT })).status).toBe(204);
      for (const spent of [first, second]) {
        const { status, body } = await visitor.post(`/api/v1/password-resets/by-token/${spent}`, { password: NEXT });
        expect([status, body.code]).toEqual([404, 'link.spent']);
      }
      const third = await resetLinkFor(manager.email);
      passMinutes(61);
      expect((await visitor.get(`/api/v1/password-resets/by-token/${third}`)).status).toBe(404);
    });

    it('gives two requests with one link one new password', async () => {
      const { manager } = await office();
      const token = await resetLinkFor(manager.email);
      const answers = await Promise.all(
        Array.from({ length: 4 }, () =>
          new Visitor(desk.app).post(`/api/v1/password-resets/by-token/${token}`, { password: NEXT }),
        ),
      );
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 404, 404, 404]);
    });

    it('is answered alike for an address without an account, with the same rows, and no mail', async () => {
      const { manager } = await office();
      const rows = async (): Promise<number[]> =>
        Promise.all(
          ['outbox', 'password_resets'].map(async (table) =>
            Number((await owner.query(`SELECT count(*) AS n FROM ${table}`)).rows[0].n),
          ),
        );
      const start = await rows();
      const known = await new Visitor(desk.app).post('/api/v1/password-resets', { email: manager.email });
      const afterKnown = await rows();
      const unknown = await new Visitor(desk.app).post('/api/v1/password-resets', { email: 'nobody@nowhere.example' });
      const afterUnknown = await rows();
      expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
      expect(afterUnknown.map((n, index) => n - (afterKnown[index] ?? 0))).toEqual(
        afterKnown.map((n, index) => n - (start[index] ?? 0)),
      );
      await settled();
      expect(mail.mails.map((each) => each.to?.[0]?.address)).toEqual([manager.email]);
    });

    it('leaves no token in the database or the queue, only its hash', async () => {
      const { manager } = await office();
      const token = await resetLinkFor(manager.email);
      expect(token).toHaveLength(43);
      for (const table of ['outbox', 'password_resets', 'audit_log', 'bullmq.job']) {
        const { rows } = await owner.query<{ row: string }>(`SELECT row_to_json(t)::text AS row FROM ${table} t`);
        expect(rows.filter(({ row }) => row.includes(token) || row.includes('nobody@nowhere.example'))).toEqual([]);
      }
    });
  });

  describe('an invitation', () => {
    const ask = (email: string, more: object = {}) => ({
      email,
      language: 'fr',
      role: 'case_manager',
      scope: 'tenant',
      ...more,
    });

    it('makes an account with the role, in the language and under the name of the person', async () => {
      const { boss, id } = await office();
      const client = await desk.as(boss);
      const email = `odile${count}@tilleul.example`;
      const { body } = await client.post('/api/v1/invitations').send(ask(email)).expect(201);
      expect(body).toMatchObject({ state: 'sending', role: 'case_manager', scopeId: null });
      const [letter] = await mailsTo(email);
      expect(letter?.subject).toMatch(/^Invitation à rejoindre Harbour/);
      const token = tokenIn(letter);
      const visitor = new Visitor(desk.app);
      const shown = await visitor.get(`/api/v1/invitations/by-token/${token}`);
      expect(shown.body).toMatchObject({
        email,
        hasAccount: false,
        role: 'case_manager',
        inviter: expect.stringMatching(/^boss/),
      });
      const empty = await visitor.post(`/api/v1/invitations/by-token/${token}`, {});
      expect(empty.body.refusals.map((each: { code: string }) => each.code)).toEqual([
        'account.name-missing',
        'password.too-short',
      ]);
      const joined = await visitor.post(`/api/v1/invitations/by-token/${token}`, {
        displayName: 'Odile Marchand',
        language: 'en',
        password: NEXT,
      });
      expect(joined.status).toBe(204);
      expect((await visitor.get('/api/v1/session')).body).toMatchObject({
        email,
        displayName: 'Odile Marchand',
        language: 'en',
        roles: ['case_manager'],
        tenantId: id,
      });
      expect((await new Visitor(desk.app).signIn(email, NEXT)).status).toBe(204);
      expect((await visitor.get(`/api/v1/invitations/by-token/${token}`)).status).toBe(404);
      expect((await client.get('/api/v1/invitations').expect(200)).body.items[0].state).toBe('accepted');
      const { rows } = await owner.query<{ action: string; after: object }>(
        `SELECT action, after FROM audit_log WHERE tenant_id = $1 AND action LIKE 'invitation.%' ORDER BY seq`,
        [id],
      );
      expect(rows.map((row) => row.action)).toEqual(['invitation.send', 'invitation.accept']);
      expect(JSON.stringify(rows)).not.toMatch(/tilleul|Marchand/);
    });

    it('for somebody who has an account is accepted by that person, signed in', async () => {
      const [here, there] = [await office(), await office()];
      await (await desk.as(there.boss)).post('/api/v1/invitations').send(ask(here.manager.email)).expect(201);
      const token = tokenIn((await mailsTo(here.manager.email))[0]);
      const visitor = new Visitor(desk.app);
      expect((await visitor.get(`/api/v1/invitations/by-token/${token}`)).body.hasAccount).toBe(true);
      const url = `/api/v1/invitations/by-token/${token}`;
      expect((await visitor.post(url, { displayName: 'X', password: NEXT })).status).toBe(401);
      await visitor.signIn(here.boss.email);
      const other = await visitor.post(url);
      expect([other.status, other.body.code]).toEqual([403, 'invitation.other-person']);
      await visitor.signIn(here.manager.email);
      const before = visitor.cookies.get('permitdesk_session');
      expect((await visitor.post(url)).status).toBe(204);
      expect(visitor.cookies.get('permitdesk_session')).not.toBe(before);
      const { body } = await visitor.get('/api/v1/session');
      expect(body.tenantId).toBe(there.id);
      expect(body.workspaces).toHaveLength(2);
    });

    it('is open for seven days, can be sent again with a new link, and be withdrawn', async () => {
      const { boss } = await office();
      const client = await desk.as(boss);
      const email = `later${count}@tilleul.example`;
      const { body } = await client.post('/api/v1/invitations').send(ask(email)).expect(201);
      const first = tokenIn((await mailsTo(email))[0]);
      const visitor = new Visitor(desk.app);
      passMinutes(7 * 24 * 60 - 1);
      expect((await visitor.get(`/api/v1/invitations/by-token/${first}`)).status).toBe(200);
      passMinutes(2);
      expect((await visitor.get(`/api/v1/invitations/by-token/${first}`)).status).toBe(404);
      expect((await client.get('/api/v1/invitations')).body.items[0].state).toBe('over');
      await client.post(`/api/v1/invitations/${body.id}/sending`).expect(204);
      const second = tokenIn((await mailsTo(email))[1]);
      expect(second).not.toBe(first);
      expect((await visitor.get(`/api/v1/invitations/by-token/${first}`)).status).toBe(404);
      expect((await visitor.get(`/api/v1/invitations/by-token/${second}`)).status).toBe(200);
      await client.delete(`/api/v1/invitations/${body.id}`).expect(204);
      expect((await visitor.get(`/api/v1/invitations/by-token/${second}`)).status).toBe(404);
      await client.delete(`/api/v1/invitations/${body.id}`).expect(404);
      await client.post(`/api/v1/invitations/${body.id}/sending`).expect(404);
    });

    it('gives two requests with one link one account', async () => {
      const { boss } = await office();
      const email = `twice${count}@tilleul.example`;
      await (await desk.as(boss)).post('/api/v1/invitations').send(ask(email)).expect(201);
      const token = tokenIn((await mailsTo(email))[0]);
      const answers = await Promise.all(
        Array.from({ length: 3 }, () =>
          new Visitor(desk.app).post(`/api/v1/invitations/by-token/${token}`, { displayName: 'Odile', password: NEXT }),
        ),
      );
      expect(answers.filter((answer) => answer.status === 204)).toHaveLength(1);
      expect(answers.filter((answer) => answer.status >= 500)).toEqual([]);
      expect((await owner.query('SELECT 1 FROM accounts WHERE email = $1', [email])).rowCount).toBe(1);
    });

    it('is refused with the reason when the role cannot reach so, has no end, or is there already', async () => {
      const { boss, manager } = await office();
      const client = await desk.as(boss);
      const codes = async (body: object, status = 422): Promise<string[]> =>
        ((await client.post('/api/v1/invitations').send(body).expect(status)).body.refusals ?? []).map(
          (each: { code: string }) => each.code,
        );
      const email = `refused${count}@tilleul.example`;
      const someId = '01a2026e-0000-7000-8000-000000000001';
      expect(await codes(ask(email, { role: 'owner', scope: 'case', scopeId: someId }), 404)).toEqual([]);
      expect(await codes(ask(email, { role: 'owner', scope: 'case' }))).toEqual([
        'grant.wrong-scope',
        'grant.scope-unnamed',
      ]);
      expect(await codes(ask(email, { scopeId: someId }))).toEqual(['grant.scope-unnamed']);
      expect(await codes(ask(email, { role: 'auditor' }))).toEqual(['grant.end-missing']);
      expect(await codes(ask(email, { role: 'auditor', endsOn: '2026-11-21' }))).toEqual(['grant.end-past']);
      expect(await codes(ask(manager.email))).toEqual(['invitation.member-already']);
      expect(await codes(ask(email), 201)).toEqual([]);
      expect(await codes(ask(email.toUpperCase()))).toEqual(['invitation.open-already']);
      await (await desk.as(manager)).post('/api/v1/invitations').send(ask('x@y.example')).expect(403);
      await (await desk.as(manager)).get('/api/v1/invitations').expect(403);
    });

    it('of another tenant is not there', async () => {
      const [here, there] = [await office(), await office()];
      const { body } = await (
        await desk.as(there.boss)
      )
        .post('/api/v1/invitations')
        .send(ask(`far${count}@tilleul.example`))
        .expect(201);
      const client = await desk.as(here.boss);
      await client.delete(`/api/v1/invitations/${body.id}`).expect(404);
      await client.post(`/api/v1/invitations/${body.id}/sending`).expect(404);
      expect((await client.get('/api/v1/invitations')).body.items).toEqual([]);
    });
  });

  it('tell a person once of a changed password, with what to do if it was somebody else', async () => {
    const { manager } = await office();
    const visitor = new Visitor(desk.app);
    await visitor.signIn(manager.email);
    expect(
      (await visitor.put('/api/v1/account/password', { current: 'a long enough password', next: NEXT })).status,
    ).toBe(204);
    const letters = await mailsTo(manager.email);
    expect(letters.map((each) => each.subject)).toEqual(['Your password was changed']);
    expect(letters[0]?.text).toContain('https://desk.example/reset');
    expect(letters[0]?.headers.find((each) => each.key === 'auto-submitted')?.value).toBe('auto-generated');
  });
});
