import type { Language } from '@permitdesk/domain/law/text';
import { rowsOf, type Asks } from './asks.js';
import type { SessionMethod } from './sessions.js';

export interface MyAccount {
  readonly accountId: string;
  readonly email: string;
  readonly displayName: string;
  readonly language: Language;
  readonly passwordHash: string | null;
  readonly passwordSetAt: string | null;
  readonly totpSince: string | null;
  readonly recoveryCodesLeft: number;
  readonly sessionCreatedAt: string;
  readonly sessionMethod: SessionMethod;
}

/** The account of the session that bears this token. */
export const myAccount = async (asks: Asks, tokenHash: Buffer): Promise<MyAccount | undefined> => {
  const [row] = await rowsOf<MyAccount>(
    asks,
    `SELECT account_id AS "accountId", email, display_name AS "displayName", language, password_hash AS "passwordHash",
            password_set_at AS "passwordSetAt", totp_since AS "totpSince", recovery_codes_left AS "recoveryCodesLeft",
            session_created_at AS "sessionCreatedAt", session_method AS "sessionMethod"
     FROM auth_my_account($1)`,
    [tokenHash],
  );
  return row;
};

export const rename = async (asks: Asks, tokenHash: Buffer, name: string): Promise<void> => {
  await asks.query('SELECT auth_rename($1, $2)', [tokenHash, name]);
};

/** Sets the password and ends everything else that the old one had opened. */
export const setPassword = async (asks: Asks, tokenHash: Buffer, hash: string, at: string): Promise<void> => {
  await asks.query('SELECT auth_set_password($1, $2, $3)', [tokenHash, hash, at]);
};

/** Keeps the same password under newer parameters; does nothing when it was changed meanwhile. */
export const rehashPassword = async (asks: Asks, accountId: string, before: string, after: string): Promise<void> => {
  await asks.query('SELECT auth_rehash_password($1, $2, $3)', [accountId, before, after]);
};

export interface SignInFacts {
  readonly displayName: string;
  readonly email: string;
  readonly language: Language;
  readonly hasTotp: boolean;
}

export const signInFacts = async (asks: Asks, accountId: string): Promise<SignInFacts | undefined> => {
  const [row] = await rowsOf<SignInFacts>(
    asks,
    `SELECT display_name AS "displayName", email, language, has_totp AS "hasTotp" FROM auth_sign_in_facts($1)`,
    [accountId],
  );
  return row;
};

export interface Workspace {
  readonly tenantId: string;
  readonly name: string;
  readonly kind: 'firm' | 'employer';
}

/** The tenants a person belongs to, the oldest membership first. */
export const workspacesOf = (asks: Asks, accountId: string): Promise<readonly Workspace[]> =>
  rowsOf<Workspace>(
    asks,
    `SELECT tenant_id AS "tenantId", tenant_name AS name, tenant_kind AS kind FROM auth_tenants_of($1)`,
    [accountId],
  );
