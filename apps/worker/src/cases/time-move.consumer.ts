import { Injectable } from '@nestjs/common';
import { timeMove } from '@permitdesk/jobs/jobs';
import type { TimeMovePayload } from '@permitdesk/jobs/payloads';
import { moveByTime } from '@permitdesk/persistence/cases/move-by-time';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { TenantActors } from '../platform/tenant-actors.js';
import type { Consumer, Outcome } from '../queue/consumer.js';

/** Records that time moved a case: a letter lapsed, a permit expired, a window closed. */
@Injectable()
export class TimeMoveConsumer implements Consumer<TimeMovePayload> {
  readonly job = timeMove;

  constructor(
    private readonly work: UnitOfWork,
    private readonly actors: TenantActors,
  ) {}

  async consume(ask: TimeMovePayload): Promise<Outcome> {
    const actor = await this.actors.actor(ask.tenantId, 'calendar');
    return this.work.run(actor, async (tx) =>
      (await tx.claim(this.job.keyOf(ask))) ? moveByTime(tx, ask) : 'duplicate',
    );
  }
}
