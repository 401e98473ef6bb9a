import { RecordNotFound } from '@permitdesk/persistence/faults';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { filterSql, readFilter, type FilterColumns } from './scim-filter.js';
import type { ScimPage } from './scim-page.js';
import { USER_SCHEMA } from './scim-schemas.js';
import type { ScimUser } from './scim-user.js';

/** A user as the directory may know them, with what is kept beside. */
export interface UserRecord extends ScimUser {
  readonly id: string;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly groups: readonly { readonly value: string; readonly display: string }[];
  readonly total: number;
}

/**
 * Staff of the tenant. Foreign workers and outside counsel are no business of an office's directory, unless it brought
 * them itself; whoever it took away is gone from its view, though their name stays with what they did.
 */
const FROM = `
  FROM memberships m JOIN accounts a ON a.id = m.account_id
  LEFT JOIN scim_users u ON u.tenant_id = m.tenant_id AND u.account_id = m.account_id AND u.deleted_at IS NULL
  WHERE m.tenant_id = $1 AND (u.account_id IS NOT NULL OR (m.disabled_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM grants g WHERE g.tenant_id = m.tenant_id AND g.account_id = m.account_id AND g.ended_at IS NULL AND g.role IN ('worker', 'counsel'))))`;

const COLUMNS = `
  m.account_id AS id, coalesce(u.version, 0) AS version, coalesce(u.user_name, a.email) AS "userName", u.external_id AS "externalId",
  u.given_name AS "givenName", u.family_name AS "familyName", coalesce(u.display_name, a.display_name) AS "displayName",
  coalesce(u.email, a.email) AS email, coalesce(u.language, a.language) AS language, m.disabled_at IS NULL AS "isActive",
  coalesce(u.created_at, m.created_at) AS "createdAt", coalesce(u.updated_at, m.created_at) AS "updatedAt",
  coalesce((SELECT json_agg(json_build_object('value', g.id, 'display', g.name) ORDER BY g.name) FROM sso_group_members gm
    JOIN sso_groups g ON g.tenant_id = gm.tenant_id AND g.id = gm.group_id AND g.removed_at IS NULL
    WHERE gm.tenant_id = m.tenant_id AND gm.account_id = m.account_id AND gm.left_at IS NULL), '[]') AS groups`;

const FILTERS: FilterColumns = {
  id: { sql: 'm.account_id::text = lower(?)', type: 'text' },
  username: { sql: 'lower(coalesce(u.user_name, a.email)) = lower(?)', type: 'text' },
  externalid: { sql: 'u.external_id = ?', type: 'text' },
  'emails.value': { sql: 'lower(coalesce(u.email, a.email)) = lower(?)', type: 'text' },
  emails: { sql: 'lower(coalesce(u.email, a.email)) = lower(?)', type: 'text' },
  active: { sql: '(m.disabled_at IS NULL) = ?', type: 'boolean' },
};

export const listUsers = async (
  tx: Transaction,
  page: ScimPage,
): Promise<{ readonly items: readonly UserRecord[]; readonly total: number }> => {
  const params: unknown[] = [tx.actor.tenantId];
  const condition = page.filter === undefined ? '' : ` AND ${filterSql(readFilter(page.filter), FILTERS, params)}`;
  const [counted] = await tx.query<{ total: number }>(`SELECT count(*)::integer AS total ${FROM}${condition}`, params);
  const items = await tx.query<UserRecord>(
    `SELECT ${COLUMNS} ${FROM}${condition} ORDER BY m.created_at, m.account_id LIMIT $${params.length + 1} OFFSET $${params.length + 2}`,
    [...params, page.count, page.startIndex - 1],
  );
  return { items, total: counted?.total ?? 0 };
};

/** @throws RecordNotFound also for people of other tenants. */
export const userById = async (tx: Transaction, id: string): Promise<UserRecord> => {
  const [row] = await tx.query<UserRecord>(`SELECT ${COLUMNS} ${FROM} AND m.account_id = $2`, [tx.actor.tenantId, id]);
  if (row === undefined) throw new RecordNotFound('user');
  return row;
};

export const versionOf = (version: number): string => `W/"${version}"`;

/** A user as RFC 7643 s. 4.1 writes it. */
export const userResource = (user: UserRecord, base: string): Readonly<Record<string, unknown>> => ({
  schemas: [USER_SCHEMA],
  id: user.id,
  ...(user.externalId === null ? {} : { externalId: user.externalId }),
  userName: user.userName,
  name: {
    formatted: user.displayName,
    ...(user.givenName === null ? {} : { givenName: user.givenName }),
    ...(user.familyName === null ? {} : { familyName: user.familyName }),
  },
  displayName: user.displayName,
  emails: [{ value: user.email, type: 'work', primary: true }],
  active: user.isActive,
  preferredLanguage: user.language,
  groups: user.groups.map((group) => ({ ...group, $ref: `${base}/Groups/${group.value}` })),
  meta: {
    resourceType: 'User',
    created: new Date(user.createdAt).toISOString(),
    lastModified: new Date(user.updatedAt).toISOString(),
    location: `${base}/Users/${user.id}`,
    version: versionOf(user.version),
  },
});
