import { TYPED_OFFER_FIELDS, type OfferFieldId } from '@permitdesk/domain/offers/offer-fields';
import type { Api } from '../../../api/client';
import type { FieldValue, FieldValues } from '../../../shared/offer-fields/offer-sections';
import type { Checks, OfferView } from '../offer-queries';

/** What a person prepares: the typed fields of the offer, and the answers that only the checks need. */
export interface OfferDraft {
  readonly values: FieldValues;
  readonly checks: Checks;
}

/** A field of the draft, or an answer to a question of the checks. */
export type DraftKey = { readonly field: OfferFieldId } | { readonly check: keyof Checks };

const TYPED: ReadonlySet<string> = new Set(TYPED_OFFER_FIELDS.map(({ id }) => id));

export const isTypedField = (id: string): id is OfferFieldId => TYPED.has(id);

export const draftFrom = (view: Pick<OfferView, 'values' | 'checks'>): OfferDraft => ({
  values: Object.fromEntries(Object.entries(view.values).filter(([id]) => TYPED.has(id))),
  checks: { ...view.checks },
});

type Entries = Readonly<Record<string, FieldValue | undefined>>;

const entriesOf = ({ checks }: OfferDraft): Entries => ({ ...checks });

const differing = (a: Entries, b: Entries): readonly string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => a[key] !== b[key]);

export const isSameDraft = (a: OfferDraft, b: OfferDraft): boolean =>
  differing(a.values, b.values).length === 0 && differing(entriesOf(a), entriesOf(b)).length === 0;

const given = (entries: Entries): Record<string, FieldValue> =>
  Object.fromEntries(
    Object.entries(entries).filter((entry): entry is [string, FieldValue] => entry[1] !== undefined && entry[1] !== ''),
  );

/** What is sent: the fields that changed, an emptied one as an empty text, and all answers when one of them changed. */
export const bodyOf = (base: OfferDraft, draft: OfferDraft, version: number): Api['SaveOfferDto'] => ({
  values: Object.fromEntries(differing(base.values, draft.values).map((id) => [id, draft.values[id] ?? ''])),
  ...(differing(entriesOf(base), entriesOf(draft)).length === 0 ? {} : { checks: given(entriesOf(draft)) }),
  version,
});

const layUnder = (mine: Entries, sent: Entries, known: Entries): Entries => ({
  ...known,
  ...Object.fromEntries(differing(mine, sent).map((key) => [key, mine[key]])),
});

/** What the server made of what was sent, under everything that was typed since. */
export const layAnswerUnder = (now: OfferDraft, sent: OfferDraft, view: OfferView): OfferDraft => {
  const known = draftFrom(view);
  return {
    values: layUnder(now.values, sent.values, known.values),
    checks: layUnder(entriesOf(now), entriesOf(sent), entriesOf(known)),
  };
};

/** My changes since `base`, laid over what somebody else has saved meanwhile. */
export const mergeDrafts = (base: OfferDraft, mine: OfferDraft, theirs: OfferDraft): OfferDraft => ({
  values: layUnder(mine.values, base.values, theirs.values),
  checks: layUnder(entriesOf(mine), entriesOf(base), entriesOf(theirs)),
});

const contested = (base: Entries, mine: Entries, theirs: Entries): readonly string[] => {
  const changedThere = new Set(differing(base, theirs));
  return differing(base, mine).filter((key) => changedThere.has(key) && mine[key] !== theirs[key]);
};

/** What both changed, each in another way: a person must choose. */
export const contestedKeys = (base: OfferDraft, mine: OfferDraft, theirs: OfferDraft): readonly DraftKey[] => [
  ...contested(base.values, mine.values, theirs.values).map((id) => ({ field: id as OfferFieldId })),
  ...contested(entriesOf(base), entriesOf(mine), entriesOf(theirs)).map((name) => ({ check: name as keyof Checks })),
];
