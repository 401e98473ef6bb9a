import { createHash, randomBytes } from 'node:crypto';

/** The token of a link in a mail: 256 bits, good once. */
export const newLinkToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of it. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();
