import { rowsOf, valueOf, type Asks } from './asks.js';

export interface ListedPasskey {
  readonly id: string;
  readonly name: string;
  readonly credentialId: Buffer;
  readonly transports: readonly string[];
  /** Synced between devices by the person's own provider. */
  readonly backedUp: boolean;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
}

export const passkeysOf = (asks: Asks, tokenHash: Buffer): Promise<readonly ListedPasskey[]> =>
  rowsOf<ListedPasskey>(
    asks,
    `SELECT id, name, credential_id AS "credentialId", transports, backed_up AS "backedUp", created_at AS "createdAt",
            last_used_at AS "lastUsedAt" FROM auth_passkeys($1)`,
    [tokenHash],
  );

export const addPasskey = async (
  asks: Asks,
  tokenHash: Buffer,
  passkey: {
    readonly id: string;
    readonly credentialId: Buffer;
    readonly publicKey: Buffer;
    readonly counter: number;
    readonly transports: readonly string[];
    readonly name: string;
    readonly backedUp: boolean;
  },
  at: string,
): Promise<void> => {
  await asks.query('SELECT auth_add_passkey($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
    tokenHash,
    passkey.id,
    passkey.credentialId,
    passkey.publicKey,
    passkey.counter,
    passkey.transports,
    passkey.name,
    passkey.backedUp,
    at,
  ]);
};

export const renamePasskey = (asks: Asks, tokenHash: Buffer, id: string, name: string): Promise<boolean> =>
  valueOf(asks, 'auth_rename_passkey($1, $2, $3)', [tokenHash, id, name]);

export const removePasskey = (asks: Asks, tokenHash: Buffer, id: string): Promise<boolean> =>
  valueOf(asks, 'auth_remove_passkey($1, $2)', [tokenHash, id]);

export interface FoundPasskey {
  readonly id: string;
  readonly accountId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
}

export const findPasskey = async (asks: Asks, credentialId: Buffer): Promise<FoundPasskey | undefined> => {
  const [row] = await rowsOf<Omit<FoundPasskey, 'counter'> & { counter: string }>(
    asks,
    `SELECT id, account_id AS "accountId", public_key AS "publicKey", counter, transports FROM auth_find_passkey($1)`,
    [credentialId],
  );
  return row === undefined ? undefined : { ...row, counter: Number(row.counter) };
};

/** @returns false when the counter did not grow: the key was copied. */
export const notePasskeyUse = (asks: Asks, id: string, counter: number, at: string): Promise<boolean> =>
  valueOf(asks, 'auth_passkey_used($1, $2, $3)', [id, counter, at]);

/** Keeps a challenge; without an account for a sign-in. */
export const keepChallenge = async (
  asks: Asks,
  hash: Buffer,
  accountId: string | null,
  until: string,
): Promise<void> => {
  await asks.query('SELECT auth_keep_challenge($1, $2, $3)', [hash, accountId, until]);
};

/** Takes a challenge once. @returns undefined when there is none, or it is too old. */
export const takeChallenge = async (
  asks: Asks,
  hash: Buffer,
  at: string,
): Promise<{ readonly accountId: string | null } | undefined> => {
  const [row] = await rowsOf<{ accountId: string | null }>(
    asks,
    'SELECT account_id AS "accountId" FROM auth_take_challenge($1, $2)',
    [hash, at],
  );
  return row;
};
