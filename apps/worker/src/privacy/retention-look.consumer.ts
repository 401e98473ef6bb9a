import { Injectable } from '@nestjs/common';
import { DISPOSAL_TEMPLATE } from '@permitdesk/domain/cases/notice-text';
import { retentionLook } from '@permitdesk/jobs/jobs';
import type { RetentionLookPayload } from '@permitdesk/jobs/payloads';
import { lookAtRetention } from '@permitdesk/persistence/privacy/look-at-retention';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { NoticeMaker } from '../notices/notice-maker.js';
import { caseNames, peopleWhoMay } from '../notices/people.js';
import { TenantActors } from '../platform/tenant-actors.js';
import type { Consumer, Outcome } from '../queue/consumer.js';

/** Reckons the retention of one file and puts it into the queue when its day has come. It destroys nothing: people do. */
@Injectable()
export class RetentionLookConsumer implements Consumer<RetentionLookPayload> {
  readonly job = retentionLook;

  constructor(
    private readonly work: UnitOfWork,
    private readonly actors: TenantActors,
    private readonly notices: NoticeMaker,
  ) {}

  async consume(ask: RetentionLookPayload): Promise<Outcome> {
    const actor = await this.actors.actor(ask.tenantId, 'retention');
    return this.work.run(actor, async (tx) => {
      if (!(await tx.claim(this.job.keyOf(ask)))) return 'duplicate';
      const there = await tx.query('SELECT 1 FROM workers WHERE tenant_id = app_tenant() AND id = $1 FOR UPDATE', [
        ask.workerId,
      ]);
      if (there.length === 0) return 'overtaken';
      const disposalId = await lookAtRetention(tx, ask.workerId);
      if (disposalId === undefined) return 'done';
      // A notice hangs on a case and goes with it; a file that never had one shows in the queue alone.
      const [last] = await tx.query<{ id: string }>(
        'SELECT id FROM cases WHERE tenant_id = app_tenant() AND worker_id = $1 ORDER BY number DESC LIMIT 1',
        [ask.workerId],
      );
      const names = last === undefined ? undefined : await caseNames(tx, last.id);
      if (last !== undefined && names !== undefined)
        await this.notices.make(tx, {
          key: `disposal_${disposalId}`,
          about: { caseId: last.id },
          template: DISPOSAL_TEMPLATE,
          params: { caseNumber: String(names.number), worker: names.worker, employer: names.employer },
          to: await peopleWhoMay(tx, 'privacy.manage', last.id),
        });
      return 'done';
    });
  }
}
