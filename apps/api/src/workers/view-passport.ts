import { Injectable } from '@nestjs/common';
import type { Actor } from '@permitdesk/persistence/actor';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { findWorker } from '@permitdesk/persistence/workers/worker-store';
import type { PassportView } from './worker.dto.js';

/** A second look within this time is the same view: one line of the audit for one sitting, not for each click. */
const ONE_VIEW_MINUTES = 15;

/** Writes into the audit that the actor looked at a worker's guarded values, unless it stands there already. */
export const recordPassportView = async (tx: Transaction, workerId: string, caseId?: string): Promise<void> => {
  const since = new Date(Date.parse(tx.now) - ONE_VIEW_MINUTES * 60_000).toISOString();
  const { id: actor } = tx.actor;
  let isNoted = false;
  // A person whose reach is one employer does not read the audit, not even of their own views.
  await tx.beyondReach(async () => {
    const rows = await tx.query(
      `SELECT 1 FROM audit_log WHERE tenant_id = app_tenant() AND subject_id = $1 AND action = 'passport.viewed' AND actor = $2
         AND case_id IS NOT DISTINCT FROM $3 AND at > $4 LIMIT 1`,
      [workerId, actor, caseId ?? null, since],
    );
    isNoted = rows.length > 0;
  });
  if (isNoted) return;
  tx.record({
    action: 'passport.viewed',
    subject: { kind: 'worker', id: workerId },
    ...(caseId === undefined ? {} : { caseId }),
  });
};

/** Shows a worker's passport number, UCI and date of birth whole, and notes who looked. */
@Injectable()
export class ViewPassport {
  constructor(private readonly work: UnitOfWork) {}

  run(actor: Actor, workerId: string): Promise<PassportView> {
    return this.work.run(actor, async (tx) => {
      const worker = await findWorker(tx, workerId);
      if (worker === null) throw new RecordNotFound('worker');
      await recordPassportView(tx, workerId);
      return { passportNumber: worker.passportNumber, uci: worker.uci, dateOfBirth: worker.dateOfBirth };
    });
  }
}
