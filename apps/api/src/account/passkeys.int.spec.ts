import pg from 'pg';
import { Authenticator } from '../../../../test/support/authenticator.js';
import { Desk } from '../../../../test/support/desk.js';
import { Visitor } from '../../../../test/support/visitor.js';

const PASSWORD = 'a long enough password';

/** Passkeys with a key in software, for everything that a browser would never send. */
describe('a passkey', () => {
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
    const tenant = await desk.tenant(`Quay ${'abcdefghijklmnopqrstuvwxyz'[count]}`, { manager: ['case_manager'] });
    const visitor = new Visitor(desk.app);
    await visitor.signIn(tenant.manager.email);
    return { tenant, person: tenant.manager, visitor };
  };
  const challengeFor = async (visitor: Visitor): Promise<string> => {
    const { status, body } = await visitor.post('/api/v1/account/passkeys/options', { password: PASSWORD });
    expect(status).toBe(201);
    return body.options.challenge;
  };
  const signInChallenge = async (visitor: Visitor): Promise<string> =>
    (await visitor.post('/api/v1/session/passkey/options')).body.options.challenge;
  const withPasskey = async () => {
    const all = await someone();
    const key = new Authenticator();
    const response = key.register(await challengeFor(all.visitor));
    expect((await all.visitor.post('/api/v1/account/passkeys', { name: 'Blue key', response })).status).toBe(204);
    return { ...all, key };
  };
  const signIn = async (key: Authenticator, deviation = {}) => {
    const visitor = new Visitor(desk.app);
    const response = key.signIn(await signInChallenge(visitor), deviation);
    return { visitor, response, answer: await visitor.post('/api/v1/session/passkey', { response }) };
  };

  it('is added with the password and a name, listed, named anew and removed', async () => {
    const { visitor, person } = await someone();
    expect((await visitor.post('/api/v1/account/passkeys/options', { password: 'guess' })).status).toBe(422);
    const { body } = await visitor.post('/api/v1/account/passkeys/options', { password: PASSWORD });
    expect(body.options).toMatchObject({
      rp: { id: 'localhost', name: 'Permitdesk' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
    });
    const before = visitor.cookies.get('permitdesk_session');
    const response = new Authenticator().register(body.options.challenge);
    expect((await visitor.post('/api/v1/account/passkeys', { name: 'Blue key', response })).status).toBe(204);
    expect(visitor.cookies.get('permitdesk_session')).not.toBe(before);
    const [passkey] = (await visitor.get('/api/v1/account')).body.passkeys;
    expect(passkey).toMatchObject({ name: 'Blue key', backedUp: false, lastUsedAt: null });
    expect((await visitor.put(`/api/v1/account/passkeys/${passkey.id}`, { name: 'Red key' })).status).toBe(204);
    expect((await visitor.get('/api/v1/account')).body.passkeys[0].name).toBe('Red key');
    const { visitor: stranger } = await someone();
    expect((await stranger.put(`/api/v1/account/passkeys/${passkey.id}`, { name: 'Mine' })).status).toBe(404);
    expect((await stranger.post(`/api/v1/account/passkeys/${passkey.id}/removal`, { password: PASSWORD })).status).toBe(
      404,
    );
    expect((await visitor.post(`/api/v1/account/passkeys/${passkey.id}/removal`, {})).status).toBe(422);
    expect((await visitor.post(`/api/v1/account/passkeys/${passkey.id}/removal`, { password: PASSWORD })).status).toBe(
      204,
    );
    expect((await visitor.get('/api/v1/account')).body.passkeys).toEqual([]);
    const audit = await owner.query<{ action: string }>(
      `SELECT action FROM audit_log WHERE actor = $1 AND action LIKE 'passkey.%' ORDER BY seq`,
      [person.actor.id],
    );
    expect(audit.rows.map((row) => row.action)).toEqual(['passkey.add', 'passkey.rename', 'passkey.remove']);
    const mails = await owner.query<{ about: string }>(
      `SELECT payload->>'about' AS about FROM outbox WHERE payload->>'accountId' = $1 ORDER BY id`,
      [person.actor.id],
    );
    expect(mails.rows.map((row) => row.about)).toEqual(['passkey-added', 'passkey-removed']);
  });

  it('is a whole sign-in by itself', async () => {
    const { key, person } = await withPasskey();
    const { visitor, answer } = await signIn(key);
    expect(answer.status).toBe(204);
    expect((await visitor.get('/api/v1/session')).body).toMatchObject({ email: person.email, method: 'passkey' });
    expect((await visitor.get('/api/v1/account')).body.passkeys[0].lastUsedAt).toBe(desk.clock.now());
  });

  it('satisfies a workspace that asks for a second factor', async () => {
    const { key, tenant, person } = await withPasskey();
    await owner.query(`UPDATE tenants SET settings = '{"secondFactorRequired": true}' WHERE id = $1`, [tenant.id]);
    const { visitor } = await signIn(key);
    expect((await visitor.get('/api/v1/cases')).status).toBe(200);
    const byPassword = new Visitor(desk.app);
    await byPassword.signIn(person.email);
    expect((await byPassword.get('/api/v1/cases')).status).toBe(403);
  });

  const refusedAdding = async (make: (key: Authenticator, challenge: string) => object): Promise<void> => {
    const { visitor } = await someone();
    const response = make(new Authenticator(), await challengeFor(visitor));
    const { status, body } = await visitor.post('/api/v1/account/passkeys', { name: 'Key', response });
    expect([status, body.code]).toEqual([401, 'passkey.not-accepted']);
    expect((await visitor.get('/api/v1/account')).body.passkeys).toEqual([]);
  };

  it.each([
    ['of another origin', { origin: 'https://elsewhere.example' }],
    ['for another name', { rpId: 'elsewhere.example' }],
    ['that has not asked who holds it', { userVerified: false }],
  ])('%s is not added', (_, deviation) => refusedAdding((key, challenge) => key.register(challenge, deviation)));

  it('is not added for another challenge, for none, or from rubbish', async () => {
    await refusedAdding((key) => key.register('bm90LW91cnM'));
    await refusedAdding(() => ({}));
    await refusedAdding(() => ({ id: 'x', rawId: 'x', type: 'public-key', response: { clientDataJSON: 'x' } }));
    const { visitor } = await someone();
    const { visitor: other } = await someone();
    const response = new Authenticator().register(await challengeFor(other));
    expect((await visitor.post('/api/v1/account/passkeys', { name: 'Key', response })).status).toBe(401);
    const late = new Authenticator().register(await challengeFor(visitor));
    const now = desk.clock.now();
    desk.clock.set(new Date(Date.parse(now) + 301_000).toISOString());
    expect((await visitor.post('/api/v1/account/passkeys', { name: 'Key', response: late })).status).toBe(401);
    desk.clock.set(now);
  });

  it.each([
    ['from another origin', { origin: 'https://elsewhere.example' }],
    ['for another name', { rpId: 'elsewhere.example' }],
    ['that has not asked who holds it', { userVerified: false }],
    ['whose counter went back: a copy', { counter: 0 }],
  ])('%s opens nothing', async (_, deviation) => {
    const { key } = await withPasskey();
    expect((await signIn(key)).answer.status).toBe(204);
    const { answer, visitor } = await signIn(key, deviation);
    expect([answer.status, answer.body.code]).toEqual([401, 'passkey.not-accepted']);
    expect((await visitor.get('/api/v1/session')).status).toBe(401);
  });

  it('answers a challenge once', async () => {
    const { key } = await withPasskey();
    const { response, answer } = await signIn(key);
    expect(answer.status).toBe(204);
    expect((await new Visitor(desk.app).post('/api/v1/session/passkey', { response })).status).toBe(401);
  });

  it('opens nothing with a challenge that was made for adding one, nor when nobody knows it', async () => {
    const { key, visitor } = await withPasskey();
    const response = key.signIn(await challengeFor(visitor));
    expect((await new Visitor(desk.app).post('/api/v1/session/passkey', { response })).status).toBe(401);
    expect((await signIn(new Authenticator())).answer.status).toBe(401);
    for (const rubbish of [{}, { id: 7 }, { id: 'x', response: {} }])
      expect((await new Visitor(desk.app).post('/api/v1/session/passkey', { response: rubbish })).status).toBe(401);
  });

  it('belongs to a name: under a number it is refused with what to do', async () => {
    const visitor = new Visitor(desk.app, '127.0.0.1:3000');
    const { status, body } = await visitor.post('/api/v1/session/passkey/options');
    expect([status, body.refusals[0].code]).toEqual([422, 'passkey.no-domain']);
    expect(body.refusals[0].remedy.en).toMatch(/localhost/);
  });
});
