import { assessmentRefusals, type Assessment } from '@permitdesk/domain/exemptions/assessment';
import type { Refusal } from '@permitdesk/domain/law/refusal';
import { day } from '@permitdesk/domain/time/plain-date';
import type { CaseFile } from '@permitdesk/persistence/cases/case-file';
import { ExemptionAssessmentRow } from '@permitdesk/persistence/entities/exemption-assessment.row';
import type { Transaction } from '@permitdesk/persistence/transaction';

export const readAssessment = (tx: Transaction, caseId: string): Promise<ExemptionAssessmentRow | null> =>
  tx.rows(ExemptionAssessmentRow).findOneBy({ tenantId: tx.actor.tenantId, caseId });

/** The stored paper in the domain's words. */
export const assessmentFrom = (row: ExemptionAssessmentRow | null): Assessment => ({
  outcome: row?.outcome ?? undefined,
  code: row?.code ?? undefined,
  workProvince: row?.workProvince ?? undefined,
  noc: row?.noc ?? undefined,
  reasons: row?.reasons ?? undefined,
  explanation:
    [row?.explanationEn, row?.explanationFr].find((words) => words != null && words.trim() !== '') ?? undefined,
  answers: row?.answers ?? {},
});

/** What keeps the paper from review today. */
export const missingIn = (tx: Transaction, file: CaseFile, row: ExemptionAssessmentRow | null): readonly Refusal[] =>
  assessmentRefusals(assessmentFrom(row), {
    citizenship: file.setting.worker.citizenship,
    regime: file.setting.employer.regime,
    on: day(tx.today),
  });
