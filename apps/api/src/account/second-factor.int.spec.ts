import { generate } from 'otplib';
import pg from 'pg';
import { Desk } from '../../../../test/support/desk.js';
import { Visitor } from '../../../../test/support/visitor.js';
import { LIMITS } from '../platform/limits.js';

const PASSWORD = 'a long enough password';

/** Codes of an app and recovery codes, from setting them up to a sign-in in two steps. */
describe('the second factor', () => {
  let desk: Desk;
  let owner: pg.Client;
  beforeAll(async () => {
    desk = await Desk.open({
      limits: {
        ...Object.fromEntries(Object.keys(LIMITS).map((name) => [name, { points: 1_000_000, seconds: 60 }])),
        codePerSignIn: { points: 5, seconds: 900 },
        codePerAccount: { points: 20, seconds: 3_600 },
      } as typeof LIMITS,
    });
    owner = new pg.Client({ connectionString: desk.database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await desk.close();
  });
  const START = '2026-11-22T15:00:00.000Z';
  afterEach(() => desk.clock.set(START));
  const pass = (seconds: number): void =>
    desk.clock.set(new Date(Date.parse(desk.clock.now()) + seconds * 1_000).toISOString());
  const codeNow = (secret: string): Promise<string> =>
    generate({ secret, epoch: Math.floor(Date.parse(desk.clock.now()) / 1_000) });

  let count = 0;
  const someone = async () => {
    count += 1;
    const tenant = await desk.tenant(`House ${'abcdefghijklmnopqrstuvwxyz'[count]}`, { manager: ['case_manager'] });
    const visitor = new Visitor(desk.app);
    await visitor.signIn(tenant.manager.email);
    return { tenant, person: tenant.manager, visitor };
  };
  /** Somebody with codes on; a minute has passed since the first one. */
  const withCodes = async () => {
    const all = await someone();
    const { body } = await all.visitor.post('/api/v1/account/second-factor', { password: PASSWORD });
    const confirmed = await all.visitor.post('/api/v1/account/second-factor/confirmation', {
      code: await codeNow(body.secret),
    });
    expect(confirmed.status).toBe(201);
    pass(60);
    return { ...all, secret: body.secret as string, recoveryCodes: confirmed.body.codes as string[] };
  };
  const half = async (email: string): Promise<Visitor> => {
    const visitor = new Visitor(desk.app);
    const { status, body } = await visitor.signIn(email);
    expect([status, body]).toEqual([200, { next: 'second-factor' }]);
    return visitor;
  };
  const complete = (visitor: Visitor, body: object) => visitor.post('/api/v1/session/second-factor', body);

  it('is set up with the password, a drawing and a first code, and changes the token of the session', async () => {
    const { visitor, person } = await someone();
    const refused = await visitor.post('/api/v1/account/second-factor', { password: 'guess' });
    expect([refused.status, refused.body.refusals[0].code]).toEqual([422, 'password.wrong']);
    const { status, body } = await visitor.post('/api/v1/account/second-factor', { password: PASSWORD });
    expect(status).toBe(201);
    expect(body.qr).toMatch(/^<svg[^>]*>/);
    expect(body.address).toContain(`secret=${body.secret}`);
    expect((await visitor.get('/api/v1/account')).body.totpSince).toBeNull();
    expect((await new Visitor(desk.app).signIn(person.email)).status).toBe(204);

    const wrong = await visitor.post('/api/v1/account/second-factor/confirmation', { code: '000000' });
    expect([wrong.status, wrong.body.refusals[0].code, wrong.body.refusals[0].field]).toEqual([
      422,
      'code.wrong',
      'code',
    ]);
    const before = visitor.cookies.get('permitdesk_session');
    const right = await visitor.post('/api/v1/account/second-factor/confirmation', {
      code: await codeNow(body.secret),
    });
    expect(right.body.codes).toHaveLength(10);
    expect(visitor.cookies.get('permitdesk_session')).not.toBe(before);
    expect((await visitor.get('/api/v1/account')).body).toMatchObject({ totpSince: START, recoveryCodesLeft: 10 });
    expect((await visitor.get('/api/v1/session')).body.method).toBe('code');
    const again = await visitor.post('/api/v1/account/second-factor', { password: PASSWORD });
    expect(again.body.refusals[0].code).toBe('second-factor.on-already');

    const { rows } = await owner.query<{ sealed_secret: string }>(
      'SELECT sealed_secret FROM totp_factors WHERE account_id = $1',
      [person.actor.id],
    );
    expect(rows[0]?.sealed_secret).toMatch(/^s1\.test\./);
    expect(rows[0]?.sealed_secret).not.toContain(body.secret);
    const kept = await owner.query<{ code_hash: Buffer }>(
      'SELECT code_hash FROM recovery_codes WHERE account_id = $1',
      [person.actor.id],
    );
    expect(kept.rows.map((row) => row.code_hash.length)).toEqual(Array.from({ length: 10 }, () => 32));
    const mails = await owner.query<{ about: string }>(
      `SELECT payload->>'about' AS about FROM outbox WHERE payload->>'accountId' = $1`,
      [person.actor.id],
    );
    expect(mails.rows).toEqual([{ about: 'second-factor-on' }]);
  });

  it('makes a sign-in two steps, and the first one opens nothing', async () => {
    const { person, secret } = await withCodes();
    const visitor = await half(person.email);
    expect([...visitor.cookies.keys()]).toEqual(['permitdesk_sign_in']);
    expect((await visitor.get('/api/v1/session')).status).toBe(401);
    const thief = new Visitor(desk.app);
    thief.take('permitdesk_session', visitor.cookies.get('permitdesk_sign_in') ?? '');
    expect((await thief.get('/api/v1/session')).status).toBe(401);
    expect((await complete(visitor, { code: await codeNow(secret) })).status).toBe(204);
    expect([...visitor.cookies.keys()]).toEqual(['permitdesk_session']);
    expect((await visitor.get('/api/v1/session')).body.method).toBe('code');
  });

  it('takes a code once, in this sign-in and in the next', async () => {
    const { person, secret } = await withCodes();
    const code = await codeNow(secret);
    expect((await complete(await half(person.email), { code })).status).toBe(204);
    const replay = await complete(await half(person.email), { code });
    expect([replay.status, replay.body.code]).toEqual([401, 'session.wrong-code']);
    pass(30);
    expect((await complete(await half(person.email), { code: await codeNow(secret) })).status).toBe(204);
  });

  it('gives one of two requests with the same code the session', async () => {
    const { person, secret } = await withCodes();
    const code = await codeNow(secret);
    const visitors = await Promise.all(Array.from({ length: 4 }, () => half(person.email)));
    const answers = await Promise.all(visitors.map((visitor) => complete(visitor, { code })));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 401, 401, 401]);
  });

  it('takes a code of the step before, and none that is older', async () => {
    const { person, secret } = await withCodes();
    pass(60);
    const code = await codeNow(secret);
    pass(30);
    expect((await complete(await half(person.email), { code })).status).toBe(204);
    pass(60);
    const late = await codeNow(secret);
    pass(60);
    expect((await complete(await half(person.email), { code: late })).status).toBe(401);
  });

  it('refuses the sixth code of a sign-in, even the right one, and lets another sign-in try', async () => {
    const { person, secret } = await withCodes();
    const visitor = await half(person.email);
    for (let tries = 0; tries < 5; tries += 1) expect((await complete(visitor, { code: '000000' })).status).toBe(401);
    const { status, body, headers } = await complete(visitor, { code: await codeNow(secret) });
    expect([status, body.code]).toEqual([429, 'session.too-many-tries']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(800);
    expect(body.refusals[0]).toMatchObject({
      code: 'tries.used-up',
      remedy: { fr: expect.stringMatching(/Attendez/) },
    });
    expect((await complete(await half(person.email), { code: await codeNow(secret) })).status).toBe(204);
  });

  it('stops whoever knows the password and guesses codes over many sign-ins; an owner lifts it', async () => {
    const { person, secret, tenant } = await withCodes();
    for (let signIns = 0; signIns < 4; signIns += 1) {
      const visitor = await half(person.email);
      for (let tries = 0; tries < 5; tries += 1) await complete(visitor, { code: '000000' });
    }
    expect((await complete(await half(person.email), { code: await codeNow(secret) })).status).toBe(429);
    const boss = await desk.person(tenant, 'boss', [{ role: 'owner', scope: 'tenant' }]);
    await (await desk.signIn(boss)).delete(`/api/v1/sign-in-locks/${person.actor.id}`).expect(204);
    expect((await complete(await half(person.email), { code: await codeNow(secret) })).status).toBe(204);
    const { rows } = await owner.query(`SELECT actor, subject_id FROM audit_log WHERE action = 'sign-in.unlock'`);
    expect(rows).toEqual([{ actor: boss.actor.id, subject_id: person.actor.id }]);
  });

  it('is over after ten minutes, and without a first step', async () => {
    const { person, secret } = await withCodes();
    const visitor = await half(person.email);
    pass(601);
    const late = await complete(visitor, { code: await codeNow(secret) });
    expect([late.status, late.body.code]).toEqual([401, 'session.sign-in-over']);
    const never = await complete(new Visitor(desk.app), { code: await codeNow(secret) });
    expect([never.status, never.body.code]).toEqual([401, 'session.sign-in-over']);
    expect((await complete(await half(person.email), {})).status).toBe(401);
  });

  it('opens with a recovery code, each of them once, however it is typed', async () => {
    const { person, recoveryCodes } = await withCodes();
    const [first = '', second = ''] = recoveryCodes;
    const visitor = await half(person.email);
    expect((await complete(visitor, { recoveryCode: first.toLowerCase().replaceAll('-', ' ') })).status).toBe(204);
    expect((await visitor.get('/api/v1/account')).body.recoveryCodesLeft).toBe(9);
    expect((await visitor.get('/api/v1/session')).body.method).toBe('recovery_code');
    expect((await complete(await half(person.email), { recoveryCode: first })).status).toBe(401);
    expect((await complete(await half(person.email), { recoveryCode: second })).status).toBe(204);
    const { rows } = await owner.query(
      `SELECT payload->>'about' AS about FROM outbox WHERE payload->>'accountId' = $1 AND payload->>'about' = 'recovery-code-used'`,
      [person.actor.id],
    );
    expect(rows).toHaveLength(2);
  });

  it('gives ten new recovery codes on wish; the old ones are worth nothing', async () => {
    const { person, visitor, recoveryCodes } = await withCodes();
    expect((await visitor.post('/api/v1/account/second-factor/recovery-codes', { password: 'guess' })).status).toBe(
      422,
    );
    const { body } = await visitor.post('/api/v1/account/second-factor/recovery-codes', { password: PASSWORD });
    expect(body.codes).toHaveLength(10);
    expect((await complete(await half(person.email), { recoveryCode: recoveryCodes[0] ?? '' })).status).toBe(401);
    expect((await complete(await half(person.email), { recoveryCode: body.codes[0] })).status).toBe(204);
    const { visitor: plain } = await someone();
    expect((await plain.post('/api/v1/account/second-factor/recovery-codes', { password: PASSWORD })).status).toBe(404);
  });

  it('is turned off with the password; a sign-in is one step again', async () => {
    const { person, visitor, recoveryCodes } = await withCodes();
    expect((await visitor.post('/api/v1/account/second-factor/removal', {})).status).toBe(422);
    const waiting = await half(person.email);
    expect((await visitor.post('/api/v1/account/second-factor/removal', { password: PASSWORD })).status).toBe(204);
    expect((await complete(waiting, { recoveryCode: recoveryCodes[0] ?? '' })).status).toBe(401);
    expect((await new Visitor(desk.app).signIn(person.email)).status).toBe(204);
    expect((await visitor.post('/api/v1/account/second-factor/removal', { password: PASSWORD })).status).toBe(404);
    const { rows } = await owner.query<{ action: string }>(
      `SELECT action FROM audit_log WHERE subject_id = $1 AND action LIKE 'second-factor.%' ORDER BY seq`,
      [person.actor.id],
    );
    expect(rows.map((row) => row.action)).toEqual([
      'second-factor.turn-on',
      'second-factor.turn-off',
      'second-factor.refuse',
    ]);
  });

  it('may be asked of everybody: without it a person reaches their account and nothing else', async () => {
    const { visitor, tenant, person } = await someone();
    await owner.query(`UPDATE tenants SET settings = settings || '{"secondFactorRequired": true}' WHERE id = $1`, [
      tenant.id,
    ]);
    const { status, body } = await visitor.get('/api/v1/cases');
    expect([status, body.code]).toEqual([403, 'second-factor.required']);
    expect(body.refusals[0].remedy.en).toMatch(/Your account/);
    expect((await visitor.get('/api/v1/session')).body.secondFactorMissing).toBe(true);
    expect((await visitor.get('/api/v1/account')).status).toBe(200);
    const { body: setup } = await visitor.post('/api/v1/account/second-factor', { password: PASSWORD });
    await visitor.post('/api/v1/account/second-factor/confirmation', { code: await codeNow(setup.secret) });
    expect((await visitor.get('/api/v1/cases')).status).toBe(200);
    expect((await visitor.get('/api/v1/session')).body.secondFactorMissing).toBe(false);
    pass(60);
    const later = await half(person.email);
    await complete(later, { code: await codeNow(setup.secret) });
    expect((await later.get('/api/v1/cases')).status).toBe(200);
  });
});
