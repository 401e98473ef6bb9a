import { Injectable } from '@nestjs/common';
import type { Actor } from '@permitdesk/persistence/actor';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { keepGroups } from './directory-groups.js';

/** Takes a connection away: nobody signs in through it, its domains are free, and what its groups gave ends. */
@Injectable()
export class RemoveConnection {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws RecordNotFound also for a connection of another tenant. */
  run(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const removed = await tx.change(
        `UPDATE sso_connections SET removed_at = $3, is_enabled = false, is_enforced = false, sealed_secret = NULL, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND removed_at IS NULL`,
        [actor.tenantId, id, tx.now],
      );
      if (removed === 0) throw new RecordNotFound('single sign-on connection');
      await tx.change(
        'UPDATE sso_domains SET removed_at = $3 WHERE tenant_id = $1 AND connection_id = $2 AND removed_at IS NULL',
        [actor.tenantId, id, tx.now],
      );
      await keepGroups(tx, id, []);
      tx.record({ action: 'connection.remove', subject: { kind: 'connection', id } });
    });
  }
}
