import pg from 'pg';
import { Desk } from '../../../../test/support/desk.js';
import type { PlanView } from './planner.dto.js';

type Client = Awaited<ReturnType<Desk['as']>>;

const TABLE = [
  'section,key,raw,value,unit,last_updated',
  'work,FR,6 weeks,6,weeks,2026-11-18',
  'work,QQ,6 weeks,6,weeks,2026-11-18',
].join('\n');
const FRENCH = {
  citizenship: 'FR',
  residence: 'FR',
  inCanada: false,
  code: 'C62',
  noc: '10022',
  medical: 'not-needed',
};

describe('the planner', () => {
  let desk: Desk;
  let auditor: Client;

  beforeAll(async () => {
    desk = await Desk.open();
    const firm = await desk.tenant('Sarcelle', { auditor: ['auditor'] });
    auditor = await desk.as(firm.auditor);
  });
  afterAll(() => desk.close());

  const plan = async (ask: object): Promise<PlanView> =>
    (await auditor.post('/api/v1/planner').send(ask).expect(200)).body;

  it('answers any signed-in person, from the day it is at the office', async () => {
    const found = await plan({ ...FRENCH, twoWeekLine: 'yes', borderLawful: 'no', wantedStartOn: '2027-02-01' });
    expect(found).toMatchObject({
      today: '2026-11-22',
      route: 'outside',
      line: 'two-week',
      likelyStartOn: '2027-01-10',
      openStartOn: '2027-01-11',
      lateByDays: 0,
      criticalStep: 'decision',
      processing: { days: 14, basis: 'standard' },
      tableRows: null,
    });
    const offer = found.steps.find((step) => step.id === 'offer');
    expect(offer).toMatchObject({ holder: 'us', likelyOn: '2026-12-04', isCritical: true, slackDays: 22 });
    expect(offer?.likely[0]?.fr).toMatch(/^Dispense approuvée, 2026-11-30 \+ 2 jours → 2026-12-02/);
    expect(found.shorteners).toContainEqual(expect.objectContaining({ kind: 'border', state: 'no', daysSaved: null }));
  });

  it('counts by the table it is given, and names the lines that do not count', async () => {
    const found = await plan({ ...FRENCH, twoWeekLine: 'no', processingTimesCsv: TABLE });
    expect(found).toMatchObject({ tableRows: 1, processing: { days: 42, basis: 'table', asOf: '2026-11-18' } });
    expect(found.tableProblems).toEqual([expect.objectContaining({ line: 3, code: 'table.country' })]);
  });

  it('says what it does not know when it is asked nothing', async () => {
    const found = await plan({});
    expect(found.likelyStartOn).toBeNull();
    expect(found.unknowns.length).toBeGreaterThan(2);
  });

  it('takes the settings of the reader', async () => {
    const slow = await plan({ ...FRENCH, twoWeekLine: 'yes', settings: { travelDays: 60 } });
    const quick = await plan({ ...FRENCH, twoWeekLine: 'yes', settings: { travelDays: 0 } });
    expect([slow.likelyStartOn, quick.likelyStartOn]).toEqual(['2027-02-25', '2026-12-27']);
  });

  it.each([
    ['a day that is none', { wantedStartOn: '2027-02-30' }, 'wantedStartOn'],
    ['a country in full', { citizenship: 'France' }, 'citizenship'],
    ['a code that cannot be one', { code: 'c-62' }, 'code'],
    ['a short stay of another length', { shortWorkDays: 16 }, 'shortWorkDays'],
    ['days below nought', { settings: { travelDays: -1 } }, 'settings.travelDays'],
    ['a setting that is none', { settings: { coffeeDays: 1 } }, 'settings.coffeeDays'],
    ['a field that is none', { mood: 'hopeful' }, 'mood'],
  ])('refuses %s', async (_, ask, field) => {
    const { body } = await auditor.post('/api/v1/planner').send(ask).expect(400);
    expect(JSON.stringify(body.refusals)).toContain(`"field":"${field}"`);
  });

  it('asks for a session, and keeps nothing', async () => {
    await desk.anyone.post('/api/v1/planner').send(FRENCH).expect(401);
    const database = new pg.Client({ connectionString: desk.database.ownerUrl });
    await database.connect();
    const count = async (): Promise<string | undefined> =>
      (
        await database.query<{ all: string }>(
          "SELECT concat_ws(' ', (SELECT count(*) FROM audit_log), (SELECT count(*) FROM cases), (SELECT count(*) FROM outbox)) AS all",
        )
      ).rows[0]?.all;
    const before = await count();
    await plan(FRENCH);
    expect(await count()).toBe(before);
    await database.end();
  });
});
