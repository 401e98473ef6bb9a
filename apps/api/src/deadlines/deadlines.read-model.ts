import type { Deadline } from '@permitdesk/domain/deadlines/deadline-rule';
import { deadlineRule } from '@permitdesk/domain/deadlines/deadline-rules';
import { text } from '@permitdesk/domain/law/text';
import { DeadlineRow } from '@permitdesk/persistence/entities/deadline.row';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { deadlineView } from './deadline-view.js';
import type {
  DeadlineListItemView,
  DeadlineListQuery,
  DeadlinePageView,
  DeadlineStoryView,
  DeadlineValueView,
  RungView,
} from './deadline.dto.js';

const PAGE = 100;

/** Open deadlines over all cases, soonest first. */
export const listDeadlines = async (tx: Transaction, query: DeadlineListQuery): Promise<DeadlinePageView> => {
  const params: unknown[] = [];
  const bind = (value: unknown): string => `$${params.push(value)}`;
  const where = ['d.tenant_id = app_tenant()', `d.status = ${bind(query.status ?? 'open')}`];
  if (query.dueFrom !== undefined) where.push(`d.safe_due >= ${bind(query.dueFrom)}::date`);
  if (query.dueTo !== undefined) where.push(`d.safe_due <= ${bind(query.dueTo)}::date`);
  if (query.owner !== undefined) where.push(`d.owner = ${bind(query.owner)}`);
  if (query.employerId !== undefined) where.push(`c.employer_id = ${bind(query.employerId)}`);
  const [dueOn, id] = query.cursor?.split('_') ?? [];
  if (dueOn !== undefined && id !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(dueOn) && /^[0-9a-f-]{36}$/.test(id))
    where.push(`(d.safe_due, d.id) > (${bind(dueOn)}::date, ${bind(id)}::uuid)`);
  type Row = Omit<DeadlineListItemView, 'action'>;
  const rows = await tx.query<Row>(
    `SELECT d.id, d.case_id AS "caseId", c.number AS "caseNumber", w.family_name || ', ' || w.given_names AS worker,
       e.operating_name AS employer, d.rule_id AS "ruleId", d.owner, d.safe_due AS "safeDue", d.legal_due AS "legalDue",
       d.begin_on AS "beginOn", d.status
     FROM deadlines d
     JOIN cases c ON c.tenant_id = d.tenant_id AND c.id = d.case_id
     JOIN workers w ON w.tenant_id = c.tenant_id AND w.id = c.worker_id
     JOIN employers e ON e.tenant_id = c.tenant_id AND e.id = c.employer_id
     WHERE ${where.join(' AND ')} ORDER BY d.safe_due, d.id LIMIT ${PAGE + 1}`,
    params,
  );
  const page = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  return {
    items: page.map((row) => ({
      ...row,
      action: { ...(deadlineRule(row.ruleId)?.action ?? text(row.ruleId, row.ruleId)) },
    })),
    nextCursor: last === undefined ? null : `${last.safeDue}_${last.id}`,
  };
};

/** Why this date: the deadline, every value it ever had, and its reminders. */
export const showDeadline = async (tx: Transaction, id: string): Promise<DeadlineStoryView> => {
  const row = await tx.rows(DeadlineRow).findOneBy({ tenantId: tx.actor.tenantId, id });
  if (row === null) throw new RecordNotFound('deadline');
  const deadline: Deadline = {
    ruleId: row.ruleId as Deadline['ruleId'],
    key: row.key,
    owner: row.owner,
    trigger: row.trigger,
    safeDue: row.safeDue,
    legalDue: row.legalDue,
    beginOn: row.beginOn,
    status: row.status,
    ...(row.metOn === null ? {} : { metOn: row.metOn }),
    ...(row.metBy === null ? {} : { metBy: row.metBy }),
    remindOn: [],
    steps: row.steps,
  };
  const values = await tx.query<DeadlineValueView>(
    `SELECT v.safe_due AS "safeDue", v.legal_due AS "legalDue", v.status, v.because, coalesce(a.display_name, v.set_by) AS "setBy", v.set_at AS "setAt"
     FROM deadline_values v LEFT JOIN accounts a ON a.id::text = v.set_by
     WHERE v.tenant_id = app_tenant() AND v.deadline_id = $1 ORDER BY v.seq DESC`,
    [id],
  );
  const rungs = await tx.query<RungView>(
    `SELECT remind_on AS "on", state FROM rungs WHERE tenant_id = app_tenant() AND deadline_id = $1 ORDER BY remind_on`,
    [id],
  );
  return { deadline: deadlineView(deadline, row.id), caseId: row.caseId, values, rungs };
};
