import pg from 'pg';
import { recordView } from '@permitdesk/persistence/audit/record-view';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { Desk } from '../../../../test/support/desk.js';
import { FirstCase } from '../../../../test/support/first-case.js';

/** Who opened which paper is on record: once per person, paper and ten minutes. */
describe('the log of views', () => {
  let desk: Desk;
  let owner: pg.Client;
  let firm: Awaited<ReturnType<typeof people>>;
  let story: FirstCase;
  let paper: string;

  const people = () => desk.tenant('Sarcelle', { manager: ['case_manager'], auditor: ['auditor'] });
  const views = async (subject: string): Promise<{ actor: string; action: string; case_id: string | null }[]> =>
    (
      await owner.query(
        `SELECT actor, action, case_id FROM audit_log WHERE subject_id = $1 AND action IN ('file.opened', 'passport.viewed') ORDER BY seq`,
        [subject],
      )
    ).rows;

  /** Opens the paper as the screen does: by a link for this person. */
  const look = async (by: Awaited<ReturnType<Desk['as']>>): Promise<void> => {
    const { body } = await by.post(`/api/v1/evidence/${paper}/link`).expect(200);
    await by.get(body.url).expect(200);
  };

  beforeAll(async () => {
    desk = await Desk.open();
    owner = new pg.Client({ connectionString: desk.database.ownerUrl });
    await owner.connect();
    firm = await people();
    const manager = await desk.as(firm.manager);
    story = await FirstCase.request(desk, manager);
    const { body } = await manager
      .post(`${story.url}/evidence/files`)
      .field('purpose', 'passport')
      .field('title', 'Passport')
      .attach('file', Buffer.from('%PDF-1.4 passport'), { filename: 'p.pdf', contentType: 'application/pdf' })
      .expect(201);
    paper = body.id;
  });
  afterAll(async () => {
    await owner.end();
    await desk.close();
  });

  it('writes one row however often the same person opens the same file within ten minutes', async () => {
    const manager = await desk.as(firm.manager);
    const open = () => look(manager);
    await Promise.all([open(), open(), open()]);
    expect(await views(paper)).toEqual([
      { actor: firm.manager.actor.id, action: 'file.opened', case_id: story.ids.caseId },
    ]);
    desk.clock.set(new Date(Date.parse(desk.clock.now()) + 9 * 60_000).toISOString());
    await open();
    expect(await views(paper)).toHaveLength(1);
    desk.clock.set(new Date(Date.parse(desk.clock.now()) + 60_000).toISOString());
    await open();
    expect(await views(paper)).toHaveLength(2);
  });

  it('logs another person at once, and nothing for a paper that is no file', async () => {
    const auditor = await desk.as(firm.auditor);
    const before = (await views(paper)).length;
    await look(auditor);
    expect((await views(paper)).slice(before).map(({ actor }) => actor)).toEqual([firm.auditor.actor.id]);
    const note = await story.paper('other');
    await auditor.post(`/api/v1/evidence/${note}/link`).expect(404);
    expect(await views(note)).toEqual([]);
  });

  it('tells whether it wrote, and keeps passports and files apart', async () => {
    const work = desk.app.get(UnitOfWork);
    const view = { kind: 'worker', id: story.ids.workerId, caseId: null, what: 'passport.viewed' } as const;
    const look = () => work.run(firm.manager.actor, (tx) => recordView(tx, view));
    expect([await look(), await look()]).toEqual([true, false]);
    expect(await views(story.ids.workerId)).toEqual([
      { actor: firm.manager.actor.id, action: 'passport.viewed', case_id: null },
    ]);
  });
});
