import { Desk } from '../../../../test/support/desk.js';

describe('the rule book over HTTP', () => {
  let desk: Desk;
  let maya: Awaited<ReturnType<Desk['as']>>;

  beforeAll(async () => {
    desk = await Desk.open();
    const firm = await desk.tenant('Sarcelle', { maya: ['case_manager'] });
    maya = await desk.as(firm.maya);
  });
  afterAll(() => desk.close());

  it('lists every rule with its law, and tells one with its examples', async () => {
    const { body } = await maya.get('/api/v1/rules').expect(200);
    expect(body.items.length).toBeGreaterThan(150);
    expect(body.items.filter(({ cites }: { cites: string[] }) => cites.length === 0)).toEqual([]);
    const story = await maya.get('/api/v1/rules/fee-08').expect(200);
    expect(story.body.rule).toMatchObject({ id: 'FEE-08', family: 'FEE', inForce: true });
    expect(story.body.examples.map(({ id }: { id: string }) => id)).toContain('WE-02');
    await maya.get('/api/v1/rules/FEE-99').expect(404);
  });

  it('answers a what-if with the rules behind it, and stores nothing', async () => {
    const { body } = await maya
      .post('/api/v1/rules/assess')
      .send({ facts: { code: 'C16', workProvince: 'QC', teer: 1 }, on: '2026-11-22' })
      .expect(200);
    expect(body.answers.exemption).toMatchObject({ outcome: 'does-not-fit', code: 'C16' });
    expect(body.trace).toContainEqual(
      expect.objectContaining({
        topic: 'exemption',
        rule: 'QUE-02',
        finding: 'fails',
        used: expect.arrayContaining(['workProvince']),
      }),
    );
    expect(body.needToKnow).toContain('nclcSpeaking');
  });

  it('answers for the day that is asked', async () => {
    const on = async (day: string) =>
      (
        await maya
          .post('/api/v1/rules/assess')
          .send({ facts: { code: 'C32' }, on: day })
          .expect(200)
      ).body.answers.exemption;
    expect((await on('2026-03-31')).outcome).toBe('arguable');
    expect((await on('2026-04-02')).outcome).toBe('does-not-fit');
  });

  it('names every wrong fact at once', async () => {
    const { body } = await maya
      .post('/api/v1/rules/assess')
      .send({ facts: { teer: 'high', shoeSize: 43, absenceDays: [1.5] } })
      .expect(400);
    expect(body.refusals.map(({ field }: { field: string }) => field)).toEqual([
      'facts.teer',
      'facts.shoeSize',
      'facts.absenceDays',
    ]);
    await maya.post('/api/v1/rules/assess').send({ facts: [] }).expect(400);
    await maya.post('/api/v1/rules/assess').send({ facts: {}, on: '2026-02-30' }).expect(400);
  });

  it('lists its questions in both languages', async () => {
    const { body } = await maya.get('/api/v1/rules/questions').expect(200);
    expect(body.items.find(({ name }: { name: string }) => name === 'violations')).toMatchObject({
      kind: 'list',
      of: expect.arrayContaining([expect.objectContaining({ name: 'severity', kind: 'count' })]),
    });
    expect(
      body.items.filter(({ label }: { label: { en: string; fr: string } }) => label.en === '' || label.fr === ''),
    ).toEqual([]);
  });
});
