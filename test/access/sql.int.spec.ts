import { isReading } from '@permitdesk/domain/access/grants';
import { PERMISSIONS, ROLES, type Permission } from '@permitdesk/domain/access/permissions';
import pg from 'pg';
import { actAs } from '../support/act-as.js';
import { DEFINERS } from './functions.js';
import { ABOVE_THE_TENANTS, maySee, RULES, Seer } from './reach.js';
import { SHARED } from './rows.js';
import type { Table } from './schema.js';
import { World, type Filed, type Someone } from './world.js';

type Right = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

/** The same reads as the API's, straight in SQL as the app role, against what the domain's tables say. */
describe('what the database shows and takes, in SQL', () => {
  let world: World;
  let app: pg.Client;
  const rights = new Map<string, ReadonlySet<Right>>();
  const settable = new Map<string, string>();

  beforeAll(async () => {
    world = await World.open();
    app = new pg.Client({ connectionString: world.desk.database.appUrl });
    await app.connect();
    const { rows } = await app.query<{ table: string; right: Right; held: boolean }>(
      `SELECT c.relname AS table, r AS right, CASE WHEN r = 'DELETE' THEN has_table_privilege(c.oid, r) ELSE has_any_column_privilege(c.oid, r) END AS held
       FROM pg_class c, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) r WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`,
    );
    for (const { table, right, held } of rows)
      rights.set(table, new Set([...(rights.get(table) ?? []), ...(held ? [right] : [])]));
    const columns = await app.query<{ table: string; column: string }>(
      `SELECT DISTINCT ON (c.relname) c.relname AS table, a.attname AS column FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.attidentity = ''
         AND has_column_privilege(c.oid, a.attnum, 'UPDATE') AND has_column_privilege(c.oid, a.attnum, 'SELECT') ORDER BY c.relname, a.attnum DESC`,
    );
    // A right to some column is none to look at the rows: the key must be readable.
    const sealed = await app.query<{ table: string }>(
      `SELECT DISTINCT p.conrelid::regclass::text AS table FROM pg_constraint p, unnest(p.conkey) k
       WHERE p.contype = 'p' AND p.connamespace = 'public'::regnamespace AND NOT has_column_privilege(p.conrelid, k, 'SELECT')`,
    );
    for (const { table } of sealed.rows)
      rights.set(table, new Set([...(rights.get(table) ?? [])].filter((right) => right !== 'SELECT')));
    for (const { table, column } of columns.rows) settable.set(table, column);
  });
  afterAll(async () => {
    await app?.end();
    await world?.close();
  });

  const may = (table: Table, right: Right): boolean => rights.get(table.name)?.has(right) === true;
  const walled = (): readonly Table[] => {
    const accounts = world.schema.get('accounts');
    return [...world.tables, ...(accounts === undefined || world.tables.includes(accounts) ? [] : [accounts])].filter(
      ({ name }) => !ABOVE_THE_TENANTS.has(name),
    );
  };
  const keyText = (table: Table): string => `jsonb_build_array(${table.primaryKey.join(', ')})::text`;
  const keyOf = async (): Promise<ReadonlyMap<string, Filed>> => {
    const found = new Map<string, Filed>();
    for (const table of walled()) {
      const { rows } = await world.owner.query<{ key: string; row: Record<string, unknown> }>(
        `SELECT ${keyText(table)} AS key, to_jsonb(t) AS row FROM ${table.name} t`,
      );
      for (const { key, row } of rows) {
        const text = JSON.stringify(row);
        const filed = world.filed.find((each) => each.table === table.name && JSON.stringify(each.row) === text);
        if (filed !== undefined) found.set(`${table.name} ${key}`, filed);
      }
    }
    return found;
  };
  const acting = async <T>(someone: Someone, permission: Permission, work: () => Promise<T>): Promise<T> => {
    await app.query('BEGIN');
    try {
      await actAs(app, { tenant: someone.tenantId, actor: someone.person.actor.id, permission });
      return await work();
    } finally {
      await app.query('ROLLBACK');
    }
  };
  /**
   * Permissions that can differ for this person: those that a policy or a function names, and one of each kind that the
   * person's live grants carry or lack. Any other gives the database the same to go by as one of these.
   */
  const telling = async (someone: Someone): Promise<readonly Permission[]> => {
    const { rows } = await world.owner.query<{ text: string }>(
      `SELECT coalesce(qual, '') || coalesce(with_check, '') AS text FROM pg_policies WHERE schemaname = 'public' UNION ALL SELECT prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace`,
    );
    const said = rows.map(({ text }) => text).join(' ');
    const kinds = new Map<string, Permission>();
    for (const permission of PERMISSIONS) {
      const seer = seerOf(someone, permission);
      const key = said.includes(`'${permission}'`) ? permission : `${seer.holdsAny} ${isReading(permission)}`;
      if (!kinds.has(key)) kinds.set(key, permission);
    }
    return [...kinds.values()];
  };
  const seerOf = (someone: Someone, permission: Permission): Seer =>
    new Seer(world, someone.tenantId, someone.person.actor.id, someone.grants, permission);

  it('has somebody of every role, and a row of each site in every table', () => {
    expect([...world.roles].sort()).toEqual([...ROLES].sort());
    for (const table of world.tables.filter(({ name }) => !['tenants', 'accounts'].includes(name) && !SHARED.has(name)))
      for (const site of ['alpha', 'beta', 'gamma'])
        expect([
          table.name,
          site,
          world.filed.some((filed) => filed.table === table.name && filed.site === site),
        ]).toEqual([table.name, site, true]);
  });

  it('has forced row security on every table of a tenant that the app may touch, with a policy that names the tenant', () => {
    const open = walled().filter((table) => {
      const untouchable = (rights.get(table.name)?.size ?? 0) === 0;
      if (untouchable) return false;
      const mine = table.policies.filter(({ permissive, roles }) => permissive && roles.includes('permitdesk_app'));
      const named = mine.every(({ using, check }) =>
        [using, check].every((text) => text === null || /app_tenant\(\)|app_colleagues\(\)|app_actor\(\)/.test(text)),
      );
      const forAll = table.policies.some(({ permissive, roles }) => permissive && roles.length === 0);
      return !table.secured || !table.forced || mine.length === 0 || !named || forAll;
    });
    expect(open.map(({ name }) => name)).toEqual([]);
  });

  /** Does a row of this table hang on a case, a worker, an employer or a part of one? */
  const hangs = (table: Table): boolean =>
    ['cases', 'employers', 'workers', 'entities', 'branches'].includes(table.name) ||
    table.columns.some(({ name }) =>
      ['case_id', 'worker_id', 'employer_id', 'entity_id', 'branch_id', 'scope_id'].includes(name),
    ) ||
    table.foreignKeys.some(({ target }) => {
      const next = world.schema.get(target);
      return (
        next !== undefined &&
        next.name !== table.name &&
        !['accounts', 'memberships', 'tenants'].includes(target) &&
        hangs(next)
      );
    });

  it('has an inner wall on every table that hangs on a case, a worker or an employer', () => {
    const REACH = /app_sees_all|app_is_system|app_actor|app_permission|app_reached|app_seen/;
    const open = walled()
      .filter((table) => hangs(table) && may(table, 'SELECT'))
      .filter(
        (table) =>
          !table.policies.some(
            ({ permissive, command, using }) => !permissive && ['*', 'r'].includes(command) && REACH.test(using ?? ''),
          ) &&
          table.policies
            .filter(
              ({ permissive, roles, command }) =>
                permissive && roles.includes('permitdesk_app') && ['*', 'r'].includes(command),
            )
            .some(({ using }) => using === null || !REACH.test(using)),
      );
    expect(open.map(({ name }) => name)).toEqual([]);
  });

  it('shows each person, under each permission, only what is in reach, and all cases that are', async () => {
    const keys = await keyOf();
    const tables = walled().filter((table) => may(table, 'SELECT'));
    const question = tables
      .map((table) => `SELECT '${table.name}' AS name, ${keyText(table)} AS key FROM ${table.name}`)
      .join(' UNION ALL ');
    const beyond: string[] = [];
    const missing: string[] = [];
    let seen = 0;
    for (const someone of world.people)
      for (const permission of PERMISSIONS) {
        const seer = seerOf(someone, permission);
        const rows = await acting(
          someone,
          permission,
          async () => (await app.query<{ name: string; key: string }>(question)).rows,
        );
        const shown = new Set(rows.map(({ name, key }) => `${name} ${key}`));
        seen += shown.size;
        for (const row of shown) {
          const filed = keys.get(row);
          if (filed === undefined || !maySee(world, seer, filed))
            beyond.push(`${someone.name} under ${permission}: ${row} (${filed?.site ?? '?'})`);
        }
        for (const [key, filed] of keys)
          if (filed.table === 'cases' && maySee(world, seer, filed) && !shown.has(key))
            missing.push(`${someone.name} under ${permission}: ${key}`);
      }
    expect(beyond).toEqual([]);
    expect(missing).toEqual([]);
    expect(seen).toBeGreaterThan(1_000);
  });

  it('lets each person change and remove, under each permission, only what is in reach, and nothing under one to read', async () => {
    const keys = await keyOf();
    const changed: string[] = [];
    for (const someone of world.people)
      for (const permission of await telling(someone)) {
        const seer = seerOf(someone, permission);
        await acting(someone, permission, async () => {
          for (const table of walled()) {
            const column = settable.get(table.name);
            const attempts = [
              ...(may(table, 'UPDATE') && column !== undefined
                ? [`UPDATE ${table.name} SET ${column} = ${column} RETURNING ${keyText(table)} AS key`]
                : []),
              ...(may(table, 'DELETE') ? [`DELETE FROM ${table.name} RETURNING ${keyText(table)} AS key`] : []),
            ];
            for (const attempt of attempts) {
              await app.query('SAVEPOINT attempt');
              const rows = await app.query<{ key: string }>(attempt).then(
                (answer) => answer.rows,
                () => [],
              );
              await app.query('ROLLBACK TO SAVEPOINT attempt');
              for (const { key } of rows) {
                const filed = keys.get(`${table.name} ${key}`);
                const isOwn = filed?.row['account_id'] === someone.person.actor.id || table.name === 'tenants';
                const reading = isReading(permission) && hangs(table) && !isOwn;
                if (filed === undefined || !maySee(world, seer, filed) || reading)
                  changed.push(
                    `${someone.name} under ${permission}: ${attempt.slice(0, 6)} ${table.name} of ${filed?.site ?? '?'}`,
                  );
              }
            }
          }
        });
      }
    expect([...new Set(changed)]).toEqual([]);
  });

  it('takes from nobody, under any permission, a row for another tenant or for what is out of reach', async () => {
    const taken: string[] = [];
    const foreign = new Map<string, readonly Filed[]>();
    for (const table of walled().filter((each) => may(each, 'INSERT')))
      foreign.set(
        table.name,
        (['alpha', 'beta', 'gamma'] as const).flatMap(
          (site) => world.filed.find((filed) => filed.table === table.name && filed.site === site) ?? [],
        ),
      );
    for (const someone of world.people)
      for (const permission of await telling(someone)) {
        const seer = seerOf(someone, permission);
        await acting(someone, permission, async () => {
          for (const [name, rows] of foreign)
            for (const filed of rows) {
              if (maySee(world, seer, filed) && !(isReading(permission) && hangs(world.schema.get(name) as Table)))
                continue;
              // A worker asks to see or mend the own file: the one row that is put in under `own.read`.
              if (name === 'privacy_requests' && permission === 'own.read' && maySee(world, seer, filed)) continue;
              // A note of what was done may name what a person has looked for; it is written by everybody and read by few.
              if (name === 'audit_log' && filed.tenantId === someone.tenantId) continue;
              const { columns, primaryKey } = world.schema.get(name) as Table;
              const given = columns
                .filter((column) => !column.generated && filed.row[column.name] != null)
                .map((column) => column.name);
              const isFresh = (column: string): boolean => primaryKey.includes(column) && column === 'id';
              await app.query('SAVEPOINT attempt');
              const fault = await app
                .query(
                  `INSERT INTO ${name} (${given.join(', ')}) SELECT ${given.map((column) => (isFresh(column) ? 'gen_random_uuid()' : `r.${column}`)).join(', ')} FROM jsonb_populate_record(NULL::${name}, $1) r`,
                  [JSON.stringify(filed.row)],
                )
                .then(
                  () => 'taken',
                  (error: { code?: string; message: string }) =>
                    error.code === '42501' ? undefined : `${error.code} ${error.message}`,
                );
              await app.query('ROLLBACK TO SAVEPOINT attempt');
              if (fault !== undefined)
                taken.push(`${someone.name} under ${permission}: ${name} of ${filed.site}: ${fault}`);
            }
        });
      }
    expect(taken.slice(0, 40)).toEqual([]);
  });

  interface Definer {
    readonly name: string;
    readonly types: readonly string[];
    readonly gives: readonly string[] | null;
    readonly settings: readonly string[] | null;
    readonly forEveryone: boolean;
    readonly forTheApp: boolean;
    readonly isTrigger: boolean;
  }
  const definers = async (): Promise<readonly Definer[]> =>
    (
      await world.owner.query<Definer>(
        `SELECT p.proname AS name, ARRAY(SELECT format_type(t, NULL) FROM unnest(p.proargtypes) t) AS types,
           (SELECT array_agg(n ORDER BY i) FROM unnest(p.proargnames, p.proargmodes) WITH ORDINALITY AS a(n, m, i) WHERE m IN ('t', 'o')) AS gives,
           p.proconfig AS settings, p.prorettype = 'trigger'::regtype AS "isTrigger",
           has_function_privilege('permitdesk_app', p.oid, 'EXECUTE') AS "forTheApp",
           EXISTS (SELECT 1 FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x WHERE x.grantee = 0 AND x.privilege_type = 'EXECUTE') AS "forEveryone"
         FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef ORDER BY 1`,
      )
    ).rows;

  it('knows every function that passes the wall: pinned, for the app alone, and it says what it may give', async () => {
    const found = await definers();
    expect(found.length).toBeGreaterThan(10);
    const callable = found.filter(({ isTrigger }) => !isTrigger);
    expect(callable.filter(({ name }) => !(name in DEFINERS)).map(({ name }) => name)).toEqual([]);
    expect(Object.keys(DEFINERS).filter((name) => !found.some((each) => each.name === name))).toEqual([]);
    expect(
      found.filter(({ settings }) => settings?.includes('search_path=public') !== true).map(({ name }) => name),
    ).toEqual([]);
    expect(callable.filter(({ forEveryone }) => forEveryone).map(({ name }) => name)).toEqual([]);
    for (const { name, gives } of callable) {
      const entry = DEFINERS[name];
      if (entry?.kind === 'above') expect([name, gives ?? []]).toEqual([name, entry.gives]);
    }
  });

  it('gets from no function within the wall a row of another tenant, whatever id it is given', async () => {
    const { words, ids } = world.marksOf(['gamma']);
    const { gamma } = world.sites;
    const CANDIDATES: Readonly<Record<string, readonly unknown[]>> = {
      uuid: [gamma.caseId, gamma.workerId, gamma.employerId, gamma.accountId, gamma.tenantId],
      text: ['case', 'worker', 'employer', gamma.tag],
      'timestamp with time zone': ['2100-01-01T00:00:00Z'],
      date: ['2100-01-01'],
      integer: [1_000],
      bigint: [1_000],
      boolean: [true],
      bytea: [Buffer.alloc(32)],
      jsonb: ['{}'],
    };
    const leaks: string[] = [];
    const [someone] = world.people as readonly [Someone];
    for (const { name, types, isTrigger, forTheApp } of await definers()) {
      if (isTrigger || !forTheApp || DEFINERS[name]?.kind !== 'within') continue;
      const widest = Math.max(1, ...types.map((type) => CANDIDATES[type]?.length ?? 0));
      for (let pick = 0; pick < widest; pick += 1)
        await acting(someone, 'people.manage', async () => {
          const given = types.map((type) => CANDIDATES[type]?.[pick % CANDIDATES[type].length] ?? null);
          const rows = await app
            .query(
              `SELECT to_jsonb(f) AS row FROM ${name}(${types.map((type, index) => `$${index + 1}::${type}`).join(', ')}) f`,
              given,
            )
            .then(
              (answer) => JSON.stringify(answer.rows),
              () => '',
            );
          const sent = new Set(given.map(String));
          if (
            words.some((word) => rows.toLowerCase().includes(word)) ||
            [...ids].some((id) => rows.includes(id) && !sent.has(id))
          )
            leaks.push(`${name}(${given.map(String).join(', ')})`);
        });
    }
    expect(leaks).toEqual([]);
  });

  it('has no rule for a table that is not there', () =>
    expect(Object.keys(RULES).filter((name) => !world.schema.has(name))).toEqual([]));
});
