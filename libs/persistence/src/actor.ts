import { audiencesOfAll, type Audience } from '@permitdesk/domain/access/audiences';
import { permissionsAnywhere, type Grant } from '@permitdesk/domain/access/grants';
import { PERMISSIONS, type Permission } from '@permitdesk/domain/access/permissions';
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
  /** On whose side this person reads: firm, employer, worker. */
  readonly audiences: ReadonlySet<Audience>;
  /**
   * The permission this request acts under. The database shows, and lets be written, only what a grant carrying it reaches.
   */
  readonly under: Permission | typeof SYSTEM_PERMISSION;
  readonly language: Language;
  /** IANA zone of the tenant: when its day begins. */
  readonly zone: string;
}

export const personActor = (person: {
  readonly tenantId: string;
  readonly tenantKind: 'firm' | 'employer';
  readonly accountId: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly under: Permission;
  readonly language: Language;
  readonly zone: string;
}): Actor => ({
  tenantId: person.tenantId,
  id: person.accountId,
  name: person.name,
  permissions: permissionsAnywhere(person.grants),
  grants: person.grants,
  audiences: audiencesOfAll(person.grants, person.tenantKind),
  under: person.under,
  language: person.language,
  zone: person.zone,
});

/** The same person, acting under another permission of theirs; the reach follows. */
export const actingUnder = (actor: Actor, under: Permission): Actor =>
  actor.under === SYSTEM_PERMISSION ? actor : { ...actor, under };

/** A part of the product that acts by itself: the timer, the notice maker, the sample loader. */
export const systemActor = (tenantId: string, zone: string, name: string): Actor => ({
  tenantId,
  id: `system:${name}`,
  name,
  permissions: new Set(PERMISSIONS),
  grants: [],
  audiences: new Set(['firm', 'employer', 'worker']),
  under: SYSTEM_PERMISSION,
  language: 'en',
  zone,
});
