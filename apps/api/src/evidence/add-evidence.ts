import { Injectable } from '@nestjs/common';
import type { Actor } from '@permitdesk/persistence/actor';
import { EvidenceRow } from '@permitdesk/persistence/entities/evidence.row';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import { newId } from '@permitdesk/persistence/ids';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { assertStillHere } from '../employers/employers.read-model.js';
import type { EvidencePurpose, EvidenceView } from './evidence.dto.js';
import { showEvidence } from './evidence.read-model.js';
import type { StoredFile } from './file-store.js';

export interface EvidenceAsk {
  readonly purpose: EvidencePurpose;
  readonly title: string;
  readonly reference?: string;
  readonly file?: StoredFile & { readonly fileName: string; readonly mediaType: string };
}

/** Puts a paper on the file of a case; never replaced, never removed here. */
@Injectable()
export class AddEvidence {
  constructor(private readonly work: UnitOfWork) {}

  run(actor: Actor, caseId: string, ask: EvidenceAsk): Promise<EvidenceView> {
    return this.work.run(actor, async (tx) => {
      const id = await this.within(tx, caseId, ask);
      return showEvidence(tx, id);
    });
  }

  async within(tx: Transaction, caseId: string, ask: EvidenceAsk): Promise<string> {
    const [found] = await tx.query<{ employerId: string }>(
      'SELECT employer_id AS "employerId" FROM cases WHERE tenant_id = app_tenant() AND id = $1',
      [caseId],
    );
    if (found === undefined) throw new RecordNotFound('case');
    await assertStillHere(tx, found.employerId);
    const id = newId();
    await tx.rows(EvidenceRow).insert({
      tenantId: tx.actor.tenantId,
      id,
      caseId,
      purpose: ask.purpose,
      title: ask.title,
      reference: ask.reference ?? null,
      fileName: ask.file?.fileName ?? null,
      mediaType: ask.file?.mediaType ?? null,
      sizeBytes: ask.file?.sizeBytes ?? null,
      sha256: ask.file?.sha256 ?? null,
      addedBy: tx.actor.id,
      addedAt: tx.now,
    });
    tx.record({
      action: 'evidence.add',
      subject: { kind: 'evidence', id },
      caseId,
      after: { purpose: ask.purpose, sha256: ask.file?.sha256 ?? null },
    });
    return id;
  }
}
