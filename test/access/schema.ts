import type pg from 'pg';

export interface Column {
  readonly name: string;
  /** The type's own name, `_text` for a list of texts. */
  readonly type: string;
  readonly nullable: boolean;
  readonly hasDefault: boolean;
  readonly generated: boolean;
}

export interface ForeignKey {
  readonly columns: readonly string[];
  readonly target: string;
  readonly targetColumns: readonly string[];
}

export interface Policy {
  readonly name: string;
  /** `r` select, `a` insert, `w` update, `d` delete, `*` all. */
  readonly command: string;
  readonly permissive: boolean;
  readonly roles: readonly string[];
  readonly using: string | null;
  readonly check: string | null;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  /** The expressions of its CHECK constraints. */
  readonly checks: readonly string[];
  readonly secured: boolean;
  readonly forced: boolean;
  readonly policies: readonly Policy[];
}

/** What PostgreSQL's catalog says of every table of the product, so that no list of tables is written by hand. */
export const readSchema = async (client: pg.Client): Promise<ReadonlyMap<string, Table>> => {
  const { rows } = await client.query<Table>(`
    SELECT c.relname AS name, c.relrowsecurity AS secured, c.relforcerowsecurity AS forced,
      (SELECT jsonb_agg(jsonb_build_object('name', a.attname, 'type', t.typname, 'nullable', NOT a.attnotnull,
          'hasDefault', a.atthasdef OR a.attidentity <> '', 'generated', a.attgenerated <> '' OR a.attidentity = 'a') ORDER BY a.attnum)
        FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
      coalesce((SELECT jsonb_agg(a.attname ORDER BY k.place) FROM pg_constraint p, unnest(p.conkey) WITH ORDINALITY AS k(number, place)
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number WHERE p.conrelid = c.oid AND p.contype = 'p'), '[]') AS "primaryKey",
      coalesce((SELECT jsonb_agg(jsonb_build_object('target', f.confrelid::regclass::text,
          'columns', (SELECT jsonb_agg(a.attname ORDER BY k.place) FROM unnest(f.conkey) WITH ORDINALITY AS k(number, place) JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = k.number),
          'targetColumns', (SELECT jsonb_agg(a.attname ORDER BY k.place) FROM unnest(f.confkey) WITH ORDINALITY AS k(number, place) JOIN pg_attribute a ON a.attrelid = f.confrelid AND a.attnum = k.number)) ORDER BY f.conname)
        FROM pg_constraint f WHERE f.conrelid = c.oid AND f.contype = 'f'), '[]') AS "foreignKeys",
      coalesce((SELECT jsonb_agg(pg_get_constraintdef(k.oid)) FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'c'), '[]') AS checks,
      coalesce((SELECT jsonb_agg(jsonb_build_object('name', p.polname, 'command', p.polcmd, 'permissive', p.polpermissive,
          'roles', (SELECT coalesce(jsonb_agg(r.rolname), '[]') FROM pg_roles r WHERE r.oid = ANY (p.polroles)),
          'using', pg_get_expr(p.polqual, p.polrelid), 'check', pg_get_expr(p.polwithcheck, p.polrelid)))
        FROM pg_policy p WHERE p.polrelid = c.oid), '[]') AS policies
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> 'migrations' ORDER BY 1`);
  return new Map(rows.map((row) => [row.name, row]));
};

const hasTenant = (table: Table): boolean => table.columns.some((column) => column.name === 'tenant_id');

/** Tables that belong to tenants: by a column of their own, or because a row of theirs hangs on one that does. */
export const tenantTables = (schema: ReadonlyMap<string, Table>): readonly Table[] => {
  const found = new Set([...schema.values()].filter(hasTenant).map((table) => table.name));
  // An account stands above the tenants, and what hangs on it is a person's all the same.
  if (schema.has('accounts')) found.add('accounts');
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const table of schema.values())
      if (table.foreignKeys.some((key) => found.has(key.target))) found.add(table.name);
  }
  return [...schema.values()].filter((table) => found.has(table.name));
};
