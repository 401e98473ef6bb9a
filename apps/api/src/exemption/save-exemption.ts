import { Injectable } from '@nestjs/common';
import { foldCase } from '@permitdesk/domain/cases/fold';
import { card, refusalsOf } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';
import type { Actor } from '@permitdesk/persistence/actor';
import { lockCase } from '@permitdesk/persistence/cases/case-file';
import { ExemptionAssessmentRow, type StoredAnswer } from '@permitdesk/persistence/entities/exemption-assessment.row';
import { RecordNotFound, RecordStale, StepRefused } from '@permitdesk/persistence/faults';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { readAssessment } from './assessment-file.js';
import type { ExemptionView, SaveExemptionDto } from './exemption.dto.js';
import { showExemption } from './show-exemption.js';

const refusal = refusalsOf({
  'exemption.not-open': card({
    basis: 'house',
    cites: ['Permitdesk: what is in review or signed off is not edited underneath'],
    text: () => text('The exemption is in review or signed off.', 'La dispense est en révision ou approuvée.'),
    remedy: () => text('Have it returned, or reopen it.', 'Faites-la renvoyer ou rouvrez-la.'),
    mendAt: 'exemption',
  }),
});

/** Saves the working paper of step 1: half-done is allowed, it is checked when it goes to review. */
@Injectable()
export class SaveExemption {
  constructor(private readonly work: UnitOfWork) {}

  run(actor: Actor, caseId: string, ask: SaveExemptionDto): Promise<ExemptionView> {
    return this.work.run(actor, async (tx) => {
      await this.within(tx, caseId, ask);
      return showExemption(tx, caseId);
    });
  }

  async within(tx: Transaction, caseId: string, ask: SaveExemptionDto): Promise<void> {
    const file = await lockCase(tx, caseId);
    if (foldCase(file.events, file.setting).states.exemption !== 'open')
      throw new StepRefused([refusal('exemption.not-open')]);
    const before = await readAssessment(tx, caseId);
    if ((before?.version ?? 0) !== ask.version) throw new RecordStale('exemption', before?.version ?? 0);
    await this.assertEvidence(tx, caseId, ask);
    const answers: Record<string, StoredAnswer> = { ...before?.answers };
    for (const { criterionId, answer, statement, evidenceIds } of ask.answers ?? [])
      answers[criterionId] = { answer, statement, evidenceIds };
    const blank = (words: string | undefined): string | null => (words === undefined || words === '' ? null : words);
    await tx.rows(ExemptionAssessmentRow).save({
      tenantId: tx.actor.tenantId,
      caseId,
      outcome: ask.outcome ?? null,
      code: ask.code ?? null,
      workProvince: ask.workProvince ?? null,
      noc: ask.noc ?? null,
      reasons: blank(ask.reasons),
      explanationEn: blank(ask.explanationEn),
      explanationFr: blank(ask.explanationFr),
      answers,
      version: ask.version + 1,
      updatedBy: tx.actor.id,
      updatedAt: tx.now,
    });
    tx.record({
      action: 'exemption.save',
      subject: { kind: 'case', id: caseId },
      caseId,
      before: before === null ? null : { outcome: before.outcome, code: before.code, version: before.version },
      after: { outcome: ask.outcome ?? null, code: ask.code ?? null, version: ask.version + 1 },
    });
  }

  private async assertEvidence(tx: Transaction, caseId: string, ask: SaveExemptionDto): Promise<void> {
    const named = [...new Set((ask.answers ?? []).flatMap((answer) => answer.evidenceIds))];
    if (named.length === 0) return;
    const [row] = await tx.query<{ found: number }>(
      'SELECT count(*)::integer AS found FROM evidence WHERE tenant_id = app_tenant() AND case_id = $1 AND id = ANY($2::uuid[])',
      [caseId, named],
    );
    if (row?.found !== named.length) throw new RecordNotFound('evidence');
  }
}
