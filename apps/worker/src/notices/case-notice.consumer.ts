import { Injectable } from '@nestjs/common';
import { TOPIC_NOTICES } from '@permitdesk/domain/cases/notice-texts';
import { caseNotice } from '@permitdesk/jobs/jobs';
import type { CaseNoticePayload } from '@permitdesk/jobs/payloads';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { TenantActors } from '../platform/tenant-actors.js';
import type { Consumer, Outcome } from '../queue/consumer.js';
import { NoticeMaker } from './notice-maker.js';
import { caseNames, peopleWhoMay } from './people.js';

/** Tells the people of a case what happened in it: whoever may act on it, and the person responsible. */
@Injectable()
export class CaseNoticeConsumer implements Consumer<CaseNoticePayload> {
  readonly job = caseNotice;

  constructor(
    private readonly work: UnitOfWork,
    private readonly actors: TenantActors,
    private readonly notices: NoticeMaker,
  ) {}

  async consume(ask: CaseNoticePayload): Promise<Outcome> {
    const actor = await this.actors.actor(ask.tenantId, 'notices');
    return this.work.run(actor, async (tx) => {
      if (!(await tx.claim(this.job.keyOf(ask)))) return 'duplicate';
      const names = await caseNames(tx, ask.caseId);
      if (names === undefined) return 'overtaken';
      const notice = TOPIC_NOTICES[ask.topic];
      await this.notices.make(tx, {
        key: `${ask.topic}_${ask.eventId}`,
        about: { caseId: ask.caseId },
        template: ask.topic,
        params: { caseNumber: String(names.number), worker: names.worker, employer: names.employer },
        to: notice.for === 'responsible' ? [names.responsible_id] : await peopleWhoMay(tx, notice.for, ask.caseId),
      });
      return 'done';
    });
  }
}
