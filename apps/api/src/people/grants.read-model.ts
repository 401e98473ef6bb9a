import type { Scope } from '@permitdesk/domain/access/grants';
import type { Role } from '@permitdesk/domain/access/permissions';
import type { KnownGrant } from '@permitdesk/domain/access/why';
import type { Transaction } from '@permitdesk/persistence/transaction';
import type { NamedView } from '../cases/case.dto.js';
import type { GrantView } from './people.dto.js';

const SEARCH_LIMIT = 20;

/** SQL of each kind of place: its id and its name, one query for reading a name and for searching by it. */
const PLACES = {
  employer: `SELECT id, operating_name AS name FROM employers WHERE tenant_id = app_tenant()`,
  entity: `SELECT n.id, n.legal_name || ' (' || e.operating_name || ')' AS name FROM entities n
    JOIN employers e ON e.tenant_id = n.tenant_id AND e.id = n.employer_id WHERE n.tenant_id = app_tenant()`,
  branch: `SELECT b.id, b.name || ' (' || n.legal_name || ')' AS name FROM branches b
    JOIN entities n ON n.tenant_id = b.tenant_id AND n.id = b.entity_id WHERE b.tenant_id = app_tenant()`,
  case: `SELECT c.id, '#' || c.number || ' ' || w.family_name || ', ' || w.given_names AS name FROM cases c
    JOIN workers w ON w.tenant_id = c.tenant_id AND w.id = c.worker_id WHERE c.tenant_id = app_tenant()`,
  worker: `SELECT id, family_name || ', ' || given_names AS name FROM workers WHERE tenant_id = app_tenant()`,
} as const satisfies Readonly<Record<Exclude<Scope, 'tenant'>, string>>;

const SCOPES_WITH_A_NAME = Object.keys(PLACES) as (keyof typeof PLACES)[];

/** Places of one kind by name, for choosing where a role is to hold. */
export const findPlaces = (tx: Transaction, scope: keyof typeof PLACES, q: string | undefined): Promise<NamedView[]> =>
  tx.query<NamedView>(
    `SELECT id, name FROM (${PLACES[scope]}) p WHERE $1::text IS NULL OR name ILIKE $1 ORDER BY lower(name), id LIMIT ${SEARCH_LIMIT}`,
    [q === undefined ? null : `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`],
  );

/** Is there such a place? */
export const isPlace = async (tx: Transaction, scope: keyof typeof PLACES, id: string): Promise<boolean> =>
  (await tx.query(`SELECT 1 FROM (${PLACES[scope]}) p WHERE id = $1`, [id])).length > 0;

/** A grant as stored, with the names around it. */
export interface StoredGrant extends GrantView {
  readonly accountId: string;
  readonly endedAt: string | null;
}

const NAME_OF_PLACE = SCOPES_WITH_A_NAME.map(
  (scope) => `WHEN '${scope}' THEN (SELECT p.name FROM (${PLACES[scope]}) p WHERE p.id = g.scope_id)`,
).join('\n      ');

/**
 * Grants with who gave them and what their place is called. Names come through the reader's own wall: what they do not see
 * has none.
 */
export const readGrants = (
  tx: Transaction,
  where: { readonly accountId?: string; readonly ended?: boolean },
): Promise<StoredGrant[]> =>
  tx.query<StoredGrant>(
    `SELECT g.id, g.account_id AS "accountId", g.role, g.scope, g.scope_id AS "scopeId", g.ends_on AS "endsOn",
      CASE g.scope ${NAME_OF_PLACE} END AS place,
      (SELECT a.display_name FROM accounts a WHERE a.id::text = g.given_by) AS "givenBy", g.given_at AS "givenAt", g.reason,
      g.ended_at AS "endedAt", coalesce(g.ends_on < $1::date, false) AS over
     FROM grants g
     WHERE g.tenant_id = app_tenant() AND ($2::uuid IS NULL OR g.account_id = $2::uuid) AND ($3::boolean OR g.ended_at IS NULL)
     ORDER BY g.given_at, g.id`,
    [tx.today, where.accountId ?? null, where.ended ?? false],
  );

/** What is shown of a grant. */
export const grantView = ({ accountId: _, endedAt: __, ...view }: StoredGrant): GrantView => view;

/** The grant as the rules read it. */
export const knownGrant = (grant: {
  readonly role: Role;
  readonly scope: Scope;
  readonly scopeId: string | null;
  readonly endsOn: string | null;
  readonly endedAt: string | null;
}): KnownGrant => ({
  role: grant.role,
  scope: grant.scope,
  ...(grant.scopeId === null ? {} : { scopeId: grant.scopeId }),
  ...(grant.endsOn === null ? {} : { endsOn: grant.endsOn }),
  isEnded: grant.endedAt !== null,
});
