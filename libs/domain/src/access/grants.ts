import type { Bilingual } from '../law/text.js';
import { text } from '../law/text.js';
import { ROLE_PERMISSIONS, type Permission, type Role } from './permissions.js';

/** How far a grant reaches: the whole tenant, one employer, one legal entity, one branch, one case, or one worker's own file. */
export const SCOPES = ['tenant', 'employer', 'entity', 'branch', 'case', 'worker'] as const;
export type Scope = (typeof SCOPES)[number];

export const SCOPE_NAMES: Readonly<Record<Scope, Bilingual>> = {
  tenant: text('Whole workspace', 'Tout l’espace de travail'),
  employer: text('One employer', 'Un employeur'),
  entity: text('One legal entity', 'Une entité juridique'),
  branch: text('One branch', 'Un établissement'),
  case: text('One case', 'Un dossier'),
  worker: text('The worker’s own file', 'Le dossier du travailleur lui-même'),
};

/** A role, where it holds, and until when. A person may hold several; each reaches only its own part. */
export interface Grant {
  readonly role: Role;
  readonly scope: Scope;
  /** Id of what the scope names; absent for the whole tenant. */
  readonly scopeId?: string;
  /** ISO day, the last on which the grant holds; absent: until it is ended. */
  readonly endsOn?: string;
}

/** Where a record stands. What is absent is reached by no grant of that scope. */
export interface Place {
  readonly employerId?: string;
  readonly entityId?: string;
  readonly branchId?: string;
  readonly caseId?: string;
  readonly workerId?: string;
}

/** Scopes that a role may be given. A worker's role without a worker, or a finance approver of one case, means nothing. */
export const ROLE_SCOPES: Readonly<Record<Role, readonly Scope[]>> = {
  owner: ['tenant'],
  case_manager: ['tenant', 'employer', 'entity', 'branch', 'case'],
  preparer: ['tenant', 'employer', 'entity', 'branch', 'case'],
  reviewer: ['tenant', 'employer', 'entity', 'branch', 'case'],
  finance_approver: ['tenant', 'employer', 'entity'],
  hr_coordinator: ['tenant', 'employer', 'entity', 'branch'],
  auditor: ['tenant', 'employer', 'entity', 'branch', 'case'],
  counsel: ['case', 'employer'],
  worker: ['worker'],
};

/** Roles that are lent and never for good: their grants need a last day. */
export const ROLES_WITH_AN_END: readonly Role[] = ['auditor', 'counsel'];

/** Is the grant in force on this day? The last day still counts. */
export const isLive = (grant: Pick<Grant, 'endsOn'>, today: string): boolean =>
  grant.endsOn === undefined || grant.endsOn >= today;

/** Does the grant reach a record that stands there? The database's policies say the same once more, in SQL. */
export const reaches = (grant: Pick<Grant, 'scope' | 'scopeId'>, place: Place): boolean => {
  switch (grant.scope) {
    case 'tenant':
      return true;
    case 'employer':
      return grant.scopeId !== undefined && grant.scopeId === place.employerId;
    case 'entity':
      return grant.scopeId !== undefined && grant.scopeId === place.entityId;
    case 'branch':
      return grant.scopeId !== undefined && grant.scopeId === place.branchId;
    case 'case':
      return grant.scopeId !== undefined && grant.scopeId === place.caseId;
    case 'worker':
      return grant.scopeId !== undefined && grant.scopeId === place.workerId;
  }
};

/** Everything a person may do at one place: the roles of the grants that reach it, added up. */
export const permissionsAt = (grants: readonly Grant[], place: Place): ReadonlySet<Permission> =>
  new Set(grants.filter((grant) => reaches(grant, place)).flatMap((grant) => ROLE_PERMISSIONS[grant.role]));

/** Everything a person may do somewhere. Whether here is another question: `permissionsAt`. */
export const permissionsAnywhere = (grants: readonly Grant[]): ReadonlySet<Permission> =>
  new Set(grants.flatMap((grant) => ROLE_PERMISSIONS[grant.role]));

/** Does acting under this permission change anything? The database refuses writes under the others. */
export const isReading = (permission: Permission): boolean => permission.endsWith('.read');

/** Some permission of these grants under which a person writes; for those who call use cases without a route. */
export const someWritingPermission = (grants: readonly Grant[]): Permission | undefined =>
  [...permissionsAnywhere(grants)].find((permission) => !isReading(permission));

/** May this person do it in the whole tenant? */
export const holdsEverywhere = (grants: readonly Grant[], permission: Permission): boolean =>
  grants.some((grant) => grant.scope === 'tenant' && ROLE_PERMISSIONS[grant.role].includes(permission));
