import { holdsOn, type Custodian } from '@permitdesk/domain/custodians/custodian';
import { custodianFindings } from '@permitdesk/domain/custodians/custodian-findings';
import { CHECK_EVERY_DAYS, CHECK_REASON, checkEveryDays } from '@permitdesk/domain/custodians/custodian-settings';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { refusalView } from '../platform/refusal.dto.js';
import type { CustodianSettingsView, CustodianView, PortalAccountView } from './custodian.dto.js';

interface AccountRow {
  readonly employerId: string;
  readonly employer: string;
  readonly entityId: string | null;
  readonly legalName: string;
  readonly businessNumber: string | null;
}

// An employer whose entities have numbers of their own has an account of its own only where somebody holds it.
const ACCOUNTS = `
  SELECT e.id AS "employerId", e.operating_name AS employer, NULL::uuid AS "entityId", e.legal_name AS "legalName", e.business_number AS "businessNumber"
  FROM employers e WHERE e.tenant_id = app_tenant() AND ($1::uuid IS NULL OR e.id = $1) AND e.regime = 'bound'
    AND (EXISTS (SELECT 1 FROM custodians k WHERE k.tenant_id = e.tenant_id AND k.employer_id = e.id AND k.entity_id IS NULL AND (k.until IS NULL OR k.until >= $2::date))
      OR NOT EXISTS (SELECT 1 FROM entities n WHERE n.tenant_id = e.tenant_id AND n.employer_id = e.id AND (n.closed_on IS NULL OR n.closed_on >= $2::date)))
  UNION ALL
  SELECT e.id, e.operating_name, n.id, n.legal_name, n.business_number
  FROM entities n JOIN employers e ON e.tenant_id = n.tenant_id AND e.id = n.employer_id
  WHERE n.tenant_id = app_tenant() AND ($1::uuid IS NULL OR e.id = $1) AND (n.closed_on IS NULL OR n.closed_on >= $2::date)
  ORDER BY 2, 4, 1`;

type CustodianRow = CustodianView & {
  readonly employerId: string;
  readonly entityId: string | null;
  readonly workedOn: string | null;
};

const CUSTODIANS = `
  SELECT k.id, k.version, k.employer_id AS "employerId", k.entity_id AS "entityId", k.account_id AS "accountId",
    coalesce(a.display_name, k.outside_name, '–') AS name, a.disabled_at IS NOT NULL AS "isDisabled", k.kind, k.branch_id AS "branchId", b.name AS branch,
    k.credential_label AS "credentialLabel", k.pin_holder AS "pinHolder", k.since, k.until, k.checked_on AS "checkedOn", k.check_outcome AS outcome,
    k.next_check_on AS "nextCheckOn", h.worked_on AS "workedOn", h.checks
  FROM custodians k
  LEFT JOIN accounts a ON a.id = k.account_id
  LEFT JOIN branches b ON b.tenant_id = k.tenant_id AND b.id = k.branch_id
  CROSS JOIN LATERAL (
    SELECT max(c.checked_on) FILTER (WHERE c.outcome = 'works') AS worked_on,
      coalesce(json_agg(json_build_object('on', c.checked_on, 'outcome', c.outcome, 'note', c.note, 'recordedBy', coalesce(p.display_name, c.recorded_by),
        'recordedAt', to_char(c.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY c.checked_on DESC, c.recorded_at DESC)
        FILTER (WHERE c.id IS NOT NULL), '[]') AS checks
    FROM custodian_checks c LEFT JOIN accounts p ON p.id::text = c.recorded_by
    WHERE c.tenant_id = k.tenant_id AND c.custodian_id = k.id) h
  WHERE k.tenant_id = app_tenant()`;

const domainOf = (row: CustodianRow): Custodian => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  since: row.since,
  isDisabled: row.isDisabled,
  nextCheckOn: row.nextCheckOn,
  ...(row.branchId === null ? {} : { branchId: row.branchId }),
  ...(row.until === null ? {} : { until: row.until }),
  ...(row.checkedOn === null ? {} : { checkedOn: row.checkedOn }),
  ...(row.outcome === null ? {} : { outcome: row.outcome }),
  ...(row.workedOn === null ? {} : { workedOn: row.workedOn }),
});

/** Whoever holds it today first, then by kind and name; those of the past last. */
const inOrder =
  (today: string) =>
  (a: CustodianRow, b: CustodianRow): number =>
    Number(holdsOn(domainOf(b), today)) - Number(holdsOn(domainOf(a), today)) ||
    a.kind.localeCompare(b.kind) ||
    a.name.localeCompare(b.name);

/** The portal accounts the reader reaches, of one employer or of all, with their custodians and findings as of today. */
export const listPortalAccounts = async (tx: Transaction, employerId?: string): Promise<PortalAccountView[]> => {
  if (employerId !== undefined) {
    const found = await tx.query('SELECT 1 FROM employers WHERE tenant_id = app_tenant() AND id = $1', [employerId]);
    if (found.length === 0) throw new RecordNotFound('employer');
  }
  const accounts = await tx.query<AccountRow>(ACCOUNTS, [employerId ?? null, tx.today]);
  const rows = await tx.query<CustodianRow>(`${CUSTODIANS} AND ($1::uuid IS NULL OR k.employer_id = $1)`, [
    employerId ?? null,
  ]);
  return accounts.map((account) => {
    const own = rows
      .filter((row) => row.employerId === account.employerId && row.entityId === account.entityId)
      .sort(inOrder(tx.today));
    return {
      ...account,
      custodians: own.map(({ employerId: _e, entityId: _n, workedOn: _w, ...view }) => view),
      findings: custodianFindings(own.map(domainOf), tx.today).map(({ refusal, custodianId }) => ({
        finding: refusalView(refusal),
        ...(custodianId === undefined ? {} : { custodianId }),
      })),
    };
  });
};

/** The days between checks of this workspace, and why. */
export const showCustodianSettings = async (tx: Transaction): Promise<CustodianSettingsView> => {
  const [row] = await tx.query<{ settings: Record<string, unknown> }>(
    'SELECT settings FROM tenants WHERE id = app_tenant()',
  );
  const everyDays = checkEveryDays(row?.settings ?? {});
  return { everyDays, isDefault: everyDays === CHECK_EVERY_DAYS, reason: { ...CHECK_REASON } };
};
