import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { systemActor } from '@permitdesk/persistence/actor';
import type { createDataSource } from '@permitdesk/persistence/data-source';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { Logger } from 'pino';
import { FileStore } from '../evidence/file-store.js';
import { DATA_SOURCE, LOGGER } from '../platform/tokens.js';

const MOST = 10_000;

interface Pending {
  tenant_id: string;
  zone: string;
  removal_id: string;
}

/**
 * Destroys the bytes of files whose rows are gone. The order is in the table: a kill between the commit and the disk
 * leaves work that the next start does, so no copy of a passport outlives its certificate unnoticed.
 */
@Injectable()
export class RemoveFiles implements OnApplicationBootstrap {
  constructor(
    @Inject(DATA_SOURCE) private readonly source: ReturnType<typeof createDataSource>,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly work: UnitOfWork,
    private readonly files: FileStore,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.run();
  }

  /** @returns how many files are gone now. A file that resists is logged by its order's id and tried again at the next start. */
  async run(): Promise<number> {
    const pending = (await this.source.query(
      `SELECT tenant_id, zone, removal_id FROM app_pending_file_removals(${MOST})`,
    )) as Pending[];
    let removed = 0;
    for (const { tenant_id, zone, removal_id } of pending)
      try {
        removed += await this.work.run(systemActor(tenant_id, zone, 'file-removal'), async (tx) => {
          const [order] = await tx.query<{ sha256: string; used: boolean }>(
            `SELECT r.sha256, EXISTS (SELECT 1 FROM evidence e WHERE e.tenant_id = r.tenant_id AND e.sha256 = r.sha256) AS used
             FROM file_removals r WHERE r.tenant_id = app_tenant() AND r.id = $1 AND r.removed_at IS NULL FOR UPDATE OF r`,
            [removal_id],
          );
          if (order === undefined) return 0;
          // The same content may have been put on another person's file since.
          if (!order.used) await this.files.remove(tenant_id, order.sha256);
          return tx.change(
            'UPDATE file_removals SET sha256 = NULL, removed_at = $2 WHERE tenant_id = app_tenant() AND id = $1',
            [removal_id, tx.now],
          );
        });
      } catch (error) {
        this.logger.error({ err: error, removal: removal_id }, 'a file could not be destroyed');
      }
    return removed;
  }
}
