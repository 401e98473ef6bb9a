import { loadCase } from '@permitdesk/persistence/cases/case-file';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { assertStillHere } from '../employers/employers.read-model.js';
import { refusalView } from '../platform/refusal.dto.js';
import { countViews } from './hand-over-counts.js';
import { handOverRefusal, type HandOverRefusalCode } from './hand-over-refusals.js';
import type { HandOverCodeView, HandOverPlanView, HandOverView } from './hand-over.dto.js';
import { historySum } from './history-sum.js';

const OF_CASES = ['case_events', 'evidence', 'exemption_snapshots', 'offer_changes', 'deadlines', 'findings'] as const;
const COUNTS = `
  SELECT ${OF_CASES.map((table) => `(SELECT count(*)::integer FROM ${table} t JOIN cases c ON c.tenant_id = t.tenant_id AND c.id = t.case_id WHERE t.tenant_id = app_tenant() AND c.employer_id = $1) AS ${table}`).join(', ')},
    (SELECT count(*)::integer FROM cases c WHERE c.tenant_id = app_tenant() AND c.employer_id = $1) AS cases,
    (SELECT count(*)::integer FROM workers w WHERE w.tenant_id = app_tenant()
       AND (EXISTS (SELECT 1 FROM cases c WHERE c.tenant_id = w.tenant_id AND c.worker_id = w.id AND c.employer_id = $1)
         OR (w.employer_id = $1 AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.tenant_id = w.tenant_id AND c.worker_id = w.id)))) AS workers,
    (SELECT count(*)::integer FROM entities e WHERE e.tenant_id = app_tenant() AND e.employer_id = $1) AS entities,
    (SELECT count(*)::integer FROM branches b JOIN entities e ON e.tenant_id = b.tenant_id AND e.id = b.entity_id WHERE b.tenant_id = app_tenant() AND e.employer_id = $1) AS branches,
    (SELECT count(*)::integer FROM custodians k WHERE k.tenant_id = app_tenant() AND k.employer_id = $1) AS custodians`;

/** What would go with an employer, and what stands against it. @throws StepRefused when it is gone already. */
export const planHandOver = async (tx: Transaction, employerId: string): Promise<HandOverPlanView> => {
  await assertStillHere(tx, employerId);
  const [employer] = await tx.query<{ name: string }>(
    'SELECT operating_name AS name FROM employers WHERE tenant_id = app_tenant() AND id = $1',
    [employerId],
  );
  const [counts] = await tx.query<Record<string, number>>(COUNTS, [employerId]);
  const blocks = await tx.query<{ code: HandOverRefusalCode; count: number }>(
    'SELECT code, count FROM hand_over_blocks($1, $2)',
    [employerId, tx.now],
  );
  return {
    employer: { id: employerId, name: employer?.name ?? '' },
    counts: countViews(counts ?? {}),
    blocks: blocks.map(({ code, count }) => refusalView(handOverRefusal(code, count))),
  };
};

interface Row {
  readonly id: string;
  readonly direction: string;
  readonly employerId: string;
  readonly employer: string;
  readonly otherName: string;
  readonly doneOn: string;
  readonly manifest: {
    readonly counts: Readonly<Record<string, number>>;
    readonly cases: readonly { readonly caseId: string; readonly events: number; readonly sha256: string }[];
  };
}

const SELECT = `
  SELECT h.id, h.direction, h.employer_id AS "employerId", e.operating_name AS employer, h.other_name AS "otherName", h.done_on AS "doneOn", h.manifest
  FROM hand_overs h JOIN employers e ON e.tenant_id = h.tenant_id AND e.id = h.employer_id WHERE h.tenant_id = app_tenant()`;

const view = (row: Row, proven: ReadonlyMap<string, boolean> = new Map()): HandOverView => ({
  id: row.id,
  direction: row.direction,
  employer: { id: row.employerId, name: row.employer },
  otherName: row.otherName,
  doneOn: row.doneOn,
  counts: countViews(row.manifest.counts),
  cases: row.manifest.cases.map((each) => ({ ...each, proven: proven.get(each.caseId) ?? null })),
});

export const listHandOvers = async (tx: Transaction): Promise<HandOverView[]> =>
  (await tx.query<Row>(`${SELECT} ORDER BY h.done_at DESC, h.id`)).map((row) => view(row));

/** One hand-over with its proof: the sums reckoned anew, from this workspace's own rows, over the entries of that day. */
export const proveHandOver = async (tx: Transaction, id: string): Promise<HandOverView> => {
  const [row] = await tx.query<Row>(`${SELECT} AND h.id = $1`, [id]);
  if (row === undefined) throw new RecordNotFound('hand-over');
  const proven = new Map<string, boolean>();
  for (const { caseId, events, sha256 } of row.manifest.cases)
    proven.set(caseId, historySum((await loadCase(tx, caseId)).events.slice(0, events)) === sha256);
  return view(row, proven);
};

export const listHandOverCodes = async (tx: Transaction): Promise<HandOverCodeView[]> => {
  const rows = await tx.query<
    Omit<HandOverCodeView, 'responsible'> & { responsibleId: string; responsibleName: string }
  >(
    `SELECT c.id, c.responsible_id AS "responsibleId", coalesce(a.display_name, '–') AS "responsibleName", c.made_at AS "madeAt", c.expires_at AS "expiresAt",
       CASE WHEN c.used_at IS NOT NULL THEN 'used' WHEN c.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN c.expires_at <= $1 THEN 'expired' ELSE 'open' END AS state
     FROM hand_over_codes c LEFT JOIN accounts a ON a.id = c.responsible_id WHERE c.tenant_id = app_tenant() ORDER BY c.made_at DESC, c.id`,
    [tx.now],
  );
  return rows.map(({ responsibleId, responsibleName, ...row }) => ({
    ...row,
    responsible: { id: responsibleId, name: responsibleName },
  }));
};
