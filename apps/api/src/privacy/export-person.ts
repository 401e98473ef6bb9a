import { Injectable } from '@nestjs/common';
import type { Actor } from '@permitdesk/persistence/actor';
import { recordView } from '@permitdesk/persistence/audit/record-view';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { gatherPerson, type ExportReader, type PersonExport } from './gather-person.js';
import { ownWorker } from './own-worker.js';

/** A paper of the person, as it lies in the store. */
export interface PersonFile {
  readonly id: string;
  readonly caseId: string;
  readonly sha256: string | null;
  readonly fileName: string | null;
}

/** Gives one person's data whole: to who manages privacy, or to the person. Each copy is itself on record. */
@Injectable()
export class ExportPerson {
  constructor(private readonly work: UnitOfWork) {}

  run(actor: Actor, workerId: string): Promise<PersonExport> {
    return this.work.run(actor, (tx) => this.within(tx, workerId, 'officer'));
  }

  own(actor: Actor): Promise<PersonExport> {
    return this.work.run(actor, async (tx) => this.within(tx, await ownWorker(tx), 'worker'));
  }

  file(actor: Actor, workerId: string, evidenceId: string): Promise<PersonFile> {
    return this.work.run(actor, (tx) => this.fileWithin(tx, workerId, evidenceId, 'officer'));
  }

  ownFile(actor: Actor, evidenceId: string): Promise<PersonFile> {
    return this.work.run(actor, async (tx) => this.fileWithin(tx, await ownWorker(tx), evidenceId, 'worker'));
  }

  private async within(tx: Transaction, workerId: string, reader: ExportReader): Promise<PersonExport> {
    let found: PersonExport | undefined;
    // Notices to colleagues and looks at the passport lie beyond the reader's reach; they are about this person all the same.
    await tx.beyondReach(async () => {
      found = await gatherPerson(tx, workerId, reader);
    });
    if (found === undefined) throw new RecordNotFound('worker');
    await recordView(tx, { kind: 'worker', id: workerId, caseId: null, what: 'passport.viewed' });
    tx.record({ action: 'worker.export', subject: { kind: 'worker', id: workerId }, after: { for: reader } });
    return found;
  }

  private async fileWithin(
    tx: Transaction,
    workerId: string,
    evidenceId: string,
    reader: ExportReader,
  ): Promise<PersonFile> {
    const [found] = await tx.query<PersonFile>(
      `SELECT e.id, e.case_id AS "caseId", e.sha256, e.file_name AS "fileName" FROM evidence e JOIN cases c ON c.tenant_id = e.tenant_id AND c.id = e.case_id
       WHERE e.tenant_id = app_tenant() AND e.id = $1 AND c.worker_id = $2 AND ($3 OR (e.purpose NOT IN ('criterion', 'fee_receipt', 'fee_exemption') AND (e.audience IS NULL OR 'worker' = ANY(e.audience))))`,
      [evidenceId, workerId, reader === 'officer'],
    );
    if (found === undefined) throw new RecordNotFound('evidence');
    await recordView(tx, { kind: 'evidence', id: evidenceId, caseId: found.caseId, what: 'file.opened' });
    return found;
  }
}
