import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Column, Table } from './schema.js';

export type Row = Readonly<Record<string, unknown>>;

/** One employer with its people's files, or a whole other tenant: rows of one site are foreign to those of another. */
export interface Site {
  /** The word that marks every text of the site. */
  readonly tag: string;
  readonly tenantId: string;
  /** A person of that site alone. */
  readonly accountId: string;
  readonly employerId: string;
  readonly entityId: string;
  readonly branchId: string;
  readonly workerId: string;
  readonly caseId: string;
}

type Made = Readonly<Record<string, unknown>>;

/** Tables whose rows are the whole tenant's: keys, links, numbers, and nothing of one employer. */
export const SHARED: ReadonlySet<string> = new Set([
  'data_keys',
  'audit_links',
  'audit_unsealed',
  'audit_verifications',
  'privacy_settings',
  'engagements',
  'sso_connections',
  'sso_domains',
  'sso_groups',
  'sso_group_members',
  'sso_identities',
  'sso_sign_ins',
  'scim_tokens',
  'scim_users',
]);

/**
 * Where a row cannot be made from the catalog alone (a CHECK that ties columns together, a shape a reader needs), its
 * columns are given here. A table that can still not be filled fails the proof, so a new one must be thought of.
 */
const GIVEN: Readonly<Record<string, (site: Site) => Made>> = {
  findings: () => ({ key: 'proof', code: 'proof.finding', basis: 'house', body: FINDING_BODY }),
  // Lists, and no object of notes.
  disposals: () => ({ state: 'waiting', kept_until: null, lines: [] }),
  legal_holds: (site) => ({ worker_id: site.workerId, case_id: null, employer_id: null }),
  retention_looks: () => ({ dispose_from: '2030-01-01', blocked_by: null }),
  breaches: () => ({ determined_on: '2026-11-22', kept_through: '2030-01-01' }),
  file_removals: () => ({ sha256: 'a'.repeat(64), removed_at: null }),
  disposal_certificates: () => ({ counts: {}, lines: [], files_sha256: 'a'.repeat(64) }),
  privacy_settings: () => ({ no_permit_years: 2, remedy_months: 12, quebec_register_years: 5, quebec_answer_days: 30 }),
  custodians: (site) => ({ account_id: null, outside_name: `${site.tag} custodian`, entity_id: null, branch_id: null }),
  hand_overs: () => ({ manifest: { counts: {}, cases: [] } }),
  engagements: () => ({ state: 'invited', firm_tenant_id: null, invited_email: 'firm@proof.example' }),
  sso_connections: () => ({ sealed_secret: 's1.proof', default_role: null, default_scope: null }),
  sso_domains: (site) => ({ domain: `${site.tag.toLowerCase()}.example` }),
  data_keys: () => ({ wrapped: 's1.proof' }),
  invitations: (site) => ({
    scope: 'employer',
    scope_id: site.employerId,
    role: 'hr_coordinator',
    invited_by: site.accountId,
  }),
  notices: (site) => ({ account_id: site.accountId }),
  grants: (site) => ({ scope: 'employer', scope_id: site.employerId, role: 'hr_coordinator' }),
};

const FINDING_BODY = {
  code: 'proof.finding',
  basis: 'house',
  cites: ['House'],
  text: { en: 'Something', fr: 'Quelque chose' },
  remedy: { en: 'Mend it', fr: 'Corrigez' },
};

const BY_NAME: Readonly<Record<string, (site: Site) => unknown>> = {
  tenant_id: (site) => site.tenantId,
  account_id: (site) => site.accountId,
  employer_id: (site) => site.employerId,
  entity_id: (site) => site.entityId,
  branch_id: (site) => site.branchId,
  worker_id: (site) => site.workerId,
  case_id: (site) => site.caseId,
};

const NOW = '2026-11-22T15:00:00Z';

/** The first word of a closed list that a CHECK allows in this column. */
const wordOf = (table: Table, column: string): string | undefined => {
  for (const check of table.checks) {
    const list = new RegExp(`\\(?\\(?${column}\\)?(?:::text)?\\)? = ANY \\(+ARRAY\\['([^']*)'`).exec(check);
    if (list !== null) return list[1];
    const one = new RegExp(`^CHECK \\(\\(\\(?${column}\\)?(?:::text)? = '([^']*)'`).exec(check);
    if (one !== null) return one[1];
  }
  return undefined;
};

const valueFor = (table: Table, column: Column, site: Site): unknown => {
  const byName = BY_NAME[column.name];
  if (byName !== undefined) return byName(site);
  // What a CHECK ties to other columns is left empty where it may be.
  const bound = table.checks.some((check) => new RegExp(`\\b${column.name}\\b`).test(check));
  switch (column.type) {
    case 'uuid':
      return column.nullable ? undefined : randomUUID();
    case 'text':
      return bound && column.nullable ? undefined : (wordOf(table, column.name) ?? `${site.tag} ${column.name}`);
    case '_text':
      return bound && column.nullable ? undefined : [`${site.tag} ${column.name}`];
    case 'json':
    case 'jsonb':
      return bound && column.nullable ? undefined : { note: `${site.tag} ${column.name}` };
    case 'bytea':
      return column.nullable ? undefined : randomBytes(32);
    case 'bool':
      return column.nullable ? undefined : false;
    case 'timestamptz':
      return column.nullable ? undefined : NOW;
    case 'date':
      return column.nullable ? undefined : NOW.slice(0, 10);
    default:
      return column.nullable ? undefined : 1;
  }
};

/**
 * Makes a row of the site in a table that has none yet.
 * @param found a row of the site in another table, to hang on; undefined when there is none yet.
 * @throws the database's fault when the catalog does not say enough; then `GIVEN` must.
 */
export const makeRow = async (
  client: pg.Client,
  table: Table,
  site: Site,
  found: (table: string) => Row | undefined,
): Promise<void> => {
  const made: Record<string, unknown> = {};
  for (const column of table.columns) {
    if (column.generated || (column.hasDefault && BY_NAME[column.name] === undefined && column.type !== 'jsonb'))
      continue;
    const value = valueFor(table, column, site);
    if (value !== undefined) made[column.name] = value;
  }
  for (const key of table.foreignKeys) {
    if (key.target === table.name) {
      for (const column of key.columns)
        if (table.columns.find((each) => each.name === column)?.nullable === true) delete made[column];
      continue;
    }
    const target = found(key.target);
    if (target === undefined) continue;
    key.columns.forEach((column, index) => {
      made[column] = target[key.targetColumns[index] ?? ''];
    });
  }
  Object.assign(made, GIVEN[table.name]?.(site));
  const names = Object.keys(made);
  const values = names.map((name) => {
    const type = table.columns.find((column) => column.name === name)?.type;
    return type === 'jsonb' || type === 'json' ? JSON.stringify(made[name]) : made[name];
  });
  await client.query(
    `INSERT INTO ${table.name} (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
    values,
  );
};
