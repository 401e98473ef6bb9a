import { Injectable } from '@nestjs/common';
import type { Actor } from '@permitdesk/persistence/actor';
import { handedOverRefusal, lockCase } from '@permitdesk/persistence/cases/case-file';
import { recordEvent } from '@permitdesk/persistence/cases/record-event';
import { RecordNotFound, StepRefused } from '@permitdesk/persistence/faults';
import { newId } from '@permitdesk/persistence/ids';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { CaseView, RequestCaseDto } from './case.dto.js';
import { assertStillHere } from '../employers/employers.read-model.js';
import { placeOfCase } from './place-of-case.js';
import { showCase } from './case-view.js';

const assertThere = async (tx: Transaction, kind: 'worker' | 'case', id: string): Promise<void> => {
  const found = await tx.query(`SELECT 1 FROM ${kind}s WHERE tenant_id = app_tenant() AND id = $1`, [id]);
  if (found.length === 0) throw new RecordNotFound(kind);
};

/** HR or the firm asks for a case: one worker, one employer, one offer, one application. */
@Injectable()
export class RequestCase {
  constructor(private readonly work: UnitOfWork) {}

  run(actor: Actor, ask: RequestCaseDto): Promise<CaseView> {
    return this.work.run(actor, async (tx) => {
      const id = await this.within(tx, ask);
      return showCase(tx, id);
    });
  }

  /** The same inside a transaction of the caller's. */
  async within(tx: Transaction, ask: RequestCaseDto): Promise<string> {
    await assertThere(tx, 'worker', ask.workerId);
    await assertStillHere(tx, ask.employerId);
    if (ask.previousCaseId !== undefined) await this.assertPrevious(tx, ask.previousCaseId);
    const place = await placeOfCase(tx, ask);
    const [numbered] = await tx.query<{ number: number }>(
      'UPDATE tenants SET last_case_number = last_case_number + 1 WHERE id = app_tenant() RETURNING last_case_number AS number',
    );
    if (numbered === undefined) throw new RecordNotFound('tenant');
    const id = newId();
    await tx.query(
      `INSERT INTO cases (tenant_id, id, number, worker_id, employer_id, entity_id, branch_id, previous_case_id, responsible_id, kind, job_title, wanted_start_on,
         intake_state, exemption_state, fee_state, offer_state, permit_state, stage, holder, last_seq, created_at, updated_at)
       VALUES (app_tenant(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'new', 'open', 'none', 'none', 'none', 'exemption', 'us', 0, $12, $12)`,
      [
        id,
        numbered.number,
        ask.workerId,
        ask.employerId,
        place.entityId,
        place.branchId,
        ask.previousCaseId ?? null,
        tx.actor.id,
        ask.kind,
        ask.jobTitle,
        ask.wantedStartOn,
        tx.now,
      ],
    );
    const file = await lockCase(tx, id);
    await recordEvent(tx, file, {
      type: 'case.requested',
      facts: {
        kind: ask.kind,
        jobTitle: ask.jobTitle,
        wantedStartOn: ask.wantedStartOn,
        ...(ask.previousCaseId === undefined ? {} : { previousCaseId: ask.previousCaseId }),
      },
      source: 'person',
      asFound: false,
      ...(ask.note === undefined ? {} : { note: ask.note }),
    });
    return id;
  }

  /** A chain that went to another workspace goes on there: what would be echoed into it is no longer ours to write. */
  private async assertPrevious(tx: Transaction, caseId: string): Promise<void> {
    await assertThere(tx, 'case', caseId);
    const [row] = await tx.query<{ on: string }>(
      `SELECT e.handed_over_on AS on FROM cases c JOIN employers e ON e.tenant_id = c.tenant_id AND e.id = c.employer_id
       WHERE c.tenant_id = app_tenant() AND c.id = $1 AND e.handed_over_on IS NOT NULL`,
      [caseId],
    );
    if (row !== undefined) throw new StepRefused([{ ...handedOverRefusal(row.on), field: 'previousCaseId' }]);
  }
}
