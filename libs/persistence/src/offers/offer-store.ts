import { OfferRow } from '../entities/offer.row.js';
import { changesTurned, draftTurned, snapshotTurned, type OfferChange } from '../seal/sealed-json.js';
import type { Transaction } from '../transaction.js';

type Values = Readonly<Record<string, string | number | boolean>>;

/** The working copy of an offer, open; null before the first save. */
export const findOffer = async (tx: Transaction, caseId: string): Promise<OfferRow | null> => {
  const row = await tx.rows(OfferRow).findOneBy({ tenantId: tx.actor.tenantId, caseId });
  return row === null ? null : { ...row, values: draftTurned(tx.seal, 'open', caseId, row.values) };
};

/** Keeps a version of the working copy, and what it changed. */
export const saveOffer = async (
  tx: Transaction,
  offer: OfferRow,
  changes: Readonly<Record<string, OfferChange>>,
): Promise<void> => {
  const { caseId, version } = offer;
  await tx.rows(OfferRow).save({ ...offer, values: draftTurned(tx.seal, 'seal', caseId, offer.values) });
  await tx.query(
    `INSERT INTO offer_changes (tenant_id, case_id, version, changes, changed_by, changed_at) VALUES (app_tenant(), $1, $2, $3, $4, $5)`,
    [
      caseId,
      version,
      JSON.stringify(changesTurned(tx.seal, 'seal', { caseId, version }, changes)),
      tx.actor.id,
      tx.now,
    ],
  );
};

export interface StoredOfferChange {
  readonly version: number;
  readonly changedBy: string;
  readonly changedAt: string;
  readonly changes: Readonly<Record<string, OfferChange>>;
}

/** Every version of the working copy, newest first, with who made it. */
export const offerChanges = async (tx: Transaction, caseId: string): Promise<readonly StoredOfferChange[]> => {
  const rows = await tx.query<StoredOfferChange>(
    `SELECT o.version, coalesce(a.display_name, o.changed_by) AS "changedBy", o.changed_at AS "changedAt", o.changes
     FROM offer_changes o LEFT JOIN accounts a ON a.id::text = o.changed_by
     WHERE o.tenant_id = app_tenant() AND o.case_id = $1 ORDER BY o.version DESC`,
    [caseId],
  );
  return rows.map((row) => ({
    ...row,
    changes: changesTurned(tx.seal, 'open', { caseId, version: row.version }, row.changes),
  }));
};

/** What an offer was when it became ready. The hash is over the open content: sealing it anew does not touch it. */
export interface OfferSnapshot<C extends { readonly values: Values }> {
  readonly id: string;
  readonly caseId: string;
  readonly version: number;
  readonly content: C;
  readonly sha256: string;
}

export const insertOfferSnapshot = async <C extends { readonly values: Values }>(
  tx: Transaction,
  { id, caseId, version, content, sha256 }: OfferSnapshot<C>,
): Promise<void> => {
  const kept = { ...content, values: snapshotTurned(tx.seal, 'seal', id, content.values) };
  await tx.query(
    `INSERT INTO offer_snapshots (tenant_id, id, case_id, version, content, sha256, made_by, made_at) VALUES (app_tenant(), $1, $2, $3, $4, $5, $6, $7)`,
    [id, caseId, version, JSON.stringify(kept), sha256, tx.actor.id, tx.now],
  );
};

/** @returns undefined also for a snapshot of another tenant. */
export const findOfferSnapshot = async (
  tx: Transaction,
  id: string,
): Promise<OfferSnapshot<{ readonly values: Values }> | undefined> => {
  const [row] = await tx.query<OfferSnapshot<{ readonly values: Values }>>(
    `SELECT id, case_id AS "caseId", version, content, sha256 FROM offer_snapshots WHERE tenant_id = app_tenant() AND id = $1`,
    [id],
  );
  return row === undefined
    ? undefined
    : { ...row, content: { ...row.content, values: snapshotTurned(tx.seal, 'open', id, row.content.values) } };
};
