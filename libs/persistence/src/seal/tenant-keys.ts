import { hkdfSync } from 'node:crypto';
import { blindIndex } from './blind-index.js';
import { keyIdOf, openText, SealBroken, sealText, type SealedPlace } from './box.js';

/** A value lies under a data key that this process has not read yet: another process made it a moment ago. */
export class UnknownDataKey extends Error {
  constructor(readonly tenantId: string) {
    super('a data key that is not held yet');
  }
}

/** Where a value lies within its tenant. */
export type Place = Omit<SealedPlace, 'tenant'>;

interface Pair {
  readonly seal: Buffer;
  readonly index: Buffer;
}

const KEY_BYTES = 32;
const derive = (secret: Buffer, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `permitdesk/${use}`, KEY_BYTES));

/** The open data keys of one tenant: the newest seals, all that are not retired open and find. */
export class TenantKeys {
  private readonly pairs = new Map<string, Pair>();

  /** @param secrets by version; at least one. */
  constructor(
    readonly tenantId: string,
    secrets: ReadonlyMap<number, Buffer>,
  ) {
    for (const [version, secret] of secrets)
      this.pairs.set(String(version), { seal: derive(secret, 'seal'), index: derive(secret, 'index') });
    this.newest = Math.max(...secrets.keys());
  }

  readonly newest: number;

  get versions(): readonly string[] {
    return [...this.pairs.keys()];
  }

  seal(clear: string, at: Place): string {
    return sealText(this.pair(String(this.newest)).seal, String(this.newest), clear, {
      tenant: this.tenantId,
      ...at,
    });
  }

  /**
   * @throws UnknownDataKey when it lies under a key that was made after these were read.
   * @throws SealBroken when it does not open at this place.
   */
  open(sealed: string, at: Place): string {
    const version = keyIdOf(sealed);
    if (version === undefined) throw new SealBroken(`not a sealed value: ${at.table}.${at.column}`);
    return openText(this.pair(version).seal, sealed, { tenant: this.tenantId, ...at });
  }

  /** The fingerprint that is stored. */
  index(kind: 'passport' | 'uci', raw: string): Buffer {
    return blindIndex(this.pair(String(this.newest)).index, kind, raw);
  }

  /** The fingerprints that are looked for: while keys rotate, a value may lie under the old or the new one. */
  indexes(kind: 'passport' | 'uci', raw: string): Buffer[] {
    return [...this.pairs.values()].map(({ index }) => blindIndex(index, kind, raw));
  }

  toJSON(): string {
    return '[data keys]';
  }

  private pair(version: string): Pair {
    const pair = this.pairs.get(version);
    if (pair === undefined) throw new UnknownDataKey(this.tenantId);
    return pair;
  }
}
