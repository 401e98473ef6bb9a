import { AUDIENCES, audiencesOfAll, FIELD_GROUPS, type Audience } from '@permitdesk/domain/access/audiences';
import { permissionsAnywhere, type Grant, type Place } from '@permitdesk/domain/access/grants';
import { PERMISSIONS, type Permission } from '@permitdesk/domain/access/permissions';
import { rightsAt, type Rights, type TenantKind } from '@permitdesk/domain/access/rights';
import type { Language } from '@permitdesk/domain/law/text';

/** Permission under which the product itself acts; no role carries it. */
export const SYSTEM_PERMISSION = 'system';

/** Who acts. Always an argument, never ambient; what a worker does is audited like anyone's. */
export interface Actor {
  readonly tenantId: string;
  /** The account's id, or `system:<name>`. */
  readonly id: string;
  readonly name: string;
  /** What this person may do somewhere in the tenant; where exactly is in `grants`. */
  readonly permissions: ReadonlySet<Permission>;
  /** The live grants. Empty for a part of the product itself. */
  readonly grants: readonly Grant[];
  /** Whose workspace it is; a part of the product has none of its own. */
  readonly tenantKind?: TenantKind;
  /** On whose side this person reads somewhere; where exactly: `rightsOf`. */
  readonly audiences: ReadonlySet<Audience>;
  /**
   * The permission this request acts under. The database shows, and lets be written, only what a grant carrying it reaches.
   */
  readonly under: Permission | typeof SYSTEM_PERMISSION;
  /**
   * Who really looks, when this is seen through somebody else's eyes. The reach is the other person's, nothing is written,
   * and what is on record names both.
   */
  readonly viewer?: { readonly id: string; readonly name: string };
  readonly language: Language;
  /** IANA zone of the tenant: when its day begins. */
  readonly zone: string;
}

export const personActor = (person: {
  readonly tenantId: string;
  readonly tenantKind: TenantKind;
  readonly accountId: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly under: Permission;
  readonly language: Language;
  readonly zone: string;
  readonly viewer?: Actor['viewer'];
}): Actor => ({
  tenantId: person.tenantId,
  id: person.accountId,
  name: person.name,
  permissions: permissionsAnywhere(person.grants),
  grants: person.grants,
  tenantKind: person.tenantKind,
  audiences: audiencesOfAll(person.grants, person.tenantKind),
  under: person.under,
  language: person.language,
  zone: person.zone,
  ...(person.viewer === undefined ? {} : { viewer: person.viewer }),
});

/** The same person, acting under another permission of theirs; the reach follows. */
export const actingUnder = (actor: Actor, under: Permission): Actor =>
  actor.under === SYSTEM_PERMISSION ? actor : { ...actor, under };

/** What this actor may do and see at one place. A part of the product may do and see everything. */
export const rightsOf = (actor: Actor, place: Place): Rights => {
  if (actor.tenantKind === undefined)
    return { permissions: actor.permissions, audiences: actor.audiences, groups: new Set(FIELD_GROUPS) };
  const rights = rightsAt(actor.grants, actor.tenantKind, place);
  if (actor.viewer === undefined) return rights;
  // Somebody else's eyes do anything only for looking, and passport data is not what one looks for with them.
  return {
    ...rights,
    permissions: new Set(),
    groups: new Set([...rights.groups].filter((group) => group !== 'passport')),
  };
};

/** A part of the product that acts by itself: the timer, the notice maker, the sample loader. */
export const systemActor = (tenantId: string, zone: string, name: string): Actor => ({
  tenantId,
  id: `system:${name}`,
  name,
  permissions: new Set(PERMISSIONS),
  grants: [],
  audiences: new Set(AUDIENCES),
  under: SYSTEM_PERMISSION,
  language: 'en',
  zone,
});
