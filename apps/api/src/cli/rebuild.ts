import { assessCase } from '@permitdesk/domain/cases/assess-case';
import { systemActor } from '@permitdesk/persistence/actor';
import { CASE_COLUMN_NAMES, caseColumns } from '@permitdesk/persistence/cases/case-columns';
import { lockCase } from '@permitdesk/persistence/cases/case-file';
import { diffDeadlines, saveAssessment } from '@permitdesk/persistence/cases/save-assessment';
import type { createDataSource } from '@permitdesk/persistence/data-source';
import type { UnitOfWork } from '@permitdesk/persistence/unit-of-work';

export interface RebuildReport {
  readonly cases: number;
  /** Cases whose stored columns, deadlines or findings were not what their history says, and in what. */
  readonly mended: readonly { readonly caseId: string; readonly differs: readonly string[] }[];
}

const sameInstant = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'string' && typeof b === 'string' && /T/.test(a) && Date.parse(a) === Date.parse(b));

/**
 * Folds every history again and writes what differs. On a healthy database it changes nothing: columns, deadlines and
 * findings are a fold, kept in the same transaction as the entries they follow from.
 */
export const rebuild = async (
  source: ReturnType<typeof createDataSource>,
  work: UnitOfWork,
  write: boolean,
): Promise<RebuildReport> => {
  const tenants = (await source.query('SELECT tenant_id, zone FROM app_tenants()')) as {
    tenant_id: string;
    zone: string;
  }[];
  const mended: { caseId: string; differs: readonly string[] }[] = [];
  let cases = 0;
  for (const tenant of tenants) {
    const actor = systemActor(tenant.tenant_id, tenant.zone, 'rebuild');
    const ids = await work.read(actor, (tx) =>
      // What was handed over is as it was on that day; it is rebuilt where it lives now.
      tx.query<{ id: string }>(
        `SELECT c.id FROM cases c JOIN employers e ON e.tenant_id = c.tenant_id AND e.id = c.employer_id AND e.handed_over_on IS NULL
         WHERE c.tenant_id = app_tenant() ORDER BY c.id`,
      ),
    );
    for (const { id } of ids) {
      cases += 1;
      await work.run(actor, async (tx) => {
        const file = await lockCase(tx, id);
        const [stored] = await tx.query<Record<string, unknown>>(
          `SELECT ${CASE_COLUMN_NAMES.join(', ')} FROM cases WHERE tenant_id = app_tenant() AND id = $1`,
          [id],
        );
        const assessment = assessCase(file.events, file.setting);
        const columns = caseColumns(assessment);
        const { changes, vanished } = diffDeadlines(file.deadlines, assessment.deadlines);
        const standing = new Set(
          file.findings.filter((finding) => finding.gone_at === null).map((finding) => finding.key),
        );
        const found = new Set(assessment.findings.map((finding) => finding.key));
        const differs = [
          ...CASE_COLUMN_NAMES.filter((name) => !sameInstant(stored?.[name] ?? null, columns[name])),
          ...changes.map((change) => `deadline ${change.deadline.ruleId}`),
          ...vanished.map((row) => `deadline ${row.rule_id}`),
          ...[...found].filter((key) => !standing.has(key)).map((key) => `finding ${key}`),
          ...[...standing].filter((key) => !found.has(key)).map((key) => `finding ${key}`),
        ];
        if (differs.length === 0) return;
        mended.push({ caseId: id, differs });
        if (!write) return;
        await saveAssessment(tx, file, [], assessment, undefined);
        tx.record({ action: 'case.rebuild', subject: { kind: 'case', id }, caseId: id, after: { differs } });
      });
    }
  }
  return { cases, mended };
};
