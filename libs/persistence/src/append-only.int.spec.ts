import pg from 'pg';
import { actAs } from '../../../test/support/act-as.js';
import { Desk } from '../../../test/support/desk.js';
import { FirstCase } from '../../../test/support/first-case.js';

const APPEND_ONLY = [
  'case_events',
  'audit_log',
  'exemption_snapshots',
  'offer_changes',
  'offer_snapshots',
  'offer_copies',
  'deadline_values',
];

describe('what is on file', () => {
  let desk: Desk;
  let tenantId: string;
  let story: FirstCase;

  beforeAll(async () => {
    desk = await Desk.open();
    const tenant = await desk.tenant('North', {
      manager: ['case_manager'],
      reviewer: ['reviewer'],
      colleague: ['case_manager'],
    });
    tenantId = tenant.id;
    story = await FirstCase.request(desk, await desk.as(tenant.manager));
    await story.toNumber(await desk.as(tenant.reviewer), await desk.as(tenant.colleague));
    await story.client.post(`${story.url}/offer/copies`).send({ fieldId: 'job_title' }).expect(204);
  });
  afterAll(() => desk.close());

  const asRole = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await actAs(client, { tenant: tenantId }, false);
      return await work(client);
    } finally {
      await client.end();
    }
  };

  it.each(APPEND_ONLY)('%s has rows, and neither app nor owner changes or removes one', async (table) => {
    await asRole(desk.database.appUrl, async (client) => {
      expect((await client.query(`SELECT 1 FROM ${table} LIMIT 1`)).rows).toHaveLength(1);
      await expect(client.query(`UPDATE ${table} SET tenant_id = tenant_id`)).rejects.toThrow(/permission denied/);
      await expect(client.query(`DELETE FROM ${table}`)).rejects.toThrow(/permission denied/);
      await expect(client.query(`TRUNCATE ${table}`)).rejects.toThrow(/permission denied/);
    });
    await asRole(desk.database.ownerUrl, async (client) => {
      await expect(client.query(`UPDATE ${table} SET tenant_id = tenant_id`)).rejects.toThrow(/append-only/);
      await expect(client.query(`DELETE FROM ${table}`)).rejects.toThrow(/append-only/);
    });
  });

  it('audits each change with who, what, before and after, and no name or passport in it', async () => {
    const rows = await asRole(
      desk.database.appUrl,
      async (client) =>
        (
          await client.query<{ action: string; actor: string; text: string }>(
            `SELECT action, actor, row_to_json(audit_log)::text AS text FROM audit_log ORDER BY seq`,
          )
        ).rows,
    );
    const actions = rows.map((row) => row.action);
    expect(actions).toEqual(
      expect.arrayContaining([
        'worker.create',
        'employer.create',
        'case.case.requested',
        'exemption.save',
        'case.exemption.signed-off',
        'case.fee.paid',
        'offer.save',
        'case.offer.submitted',
        'case.number.handed-over',
      ]),
    );
    expect(rows.filter((row) => /Z1234567|RAGHAVENDRAN|anjali@/i.test(row.text)).map((row) => row.action)).toEqual([]);
    expect(rows.every((row) => /^[0-9a-f-]{36}$/.test(row.actor))).toBe(true);
  });
});
