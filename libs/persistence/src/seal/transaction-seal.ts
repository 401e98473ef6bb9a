import type { Ask } from './data-keys.js';
import { UnknownDataKey, type Place, type TenantKeys } from './tenant-keys.js';

/** Any number that no other lock of the database bears; the second half of the lock is the tenant. */
export const ROTATION_LOCK = 7_203_527;

/**
 * Sealing and opening within one transaction.
 *
 * A process keeps its keys for minutes, so it may hold an old one while `keys rotate` seals everything anew. What it opens
 * says by itself that it lies under a key not held. What it seals is checked once, before the commit and under a lock that
 * the making of a new key waits for: no value is ever committed under a key that is no longer the newest.
 */
export class TransactionSeal {
  private hasSealed = false;

  constructor(
    private readonly keys: TenantKeys,
    private readonly ask: Ask,
  ) {}

  seal(clear: string, at: Place): string {
    this.hasSealed = true;
    return this.keys.seal(clear, at);
  }

  open(sealed: string, at: Place): string {
    return this.keys.open(sealed, at);
  }

  /** The fingerprint to store beside a sealed identifier. */
  index(kind: 'passport' | 'uci', raw: string): Buffer {
    this.hasSealed = true;
    return this.keys.index(kind, raw);
  }

  /** The fingerprints to look for, under every key that a row may lie under now. */
  async indexes(kind: 'passport' | 'uci', raw: string): Promise<Buffer[]> {
    const live = await this.ask<{ version: number }>(
      'SELECT version FROM data_keys WHERE tenant_id = $1 AND retired_at IS NULL',
      [this.keys.tenantId],
    );
    if (live.some(({ version }) => !this.keys.versions.includes(String(version))))
      throw new UnknownDataKey(this.keys.tenantId);
    return this.keys.indexes(kind, raw);
  }

  /** Called once, before the commit. @throws UnknownDataKey when there is a newer key than the one that sealed. */
  async beforeCommit(): Promise<void> {
    if (!this.hasSealed) return;
    await this.ask('SELECT pg_advisory_xact_lock_shared($1, hashtext($2))', [ROTATION_LOCK, this.keys.tenantId]);
    // A statement of its own: one that waited for the lock would still see what was before it.
    const [row] = await this.ask<{ newest: number }>(
      'SELECT max(version) AS newest FROM data_keys WHERE tenant_id = $1 AND retired_at IS NULL',
      [this.keys.tenantId],
    );
    if (row?.newest !== this.keys.newest) throw new UnknownDataKey(this.keys.tenantId);
  }
}
