import { Injectable } from '@nestjs/common';
import { CUSTODIAN_CHECK_TEMPLATE } from '@permitdesk/domain/custodians/custodian-notice';
import { custodianCheck } from '@permitdesk/jobs/jobs';
import type { CustodianCheckPayload } from '@permitdesk/jobs/payloads';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { NoticeMaker } from '../notices/notice-maker.js';
import { peopleWhoMayAt } from '../notices/people.js';
import { TenantActors } from '../platform/tenant-actors.js';
import type { Consumer, Outcome } from '../queue/consumer.js';

interface DueCheck {
  account_id: string | null;
  is_enabled: boolean;
  employer_id: string;
  entity_id: string | null;
  branch_id: string | null;
  next_check_on: string;
  told_for: string | null;
  is_over: boolean;
  account: string;
}

/**
 * The check of a sign-in is due: asks the custodian. One who has no account here, or none any more, cannot be asked; then
 * those who keep the register at that place are.
 */
@Injectable()
export class CustodianCheckConsumer implements Consumer<CustodianCheckPayload> {
  readonly job = custodianCheck;

  constructor(
    private readonly work: UnitOfWork,
    private readonly actors: TenantActors,
    private readonly notices: NoticeMaker,
  ) {}

  async consume(ask: CustodianCheckPayload): Promise<Outcome> {
    const actor = await this.actors.actor(ask.tenantId, 'custodians');
    return this.work.run(actor, async (tx) => {
      if (!(await tx.claim(this.job.keyOf(ask)))) return 'duplicate';
      const [due] = await tx.query<DueCheck>(
        `SELECT k.account_id, (a.id IS NOT NULL AND a.disabled_at IS NULL) AS is_enabled, k.employer_id, k.entity_id, k.branch_id, k.next_check_on, k.told_for,
           coalesce(k.until < $2::date, false) AS is_over, coalesce(en.legal_name, e.operating_name) AS account
         FROM custodians k JOIN employers e ON e.tenant_id = k.tenant_id AND e.id = k.employer_id
         LEFT JOIN entities en ON en.tenant_id = k.tenant_id AND en.id = k.entity_id
         LEFT JOIN accounts a ON a.id = k.account_id
         WHERE k.tenant_id = app_tenant() AND k.id = $1 FOR UPDATE OF k`,
        [ask.custodianId, tx.today],
      );
      // Answered, ended or told after the sweep looked.
      if (due === undefined || due.is_over || due.next_check_on !== ask.dueOn || due.told_for === ask.dueOn)
        return 'overtaken';
      await this.notices.make(tx, {
        key: `custodian_${ask.custodianId}_${ask.dueOn}`,
        about: { employerId: due.employer_id },
        template: CUSTODIAN_CHECK_TEMPLATE,
        params: { dueOn: ask.dueOn, account: due.account },
        to:
          due.account_id !== null && due.is_enabled
            ? [due.account_id]
            : await peopleWhoMayAt(tx, 'custodian.edit', [due.employer_id, due.entity_id, due.branch_id]),
      });
      await tx.query('UPDATE custodians SET told_for = next_check_on WHERE tenant_id = app_tenant() AND id = $1', [
        ask.custodianId,
      ]);
      tx.record({
        action: 'custodian.remind',
        subject: { kind: 'custodian', id: ask.custodianId },
        after: { dueOn: ask.dueOn },
      });
      return 'done';
    });
  }
}
