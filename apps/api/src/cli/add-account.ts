import { randomBytes } from 'node:crypto';
import type { Grant } from '@permitdesk/domain/access/grants';
import { isRole, type Role } from '@permitdesk/domain/access/permissions';
import type { Language } from '@permitdesk/domain/law/text';
import { newId } from '@permitdesk/persistence/ids';
import pg from 'pg';
import { hashPassword } from '../session/password-hash.js';

export interface NewTenant {
  readonly name: string;
  readonly kind: 'firm' | 'employer';
  readonly language: Language;
  readonly zone: string;
}

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly roles: readonly Role[];
  readonly password: string;
}

export const readRoles = (words: string): readonly Role[] => {
  const roles = words.split(',').map((word) => word.trim());
  const unknown = roles.filter((role) => !isRole(role));
  if (unknown.length > 0) throw new Error(`no such role: ${unknown.join(', ')}`);
  return roles as Role[];
};

export const newPassword = (): string => randomBytes(12).toString('base64url');

/** Makes tenants and accounts, as owner: the app role can do neither. */
export class AccountMaker {
  private constructor(private readonly client: pg.Client) {}

  static async open(ownerUrl: string): Promise<AccountMaker> {
    const client = new pg.Client({ connectionString: ownerUrl });
    client.on('error', () => undefined);
    await client.connect();
    return new AccountMaker(client);
  }

  /** The tenant of that name, made when there is none. */
  async tenant(tenant: NewTenant): Promise<string> {
    const { rows } = await this.client.query<{ id: string }>('SELECT id FROM tenants WHERE name = $1', [tenant.name]);
    const [known] = rows;
    if (known !== undefined) return known.id;
    const id = newId();
    await this.client.query('INSERT INTO tenants (id, kind, name, language, zone) VALUES ($1, $2, $3, $4, $5)', [
      id,
      tenant.kind,
      tenant.name,
      tenant.language,
      tenant.zone,
    ]);
    return id;
  }

  async account(tenantId: string, account: NewAccount): Promise<string> {
    const { rows } = await this.client.query<{ id: string }>('SELECT id FROM accounts WHERE lower(email) = lower($1)', [
      account.email,
    ]);
    const id = rows[0]?.id ?? newId();
    if (rows.length === 0)
      await this.client.query(
        'INSERT INTO accounts (id, email, display_name, password_hash, language) VALUES ($1, $2, $3, $4, $5)',
        [id, account.email, account.name, await hashPassword(account.password), account.language],
      );
    await this.client.query(
      'INSERT INTO memberships (tenant_id, account_id) VALUES ($1, $2) ON CONFLICT (tenant_id, account_id) DO NOTHING',
      [tenantId, id],
    );
    // What was given in the whole tenant before and is not named now ends; narrower grants are left alone.
    await this.client.query(
      `UPDATE grants SET ended_at = now(), ended_by = 'system:cli'
       WHERE tenant_id = $1 AND account_id = $2 AND scope = 'tenant' AND ended_at IS NULL AND role <> ALL($3::text[])`,
      [tenantId, id, [...account.roles]],
    );
    for (const role of account.roles) await this.grant(tenantId, id, { role, scope: 'tenant' });
    return id;
  }

  /** Gives a role; one that is already held is left as it is. */
  async grant(tenantId: string, accountId: string, grant: Grant): Promise<void> {
    await this.client.query(
      `INSERT INTO grants (tenant_id, id, account_id, role, scope, scope_id, ends_on, given_by, given_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'system:cli', now()) ON CONFLICT DO NOTHING`,
      [tenantId, newId(), accountId, grant.role, grant.scope, grant.scopeId ?? null, grant.endsOn ?? null],
    );
  }

  async isEmpty(): Promise<boolean> {
    const { rows } = await this.client.query('SELECT 1 FROM tenants LIMIT 1');
    return rows.length === 0;
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}
