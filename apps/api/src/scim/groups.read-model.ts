import { RecordNotFound } from '@permitdesk/persistence/faults';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { filterSql, readFilter, type FilterColumns } from './scim-filter.js';
import type { ScimPage } from './scim-page.js';
import { GROUP_SCHEMA } from './scim-schemas.js';
import { versionOf } from './users.read-model.js';

export interface GroupRecord {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly members: readonly { readonly value: string; readonly display: string }[];
}

const FROM = 'FROM sso_groups g WHERE g.tenant_id = $1 AND g.removed_at IS NULL';
const COLUMNS = `
  g.id, g.name, g.version, g.created_at AS "createdAt", g.updated_at AS "updatedAt",
  coalesce((SELECT json_agg(json_build_object('value', m.account_id, 'display', coalesce(u.display_name, a.display_name)) ORDER BY m.joined_at, m.id)
    FROM sso_group_members m JOIN accounts a ON a.id = m.account_id
    LEFT JOIN scim_users u ON u.tenant_id = m.tenant_id AND u.account_id = m.account_id AND u.deleted_at IS NULL
    WHERE m.tenant_id = g.tenant_id AND m.group_id = g.id AND m.left_at IS NULL), '[]') AS members`;

const FILTERS: FilterColumns = {
  id: { sql: 'g.id::text = lower(?)', type: 'text' },
  displayname: { sql: 'lower(g.name) = lower(?)', type: 'text' },
  // Groups have no id of the directory's; asking for one finds none.
  externalid: { sql: '?::text IS NULL', type: 'text' },
  'members.value': {
    sql: 'EXISTS (SELECT 1 FROM sso_group_members m WHERE m.tenant_id = g.tenant_id AND m.group_id = g.id AND m.left_at IS NULL AND m.account_id::text = lower(?))',
    type: 'text',
  },
};

export const listGroups = async (
  tx: Transaction,
  page: ScimPage,
): Promise<{ readonly items: readonly GroupRecord[]; readonly total: number }> => {
  const params: unknown[] = [tx.actor.tenantId];
  const condition = page.filter === undefined ? '' : ` AND ${filterSql(readFilter(page.filter), FILTERS, params)}`;
  const [counted] = await tx.query<{ total: number }>(`SELECT count(*)::integer AS total ${FROM}${condition}`, params);
  const items = await tx.query<GroupRecord>(
    `SELECT ${COLUMNS} ${FROM}${condition} ORDER BY g.name, g.id LIMIT $${params.length + 1} OFFSET $${params.length + 2}`,
    [...params, page.count, page.startIndex - 1],
  );
  return { items, total: counted?.total ?? 0 };
};

/** @throws RecordNotFound also for groups of other tenants. */
export const groupRecord = async (tx: Transaction, id: string): Promise<GroupRecord> => {
  const [row] = await tx.query<GroupRecord>(`SELECT ${COLUMNS} ${FROM} AND g.id = $2`, [tx.actor.tenantId, id]);
  if (row === undefined) throw new RecordNotFound('group');
  return row;
};

/** A group as RFC 7643 s. 4.2 writes it. */
export const groupResource = (
  group: GroupRecord,
  base: string,
  withoutMembers = false,
): Readonly<Record<string, unknown>> => ({
  schemas: [GROUP_SCHEMA],
  id: group.id,
  displayName: group.name,
  ...(withoutMembers
    ? {}
    : { members: group.members.map((each) => ({ ...each, $ref: `${base}/Users/${each.value}`, type: 'User' })) }),
  meta: {
    resourceType: 'Group',
    created: new Date(group.createdAt).toISOString(),
    lastModified: new Date(group.updatedAt).toISOString(),
    location: `${base}/Groups/${group.id}`,
    version: versionOf(group.version),
  },
});
