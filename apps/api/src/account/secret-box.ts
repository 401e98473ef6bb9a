import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { AppError } from '../platform/problems.js';

/**
 * Keeps secrets that must be read again, such as the seed of a person's codes. The one place to swap: whoever brings
 * another box provides it under `SECRET_BOX`.
 */
export interface SecretBox {
  /** @param context what the secret belongs to; opened under another context it is damaged. */
  seal(plain: string, context: string): Buffer;
  /** @throws when the box was changed, or belongs to another key or context. */
  open(sealed: Buffer, context: string): string;
}

const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM under a key derived from the installation's own. Layout: version, initialisation vector, tag, text. */
export class AesSecretBox implements SecretBox {
  private readonly key: Buffer;

  constructor(installationKey: string) {
    this.key = Buffer.from(hkdfSync('sha256', installationKey, '', 'permitdesk.secret-box.1', 32));
  }

  seal(plain: string, context: string): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(context));
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.of(VERSION), iv, cipher.getAuthTag(), body]);
  }

  open(sealed: Buffer, context: string): string {
    if (sealed[0] !== VERSION || sealed.length < 1 + IV_BYTES + TAG_BYTES) throw new Error('a box of another make');
    const iv = sealed.subarray(1, 1 + IV_BYTES);
    const tag = sealed.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.key, iv, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(context));
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed.subarray(1 + IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  }
}

/** An installation without a key can keep no secrets: it says so to whoever wants one kept. */
class NoSecretBox implements SecretBox {
  seal(): Buffer {
    throw new AppError('secrets.no-key');
  }

  open(): string {
    throw new AppError('secrets.no-key');
  }
}

export const secretBoxFor = (installationKey: string | undefined): SecretBox =>
  installationKey === undefined ? new NoSecretBox() : new AesSecretBox(installationKey);
