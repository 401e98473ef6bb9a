import { GUARDED_FACTS, GUARDED_OFFER_FIELDS } from '@permitdesk/domain/guarded/guarded-values';

/** One value that lies sealed: a column of text, or a text within a column of JSON. */
export interface SealedValue {
  readonly column: string;
  /** Within JSON; left out for a column that is the value itself. */
  readonly path?: readonly string[];
  /** The column of its fingerprint, for values that are searched. */
  readonly index?: { readonly column: string; readonly kind: 'passport' | 'uci' };
}

/** A table with sealed values, and how its rows are named in the place of each. */
export interface SealedTable {
  readonly table: string;
  /** Columns of the primary key beside the tenant. */
  readonly key: readonly string[];
  /** The place's `row` from those columns. */
  readonly rowOf: (key: Readonly<Record<string, unknown>>) => string;
  readonly values: readonly SealedValue[];
}

const facts = Object.keys(GUARDED_FACTS);
const fields = Object.keys(GUARDED_OFFER_FIELDS);
const within = (column: string, paths: readonly (readonly string[])[]): SealedValue[] =>
  paths.map((path) => ({ column, path }));

export const offerChangeRow = (caseId: string, version: number): string => `${caseId}:${version}`;

/**
 * Everything that lies sealed, in one table: the stores seal by it, `keys seal` and `keys rotate` walk it, and the triggers of
 * the append-only tables let exactly these values be sealed anew. Each path stands again in a migration's trigger.
 */
export const SEALED_TABLES: readonly SealedTable[] = [
  {
    table: 'workers',
    key: ['id'],
    rowOf: ({ id }) => String(id),
    values: [
      { column: 'date_of_birth_sealed' },
      { column: 'passport_sealed', index: { column: 'passport_index', kind: 'passport' } },
      { column: 'uci_sealed', index: { column: 'uci_index', kind: 'uci' } },
    ],
  },
  {
    table: 'case_events',
    key: ['case_id', 'seq', 'id'],
    rowOf: ({ id }) => String(id),
    values: [
      ...within(
        'facts',
        facts.map((name) => [name]),
      ),
      ...within(
        'corrected',
        facts.map((name) => [name]),
      ),
    ],
  },
  {
    table: 'offers',
    key: ['case_id'],
    rowOf: ({ case_id }) => String(case_id),
    values: within(
      'values',
      fields.map((id) => [id]),
    ),
  },
  {
    table: 'offer_changes',
    key: ['case_id', 'version'],
    rowOf: ({ case_id, version }) => offerChangeRow(String(case_id), Number(version)),
    values: within(
      'changes',
      fields.flatMap((id) => [
        [id, 'from'],
        [id, 'to'],
      ]),
    ),
  },
  {
    table: 'offer_snapshots',
    key: ['id'],
    rowOf: ({ id }) => String(id),
    values: within(
      'content',
      fields.map((id) => ['values', id]),
    ),
  },
];

/** The name of a value in its place: `facts.passportNumber`. */
export const columnOf = ({ column, path = [] }: Pick<SealedValue, 'column' | 'path'>): string =>
  [column, ...path].join('.');
