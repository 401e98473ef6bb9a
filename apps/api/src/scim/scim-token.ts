import { createHash, randomBytes } from 'node:crypto';

/** Named at its front, so that a search for leaked secrets knows it. */
const PREFIX = 'permitdesk_scim_';

export const newScimToken = (): string => `${PREFIX}${randomBytes(32).toString('base64url')}`;

/** What the database keeps. */
export const scimTokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
