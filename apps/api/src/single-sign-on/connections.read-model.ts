import { RecordNotFound } from '@permitdesk/persistence/faults';
import type { Transaction } from '@permitdesk/persistence/transaction';
import type {
  ConnectionDomainView,
  ConnectionView,
  DirectoryGrantView,
  DirectoryGroupView,
} from './single-sign-on.dto.js';
import { startAddressOf } from './public-addresses.js';

interface Row {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly groupsClaim: string;
  readonly isEnabled: boolean;
  readonly isEnforced: boolean;
  readonly newcomers: string;
  readonly defaultRole: string | null;
  readonly defaultScope: DirectoryGrantView['scope'] | null;
  readonly defaultScopeId: string | null;
  readonly updatedAt: string;
  readonly domains: ConnectionDomainView[];
  readonly groups: DirectoryGroupView[];
  readonly people: number;
}

const SELECT = `
  SELECT c.id, c.version, c.name, c.issuer, c.client_id AS "clientId", c.groups_claim AS "groupsClaim", c.is_enabled AS "isEnabled",
    c.is_enforced AS "isEnforced", c.newcomers, c.default_role AS "defaultRole", c.default_scope AS "defaultScope",
    c.default_scope_id AS "defaultScopeId", c.updated_at AS "updatedAt",
    coalesce((SELECT json_agg(json_build_object('domain', d.domain, 'confirmedAt', d.confirmed_at, 'token', d.token) ORDER BY d.domain)
      FROM sso_domains d WHERE d.tenant_id = c.tenant_id AND d.connection_id = c.id AND d.removed_at IS NULL), '[]') AS domains,
    coalesce((SELECT json_agg(json_build_object('id', g.id, 'name', g.name, 'role', g.role, 'scope', g.scope, 'scopeId', g.scope_id,
        'members', (SELECT count(*) FROM sso_group_members m WHERE m.tenant_id = g.tenant_id AND m.group_id = g.id AND m.left_at IS NULL)) ORDER BY g.name)
      FROM sso_groups g WHERE g.tenant_id = c.tenant_id AND g.connection_id = c.id AND g.removed_at IS NULL), '[]') AS groups,
    (SELECT count(DISTINCT i.account_id)::integer FROM sso_identities i WHERE i.tenant_id = c.tenant_id AND i.connection_id = c.id) AS people
  FROM sso_connections c WHERE c.tenant_id = app_tenant() AND c.removed_at IS NULL`;

const viewOf = (row: Row, redirectUri: string): ConnectionView => {
  const { defaultRole, defaultScope, defaultScopeId, ...rest } = row;
  return {
    ...rest,
    domains: rest.domains.map(({ domain, confirmedAt, token }) => ({
      domain,
      confirmedAt: confirmedAt === null ? null : new Date(confirmedAt).toISOString(),
      token,
    })),
    defaultGrant:
      defaultRole === null || defaultScope === null
        ? null
        : { role: defaultRole, scope: defaultScope, scopeId: defaultScopeId },
    redirectUri,
    startAt: startAddressOf(row.id),
  };
};

export const listConnections = async (tx: Transaction, redirectUri: string): Promise<ConnectionView[]> =>
  (await tx.query<Row>(`${SELECT} ORDER BY lower(c.name), c.id`)).map((row) => viewOf(row, redirectUri));

/** @throws RecordNotFound also for a connection of another tenant. */
export const showConnection = async (tx: Transaction, id: string, redirectUri: string): Promise<ConnectionView> => {
  const [row] = await tx.query<Row>(`${SELECT} AND c.id = $1`, [id]);
  if (row === undefined) throw new RecordNotFound('single sign-on connection');
  return viewOf(row, redirectUri);
};
