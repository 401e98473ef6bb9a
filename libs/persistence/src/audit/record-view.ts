import type { Transaction } from '../transaction.js';

/** What a view is called in the audit: a passport shown in full, or an uploaded file opened or downloaded. */
export type ViewAction = 'passport.viewed' | 'file.opened';

export interface View {
  /** The kind of what was seen: `worker`, `evidence`. */
  readonly kind: string;
  readonly id: string;
  /** The case it was seen for; null when it hangs on none. */
  readonly caseId: string | null;
  readonly what: ViewAction;
}

/** A page that is read twice in a row is one view: the log must stay readable for whoever asks who looked. */
const SAME_VIEW_MINUTES = 10;

const write = (tx: Transaction, view: View): void =>
  tx.record({
    action: view.what,
    subject: { kind: view.kind, id: view.id },
    ...(view.caseId === null ? {} : { caseId: view.caseId }),
  });

/**
 * Logs that the actor saw passport-class data: one row per person, subject, case it was seen for, and ten minutes.
 * Call it in the transaction that hands the data out, so that nothing is shown that was not logged.
 * @returns whether a row was written; false when the same person saw the same thing a moment ago.
 */
export const recordView = async (tx: Transaction, view: View): Promise<boolean> => {
  // What is seen through somebody else's eyes is neither their view nor hidden behind one of theirs: it is always on record.
  if (tx.actor.viewer !== undefined) {
    write(tx, view);
    return true;
  }
  // Two tabs at once are one view as well: the second waits for the first to commit, and then finds its row.
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `view ${tx.actor.tenantId} ${tx.actor.id} ${view.what} ${view.id}`,
  ]);
  const [seen] = await tx.query<{ lately: boolean }>(
    `SELECT app_has_viewed($1, $2, $3, $4::timestamptz - make_interval(mins => ${SAME_VIEW_MINUTES})) AS lately`,
    [view.what, view.id, view.caseId, tx.now],
  );
  if (seen?.lately === true) return false;
  write(tx, view);
  return true;
};
