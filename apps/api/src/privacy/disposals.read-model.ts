import { retentionOfWorker } from '@permitdesk/persistence/privacy/retention-of-worker';
import { storedLine } from '@permitdesk/persistence/privacy/stored-line';
import type { StoredRetentionLine } from '@permitdesk/persistence/privacy/retention-of-worker';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { holdsOnWorker } from './holds.read-model.js';
import type { DisposalView, RetentionLineView, RetentionOverviewView, WorkerRetentionView } from './privacy.dto.js';

const LIMIT = 500;

export const lineView = (line: StoredRetentionLine): RetentionLineView => ({
  ...line,
  what: { ...line.what },
  cites: [...line.cites],
  steps: [...line.steps],
});

/** How many other people could approve what this reader asks for. */
export const othersWhoManagePrivacy = async (tx: Transaction, except: string): Promise<number> => {
  const [row] = await tx.query<{ count: number }>(
    `SELECT count(DISTINCT g.account_id)::integer AS count FROM grants g
     JOIN role_permissions p ON p.role = g.role AND p.permission = 'privacy.manage'
     JOIN accounts a ON a.id = g.account_id AND a.disabled_at IS NULL
     WHERE g.tenant_id = app_tenant() AND g.scope = 'tenant' AND g.ended_at IS NULL AND (g.ends_on IS NULL OR g.ends_on >= $2::date)
       AND g.account_id::text <> $1`,
    [except, tx.today],
  );
  return row?.count ?? 0;
};

/** Files whose day has come and that nobody decided yet. */
export const listDisposals = async (tx: Transaction): Promise<DisposalView[]> => {
  const others = await othersWhoManagePrivacy(tx, tx.actor.id);
  const rows = await tx.query<
    Omit<DisposalView, 'lines' | 'needsColleague'> & { lines: StoredRetentionLine[]; askedById: string | null }
  >(
    `SELECT d.id, d.worker_id AS "workerId", CASE WHEN w.id IS NOT NULL THEN concat_ws(', ', w.family_name, nullif(w.given_names, '')) END AS worker,
       d.state, d.due_on AS "dueOn", d.lines, d.asked_by AS "askedById", coalesce(a.display_name, d.asked_by) AS "askedBy"
     FROM disposals d LEFT JOIN workers w ON w.tenant_id = d.tenant_id AND w.id = d.worker_id
     LEFT JOIN accounts a ON a.id::text = d.asked_by
     WHERE d.tenant_id = app_tenant() AND d.state IN ('waiting', 'asked') ORDER BY d.due_on, d.id LIMIT ${LIMIT}`,
  );
  return rows.map(({ askedById, lines, ...row }) => ({
    ...row,
    lines: lines.map(lineView),
    needsColleague: askedById === tx.actor.id && others > 0,
  }));
};

/** Until when the file of one worker is kept, and why; reckoned now, not remembered. */
export const showRetention = async (tx: Transaction, workerId: string): Promise<WorkerRetentionView> => {
  const found = await retentionOfWorker(tx, workerId);
  return {
    keepThrough: found.keepThrough ?? null,
    disposeFrom: found.disposeFrom ?? null,
    lines: found.lines.map((line) => lineView(storedLine(line))),
    holds: await holdsOnWorker(tx, workerId),
  };
};

/** How many files may go in which year, as the worker process last reckoned. */
export const retentionOverview = async (tx: Transaction): Promise<RetentionOverviewView> => {
  const years = await tx.query<{ year: number; files: number }>(
    `SELECT extract(year FROM dispose_from)::integer AS year, count(*)::integer AS files FROM retention_looks
     WHERE tenant_id = app_tenant() AND dispose_from IS NOT NULL GROUP BY 1 ORDER BY 1`,
  );
  const blocked = await tx.query<{ kind: string; files: number }>(
    `SELECT blocked_by AS kind, count(*)::integer AS files FROM retention_looks
     WHERE tenant_id = app_tenant() AND blocked_by IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1`,
  );
  const [left] = await tx.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM workers w WHERE w.tenant_id = app_tenant()
       AND NOT EXISTS (SELECT 1 FROM retention_looks l WHERE l.tenant_id = w.tenant_id AND l.worker_id = w.id)`,
  );
  return { years, blocked, notReckoned: left?.count ?? 0 };
};
