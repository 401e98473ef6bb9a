import { standing, waivedCodes } from '@permitdesk/domain/cases/decide';
import { foldCase } from '@permitdesk/domain/cases/fold';
import { findExemptionCode } from '@permitdesk/domain/exemptions/code-register';
import { day } from '@permitdesk/domain/time/plain-date';
import { rightsOf } from '@permitdesk/persistence/actor';
import { loadCase } from '@permitdesk/persistence/cases/case-file';
import { placeOf } from '@permitdesk/persistence/cases/place-of';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { listEvidence } from '../evidence/evidence.read-model.js';
import { refusalView } from '../platform/refusal.dto.js';
import { withheldFrom, withhold, type GroupedFields } from '../platform/withhold.js';
import { missingIn, readAssessment } from './assessment-file.js';
import { codeView } from './code-view.js';
import type { ExemptionView, SnapshotView } from './exemption.dto.js';

/** What of step 1 is the lawyer's reasoning. The code and the answer themselves go into the offer and are everybody's. */
export const EXEMPTION_FIELDS: GroupedFields<ExemptionView> = {
  reasoning: {
    reasons: '',
    explanationEn: '',
    explanationFr: '',
    criteria: [],
    missing: [],
    returnedBecause: null,
    snapshot: null,
  },
};

/** Step 1 of one case: the paper, what it lacks, and where it stands. */
export const showExemption = async (tx: Transaction, caseId: string): Promise<ExemptionView> => {
  const file = await loadCase(tx, caseId);
  const row = await readAssessment(tx, caseId);
  const folded = foldCase(file.events, file.setting);
  const state = folded.states.exemption;
  const code = row?.code == null ? undefined : findExemptionCode(row.code);
  const snapshotId = state === 'signed_off' ? folded.ever('exemption.signed-off')?.facts.snapshotId : undefined;
  const [snapshot] =
    snapshotId === undefined
      ? []
      : await tx.query<SnapshotView>(
          `SELECT s.id, s.sha256, coalesce(a.display_name, s.made_by) AS "madeBy", s.made_at AS "madeAt"
           FROM exemption_snapshots s LEFT JOIN accounts a ON a.id::text = s.made_by WHERE s.tenant_id = app_tenant() AND s.id = $1`,
          [snapshotId],
        );
  const preparedBy = folded.ever('exemption.put-to-review')?.facts.preparedBy;
  const [preparer] =
    preparedBy === undefined
      ? []
      : await tx.query<{ name: string }>('SELECT display_name AS name FROM accounts WHERE id = $1', [preparedBy]);
  const returned = folded.ever('exemption.returned');
  const { groups } = rightsOf(tx.actor, placeOf(file));
  const view: ExemptionView = {
    caseId,
    caseVersion: file.head.version,
    version: row?.version ?? 0,
    state,
    outcome: row?.outcome ?? null,
    code: code === undefined ? null : codeView(code, day(tx.today)),
    workProvince: row?.workProvince ?? null,
    noc: row?.noc ?? null,
    reasons: row?.reasons ?? '',
    explanationEn: row?.explanationEn ?? '',
    explanationFr: row?.explanationFr ?? '',
    criteria: (code?.criteria ?? []).map((criterion) => {
      const given = row?.answers[criterion.id];
      return {
        id: criterion.id,
        text: { ...criterion.text },
        answer: given?.answer ?? null,
        statement: given?.statement ?? '',
        evidenceIds: [...(given?.evidenceIds ?? [])],
      };
    }),
    evidence: await listEvidence(tx, caseId),
    missing: standing(missingIn(tx, file, row), waivedCodes(folded)).map(refusalView),
    preparedBy: preparer?.name ?? null,
    returnedBecause: state === 'open' && returned !== undefined ? returned.facts.reason : null,
    snapshot: snapshot ?? null,
    withheld: withheldFrom(groups),
  };
  return withhold(view, EXEMPTION_FIELDS, groups);
};
