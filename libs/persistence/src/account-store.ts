import type { Grant } from '@permitdesk/domain/access/grants';
import type { Language } from '@permitdesk/domain/law/text';
import type { DataSource } from 'typeorm';

export interface FoundAccount {
  readonly accountId: string;
  readonly passwordHash: string | null;
  readonly tenantIds: readonly string[];
}

export interface OpenSession {
  readonly accountId: string;
  readonly tenantId: string;
  /** In force now; a session of a person without any opens nothing. */
  readonly grants: readonly Grant[];
  readonly displayName: string;
  readonly email: string;
  readonly language: Language;
  readonly tenantName: string;
  readonly tenantKind: 'firm' | 'employer';
  readonly zone: string;
}

interface SessionRow {
  account_id: string;
  tenant_id: string;
  grants: Grant[];
  display_name: string;
  email: string;
  language: Language;
  tenant_name: string;
  tenant_kind: 'firm' | 'employer';
  zone: string;
}

/**
 * Accounts and sessions stand above the tenants, so they are reached only through the database's own narrow functions:
 * the app role cannot list accounts, nor read a password hash of anyone it was not given the address of.
 */
export class AccountStore {
  constructor(private readonly source: DataSource) {}

  async find(email: string): Promise<FoundAccount | undefined> {
    const [row] = (await this.source.query('SELECT * FROM auth_find_account($1)', [email])) as {
      account_id: string;
      password_hash: string | null;
      tenant_ids: string[];
    }[];
    return row === undefined
      ? undefined
      : { accountId: row.account_id, passwordHash: row.password_hash, tenantIds: row.tenant_ids };
  }

  async openSession(session: {
    readonly tokenHash: Buffer;
    readonly accountId: string;
    readonly tenantId: string;
    readonly userAgent: string;
    readonly openedAt: string;
    readonly expiresAt: string;
  }): Promise<void> {
    await this.source.query('SELECT auth_open_session($1, $2, $3, $4, $5, $6)', [
      session.tokenHash,
      session.accountId,
      session.tenantId,
      session.userAgent,
      session.openedAt,
      session.expiresAt,
    ]);
  }

  /** The session of a token, if it is open at `at`. */
  async session(tokenHash: Buffer, at: string): Promise<OpenSession | undefined> {
    const [row] = (await this.source.query('SELECT * FROM auth_session($1, $2)', [tokenHash, at])) as SessionRow[];
    return row === undefined
      ? undefined
      : {
          accountId: row.account_id,
          tenantId: row.tenant_id,
          grants: row.grants,
          displayName: row.display_name,
          email: row.email,
          language: row.language,
          tenantName: row.tenant_name,
          tenantKind: row.tenant_kind,
          zone: row.zone,
        };
  }

  async closeSession(tokenHash: Buffer): Promise<void> {
    await this.source.query('SELECT auth_close_session($1)', [tokenHash]);
  }

  async setLanguage(tokenHash: Buffer, language: Language): Promise<void> {
    await this.source.query('SELECT auth_set_language($1, $2)', [tokenHash, language]);
  }
}
