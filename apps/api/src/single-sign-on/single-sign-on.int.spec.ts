import pg from 'pg';
import { Desk } from '../../../../test/support/desk.js';
import { TestIdentityProvider } from '../../../../test/support/identity-provider.js';

const PUBLIC_URL = 'http://desk.example';
const CLIENT = {
  id: 'permitdesk',
  secret: 'a secret of the provider',
  redirectUri: `${PUBLIC_URL}/api/v1/single-sign-on/callback`,
};
const BASE = '/api/v1/single-sign-on';

type Client = Awaited<ReturnType<Desk['as']>>;

interface Connection {
  readonly id: string;
  readonly version: number;
  readonly startAt: string;
  readonly domains: readonly { readonly domain: string; readonly token: string; readonly confirmedAt: string | null }[];
}

describe('single sign-on', () => {
  let desk: Desk;
  let provider: TestIdentityProvider;
  let owner: pg.Client;

  beforeAll(async () => {
    provider = await TestIdentityProvider.start(CLIENT);
    desk = await Desk.open({ environment: { PUBLIC_URL, SSO_ALLOW_HTTP: 'true' } });
    owner = new pg.Client({ connectionString: desk.database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await desk.close();
    await provider.stop();
  });
  beforeEach(() => provider.tell({ people: {}, next: null, faults: {} }));

  const settings = (over: object = {}) => ({
    name: 'The directory',
    issuer: provider.issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    isEnabled: true,
    isEnforced: false,
    newcomers: 'must_exist',
    domains: [],
    groups: [],
    ...over,
  });

  const connect = async (client: Client, over: object = {}): Promise<Connection> =>
    (await client.post(`${BASE}/connections`).send(settings(over)).expect(201)).body;

  const confirm = (domain: string): Promise<unknown> =>
    owner.query('UPDATE sso_domains SET confirmed_at = now() WHERE domain = $1 AND removed_at IS NULL', [domain]);

  const cookiesOf = (answer: { headers: Record<string, unknown> }): string[] =>
    ((answer.headers['set-cookie'] as string[] | undefined) ?? []).map((line) => line.split(';')[0] ?? '');

  /** Begins a sign-in. @returns the provider's address and the browser's cookie. */
  const begin = async (address: string) => {
    const answer = await desk.anyone.get(address).expect(303);
    return {
      to: answer.headers['location'] ?? '',
      cookie: cookiesOf(answer).find((each) => each.startsWith('permitdesk_sso=')) ?? '',
    };
  };
  const comeBack = (address: string, cookie: string) => {
    const url = new URL(address);
    return desk.anyone.get(`${url.pathname}${url.search}`).set('cookie', cookie);
  };
  /** A whole sign-in. @returns where it ended, and the session it opened. */
  const signIn = async (startAt: string, who: string | null, more = '') => {
    await provider.tell({ next: who });
    const { to, cookie } = await begin(startAt);
    const answer = await comeBack(await provider.walk(to), [cookie, more].filter(Boolean).join('; ')).expect(303);
    const session = cookiesOf(answer).find((each) => each.startsWith('permitdesk_session=') && !each.endsWith('='));
    return { led: answer.headers['location'] ?? '', session };
  };
  const sessionOf = async (session: string | undefined) =>
    (
      await desk.anyone
        .get('/api/v1/session')
        .set('cookie', session ?? '')
        .expect(200)
    ).body;

  const rolesOf = async (accountId: string): Promise<string[]> =>
    (
      await owner.query<{ role: string }>(
        'SELECT role FROM grants WHERE account_id = $1 AND ended_at IS NULL ORDER BY role',
        [accountId],
      )
    ).rows.map(({ role }) => role);
  const accountOf = async (email: string): Promise<string> =>
    (await owner.query<{ id: string }>('SELECT id FROM accounts WHERE email = $1', [email])).rows[0]?.id ?? '';

  describe('a connection', () => {
    it('is kept without giving its secret back, changed, tested and removed', async () => {
      const { boss } = await desk.tenant('Kept', { boss: ['owner'] });
      const client = await desk.as(boss);
      const made = await connect(client, {
        domains: ['Kept.example'],
        groups: [{ name: 'reviewers', role: 'reviewer', scope: 'tenant' }],
      });
      expect(made).toMatchObject({
        version: 1,
        domains: [{ domain: 'kept.example', confirmedAt: null }],
        redirectUri: CLIENT.redirectUri,
      });
      expect(JSON.stringify(made)).not.toContain(CLIENT.secret);
      const { rows } = await owner.query<{ sealed_secret: string }>(
        'SELECT sealed_secret FROM sso_connections WHERE id = $1',
        [made.id],
      );
      expect(rows[0]?.sealed_secret).not.toContain(CLIENT.secret);

      const test = await client.post(`${BASE}/connections/${made.id}/test`).expect(200);
      expect(test.body.isOk).toBe(true);
      expect(test.body.checks.map(({ check }: { check: string }) => check)).toEqual([
        'reachable',
        'issuer',
        'addresses',
        'code-flow',
        'pkce',
        'keys',
      ]);

      const { clientSecret: _, ...rest } = settings({ name: 'Renamed', domains: ['other.example'] });
      const changed = await client
        .put(`${BASE}/connections/${made.id}`)
        .send({ ...rest, version: 1 })
        .expect(200);
      expect(changed.body).toMatchObject({
        name: 'Renamed',
        version: 2,
        groups: [],
        domains: [{ domain: 'other.example' }],
      });
      await client
        .put(`${BASE}/connections/${made.id}`)
        .send({ ...rest, version: 1 })
        .expect(409);
      // The old secret still serves.
      expect((await client.post(`${BASE}/connections/${made.id}/test`).expect(200)).body.isOk).toBe(true);

      await client.delete(`${BASE}/connections/${made.id}`).expect(204);
      await client.get(`${BASE}/connections/${made.id}`).expect(404);
      const { rows: audited } = await owner.query<{ action: string; all: string }>(
        'SELECT action, audit_log::text AS all FROM audit_log WHERE subject_id = $1 ORDER BY seq',
        [made.id],
      );
      expect(audited.map(({ action }) => action)).toEqual([
        'connection.create',
        'connection.test',
        'connection.update',
        'connection.test',
        'connection.remove',
      ]);
      expect(audited.every(({ all }) => !all.includes(CLIENT.secret))).toBe(true);
    });

    it.each([
      [{ issuer: 'http://id.example.org' }, 'issuer', 'issuer.address'],
      [{ issuer: 'https://10.0.0.1' }, 'issuer', 'issuer.address'],
      [{ issuer: 'nonsense' }, 'issuer', 'issuer.address'],
      [{ domains: ['no domain'] }, 'domains', 'domain.malformed'],
      [{ newcomers: 'create' }, 'defaultGrant', 'default-role.missing'],
      [{ isEnforced: true, domains: ['unproved.example'] }, 'isEnforced', 'enforcement.unproved'],
      [{ defaultGrant: { role: 'worker', scope: 'tenant' } }, 'defaultGrant.role', 'field.malformed'],
      [
        { defaultGrant: { role: 'preparer', scope: 'employer', scopeId: '01a2026e-0000-7000-8000-000000000000' } },
        'defaultGrant.scopeId',
        'scope.unknown',
      ],
      [
        {
          groups: [
            { name: 'a', role: 'preparer', scope: 'tenant' },
            { name: 'a', role: 'reviewer', scope: 'tenant' },
          ],
        },
        'groups.1.name',
        'group.twice',
      ],
    ])('names what is wrong: %j', async (over, field, code) => {
      const { boss } = await desk.tenant('Fields', { boss: ['owner'] });
      const { body } = await (await desk.as(boss)).post(`${BASE}/connections`).send(settings(over)).expect(400);
      expect(body.refusals).toEqual(expect.arrayContaining([expect.objectContaining({ field, code })]));
    });

    it('says in words what a provider lacks', async () => {
      const { boss } = await desk.tenant('Words', { boss: ['owner'] });
      const client = await desk.as(boss);
      const { id } = await connect(client);
      const test = async () => (await client.post(`${BASE}/connections/${id}/test`).expect(200)).body;
      await provider.tell({ faults: { discovery: { issuer: 'https://someone.else.example' } } });
      expect(await test()).toMatchObject({
        isOk: false,
        checks: [{ check: 'issuer', isOk: false, remedy: { fr: expect.any(String) } }],
      });
      await provider.tell({
        faults: {
          discovery: {
            issuer: provider.issuer,
            response_types_supported: ['id_token'],
            code_challenge_methods_supported: ['plain'],
          },
        },
      });
      const lacking = await test();
      expect(
        lacking.checks.filter((each: { isOk: boolean }) => !each.isOk).map((each: { check: string }) => each.check),
      ).toEqual(['addresses', 'code-flow', 'pkce']);
      const gone = await connect(client, { issuer: 'http://127.0.0.1:1' });
      expect((await client.post(`${BASE}/connections/${gone.id}/test`).expect(200)).body.checks).toMatchObject([
        { check: 'reachable', isOk: false },
      ]);
    });

    it('belongs to its tenant, and to those who keep the settings', async () => {
      const one = await desk.tenant('Wall one', { boss: ['owner'], manager: ['case_manager'] });
      const two = await desk.tenant('Wall two', { boss: ['owner'] });
      const made = await connect(await desk.as(one.boss), { domains: ['shared.example'] });
      const other = await desk.as(two.boss);
      await other.get(`${BASE}/connections/${made.id}`).expect(404);
      await other
        .put(`${BASE}/connections/${made.id}`)
        .send({ ...settings(), version: 1 })
        .expect(404);
      await other.post(`${BASE}/connections/${made.id}/test`).expect(404);
      await other.delete(`${BASE}/connections/${made.id}`).expect(404);
      expect((await other.get(`${BASE}/connections`).expect(200)).body.items).toEqual([]);
      await (await desk.as(one.manager)).get(`${BASE}/connections`).expect(403);
      // A claim keeps nobody out; the proof does.
      const rival = await connect(other, { domains: ['shared.example'] });
      await owner.query('UPDATE sso_domains SET confirmed_at = now() WHERE connection_id = $1', [made.id]);
      await expect(
        owner.query('UPDATE sso_domains SET confirmed_at = now() WHERE connection_id = $1', [rival.id]),
      ).rejects.toThrow(/sso_domains_confirmed/);
    });
  });

  describe('a sign-in', () => {
    it('leads a known person in by the confirmed domain, and back to where they wanted to go', async () => {
      const { boss, maya, id } = await desk.tenant('Happy', { boss: ['owner'], maya: ['case_manager'] });
      await connect(await desk.as(boss), { domains: ['happy.example'] });
      const ask = `${BASE}/for?email=${maya.email}`;
      expect((await desk.anyone.get(ask).expect(200)).body).toEqual({ isOffered: false, startAt: null });
      await confirm('happy.example');
      expect((await desk.anyone.get(ask).expect(200)).body).toEqual({
        isOffered: true,
        startAt: expect.stringContaining('/start/'),
      });

      await provider.tell({ people: { s1: { email: maya.email.toUpperCase(), email_verified: true, name: 'Maya' } } });
      const { led, session } = await signIn(
        `${BASE}/start?email=${maya.email}&next=${encodeURIComponent('/cases?stage=fee')}`,
        's1',
      );
      expect(led).toBe('/cases?stage=fee');
      expect(await sessionOf(session)).toMatchObject({ email: maya.email, tenantId: id });

      // Linked by issuer and subject from now on: the address may change, and need not be verified.
      await provider.tell({ people: { s1: { email: 'new@elsewhere.example', email_verified: false } } });
      const again = await signIn(`${BASE}/start?email=${maya.email}`, 's1');
      expect(await sessionOf(again.session)).toMatchObject({ email: maya.email });
      const { rows } = await owner.query<{ all: string; action: string }>(
        'SELECT action, audit_log::text AS all FROM audit_log WHERE tenant_id = $1',
        [id],
      );
      expect(rows.map(({ action }) => action)).toEqual(
        expect.arrayContaining(['identity.link', 'sign-in.accept', 'session.open']),
      );
      expect(rows.every(({ all }) => !all.includes('happy.example') || all.includes('"domains"'))).toBe(true);
    });

    it('sends PKCE, state and nonce, and keeps none of them', async () => {
      const { boss } = await desk.tenant('Sent', { boss: ['owner'] });
      const { startAt } = await connect(await desk.as(boss));
      const { to, cookie } = await begin(startAt);
      const query = new URL(to).searchParams;
      expect(query.get('code_challenge_method')).toBe('S256');
      expect(query.get('response_type')).toBe('code');
      for (const name of ['state', 'nonce', 'code_challenge']) expect(query.get(name)).toMatch(/^[\w-]{43}$/);
      const { rows } = await owner.query<{ all: string }>('SELECT sso_sign_ins::text AS all FROM sso_sign_ins');
      for (const secret of [query.get('state'), query.get('nonce'), cookie.split('=')[1]])
        expect(rows.some(({ all }) => all.includes(secret ?? '?'))).toBe(false);
    });

    it.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example'])(
      'leads to our own pages only, not to %s',
      async (next) => {
        const { boss, maya } = await desk.tenant('Own', { boss: ['owner'], maya: ['case_manager'] });
        const client = await desk.as(boss);
        const { body } = await client.get(`${BASE}/connections`);
        const made: Connection = body.items[0] ?? (await connect(client, { domains: ['own.example'] }));
        await confirm('own.example');
        await provider.tell({ people: { own: { email: maya.email, email_verified: true } } });
        expect((await signIn(`${made.startAt}?next=${encodeURIComponent(next)}`, 'own')).led).toBe('/');
      },
    );
  });

  describe('a sign-in that is refused', () => {
    let startAt: string;
    let boss: Awaited<ReturnType<typeof people>>['boss'];
    let maya: Awaited<ReturnType<typeof people>>['maya'];
    let connectionId: string;
    const people = () => desk.tenant('Refused', { boss: ['owner'], maya: ['case_manager'] });
    beforeAll(async () => {
      ({ boss, maya } = await people());
      ({ startAt, id: connectionId } = await connect(await desk.as(boss), { domains: ['refused.example'] }));
      await confirm('refused.example');
    });
    const problemOf = (led: string) => new URL(led, PUBLIC_URL).searchParams.get('problem');
    const mayaAt = (subject: string, over: object = {}) =>
      provider.tell({ people: { [subject]: { email: maya.email, email_verified: true, ...over } } });

    it('for an address that the provider has not verified', async () => {
      await mayaAt('unverified', { email_verified: false });
      const { led, session } = await signIn(startAt, 'unverified');
      expect([problemOf(led), session]).toEqual(['sso.email-unverified', undefined]);
      await mayaAt('unsaid', { email_verified: undefined });
      expect(problemOf((await signIn(startAt, 'unsaid')).led)).toBe('sso.email-unverified');
      await provider.tell({ people: { none: {} } });
      expect(problemOf((await signIn(startAt, 'none')).led)).toBe('sso.email-unverified');
    });

    it('for a person nobody knows', async () => {
      await provider.tell({ people: { stranger: { email: 'stranger@refused.example', email_verified: true } } });
      expect(problemOf((await signIn(startAt, 'stranger')).led)).toBe('sso.unknown-person');
      expect(await accountOf('stranger@refused.example')).toBe('');
    });

    it('for an address of a domain that is not confirmed, though the person is a member', async () => {
      const other = await desk.tenant('Unproved', { boss: ['owner'], maya: ['case_manager'] });
      const made = await connect(await desk.as(other.boss), {
        domains: ['unproved.example'],
        newcomers: 'create',
        defaultGrant: { role: 'preparer', scope: 'tenant' },
      });
      await provider.tell({
        people: {
          u1: { email: other.maya.email, email_verified: true },
          u2: { email: 'x@unproved.example', email_verified: true },
        },
      });
      expect(problemOf((await signIn(made.startAt, 'u1')).led)).toBe('sso.unknown-person');
      expect(problemOf((await signIn(made.startAt, 'u2')).led)).toBe('sso.unknown-person');
      // Their own session beside it says that it is they.
      const signed = await desk.anyone
        .post('/api/v1/session')
        .send({ email: other.maya.email, password: 'a long enough password' })
        .expect(204);
      const linked = await signIn(made.startAt, 'u1', cookiesOf(signed)[0]);
      expect(linked.led).toBe('/');
      expect(await sessionOf((await signIn(made.startAt, 'u1')).session)).toMatchObject({ email: other.maya.email });
    });

    it('for a state that is foreign, changed, used or old', async () => {
      await mayaAt('state');
      await provider.tell({ next: 'state' });
      const mine = await begin(startAt);
      const back = await provider.walk(mine.to);
      const other = await begin(startAt);
      const led = async (address: string, cookie: string) =>
        problemOf((await comeBack(address, cookie).expect(303)).headers['location'] ?? '');
      expect(await led(back, '')).toBe('sso.expired');
      expect(await led(back, other.cookie)).toBe('sso.expired');
      const changed = new URL(back);
      changed.searchParams.set('state', `${changed.searchParams.get('state')}x`);
      expect(await led(changed.href, mine.cookie)).toBe('sso.expired');
      expect(await led(`${CLIENT.redirectUri}?code=x`, mine.cookie)).toBe('sso.expired');
      // The right browser still gets in, once.
      const first = await comeBack(back, mine.cookie).expect(303);
      expect(first.headers['location'] ?? '').toBe('/');
      expect(await led(back, mine.cookie)).toBe('sso.expired');

      const late = await begin(startAt);
      const lateBack = await provider.walk(late.to);
      const now = desk.clock.now();
      desk.clock.set(new Date(Date.parse(now) + 10 * 60_000).toISOString());
      expect(await led(lateBack, late.cookie)).toBe('sso.expired');
      desk.clock.set(now);
    });

    it('for a code that was used, a wrong nonce, and an answer of another issuer', async () => {
      await mayaAt('code');
      await provider.tell({ next: 'code' });
      const led = async (address: string, cookie: string) =>
        problemOf((await comeBack(address, cookie).expect(303)).headers['location'] ?? '');
      const first = await begin(startAt);
      const used = new URL(await provider.walk(first.to));
      await comeBack(used.href, first.cookie).expect(303);
      const second = await begin(startAt);
      const fresh = new URL(await provider.walk(second.to));
      fresh.searchParams.set('code', used.searchParams.get('code') ?? '');
      expect(await led(fresh.href, second.cookie)).toBe('sso.answer-invalid');

      const third = await begin(startAt);
      const bent = new URL(third.to);
      bent.searchParams.set('nonce', 'another nonce altogether');
      expect(await led(await provider.walk(bent.href), third.cookie)).toBe('sso.answer-invalid');

      const fourth = await begin(startAt);
      const mixed = new URL(await provider.walk(fourth.to));
      mixed.searchParams.set('iss', 'https://someone.else.example');
      expect(await led(mixed.href, fourth.cookie)).toBe('sso.answer-invalid');
    });

    it("for a code that belongs to another browser's sign-in", async () => {
      await mayaAt('swap');
      await provider.tell({ next: 'swap' });
      const victim = await begin(startAt);
      const attacker = await begin(startAt);
      const theirs = new URL(await provider.walk(attacker.to));
      const mine = new URL(await provider.walk(victim.to));
      mine.searchParams.set('code', theirs.searchParams.get('code') ?? '');
      const answer = await comeBack(mine.href, victim.cookie).expect(303);
      expect(problemOf(answer.headers['location'] ?? '')).toBe('sso.answer-invalid');
    });

    it('when the person says no, and when the provider does not answer', async () => {
      expect(problemOf((await signIn(startAt, null)).led)).toBe('sso.provider-refused');
      const gone = await connect(await desk.as(boss), { issuer: 'http://127.0.0.1:1' });
      const answer = await desk.anyone.get(`${gone.startAt}?next=%2Fcases`).expect(303);
      expect(answer.headers['location'] ?? '').toBe('/sign-in?problem=sso.provider-unreachable&next=%2Fcases');
    });

    it('when the connection is not there, is turned off, or is of nobody', async () => {
      for (const address of [
        `${BASE}/start`,
        `${BASE}/start?email=x`,
        `${BASE}/start?email=a@nowhere.example`,
        `${BASE}/start/seven`,
        `${BASE}/start/01a2026e-0000-7000-8000-000000000000`,
      ])
        expect((await desk.anyone.get(address).expect(303)).headers['location'] ?? '').toBe(
          '/sign-in?problem=sso.no-connection',
        );
      await mayaAt('off');
      await provider.tell({ next: 'off' });
      const under = await begin(startAt);
      const back = await provider.walk(under.to);
      const client = await desk.as(boss);
      const { version } = (await client.get(`${BASE}/connections/${connectionId}`)).body;
      const { body } = await client
        .put(`${BASE}/connections/${connectionId}`)
        .send({ ...settings({ domains: ['refused.example'] }), isEnabled: false, version })
        .expect(200);
      expect(problemOf((await comeBack(back, under.cookie)).headers['location'] ?? '')).toBe('sso.no-connection');
      expect((await desk.anyone.get(`${BASE}/for?email=${maya.email}`)).body.isOffered).toBe(false);
      await client
        .put(`${BASE}/connections/${connectionId}`)
        .send({ ...settings({ domains: ['refused.example'] }), version: body.version })
        .expect(200);
    });

    it('for a person whose membership or account is disabled', async () => {
      await mayaAt('gone');
      expect((await signIn(startAt, 'gone')).led).toBe('/');
      await owner.query('UPDATE memberships SET disabled_at = now() WHERE account_id = $1', [maya.actor.id]);
      expect(problemOf((await signIn(startAt, 'gone')).led)).toBe('sso.person-disabled');
      await owner.query('UPDATE memberships SET disabled_at = NULL WHERE account_id = $1', [maya.actor.id]);
      await owner.query('UPDATE accounts SET disabled_at = now() WHERE id = $1', [maya.actor.id]);
      expect(problemOf((await signIn(startAt, 'gone')).led)).toBe('sso.person-disabled');
      await owner.query('UPDATE accounts SET disabled_at = NULL WHERE id = $1', [maya.actor.id]);
      const { rows } = await owner.query<{ reason: string }>(
        `SELECT DISTINCT reason FROM audit_log WHERE action = 'sign-in.refuse' AND subject_id = $1`,
        [connectionId],
      );
      expect(rows.map(({ reason }) => reason)).toEqual(
        expect.arrayContaining(['sso.person-disabled', 'sso.answer-invalid', 'sso.unknown-person']),
      );
    });
  });

  describe("another tenant's provider", () => {
    it('is nobody elsewhere: the same subject and address lead into its own tenant alone', async () => {
      const one = await desk.tenant('Mine', { boss: ['owner'], maya: ['case_manager'] });
      const two = await desk.tenant('Theirs', { boss: ['owner'] });
      await connect(await desk.as(one.boss), { domains: ['mine.example'] });
      await confirm('mine.example');
      // The other office claims my domain too, and its provider says what it likes.
      const theirs = await connect(await desk.as(two.boss), {
        domains: ['mine.example'],
        newcomers: 'create',
        defaultGrant: { role: 'owner', scope: 'tenant' },
      });
      await provider.tell({ people: { t1: { email: one.maya.email, email_verified: true } } });
      expect((await signIn(theirs.startAt, 't1')).led).toBe('/sign-in?problem=sso.unknown-person');
      const { session } = await signIn(`${BASE}/start?email=${one.maya.email}`, 't1');
      expect(await sessionOf(session)).toMatchObject({ tenantId: one.id });
    });
  });

  describe('new people', () => {
    it('come in with the role of their group, lose it with the group, and keep what a person gave them', async () => {
      const { boss, id } = await desk.tenant('New', { boss: ['owner'] });
      const client = await desk.as(boss);
      const made = await connect(client, {
        domains: ['new.example'],
        newcomers: 'create',
        groups: [
          { name: 'permit-managers', role: 'case_manager', scope: 'tenant' },
          { name: 'permit-finance', role: 'finance_approver', scope: 'tenant' },
        ],
      });
      await confirm('new.example');
      const person = (groups: unknown) =>
        provider.tell({
          people: {
            n1: {
              email: 'noor@new.example',
              email_verified: true,
              name: 'Noor Example',
              locale: 'fr-CA',
              ...(groups === undefined ? {} : { groups }),
            },
          },
        });

      await person(['something-else']);
      expect((await signIn(made.startAt, 'n1')).led).toBe('/sign-in?problem=sso.no-role');
      expect(await accountOf('noor@new.example')).toBe('');

      await person(['permit-managers', 'something-else']);
      const first = await signIn(made.startAt, 'n1');
      expect(await sessionOf(first.session)).toMatchObject({
        email: 'noor@new.example',
        displayName: 'Noor Example',
        language: 'fr',
        tenantId: id,
      });
      const noor = await accountOf('noor@new.example');
      expect(await rolesOf(noor)).toEqual(['case_manager']);

      await owner.query(
        `INSERT INTO grants (tenant_id, id, account_id, role, scope, given_by, given_at, reason) VALUES ($1, gen_random_uuid(), $2, 'auditor', 'tenant', $3, now(), 'by hand')`,
        [id, noor, boss.actor.id],
      );
      await person(['permit-finance']);
      await signIn(made.startAt, 'n1');
      expect(await rolesOf(noor)).toEqual(['auditor', 'finance_approver']);
      // Silence takes nothing away; an empty list does.
      await person(undefined);
      await signIn(made.startAt, 'n1');
      expect(await rolesOf(noor)).toEqual(['auditor', 'finance_approver']);

      // The office gives the group another role: whoever is in it has that one.
      const groups = [{ name: 'permit-finance', role: 'preparer', scope: 'tenant' }];
      const { body } = await client.get(`${BASE}/connections/${made.id}`);
      expect(body.groups.find((group: { name: string }) => group.name === 'permit-finance').members).toBe(1);
      await client
        .put(`${BASE}/connections/${made.id}`)
        .send({ ...settings({ domains: ['new.example'], newcomers: 'create', groups }), version: body.version })
        .expect(200);
      expect(await rolesOf(noor)).toEqual(['auditor', 'preparer']);

      await person([]);
      await signIn(made.startAt, 'n1');
      expect(await rolesOf(noor)).toEqual(['auditor']);
      const { rows } = await owner.query<{ actor: string }>(
        `SELECT DISTINCT actor FROM audit_log WHERE subject_id = $1 AND action LIKE 'grant.%'`,
        [noor],
      );
      expect(rows.map(({ actor }) => actor)).toEqual(expect.arrayContaining(['system:single-sign-on']));

      await client.delete(`${BASE}/connections/${made.id}`).expect(204);
      expect((await desk.anyone.get(made.startAt).expect(303)).headers['location'] ?? '').toBe(
        '/sign-in?problem=sso.no-connection',
      );
    });

    it('get the default role once, and join an account that another office made', async () => {
      const other = await desk.tenant('Elsewhere', { ana: ['case_manager'] });
      const { boss, id } = await desk.tenant('Joined', { boss: ['owner'] });
      const made = await connect(await desk.as(boss), {
        domains: ['elsewhere.example'],
        newcomers: 'create',
        defaultGrant: { role: 'preparer', scope: 'tenant' },
      });
      await confirm('elsewhere.example');
      await provider.tell({ people: { j1: { email: other.ana.email, email_verified: true, name: 'Another name' } } });
      const { session } = await signIn(made.startAt, 'j1');
      expect(await sessionOf(session)).toMatchObject({ tenantId: id, displayName: 'ana of Elsewhere' });
      const roles = await owner.query<{ role: string }>(
        'SELECT role FROM grants WHERE account_id = $1 AND tenant_id = $2',
        [other.ana.actor.id, id],
      );
      expect(roles.rows).toEqual([{ role: 'preparer' }]);
    });
  });

  describe('a session that a provider opened', () => {
    it('stays in its own office, and proves nothing for the account above', async () => {
      const mine = await desk.tenant('Stays mine', { boss: ['owner'] });
      const other = await desk.tenant('Stays other', { ana: ['case_manager'] });
      const made = await connect(await desk.as(mine.boss), {
        domains: ['staysother.example'],
        newcomers: 'create',
        defaultGrant: { role: 'preparer', scope: 'tenant' },
      });
      await confirm('staysother.example');
      await provider.tell({ people: { st1: { email: other.ana.email, email_verified: true } } });
      const { session = '' } = await signIn(made.startAt, 'st1');
      expect(await sessionOf(session)).toMatchObject({ tenantId: mine.id });
      await desk.anyone
        .put('/api/v1/session/workspace')
        .set('cookie', session)
        .send({ tenantId: other.id })
        .expect(404);
      expect(await sessionOf(session)).toMatchObject({ tenantId: mine.id });
      // By the password, which is the account's own, the person goes where they belong.
      const client = await desk.signIn(other.ana);
      await client.put('/api/v1/session/workspace').send({ tenantId: mine.id }).expect(204);

      await provider.tell({ people: { st2: { email: 'new@staysother.example', email_verified: true } } });
      const fresh = await signIn(made.startAt, 'st2');
      const refused = await desk.anyone
        .put('/api/v1/account/password')
        .set('cookie', fresh.session ?? '')
        .send({ next: 'four unrelated words in a row', current: 'x' })
        .expect(422);
      expect(refused.body.refusals[0].code).toBe('session.of-provider');
    });
  });

  describe('where single sign-on is required', () => {
    it('refuses a password and says where to go, except for owners, whose way is on file', async () => {
      const { boss, maya, id } = await desk.tenant('Strict', { boss: ['owner'], maya: ['case_manager'] });
      const client = await desk.as(boss);
      const made = await connect(client, { domains: ['strict.example'] });
      await confirm('strict.example');
      await client
        .put(`${BASE}/connections/${made.id}`)
        .send({ ...settings({ domains: ['strict.example'], isEnforced: true }), version: 1 })
        .expect(200);
      const withPassword = (email: string, password = 'a long enough password') =>
        desk.anyone.post('/api/v1/session').send({ email, password });
      const refused = await withPassword(maya.email).expect(403);
      expect(refused.body).toMatchObject({ code: 'session.single-sign-on-required', startAt: made.startAt });
      // Who does not know the password learns nothing.
      expect((await withPassword(maya.email, 'wrong').expect(401)).body.code).toBe('session.wrong-credentials');
      await withPassword(boss.email).expect(204);
      const { rows } = await owner.query(
        `SELECT subject_id FROM audit_log WHERE tenant_id = $1 AND action = 'session.break-glass'`,
        [id],
      );
      expect(rows).toEqual([{ subject_id: boss.actor.id }]);
      await provider.tell({ people: { st: { email: maya.email, email_verified: true } } });
      expect((await signIn(made.startAt, 'st')).led).toBe('/');
    });

    it('asks nothing of people whose address belongs elsewhere', async () => {
      const tenant = await desk.tenant('Guest house', { boss: ['owner'] });
      const guest = await desk.person({ ...tenant, name: 'Visitor' }, 'guest', [{ role: 'preparer', scope: 'tenant' }]);
      const client = await desk.as(tenant.boss);
      const made = await connect(client, { domains: ['guesthouse.example'] });
      await confirm('guesthouse.example');
      await client
        .put(`${BASE}/connections/${made.id}`)
        .send({ ...settings({ domains: ['guesthouse.example'], isEnforced: true }), version: 1 })
        .expect(200);
      await desk.signIn(guest);
    });
  });
});
