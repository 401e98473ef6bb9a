import type { Scope } from '@permitdesk/domain/access/grants';
import type { Role } from '@permitdesk/domain/access/permissions';
import type { Language } from '@permitdesk/domain/law/text';
import { rowsOf, type Asks } from './asks.js';

/** How long an invitation is open after it was sent. */
export const INVITATION_DAYS = 7;

export interface FoundInvitation {
  readonly tenantId: string;
  readonly id: string;
  readonly tenantName: string;
  readonly zone: string;
  readonly email: string;
  readonly language: Language;
  readonly role: Role;
  readonly scope: Scope;
  readonly scopeId: string | null;
  readonly endsOn: string | null;
  readonly reason: string | null;
  readonly invitedBy: string;
  readonly inviter: string | null;
  readonly expiresAt: string | null;
  readonly acceptedAt: string | null;
  readonly withdrawnAt: string | null;
  /** The account that has this address already. */
  readonly accountId: string | null;
}

/** The invitation of a token, whatever became of it. */
export const findInvitation = async (asks: Asks, tokenHash: Buffer): Promise<FoundInvitation | undefined> => {
  const [row] = await rowsOf<FoundInvitation>(
    asks,
    `SELECT tenant_id AS "tenantId", id, tenant_name AS "tenantName", zone, email, language, role, scope, scope_id AS "scopeId",
            ends_on AS "endsOn", reason, invited_by AS "invitedBy", inviter, expires_at AS "expiresAt", accepted_at AS "acceptedAt",
            withdrawn_at AS "withdrawnAt", account_id AS "accountId" FROM auth_find_invitation($1)`,
    [tokenHash],
  );
  return row;
};

export const makeAccount = async (
  asks: Asks,
  account: {
    readonly id: string;
    readonly email: string;
    readonly name: string;
    readonly passwordHash: string;
    readonly language: Language;
  },
  at: string,
): Promise<void> => {
  await asks.query('SELECT auth_make_account($1, $2, $3, $4, $5, $6)', [
    account.id,
    account.email,
    account.name,
    account.passwordHash,
    account.language,
    at,
  ]);
};
