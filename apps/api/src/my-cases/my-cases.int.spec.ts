import { Desk } from '../../../../test/support/desk.js';
import { FirstCase } from '../../../../test/support/first-case.js';

describe('a worker’s own case', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterAll(() => desk.close());

  it('says in plain words where it is, keeps the number back until it is handed over, and shows nothing of the fee', async () => {
    const tenant = await desk.tenant('Own', {
      manager: ['case_manager'],
      reviewer: ['reviewer'],
      colleague: ['case_manager'],
    });
    const manager = await desk.as(tenant.manager);
    const first = await FirstCase.request(desk, manager);
    const other = await FirstCase.request(desk, manager, { worker: { familyName: 'OTHER', passportNumber: 'B1' } });
    const worker = await desk.as(
      await desk.person(tenant, 'anjali', [{ role: 'worker', scope: 'worker', scopeId: first.ids.workerId }]),
    );
    const { body: before } = await worker.get('/api/v1/my-cases').expect(200);
    expect(before.items).toHaveLength(1);
    expect(before.items[0]).toMatchObject({ offerNumber: null, permit: null, closed: false });
    expect(before.items[0].stands.fr).toMatch(/employeur/);

    await first.toNumber(await desk.as(tenant.reviewer), await desk.as(tenant.colleague));
    const { body: after } = await worker.get('/api/v1/my-cases').expect(200);
    expect(after.items[0]).toMatchObject({ offerNumber: 'A1234567', holder: 'worker' });
    expect(after.items[0].needed.length).toBeGreaterThan(0);
    const told = JSON.stringify(after);
    expect(told).not.toMatch(/IPRMS-1|23000|OTHER|fee\b/);

    for (const path of [
      'cases',
      `cases/${other.ids.caseId}`,
      `workers/${first.ids.workerId}`,
      'home',
      'people',
      'audience',
    ])
      expect([path, (await worker.get(`/api/v1/${path}`)).status]).toEqual([path, 403]);
    await worker.get('/api/v1/my-rights').expect(200);
    await manager.get('/api/v1/my-cases').expect(403);
  });
});
