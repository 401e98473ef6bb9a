import { Desk } from '../../../../test/support/desk.js';
import { RoutePermissions } from './route-permissions.js';

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: unknown }>> }>
  >;
}

describe('the OpenAPI document', () => {
  let desk: Desk;
  let paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  let schemas: Readonly<Record<string, object>>;

  beforeAll(async () => {
    desk = await Desk.open();
    const { body } = await desk.anyone.get('/api/openapi.json').expect(200);
    expect(body.openapi).toBe('3.1.0');
    ({ paths } = body);
    ({ schemas } = body.components);
  });
  afterAll(() => desk.close());

  const operations = (): [string, Operation][] =>
    Object.entries(paths).flatMap(([path, of]) =>
      Object.entries(of).map(([method, operation]): [string, Operation] => [`${method} ${path}`, operation]),
    );

  it('knows every route of the API', () => {
    expect(operations().length).toBeGreaterThan(40);
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([
        '/api/v1/cases/{id}/exemption',
        '/api/v1/cases/{id}/fee/payment',
        '/api/v1/cases/{id}/offer/submission',
        '/api/health/ready',
      ]),
    );
  });

  it('describes the answer of each, unless there is none', () => {
    const undescribed = operations().filter(([, { responses }]) => {
      const success = Object.entries(responses).find(([status]) => status.startsWith('2'));
      return success === undefined || (success[0] !== '204' && success[1].content === undefined);
    });
    expect(undescribed.map(([route]) => route)).toEqual([]);
  });

  it('names each operation once, and leaves no reference open', () => {
    const ids = operations().map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const references = [...JSON.stringify({ paths, schemas }).matchAll(/#\/components\/schemas\/([A-Za-z]*)/g)].map(
      (match) => match[1] ?? '',
    );
    expect([...new Set(references)].filter((name) => !(name in schemas))).toEqual([]);
  });

  it('has a permission behind every route', () => {
    expect(desk.app.get(RoutePermissions).unguardedRoutes()).toEqual([]);
  });

  it('answers 401 without a session wherever a session is needed', async () => {
    const open = new Set([
      'get /api/health/live',
      'get /api/health/ready',
      'post /api/v1/session',
      'post /api/v1/session/second-factor',
      'post /api/v1/session/passkey/options',
      'post /api/v1/session/passkey',
      'post /api/v1/password-resets',
      'get /api/v1/password-resets/by-token/{token}',
      'post /api/v1/password-resets/by-token/{token}',
      'get /api/v1/invitations/by-token/{token}',
      'post /api/v1/invitations/by-token/{token}',
      'get /api/v1/single-sign-on/for',
    ]);
    const answers = await Promise.all(
      operations()
        .filter(([route]) => !open.has(route))
        .map(async ([route]) => {
          const [method, path] = route.split(' ') as ['get' | 'post' | 'put' | 'delete', string];
          const { status } = await desk.anyone[method](
            path.replaceAll(/\{\w+\}/g, '01a2026e-0000-7000-8000-000000000000'),
          ).send(method === 'get' ? undefined : {});
          return [route, status];
        }),
    );
    expect(answers.filter(([, status]) => status !== 401)).toEqual([]);
  });
});
