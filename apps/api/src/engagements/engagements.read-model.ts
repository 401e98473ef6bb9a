import type { EngagementState, FirmRole } from '@permitdesk/domain/access/engagements';
import type { Transaction } from '@permitdesk/persistence/transaction';
import type { EngagedPersonView, EngagementView } from './engagement.dto.js';

interface Row {
  readonly id: string;
  readonly other: string | null;
  readonly invitedEmail: string | null;
  readonly state: EngagementState;
  readonly since: string;
  readonly endsOn: string | null;
  readonly employerId: string | null;
  readonly staff: readonly { readonly accountId: string; readonly role: FirmRole }[];
}

const AS_CLIENT = `
  SELECT e.id, tenancy_firm_name(e.id) AS other, e.invited_email AS "invitedEmail", e.state, coalesce(e.answered_at, e.invited_at) AS since, e.ends_on AS "endsOn",
    NULL::uuid AS "employerId",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('accountId', g.account_id, 'role', g.role) ORDER BY g.account_id, g.role), '[]')
     FROM grants g WHERE g.tenant_id = e.tenant_id AND g.engagement_id = e.id AND g.ended_at IS NULL) AS staff
  FROM engagements e WHERE e.tenant_id = app_tenant() ORDER BY e.invited_at DESC, e.id`;
const AS_FIRM = `
  SELECT id, employer AS other, NULL AS "invitedEmail", 'invited' AS state, invited_at AS since, NULL::date AS "endsOn", NULL::uuid AS "employerId", '[]'::jsonb AS staff
  FROM engagement_invitations()
  UNION ALL SELECT id, employer, NULL, state, answered_at, ends_on, employer_id, staff FROM firm_engagements()`;

/** Firms of this employer or clients of this firm, with the people who work there. */
export const listEngagements = async (tx: Transaction): Promise<EngagementView[]> => {
  const sides = [
    ['client', await tx.query<Row>(AS_CLIENT)],
    ['firm', await tx.query<Row>(AS_FIRM)],
  ] as const;
  const ids = sides.flatMap(([, rows]) => rows.flatMap((row) => row.staff.map((each) => each.accountId)));
  const named = await tx.query<{ id: string; name: string }>(
    'SELECT id, display_name AS name FROM accounts WHERE id = ANY($1::uuid[])',
    [[...new Set(ids)]],
  );
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return sides.flatMap(([side, rows]) =>
    rows.map(({ staff, ...row }): EngagementView => {
      const people = new Map<string, EngagedPersonView>();
      for (const { accountId, role } of staff) {
        const known = people.get(accountId) ?? { id: accountId, name: names.get(accountId) ?? '–', roles: [] };
        known.roles.push(role);
        people.set(accountId, known);
      }
      return { ...row, side, staff: [...people.values()] };
    }),
  );
};
