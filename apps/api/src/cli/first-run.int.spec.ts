import pg from 'pg';
import { freshDatabase, type FreshDatabase } from '../../../../test/support/fresh-database.js';
import { TestClock } from '../../../../test/support/test-clock.js';
import { AccountMaker } from './add-account.js';
import { firstRun } from './first-run.js';

describe('the first run of a database', () => {
  let database: FreshDatabase;
  let owner: pg.Client;
  beforeEach(async () => {
    database = await freshDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });
  afterEach(async () => {
    await owner.end();
    await database.drop();
  });

  const tenant = async (ownerUrl: string, name: string): Promise<void> => {
    const maker = await AccountMaker.open(ownerUrl);
    await maker.tenant({ name, kind: 'firm', language: 'en', zone: 'America/Toronto' });
    await maker.close();
  };
  const run = (more: Partial<Parameters<typeof firstRun>[0]> = {}): Promise<boolean> =>
    firstRun({
      ownerUrl: database.ownerUrl,
      appUrl: database.appUrl,
      filesDir: '/nowhere',
      installationKey: '',
      empty: false,
      clock: new TestClock('2026-11-22T15:00:00.000Z'),
      say: () => undefined,
      load: ({ ownerUrl }) => tenant(ownerUrl, 'Sample'),
      ...more,
    });
  const tenants = async (): Promise<string[]> =>
    (await owner.query<{ name: string }>('SELECT name FROM tenants ORDER BY 1')).rows.map((row) => row.name);

  it('loads the sample once', async () => {
    expect(await run()).toBe(true);
    await owner.query(`UPDATE tenants SET name = 'Renamed'`);
    expect(await run()).toBe(true);
    expect(await tenants()).toEqual(['Renamed']);
  });

  it('stays empty when asked to, for good', async () => {
    expect(await run({ empty: true })).toBe(false);
    expect(await run()).toBe(false);
    expect(await tenants()).toEqual([]);
  });

  it('leaves a database alone that already holds something', async () => {
    await tenant(database.ownerUrl, 'Ours');
    expect(await run()).toBe(false);
    expect(await tenants()).toEqual(['Ours']);
  });

  it('throws half a sample away and begins anew', async () => {
    const cut = async ({ ownerUrl }: { ownerUrl: string }): Promise<never> => {
      await tenant(ownerUrl, 'Half');
      throw new Error('killed');
    };
    await expect(run({ load: cut })).rejects.toThrow('killed');
    expect(await tenants()).toEqual(['Half']);
    expect(await run()).toBe(true);
    expect(await tenants()).toEqual(['Sample']);
  });

  it('keeps half a sample away from the word “empty”', async () => {
    await expect(run({ load: () => Promise.reject(new Error('killed')) })).rejects.toThrow('killed');
    expect(await run({ empty: true })).toBe(false);
    expect(await tenants()).toEqual([]);
  });
});
