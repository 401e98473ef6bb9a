import { createHash, hkdfSync, randomBytes } from 'node:crypto';

/** Cookie of a sign-in under way; it goes to the addresses of single sign-on alone. */
export const SIGN_IN_COOKIE = 'permitdesk_sso';
export const SIGN_IN_PATH = '/api/v1/single-sign-on';

/** How long a person may stay at the provider. */
export const SIGN_IN_MINUTES = 10;

export const newSecret = (): string => randomBytes(32).toString('base64url');
export const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/**
 * Nonce and code verifier of a sign-in, from the secret in the browser's cookie and its state. The database need not
 * keep them, so a copy of it finishes nobody's sign-in.
 */
export const derivedFrom = (
  browserSecret: string,
  state: string,
): { readonly nonce: string; readonly codeVerifier: string } => {
  const derive = (use: string): string =>
    Buffer.from(hkdfSync('sha256', browserSecret, state, `permitdesk/sso/${use}`, 32)).toString('base64url');
  return { nonce: derive('nonce'), codeVerifier: derive('verifier') };
};
