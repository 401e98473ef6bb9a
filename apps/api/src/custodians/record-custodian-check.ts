import { Injectable } from '@nestjs/common';
import { checkEveryDays, nextCheckOn } from '@permitdesk/domain/custodians/custodian-settings';
import { refuseCredentials } from '@permitdesk/domain/custodians/no-credential';
import { card, refusalsOf, type Refusal } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';
import { actingUnder, type Actor } from '@permitdesk/persistence/actor';
import { RecordNotFound, RecordStale, StepRefused } from '@permitdesk/persistence/faults';
import { newId } from '@permitdesk/persistence/ids';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { PortalAccountListView, RecordCheckDto } from './custodian.dto.js';
import { listPortalAccounts } from './custodians.read-model.js';

const refusal = refusalsOf({
  'custodian.check-to-come': card({
    basis: 'house',
    cites: ['Permitdesk: a check is recorded once it was made'],
    text: () => text('That day is still to come.', 'Cette date n’est pas encore venue.'),
    remedy: () =>
      text('Give the day on which the sign-in was tried.', 'Donnez la date à laquelle l’accès a été essayé.'),
  }),
});

interface Held {
  readonly account_id: string | null;
  readonly employer_id: string;
  readonly version: number;
}

/** Records the answer to “can you still sign in?”. A custodian answers for their own sign-in, whatever else they may do here. */
@Injectable()
export class RecordCustodianCheck {
  constructor(private readonly work: UnitOfWork) {}

  async run(actor: Actor, id: string, ask: RecordCheckDto): Promise<PortalAccountListView> {
    const keeps = actor.permissions.has('custodian.edit');
    const employerId = await this.work.run(keeps ? actingUnder(actor, 'custodian.edit') : actor, async (tx) => {
      if (keeps) return this.within(tx, id, ask);
      let answered: string | undefined;
      await tx.beyondReach(async () => {
        answered = await this.within(tx, id, ask, actor.id);
      });
      return answered;
    });
    return { items: await this.work.read(actor, (tx) => listPortalAccounts(tx, employerId)) };
  }

  /** @param own the account whose sign-in it must be. @returns the employer. */
  private async within(tx: Transaction, id: string, ask: RecordCheckDto, own?: string): Promise<string> {
    const [held] = await tx.query<Held>(
      'SELECT account_id, employer_id, version FROM custodians WHERE tenant_id = app_tenant() AND id = $1 FOR UPDATE',
      [id],
    );
    if (held === undefined || (own !== undefined && held.account_id !== own)) throw new RecordNotFound('custodian');
    if (held.version !== ask.version) throw new RecordStale('custodian', held.version);
    const on = ask.on ?? tx.today;
    const refusals: Refusal[] = [
      ...refuseCredentials({ note: ask.note }),
      ...(on > tx.today ? [refusal('custodian.check-to-come', undefined, 'on')] : []),
    ];
    if (refusals.length > 0) throw new StepRefused(refusals);
    const [tenant] = await tx.query<{ settings: Record<string, unknown> }>(
      'SELECT settings FROM tenants WHERE id = app_tenant()',
    );
    await tx.query(
      `INSERT INTO custodian_checks (tenant_id, id, custodian_id, checked_on, outcome, note, recorded_by, recorded_at)
       VALUES (app_tenant(), $1, $2, $3, $4, $5, $6, $7)`,
      [newId(), id, on, ask.outcome, ask.note ?? null, tx.actor.id, tx.now],
    );
    // An older check that is recorded late changes nothing of what stands.
    await tx.query(
      `UPDATE custodians SET
         check_outcome = CASE WHEN coalesce(checked_on, '-infinity') <= $2::date THEN $3 ELSE check_outcome END,
         next_check_on = CASE WHEN coalesce(checked_on, '-infinity') <= $2::date THEN $4::date ELSE next_check_on END,
         checked_on = greatest(checked_on, $2::date), version = version + 1, updated_at = $5
       WHERE tenant_id = app_tenant() AND id = $1`,
      [id, on, ask.outcome, nextCheckOn(on, checkEveryDays(tenant?.settings ?? {})), tx.now],
    );
    tx.record({ action: 'custodian.check', subject: { kind: 'custodian', id }, after: { on, outcome: ask.outcome } });
    return held.employer_id;
  }
}
