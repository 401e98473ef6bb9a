import type { Language } from '@permitdesk/domain/law/text';
import { rowsOf, valueOf, type Asks } from './asks.js';

/** How long a link to a new password opens it. */
export const RESET_MINUTES = 60;

/** Writes down that somebody asked; for an address without an account as well, with nobody's account. */
export const askReset = async (
  asks: Asks,
  id: string,
  email: string,
  at: string,
): Promise<{ readonly accountId: string | null; readonly tenantId: string | null }> => {
  const [row] = await rowsOf<{ accountId: string | null; tenantId: string | null }>(
    asks,
    'SELECT account_id AS "accountId", tenant_id AS "tenantId" FROM auth_ask_reset($1, $2, $3)',
    [id, email, at],
  );
  return row ?? { accountId: null, tenantId: null };
};

/** Gives a reset its token; whoever sends the mail does it, in the same transaction. */
export const armReset = async (
  asks: Asks,
  id: string,
  tokenHash: Buffer,
  until: string,
): Promise<{ readonly email: string; readonly language: Language } | undefined> => {
  const [row] = await rowsOf<{ email: string; language: Language }>(asks, 'SELECT * FROM auth_arm_reset($1, $2, $3)', [
    id,
    tokenHash,
    until,
  ]);
  return row;
};

export interface FoundReset {
  readonly accountId: string;
  readonly email: string;
  readonly displayName: string;
}

export const findReset = async (asks: Asks, tokenHash: Buffer, at: string): Promise<FoundReset | undefined> => {
  const [row] = await rowsOf<FoundReset>(
    asks,
    'SELECT account_id AS "accountId", email, display_name AS "displayName" FROM auth_find_reset($1, $2)',
    [tokenHash, at],
  );
  return row;
};

/** Sets the password once and ends every session. @returns the account, or undefined when the link was used meanwhile. */
export const useReset = async (asks: Asks, tokenHash: Buffer, hash: string, at: string): Promise<string | undefined> =>
  (await valueOf<string | null>(asks, 'auth_use_reset($1, $2, $3)', [tokenHash, hash, at])) ?? undefined;
