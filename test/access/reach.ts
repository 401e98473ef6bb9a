import { audiencesOf } from '@permitdesk/domain/access/audiences';
import { isLive, reaches, type Grant, type Place } from '@permitdesk/domain/access/grants';
import { ROLE_PERMISSIONS, type Permission } from '@permitdesk/domain/access/permissions';
import { TODAY, type Filed, type World } from './world.js';

/** One person under one permission: what the table of roles and `reaches()` let that person see, without asking PostgreSQL. */
export class Seer {
  readonly all: boolean;
  private readonly grants: readonly Grant[];
  private readonly cases: readonly Filed[];
  readonly caseIds: ReadonlySet<unknown>;
  /** Employers of which a part is reached: their name is shown. */
  readonly employerIds: ReadonlySet<unknown>;
  readonly accountIds: ReadonlySet<unknown>;

  constructor(
    world: World,
    readonly tenantId: string,
    readonly accountId: string,
    grants: readonly Grant[],
    readonly permission: Permission,
  ) {
    this.grants = grants.filter((grant) => isLive(grant, TODAY) && ROLE_PERMISSIONS[grant.role].includes(permission));
    this.all = this.grants.some((grant) => grant.scope === 'tenant');
    const inside = world.filed.filter((filed) => filed.tenantId === tenantId);
    this.cases = inside.filter(({ table, place }) => table === 'cases' && this.at(place));
    this.caseIds = new Set(this.cases.map(({ row }) => row['id']));
    const parts = inside.filter(({ table, row }) =>
      table === 'entities' ? this.names('entity', row['id']) : table === 'branches' && this.names('branch', row['id']),
    );
    this.employerIds = new Set([
      ...this.grants.filter((grant) => grant.scope === 'employer').map((grant) => grant.scopeId),
      ...parts.map(({ place }) => place.employerId),
    ]);
    const named = inside.filter(({ table, row }) => table === 'grants' && row['ended_at'] == null);
    const scopes = new Set<unknown>(this.grants.map((grant) => grant.scopeId));
    this.accountIds = new Set([
      ...(this.all ? inside.filter(({ table }) => table === 'memberships').map(({ row }) => row['account_id']) : []),
      ...(this.grants.length === 0
        ? []
        : named
            .filter(({ row }) => row['scope'] === 'tenant' || scopes.has(row['scope_id']))
            .map(({ row }) => row['account_id'])),
    ]);
  }

  /** Does a live grant that carries the permission reach this place? */
  at(place: Place): boolean {
    return this.grants.some((grant) => reaches(grant, place));
  }

  names(scope: Grant['scope'], id: unknown): boolean {
    return this.grants.some((grant) => grant.scope === scope && grant.scopeId === id);
  }

  /** A case in sight that bears this id in this column. */
  seesCaseWith(column: string, id: unknown): boolean {
    return id != null && this.cases.some(({ row }) => row[column] === id);
  }

  /** Does a grant that reaches the place put its holder on one of these sides? Everything is for everybody where none is named. */
  standsOn(sides: readonly string[] | undefined, place: Place): boolean {
    return (
      sides === undefined ||
      this.grants.some(
        (grant) => reaches(grant, place) && audiencesOf(grant, 'firm').some((side) => sides.includes(side)),
      )
    );
  }

  get holdsAny(): boolean {
    return this.grants.length > 0;
  }

  shares(scopeId: unknown): boolean {
    return scopeId != null && this.grants.some((grant) => grant.scopeId === scopeId);
  }
}

type Rule = (seer: Seer, filed: Filed, world: World) => boolean;

const onCase: Rule = (seer, { row }) => seer.all || seer.caseIds.has(row['case_id']);
const own: Rule = (seer, { row }) => row['account_id'] === seer.accountId;
const nobody: Rule = () => false;
const setsUp = (seer: Seer): boolean => seer.all && ['settings.edit', 'people.manage'].includes(seer.permission);
const managesPrivacy = (seer: Seer): boolean => seer.all && seer.permission === 'privacy.manage';

/**
 * Who sees a row of a table within its tenant. A table with a `case_id` needs no entry: it shows what belongs to the cases
 * in sight. Any other without one fails the proof, so a new table must be thought of.
 */
export const RULES: Readonly<Record<string, Rule>> = {
  tenants: () => true,
  cases: (seer, { place }) => seer.at(place),
  employers: (seer, { row }) =>
    seer.all || seer.employerIds.has(row['id']) || seer.seesCaseWith('employer_id', row['id']),
  workers: (seer, { row }) =>
    seer.all ||
    seer.seesCaseWith('worker_id', row['id']) ||
    seer.employerIds.has(row['employer_id']) ||
    seer.names('worker', row['id']),
  entities: (seer, { row, place }, world) =>
    seer.all ||
    seer.names('employer', place.employerId) ||
    seer.names('entity', row['id']) ||
    seer.seesCaseWith('entity_id', row['id']) ||
    world.filed.some(
      (each) =>
        each.table === 'branches' && each.row['entity_id'] === row['id'] && seer.names('branch', each.row['id']),
    ),
  branches: (seer, { row, place }) =>
    seer.all ||
    seer.names('branch', row['id']) ||
    seer.names('entity', row['entity_id']) ||
    seer.names('employer', place.employerId) ||
    seer.seesCaseWith('branch_id', row['id']),
  evidence: (seer, filed, world) =>
    onCase(seer, filed, world) && seer.standsOn(filed.row['audience'] as readonly string[] | undefined, filed.place),
  fee_groups: (seer, { row }) => seer.all || seer.employerIds.has(row['employer_id']),
  grants: (seer, filed) =>
    seer.all ||
    filed.row['account_id'] === seer.accountId ||
    (filed.row['scope'] === 'tenant' && seer.accountIds.has(filed.row['account_id'])) ||
    seer.shares(filed.row['scope_id']),
  memberships: (seer, { row }) =>
    seer.all || row['account_id'] === seer.accountId || seer.accountIds.has(row['account_id']),
  accounts: (seer, { row }) =>
    row['id'] === seer.accountId || seer.accountIds.has(row['id']) || seer.seesCaseWith('responsible_id', row['id']),
  notices: own,
  deliveries: (seer, { row }, world) =>
    world.filed.some(
      (each) =>
        each.table === 'notices' && each.row['id'] === row['notice_id'] && each.row['account_id'] === seer.accountId,
    ),
  invitations: (seer) => seer.all && seer.permission === 'people.manage',
  custodians: (seer, { row, place }) =>
    seer.all ||
    seer.names('employer', row['employer_id']) ||
    seer.names('entity', place.entityId) ||
    seer.names('branch', row['branch_id']),
  custodian_checks: (seer, { row }, world) =>
    world.filed.some(
      (each) =>
        each.table === 'custodians' &&
        each.row['id'] === row['custodian_id'] &&
        (RULES['custodians']?.(seer, each, world) ?? false),
    ),
  engagements: (seer) => seer.all,
  hand_overs: (seer) => seer.all,
  hand_over_codes: (seer) => seer.all && ['employer.hand-over', 'people.manage'].includes(seer.permission),
  privacy_settings: () => true,
  privacy_requests: (seer, { row }) =>
    managesPrivacy(seer) || (seer.permission === 'own.read' && seer.names('worker', row['worker_id'])),
  legal_holds: managesPrivacy,
  retention_looks: managesPrivacy,
  disposals: managesPrivacy,
  disposal_certificates: managesPrivacy,
  file_removals: managesPrivacy,
  breaches: managesPrivacy,
  breach_people: managesPrivacy,
  worker_field_history: (seer, { row, place, tenantId, site }, world) =>
    RULES['workers']?.(
      seer,
      world.filed.find((each) => each.table === 'workers' && each.row['id'] === row['worker_id']) ?? {
        table: 'workers',
        row,
        place,
        tenantId,
        site,
      },
      world,
    ) ?? false,
  sso_connections: setsUp,
  sso_domains: setsUp,
  sso_groups: setsUp,
  sso_group_members: setsUp,
  sso_identities: setsUp,
  sso_sign_ins: nobody,
  scim_tokens: setsUp,
  scim_users: setsUp,
  // Numbers, hashes and wrapped keys: the same for everybody of the tenant, and nothing of a person in them.
  data_keys: () => true,
  audit_links: () => true,
  audit_unsealed: () => true,
  audit_verifications: () => true,
  // Reached through functions alone, by the token or the id of the person who is there.
  sessions: nobody,
  pending_sign_ins: nobody,
  totp_factors: nobody,
  recovery_codes: nobody,
  passkeys: nobody,
  passkey_challenges: nobody,
  password_resets: nobody,
};

/** Tables of ids alone that serve every tenant: no row of theirs tells anything, and the relay must see them all. */
export const ABOVE_THE_TENANTS: ReadonlySet<string> = new Set(['outbox']);

/** @throws Error when nobody has said who may see the rows of this table. */
export const maySee = (world: World, seer: Seer, filed: Filed): boolean => {
  const outside = filed.tenantId === undefined ? filed.site === 'gamma' : filed.tenantId !== seer.tenantId;
  if (outside) return false;
  const rule = RULES[filed.table] ?? ('case_id' in filed.row ? onCase : undefined);
  if (rule === undefined) throw new Error(`who may see a row of ${filed.table}? Say it in test/access/reach.ts`);
  return rule(seer, filed, world);
};
