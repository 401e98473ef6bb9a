import { keyIdOf, openText, SealBroken, sealText, type SealedPlace } from './box.js';
import type { InstallationKeys } from './installation-keys.js';

const USE = 'secret';

/**
 * Seals small secrets that are no one's personal data (a client secret of single sign-on, a TOTP seed) under the
 * installation key itself. Each table that keeps such a column has its line in `secret-columns.ts`, so that
 * `permitdesk keys rewrap` finds it.
 */
export class SecretBox {
  constructor(private readonly keys: InstallationKeys) {}

  seal(clear: string, place: SealedPlace): string {
    const id = this.keys.newest;
    return sealText(this.key(id), id, clear, place);
  }

  /** @throws SealBroken also when the value lies in another place than it was sealed for. */
  open(sealed: string, place: SealedPlace): string {
    return openText(this.key(keyIdOf(sealed) ?? ''), sealed, place);
  }

  /** Whether the newest installation key seals it already. */
  isNewest(sealed: string): boolean {
    return keyIdOf(sealed) === this.keys.newest;
  }

  private key(id: string): Buffer {
    const key = this.keys.keyFor(USE, id);
    if (key === undefined) throw new SealBroken('a secret is sealed under an installation key that was not given');
    return key;
  }
}
