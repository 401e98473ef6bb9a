import { createHash, randomBytes } from 'node:crypto';

/** Name of the session cookie. */
export const SESSION_COOKIE = 'permitdesk_session';

/** How long a session lasts. */
export const SESSION_HOURS = 12;

export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps: a thief of the table has no tokens. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
