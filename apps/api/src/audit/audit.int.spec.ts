import pg from 'pg';
import { CHAIN_KEYS } from '../../../../test/support/audit-desk.js';
import { Desk } from '../../../../test/support/desk.js';
import { FirstCase } from '../../../../test/support/first-case.js';
import { systemActor } from '@permitdesk/persistence/actor';
import { sealBatch } from '@permitdesk/persistence/audit/seal-batch';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';

type Client = Awaited<ReturnType<Desk['as']>>;
interface Entry {
  readonly seq: string;
  readonly action: string;
  readonly actorId: string;
  readonly subjectId: string;
  readonly caseId: string | null;
  readonly position: number | null;
}

describe('the audit as it is read', () => {
  let desk: Desk;
  let auditor: Client;
  let manager: Client;
  let firm: Awaited<ReturnType<typeof people>>;
  let story: FirstCase;

  const people = () =>
    desk.tenant('Sarcelle', {
      owner: ['owner'],
      manager: ['case_manager'],
      reviewer: ['reviewer'],
      auditor: ['auditor'],
    });
  const list = async (query = '', by = auditor) => (await by.get(`/api/v1/audit${query}`).expect(200)).body;
  const seal = () =>
    desk.app.get(UnitOfWork).run(systemActor(firm.id, 'America/Toronto', 'audit'), (tx) => sealBatch(tx, CHAIN_KEYS));

  beforeAll(async () => {
    desk = await Desk.open();
    firm = await people();
    const other = await desk.tenant('Elsewhere', { manager: ['case_manager'] });
    await FirstCase.request(desk, await desk.as(other.manager));
    [manager, auditor] = [await desk.as(firm.manager), await desk.as(firm.auditor)];
    desk.clock.goTo('2026-08-10');
    story = await FirstCase.request(desk, manager);
    desk.clock.goTo('2026-08-12');
    await (await story.accept()).assess();
  });
  afterAll(() => desk.close());

  it('shows each entry with words, the name of who acted and the number of the case', async () => {
    const { items } = await list();
    expect([...new Set(items.map(({ action }: Entry) => action))]).toEqual([
      'exemption.save',
      'evidence.add',
      'case.case.accepted',
      'case.case.requested',
      'worker.create',
      'employer.create',
    ]);
    const requested = items.find(({ action }: Entry) => action === 'case.case.requested');
    expect(requested).toMatchObject({
      words: { en: 'Case requested', fr: 'Dossier demandé' },
      actor: { en: 'manager of Sarcelle' },
      bySystem: false,
      caseId: story.ids.caseId,
      caseNumber: 1,
      position: null,
    });
  });

  it('is for who may read the audit, and shows nothing of another tenant', async () => {
    await manager.get('/api/v1/audit').expect(403);
    await manager.get('/api/v1/audit/export?format=csv').expect(403);
    await manager.post('/api/v1/audit/verifications').expect(403);
    const { items } = await list('?limit=200');
    expect(new Set(items.map(({ actorId }: Entry) => actorId))).toEqual(new Set([firm.manager.actor.id]));
  });

  it('finds by person, action, subject, case and day of the tenant', async () => {
    const count = async (query: string): Promise<number> => (await list(query)).items.length;
    const all = await count('?limit=200');
    expect(await count(`?actor=${firm.manager.actor.id}`)).toBe(all);
    expect(await count(`?actor=${firm.reviewer.actor.id}`)).toBe(0);
    expect(await count('?action=worker.create&action=employer.create')).toBe(2);
    expect(await count(`?subjectKind=worker&subjectId=${story.ids.workerId}`)).toBe(1);
    expect(await count(`?caseId=${story.ids.caseId}`)).toBe(all - 2);
    expect(await count('?from=2026-08-12')).toBe(all - 3);
    expect((await count('?to=2026-08-11')) + (await count('?from=2026-08-12'))).toBe(all);
    expect(await count('?from=2026-08-11&to=2026-08-11')).toBe(0);
    await auditor.get('/api/v1/audit?from=yesterday').expect(400);
    await auditor.get('/api/v1/audit?caseId=1').expect(400);
  });

  it('goes page by page without a gap or a repetition, whatever cursor is sent', async () => {
    const { items: all } = await list('?limit=200');
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { items: Entry[]; nextCursor: string | null } = await list(
        `?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      seen.push(...page.items.map(({ seq }) => seq));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(all.map(({ seq }: Entry) => seq));
    for (const cursor of ['x', '9'.repeat(25), "'"]) await auditor.get(`/api/v1/audit?cursor=${cursor}`).expect(200);
  });

  it('says how far it is sealed', async () => {
    const before = (await auditor.get('/api/v1/audit/state').expect(200)).body;
    expect(before).toMatchObject({ sealedTo: null, entries: 0, lastCheck: null, running: null });
    expect(before.unsealed).toBeGreaterThan(0);
    await seal();
    const { items } = await list('?limit=200');
    expect((await auditor.get('/api/v1/audit/state').expect(200)).body).toEqual({
      sealedTo: items[0].seq,
      sealedAt: '2026-08-12T15:00:00.000Z',
      entries: items.length,
      unsealed: 0,
      lastCheck: null,
      running: null,
    });
    expect(items.map(({ position }: Entry) => position)).toEqual(
      items.map((_: Entry, index: number) => items.length - index),
    );
  });

  it('is handed out as CSV and as JSON lines, and that is recorded', async () => {
    const count = (await list('?limit=200')).items.length;
    const csv = await auditor.get(`/api/v1/audit/export?format=csv&caseId=${story.ids.caseId}`).expect(200);
    expect(csv.headers['content-type']).toMatch(/^text\/csv/);
    const lines = csv.text.replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^Entry,Time \(UTC\),Who,Action/);
    expect(lines).toHaveLength(count - 2 + 2);
    expect(lines.at(-1)).toContain('manager of Sarcelle,Case requested,case.case.requested');
    const jsonl = await auditor
      .get('/api/v1/audit/export?format=jsonl')
      .buffer(true)
      .parse((answer, done) => {
        let said = '';
        answer.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
        answer.on('end', () => done(null, said));
      });
    const entries = String(jsonl.body)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Entry & { link: string | null });
    expect(entries).toHaveLength(count + 2);
    expect(entries[0]).toMatchObject({ action: 'audit.export', after: { format: 'jsonl' }, link: null });
    expect(entries.at(-1)?.link).toMatch(/^[0-9a-f]{64}$/);
    await auditor.get('/api/v1/audit/export?format=xlsx').expect(400);
  });

  it('gives no formula to a spreadsheet', async () => {
    const owner = new pg.Client({ connectionString: desk.database.ownerUrl });
    await owner.connect();
    await owner.query(
      `INSERT INTO audit_log (tenant_id, at, actor, action, subject_kind, subject_id, reason)
       VALUES ($1, now(), 'system:test', 'fee.found', 'case', $2, '=1+1, "x"')`,
      [firm.id, story.ids.caseId],
    );
    await owner.end();
    const csv = await auditor.get(`/api/v1/audit/export?format=csv&actor=system:test`).expect(200);
    expect(csv.text).toContain(`,"'=1+1, ""x""",`);
  });

  it('starts one check at a time', async () => {
    const first = await auditor.post('/api/v1/audit/verifications').expect(202);
    const second = await (await desk.as(firm.owner)).post('/api/v1/audit/verifications').expect(202);
    expect(second.body).toEqual(first.body);
    expect((await auditor.get('/api/v1/audit/state').expect(200)).body.running).toMatchObject({
      id: first.body.id,
      askedBy: { en: 'auditor of Sarcelle' },
      outcome: null,
    });
  });
});
