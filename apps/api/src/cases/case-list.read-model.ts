import { audiencesOf, FIELD_GROUP_CARDS } from '@permitdesk/domain/access/audiences';
import { rightsOf, type Actor } from '@permitdesk/persistence/actor';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { whereReached } from '../platform/where-reached.js';
import { withhold, type GroupedFields } from '../platform/withhold.js';
import type { CaseListItemView, CaseListQuery, CasePageView } from './case-list.dto.js';

/** Position after the last row of a page: the sort value and the id that breaks ties. */
interface Cursor {
  readonly at: string;
  readonly id: string;
}

const encode = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');
const decode = (text: string): Cursor | undefined => {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    const { at, id } = value as Partial<Cursor>;
    return typeof at === 'string' && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id) ? { at, id } : undefined;
  } catch {
    return undefined;
  }
};

/** How a list may be sorted. Each expression is never null, so that a row has one place. */
const SORTS = {
  next: { sql: `coalesce(c.next_on, 'infinity'::date)`, type: 'date', descending: false },
  expiry: { sql: `coalesce(c.permit_valid_to, 'infinity'::date)`, type: 'date', descending: false },
  updated: { sql: 'c.updated_at', type: 'timestamptz', descending: true },
  number: { sql: 'c.number', type: 'integer', descending: true },
} as const;

/** Fields of a line of the list that are not for every side of its case. */
export const CASE_LIST_FIELDS: GroupedFields<CaseListItemView> = {
  reasoning: { openFindings: 0 },
  portal: { offerNumber: null },
};

/** Where the case stands, beside what is shown of it. */
export interface PlacedItem extends CaseListItemView {
  readonly entityId: string | null;
  readonly branchId: string | null;
  readonly sortedBy: string;
}

/** A line of the list as this reader sees it. */
export const itemSeen = (actor: Actor, { sortedBy: _, entityId, branchId, ...item }: PlacedItem): CaseListItemView =>
  withhold<CaseListItemView>(
    item,
    CASE_LIST_FIELDS,
    rightsOf(actor, {
      caseId: item.id,
      employerId: item.employerId,
      workerId: item.workerId,
      ...(entityId === null ? {} : { entityId }),
      ...(branchId === null ? {} : { branchId }),
    }).groups,
  );

/** Grants whose holder sees findings where the grant reaches. */
const findingsGrants = ({ grants, tenantKind }: Actor): Actor['grants'] =>
  tenantKind === undefined
    ? [{ role: 'owner', scope: 'tenant' }]
    : grants.filter((grant) =>
        audiencesOf(grant, tenantKind).some((side) => FIELD_GROUP_CARDS.reasoning.audiences.includes(side)),
      );

/**
 * The SQL of the case list for a filter; shared with the benchmark, so that the bare baseline runs the very same text.
 */
export const caseListSql = (
  query: CaseListQuery,
  actor?: Actor,
): { readonly sql: string; readonly params: readonly unknown[] } => {
  const params: unknown[] = [];
  const bind = (value: unknown): string => `$${params.push(value)}`;
  const sort = SORTS[query.sort ?? 'next'];
  const where = ['c.tenant_id = app_tenant()'];
  if (query.stage !== undefined) where.push(`c.stage = ANY(${bind(query.stage)}::text[])`);
  else where.push(`c.stage <> 'closed'`);
  if (query.holder !== undefined) where.push(`c.holder = ${bind(query.holder)}`);
  if (query.permitState !== undefined) where.push(`c.permit_state = ${bind(query.permitState)}`);
  if (query.feeState !== undefined) where.push(`c.fee_state = ANY(${bind(query.feeState)}::text[])`);
  if (query.employerId !== undefined) where.push(`c.employer_id = ${bind(query.employerId)}`);
  if (query.entityId !== undefined) where.push(`c.entity_id = ${bind(query.entityId)}`);
  if (query.branchId !== undefined) where.push(`c.branch_id = ${bind(query.branchId)}`);
  if (query.workerId !== undefined) where.push(`c.worker_id = ${bind(query.workerId)}`);
  if (query.responsibleId !== undefined) where.push(`c.responsible_id = ${bind(query.responsibleId)}`);
  if (query.expiresBy !== undefined) where.push(`c.permit_valid_to <= ${bind(query.expiresBy)}::date`);
  if (query.actBy !== undefined) where.push(`c.next_on <= ${bind(query.actBy)}::date`);
  if (query.withFindings === true) {
    where.push('f.open > 0');
    // A filter tells as much as a column does.
    if (actor !== undefined) where.push(whereReached(findingsGrants(actor), bind));
  }
  if (query.q !== undefined) {
    const like = bind(`%${query.q.replaceAll(/[\\%_]/g, '\\$&')}%`);
    where.push(
      `(w.family_name ILIKE ${like} OR w.given_names ILIKE ${like} OR e.operating_name ILIKE ${like} OR c.job_title ILIKE ${like} ` +
        `OR c.offer_number = upper(${bind(query.q)}) OR c.number::text = ${bind(query.q.replace(/^#/, ''))})`,
    );
  }
  const cursor = query.cursor === undefined ? undefined : decode(query.cursor);
  if (cursor !== undefined)
    where.push(
      `(${sort.sql}, c.id) ${sort.descending ? '<' : '>'} (${bind(cursor.at)}::${sort.type}, ${bind(cursor.id)}::uuid)`,
    );
  const direction = sort.descending ? 'DESC' : 'ASC';
  const limit = bind((query.limit ?? 50) + 1);
  const sql = `
    SELECT c.id, c.number, c.kind, c.job_title AS "jobTitle", c.worker_id AS "workerId", c.employer_id AS "employerId",
      c.entity_id AS "entityId", c.branch_id AS "branchId",
      w.family_name || ', ' || w.given_names AS worker, e.operating_name AS employer, a.display_name AS responsible,
      c.stage, c.holder, c.exemption_state AS exemption, c.exemption_code AS "exemptionCode", c.fee_state AS fee, c.offer_state AS offer,
      c.permit_state AS permit, c.offer_number AS "offerNumber", c.permit_valid_to AS "permitValidTo", c.next_on AS "nextOn",
      c.next_rule AS "nextRule", c.wanted_start_on AS "wantedStartOn", c.updated_at AS "updatedAt", f.open::integer AS "openFindings",
      ${sort.sql}::text AS "sortedBy"
    FROM cases c
    JOIN workers w ON w.tenant_id = c.tenant_id AND w.id = c.worker_id
    JOIN employers e ON e.tenant_id = c.tenant_id AND e.id = c.employer_id
    JOIN accounts a ON a.id = c.responsible_id
    CROSS JOIN LATERAL (SELECT count(*) AS open FROM findings f
      WHERE f.tenant_id = c.tenant_id AND f.case_id = c.id AND f.gone_at IS NULL AND f.decision IS NULL) f
    WHERE ${where.join(' AND ')}
    ORDER BY ${sort.sql} ${direction}, c.id ${direction}
    LIMIT ${limit}`;
  return { sql, params };
};

/** One page of cases, in one query. */
export const listCases = async (tx: Transaction, query: CaseListQuery): Promise<CasePageView> => {
  const { sql, params } = caseListSql(query, tx.actor);
  const rows = await tx.query<PlacedItem>(sql, params);
  const limit = query.limit ?? 50;
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map((row) => itemSeen(tx.actor, row)),
    nextCursor: last === undefined ? null : encode({ at: last.sortedBy, id: last.id }),
  };
};
