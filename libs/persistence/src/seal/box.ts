import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** A value that does not open: tampered with, moved from its place, or sealed under a key that is not here. */
export class SealBroken extends Error {}

/** Where a sealed value lies. It is bound to that place: in another row, column or tenant it does not open. */
export interface SealedPlace {
  /** The tenant's id; `-` for what stands above the tenants. */
  readonly tenant: string;
  readonly table: string;
  /** The column, and within JSON the path: `facts.passportNumber`. */
  readonly column: string;
  readonly row: string;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';
const SEALED = /^s1\.([A-Za-z0-9-]{1,20})\.([A-Za-z0-9_-]{16})\.([A-Za-z0-9_-]{22,})$/;

const bindingOf = (keyId: string, { tenant, table, column, row }: SealedPlace): Buffer => {
  const parts = [tenant, table, column, row];
  // A separator within a part would let two places have one binding.
  if (parts.some((part) => part === '' || part.includes('|'))) throw new Error('a place is four names without “|”');
  return Buffer.from([...parts, keyId].join('|'), 'utf8');
};

/** Whether a text has the form of a sealed value; says nothing of whether it opens. */
export const looksSealed = (text: string): boolean => SEALED.test(text);

/** The id of the key a value is sealed under; undefined when it is not sealed. */
export const keyIdOf = (sealed: string): string | undefined => SEALED.exec(sealed)?.[1];

/**
 * Seals a text with AES-256-GCM for one place: `s1.<key id>.<iv>.<ciphertext and tag>`, the last two in base64url.
 * The IV is random; one key may seal some four billion values before two IVs are likely to meet.
 */
export const sealText = (key: Buffer, keyId: string, clear: string, place: SealedPlace): string => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv);
  cipher.setAAD(bindingOf(keyId, place));
  const body = Buffer.concat([cipher.update(clear, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `s1.${keyId}.${iv.toString('base64url')}.${body.toString('base64url')}`;
};

/** @throws SealBroken when the text is not what was sealed with this key for this place. */
export const openText = (key: Buffer, sealed: string, place: SealedPlace): string => {
  const [, keyId, ivText = '', bodyText = ''] = SEALED.exec(sealed) ?? [];
  const body = Buffer.from(bodyText, 'base64url');
  // Base64url has bits to spare at its end; only the one canonical writing is what was sealed.
  if (keyId === undefined || body.length < TAG_BYTES || body.toString('base64url') !== bodyText)
    throw new SealBroken(`not a sealed value: ${place.table}.${place.column}`);
  const decipher = createDecipheriv(CIPHER, key, Buffer.from(ivText, 'base64url'), { authTagLength: TAG_BYTES });
  decipher.setAAD(bindingOf(keyId, place));
  decipher.setAuthTag(body.subarray(body.length - TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(body.subarray(0, body.length - TAG_BYTES)), decipher.final()]).toString(
      'utf8',
    );
  } catch {
    throw new SealBroken(`a sealed value does not open: ${place.table}.${place.column}`);
  }
};
