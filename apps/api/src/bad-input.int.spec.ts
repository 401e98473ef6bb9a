import pg from 'pg';
import { Desk } from '../../../test/support/desk.js';
import { FirstCase, WORKER } from '../../../test/support/first-case.js';

type Client = Awaited<ReturnType<Desk['as']>>;

/** Bad input everywhere: one clear problem with the field and the rule, and nothing half saved. */
describe('bad input', () => {
  let desk: Desk;
  let client: Client;
  let story: FirstCase;
  let database: pg.Client;

  beforeAll(async () => {
    desk = await Desk.open();
    const firm = await desk.tenant('Sarcelle', { owner: ['owner'] });
    client = await desk.as(firm.owner);
    story = await (await FirstCase.request(desk, client)).accept();
    database = new pg.Client({ connectionString: desk.database.ownerUrl });
    await database.connect();
  });
  afterAll(async () => {
    await database.end();
    await desk.close();
  });

  const rowsOnFile = async (): Promise<string> =>
    (
      await database.query<{ all: string }>(
        `SELECT concat_ws(' ', (SELECT count(*) FROM cases), (SELECT count(*) FROM case_events), (SELECT count(*) FROM workers), (SELECT count(*) FROM employers),
           (SELECT count(*) FROM evidence), (SELECT count(*) FROM audit_log), (SELECT count(*) FROM outbox), (SELECT sum(version) FROM cases), (SELECT count(*) FROM offers)) AS all`,
      )
    ).rows[0]?.all ?? '';

  const unsaved = async (ask: () => Promise<{ status: number; body: unknown; headers: Record<string, string> }>) => {
    const before = await rowsOnFile();
    const answer = await ask();
    expect(await rowsOnFile()).toBe(before);
    expect(answer.headers['content-type']).toMatch('application/problem+json');
    return answer as {
      status: number;
      body: {
        code: string;
        type: string;
        title: string;
        refusals?: { code: string; field?: string; cites: string[]; remedy: { en: string; fr: string } }[];
      };
    };
  };

  const NO_ID = '01a2026e-0000-7000-8000-000000000000';

  it.each([
    ['a worker without a family name', 'post', '/workers', { ...WORKER, familyName: '' }, 'familyName'],
    ['a birthday that is no day', 'post', '/workers', { ...WORKER, dateOfBirth: '1992-02-30' }, 'dateOfBirth'],
    ['a country in full', 'post', '/workers', { ...WORKER, citizenship: 'India' }, 'citizenship'],
    ['a UCI with seven digits', 'post', '/workers', { ...WORKER, uci: '123-4567' }, 'uci'],
    ['a field no one knows', 'post', '/workers', { ...WORKER, shoeSize: 42 }, 'shoeSize'],
    ['a third language', 'post', '/workers', { ...WORKER, officialLanguage: 'es' }, 'officialLanguage'],
    [
      'a business number with letters',
      'post',
      '/employers',
      { legalName: 'A', operatingName: 'A', businessNumber: '12345678X', regime: 'bound', province: 'ON' },
      'businessNumber',
    ],
    [
      'a province that is none',
      'post',
      '/employers',
      { legalName: 'A', operatingName: 'A', regime: 'bound', province: 'XX' },
      'province',
    ],
    [
      'a case without a start',
      'post',
      '/cases',
      { workerId: NO_ID, employerId: NO_ID, kind: 'first_permit', jobTitle: 'x' },
      'wantedStartOn',
    ],
    [
      'an id that is none',
      'post',
      '/cases',
      { workerId: '7', employerId: NO_ID, kind: 'first_permit', jobTitle: 'x', wantedStartOn: '2027-01-01' },
      'workerId',
    ],
    ['a page of a thousand', 'get', '/cases?limit=1000', undefined, 'limit'],
    ['a stage that is none', 'get', '/cases?stage=nowhere', undefined, 'stage'],
  ] as const)('names the field: %s', async (_, method, path, body, field) => {
    const answer = await unsaved(async () => client[method](`/api/v1${path}`).send(body));
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 'request.invalid', type: '/problems/request.invalid' });
    const named = answer.body.refusals?.find((refusal) => refusal.field === field);
    expect(named?.cites.length).toBeGreaterThan(0);
    expect(named?.remedy.en).not.toBe('');
    expect(named?.remedy.fr).not.toBe('');
  });

  it.each([
    ['a missing fact', 'case.closed', {}, 'fact.missing', 'facts.reason'],
    [
      'a fact of another event',
      'case.closed',
      { reason: 'done', letterOn: '2026-01-01' },
      'fact.unknown',
      'facts.letterOn',
    ],
    ['a day that is none', 'biometrics.given', { givenOn: '2026-13-01' }, 'fact.malformed', 'facts.givenOn'],
    ['a day in the future', 'biometrics.given', { givenOn: '2026-12-24' }, 'fact.in-future', 'facts.givenOn'],
    [
      'an instant without a zone',
      'application.filed',
      { route: 'outside', receivedAt: '2026-11-20T10:00:00' },
      'fact.malformed',
      'facts.receivedAt',
    ],
    [
      'a word that is no choice',
      'application.filed',
      { route: 'by boat', receivedAt: '2026-11-20T10:00:00Z' },
      'fact.malformed',
      'facts.route',
    ],
    [
      'an application number of eight digits',
      'receipt.acknowledged',
      { applicationNumber: '12345678' },
      'application-number.malformed',
      'facts.applicationNumber',
    ],
    ['the timer’s own event', 'permit.expired', { expiredOn: '2026-01-01' }, 'event.by-time-alone', 'type'],
    [
      'an event with a step of its own',
      'exemption.signed-off',
      { outcome: 'lmia_exempt', snapshotId: NO_ID },
      'event.own-screen',
      'type',
    ],
    ['an act out of turn', 'leave.ended', { returnedOn: '2026-11-20' }, 'step.out-of-turn', undefined],
  ] as const)('refuses an entry: %s', async (_, type, facts, code, field) => {
    const answer = await unsaved(() => story.event(type, facts));
    expect(answer.status).toBe(422);
    const refusal = answer.body.refusals?.find((each) => each.code === code);
    expect(refusal).toBeDefined();
    expect(refusal?.field).toBe(field);
    expect(refusal?.cites.length).toBeGreaterThan(0);
  });

  it('names every wrong fact at once, not only the first', async () => {
    const answer = await unsaved(() =>
      story.event('permit.issued', { issuedOn: 'soon', validFrom: '2026-01-01', validTo: 7, issuance: 'drone' }),
    );
    expect(answer.body.refusals?.map((each) => each.field)).toEqual(
      expect.arrayContaining([
        'facts.issuedOn',
        'facts.validTo',
        'facts.issuance',
        'facts.employerName',
        'facts.occupation',
      ]),
    );
  });

  it('refuses a whole save of the offer for one wrong value, and says which', async () => {
    const answer = await unsaved(async () =>
      client.put(`${story.url}/offer`).send({
        values: {
          job_title: 'Engineer',
          noc_code: '1',
          hourly_wage_cad: 'a lot',
          nonsense: 1,
          bi_legal_name: 'Other',
        },
        version: 0,
      }),
    );
    expect(answer.status).toBe(422);
    expect(answer.body.refusals?.map((each) => each.field).sort()).toEqual([
      'values.bi_legal_name',
      'values.hourly_wage_cad',
      'values.noc_code',
      'values.nonsense',
    ]);
  });

  it.each([
    ['no JSON at all', '{"type": ', 400, 'request.invalid'],
    ['a list where an object belongs', '[1,2]', 400, 'request.invalid'],
    ['a text where an object belongs', '"hello"', 400, 'request.invalid'],
  ])('takes %s for what it is', async (_, text, status, code) => {
    const answer = await unsaved(async () =>
      client.post('/api/v1/workers').set('content-type', 'application/json').send(text),
    );
    expect(answer.status).toBe(status);
    expect(answer.body.code).toBe(code);
  });

  it('keeps prototype tricks out', async () => {
    const answer = await unsaved(async () =>
      client
        .post(`${story.url}/events`)
        .set('content-type', 'application/json')
        .send(
          `{"type":"case.closed","facts":{"__proto__":{"reason":"x"},"constructor":"y"},"version":${await story.version()}}`,
        ),
    );
    expect([400, 422]).toContain(answer.status);
  });

  it('says 404 for an address, a record and an id that are none, 413 for a flood, 415 for another kind of content', async () => {
    expect((await unsaved(async () => client.get('/api/v1/nowhere'))).body.code).toBe('route.not-found');
    expect((await unsaved(async () => client.get(`/api/v1/cases/${NO_ID}`))).body.code).toBe('record.not-found');
    expect((await unsaved(async () => client.get('/api/v1/cases/seven'))).body.code).toBe('record.not-found');
    const flood = await unsaved(async () =>
      client.post('/api/v1/workers').send({ ...WORKER, familyName: 'x'.repeat(1_200_000) }),
    );
    expect([flood.status, flood.body.code]).toEqual([413, 'request.too-large']);
    const xml = await unsaved(async () =>
      client.post('/api/v1/workers').set('content-type', 'application/xml').send('<a/>'),
    );
    expect([xml.status, xml.body.code]).toEqual([415, 'request.wrong-media']);
    expect(
      (await unsaved(async () => client.post(`${story.url}/evidence/files`).send({ purpose: 'other' }))).status,
    ).toBe(415);
  });

  it('refuses an upload without file, purpose or content, and keeps one that has them', async () => {
    const upload = (fields: Record<string, string>, file?: Buffer) => {
      let ask = client.post(`${story.url}/evidence/files`);
      for (const [name, value] of Object.entries(fields)) ask = ask.field(name, value);
      return file === undefined
        ? ask
        : ask.attach('file', file, { filename: 'reçu n° 7.pdf', contentType: 'application/pdf' });
    };
    expect(
      (await unsaved(async () => upload({ purpose: 'fee_receipt', title: 'Receipt' }))).body.refusals?.[0]?.code,
    ).toBe('file.missing');
    expect((await unsaved(async () => upload({ title: 'Receipt' }, Buffer.from('x')))).body.refusals?.[0]?.code).toBe(
      'file.purpose',
    );
    expect(
      (await unsaved(async () => upload({ purpose: 'fee_receipt', title: 'Receipt' }, Buffer.alloc(0)))).body
        .refusals?.[0]?.code,
    ).toBe('file.missing');
    const kept = await upload({ purpose: 'fee_receipt', title: 'Receipt' }, Buffer.from('%PDF-1.7 paid'));
    expect(kept.status).toBe(201);
    expect(kept.body).toMatchObject({ fileName: 'reçu n° 7.pdf', sizeBytes: 13, mediaType: 'application/pdf' });
    const link = await client.post(`/api/v1/evidence/${kept.body.id}/link`).expect(200);
    const file = await client.get(link.body.url).expect(200);
    expect(Buffer.from(file.body).toString()).toBe('%PDF-1.7 paid');
    expect(file.headers['content-security-policy']).toMatch(/sandbox/);
  });

  it('lets nobody past their role, and says which right is missing', async () => {
    const other = await desk.tenant('Readers', { auditor: ['auditor'], finance: ['finance_approver'] });
    const auditor = await desk.as(other.auditor);
    const refused = await unsaved(async () => auditor.post('/api/v1/workers').send(WORKER));
    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject({ code: 'permission.missing', permission: 'worker.edit' });
    const finance = await desk.as(other.finance);
    await finance.post('/api/v1/cases').send({}).expect(403);
  });
});
