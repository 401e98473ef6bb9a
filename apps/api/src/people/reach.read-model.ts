import { audiencesOf, fieldGroupsFor } from '@permitdesk/domain/access/audiences';
import type { Grant, Place } from '@permitdesk/domain/access/grants';
import { ROLE_PERMISSIONS, type Permission } from '@permitdesk/domain/access/permissions';
import type { TenantKind } from '@permitdesk/domain/access/rights';
import { shortfallOf, type Shortfall } from '@permitdesk/domain/access/why';
import { loadCase } from '@permitdesk/persistence/cases/case-file';
import { placeOf } from '@permitdesk/persistence/cases/place-of';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { whereReached } from '../platform/where-reached.js';
import { whoMay } from '../rights/grants-at.js';
import { grantView, knownGrant, readGrants, type StoredGrant } from './grants.read-model.js';
import type { GrantReachView, MayView, PersonView, ReachedView, ReachView } from './people.dto.js';

const FIRST = 5;

const counted = (kind: ReachedView['kind'], rows: string): string =>
  `SELECT '${kind}' AS kind, count(*)::integer AS count,
     coalesce((SELECT json_agg(json_build_object('id', f.id, 'name', f.name)) FROM (SELECT id, name FROM (${rows}) r ORDER BY lower(name), id LIMIT ${FIRST}) f), '[]') AS first
   FROM (${rows}) r`;

/** What one grant opens. A worker's own grant opens the file and its cases, no list of an employer's. */
const reachedBy = async (tx: Transaction, grant: Grant): Promise<ReachedView[]> => {
  const params: unknown[] = [];
  const bind = (value: unknown): string => `$${params.push(value)}`;
  const cases = whereReached([grant], bind);
  const id = grant.scopeId === undefined ? 'NULL::uuid' : `${bind(grant.scopeId)}::uuid`;
  const all = grant.scope === 'tenant';
  const reachedCases = `SELECT c.* FROM cases c WHERE c.tenant_id = app_tenant() AND ${cases}`;
  const employers = `SELECT e.id, e.operating_name AS name FROM employers e WHERE e.tenant_id = app_tenant() AND (${all}
    OR e.id = ${id} OR e.id IN (SELECT employer_id FROM (${reachedCases}) c)
    OR e.id IN (SELECT n.employer_id FROM entities n WHERE n.tenant_id = app_tenant() AND n.id = ${id})
    OR e.id IN (SELECT n.employer_id FROM branches b JOIN entities n ON n.tenant_id = b.tenant_id AND n.id = b.entity_id WHERE b.tenant_id = app_tenant() AND b.id = ${id}))`;
  const entities = `SELECT n.id, n.legal_name AS name FROM entities n WHERE n.tenant_id = app_tenant() AND (${all} OR n.employer_id = ${id} OR n.id = ${id}
    OR n.id IN (SELECT b.entity_id FROM branches b WHERE b.tenant_id = app_tenant() AND b.id = ${id}))`;
  const branches = `SELECT b.id, b.name FROM branches b JOIN entities n ON n.tenant_id = b.tenant_id AND n.id = b.entity_id
    WHERE b.tenant_id = app_tenant() AND (${all} OR b.id = ${id} OR n.id = ${id} OR n.employer_id = ${id})`;
  const people = `SELECT w.id, w.family_name || ', ' || w.given_names AS name FROM workers w WHERE w.tenant_id = app_tenant() AND (${all}
    OR w.id = ${id} OR w.employer_id IN (SELECT x.id FROM (${employers}) x WHERE ${['employer', 'entity', 'branch'].includes(grant.scope)})
    OR w.id IN (SELECT worker_id FROM (${reachedCases}) c))`;
  const named = `SELECT c.id, '#' || c.number || ' ' || w.family_name || ', ' || w.given_names AS name FROM (${reachedCases}) c
    JOIN workers w ON w.tenant_id = c.tenant_id AND w.id = c.worker_id`;
  const rows = await tx.query<ReachedView>(
    [
      counted('employers', employers),
      counted('entities', entities),
      counted('branches', branches),
      counted('cases', named),
      counted('workers', people),
    ].join(' UNION ALL '),
    params,
  );
  return rows.filter((row) => row.count > 0);
};

const grantReach = async (tx: Transaction, held: StoredGrant, tenantKind: TenantKind): Promise<GrantReachView> => {
  const grant = knownGrant(held);
  const permissions = ROLE_PERMISSIONS[grant.role];
  const sides = audiencesOf(grant, tenantKind);
  return {
    grant: grantView(held),
    sides: [...sides],
    permissions: [...permissions],
    groups: [...fieldGroupsFor(new Set(sides), new Set<Permission>(permissions))],
    reached: await reachedBy(tx, grant),
  };
};

const tenantKindOf = async (tx: Transaction): Promise<TenantKind> =>
  tx.actor.tenantKind ??
  (await tx.query<{ kind: TenantKind }>('SELECT kind FROM tenants WHERE id = app_tenant()'))[0]?.kind ??
  'firm';

/** What a person sees, grant by grant: each line says by whose word it is so, and until when. */
export const showReach = async (
  tx: Transaction,
  person: Pick<PersonView, 'accountId' | 'displayName' | 'state'>,
): Promise<ReachView> => {
  const kind = await tenantKindOf(tx);
  const grants: GrantReachView[] = [];
  if (person.state !== 'disabled')
    for (const held of await readGrants(tx, { accountId: person.accountId }))
      if (!held.over) grants.push(await grantReach(tx, held, kind));
  return { accountId: person.accountId, displayName: person.displayName, state: person.state, grants };
};

/** May this person do this at this case? Every grant they ever had says why it does, or why it does not. */
export const showMay = async (
  tx: Transaction,
  person: Pick<PersonView, 'accountId' | 'state'>,
  permission: Permission,
  caseId: string,
): Promise<MayView> => {
  const file = await loadCase(tx, caseId);
  const place: Place = placeOf(file);
  const held = await readGrants(tx, { accountId: person.accountId, ended: true });
  const judged = held.map((grant) => ({
    grant: grantView(grant),
    why: shortfallOf(knownGrant(grant), permission, place, tx.today, person.state === 'disabled'),
  }));
  const because = judged.filter(({ why }) => why === undefined).map(({ grant }) => grant);
  return {
    may: because.length > 0,
    case: { id: file.head.id, name: `#${file.head.number}` },
    because,
    butNot: judged.filter((each): each is { grant: (typeof each)['grant']; why: Shortfall } => each.why !== undefined),
    others: await whoMay(tx, 'case', caseId, permission),
  };
};
