import { masked, type GuardedKind } from '@permitdesk/domain/guarded/guarded-values';
import type { Transaction } from '@permitdesk/persistence/transaction';

/** Values that prove who a person is: of their history only the mask is kept, that they changed and where. */
const GUARDED: Readonly<Record<string, GuardedKind>> = { passportNumber: 'number', uci: 'number', dateOfBirth: 'day' };

/** How an earlier value is kept. The one place that decides it: passport number, UCI and date of birth are never kept in the clear. */
export const asKept = (field: string, value: string | null): string | null => {
  const kind = GUARDED[field];
  return value === null || kind === undefined ? value : masked(kind, value);
};

export interface FieldChange {
  readonly field: string;
  readonly earlier: string | null;
  readonly later: string | null;
}

/** Keeps what a worker's record said before. @param requestId the correction request because of which it changed. */
export const keepEarlierValues = async (
  tx: Transaction,
  workerId: string,
  changes: readonly FieldChange[],
  requestId?: string,
): Promise<void> => {
  if (changes.length === 0) return;
  await tx.query(
    `INSERT INTO worker_field_history (tenant_id, worker_id, field, earlier, later, changed_by, changed_at, request_id)
     SELECT app_tenant(), $1, c->>'field', c->>'earlier', c->>'later', $2, $3, $4
     FROM jsonb_array_elements($5::jsonb) WITH ORDINALITY AS each(c, at) ORDER BY at`,
    [
      workerId,
      tx.actor.id,
      tx.now,
      requestId ?? null,
      JSON.stringify(
        changes.map(({ field, earlier, later }) => ({
          field,
          earlier: asKept(field, earlier),
          later: asKept(field, later),
        })),
      ),
    ],
  );
};

export interface EarlierValue extends FieldChange {
  readonly changedBy: string;
  readonly changedAt: string;
  readonly byRequest: boolean;
}

/** What the record of a worker said before, newest change first. */
export const earlierValues = (tx: Transaction, workerId: string): Promise<EarlierValue[]> =>
  tx.query<EarlierValue>(
    `SELECT h.field, h.earlier, h.later, coalesce(a.display_name, h.changed_by) AS "changedBy", h.changed_at AS "changedAt",
       h.request_id IS NOT NULL AS "byRequest"
     FROM worker_field_history h LEFT JOIN accounts a ON a.id::text = h.changed_by
     WHERE h.tenant_id = app_tenant() AND h.worker_id = $1 ORDER BY h.seq DESC LIMIT 500`,
    [workerId],
  );
