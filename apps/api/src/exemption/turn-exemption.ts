import { Injectable } from '@nestjs/common';
import { findExemptionCode } from '@permitdesk/domain/exemptions/code-register';
import type { Actor } from '@permitdesk/persistence/actor';
import { lockCase, type CaseFile } from '@permitdesk/persistence/cases/case-file';
import type { ExemptionAssessmentRow } from '@permitdesk/persistence/entities/exemption-assessment.row';
import { newId } from '@permitdesk/persistence/ids';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { CaseView, VersionDto } from '../cases/case.dto.js';
import { showCase } from '../cases/case-view.js';
import { RecordCaseEvent } from '../cases/record-case-event.js';
import { listEvidence } from '../evidence/evidence.read-model.js';
import { sha256Of } from '../platform/canonical-json.js';
import { missingIn, readAssessment } from './assessment-file.js';

/** Puts the paper of step 1 to review, and signs it off: what was signed is frozen, hashed, and never edited. */
@Injectable()
export class TurnExemption {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: RecordCaseEvent,
  ) {}

  putToReview(actor: Actor, caseId: string, ask: VersionDto): Promise<CaseView> {
    return this.work.run(actor, async (tx) => {
      await this.putToReviewWithin(tx, await lockCase(tx, caseId, ask.version));
      return showCase(tx, caseId);
    });
  }

  async putToReviewWithin(tx: Transaction, file: CaseFile): Promise<void> {
    const row = await readAssessment(tx, file.head.id);
    await this.events.within(
      tx,
      file,
      {
        type: 'exemption.put-to-review',
        facts: {
          outcome: row?.outcome ?? 'lmia_exempt',
          ...(row?.code == null ? {} : { code: row.code }),
          preparedBy: this.preparer(tx, row),
        },
      },
      missingIn(tx, file, row),
    );
  }

  signOff(actor: Actor, caseId: string, ask: VersionDto): Promise<CaseView> {
    return this.work.run(actor, async (tx) => {
      await this.signOffWithin(tx, await lockCase(tx, caseId, ask.version));
      return showCase(tx, caseId);
    });
  }

  async signOffWithin(tx: Transaction, file: CaseFile): Promise<void> {
    const caseId = file.head.id;
    const row = await readAssessment(tx, caseId);
    const snapshotId = newId();
    await this.events.within(
      tx,
      file,
      {
        type: 'exemption.signed-off',
        facts: { outcome: row?.outcome ?? 'lmia_exempt', ...(row?.code == null ? {} : { code: row.code }), snapshotId },
      },
      missingIn(tx, file, row),
    );
    const content = await this.frozen(tx, caseId, row);
    await tx.query(
      `INSERT INTO exemption_snapshots (tenant_id, id, case_id, content, sha256, made_by, made_at) VALUES (app_tenant(), $1, $2, $3, $4, $5, $6)`,
      [snapshotId, caseId, JSON.stringify(content), sha256Of(content), tx.actor.id, tx.now],
    );
  }

  /** Everything the signature speaks of: the answers, the register's own row as it read that day, and the papers by their hash. */
  private async frozen(tx: Transaction, caseId: string, row: ExemptionAssessmentRow | null): Promise<object> {
    const evidence = await listEvidence(tx, caseId);
    return {
      signedOn: tx.today,
      outcome: row?.outcome ?? null,
      workProvince: row?.workProvince ?? null,
      noc: row?.noc ?? null,
      reasons: row?.reasons ?? null,
      explanationEn: row?.explanationEn ?? null,
      explanationFr: row?.explanationFr ?? null,
      answers: row?.answers ?? {},
      code: row?.code == null ? null : (findExemptionCode(row.code) ?? row.code),
      evidence: evidence.map(({ id, title, reference, sha256 }) => ({ id, title, reference, sha256 })),
    };
  }

  /** Whoever wrote the paper last prepared it; a system actor leaves the one who puts it to review. */
  private preparer(tx: Transaction, row: ExemptionAssessmentRow | null): string {
    const by = row?.updatedBy ?? tx.actor.id;
    return /^[0-9a-f-]{36}$/.test(by) ? by : tx.actor.id;
  }
}
