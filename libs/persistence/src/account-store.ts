import type { Grant } from '@permitdesk/domain/access/grants';
import type { Language } from '@permitdesk/domain/law/text';
import type { Asks } from './accounts/asks.js';
import { openSession, type NewSession, type SessionMethod } from './accounts/sessions.js';

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
  readonly sessionId: string;
  readonly method: SessionMethod;
  readonly lastUsedAt: string;
  readonly expiresAt: string;
  /** The account through whose eyes the person looks. */
  readonly viewingAs: string | null;
  /** The tenant asks for a second factor and this session was opened without one. */
  readonly secondFactorMissing: boolean;
}

/** Somebody through whose eyes another person looks. */
export interface Viewed {
  readonly accountId: string;
  readonly displayName: string;
  readonly grants: readonly Grant[];
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
  session_id: string;
  method: SessionMethod;
  last_used_at: string;
  expires_at: string;
  viewing_as: string | null;
  second_factor_missing: boolean;
}

/**
 * Accounts and sessions stand above the tenants, so they are reached only through the database's own narrow functions:
 * the app role cannot list accounts, nor read a password hash of anyone it was not given the address of.
 */
export class AccountStore {
  constructor(private readonly source: Asks) {}

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

  openSession(session: NewSession): Promise<void> {
    return openSession(this.source, session);
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
          sessionId: row.session_id,
          method: row.method,
          lastUsedAt: row.last_used_at,
          expiresAt: row.expires_at,
          viewingAs: row.viewing_as,
          secondFactorMissing: row.second_factor_missing,
        };
  }

  /** Writes down that a session is in use, so that it does not end as idle. */
  async touchSession(tokenHash: Buffer, at: string): Promise<void> {
    await this.source.query('SELECT auth_touch_session($1, $2)', [tokenHash, at]);
  }

  /** Through whose eyes a session looks, if it does. */
  async viewed(tokenHash: Buffer, at: string): Promise<Viewed | undefined> {
    const [row] = (await this.source.query('SELECT * FROM auth_viewed($1, $2)', [tokenHash, at])) as {
      account_id: string;
      display_name: string;
      grants: Grant[];
    }[];
    return row === undefined
      ? undefined
      : { accountId: row.account_id, displayName: row.display_name, grants: row.grants };
  }

  async closeSession(tokenHash: Buffer): Promise<void> {
    await this.source.query('SELECT auth_close_session($1)', [tokenHash]);
  }

  async setLanguage(tokenHash: Buffer, language: Language): Promise<void> {
    await this.source.query('SELECT auth_set_language($1, $2)', [tokenHash, language]);
  }
}
