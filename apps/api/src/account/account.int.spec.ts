import { hash } from '@node-rs/argon2';
import pg from 'pg';
import { Desk } from '../../../../test/support/desk.js';
import { Visitor } from '../../../../test/support/visitor.js';

const PASSWORD = 'a long enough password';
const NEXT = 'wandering lanterns quietly';

/** A person's own account: password, name and sessions. */
describe('the account', () => {
  let desk: Desk;
  let owner: pg.Client;
  beforeAll(async () => {
    desk = await Desk.open();
    owner = new pg.Client({ connectionString: desk.database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await desk.close();
  });

  let count = 0;
  const someone = async () => {
    count += 1;
    const tenant = await desk.tenant(`Office ${'abcdefghijklmnopqrstuvwxyz'[count]}`, { manager: ['case_manager'] });
    const visitor = new Visitor(desk.app);
    expect((await visitor.signIn(tenant.manager.email)).status).toBe(204);
    return { tenant, person: tenant.manager, visitor };
  };
  const auditOf = async (accountId: string): Promise<string[]> =>
    (
      await owner.query<{ action: string }>(
        'SELECT action FROM audit_log WHERE actor = $1 OR subject_id = $1::uuid ORDER BY seq',
        [accountId],
      )
    ).rows.map((row) => row.action);
  const mailsTo = async (accountId: string): Promise<string[]> =>
    (
      await owner.query<{ about: string }>(
        `SELECT payload->>'about' AS about FROM outbox WHERE job = 'account.mail' AND payload->>'accountId' = $1 ORDER BY id`,
        [accountId],
      )
    ).rows.map((row) => row.about);

  it('shows itself, and takes a new name', async () => {
    const { visitor, person } = await someone();
    const { body } = await visitor.get('/api/v1/account');
    expect(body).toMatchObject({ email: person.email, hasPassword: true, totpSince: null, passkeys: [] });
    expect(JSON.stringify(body)).not.toContain('argon2');
    expect((await visitor.put('/api/v1/account', { displayName: 'Odile Marchand' })).body.displayName).toBe(
      'Odile Marchand',
    );
    expect((await visitor.get('/api/v1/session')).body.displayName).toBe('Odile Marchand');
    expect(await auditOf(person.actor.id)).toContain('account.rename');
    expect((await owner.query(`SELECT 1 FROM audit_log WHERE after::text ILIKE '%Marchand%'`)).rowCount).toBe(0);
  });

  describe('changes its password', () => {
    it('when the old one is told; every other session and half sign-in ends, and the person hears of it', async () => {
      const { visitor, person } = await someone();
      const other = new Visitor(desk.app);
      await other.signIn(person.email);
      const answer = await visitor.put('/api/v1/account/password', { current: PASSWORD, next: NEXT });
      expect(answer.status).toBe(204);
      expect((await visitor.get('/api/v1/session')).status).toBe(200);
      expect((await other.get('/api/v1/session')).status).toBe(401);
      expect((await other.signIn(person.email)).status).toBe(401);
      expect((await other.signIn(person.email, NEXT)).status).toBe(204);
      expect(await auditOf(person.actor.id)).toContain('password.change');
      expect(await mailsTo(person.actor.id)).toEqual(['password-changed']);
      expect((await visitor.get('/api/v1/account')).body.passwordSetAt).toBe(desk.clock.now());
    });

    it('not when the old one is wrong', async () => {
      const { visitor, person } = await someone();
      const { status, body } = await visitor.put('/api/v1/account/password', { current: 'guess', next: NEXT });
      expect(status).toBe(422);
      expect(body.refusals).toEqual([
        expect.objectContaining({ code: 'password.wrong', field: 'current', remedy: expect.anything() }),
      ]);
      expect((await new Visitor(desk.app).signIn(person.email)).status).toBe(204);
    });

    it.each([
      ['short', 'password.too-short'],
      ['x'.repeat(129), 'password.too-long'],
      ['unbelievable', 'password.common'],
      ['manager of Office', 'password.personal'],
      ['qwertyuiop[]12', 'password.guessable'],
    ])('not into %j', async (next, code) => {
      const { visitor } = await someone();
      const { status, body, headers } = await visitor.put('/api/v1/account/password', { current: PASSWORD, next });
      expect(status).toBe(422);
      expect(headers['content-type']).toMatch('application/problem+json');
      expect(body.refusals.map((each: { code: string; field: string }) => [each.code, each.field])).toEqual([
        [code, 'next'],
      ]);
    });

    it('in either spelling of Unicode', async () => {
      const { visitor, person } = await someone();
      const next = 'les étés à Gaspé passent vite';
      await visitor.put('/api/v1/account/password', { current: PASSWORD, next: next.normalize('NFD') });
      expect((await new Visitor(desk.app).signIn(person.email, next.normalize('NFC'))).status).toBe(204);
    });
  });

  it('keeps the password under newer parameters at the next sign-in', async () => {
    const { person } = await someone();
    const old = await hash(PASSWORD, { memoryCost: 9_728, timeCost: 2, parallelism: 1 });
    await owner.query('UPDATE accounts SET password_hash = $2 WHERE id = $1', [person.actor.id, old]);
    expect((await new Visitor(desk.app).signIn(person.email)).status).toBe(204);
    const { rows } = await owner.query<{ password_hash: string }>('SELECT password_hash FROM accounts WHERE id = $1', [
      person.actor.id,
    ]);
    expect(rows[0]?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await new Visitor(desk.app).signIn(person.email)).status).toBe(204);
  });

  describe('lists its sessions', () => {
    it('with the device, the way in and this one first; ends one, and all others', async () => {
      const { visitor, person } = await someone();
      const phone = new Visitor(desk.app);
      phone.userAgent = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1';
      await phone.signIn(person.email);
      const third = new Visitor(desk.app);
      await third.signIn(person.email);
      const { items } = (await visitor.get('/api/v1/account/sessions')).body;
      expect(items).toHaveLength(3);
      expect(items[0]).toMatchObject({ isThis: true, device: { en: 'Firefox on Linux' }, method: 'password' });
      const phones = items.find((each: { device: { en: string } }) => each.device.en === 'Safari on iPhone');
      expect((await visitor.delete(`/api/v1/account/sessions/${phones.id}`)).status).toBe(204);
      expect((await phone.get('/api/v1/session')).status).toBe(401);
      expect((await third.get('/api/v1/session')).status).toBe(200);
      expect((await visitor.delete('/api/v1/account/sessions')).body).toEqual({ ended: 1 });
      expect((await third.get('/api/v1/session')).status).toBe(401);
      expect((await visitor.get('/api/v1/session')).status).toBe(200);
      expect(await auditOf(person.actor.id)).toEqual(
        expect.arrayContaining(['session.revoke', 'session.revoke-others']),
      );
    });

    it('and ends none of another person', async () => {
      const { visitor } = await someone();
      const { visitor: stranger } = await someone();
      const { items } = (await stranger.get('/api/v1/account/sessions')).body;
      expect((await visitor.delete(`/api/v1/account/sessions/${items[0].id}`)).status).toBe(404);
      expect((await stranger.get('/api/v1/session')).status).toBe(200);
    });

    it('which end after two hours without use, and after twelve with it', async () => {
      const { visitor } = await someone();
      const start = Date.parse(desk.clock.now());
      const at = (minutes: number): void => desk.clock.set(new Date(start + minutes * 60_000).toISOString());
      try {
        at(119);
        expect((await visitor.get('/api/v1/session')).status).toBe(200);
        at(119 + 121);
        expect((await visitor.get('/api/v1/session')).status).toBe(401);
        at(0);
        const { visitor: busy } = await someone();
        for (let minutes = 100; minutes < 720; minutes += 100) {
          at(minutes);
          expect((await busy.get('/api/v1/session')).status).toBe(200);
        }
        at(721);
        expect((await busy.get('/api/v1/session')).status).toBe(401);
      } finally {
        at(0);
      }
    });

    it('and writes their last use at most every five minutes', async () => {
      const { visitor, person } = await someone();
      const start = Date.parse(desk.clock.now());
      const at = (minutes: number): void => desk.clock.set(new Date(start + minutes * 60_000).toISOString());
      const lastUse = async (): Promise<string | undefined> =>
        (
          await owner.query<{ last_used_at: Date }>('SELECT last_used_at FROM sessions WHERE account_id = $1', [
            person.actor.id,
          ])
        ).rows[0]?.last_used_at
          .valueOf()
          .toString();
      try {
        const first = await lastUse();
        at(4);
        await visitor.get('/api/v1/session');
        expect(await lastUse()).toBe(first);
        at(5);
        await visitor.get('/api/v1/session');
        expect(await lastUse()).not.toBe(first);
      } finally {
        at(0);
      }
    });
  });

  it('goes over to another workspace with a new token, and to none that is not its own', async () => {
    const { visitor, person, tenant } = await someone();
    const elsewhere = await desk.tenant('Elsewhere', { other: ['reviewer'] });
    await owner.query('INSERT INTO memberships (tenant_id, account_id) VALUES ($1, $2)', [
      elsewhere.id,
      person.actor.id,
    ]);
    await owner.query(
      `INSERT INTO grants (tenant_id, account_id, role, scope, given_by, given_at) VALUES ($1, $2, 'auditor', 'tenant', 'test', now())`,
      [elsewhere.id, person.actor.id],
    );
    const { workspaces } = (await visitor.get('/api/v1/session')).body;
    expect(workspaces.map((each: { name: string }) => each.name)).toEqual([tenant.name, 'Elsewhere']);
    const before = visitor.cookies.get('permitdesk_session') ?? '';
    expect((await visitor.put('/api/v1/session/workspace', { tenantId: elsewhere.id })).status).toBe(204);
    expect(visitor.cookies.get('permitdesk_session')).not.toBe(before);
    expect((await visitor.get('/api/v1/session')).body).toMatchObject({ tenantId: elsewhere.id, roles: ['auditor'] });
    const thief = new Visitor(desk.app);
    thief.take('permitdesk_session', before);
    expect((await thief.get('/api/v1/session')).status).toBe(401);
    const foreign = await desk.tenant('Foreign', { other: ['reviewer'] });
    expect((await visitor.put('/api/v1/session/workspace', { tenantId: foreign.id })).status).toBe(404);
    expect((await visitor.get('/api/v1/session')).body.tenantId).toBe(elsewhere.id);
    const heard = await owner.query(
      `SELECT DISTINCT tenant_id FROM audit_log WHERE action = 'session.change-workspace'`,
    );
    expect(heard.rowCount).toBe(2);
  });

  it('gives a new session in place of the one a browser had', async () => {
    const { visitor, person } = await someone();
    const before = visitor.cookies.get('permitdesk_session') ?? '';
    await visitor.signIn(person.email);
    const thief = new Visitor(desk.app);
    thief.take('permitdesk_session', before);
    expect((await thief.get('/api/v1/session')).status).toBe(401);
    expect((await visitor.get('/api/v1/account/sessions')).body.items).toHaveLength(1);
  });

  it('is audited without a name or an address, in each of the person’s tenants', async () => {
    const { person } = await someone();
    await new Visitor(desk.app).signIn(person.email, 'not it');
    expect(await auditOf(person.actor.id)).toEqual(['session.open', 'sign-in.refuse']);
    const { rows } = await owner.query(
      `SELECT row_to_json(a)::text AS row FROM audit_log a WHERE action ~ '^(session|sign-in)'`,
    );
    expect(rows.filter(({ row }: { row: string }) => row.includes('@') || /manager of/.test(row))).toEqual([]);
  });

  it('lets the app role call no security event anything else', async () => {
    const app = new pg.Client({ connectionString: desk.database.appUrl });
    await app.connect();
    try {
      const { person } = await someone();
      await expect(
        app.query(`SELECT auth_audit($1, now(), 'x', 'case.close', 'case', $1, NULL)`, [person.actor.id]),
      ).rejects.toThrow(/no security event/);
      for (const table of [
        'totp_factors',
        'recovery_codes',
        'passkeys',
        'password_resets',
        'pending_sign_ins',
        'passkey_challenges',
      ])
        await expect(app.query(`SELECT 1 FROM ${table}`)).rejects.toThrow(/permission denied/);
      await expect(app.query('SELECT auth_account_of($1)', [Buffer.alloc(32)])).rejects.toThrow(/permission denied/);
    } finally {
      await app.end();
    }
  });
});
