import { Injectable } from '@nestjs/common';
import type { Audience } from '@permitdesk/domain/access/audiences';
import { audienceOfNew, type EvidencePurpose } from '@permitdesk/domain/access/evidence-audience';
import { rightsOf, type Actor } from '@permitdesk/persistence/actor';
import { EvidenceRow } from '@permitdesk/persistence/entities/evidence.row';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import { newId } from '@permitdesk/persistence/ids';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { assertStillHere } from '../employers/employers.read-model.js';
import type { EvidenceView } from './evidence.dto.js';
import { showEvidence } from './evidence.read-model.js';
import type { StoredFile } from './file-store.js';

export interface EvidenceAsk {
  readonly purpose: EvidencePurpose;
  readonly title: string;
  readonly reference?: string;
  readonly audience?: readonly Audience[];
  readonly file?: StoredFile & { readonly fileName: string; readonly mediaType: string };
}

interface Stands {
  readonly employerId: string;
  readonly entityId: string | null;
  readonly branchId: string | null;
  readonly workerId: string;
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
    const [place] = await tx.query<Stands>(
      `SELECT employer_id AS "employerId", entity_id AS "entityId", branch_id AS "branchId", worker_id AS "workerId"
       FROM cases WHERE tenant_id = app_tenant() AND id = $1`,
      [caseId],
    );
    if (place === undefined) throw new RecordNotFound('case', { id: caseId, under: tx.actor.under });
    await assertStillHere(tx, place.employerId);
    const { entityId, branchId, ...rest } = place;
    const { audiences } = rightsOf(tx.actor, {
      caseId,
      ...rest,
      ...(entityId === null ? {} : { entityId }),
      ...(branchId === null ? {} : { branchId }),
    });
    const audience = audienceOfNew(ask.purpose, audiences, ask.audience);
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
      audience: [...audience],
      addedBy: tx.actor.id,
      addedAt: tx.now,
    });
    tx.record({
      action: 'evidence.add',
      subject: { kind: 'evidence', id },
      caseId,
      after: { purpose: ask.purpose, sha256: ask.file?.sha256 ?? null, audience },
    });
    return id;
  }
}
