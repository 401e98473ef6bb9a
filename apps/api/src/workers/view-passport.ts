import { Injectable } from '@nestjs/common';
import type { Actor } from '@permitdesk/persistence/actor';
import { recordView } from '@permitdesk/persistence/audit/record-view';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { findWorker } from '@permitdesk/persistence/workers/worker-store';
import type { PassportView } from './worker.dto.js';

/** Notes that the actor looked at a worker's guarded values, once for one sitting. */
export const recordPassportView = async (tx: Transaction, workerId: string, caseId?: string): Promise<void> => {
  await recordView(tx, { kind: 'worker', id: workerId, caseId: caseId ?? null, what: 'passport.viewed' });
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
