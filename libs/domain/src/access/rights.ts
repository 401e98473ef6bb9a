import { audiencesOf, fieldGroupsFor, type Audience, type FieldGroup } from './audiences.js';
import { permissionsAt, reaches, type Grant, type Place } from './grants.js';
import type { Permission } from './permissions.js';

/** Whose workspace it is. */
export type TenantKind = 'firm' | 'employer';

/** What a person may do and see at one place. */
export interface Rights {
  readonly permissions: ReadonlySet<Permission>;
  readonly audiences: ReadonlySet<Audience>;
  readonly groups: ReadonlySet<FieldGroup>;
}

/** The sides on which a person stands at one place. */
export const audiencesAt = (grants: readonly Grant[], tenantKind: TenantKind, place: Place): ReadonlySet<Audience> =>
  new Set(grants.filter((grant) => reaches(grant, place)).flatMap((grant) => audiencesOf(grant, tenantKind)));

/** Rights at one place: only the grants that reach it count. */
export const rightsAt = (grants: readonly Grant[], tenantKind: TenantKind, place: Place): Rights => {
  const permissions = permissionsAt(grants, place);
  const audiences = audiencesAt(grants, tenantKind, place);
  return { permissions, audiences, groups: fieldGroupsFor(audiences, permissions) };
};
