import {
  FIELD_GROUP_CARDS,
  FIELD_GROUPS,
  AUDIENCES,
  audiencesOf,
  type FieldGroup,
} from '@permitdesk/domain/access/audiences';
import { ROLE_SCOPES, ROLES_WITH_AN_END, type Grant, type Scope } from '@permitdesk/domain/access/grants';
import { ROLE_PERMISSIONS, ROLES, type Role } from '@permitdesk/domain/access/permissions';
import { rightsAt } from '@permitdesk/domain/access/rights';
import { masked } from '@permitdesk/domain/guarded/guarded-values';
import pg from 'pg';
import { actAs } from '../../../../test/support/act-as.js';
import { Desk } from '../../../../test/support/desk.js';
import { FirstCase, WORKER } from '../../../../test/support/first-case.js';
import { CASE_FIELDS } from '../cases/case-view.js';
import { EXEMPTION_FIELDS } from '../exemption/show-exemption.js';
import { FEE_FIELDS } from '../fee/show-fee.js';
import { OFFER_PARTS } from '../offer/show-offer.js';
import { WORKER_FIELDS } from '../workers/workers.read-model.js';

type Person = Awaited<ReturnType<Desk['person']>>;

/** Words that stand in one group of fields alone; whoever does not see the group never reads them. */
const MARKS: Readonly<Partial<Record<FieldGroup, readonly string[]>>> = {
  // Masked for everybody: whole values come only by a request of their own, which is logged.
  passport: [masked('number', WORKER.passportNumber), masked('day', WORKER.dateOfBirth)],
  reasoning: ['Mark of a statement', 'Mark of a return', 'Mark of an explanation'],
  'internal-notes': ['Mark of an internal note'],
  fees: ['MARK-RECEIPT', 'Mark of a payer'],
  portal: ['A7654321'],
};

const everyString = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(everyString)
      : [];

/** Every role that there is, at one case of a firm: what the domain hides is in no answer of the API. */
describe('field groups in the API', () => {
  let desk: Desk;
  let first: FirstCase;
  let odd: FirstCase;
  let tenant: Parameters<Desk['person']>[0];
  const people = new Map<Role, Person>();
  const grants = new Map<Role, Grant>();

  beforeAll(async () => {
    desk = await Desk.open();
    const made = await desk.tenant('Groups', {
      manager: ['case_manager'],
      reviewer: ['reviewer'],
      colleague: ['case_manager'],
    });
    tenant = made;
    const [manager, reviewer, colleague] = [
      await desk.as(made.manager),
      await desk.as(made.reviewer),
      await desk.as(made.colleague),
    ];
    first = await FirstCase.request(desk, manager);
    await first.accept();
    await first.assess({ explanationEn: 'Mark of an explanation. The work keeps the grid up.' });
    expect((await first.post('/exemption/review')).status).toBe(200);
    expect((await first.post('/exemption/return', { reason: 'Mark of a return' }, reviewer)).status).toBe(200);
    const { body: exemption } = await manager.get(`${first.url}/exemption`).expect(200);
    await first.assess({
      explanationEn: 'Mark of an explanation. The work keeps the grid up.',
      answers: exemption.criteria.map((each: { id: string; evidenceIds: string[] }) => ({
        criterionId: each.id,
        answer: 'fits',
        statement: 'Mark of a statement',
        evidenceIds: each.evidenceIds,
      })),
    });
    await first.signOff(reviewer);
    expect((await first.pay({ payer: 'Mark of a payer', receiptNumber: 'MARK-RECEIPT' })).status).toBe(200);
    expect((await first.draft({ exemption_explanation: 'Mark of an explanation' })).status).toBe(200);
    expect((await first.agree()).status).toBe(200);
    expect((await first.confirmPassport(colleague)).status).toBe(200);
    expect((await first.attest()).status).toBe(200);
    expect((await first.post('/offer/readiness')).body.refusals ?? []).toEqual([]);
    expect((await first.submit({ offerNumber: 'A7654321' })).status).toBe(200);
    expect((await first.handOver()).status).toBe(200);
    const noted = await first.event('documents.started', {}, { note: 'Mark of an internal note', internal: true });
    expect(noted.status).toBe(200);
    // A fact of the world before its turn becomes a finding.
    odd = await FirstCase.request(desk, manager, {
      reuse: { employerId: first.ids.employerId },
      worker: { passportNumber: 'B1111111' },
    });
    const found = await odd.event(
      'exemption.found',
      { code: odd.role.code, reason: 'Decided before.' },
      { asFound: true },
    );
    expect(found.body.findings.length).toBeGreaterThan(0);

    const ids: Partial<Record<Scope, string>> = {
      employer: first.ids.employerId,
      case: first.ids.caseId,
      worker: first.ids.workerId,
    };
    for (const role of ROLES) {
      const scope = ROLE_SCOPES[role].find((each) => ids[each] !== undefined) ?? 'tenant';
      const scopeId = ids[scope];
      const grant: Grant = {
        role,
        scope,
        ...(scopeId === undefined ? {} : { scopeId }),
        ...(ROLES_WITH_AN_END.includes(role) ? { endsOn: '2027-06-30' } : {}),
      };
      grants.set(role, grant);
      people.set(role, await desk.person(tenant, role.replace('_', ''), [grant]));
    }
  }, 60_000);
  afterAll(() => desk.close());

  const answersTo = async (role: Role): Promise<{ status: number; body: unknown }[]> => {
    const client = await desk.as(people.get(role) as Person);
    const { caseId, workerId, employerId } = first.ids;
    const places = [
      `cases/${caseId}`,
      ...['timeline', 'exemption', 'fee', 'offer', 'offer/history', 'evidence'].map(
        (place) => `cases/${caseId}/${place}`,
      ),
      `workers/${workerId}`,
      `employers/${employerId}`,
      'cases',
      'workers',
      'employers',
      'deadlines',
      'fees',
      'home',
    ];
    const answers = [];
    for (const place of places) {
      const { status, body } = await client.get(`/api/v1/${place}`);
      answers.push({ status, body });
    }
    return answers;
  };

  const place = () => ({
    caseId: first.ids.caseId,
    employerId: first.ids.employerId,
    workerId: first.ids.workerId,
  });

  it.each(ROLES.filter((role) => ROLE_PERMISSIONS[role].includes('case.read')))(
    'shows %s the groups of its side and no word of another',
    async (role) => {
      const answers = await answersTo(role);
      expect(answers.map((each) => each.status)).toEqual(answers.map(() => 200));
      const strings = everyString(answers.map((each) => each.body));
      expect(strings.filter((each) => each.includes(WORKER.passportNumber))).toEqual([]);
      const { groups } = rightsAt([grants.get(role) as Grant], 'firm', place());
      for (const group of FIELD_GROUPS)
        for (const mark of MARKS[group] ?? [])
          expect([role, group, mark, strings.some((each) => each.includes(mark))]).toEqual([
            role,
            group,
            mark,
            groups.has(group),
          ]);
    },
  );

  it.each(ROLES.filter((role) => ROLE_PERMISSIONS[role].includes('case.read')))(
    'leaves the fields of hidden groups empty for %s, and says which are hidden',
    async (role) => {
      const client = await desk.as(people.get(role) as Person);
      const { groups } = rightsAt([grants.get(role) as Grant], 'firm', place());
      const views = [
        [first.url, CASE_FIELDS],
        [`${first.url}/exemption`, EXEMPTION_FIELDS],
        [`${first.url}/fee`, FEE_FIELDS],
        [`${first.url}/offer`, OFFER_PARTS],
        [`/api/v1/workers/${first.ids.workerId}`, WORKER_FIELDS],
      ] as const;
      for (const [url, fields] of views) {
        const { body } = await client.get(url).expect(200);
        for (const group of FIELD_GROUPS.filter((each) => !groups.has(each)))
          expect([url, group, body]).toEqual([url, group, { ...body, ...fields[group] }]);
        if (body.withheld !== undefined)
          expect(body.withheld).toEqual(FIELD_GROUPS.filter((each) => !groups.has(each)));
      }
    },
  );

  it.each<[Role, boolean]>([
    ['case_manager', true],
    ['hr_coordinator', false],
  ])('shows %s findings in the case, as a number of the list and through its filter: %s', async (role, sees) => {
    const client = await desk.as(people.get(role) as Person);
    expect((await client.get(odd.url).expect(200)).body.findings.length > 0).toBe(sees);
    const { body: list } = await client.get('/api/v1/cases').expect(200);
    const line = list.items.find((item: { id: string }) => item.id === odd.ids.caseId);
    expect(line.openFindings > 0).toBe(sees);
    const { body: filtered } = await client.get('/api/v1/cases?withFindings=true').expect(200);
    expect(filtered.items.some((item: { id: string }) => item.id === odd.ids.caseId)).toBe(sees);
  });

  it('answers 403 to a worker at every one of these places', async () =>
    expect((await answersTo('worker')).map((each) => each.status)).toEqual((await answersTo('worker')).map(() => 403)));

  it('has a card for every group, and every group is on somebody’s side', () => {
    for (const group of FIELD_GROUPS) expect(FIELD_GROUP_CARDS[group].audiences.length).toBeGreaterThan(0);
  });

  describe('papers', () => {
    let app: pg.Client;
    beforeAll(async () => {
      app = new pg.Client({ connectionString: desk.database.appUrl });
      await app.connect();
    });
    afterAll(() => app.end());

    const asking = async <T>(person: Person, permission: string, ask: () => Promise<T>): Promise<T> => {
      await app.query('BEGIN');
      try {
        await actAs(app, { tenant: tenant.id, actor: person.actor.id, permission });
        return await ask();
      } finally {
        await app.query('ROLLBACK');
      }
    };
    const note = (client: Awaited<ReturnType<Desk['as']>>, more: object = {}) =>
      client
        .post(`${first.url}/evidence/notes`)
        .send({ purpose: 'other', title: 'Memo', reference: 'Binder 9', ...more })
        .expect(201);

    it('has the sides of each grant in the database as in the domain', async () => {
      for (const role of ROLES) {
        const person = people.get(role) as Person;
        const grant = grants.get(role) as Grant;
        const permission = ROLE_PERMISSIONS[role].includes('case.read') ? 'case.read' : 'own.read';
        const sides = await asking(person, permission, async () => {
          const { rows } = await app.query<{ all: string[]; sides: string[] }>(
            `SELECT app_audiences() AS all, (SELECT coalesce(array_agg(side), '{}') FROM unnest($1::text[]) side WHERE $2 IN (SELECT app_cases_as(side))) AS sides`,
            [AUDIENCES, first.ids.caseId],
          );
          return grant.scope === 'tenant' ? rows[0]?.all : rows[0]?.sides;
        });
        expect([role, sides]).toEqual([role, [...audiencesOf(grant, 'firm')]]);
      }
    });

    it('hides a paper of the firm from the client, also straight in SQL, until the firm opens it', async () => {
      const manager = await desk.as(people.get('case_manager') as Person);
      const hr = await desk.as(people.get('hr_coordinator') as Person);
      const { body: memo } = await note(manager);
      expect(memo.audience).toEqual(['firm']);
      const seen = async (): Promise<boolean> => {
        const { body } = await hr.get(`${first.url}/evidence`).expect(200);
        return body.items.some((item: { id: string }) => item.id === memo.id);
      };
      expect(await seen()).toBe(false);
      await hr.post(`/api/v1/evidence/${memo.id}/link`).expect(404);
      await asking(people.get('hr_coordinator') as Person, 'case.read', async () => {
        const { rows } = await app.query('SELECT 1 FROM evidence WHERE id = $1', [memo.id]);
        expect(rows).toEqual([]);
      });
      await hr
        .put(`/api/v1/evidence/${memo.id}/audience`)
        .send({ audience: ['employer'] })
        .expect(404);
      await manager
        .put(`/api/v1/evidence/${memo.id}/audience`)
        .send({ audience: ['firm', 'employer'] })
        .expect(200);
      expect(await seen()).toBe(true);
    });

    it('is never added past the firm, and never closed to it by the client', async () => {
      const hr = await desk.as(people.get('hr_coordinator') as Person);
      const { body: letter } = await note(hr, { audience: ['employer'] });
      expect(letter.audience).toEqual(['firm', 'employer']);
      const { body: refused } = await hr
        .put(`/api/v1/evidence/${letter.id}/audience`)
        .send({ audience: ['employer'] })
        .expect(422);
      expect(refused.refusals[0].code).toBe('evidence.firm-closes');
      const manager = await desk.as(people.get('case_manager') as Person);
      const { body: own } = await manager
        .put(`/api/v1/evidence/${letter.id}/audience`)
        .send({ audience: ['worker'] })
        .expect(422);
      expect(own.refusals[0].code).toBe('evidence.own-side');
    });
  });

  describe('rights per place', () => {
    it('offers at a case only what the grants that reach it allow', async () => {
      const other = await FirstCase.request(desk, first.client, { worker: { passportNumber: 'B7654321' } });
      const mixed = await desk.person(tenant, 'mixed', [
        { role: 'auditor', scope: 'tenant', endsOn: '2027-06-30' },
        { role: 'case_manager', scope: 'case', scopeId: other.ids.caseId },
      ]);
      const client = await desk.as(mixed);
      const there = (await client.get(other.url).expect(200)).body;
      const here = (await client.get(first.url).expect(200)).body;
      expect(there.possible).toContain('case.accepted');
      expect(here.possible).toEqual([]);
      expect(here.permissions).not.toContain('permit.record');
      const { body: home } = await client.get('/api/v1/home').expect(200);
      const steps = home.now.filter((item: { place: string }) => item.place !== 'dates');
      expect(steps.map((item: { caseId: string }) => item.caseId)).toEqual([other.ids.caseId]);
      const refused = await client
        .post(`${first.url}/events`)
        .send({ type: 'case.closed', facts: { reason: 'Not mine to close.' }, version: here.version })
        .expect(403);
      expect(refused.body.code).toBe('permission.missing');
      expect(refused.body.refusals[0].code).toBe('permission.not-here');
      expect(refused.body.refusals[0].remedy.en).toMatch(/of Groups/);
      await client.post(`${first.url}/exemption/review`).send({ version: here.version }).expect(403);
    });

    it('says “not there” of a case that the person cannot even read', async () => {
      const other = await FirstCase.request(desk, first.client, { worker: { passportNumber: 'B7654322' } });
      const counsel = await desk.as(people.get('counsel') as Person);
      await counsel.post(`${other.url}/exemption/review`).send({ version: 1 }).expect(404);
    });
  });
});
