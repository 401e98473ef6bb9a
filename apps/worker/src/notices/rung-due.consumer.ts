import { Injectable } from '@nestjs/common';
import { DEADLINE_TEMPLATE } from '@permitdesk/domain/cases/notice-text';
import { day, daysBetween } from '@permitdesk/domain/time/plain-date';
import { rungDue } from '@permitdesk/jobs/jobs';
import type { RungDuePayload } from '@permitdesk/jobs/payloads';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { TenantActors } from '../platform/tenant-actors.js';
import type { Consumer, Outcome } from '../queue/consumer.js';
import { NoticeMaker } from './notice-maker.js';
import { caseNames, peopleWhoMay } from './people.js';

/** From so many days before the due date on, the people who answer for the case are told too. */
const ESCALATE_WITHIN_DAYS = 7;

interface DueRung {
  state: string;
  remind_on: string;
  deadline_id: string;
  case_id: string;
  rule_id: string;
  safe_due: string;
  status: string;
}

/** A rung of a reminder ladder has come: tells the person responsible, and near the end those who answer for the case. */
@Injectable()
export class RungDueConsumer implements Consumer<RungDuePayload> {
  readonly job = rungDue;

  constructor(
    private readonly work: UnitOfWork,
    private readonly actors: TenantActors,
    private readonly notices: NoticeMaker,
  ) {}

  async consume(ask: RungDuePayload): Promise<Outcome> {
    const actor = await this.actors.actor(ask.tenantId, 'deadlines');
    return this.work.run(actor, async (tx) => {
      if (!(await tx.claim(this.job.keyOf(ask)))) return 'duplicate';
      const [rung] = await tx.query<DueRung>(
        `SELECT r.state, r.remind_on, r.deadline_id, d.case_id, d.rule_id, d.safe_due, d.status
         FROM rungs r JOIN deadlines d ON d.tenant_id = r.tenant_id AND d.id = r.deadline_id
         WHERE r.tenant_id = app_tenant() AND r.id = $1 FOR UPDATE OF r`,
        [ask.rungId],
      );
      // Dropped means that the deadline moved or was met after the sweep looked.
      if (rung === undefined || rung.state === 'dropped' || rung.status !== 'open') return 'overtaken';
      const names = await caseNames(tx, rung.case_id);
      if (names === undefined) return 'overtaken';
      const left = daysBetween(day(tx.today), day(rung.safe_due));
      await this.notices.make(tx, {
        key: `rung_${ask.rungId}`,
        about: { caseId: rung.case_id },
        template: DEADLINE_TEMPLATE,
        params: {
          ruleId: rung.rule_id,
          dueOn: rung.safe_due,
          caseNumber: String(names.number),
          worker: names.worker,
          employer: names.employer,
        },
        to: [
          names.responsible_id,
          ...(left <= ESCALATE_WITHIN_DAYS ? await peopleWhoMay(tx, 'gate.waive', rung.case_id) : []),
        ],
      });
      await tx.query(`UPDATE rungs SET state = 'sent' WHERE tenant_id = app_tenant() AND id = $1`, [ask.rungId]);
      tx.record({
        action: 'deadline.remind',
        subject: { kind: 'deadline', id: rung.deadline_id },
        caseId: rung.case_id,
        after: { remindOn: rung.remind_on, dueOn: rung.safe_due },
      });
      return 'done';
    });
  }
}
