import {
  audiencesOf,
  FIELD_GROUP_CARDS,
  FIELD_GROUPS,
  fieldGroupsFor,
  type Audience,
} from '@permitdesk/domain/access/audiences';
import { ROLE_PERMISSIONS, type Permission } from '@permitdesk/domain/access/permissions';
import { text } from '@permitdesk/domain/law/text';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import type { Transaction } from '@permitdesk/persistence/transaction';
import type { AudienceView, ProductPartView, SeerView } from './audience.dto.js';
import { grantsAt, type GrantAt, type RecordKind } from './grants-at.js';

const TABLES = { case: 'cases', worker: 'workers', employer: 'employers', evidence: 'evidence' } as const;

/** What reads records without a person: named, so that nobody has to guess. */
const PRODUCT: readonly ProductPartView[] = [
  {
    name: text('Calendar', 'Calendrier'),
    does: text(
      'Moves what only time moves and reminds the people who are in charge.',
      'Fait ce que seul le temps fait et rappelle les échéances aux personnes responsables.',
    ),
  },
  {
    name: text('Audit', 'Journal d’audit'),
    does: text(
      'Keeps who did what, without names or passport data.',
      'Conserve qui a fait quoi, sans noms ni données du passeport.',
    ),
  },
];

const seer = (tx: Transaction, grant: GrantAt): SeerView => {
  const sides = audiencesOf(grant, tx.actor.tenantKind ?? 'firm');
  const permissions = new Set<Permission>(ROLE_PERMISSIONS[grant.role]);
  return {
    accountId: grant.accountId,
    name: grant.name,
    role: grant.role,
    scope: grant.scope,
    endsOn: grant.endsOn,
    sides: [...sides],
    groups: [...fieldGroupsFor(new Set(sides), permissions)],
    you: grant.accountId === tx.actor.id,
  };
};

const reads = (grant: GrantAt): boolean =>
  ROLE_PERMISSIONS[grant.role].some((permission) => permission === 'case.read' || permission === 'own.read');

const view = (people: readonly SeerView[]): AudienceView => ({
  people: [...people],
  workerHasAccess: people.some(({ role }) => role === 'worker'),
  groups: FIELD_GROUPS.map((group) => ({
    group,
    name: { ...FIELD_GROUP_CARDS[group].name },
    holds: { ...FIELD_GROUP_CARDS[group].holds },
  })),
  product: PRODUCT.map((part) => ({ ...part })),
});

/**
 * Who sees a record: told to whoever sees it.
 * @throws RecordNotFound for a record that is out of the reader's reach.
 */
export const showAudience = async (tx: Transaction, kind: RecordKind, id: string): Promise<AudienceView> => {
  const [record] = await tx.query<{ audience: readonly Audience[] | null }>(
    `SELECT ${kind === 'evidence' ? 'audience' : 'NULL::text[] AS audience'} FROM ${TABLES[kind]} WHERE tenant_id = app_tenant() AND id = $1`,
    [id],
  );
  if (record === undefined) throw new RecordNotFound(kind);
  const seers = (await grantsAt(tx, kind, id)).filter(reads).map((grant) => seer(tx, grant));
  const { audience } = record;
  return view(audience === null ? seers : seers.filter(({ sides }) => audience.some((side) => sides.includes(side))));
};

/** Who sees everything in the workspace; each line of a list is seen by these and by the people of its own record. */
export const showListAudience = async (tx: Transaction): Promise<AudienceView> => {
  const grants = await tx.query<GrantAt>(
    `SELECT g.id AS "grantId", g.account_id AS "accountId", a.display_name AS name, g.role, g.scope, g.scope_id AS "scopeId",
       g.ends_on AS "endsOn", g.given_at AS "givenAt"
     FROM grants g JOIN accounts a ON a.id = g.account_id
     JOIN memberships m ON m.tenant_id = g.tenant_id AND m.account_id = g.account_id AND m.disabled_at IS NULL
     WHERE g.tenant_id = app_tenant() AND g.scope = 'tenant' AND g.ended_at IS NULL AND (g.ends_on IS NULL OR g.ends_on >= $1::date)
     ORDER BY lower(a.display_name), g.account_id, g.given_at, g.id`,
    [tx.today],
  );
  return view(grants.filter(reads).map((grant) => seer(tx, grant)));
};
