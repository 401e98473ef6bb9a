import { looksSealed } from '@permitdesk/persistence/seal/box';
import { columnOf, SEALED_TABLES, type SealedValue } from '@permitdesk/persistence/seal/sealed-columns';
import type { Transaction } from '@permitdesk/persistence/transaction';

/** Columns to be written otherwise than they stand: by table, by the row's key of `hand_over_tables`, by column. */
export type Resealed = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

/** A row with values that open in its own workspace only, and those values as they are. */
export interface GuardedRow {
  readonly table: string;
  /** As `hand_over_tables` names the row. */
  readonly key: string;
  /** As the place of a sealed value names it. */
  readonly place: string;
  /** The columns that hold such values, as they lie. */
  readonly columns: Readonly<Record<string, unknown>>;
  readonly clear: readonly { readonly value: SealedValue; readonly text: string }[];
}

const OF_ITS_CASES = 't.case_id IN (SELECT c.id FROM cases c WHERE c.tenant_id = app_tenant() AND c.employer_id = $1)';
/** Which rows of a sealed table belong to the file, and how `hand_over_tables` names them. */
const ROWS: Readonly<Record<string, { readonly key: string; readonly which: string }>> = {
  workers: {
    key: 't.id::text',
    which: `(t.employer_id = $1 OR t.id IN (SELECT c.worker_id FROM cases c WHERE c.tenant_id = app_tenant() AND c.employer_id = $1))`,
  },
  case_events: { key: `t.case_id || ':' || t.seq`, which: OF_ITS_CASES },
  offers: { key: 't.case_id::text', which: OF_ITS_CASES },
  offer_changes: { key: `t.case_id || ':' || t.version`, which: OF_ITS_CASES },
  offer_snapshots: { key: 't.id::text', which: OF_ITS_CASES },
};

const within = (root: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (at, name) => (at === null || typeof at !== 'object' ? undefined : (at as Record<string, unknown>)[name]),
    root,
  );

const placed = (root: unknown, path: readonly string[], text: string): unknown => {
  const [name, ...rest] = path;
  return name === undefined
    ? text
    : { ...(root as Record<string, unknown>), [name]: placed((root as Record<string, unknown>)[name], rest, text) };
};

/**
 * Every value of the file that is bound to the giver's workspace, opened.
 * @throws Error for a sealed table of which nobody said which rows belong to a file: it would arrive unreadable.
 */
export const openGuarded = async (giver: Transaction, employerId: string): Promise<readonly GuardedRow[]> => {
  const found: GuardedRow[] = [];
  for (const { table, key, rowOf, values } of SEALED_TABLES) {
    const rows = ROWS[table];
    if (rows === undefined) throw new Error(`a sealed table that no hand-over knows: ${table}`);
    const columns = [...new Set(values.map(({ column }) => column))];
    const taken = await giver.query<{ key: string; own: Record<string, unknown>; columns: Record<string, unknown> }>(
      `SELECT ${rows.key} AS key, json_build_object(${key.map((name) => `'${name}', t.${name}`).join(', ')}) AS own,
         json_build_object(${columns.map((name) => `'${name}', t."${name}"`).join(', ')}) AS columns
       FROM ${table} t WHERE t.tenant_id = app_tenant() AND ${rows.which}`,
      [employerId],
    );
    for (const row of taken) {
      const place = rowOf(row.own);
      const clear = values.flatMap((value) => {
        const sealed = within(row.columns[value.column], value.path ?? []);
        return typeof sealed === 'string' && looksSealed(sealed)
          ? [{ value, text: giver.seal.open(sealed, { table, column: columnOf(value), row: place }) }]
          : [];
      });
      if (clear.length > 0) found.push({ table, key: row.key, place, columns: row.columns, clear });
    }
  }
  return found;
};

/** The same values as the receiver's workspace holds them; the copy takes these columns from here and every other as it stands. */
export const sealedForReceiver = (receiver: Transaction, guarded: readonly GuardedRow[]): Resealed => {
  const resealed: Record<string, Record<string, Record<string, unknown>>> = {};
  for (const { table, key, place, columns, clear } of guarded) {
    const row: Record<string, unknown> = {};
    for (const { value, text } of clear) {
      const { column, path = [], index } = value;
      const sealed = receiver.seal.seal(text, { table, column: columnOf(value), row: place });
      row[column] = placed(row[column] ?? columns[column], path, sealed);
      if (index !== undefined) row[index.column] = `\\x${receiver.seal.index(index.kind, text).toString('hex')}`;
    }
    (resealed[table] ??= {})[key] = row;
  }
  return resealed;
};
