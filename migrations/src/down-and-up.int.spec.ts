import { MIGRATIONS } from './all-migrations.js';
import { migrate } from '@permitdesk/persistence/provision';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { freshDatabase, type FreshDatabase } from '../../test/support/fresh-database.js';

/** Whoever must go back can: each step down works, and the way up again ends in the very same schema. */
describe('the migrations', () => {
  let database: FreshDatabase;
  let owner: pg.Client;

  beforeAll(async () => {
    database = await freshDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner?.end();
    await database?.drop();
  });

  const shape = async (): Promise<readonly string[]> =>
    (
      await owner.query<{ line: string }>(`
        SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable AS line FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migrations'
        UNION ALL SELECT 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid <> 0 AND conrelid <> 'migrations'::regclass
        UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migrations'
        UNION ALL SELECT 'policy ' || tablename || ' ' || policyname || ' ' || cmd || ' ' || roles::text || ' ' || coalesce(qual, '') || ' ' || coalesce(with_check, '') FROM pg_policies WHERE schemaname = 'public'
        UNION ALL SELECT 'function ' || oid::regprocedure || ' ' || md5(prosrc) || ' ' || coalesce(proacl::text, '') FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        UNION ALL SELECT 'trigger ' || tgrelid::regclass || ' ' || tgname FROM pg_trigger WHERE NOT tgisinternal
        UNION ALL SELECT 'grant ' || table_name || ' ' || privilege_type FROM information_schema.role_table_grants WHERE grantee = 'permitdesk_app' AND table_schema = 'public'
        UNION ALL SELECT 'grant ' || table_name || '.' || column_name || ' ' || privilege_type FROM information_schema.column_privileges WHERE grantee = 'permitdesk_app' AND table_schema = 'public'
        ORDER BY 1`)
    ).rows.map(({ line }) => line);

  it('go down one by one to nothing, and up again to the same', async () => {
    const before = await shape();
    expect(before.length).toBeGreaterThan(300);
    const source = await new DataSource({
      type: 'postgres',
      url: database.ownerUrl,
      migrations: [...MIGRATIONS],
      migrationsTransactionMode: 'each',
      installExtensions: false,
    }).initialize();
    try {
      for (let undone = 0; undone < MIGRATIONS.length; undone += 1) await source.undoLastMigration();
    } finally {
      await source.destroy();
    }
    const { rows } = await owner.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'S') AND relname NOT LIKE 'migrations%'
       UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace`,
    );
    expect(rows).toEqual([]);
    expect(await migrate(database.ownerUrl, MIGRATIONS)).toHaveLength(MIGRATIONS.length);
    expect(await shape()).toEqual(before);
  });
});
