import { Injectable } from '@nestjs/common';
import type { Refusal } from '@permitdesk/domain/law/refusal';
import type { Actor } from '@permitdesk/persistence/actor';
import { StepRefused } from '@permitdesk/persistence/faults';
import { newId } from '@permitdesk/persistence/ids';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { HOLDINGS } from './holdings.js';
import { leaverRefusal, readHeld, type Held } from './leave-plan.js';
import type { LeaveDoneView, LeaveDto } from './leaver.dto.js';

/** A person leaves: everything that hangs on them moves to those who were chosen or ends, in one transaction. Nothing undoes it. */
@Injectable()
export class Leave {
  constructor(private readonly work: UnitOfWork) {}

  run(actor: Actor, accountId: string, ask: LeaveDto): Promise<LeaveDoneView> {
    return this.work.run(actor, async (tx) => {
      // Two who leave at the same moment must not each count on the other to stay the owner, nor take over from each other.
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended(app_tenant()::text, 20))');
      const held = await readHeld(tx, accountId);
      const chosen = this.choose(held, accountId, ask);
      for (const { employerId, takerId } of chosen) await this.moveCases(tx, accountId, employerId, takerId);
      await this.endCustodianships(tx, held, ask);
      await tx.beyondReach(async () => {
        for (const { end } of HOLDINGS)
          if (end !== undefined) await tx.query(end, [accountId, tx.now, actor.id, tx.today]);
      });
      tx.record({
        action: 'person.leave',
        subject: { kind: 'account', id: accountId },
        after: Object.fromEntries(held.holdings.map(({ kind, count }) => [kind, count])),
        ...(ask.reason === undefined ? {} : { reason: ask.reason }),
      });
      return { done: [...held.holdings] };
    });
  }

  /** Who takes the cases of each employer. @throws StepRefused with every reason against it at once. */
  private choose(
    held: Held,
    accountId: string,
    ask: LeaveDto,
  ): readonly { readonly employerId: string; readonly takerId: string }[] {
    const refusals: Refusal[] = [...held.blocks];
    const named = new Map((ask.takers ?? []).map((each) => [each.employerId, each.accountId]));
    const all = [ask.takerId, ...named.values(), ...(ask.custodians ?? []).map((each) => each.accountId)];
    if (all.includes(accountId)) refusals.push(leaverRefusal('leaver.takes-from-self'));
    const chosen = held.employers.flatMap(({ employerId, employer }) => {
      const takerId = named.get(employerId) ?? ask.takerId;
      const taker = held.takers.find((each) => each.id === takerId);
      if (takerId === undefined) refusals.push(leaverRefusal('leaver.taker-needed', employer, 'takers'));
      else if (takerId !== accountId && taker?.employerIds.includes(employerId) !== true)
        refusals.push(leaverRefusal('leaver.taker-cannot-reach', { name: taker?.name ?? '–', employer }, 'takers'));
      return takerId === undefined ? [] : [{ employerId, takerId }];
    });
    for (const { accountId: takerId } of ask.custodians ?? [])
      if (takerId !== accountId && !held.takers.some((each) => each.id === takerId))
        refusals.push(leaverRefusal('leaver.taker-cannot-reach', { name: '–', employer: '–' }, 'custodians'));
    if (refusals.length > 0) throw new StepRefused(refusals);
    return chosen;
  }

  private async moveCases(tx: Transaction, from: string, employerId: string, to: string): Promise<void> {
    const moved = await tx.query<{ id: string }>(
      `UPDATE cases SET responsible_id = $3, version = version + 1, updated_at = $4
       WHERE tenant_id = app_tenant() AND responsible_id = $1 AND employer_id = $2 RETURNING id`,
      [from, employerId, to, tx.now],
    );
    for (const { id } of moved)
      tx.record({
        action: 'case.hand-on',
        subject: { kind: 'case', id },
        caseId: id,
        before: { responsibleId: from },
        after: { responsibleId: to },
      });
  }

  /** The register says who holds a sign-in. A successor has none before enrolling: their first check is due at once. */
  private async endCustodianships(tx: Transaction, held: Held, ask: LeaveDto): Promise<void> {
    const successors = new Map((ask.custodians ?? []).map((each) => [each.custodianId, each.accountId]));
    for (const { custodianId } of held.custodianships) {
      const successor = successors.get(custodianId);
      await tx.query(
        `UPDATE custodians SET until = greatest($2::date, since), version = version + 1, updated_at = $3 WHERE tenant_id = app_tenant() AND id = $1`,
        [custodianId, tx.today, tx.now],
      );
      tx.record({
        action: 'custodian.end',
        subject: { kind: 'custodian', id: custodianId },
        after: { until: tx.today },
      });
      if (successor === undefined) continue;
      const id = newId();
      await tx.query(
        `INSERT INTO custodians (tenant_id, id, employer_id, entity_id, branch_id, account_id, kind, since, next_check_on, created_at, updated_at)
         SELECT tenant_id, $2, employer_id, entity_id, branch_id, $3, kind, $4::date, $4::date, $5, $5 FROM custodians WHERE tenant_id = app_tenant() AND id = $1`,
        [custodianId, id, successor, tx.today, tx.now],
      );
      tx.record({
        action: 'custodian.create',
        subject: { kind: 'custodian', id },
        after: { insteadOf: custodianId, accountId: successor },
      });
    }
  }
}
