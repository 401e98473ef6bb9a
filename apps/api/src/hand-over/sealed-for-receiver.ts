import type { Actor } from '@permitdesk/persistence/actor';
import type { Transaction } from '@permitdesk/persistence/transaction';

/** Columns to be written otherwise than they stand: by table, by the row's key of `hand_over_tables`, by column. */
export type Resealed = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

/**
 * Values that are bound to the workspace they lie in, as the receiver's workspace would hold them. The copy takes each
 * column named here from here, and every other as it stands. Nothing is bound to a workspace yet, so nothing is named.
 */
export const sealedForReceiver = (_giver: Transaction, _employerId: string, _receiver: Actor): Promise<Resealed> =>
  Promise.resolve({});
