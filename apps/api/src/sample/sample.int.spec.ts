import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PERMIT_STATES } from '@permitdesk/domain/permits/permit-states';
import { createDataSource } from '@permitdesk/persistence/data-source';
import { DataKeys } from '@permitdesk/persistence/seal/data-keys';
import { InstallationKeys } from '@permitdesk/persistence/seal/installation-keys';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import pg from 'pg';
import { freshDatabase, type FreshDatabase } from '../../../../test/support/fresh-database.js';
import { TestClock } from '../../../../test/support/test-clock.js';
import { rebuild } from '../cli/rebuild.js';
import { loadSample } from './load-sample.js';

/** The sample is lived through by the product's own steps, so it is also the widest histories that the tests have. */
describe('the sample workspace', () => {
  let database: FreshDatabase;
  let owner: pg.Client;
  let source: ReturnType<typeof createDataSource>;
  let work: UnitOfWork;
  let filesDir: string;
  const clock = new TestClock('2026-11-22T15:00:00.000Z');
  const installationKey = InstallationKeys.generate('test');
  const request = () => ({
    ownerUrl: database.ownerUrl,
    appUrl: database.appUrl,
    filesDir,
    installationKey,
    clock,
  });

  beforeAll(async () => {
    database = await freshDatabase();
    filesDir = await mkdtemp(path.join(tmpdir(), 'permitdesk-sample-'));
    await loadSample({ ...request(), say: () => undefined });
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    source = await createDataSource({ url: database.appUrl, poolSize: 2, applicationName: 'test' }).initialize();
    work = new UnitOfWork(source, clock, new DataKeys(source, InstallationKeys.read(installationKey), clock));
  }, 120_000);
  afterAll(async () => {
    await owner.end();
    await source.destroy();
    await database.drop();
    await rm(filesDir, { recursive: true });
  });

  it('has a worker in every stage of the permit lifecycle', async () => {
    const { rows } = await owner.query<{ permit_state: string }>('SELECT DISTINCT permit_state FROM cases');
    expect(rows.map((row) => row.permit_state).sort()).toEqual([...PERMIT_STATES].sort());
  });

  it('has one firm with several employers and one employer, and every answer of step 1', async () => {
    const { rows } = await owner.query(
      'SELECT t.kind, count(e.*)::integer AS employers FROM tenants t JOIN employers e ON e.tenant_id = t.id GROUP BY t.id, t.kind ORDER BY 1',
    );
    expect(rows).toEqual([
      { kind: 'employer', employers: 1 },
      { kind: 'firm', employers: 6 },
    ]);
    const outcomes = await owner.query<{ exemption_outcome: string }>(
      'SELECT DISTINCT exemption_outcome FROM cases WHERE exemption_outcome IS NOT NULL ORDER BY 1',
    );
    expect(outcomes.rows.map((row) => row.exemption_outcome)).toEqual([
      'lmia_exempt',
      'lmia_needed',
      'no_offer_needed',
      'no_permit_needed',
    ]);
  });

  it('has findings only where it means to: the case taken over and the application before the fee (WE-16)', async () => {
    const { rows } = await owner.query<{ code: string }>(
      'SELECT DISTINCT code FROM findings WHERE gone_at IS NULL ORDER BY 1',
    );
    expect(rows.map((row) => row.code)).toEqual([
      'application.before-fee',
      'application.before-offer',
      'exemption.not-evidenced',
      'history.out-of-turn',
    ]);
  });

  it('has the receipt of a fee as a file, paid by the employer, but for three that are still to be fetched', async () => {
    const { rows } = await owner.query<{ tenant: string; sha: string | null; payer: string; employer: string }>(
      `SELECT c.tenant_id AS tenant, p.sha256 AS sha, e.facts->>'payer' AS payer, m.operating_name AS employer
       FROM case_events e JOIN cases c ON c.id = e.case_id JOIN employers m ON m.id = c.employer_id
         JOIN evidence p ON p.id::text = e.facts->>'evidenceId' WHERE e.type = 'fee.paid'`,
    );
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter(({ payer, employer }) => payer !== employer)).toEqual([]);
    expect(rows.filter(({ sha }) => sha === null)).toHaveLength(3);
    for (const { tenant, sha } of rows)
      if (sha !== null) expect((await readFile(path.join(filesDir, tenant, sha), 'latin1')).slice(0, 5)).toBe('%PDF-');
  });

  it('lets in a client, a counsel for some days and a worker, each to one part', async () => {
    const { rows } = await owner.query<{ role: string; scope: string; lent: boolean }>(
      `SELECT role, scope, ends_on IS NOT NULL AS lent FROM grants WHERE scope <> 'tenant' ORDER BY role`,
    );
    expect(rows).toEqual([
      { role: 'counsel', scope: 'case', lent: true },
      { role: 'hr_coordinator', scope: 'employer', lent: false },
      { role: 'worker', scope: 'worker', lent: false },
    ]);
  });

  it('is changed in nothing by a rebuild', async () => {
    const report = await rebuild(source, work, true);
    expect(report.cases).toBeGreaterThan(50);
    expect(report.mended).toEqual([]);
  });

  it('is mended by a rebuild where a column, a deadline or a finding was spoilt', async () => {
    await owner.query(`UPDATE cases SET holder = 'nobody', next_on = '1999-01-01' WHERE permit_state = 'P55'`);
    await owner.query(
      `UPDATE deadlines SET safe_due = '2000-01-01', begin_on = '2000-01-01' WHERE rule_id = 'DL-29' AND case_id IN (SELECT id FROM cases WHERE permit_state = 'P52')`,
    );
    await owner.query(`UPDATE findings SET gone_at = now() WHERE code = 'application.before-fee'`);
    const seen = await rebuild(source, work, false);
    expect(seen.mended.flatMap((each) => each.differs)).toEqual(
      expect.arrayContaining([
        'holder',
        'next_on',
        'deadline DL-29',
        expect.stringMatching(/^finding application.before-fee/),
      ]),
    );
    expect((await rebuild(source, work, true)).mended).toHaveLength(seen.mended.length);
    expect((await rebuild(source, work, true)).mended).toEqual([]);
    const { rows } = await owner.query(
      `SELECT 1 FROM audit_log WHERE action = 'case.rebuild' AND actor = 'system:rebuild'`,
    );
    expect(rows).toHaveLength(seen.mended.length);
  });

  it('names only invented people at addresses no one can own', async () => {
    const { rows } = await owner.query<{ email: string }>(
      'SELECT email FROM accounts UNION SELECT email FROM workers WHERE email IS NOT NULL',
    );
    expect(rows.filter((row) => !row.email.endsWith('.example'))).toEqual([]);
  });

  it('goes into an empty database only', async () => {
    await expect(loadSample({ ...request(), say: () => undefined })).rejects.toThrow(/empty database/);
  });
});
