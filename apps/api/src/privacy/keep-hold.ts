import { Injectable } from '@nestjs/common';
import type { HoldPlace } from '@permitdesk/domain/privacy/file-retention';
import type { Actor } from '@permitdesk/persistence/actor';
import { RecordNotFound, StepRefused } from '@permitdesk/persistence/faults';
import { newId } from '@permitdesk/persistence/ids';
import { lookAgainToday } from '@permitdesk/persistence/privacy/look-at-retention';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { listHolds } from './holds.read-model.js';
import type { HoldListView, LiftHoldDto, PlaceHoldDto } from './privacy.dto.js';
import { privacyRefusal } from './privacy-refusals.js';

const TABLES: Readonly<Record<HoldPlace, string>> = { worker: 'workers', case: 'cases', employer: 'employers' };

/** The people whose files a hold kept. */
const WORKERS_OF: Readonly<Record<HoldPlace, string>> = {
  worker: 'SELECT id FROM workers WHERE tenant_id = app_tenant() AND id = $1',
  case: 'SELECT worker_id AS id FROM cases WHERE tenant_id = app_tenant() AND id = $1',
  employer: `SELECT worker_id AS id FROM cases WHERE tenant_id = app_tenant() AND employer_id = $1
    UNION SELECT id FROM workers WHERE tenant_id = app_tenant() AND employer_id = $1`,
};

/** Places and lifts legal holds. The reason stays with the hold; the audit, which outlives the person, has none of its words. */
@Injectable()
export class KeepHold {
  constructor(private readonly work: UnitOfWork) {}

  place(actor: Actor, ask: PlaceHoldDto): Promise<HoldListView> {
    return this.work.run(actor, async (tx) => {
      const found = await tx.query(`SELECT 1 FROM ${TABLES[ask.on]} WHERE tenant_id = app_tenant() AND id = $1`, [
        ask.subjectId,
      ]);
      if (found.length === 0) throw new RecordNotFound(ask.on);
      const id = newId();
      await tx.query(
        `INSERT INTO legal_holds (tenant_id, id, ${ask.on}_id, reason, since, placed_by, placed_at) VALUES (app_tenant(), $1, $2, $3, $4, $5, $6)`,
        [id, ask.subjectId, ask.reason, tx.today, tx.actor.id, tx.now],
      );
      // A file on hold leaves the queue at once; it comes back by itself.
      await this.overtake(tx, ask.on, ask.subjectId);
      tx.record({ action: 'hold.place', subject: { kind: ask.on, id: ask.subjectId }, after: { holdId: id } });
      return { items: await listHolds(tx) };
    });
  }

  lift(actor: Actor, id: string, ask: LiftHoldDto): Promise<HoldListView> {
    return this.work.run(actor, async (tx) => {
      const [hold] = await tx.query<{ on: HoldPlace; subjectId: string; liftedAt: string | null }>(
        `SELECT CASE WHEN worker_id IS NOT NULL THEN 'worker' WHEN case_id IS NOT NULL THEN 'case' ELSE 'employer' END AS on,
           coalesce(worker_id, case_id, employer_id) AS "subjectId", lifted_at AS "liftedAt"
         FROM legal_holds WHERE tenant_id = app_tenant() AND id = $1 FOR UPDATE`,
        [id],
      );
      if (hold === undefined) throw new RecordNotFound('hold');
      if (hold.liftedAt !== null) throw new StepRefused([privacyRefusal('hold.lifted-already')]);
      await tx.query(
        'UPDATE legal_holds SET lifted_at = $2, lifted_by = $3, lift_reason = $4 WHERE tenant_id = app_tenant() AND id = $1',
        [id, tx.now, tx.actor.id, ask.reason],
      );
      const workers = await tx.query<{ id: string }>(WORKERS_OF[hold.on], [hold.subjectId]);
      await lookAgainToday(
        tx,
        workers.map((worker) => worker.id),
      );
      tx.record({ action: 'hold.lift', subject: { kind: hold.on, id: hold.subjectId }, after: { holdId: id } });
      return { items: await listHolds(tx) };
    });
  }

  private async overtake(tx: Transaction, on: HoldPlace, subjectId: string): Promise<void> {
    const workers = await tx.query<{ id: string }>(WORKERS_OF[on], [subjectId]);
    await tx.query(
      `UPDATE disposals SET state = 'overtaken' WHERE tenant_id = app_tenant() AND worker_id = ANY($1) AND state IN ('waiting', 'asked')`,
      [workers.map((worker) => worker.id)],
    );
  }
}
