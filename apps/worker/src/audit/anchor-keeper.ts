import type { AnchorFiles } from '@permitdesk/persistence/audit/anchor-files';
import type { ChainHead } from '@permitdesk/persistence/audit/seal-batch';

const EVERY_MS = 60_000;

/**
 * Writes ends of chains into the anchor files, at most once a minute for each tenant: what was sealed in that minute is under
 * the later end too.
 */
export class AnchorKeeper {
  private readonly waiting = new Map<string, ChainHead>();
  private readonly written = new Map<string, { readonly atMs: number; readonly position: number }>();

  constructor(private readonly files: AnchorFiles) {}

  note(tenantId: string, head: ChainHead): void {
    if ((this.written.get(tenantId)?.position ?? 0) < head.position) this.waiting.set(tenantId, head);
  }

  /** Writes what is due at `now`; with `all`, what is not due yet as well. */
  async write(now: string, all = false): Promise<void> {
    const nowMs = Date.parse(now);
    for (const [tenantId, head] of this.waiting) {
      if (!all && nowMs - (this.written.get(tenantId)?.atMs ?? -Infinity) < EVERY_MS) continue;
      await this.files.append(tenantId, head);
      this.written.set(tenantId, { atMs: nowMs, position: head.position });
      this.waiting.delete(tenantId);
    }
  }
}
