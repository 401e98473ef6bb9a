import { createHash, randomBytes } from 'node:crypto';

/** Without letters that are read as digits: a code is read out on the telephone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 25;

/** A new code, 125 bits, in groups of five. It is shown once; only its fingerprint is kept. */
export const newHandOverCode = (): string => {
  const letters = [...randomBytes(LENGTH)].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
  return letters.replaceAll(/(.{5})(?=.)/g, '$1-');
};

/** The fingerprint of a code as it was typed: spaces, hyphens and small letters do not matter. */
export const handOverFingerprint = (typed: string): Buffer =>
  createHash('sha256')
    .update(
      typed
        .toUpperCase()
        .replaceAll(/[^0-9A-Z]/g, '')
        .replaceAll('O', '0')
        .replaceAll(/[IL]/g, '1'),
    )
    .digest();
