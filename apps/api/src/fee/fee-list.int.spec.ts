import { Desk } from '../../../../test/support/desk.js';
import { FirstCase } from '../../../../test/support/first-case.js';

type Client = Awaited<ReturnType<Desk['as']>>;

/** What finance sees: the fees of every employer that still ask for something (FEE-01, FEE-09, FEE-13). */
describe('the list of fees', () => {
  let desk: Desk;
  let manager: Client;
  let reviewer: Client;
  let finance: Client;
  let stranger: Client;

  beforeAll(async () => {
    desk = await Desk.open();
    const firm = await desk.tenant('Sarcelle', {
      manager: ['case_manager'],
      reviewer: ['reviewer'],
      finance: ['finance_approver'],
    });
    const other = await desk.tenant('Elsewhere', { finance: ['finance_approver'] });
    [manager, reviewer, finance, stranger] = [
      await desk.as(firm.manager),
      await desk.as(firm.reviewer),
      await desk.as(firm.finance),
      await desk.as(other.finance),
    ];
  });
  afterAll(() => desk.close());
  beforeEach(() => desk.clock.goTo('2026-08-10'));

  const due = async (reuse: Partial<FirstCase['ids']> = {}): Promise<FirstCase> => {
    const first = await FirstCase.request(desk, manager, { reuse });
    return (await (await first.accept()).assess()).signOff(reviewer);
  };
  const list = async (query = '', by = finance) => (await by.get(`/api/v1/fees${query}`).expect(200)).body;
  const rowOf = async (one: FirstCase, by = finance) =>
    (await list(`?employerId=${one.ids.employerId}`, by)).items.find(
      (item: { caseId: string }) => item.caseId === one.ids.caseId,
    );
  const upload = async (one: FirstCase): Promise<string> => {
    const { body } = await manager
      .post(`${one.url}/evidence/files`)
      .field('purpose', 'fee_receipt')
      .field('title', 'Receipt')
      .attach('file', Buffer.from('%PDF-1.4 receipt'), { filename: 'receipt.pdf', contentType: 'application/pdf' })
      .expect(201);
    return body.id;
  };

  it('asks for the fee that is due, with its age and the rate of the day', async () => {
    const one = await due();
    desk.clock.goTo('2026-08-22');
    expect(await rowOf(one)).toMatchObject({
      task: 'due',
      state: 'due',
      cents: 23_000,
      since: '2026-08-10',
      ageDays: 12,
      payer: null,
    });
    expect(await rowOf(one, stranger)).toBeUndefined();
  });

  it('asks for the receipt until the file itself is there', async () => {
    const one = await due();
    expect((await one.pay()).status).toBe(200);
    expect(await rowOf(one)).toMatchObject({ task: 'receipt', payer: 'Lumengrid Software', receiptNumber: 'IPRMS-1' });
    await upload(one);
    expect(await rowOf(one)).toBeUndefined();

    const two = await due({ employerId: one.ids.employerId });
    expect((await two.pay({ evidenceId: await upload(two) })).status).toBe(200);
    expect(await rowOf(two)).toBeUndefined();
  });

  it('follows a refund from the refusal until the money is back', async () => {
    const one = await due();
    await one.pay();
    const refused = await one.event(
      'application.refused',
      { refusedOn: '2026-08-10', decidedWhere: 'outside', grounds: 'The officer was not convinced.' },
      { asFound: true },
    );
    expect(refused.status).toBe(200);
    expect(refused.body.states.fee).toBe('refund_due');
    desk.clock.goTo('2026-08-20');
    expect(await rowOf(one)).toMatchObject({
      task: 'refund',
      cents: 23_000,
      since: '2026-08-10',
      ageDays: 10,
      refundRequestedOn: null,
      chaseOn: '2026-10-05',
    });
    expect((await one.post('/fee/refund-request', { requestedOn: '2026-08-20', route: 'web_form' })).status).toBe(200);
    expect(await rowOf(one)).toMatchObject({ state: 'refund_requested', refundRequestedOn: '2026-08-20' });
    const back = { receivedOn: '2026-08-20', amountCents: 23_000, payee: 'Lumengrid Software' };
    expect((await one.post('/fee/refund', back)).status).toBe(200);
    expect(await rowOf(one)).toBeUndefined();
  });

  it('counts each task whatever the list is narrowed to', async () => {
    const one = await due();
    const narrowed = await list(`?employerId=${one.ids.employerId}&task=refund`);
    expect(narrowed.items).toEqual([]);
    expect(narrowed.counts).toEqual([
      { task: 'due', count: 1, cents: 23_000 },
      { task: 'refund', count: 0, cents: 0 },
      { task: 'receipt', count: 0, cents: 0 },
    ]);
    expect((await finance.get('/api/v1/fees?task=overdue')).status).toBe(400);
  });

  describe('a performing-arts group', () => {
    const group = async (): Promise<{ first: FirstCase; cases: readonly FirstCase[]; ask: object }> => {
      const first = await due();
      const rest = [];
      for (let each = 0; each < 3; each += 1) rest.push(await due({ employerId: first.ids.employerId }));
      const cases = [first, ...rest];
      return {
        first,
        cases,
        ask: {
          name: 'Summer strings',
          caseIds: cases.map(({ ids }) => ids.caseId),
          offersOn: '2026-08-12',
          amountCents: 69_000,
          paidAt: desk.clock.now(),
          payer: 'Riverlight Festival',
          receiptNumber: 'IPRMS-7',
        },
      };
    };

    it('puts the one uploaded receipt on every file, and shares 690 to the cent', async () => {
      const { first, cases, ask } = await group();
      const receiptId = await upload(first);
      const { body } = await finance
        .post('/api/v1/fee-groups')
        .send({ ...ask, receiptId })
        .expect(201);
      expect(body.totalCents).toBe(69_000);
      expect(body.shares.map(({ cents }: { cents: number }) => cents)).toEqual([17_250, 17_250, 17_250, 17_250]);
      expect((await list(`?employerId=${first.ids.employerId}`)).items).toEqual([]);
      for (const { url } of cases) {
        const papers = (await finance.get(`${url}/evidence`).expect(200)).body.items;
        expect(papers.filter(({ fileName }: { fileName: string | null }) => fileName === 'receipt.pdf')).toHaveLength(
          1,
        );
      }
    });

    it('takes no payment without a receipt, nor the receipt of a case outside the group', async () => {
      const { ask } = await group();
      const outside = await upload(await due());
      for (const more of [{}, { receiptId: outside }]) {
        const refused = await finance
          .post('/api/v1/fee-groups')
          .send({ ...ask, ...more })
          .expect(422);
        expect(refused.body.refusals).toMatchObject([{ code: 'fee-group.no-receipt', field: 'receiptId' }]);
      }
    });
  });
});
