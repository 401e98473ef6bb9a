import { hkdfSync } from 'node:crypto';

export const INSTALLATION_KEY_BYTES = 32;

/** The installation's key is missing or no key; the message says what to do, never what was given. */
export class BadInstallationKey extends Error {}

/** @throws BadInstallationKey unless the text is 32 bytes in base64. */
export const readInstallationKey = (text: string | undefined): Buffer => {
  if (text === undefined || text === '')
    throw new BadInstallationKey('PERMITDESK_KEY is missing: 32 random bytes in base64, the same for every process');
  const key = Buffer.from(text, 'base64');
  if (key.length !== INSTALLATION_KEY_BYTES) throw new BadInstallationKey('PERMITDESK_KEY is not 32 bytes in base64');
  return key;
};

/**
 * The key of the audit's links. A key of its own, derived and one-way: whoever checks a chain for us need not be able to
 * open what else the installation's key protects.
 */
export const chainKeyOf = (installationKey: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', installationKey, Buffer.alloc(0), 'audit-chain', 32));
