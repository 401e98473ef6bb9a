import {
  GUARDED_FACTS,
  GUARDED_OFFER_FIELDS,
  mapGuarded,
  type GuardedKind,
} from '@permitdesk/domain/guarded/guarded-values';
import { looksSealed } from './box.js';
import { offerChangeRow } from './sealed-columns.js';
import type { Place } from './tenant-keys.js';
import type { TransactionSeal } from './transaction-seal.js';

type Values = Readonly<Record<string, string | number | boolean>>;
type Way = 'seal' | 'open';
type Guarded = Readonly<Record<string, GuardedKind>>;

const turned = <V extends Values>(
  seal: TransactionSeal,
  way: Way,
  values: V,
  guarded: Guarded,
  placeOf: (name: string) => Place,
): V =>
  mapGuarded(values, guarded, (name, _, value) =>
    way === 'seal'
      ? seal.seal(value, placeOf(name))
      : // Written by a version that did not seal, and not yet met by `keys seal`.
        looksSealed(value)
        ? seal.open(value, placeOf(name))
        : value,
  );

/** The facts of an entry, as they lie in its column, or as they are. */
export const factsTurned = <V extends Values>(
  seal: TransactionSeal,
  way: Way,
  eventId: string,
  column: 'facts' | 'corrected',
  facts: V,
): V =>
  turned(seal, way, facts, GUARDED_FACTS, (name) => ({
    table: 'case_events',
    column: `${column}.${name}`,
    row: eventId,
  }));

interface WithFacts {
  readonly id: string;
  readonly facts: unknown;
  readonly corrected?: unknown;
}

/** The same for an entry with the facts of a correction, if it is one. Gives the very same object when nothing is guarded. */
export const entryTurned = <E extends WithFacts>(seal: TransactionSeal, way: Way, entry: E): E => {
  const facts = factsTurned(seal, way, entry.id, 'facts', entry.facts as Values);
  const given = entry.corrected as Values | null | undefined;
  const corrected = given == null ? given : factsTurned(seal, way, entry.id, 'corrected', given);
  if (facts === entry.facts && corrected === given) return entry;
  return { ...entry, facts, ...(given === undefined ? {} : { corrected }) };
};

export const draftTurned = <V extends Values>(seal: TransactionSeal, way: Way, caseId: string, values: V): V =>
  turned(seal, way, values, GUARDED_OFFER_FIELDS, (id) => ({ table: 'offers', column: `values.${id}`, row: caseId }));

export const snapshotTurned = <V extends Values>(seal: TransactionSeal, way: Way, id: string, values: V): V =>
  turned(seal, way, values, GUARDED_OFFER_FIELDS, (field) => ({
    table: 'offer_snapshots',
    column: `content.values.${field}`,
    row: id,
  }));

export interface OfferChange {
  readonly from?: string | number | boolean;
  readonly to?: string | number | boolean;
}

export const changesTurned = (
  seal: TransactionSeal,
  way: Way,
  of: { readonly caseId: string; readonly version: number },
  changes: Readonly<Record<string, OfferChange>>,
): Readonly<Record<string, OfferChange>> =>
  Object.fromEntries(
    Object.entries(changes).map(([id, change]) => {
      const kind = GUARDED_OFFER_FIELDS[id];
      if (kind === undefined) return [id, change];
      const sides = turned(seal, way, change as Values, { from: kind, to: kind }, (side) => ({
        table: 'offer_changes',
        column: `changes.${id}.${side}`,
        row: offerChangeRow(of.caseId, of.version),
      }));
      return [id, sides];
    }),
  );
