import { EVENT_SOURCES } from '@permitdesk/domain/cases/event';
import { INTAKE_STATES } from '@permitdesk/domain/cases/intake.machine';
import { EXEMPTION_OUTCOMES } from '@permitdesk/domain/cases/step-events';
import { EXEMPTION_STATES } from '@permitdesk/domain/exemptions/exemption.machine';
import { FEE_STATES } from '@permitdesk/domain/fees/fee.machine';
import { OFFER_STATES } from '@permitdesk/domain/offers/offer.machine';
import { HOLDERS, PERMIT_STATES } from '@permitdesk/domain/permits/permit-states';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { freshDatabase, type FreshDatabase } from '../../../test/support/fresh-database.js';
import { createDataSource } from './data-source.js';
import { ENTITIES } from './entities/all-entities.js';

describe('the schema', () => {
  let database: FreshDatabase;
  let source: DataSource;
  let owner: pg.Client;

  beforeAll(async () => {
    database = await freshDatabase();
    source = await createDataSource({ url: database.appUrl, poolSize: 1, applicationName: 'test' }).initialize();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await source.destroy();
    await owner.end();
    await database.drop();
  });

  it.each(ENTITIES.map((entity) => [entity.name, entity] as const))(
    '%s has the columns of its table, with their nullability',
    async (_, entity) => {
      const metadata = source.getMetadata(entity);
      const { rows } = await owner.query<{ name: string; nullable: boolean }>(
        `SELECT column_name AS name, is_nullable = 'YES' AS nullable FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
        [metadata.tableName],
      );
      const inTable = new Map(rows.map((row) => [row.name, row.nullable]));
      const inEntity = new Map(metadata.columns.map((column) => [column.databaseName, column.isNullable]));
      expect([...inEntity].filter(([name, nullable]) => inTable.get(name) !== nullable)).toEqual([]);
      expect([...inTable.keys()].filter((name) => !inEntity.has(name))).toEqual([]);
    },
  );

  const wordsOf = async (table: string, column: string): Promise<string[]> => {
    const { rows } = await owner.query<{ definition: string }>(
      `SELECT pg_get_constraintdef(c.oid) AS definition FROM pg_constraint c
       WHERE c.conrelid = $1::regclass AND c.contype = 'c' AND array_length(c.conkey, 1) = 1
         AND c.conkey[1] = (SELECT attnum FROM pg_attribute WHERE attrelid = $1::regclass AND attname = $2)`,
      [table, column],
    );
    return [
      ...(rows.find((row) => row.definition.includes('ANY'))?.definition.matchAll(/'([a-z_]+)'::text/g) ?? []),
    ].map((match) => match[1] ?? '');
  };

  it.each([
    ['intake_state', INTAKE_STATES],
    ['exemption_state', EXEMPTION_STATES],
    ['exemption_outcome', EXEMPTION_OUTCOMES.map((outcome) => outcome.value)],
    ['fee_state', FEE_STATES],
    ['offer_state', OFFER_STATES],
    ['holder', HOLDERS],
  ] as const)('cases.%s allows exactly the words of its table', async (column, words) => {
    expect(new Set(await wordsOf('cases', column))).toEqual(new Set(words));
  });

  it('allows every permit state and nothing that looks otherwise', async () => {
    const { rows } = await owner.query<{ state: string; fits: boolean }>(
      `SELECT state, (state = 'none' OR state ~ '^P[0-9]{2}$') AS fits FROM unnest($1::text[]) state`,
      [[...PERMIT_STATES]],
    );
    expect(rows.filter((row) => !row.fits)).toEqual([]);
    expect(EVENT_SOURCES.length).toBeGreaterThan(0);
  });

  it('keeps a day a day and an instant UTC, whatever zone the server is in', async () => {
    await source.query(`SET TIME ZONE 'Pacific/Kiritimati'`);
    const [row] = (await source.query(
      `SELECT '2026-03-08'::date AS day, '2026-03-08T05:00:00Z'::timestamptz AS instant`,
    )) as { day: string; instant: string }[];
    expect(row).toEqual({ day: '2026-03-08', instant: '2026-03-08T05:00:00.000Z' });
  });

  it('gives the app role no right to change the schema, nor to write where it only reads', async () => {
    const { rows } = await owner.query<{ table: string; right: string }>(
      `SELECT table_name AS table, privilege_type AS right FROM information_schema.role_table_grants WHERE grantee = 'permitdesk_app' AND table_schema = 'public'`,
    );
    const rights = new Map<string, string[]>();
    for (const { table, right } of rows) rights.set(table, [...(rights.get(table) ?? []), right]);
    expect(
      [...rights].filter(([, of]) => of.some((right) => ['TRUNCATE', 'REFERENCES', 'TRIGGER'].includes(right))),
    ).toEqual([]);
    expect(
      [...rights]
        .filter(([, of]) => of.includes('DELETE'))
        .map(([table]) => table)
        .toSorted(),
    ).toEqual(['audit_unsealed', 'heartbeats', 'inbox', 'outbox', 'rate_limits']);
  });
});
