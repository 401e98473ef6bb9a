import type { Transaction } from '@permitdesk/persistence/transaction';
import type { InvitationState, InvitationView } from './invitation.dto.js';

interface Row extends Omit<InvitationView, 'state'> {
  readonly acceptedAt: string | null;
  readonly withdrawnAt: string | null;
}

const stateOf = (row: Row, now: string): InvitationState => {
  if (row.acceptedAt !== null) return 'accepted';
  if (row.withdrawnAt !== null) return 'withdrawn';
  if (row.expiresAt === null) return 'sending';
  return row.expiresAt > now ? 'open' : 'over';
};

/** The invitations of the tenant, the latest first; one alone when an id is given. */
export const invitations = async (tx: Transaction, id?: string): Promise<InvitationView[]> => {
  const rows = await tx.query<Row>(
    `SELECT id, email, language, role, scope, scope_id AS "scopeId", ends_on AS "endsOn", reason, invited_by AS "invitedBy",
            invited_at AS "invitedAt", sent_at AS "sentAt", expires_at AS "expiresAt", accepted_at AS "acceptedAt", withdrawn_at AS "withdrawnAt"
     FROM invitations WHERE tenant_id = app_tenant() AND ($1::uuid IS NULL OR id = $1) ORDER BY invited_at DESC, id DESC LIMIT 500`,
    [id ?? null],
  );
  return rows.map(({ acceptedAt, withdrawnAt, ...row }) => ({
    ...row,
    state: stateOf({ ...row, acceptedAt, withdrawnAt }, tx.now),
  }));
};
