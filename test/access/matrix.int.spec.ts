import { isLive, permissionsAnywhere } from '@permitdesk/domain/access/grants';
import type { Permission } from '@permitdesk/domain/access/permissions';
import { PROBLEMS } from '@permitdesk/api/platform/problems';
import { hashOf, newToken, SESSION_COOKIE } from '@permitdesk/api/session/session-cookie';
import { AccountStore } from '@permitdesk/persistence/account-store';
import { FIELD_IDS, PATH_IDS, Requests } from './requests.js';
import { routesOf, type Api, type Route } from './routes.js';
import { undoWrites } from './undo.js';
import { TODAY, World, type SiteName, type Someone } from './world.js';

/** Addresses beside the document, each for its reason. */
const BESIDE: Readonly<Record<string, string>> = {
  'GET /api/openapi.json': 'the document itself: what the routes are is no secret',
};
/** SCIM describes itself, and the way to a provider and back is for browsers: both have tests of their own. */
const UNDOCUMENTED: readonly RegExp[] = [
  /^scim/i,
  /^(?:sso|signIn|singleSignOn)\w*_(?:startByEmail|startByConnection|callback)$/,
];
const BESIDE_TOO = [/^[A-Z]+ \*$/, / \/scim\/v2/, / \/api\/v1\/[\w/-]*(?:start(?:\/\{connectionId\})?|callback)$/];

/**
 * Routes that answer 403 to a permission held and a row in reach, since they ask for more than the route says.
 */
const ASKS_MORE: Readonly<Record<string, string>> = {
  cases_record: 'each kind of event asks for its own permission',
  employers_create: "a new employer is in nobody's reach yet: only who holds the role in the whole workspace makes one",
};

const A_PART = 'a part of an employer is kept by who reaches what it is a part of';
/** The same, by address. */
const ASKS_MORE_AT: Readonly<Record<string, string>> = {
  'PUT /api/v1/employers/{id}': 'the record of an employer is kept by who reaches all of it',
  'POST /api/v1/employers/{id}/entities': A_PART,
  'PUT /api/v1/entities/{id}': A_PART,
  'POST /api/v1/entities/{id}/closing': A_PART,
  'POST /api/v1/entities/{id}/branches': A_PART,
  'PUT /api/v1/branches/{id}': A_PART,
  'POST /api/v1/branches/{id}/closing': A_PART,
  'POST /api/v1/cases/{id}/place': 'the place of a case is set by who reaches the employer',
  'GET /api/v1/evidence/{id}/file': 'a file opens by a signed link of five minutes',
};

/** Routes whose own rows answer 404 for a reason of the case, not of reach. */
const MAY_BE_ABSENT: Readonly<Record<string, string>> = {
  'POST /api/v1/custodians/{id}/checks': 'only the custodian or who keeps the register checks',
  'PUT /api/v1/engagements/{id}/staff': 'the other side of the engagement answers',
};

/** Routes that ask who is there before they look at any id: refused all the same, and nothing is touched. */
const PROVES_FIRST: Readonly<Record<string, string>> = {
  'POST /api/v1/account/passkeys': 'the answer of a device comes first',
  'POST /api/v1/account/passkeys/{id}/removal': 'the password comes first',
};

/** Rows that the proof cannot make true: what they hold was never sealed. */
const FALSELY_SEALED: Readonly<Record<string, string>> = {
  'POST /api/v1/single-sign-on/connections/{id}/test': 'the secret of the provider',
};

/** Routes whose check of the body asks more than its document says. */
const ONLY_VALIDATED: Readonly<Record<string, string>> = {
  connections_update: 'the address of a provider must be one on the public network',
};

/** Routes that answer 503 here, and no other 5xx. */
const UNREADY: Readonly<Record<string, string>> = { health_ready: 'no worker runs beside the proof' };

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly type: string;
}

/**
 * Every route, tried by every role with the ids of the own employer, of another employer of the same firm, and of another
 * firm. What must come back follows from the permission on the route, the table of roles and the reach of the grants.
 */
describe('every route, every role, own and foreign ids', () => {
  let world: World;
  let api: Api;
  let requests: Requests;
  let keepNothing = false;

  beforeAll(async () => {
    world = await World.open();
    api = routesOf(world.desk.app);
    requests = new Requests(world, api);
    // What a person does to the own rows is undone. What is aimed at foreign rows is committed: a leak must show.
    undoWrites(world.desk, () => keepNothing);
  });
  afterAll(() => world?.close());

  const cookieOf = async (someone: Someone): Promise<string> => {
    const token = newToken();
    await world.desk.app.get(AccountStore).openSession({
      tokenHash: hashOf(token),
      accountId: someone.person.actor.id,
      tenantId: someone.tenantId,
      userAgent: 'proof',
      openedAt: world.desk.clock.now(),
      expiresAt: '2100-01-01T00:00:00Z',
    });
    return `${SESSION_COOKIE}=${token}`;
  };

  const send = async (
    route: Route,
    url: string,
    headers: Readonly<Record<string, string>>,
    payload?: string,
  ): Promise<Answer> => {
    const answer = await world.desk.app.inject({
      method: route.method,
      url,
      headers,
      ...(payload === undefined ? {} : { payload }),
    });
    return {
      status: answer.statusCode,
      text: answer.rawPayload.toString('latin1'),
      type: String(answer.headers['content-type'] ?? ''),
    };
  };

  const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
  const leaksIn = (text: string, sent: string, names: readonly SiteName[]): readonly string[] => {
    const { words, ids } = world.marksOf(names);
    const lower = text.toLowerCase();
    return [
      ...words.filter((each) => lower.includes(each) && !sent.toLowerCase().includes(each)),
      ...new Set((lower.match(UUID) ?? []).filter((id) => ids.has(id) && !sent.includes(id))),
    ];
  };

  /** Whose rows a person must never meet. */
  const foreignTo = (someone: Someone): readonly SiteName[] => {
    const live = someone.grants.filter((grant) => isLive(grant, TODAY));
    if (live.length === 0) return ['alpha', 'beta', 'gamma'];
    if (live.some((grant) => grant.scope === 'tenant')) return ['gamma'];
    return someone.home === 'alpha' ? ['beta', 'gamma'] : ['alpha', 'gamma'];
  };

  it('knows where every id of a path and of a body comes from, and every address that is served', () => {
    expect(api.routes.length).toBeGreaterThan(50);
    const unknown = api.routes
      .flatMap(({ path }) => Requests.parametersOf(path))
      .filter((parameter) => !(parameter in PATH_IDS));
    expect([...new Set(unknown)]).toEqual([]);
    expect(api.beside.filter((line) => !(line in BESIDE) && !BESIDE_TOO.some((shape) => shape.test(line)))).toEqual([]);
    expect(api.undocumented.filter((id) => !UNDOCUMENTED.some((shape) => shape.test(id)))).toEqual([]);
    expect(Object.keys(FIELD_IDS).length).toBeGreaterThan(5);
  });

  it('answers as the tables say, leaks nothing, and leaves what is foreign as it was', async () => {
    const before = await foreignRows();
    const wrong: string[] = [];
    const leaked: string[] = [];
    const reached = new Map<string, boolean>();
    let tries = 0;
    let byReach = 0;
    for (const route of api.routes)
      for (const someone of world.people) {
        const live = someone.grants.filter((grant) => isLive(grant, TODAY));
        const held = permissionsAnywhere(live);
        const allowed = route.asks === 'any' || route.asks === 'public' || held.has(route.asks);
        const under: Permission =
          route.asks === 'any' || route.asks === 'public'
            ? held.has('case.read')
              ? 'case.read'
              : 'own.read'
            : route.asks;
        const other: SiteName = someone.home === 'alpha' ? 'beta' : 'alpha';
        const home = someone.home;
        const aims: readonly (readonly [SiteName, SiteName])[] = allowed
          ? [
              [home, home],
              [other, other],
              ['gamma', 'gamma'],
              [home, other],
              [home, 'gamma'],
            ]
          : [[home, home]];
        const done = new Set<string>();
        for (const [path, body] of aims) {
          const ask = requests.ask(route, someone, path, body);
          const key = `${ask.url} ${ask.payload ?? ''}`;
          if (done.has(key)) continue;
          done.add(key);
          const inReach = requests.sees(someone, under, [...ask.inPath, ...ask.inBody]);
          const pathInReach = requests.sees(someone, under, ask.inPath);
          keepNothing = allowed && inReach;
          const answer = await send(route, ask.url, { ...ask.headers, cookie: await cookieOf(someone) }, ask.payload);
          keepNothing = false;
          tries += 1;
          const line = `${route.method} ${route.path} by ${someone.name}, ids of ${path}${body === path ? '' : ` with ${body}`}: ${answer.status}`;
          const found = leaksIn(answer.text, `${ask.url} ${ask.payload ?? ''}`, foreignTo(someone));
          if (found.length > 0) leaked.push(`${line}: ${found.join(', ')}`);
          const { status } = answer;
          const at = `${route.method} ${route.path}`;
          if (at in PROVES_FIRST && status >= 400 && status < 500) continue;
          if (at in FALSELY_SEALED && inReach) continue;
          if (status >= 500 && !(status === 503 && route.id in UNREADY))
            wrong.push(`${line} ${answer.text.slice(0, 300)}`);
          else if (route.asks === 'public') continue;
          else if (!allowed) {
            if (status !== 403) wrong.push(`${line}, not 403`);
          } else if (inReach) {
            if (ask.inPath.length + ask.inBody.length > 0 || status < 300)
              reached.set(route.id, reached.get(route.id) === true || status !== 400);
            if (
              status === 401 ||
              (status === 404 && path === body && !(at in MAY_BE_ABSENT)) ||
              (status === 403 && !(route.id in ASKS_MORE) && !(at in ASKS_MORE_AT))
            )
              wrong.push(`${line}, although in reach ${answer.text.slice(0, 200)}`);
          } else if (pathInReach) {
            // The path is one's own, an id in the body or the query is not: a list is empty, an act is refused.
            if (route.method === 'GET' ? status >= 500 : status < 400)
              wrong.push(`${line}, although it names what is out of reach`);
          } else {
            if (status === 403 || status === 404) byReach += 1;
            else wrong.push(`${line}, not 404 ${answer.text.slice(0, 200)}`);
          }
        }
      }
    const after = await foreignRows();
    const early = [...reached]
      .filter(([id, beyondValidation]) => !beyondValidation && !(id in ONLY_VALIDATED))
      .map(([id]) => id);
    process.stderr.write(
      `${api.routes.length} routes, ${tries} tries: ${byReach} answered by the reach; only by validation: ${early.join(', ') || 'none'}\n`,
    );
    expect(wrong).toEqual([]);
    expect(leaked).toEqual([]);
    expect(early).toEqual([]);
    const [known, still] = [new Set(before), new Set(after)];
    expect(before.filter((row) => !still.has(row))).toEqual([]);
    // What is added is what people did, in their own words: an export that was empty is on file all the same.
    expect(after.filter((row) => !known.has(row) && !row.startsWith('audit_log '))).toEqual([]);
  });

  /** Every row of both employers and of the other firm, as they stand: foreign to somebody, each of them. */
  const foreignRows = async () =>
    (await world.readAll())
      .filter(({ site, table }) => site !== undefined && !['sessions', 'audit_unsealed'].includes(table))
      .map(({ table, row }) => `${table} ${JSON.stringify({ ...row, last_sign_in_at: null })}`)
      .sort();

  it('answers 401 to nobody in particular, and to a session that is over', async () => {
    const [someone] = world.people as readonly [Someone];
    const wrong: string[] = [];
    for (const route of api.routes.filter(({ asks }) => asks !== 'public')) {
      const ask = requests.ask(route, someone, 'alpha', 'alpha');
      for (const cookie of [undefined, `${SESSION_COOKIE}=${newToken()}`, `${SESSION_COOKIE}=`]) {
        const { status, text, type } = await send(
          route,
          ask.url,
          { ...ask.headers, ...(cookie === undefined ? {} : { cookie }) },
          ask.payload,
        );
        const code = (JSON.parse(text || '{}') as { code?: string }).code;
        if (status !== 401 || code !== 'session.required' || !type.startsWith('application/problem+json'))
          wrong.push(`${route.method} ${route.path}: ${status} ${code}`);
      }
    }
    expect(wrong).toEqual([]);
    expect('session.required' in PROBLEMS).toBe(true);
  });
});
