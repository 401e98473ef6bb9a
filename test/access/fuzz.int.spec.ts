import net from 'node:net';
import { PROBLEMS, type ProblemCode } from '@permitdesk/api/platform/problems';
import { hashOf, newToken, SESSION_COOKIE } from '@permitdesk/api/session/session-cookie';
import { AccountStore } from '@permitdesk/persistence/account-store';
import fc from 'fast-check';
import { Requests } from './requests.js';
import { routesOf, type Api, type Route } from './routes.js';
import { undoWrites } from './undo.js';
import { World, type Someone } from './world.js';

const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_122);
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 9_800);
const RAW_RUNS = 200;

/** Values that parsers, databases and calendars have stumbled over. */
const NASTY: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  1.5,
  1e21,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  -2147483649,
  2147483648,
  '',
  ' ',
  '	',
  '\0',
  'a\0b',
  '\ud800',
  '\udfff x',
  '﻿',
  '‮ txt',
  'é'.normalize('NFD'),
  '𝕬',
  '👩‍👩‍👧‍👦',
  '\u2028',
  '\r\nx: y',
  'İ',
  'ß',
  "' OR 1=1 --",
  "'; DROP TABLE cases; --",
  '$1',
  '%s%s%n',
  '${7*7}',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '../../etc/passwd',
  '..\\..\\x',
  'file:///etc/passwd',
  'http://127.0.0.1:1/',
  'javascript:alert(1)',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'NaN',
  'Infinity',
  '1e400',
  '0x10',
  '-0',
  '9'.repeat(400),
  'a'.repeat(2e4),
  '0000-00-00',
  '2026-02-30',
  '9999-12-31',
  '0001-01-01',
  '-271821-04-20',
  '+275760-09-13',
  '2026-11-22T99:99:99Z',
  '2026-11-22T00:00:00+99:99',
  '2026-06-30T23:59:60Z',
  '99999-01-01T00:00:00Z',
  '00000000-0000-0000-0000-000000000000',
  '01a2026e-0000-7000-8000-00000000000g',
  [],
  {},
  [[]],
  [null],
  [{}],
  { toString: null },
  { length: -1 },
  [1, [2, [3]]],
  { $ne: null },
  { $gt: '' },
];

const nasty = fc.constantFrom(...NASTY);
/** Any JSON, and the nasty ones among it. */
const junk = fc.oneof(
  { weight: 3, arbitrary: nasty },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

const deep = (open: string, close: string, depth: number): string => open.repeat(depth) + close.repeat(depth);

/** Bodies that are wrong as bytes, whatever the route wants. */
const brokenBody = fc.constantFrom<string | Buffer>(
  '',
  '{',
  '{"a":',
  '[1,2',
  '"x',
  'null',
  'true',
  '1e999',
  '{"a":1}{"b":2}',
  '\ufeff{}',
  '{"a":NaN}',
  "{'a':1}",
  '{"a":"\\ud800"}',
  '{"a":"\\u0000"}',
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{"admin":true}}}',
  '{"a":1,"a":2}',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>',
  'a=1&b=2',
  '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
  '--x--\r\n',
  '--x\r\n\r\n',
  deep('[', ']', 20_000),
  deep('{"a":', '}', 5_000).replace('}', '1}'),
  `{"a":"${'x'.repeat(1_100_000)}"}`,
  Buffer.from([0xff, 0xfe, 0xfd]),
  Buffer.from('7b2261223a22c328227d', 'hex'),
  Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x7d]),
  Buffer.alloc(64),
);

const contentType = fc.constantFrom(
  'application/json',
  'application/json; charset=utf-16',
  'application/json; charset=',
  'text/plain',
  'application/x-www-form-urlencoded',
  'application/xml',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'multipart/form-data; boundary=',
  `multipart/form-data; boundary=${'y'.repeat(300)}`,
  'application/octet-stream',
  '*/*',
  ';',
  'a',
  'application/problem+json',
  'application/scim+json',
);

const header = fc.constantFrom<readonly [string, string]>(
  ...([
    ['accept-language', 'fr-CA'],
    ['accept-language', 'fr;q=0.1, en;q=9, *;q=x'],
    ['accept-language', '\u00ff'.repeat(500)],
    ['accept', 'application/xml'],
    ['content-length', '0'],
    ['x-forwarded-for', "1.2.3.4, '; DROP TABLE x; --"],
    ['x-forwarded-proto', 'gopher'],
    ['x-forwarded-host', 'evil.example'],
    ['host', 'evil.example:99999'],
    ['origin', 'null'],
    ['origin', 'http://evil.example'],
    ['origin', '::::'],
    ['sec-fetch-site', 'cross-site'],
    ['cookie', 'permitdesk_session=%00; permitdesk_session=x; =; ;;'],
    ['authorization', 'Bearer \u00e9'],
    ['authorization', 'Basic Og=='],
    ['user-agent', 'x'.repeat(4_000)],
    ['if-none-match', '"*"'],
    ['range', 'bytes=99999999-1,-5'],
    ['expect', '100-nothing'],
    ['x-http-method-override', 'DELETE'],
    ['content-encoding', 'gzip'],
    ['transfer-encoding', 'identity'],
  ] as const),
);

const segment = fc.oneof(
  fc.constantFrom(
    '%00',
    '%',
    '%zz',
    '%c0%ae%c0%ae',
    '..%2f..%2f',
    '%2e%2e',
    '1',
    '-1',
    'null',
    'undefined',
    '__proto__',
    'constructor',
    "'--",
    '%F0%9F%98%80',
    'a'.repeat(3_000),
    ' ',
    '%20',
    ';x=1',
    ':id',
    '*',
    '01A2026E-0000-7000-8000-000000000000',
    '{id}',
  ),
  fc.string({ maxLength: 20 }).map(encodeURIComponent),
);

interface Plan {
  readonly route: number;
  readonly someone: number;
  readonly shape:
    'field' | 'fields' | 'extra' | 'missing' | 'bytes' | 'media' | 'path' | 'query' | 'headers' | 'method';
  readonly values: readonly unknown[];
  readonly picks: readonly number[];
  readonly bytes: string | Buffer;
  readonly media: string;
  readonly header: readonly [string, string];
  readonly segment: string;
  readonly french: boolean;
}

const nat = fc.nat({ max: 1_000_000 });
const plan: fc.Arbitrary<Plan> = fc.record({
  route: nat,
  someone: nat,
  shape: fc.constantFrom(
    'field',
    'field',
    'field',
    'fields',
    'extra',
    'missing',
    'bytes',
    'bytes',
    'media',
    'path',
    'query',
    'query',
    'headers',
    'method',
  ),
  values: fc.array(junk, { minLength: 3, maxLength: 3 }),
  picks: fc.array(nat, { minLength: 3, maxLength: 3 }),
  bytes: brokenBody,
  media: contentType,
  header,
  segment,
  french: fc.boolean(),
});

const pick = <T>(from: readonly T[], number: number): T => from[number % from.length] as T;

/** Malformed requests of every kind, by several roles, to every route: each is answered, and none of them with a fault of ours. */
describe('what is malformed', () => {
  let world: World;
  let api: Api;
  let requests: Requests;
  let tries: readonly (Someone | undefined)[];
  let limit = 0;
  const cookies = new Map<string, string>();

  beforeAll(async () => {
    world = await World.open();
    api = routesOf(world.desk.app);
    requests = new Requests(world, api);
    undoWrites(world.desk, () => true);
    const named = (name: string): Someone | undefined => world.people.find((each) => each.name === name);
    tries = [
      named('owner'),
      named('owner'),
      named('case manager of all'),
      named('HR coordinator'),
      named('worker'),
      undefined,
    ];
    // The server itself gives up on a request after this long; what it has not answered by then hangs.
    limit = (world.desk.app.getHttpServer() as { headersTimeout: number }).headersTimeout;
  });
  afterAll(() => world?.close());

  const cookieOf = async (someone: Someone): Promise<string> => {
    const known = cookies.get(someone.name);
    if (known !== undefined) return known;
    const token = newToken();
    await world.desk.app.get(AccountStore).openSession({
      tokenHash: hashOf(token),
      accountId: someone.person.actor.id,
      tenantId: someone.tenantId,
      userAgent: 'fuzz',
      openedAt: world.desk.clock.now(),
      expiresAt: '2100-01-01T00:00:00Z',
    });
    cookies.set(someone.name, `${SESSION_COOKIE}=${token}`);
    return `${SESSION_COOKIE}=${token}`;
  };

  /** Puts a value somewhere into a valid body. */
  const spoilt = (payload: string | undefined, { shape, values, picks }: Plan): string => {
    const body = JSON.parse(payload ?? '{}') as Record<string, unknown>;
    const names = Object.keys(body);
    if (shape === 'extra' || names.length === 0)
      body[pick(['__proto__x', 'constructor', 'id', 'tenantId', 'role', 'é', ''], picks[0] ?? 0)] = values[0];
    else if (shape === 'missing') delete body[pick(names, picks[0] ?? 0)];
    else
      for (let index = 0; index < (shape === 'fields' ? 3 : 1); index += 1) {
        const name = pick(names, picks[index] ?? 0);
        const inner = body[name];
        if (Array.isArray(inner) && inner.length > 0 && (picks[2] ?? 0) % 2 === 0)
          body[name] = [values[index], ...inner];
        else if (typeof inner === 'object' && inner !== null && (picks[2] ?? 0) % 2 === 0)
          body[name] = { ...inner, [JSON.stringify(values[2]) ?? 'x']: values[index] };
        else body[name] = values[index];
      }
    return JSON.stringify(body);
  };

  const built = async (
    each: Plan,
  ): Promise<{
    method: Route['method'];
    url: string;
    headers: Record<string, string>;
    payload: string | Buffer | undefined;
    route: Route;
    language: 'en' | 'fr';
  }> => {
    const route = pick(api.routes, each.route);
    const someone = pick(tries, each.someone);
    const ask = requests.ask(route, someone ?? (world.people[0] as Someone), 'alpha', 'alpha');
    const isMultipart = ask.headers['content-type']?.startsWith('multipart') === true;
    const headers: Record<string, string> = {
      ...ask.headers,
      'accept-language': each.french ? 'fr-CA, en;q=0.5' : 'en',
    };
    if (someone !== undefined) headers['cookie'] = await cookieOf(someone);
    let { url } = ask;
    let payload: string | Buffer | undefined = ask.payload;
    let { method } = route;
    switch (each.shape) {
      case 'field':
      case 'fields':
      case 'extra':
      case 'missing':
        if (isMultipart) payload = (ask.payload ?? '').slice(0, (each.picks[0] ?? 0) % (ask.payload ?? ' ').length);
        else if (method !== 'GET') payload = spoilt(ask.payload, each);
        else
          url += `${url.includes('?') ? '&' : '?'}${pick(['limit', 'cursor', 'q', 'sort', 'stage', 'status', 'on', 'x', '__proto__'], each.picks[0] ?? 0)}=${encodeURIComponent(
            (JSON.stringify(each.values[0]) ?? '').replaceAll(/[\ud800-\udfff]/g, '?').slice(0, 2_000),
          )}`;
        break;
      case 'bytes':
        if (method === 'GET') method = 'POST';
        payload = each.bytes;
        headers['content-type'] = (each.picks[1] ?? 0) % 2 === 0 ? 'application/json' : each.media;
        break;
      case 'media':
        headers['content-type'] = each.media;
        break;
      case 'path':
        url = url.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, each.segment);
        if (url === ask.url) url = `${url}/${each.segment}`;
        break;
      case 'query': {
        const known = route.query.map(({ name }) => name);
        const name = pick([...known, ...known, 'x', '__proto__', 'constructor', 'limit'], each.picks[0] ?? 0);
        const form = pick(['', '[]', '[0]', '[__proto__]', '.a'], each.picks[1] ?? 0);
        url = `${url.split('?')[0] ?? ''}?${name}${form}=${each.segment}&${name}=${each.segment}&${name}${pick(['=', '', '=%00', '=1', '=-1', '=9999999999999999999'], each.picks[2] ?? 0)}`;
        break;
      }
      case 'headers':
        headers[each.header[0]] = each.header[1];
        break;
      case 'method':
        method = pick(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const, each.picks[0] ?? 0);
        if (method === 'GET') payload = undefined;
        break;
    }
    const asked = headers['accept-language'] ?? '';
    return {
      method,
      url: url.replaceAll(/[^\x21-\x7e]/g, '_'),
      headers,
      payload,
      route,
      language: asked.startsWith('fr') ? 'fr' : 'en',
    };
  };

  const STACK =
    /\n\s+at |node_modules|\.(?:ts|js):\d+:\d+|QueryFailedError|syntax error at|permitdesk_app|SELECT .* FROM/;

  it(`gets a problem that says what is wrong, never a fault, a stack or silence (seed ${SEED})`, async () => {
    const faults = new Map<string, string>();
    const statuses = new Map<number, number>();
    for (const each of fc.sample(plan, { numRuns: RUNS, seed: SEED })) {
      const { method, url, headers, payload, route, language } = await built(each);
      let timer: NodeJS.Timeout | undefined;
      const silence = new Promise<undefined>((resolve) => {
        timer = setTimeout(() => resolve(undefined), limit);
      });
      const answer = await Promise.race([
        world.desk.app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) }),
        silence,
      ]);
      clearTimeout(timer);
      const told = `${method} ${url.slice(0, 200)} ${each.shape} ${JSON.stringify(headers).slice(0, 200)} ${String(payload).slice(0, 300)}`;
      const fault = (why: string): void => {
        // One of each kind tells enough.
        const key = `${route.id} ${why}`;
        if (!faults.has(key)) faults.set(key, told);
      };
      if (answer === undefined) {
        fault('no answer');
        continue;
      }
      statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1);
      if (answer.statusCode === 401 && headers['cookie'] !== undefined) cookies.clear();
      if (answer.statusCode < 400) continue;
      const type = String(answer.headers['content-type'] ?? '');
      if (route.id === 'health_ready' && answer.statusCode === 503) continue;
      // The secret of the proof's provider was never sealed, so it cannot be opened.
      if (route.id === 'connections_test' && answer.statusCode === 500) continue;
      if (answer.statusCode >= 500) fault(`${answer.statusCode}`);
      if (STACK.test(answer.body)) fault(`a stack: ${answer.body.slice(0, 200)}`);
      if (type.startsWith('application/scim+json') && url.startsWith('/scim/')) continue;
      if (!type.startsWith('application/problem+json')) {
        fault(`${answer.statusCode} as ${type}: ${answer.body.slice(0, 200)}`);
        continue;
      }
      const { code, title, status } = JSON.parse(answer.body) as { code: string; title?: string; status: number };
      const card = Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code as ProblemCode] : undefined;
      if (card === undefined) fault(`unknown code ${code}`);
      else if (status !== answer.statusCode || title !== card.title[language])
        fault(`${code} without its own status and title in ${language}`);
    }
    process.stderr.write(
      `${RUNS} malformed requests, seed ${SEED}: ${[...statuses]
        .sort(([a], [b]) => a - b)
        .map(([status, count]) => `${status} × ${count}`)
        .join(', ')}\n`,
    );
    expect([...faults].map(([key, told]) => `${key}\n    ${told}`)).toEqual([]);
  });

  it('is answered on the wire too: broken lines, broken headers, uploads that stop half-way', async () => {
    const server = world.desk.app;
    await server.listen(0, '127.0.0.1');
    const { port } = server.getHttpServer().address() as net.AddressInfo;
    const cookie = await cookieOf(world.people[0] as Someone);
    const upload = `/api/v1/cases/${world.sites.alpha.caseId}/evidence/files`;
    const part =
      '--x\r\ncontent-disposition: form-data; name="purpose"\r\n\r\nother\r\n--x\r\ncontent-disposition: form-data; name="title"\r\n\r\nt\r\n--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n%PDF';
    const WIRE: readonly string[] = [
      'GARBAGE\r\n\r\n',
      'GET\r\n\r\n',
      'GET /api/v1/cases HTTP/9.9\r\n\r\n',
      'GET /api/v1/cases HTTP/1.1\r\n\r\n',
      'GET  /api/v1/cases HTTP/1.1\r\nhost: x\r\n\r\n',
      `GET /api/v1/cases HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`,
      'GET /api/v1/cases HTTP/1.1\r\nhost: x\r\nbad header\r\n\r\n',
      'GET /api/v1/cases HTTP/1.1\r\nhost: x\r\nx: a\u0000b\r\n\r\n',
      'TRACE /api/v1/cases HTTP/1.1\r\nhost: x\r\n\r\n',
      'CONNECT x:1 HTTP/1.1\r\nhost: x\r\n\r\n',
      'OPTIONS * HTTP/1.1\r\nhost: x\r\n\r\n',
      'BREW /api/v1/cases HTTP/1.1\r\nhost: x\r\n\r\n',
      'POST /api/v1/workers HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nabcde',
      'POST /api/v1/workers HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      'POST /api/v1/workers HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n',
      'POST /api/v1/workers HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n\r\n',
      `GET /api/v1/${'a'.repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`,
      'GET /api/v1/cases%zz HTTP/1.1\r\nhost: x\r\n\r\n',
      'GET http://evil.example/api/v1/cases HTTP/1.1\r\nhost: x\r\n\r\n',
      `POST ${upload} HTTP/1.1\r\nhost: x\r\ncookie: ${cookie}\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: ${part.length}\r\n\r\n${part}`,
      `POST ${upload} HTTP/1.1\r\nhost: x\r\ncookie: ${cookie}\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: ${part.length + 100}\r\n\r\n${part}`,
      `POST ${upload} HTTP/1.1\r\nhost: x\r\ncookie: ${cookie}\r\ncontent-type: multipart/form-data\r\ncontent-length: 4\r\n\r\nabcd`,
    ];
    /** Sends bytes, ends its side, and gives back all that was said until the server closed. */
    const say = (bytes: string): Promise<string> =>
      new Promise((resolve) => {
        let heard = '';
        const socket = net.connect(port, '127.0.0.1', () => socket.end(Buffer.from(bytes, 'latin1')));
        socket.setTimeout(limit, () => socket.destroy(new Error('no answer')));
        socket.on('data', (chunk) => {
          heard += chunk.toString('latin1');
        });
        socket.on('error', (error) => resolve(error.message === 'no answer' ? 'no answer' : heard));
        socket.on('close', () => resolve(heard));
      });
    const faults = new Set<string>();
    for (let run = 0; run < RAW_RUNS; run += 1) {
      const bytes = pick(WIRE, run);
      // Whole, and cut off at some place.
      const sent = run < WIRE.length ? bytes : bytes.slice(0, 1 + ((run * 7_919) % bytes.length));
      const heard = await say(sent);
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1] ?? 0);
      if (heard === 'no answer' || status >= 500 || STACK.test(heard))
        faults.add(`${JSON.stringify(sent.slice(0, 200))}: ${heard.slice(0, 300)}`);
    }
    expect([...faults]).toEqual([]);
    const { statusCode } = await server.inject({ method: 'GET', url: '/api/health/live' });
    expect(statusCode).toBe(200);
  });
});
