import { PERMISSIONS, permissionsOf, type Permission, type Role } from '@permitdesk/domain/access/permissions';
import type { Language } from '@permitdesk/domain/law/text';

/** Who acts. Always an argument, never ambient; what a worker does is audited like anyone's. */
export interface Actor {
  readonly tenantId: string;
  /** The account's id, or `system:<name>`. */
  readonly id: string;
  readonly name: string;
  readonly permissions: ReadonlySet<Permission>;
  readonly language: Language;
  /** IANA zone of the tenant: when its day begins. */
  readonly zone: string;
}

export const personActor = (person: {
  readonly tenantId: string;
  readonly accountId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly language: Language;
  readonly zone: string;
}): Actor => ({
  tenantId: person.tenantId,
  id: person.accountId,
  name: person.name,
  permissions: permissionsOf(person.roles),
  language: person.language,
  zone: person.zone,
});

/** A part of the product that acts by itself: the timer, the notice maker, the sample loader. */
export const systemActor = (tenantId: string, zone: string, name: string): Actor => ({
  tenantId,
  id: `system:${name}`,
  name,
  permissions: new Set(PERMISSIONS),
  language: 'en',
  zone,
});
