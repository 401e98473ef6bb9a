import { createHash, randomInt } from 'node:crypto';

/** How many a person is given at once. */
export const RECOVERY_CODES = 10;

/** Crockford's alphabet: no I, L, O or U, which look like other signs. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 24 signs of 5 bits: more than the 112 bits from which on a plain hash may be kept (OWASP ASVS 5.0 V6.5.2). */
const GROUPS = 4;
const GROUP_LENGTH = 6;

const newGroup = (): string =>
  Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)] ?? '0').join('');

/** `7K3M9Q-…`, four groups of six. */
export const newRecoveryCode = (): string => Array.from({ length: GROUPS }, newGroup).join('-');

export const newRecoveryCodes = (): readonly string[] => Array.from({ length: RECOVERY_CODES }, newRecoveryCode);

/** What the database keeps. However it was typed: case, spaces, hyphens and the signs that look alike do not count. */
export const recoveryCodeHash = (typed: string): Buffer =>
  createHash('sha256')
    .update(
      typed
        .toUpperCase()
        .replaceAll(/[^0-9A-Z]/g, '')
        .replaceAll('O', '0')
        .replaceAll(/[IL]/g, '1'),
    )
    .digest();
