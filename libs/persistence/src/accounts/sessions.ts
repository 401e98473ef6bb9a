import { rowsOf, valueOf, type Asks } from './asks.js';

/** How a person proved who they are. */
export const SESSION_METHODS = ['password', 'code', 'recovery_code', 'passkey', 'single_sign_on'] as const;
export type SessionMethod = (typeof SESSION_METHODS)[number];

/** Unused for so long, a session ends. */
export const IDLE_MINUTES = 120;

/** At most so often is it written down that a session is in use. */
export const TOUCH_MINUTES = 5;

export interface NewSession {
  readonly tokenHash: Buffer;
  readonly accountId: string;
  readonly tenantId: string;
  readonly userAgent: string;
  readonly openedAt: string;
  readonly expiresAt: string;
  readonly method?: SessionMethod;
  readonly idleMinutes?: number;
}

/** Opens a session; nothing happens where the account is no member of the tenant. */
export const openSession = async (asks: Asks, session: NewSession): Promise<void> => {
  await asks.query('SELECT auth_open_session($1, $2, $3, $4, $5, $6, $7, $8)', [
    session.tokenHash,
    session.accountId,
    session.tenantId,
    session.userAgent,
    session.openedAt,
    session.expiresAt,
    session.method ?? 'password',
    session.idleMinutes ?? IDLE_MINUTES,
  ]);
};

export interface ListedSession {
  readonly id: string;
  readonly isThis: boolean;
  readonly userAgent: string;
  readonly createdAt: string;
  readonly lastUsedAt: string;
  readonly expiresAt: string;
  readonly method: SessionMethod;
  readonly tenantName: string;
}

/** The open sessions of the person, this one first. */
export const sessionsOf = (asks: Asks, tokenHash: Buffer, at: string): Promise<readonly ListedSession[]> =>
  rowsOf<ListedSession>(
    asks,
    `SELECT id, is_this AS "isThis", user_agent AS "userAgent", created_at AS "createdAt", last_used_at AS "lastUsedAt",
            expires_at AS "expiresAt", method, tenant_name AS "tenantName" FROM auth_sessions($1, $2)`,
    [tokenHash, at],
  );

/** @returns false when the person has no such session. */
export const revokeSession = (asks: Asks, tokenHash: Buffer, id: string): Promise<boolean> =>
  valueOf(asks, 'auth_revoke_session($1, $2)', [tokenHash, id]);

/** @returns how many were ended. */
export const revokeOtherSessions = (asks: Asks, tokenHash: Buffer): Promise<number> =>
  valueOf(asks, 'auth_revoke_other_sessions($1)', [tokenHash]);

/**
 * Gives a session a new token, and with it another workspace or a stronger proof.
 * @returns false when there is no such session, or the person is no member of that workspace.
 */
export const rotateSession = (
  asks: Asks,
  tokenHash: Buffer,
  freshHash: Buffer,
  change: { readonly tenantId?: string; readonly method?: SessionMethod },
): Promise<boolean> =>
  valueOf(asks, 'auth_rotate_session($1, $2, $3, $4)', [
    tokenHash,
    freshHash,
    change.tenantId ?? null,
    change.method ?? null,
  ]);

export const openPending = async (
  asks: Asks,
  pending: {
    readonly tokenHash: Buffer;
    readonly accountId: string;
    readonly userAgent: string;
    readonly openedAt: string;
    readonly expiresAt: string;
  },
): Promise<void> => {
  await asks.query('SELECT auth_open_pending($1, $2, $3, $4, $5)', [
    pending.tokenHash,
    pending.accountId,
    pending.userAgent,
    pending.openedAt,
    pending.expiresAt,
  ]);
};

/** The account whose password was right and whose second factor is still to come. */
export const pendingAccount = async (asks: Asks, tokenHash: Buffer, at: string): Promise<string | undefined> =>
  (await valueOf<string | null>(asks, 'auth_pending($1, $2)', [tokenHash, at])) ?? undefined;

/** @returns false when somebody was faster. */
export const closePending = (asks: Asks, tokenHash: Buffer): Promise<boolean> =>
  valueOf(asks, 'auth_close_pending($1)', [tokenHash]);
