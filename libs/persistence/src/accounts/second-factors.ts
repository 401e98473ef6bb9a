import type { SealedPlace } from '../seal/box.js';
import { rowsOf, valueOf, type Asks } from './asks.js';

/** Where the secret of a person's codes lies; it opens nowhere else. */
export const totpPlace = (accountId: string): SealedPlace => ({
  tenant: '-',
  table: 'totp_factors',
  column: 'sealed_secret',
  row: accountId,
});

export interface TotpFactor {
  readonly sealedSecret: string;
  readonly isConfirmed: boolean;
  /** The 30-second step of the last code that was taken. */
  readonly lastStep: number;
}

export const totpOf = async (asks: Asks, accountId: string): Promise<TotpFactor | undefined> => {
  const [row] = await rowsOf<{ sealed_secret: string; is_confirmed: boolean; last_step: string }>(
    asks,
    'SELECT * FROM auth_totp($1)',
    [accountId],
  );
  return row === undefined
    ? undefined
    : { sealedSecret: row.sealed_secret, isConfirmed: row.is_confirmed, lastStep: Number(row.last_step) };
};

/** Keeps a secret that is still to be confirmed. @returns false where a confirmed one stands. */
export const beginTotp = (asks: Asks, tokenHash: Buffer, sealed: string, at: string): Promise<boolean> =>
  valueOf(asks, 'auth_begin_totp($1, $2, $3)', [tokenHash, sealed, at]);

export const confirmTotp = (
  asks: Asks,
  tokenHash: Buffer,
  step: number,
  codeHashes: readonly Buffer[],
  at: string,
): Promise<boolean> => valueOf(asks, 'auth_confirm_totp($1, $2, $3, $4)', [tokenHash, step, codeHashes, at]);

/** Takes a step once. @returns false when it, or a later one, was taken before. */
export const takeTotpStep = (asks: Asks, accountId: string, step: number): Promise<boolean> =>
  valueOf(asks, 'auth_use_totp($1, $2)', [accountId, step]);

/** @returns false when none was on. */
export const removeTotp = (asks: Asks, tokenHash: Buffer): Promise<boolean> =>
  valueOf(asks, 'auth_remove_totp($1)', [tokenHash]);

/** @returns false where no second factor is on. */
export const renewRecoveryCodes = (asks: Asks, tokenHash: Buffer, codeHashes: readonly Buffer[]): Promise<boolean> =>
  valueOf(asks, 'auth_renew_recovery_codes($1, $2)', [tokenHash, codeHashes]);

/** Takes a recovery code once. */
export const takeRecoveryCode = (asks: Asks, accountId: string, codeHash: Buffer, at: string): Promise<boolean> =>
  valueOf(asks, 'auth_use_recovery_code($1, $2, $3)', [accountId, codeHash, at]);
