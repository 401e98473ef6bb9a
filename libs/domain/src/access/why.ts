import { isLive, reaches, type Grant, type Place } from './grants.js';
import { ROLE_PERMISSIONS, type Permission } from './permissions.js';

/** Why a grant does not give somebody a permission at a place. */
export const SHORTFALLS = ['role', 'elsewhere', 'over', 'ended', 'disabled'] as const;
export type Shortfall = (typeof SHORTFALLS)[number];

/** A grant of the past or the present, for an answer about the present. */
export interface KnownGrant extends Grant {
  readonly isEnded: boolean;
}

/** What keeps this grant from giving the permission there today; undefined when it gives it. The first reason counts. */
export const shortfallOf = (
  grant: KnownGrant,
  permission: Permission,
  place: Place,
  today: string,
  isDisabled: boolean,
): Shortfall | undefined => {
  if (!ROLE_PERMISSIONS[grant.role].includes(permission)) return 'role';
  if (!reaches(grant, place)) return 'elsewhere';
  if (grant.isEnded) return 'ended';
  if (!isLive(grant, today)) return 'over';
  return isDisabled ? 'disabled' : undefined;
};
