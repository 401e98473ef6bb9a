import { Desk } from '../../../../test/support/desk.js';
import { FirstCase } from '../../../../test/support/first-case.js';

type Client = Awaited<ReturnType<Desk['as']>>;

/** One case is one application: a renewal is a new case, and the old one learns of it (permit lifecycle rows 38 to 42). */
describe("a worker's chain of cases", () => {
  let desk: Desk;
  let manager: Client;
  let colleague: Client;
  let reviewer: Client;
  let offers = 0;

  beforeAll(async () => {
    desk = await Desk.open();
    const firm = await desk.tenant('Sarcelle', {
      manager: ['case_manager'],
      colleague: ['case_manager'],
      reviewer: ['reviewer'],
    });
    manager = await desk.as(firm.manager);
    colleague = await desk.as(firm.colleague);
    reviewer = await desk.as(firm.reviewer);
  });
  afterAll(() => desk.close());
  beforeEach(() => desk.clock.goTo('2026-11-22'));

  const working = async (): Promise<FirstCase> => {
    const first = await (await FirstCase.request(desk, manager)).accept();
    await first.event(
      'permit.issued',
      {
        issuedOn: '2024-12-11',
        validFrom: '2024-12-11',
        validTo: '2026-12-10',
        employerName: 'Lumengrid Software',
        occupation: 'Senior software engineer',
        issuance: 'border',
      },
      { asFound: true },
    );
    await first.event('rights.given', { givenOn: '2024-12-12', language: 'en' });
    expect((await first.event('work.started', { firstDayOn: '2024-12-12' })).body.states.permit).toBe('P50');
    return first;
  };

  const renewed = async (first: FirstCase): Promise<FirstCase> => {
    offers += 1;
    const next = await FirstCase.request(desk, manager, {
      kind: 'renewal',
      previousCaseId: first.ids.caseId,
      reuse: first.ids,
    });
    await next.toNumber(reviewer, colleague, `A20000${String(offers).padStart(2, '0')}`);
    const filed = await next.event('application.filed', {
      route: 'renewal',
      receivedAt: '2026-11-22T15:00:00Z',
      currentPermitExpiresOn: '2026-12-10',
    });
    expect(filed.body.states.permit).toBe('P12');
    return next;
  };

  const show = async (story: FirstCase) => (await manager.get(story.url).expect(200)).body;

  it('tells the old case that the renewal was filed, and meets its deadline', async () => {
    const first = await working();
    const next = await renewed(first);
    const body = await show(first);
    expect(body.deadlines.find((each: { ruleId: string }) => each.ruleId === 'DL-29').status).toBe('met');
    expect(body.nextCases).toEqual([{ id: next.ids.caseId, name: expect.stringMatching(/^#\d+$/) }]);
  });

  it('replaces the old permit when the new one is issued', async () => {
    const first = await working();
    const next = await renewed(first);
    desk.clock.goTo('2026-12-05');
    const issued = await next.event('permit.issued', {
      issuedOn: '2026-12-05',
      validFrom: '2026-12-05',
      validTo: '2028-12-04',
      employerName: 'Lumengrid Software',
      occupation: 'Senior software engineer',
      issuance: 'mail',
    });
    expect(issued.body.states.permit).toBe('P40');
    expect((await show(first)).states.permit).toBe('P86');
    const { body: worker } = await manager.get(`/api/v1/workers/${first.ids.workerId}`).expect(200);
    expect(worker.work).toMatchObject({ answer: 'evidenced', until: '2028-12-04' });
    expect(worker.workCaseId).toBe(next.ids.caseId);
    expect(
      worker.periods.map((period: { kind: string; from: string; to: string }) => [period.kind, period.from, period.to]),
    ).toEqual([
      ['permit', '2024-12-11', '2026-12-10'],
      ['permit', '2026-12-05', '2028-12-04'],
    ]);
  });

  it('takes the right to work away on the day a renewal is refused after the expiry', async () => {
    const first = await working();
    const next = await renewed(first);
    // The calendar's own move, as the worker process makes it.
    desk.clock.goTo('2026-12-11');
    await desk.passTime(first.ids.caseId);
    expect((await show(first)).states.permit).toBe('P55');
    expect((await show(first)).work).toMatchObject({ answer: 'evidenced', question: 'continue' });
    desk.clock.goTo('2027-01-15');
    await next.event('application.refused', { refusedOn: '2027-01-15', decidedWhere: 'inside', grounds: 'R200(3)(a)' });
    const lost = await show(first);
    expect(lost.states.permit).toBe('P60');
    expect(lost.work.answer).toBe('not_evidenced');
    expect(lost.deadlines.find((each: { ruleId: string }) => each.ruleId === 'DL-34')).toMatchObject({
      safeDue: '2027-04-15',
      legalDue: '2027-04-15',
      status: 'open',
    });
    expect((await show(next)).states).toMatchObject({ permit: 'P80', fee: 'refund_due' });
  });

  it('keeps no status alive with a file that was sent back', async () => {
    const first = await working();
    const next = await renewed(first);
    desk.clock.goTo('2026-12-01');
    await next.event('application.returned', { letterOn: '2026-12-01', reason: 'Unsigned' });
    desk.clock.goTo('2026-12-11');
    await desk.passTime(first.ids.caseId);
    expect((await show(first)).states.permit).toBe('P60');
  });

  it('reads a late entry in the order of events: a renewal learned of after the expiry still counts', async () => {
    const first = await working();
    desk.clock.goTo('2026-12-11');
    await desk.passTime(first.ids.caseId);
    expect((await show(first)).states.permit).toBe('P60');
    const late = await first.event('renewal.filed', { receivedAt: '2026-12-08T15:00:00Z' });
    expect(late.body.states.permit).toBe('P55');
    expect(late.body.deadlines.find((each: { ruleId: string }) => each.ruleId === 'DL-34')?.status ?? 'overtaken').toBe(
      'overtaken',
    );
  });

  it('warns of a renewal that reached IRCC after midnight UTC (WE-64)', async () => {
    const first = await working();
    const next = await FirstCase.request(desk, manager, {
      kind: 'renewal',
      previousCaseId: first.ids.caseId,
      reuse: first.ids,
    });
    await next.toNumber(reviewer, colleague, 'A3000001');
    desk.clock.set('2026-12-11T02:00:00Z');
    const filed = await next.event('application.filed', {
      route: 'renewal',
      receivedAt: '2026-12-11T01:30:00Z',
      currentPermitExpiresOn: '2026-12-10',
    });
    expect(filed.status).toBe(200);
    expect(filed.body.findings.map((each: { code: string }) => each.code)).toContain('renewal.after-expiry');
  });
});
