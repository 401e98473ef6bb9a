import fc from 'fast-check';
import pg from 'pg';
import type supertest from 'supertest';
import { Desk } from '../../../../test/support/desk.js';

const BASE = '/scim/v2';
const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error';
const NO_ID = '01a2026e-0000-7000-8000-000000000000';

type Client = Awaited<ReturnType<Desk['as']>>;
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

describe('SCIM', () => {
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

  /** A tenant whose domain is confirmed, with a connection, two groups, and a token for its directory. */
  const office = async (name: string) => {
    const tenant = await desk.tenant(name, { boss: ['owner'], maya: ['case_manager'] });
    const domain = `${name.toLowerCase().replace(/[^a-z]/g, '')}.example`;
    const boss = await desk.as(tenant.boss);
    const connection = await boss
      .post('/api/v1/single-sign-on/connections')
      .send({
        name: 'Directory',
        issuer: 'https://id.example.org',
        clientId: 'a',
        clientSecret: 'b',
        isEnabled: true,
        isEnforced: false,
        newcomers: 'must_exist',
        domains: [domain],
        groups: [
          { name: 'Managers', role: 'case_manager', scope: 'tenant' },
          { name: 'Reviewers', role: 'reviewer', scope: 'tenant' },
        ],
      })
      .expect(201);
    await owner.query('UPDATE sso_domains SET confirmed_at = now() WHERE domain = $1', [domain]);
    const token = await tokenOf(boss);
    const groups = Object.fromEntries(
      connection.body.groups.map((group: { name: string; id: string }) => [group.name, group.id]),
    ) as { Managers: string; Reviewers: string };
    return { tenant, domain, boss, token, groups, as: directory(token) };
  };
  const tokenOf = async (boss: Client, over: object = {}): Promise<string> =>
    (
      await boss
        .post('/api/v1/scim-tokens')
        .send({ name: 'Directory', scope: 'write', days: 90, ...over })
        .expect(201)
    ).body.token;

  const directory =
    (token: string) =>
    (method: Method, path: string, body?: object): supertest.Test => {
      const ask = desk.anyone[method](`${BASE}${path}`).set('authorization', `Bearer ${token}`);
      return body === undefined ? ask : ask.set('content-type', 'application/scim+json').send(JSON.stringify(body));
    };
  const change = (...Operations: readonly object[]): object => ({ schemas: [PATCH], Operations });
  const rolesOf = async (accountId: string): Promise<string[]> =>
    (
      await owner.query<{ role: string }>(
        'SELECT role FROM grants WHERE account_id = $1 AND ended_at IS NULL ORDER BY role',
        [accountId],
      )
    ).rows.map(({ role }) => role);

  describe('a token', () => {
    it('is shown once, kept as a hash, dated when used, and good until it ends or is revoked', async () => {
      const { boss, token, tenant } = await office('Tokens');
      const list = async () => (await boss.get('/api/v1/scim-tokens').expect(200)).body;
      expect(JSON.stringify(await list())).not.toContain(token);
      expect((await list()).baseUrl).toMatch(/\/scim\/v2$/);
      const { rows } = await owner.query<{ all: string }>(
        'SELECT scim_tokens::text AS all FROM scim_tokens WHERE tenant_id = $1',
        [tenant.id],
      );
      expect(rows.some(({ all }) => all.includes(token))).toBe(false);
      await directory(token)('get', '/Users').expect(200);
      const [used] = (await list()).items;
      expect(used.lastUsedAt).toBe(desk.clock.now());
      await boss.delete(`/api/v1/scim-tokens/${used.id}`).expect(204);
      await directory(token)('get', '/Users').expect(401);
      await boss.delete(`/api/v1/scim-tokens/${used.id}`).expect(404);

      const short = await tokenOf(boss, { days: 1 });
      const now = desk.clock.now();
      desk.clock.set(new Date(Date.parse(now) + 86_400_000).toISOString());
      await directory(short)('get', '/Users').expect(401);
      desk.clock.set(now);
      await directory(short)('get', '/Users').expect(200);
    });

    it('is asked for, and only reads where it is for reading', async () => {
      const { boss, tenant } = await office('Reading');
      const missing = await desk.anyone.get(`${BASE}/Users`).expect(401);
      expect(missing.headers['www-authenticate']).toMatch(/^Bearer/);
      expect(missing.headers['content-type']).toMatch('application/scim+json');
      expect(missing.body).toMatchObject({ schemas: [ERROR], status: '401' });
      await directory('wrong-wrong-wrong-wrong-wrong')('get', '/Users').expect(401);
      const reading = directory(await tokenOf(boss, { scope: 'read' }));
      await reading('get', '/Users').expect(200);
      await reading('post', '/Users', { userName: 'x@reading.example' }).expect(403);
      await reading('delete', `/Users/${tenant.maya.actor.id}`).expect(403);
      const maya = await desk.as(tenant.maya);
      await maya.get('/api/v1/scim-tokens').expect(403);
      // A session of a person is no token.
      await maya.get(`${BASE}/Users`).expect(401);
    });
  });

  describe('discovery', () => {
    it('tells what is offered', async () => {
      const { as } = await office('Discovery');
      const config = (await as('get', '/ServiceProviderConfig').expect(200)).body;
      expect(config).toMatchObject({
        patch: { supported: true },
        bulk: { supported: false },
        etag: { supported: true },
      });
      const types = (await as('get', '/ResourceTypes').expect(200)).body;
      expect(types.Resources.map((type: { endpoint: string }) => type.endpoint)).toEqual(['/Users', '/Groups']);
      const schemas = (await as('get', '/Schemas').expect(200)).body;
      expect(schemas.totalResults).toBe(2);
      expect((await as('get', `/Schemas/${USER}`).expect(200)).body.name).toBe('User');
      const none = await as('get', '/Nowhere').expect(404);
      expect(none.body).toMatchObject({ schemas: [ERROR], status: '404' });
      expect(none.headers['content-type']).toMatch('application/scim+json');
      await as('post', '/Bulk', {}).expect(404);
    });
  });

  describe('users', () => {
    it('are made, read, filtered, replaced, changed and taken away (RFC 7644)', async () => {
      const { as, domain, tenant } = await office('Rfc');
      const body = {
        schemas: [USER],
        userName: `bjensen@${domain}`,
        externalId: 'bjensen',
        name: { formatted: 'Ms. Barbara J Jensen', familyName: 'Jensen', givenName: 'Barbara' },
      };
      const made = await as('post', '/Users', body).expect(201);
      expect(made.headers['content-type']).toMatch('application/scim+json');
      expect(made.headers['etag']).toBe('W/"1"');
      expect(made.headers['location']).toBe(made.body.meta.location);
      expect(made.body).toMatchObject({
        schemas: [USER],
        userName: body.userName,
        externalId: 'bjensen',
        active: true,
        name: { familyName: 'Jensen', givenName: 'Barbara' },
        emails: [{ value: body.userName, type: 'work', primary: true }],
        meta: { resourceType: 'User', version: 'W/"1"' },
      });
      const { id } = made.body;
      const double = await as('post', '/Users', body).expect(409);
      expect(double.body).toMatchObject({ schemas: [ERROR], status: '409', scimType: 'uniqueness' });

      const found = async (filter: string) =>
        (await as('get', `/Users?filter=${encodeURIComponent(filter)}`).expect(200)).body.Resources.map(
          (each: { id: string }) => each.id,
        );
      expect(await found(`userName eq "BJENSEN@${domain}"`)).toEqual([id]);
      expect(await found('externalId eq "bjensen"')).toEqual([id]);
      expect(await found(`emails.value eq "${body.userName}" and active eq true`)).toEqual([id]);
      expect(await found('active eq false')).toEqual([]);
      expect(await found(`externalId eq "none" or userName eq "${tenant.maya.email}"`)).toEqual([tenant.maya.actor.id]);
      const wrong = await as('get', '/Users?filter=shoeSize%20eq%20%221%22').expect(400);
      expect(wrong.body).toMatchObject({ status: '400', scimType: 'invalidFilter' });

      const page = (await as('get', '/Users?startIndex=2&count=1').expect(200)).body;
      expect(page).toMatchObject({ totalResults: 3, startIndex: 2, itemsPerPage: 1 });
      expect((await as('get', '/Users?count=0').expect(200)).body).toMatchObject({ totalResults: 3, Resources: [] });
      expect((await as('get', '/Users?startIndex=-4&count=1').expect(200)).body.startIndex).toBe(1);

      await as('get', `/Users/${id}`).set('if-none-match', 'W/"1"').expect(304);
      const replaced = await as('put', `/Users/${id}`, { ...body, displayName: 'B. Jensen', externalId: undefined })
        .set('if-match', 'W/"1"')
        .expect(200);
      expect(replaced.body).toMatchObject({ displayName: 'B. Jensen', meta: { version: 'W/"2"' } });
      expect(replaced.body.externalId).toBeUndefined();
      const stale = await as('patch', `/Users/${id}`, change({ op: 'replace', path: 'displayName', value: 'X' }))
        .set('if-match', 'W/"1"')
        .expect(412);
      expect(stale.body).toMatchObject({ schemas: [ERROR], status: '412' });

      await as('delete', `/Users/${id}`).expect(204);
      await as('get', `/Users/${id}`).expect(404);
      expect(await found('externalId eq "bjensen"')).toEqual([]);
      // The same person may come again.
      const again = await as('post', '/Users', body).expect(201);
      expect(again.body).toMatchObject({ id, active: true });
      const { rows } = await owner.query<{ actor: string; after: { tokenId: string } | null; all: string }>(
        `SELECT actor, after, audit_log::text AS all FROM audit_log WHERE tenant_id = $1 AND action LIKE 'member.%'`,
        [tenant.id],
      );
      expect(rows.length).toBeGreaterThan(3);
      expect(rows.every(({ actor, after }) => actor === 'system:scim' && after?.tokenId !== undefined)).toBe(true);
      expect(rows.every(({ all }) => !/jensen/i.test(all))).toBe(true);
    });

    it('bear the walk of Entra ID', async () => {
      const { as, domain, groups } = await office('Entra');
      const none = (await as('get', `/Users?filter=${encodeURIComponent(`userName eq "ana@${domain}"`)}`).expect(200))
        .body;
      expect(none).toMatchObject({ totalResults: 0, Resources: [] });
      const { id } = (
        await as('post', '/Users', {
          schemas: [USER, 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'],
          externalId: '0a21f0f2',
          userName: `ana@${domain}`,
          active: 'True',
          displayName: 'Ana Example',
          emails: [{ primary: true, type: 'work', value: `ana@${domain}` }],
          meta: { resourceType: 'User' },
          name: { formatted: 'Ana Example', familyName: 'Example', givenName: 'Ana' },
          title: 'Manager',
          'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'Law' },
        }).expect(201)
      ).body;
      const updated = await as(
        'patch',
        `/Users/${id}`,
        change(
          { op: 'Replace', path: 'emails[type eq "work"].value', value: `a.example@${domain}` },
          { op: 'Replace', value: { displayName: 'A. Example', 'name.familyName': 'Sample' } },
          {
            op: 'Add',
            path: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department',
            value: 'Mobility',
          },
        ),
      ).expect(200);
      expect(updated.body).toMatchObject({
        displayName: 'A. Example',
        name: { familyName: 'Sample' },
        emails: [{ value: `a.example@${domain}` }],
      });
      const { rows } = await owner.query('SELECT email, display_name FROM accounts WHERE id = $1', [id]);
      expect(rows).toEqual([{ email: `a.example@${domain}`, display_name: 'A. Example' }]);

      const group = (
        await as(
          'get',
          `/Groups?excludedAttributes=members&filter=${encodeURIComponent('displayName eq "Managers"')}`,
        ).expect(200)
      ).body;
      expect(group.Resources).toEqual([expect.objectContaining({ id: groups.Managers })]);
      expect(group.Resources[0].members).toBeUndefined();
      await as(
        'patch',
        `/Groups/${groups.Managers}`,
        change({ op: 'Add', path: 'members', value: [{ value: id }] }),
      ).expect(200);
      expect(await rolesOf(id)).toEqual(['case_manager']);
      expect((await as('get', `/Users/${id}`)).body.groups).toMatchObject([
        { value: groups.Managers, display: 'Managers' },
      ]);
      await as(
        'patch',
        `/Groups/${groups.Managers}`,
        change({ op: 'Remove', path: 'members', value: [{ value: id }] }),
      ).expect(200);
      expect(await rolesOf(id)).toEqual([]);

      const off = await as('patch', `/Users/${id}`, change({ op: 'Replace', path: 'active', value: 'False' })).expect(
        200,
      );
      expect(off.body.active).toBe(false);
    });

    it('bear the walk of Okta', async () => {
      const { as, domain, groups } = await office('Okta');
      const { id } = (
        await as('post', '/Users', {
          schemas: [USER],
          userName: `lee@${domain}`,
          name: { givenName: 'Lee', familyName: 'Example' },
          emails: [{ primary: true, value: `lee@${domain}`, type: 'work' }],
          displayName: 'Lee Example',
          locale: 'fr-CA',
          externalId: '00ujl29u0le5T6Aj10h7',
          groups: [],
          password: '1mz050nq',
          active: true,
        }).expect(201)
      ).body;
      await as(
        'patch',
        `/Groups/${groups.Reviewers}`,
        change(
          { op: 'replace', value: { id: groups.Reviewers, displayName: 'Reviewers' } },
          { op: 'add', path: 'members', value: [{ value: id, display: 'lee' }] },
        ),
      ).expect(200);
      expect(await rolesOf(id)).toEqual(['reviewer']);
      await as(
        'patch',
        `/Groups/${groups.Reviewers}`,
        change({ op: 'remove', path: `members[value eq "${id}"]` }),
      ).expect(200);
      expect(await rolesOf(id)).toEqual([]);
      await as('patch', `/Users/${id}`, change({ op: 'replace', value: { active: false } })).expect(200);
      const { body } = await as('put', `/Users/${id}`, {
        schemas: [USER],
        id,
        userName: `lee@${domain}`,
        name: { givenName: 'Lee', familyName: 'Sample' },
        active: true,
        meta: {},
      }).expect(200);
      expect(body).toMatchObject({ active: true, name: { familyName: 'Sample' } });
      // What it writes as a password opens nothing.
      await desk.anyone
        .post('/api/v1/session')
        .send({ email: `lee@${domain}`, password: '1mz050nq' })
        .expect(401);
    });

    it('who are taken away lose sessions and roles here at once, and keep what they have elsewhere', async () => {
      const { as, tenant, groups } = await office('Leaver');
      const other = await desk.tenant('Leaver elsewhere', { boss: ['owner'] });
      const { maya } = tenant;
      await owner.query('INSERT INTO memberships (tenant_id, account_id) VALUES ($1, $2)', [other.id, maya.actor.id]);
      await owner.query(
        `INSERT INTO grants (tenant_id, account_id, role, scope, given_by, given_at) VALUES ($1, $2, 'preparer', 'tenant', 'test', now())`,
        [other.id, maya.actor.id],
      );
      const here = await desk.as(maya);
      const there = await desk.as({ ...maya, actor: { ...maya.actor, tenantId: other.id } });
      await here.get('/api/v1/session').expect(200);
      await as(
        'patch',
        `/Groups/${groups.Reviewers}`,
        change({ op: 'add', path: 'members', value: [{ value: maya.actor.id }] }),
      ).expect(200);
      await as('patch', `/Users/${maya.actor.id}`, change({ op: 'replace', path: 'active', value: false })).expect(200);
      await here.get('/api/v1/session').expect(401);
      await there.get('/api/v1/session').expect(200);
      const { rows } = await owner.query(
        'SELECT tenant_id, role FROM grants WHERE account_id = $1 AND ended_at IS NULL',
        [maya.actor.id],
      );
      expect(rows).toEqual([{ tenant_id: other.id, role: 'preparer' }]);
      expect((await as('get', `/Groups/${groups.Reviewers}`)).body.members).toEqual([]);
      // Nothing opens a session here any more, and no group gives a role.
      await (await desk.as(maya)).get('/api/v1/session').expect(401);
      await as(
        'patch',
        `/Groups/${groups.Reviewers}`,
        change({ op: 'add', path: 'members', value: [{ value: maya.actor.id }] }),
      ).expect(200);
      expect(await rolesOf(maya.actor.id)).toEqual(['preparer']);
      const { rows: audited } = await owner.query<{ action: string }>(
        'SELECT action FROM audit_log WHERE tenant_id = $1 AND subject_id = $2 ORDER BY seq',
        [tenant.id, maya.actor.id],
      );
      expect(audited.map(({ action }) => action)).toEqual(expect.arrayContaining(['grant.end', 'member.disable']));
    });

    it('leave the account alone that another office knows, or that has a password', async () => {
      const { as, tenant } = await office('Names');
      await as(
        'patch',
        `/Users/${tenant.maya.actor.id}`,
        change({ op: 'replace', path: 'displayName', value: 'Renamed' }),
      ).expect(200);
      expect((await as('get', `/Users/${tenant.maya.actor.id}`)).body.displayName).toBe('Renamed');
      const { rows } = await owner.query('SELECT display_name FROM accounts WHERE id = $1', [tenant.maya.actor.id]);
      expect(rows).toEqual([{ display_name: 'maya of Names' }]);
    });

    it("are of the office's own domains alone", async () => {
      const { as } = await office('Domains');
      const other = await desk.tenant('Victim', { ana: ['owner'] });
      for (const userName of [other.ana.email, 'new@elsewhere.example', 'bjensen']) {
        const refused = await as('post', '/Users', { schemas: [USER], userName }).expect(400);
        expect(refused.body).toMatchObject({ schemas: [ERROR], status: '400', scimType: 'invalidValue' });
      }
    });

    it('keep their last owner', async () => {
      const { as, tenant, domain } = await office('Lastowner');
      const { id } = tenant.boss.actor;
      for (const ask of [
        as('patch', `/Users/${id}`, change({ op: 'replace', path: 'active', value: false })),
        as('delete', `/Users/${id}`),
      ])
        expect((await ask.expect(400)).body.scimType).toBe('mutability');
      await (await desk.as(tenant.boss)).get('/api/v1/session').expect(200);
      expect((await as('get', `/Users/${id}`)).body).toMatchObject({ active: true, userName: `boss@${domain}` });
    });

    it('are neither foreign workers nor outside counsel', async () => {
      const { as, tenant } = await office('Guests');
      await desk.person(tenant, 'worker', [{ role: 'worker', scope: 'worker', scopeId: NO_ID }]);
      await desk.person(tenant, 'counsel', [{ role: 'counsel', scope: 'case', scopeId: NO_ID }]);
      const { body } = await as('get', '/Users').expect(200);
      expect(body.Resources.map((each: { userName: string }) => each.userName)).toEqual([
        tenant.boss.email,
        tenant.maya.email,
      ]);
    });
  });

  describe('the wall', () => {
    it("shows no person and no group of another office, and takes neither's id", async () => {
      const one = await office('North wall');
      const two = await office('South wall');
      const { id } = one.tenant.maya.actor;
      const member = change({ op: 'add', path: 'members', value: [{ value: id }] });
      for (const ask of [
        two.as('get', `/Users/${id}`),
        two.as('put', `/Users/${id}`, { schemas: [USER], userName: 'x@southwall.example' }),
        two.as('patch', `/Users/${id}`, change({ op: 'replace', path: 'active', value: false })),
        two.as('delete', `/Users/${id}`),
        two.as('get', `/Groups/${one.groups.Managers}`),
        two.as('patch', `/Groups/${one.groups.Managers}`, member),
        two.as('put', `/Groups/${one.groups.Managers}`, { displayName: 'Managers', members: [] }),
        two.as('get', `/Users/${NO_ID}`),
        two.as('get', '/Users/seven'),
      ])
        expect((await ask.expect(404)).body).toMatchObject({ schemas: [ERROR], status: '404' });
      expect((await two.as('patch', `/Groups/${two.groups.Managers}`, member).expect(400)).body.scimType).toBe(
        'invalidValue',
      );
      const { body } = await two
        .as('get', `/Users?filter=${encodeURIComponent(`id eq "${id}" or userName eq "${one.tenant.maya.email}"`)}`)
        .expect(200);
      expect(body.totalResults).toBe(0);
      expect(
        (await two.as('get', '/Groups').expect(200)).body.Resources.map((group: { id: string }) => group.id).toSorted(),
      ).toEqual(Object.values(two.groups).toSorted());
    });

    it('lets a person of two offices be a user of each by itself', async () => {
      const one = await office('Both one');
      const two = await office('Both two');
      await owner.query('INSERT INTO memberships (tenant_id, account_id) VALUES ($1, $2)', [
        two.tenant.id,
        one.tenant.maya.actor.id,
      ]);
      const { id } = one.tenant.maya.actor;
      await two
        .as('patch', `/Users/${id}`, change({ op: 'replace', path: 'displayName', value: 'Name at two' }))
        .expect(200);
      expect((await one.as('get', `/Users/${id}`)).body.displayName).toBe('maya of Both one');
      await two.as('delete', `/Users/${id}`).expect(204);
      expect((await one.as('get', `/Users/${id}`).expect(200)).body.active).toBe(true);
      expect(await rolesOf(id)).toEqual(['case_manager']);
    });
  });

  describe('groups', () => {
    it('are named in the settings: they are not made, renamed or removed here', async () => {
      const { as, groups, tenant } = await office('Groups');
      await as('post', '/Groups', { displayName: 'New' }).expect(403);
      await as('delete', `/Groups/${groups.Managers}`).expect(403);
      expect(
        (
          await as(
            'patch',
            `/Groups/${groups.Managers}`,
            change({ op: 'replace', path: 'displayName', value: 'Other' }),
          ).expect(400)
        ).body.scimType,
      ).toBe('mutability');
      const put = await as('put', `/Groups/${groups.Reviewers}`, {
        displayName: 'Reviewers',
        members: [{ value: tenant.maya.actor.id }],
      }).expect(200);
      expect(put.body.members).toMatchObject([{ value: tenant.maya.actor.id, type: 'User' }]);
      expect(await rolesOf(tenant.maya.actor.id)).toEqual(['case_manager', 'reviewer']);
      // She was a manager by hand before: the group neither gives nor takes that.
      await as(
        'patch',
        `/Groups/${groups.Managers}`,
        change({ op: 'add', path: 'members', value: [{ value: tenant.maya.actor.id }] }),
      ).expect(200);
      await as('put', `/Groups/${groups.Managers}`, { displayName: 'Managers', members: [] }).expect(200);
      await as('put', `/Groups/${groups.Reviewers}`, { displayName: 'Reviewers' }).expect(200);
      expect(await rolesOf(tenant.maya.actor.id)).toEqual(['case_manager']);
    });
  });

  describe('nonsense', () => {
    it('is answered in SCIM, and never with a fault of ours', async () => {
      const { as, token, groups, domain } = await office('Fuzz');
      const { id } = (await as('post', '/Users', { schemas: [USER], userName: `fuzz@${domain}` }).expect(201)).body;
      const path = fc.oneof(
        fc.constantFrom(
          'userName',
          'emails',
          'emails[type eq "work"].value',
          'name.givenName',
          'active',
          'members',
          '__proto__',
          'constructor',
          'members[value eq "x"]',
        ),
        fc.string({ maxLength: 60 }),
      );
      const value = fc.oneof(
        fc.jsonValue({ maxDepth: 2 }),
        fc.constantFrom('\u0000', 'a\u0000b', { value: '\ud800' }, 'x'.repeat(300), [{ value: 'a@b' }]),
      );
      const operation = fc.record(
        { op: fc.constantFrom('add', 'Replace', 'remove', 'move'), path, value },
        { requiredKeys: ['op'] },
      );
      const body = fc.oneof(
        {
          weight: 4,
          arbitrary: fc.record({ schemas: fc.constant([PATCH]), Operations: fc.array(operation, { maxLength: 3 }) }),
        },
        fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<object>,
      );
      await fc.assert(
        fc.asyncProperty(body, fc.constantFrom(`/Users/${id}`, `/Groups/${groups.Managers}`), async (sent, url) => {
          const answer = await as('patch', url, sent);
          expect([answer.status, answer.status < 500]).toEqual([answer.status, true]);
          if (answer.status >= 400) expect(answer.body.schemas).toEqual([ERROR]);
        }),
        { numRuns: 250 },
      );
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(
            fc.string({ maxLength: 80 }),
            fc.string({ maxLength: 30 }).map((text) => `userName eq ${JSON.stringify(text)}`),
          ),
          async (filter) => {
            const answer = await as('get', `/Users?filter=${encodeURIComponent(filter)}`);
            expect([200, 400]).toContain(answer.status);
          },
        ),
        { numRuns: 150 },
      );
      await fc.assert(
        fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), async (sent) => {
          const answer = await as('post', '/Users', sent as object);
          expect(answer.status).toBeLessThan(500);
        }),
        { numRuns: 100 },
      );
      const broken = await desk.anyone
        .patch(`${BASE}/Users/${id}`)
        .set('authorization', `Bearer ${token}`)
        .set('content-type', 'application/scim+json')
        .send('{"a":');
      expect(broken.status).toBe(400);
      expect(broken.body).toMatchObject({ schemas: [ERROR], scimType: 'invalidSyntax' });
      const hidden = await desk.anyone
        .patch(`${BASE}/Users/${id}`)
        .set('authorization', `Bearer ${token}`)
        .set('content-type', 'application/scim+json')
        .send('{"__proto__":{"a":1}}');
      expect(hidden.status).toBe(400);
      const xml = await desk.anyone
        .patch(`${BASE}/Users/${id}`)
        .set('authorization', `Bearer ${token}`)
        .set('content-type', 'application/xml')
        .send('<a/>');
      expect([xml.status, xml.body.schemas]).toEqual([415, [ERROR]]);
    });
  });
});
