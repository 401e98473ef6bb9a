import type { Bilingual } from '@permitdesk/domain/law/text';
import { checkOfferField } from '@permitdesk/domain/offers/check-offer-field';
import type { OfferFieldId } from '@permitdesk/domain/offers/offer-fields';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Autosave, type SaveState } from '../../../shared/forms/autosave';
import type { FieldValue, FieldValues } from '../../../shared/offer-fields/offer-sections';
import { offerHistoryQuery, offerQuery, readOffer, saveOffer, type Checks, type OfferView } from '../offer-queries';
import {
  bodyOf,
  contestedKeys,
  draftFrom,
  isSameDraft,
  layAnswerUnder,
  mergeDrafts,
  type DraftKey,
  type OfferDraft,
} from './offer-draft';

export interface OfferConflict {
  /** What somebody else has saved meanwhile. */
  readonly theirs: OfferDraft;
  readonly keys: readonly DraftKey[];
}

export interface OfferDraftHandle extends SaveState<OfferDraft> {
  readonly conflict: OfferConflict | undefined;
  /** Values as they stand in the fields: saved ones, and those still being typed. */
  readonly shown: FieldValues;
  /** Why a value is not saved, by field; said once the field was left. */
  readonly faults: Readonly<Partial<Record<OfferFieldId, Bilingual>>>;
  readonly set: (id: OfferFieldId, value: FieldValue | undefined) => void;
  /** A field was left: a value that reads well is shown as it is kept, another says what is wrong with it. */
  readonly leave: (id: OfferFieldId) => void;
  readonly setCheck: <K extends keyof Checks>(name: K, value: Checks[K] | undefined) => void;
  /** Saves now; whether all is saved. */
  readonly flush: () => Promise<boolean>;
  /** Ends a conflict: what I typed stands, or what the other person saved. Other fields take what was changed there. */
  readonly settle: (side: 'mine' | 'theirs') => Promise<boolean>;
}

const MEET_AGAIN_MS = 5_000;

const without = <T>(record: Readonly<Record<string, T>>, id: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));

/**
 * The offer in the fields, saved by itself. Only values that their field takes are sent: half a telephone number stays in
 * its field, says why, and holds nothing else up.
 */
export const useOfferDraft = (caseId: string, view: OfferView): OfferDraftHandle => {
  const queries = useQueryClient();
  const version = useRef(view.version);
  const [conflict, setConflict] = useState<OfferConflict>();
  const [meetings, setMeetings] = useState(0);
  /** As typed, where that is not yet, or not exactly, what is kept. */
  const [rough, setRough] = useState<Readonly<Record<string, FieldValue>>>({});
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const queryKey = useMemo(() => offerQuery(caseId).queryKey, [caseId]);

  const [store] = useState(
    // oxlint-disable-next-line react/refs -- `send` reads the version when it saves, never while rendering.
    () =>
      new Autosave<OfferDraft>({
        initial: draftFrom(view),
        isSame: isSameDraft,
        send: async (draft, base) => {
          // An answer that is still on its way would bring back what is being replaced.
          await queries.cancelQueries({ queryKey, exact: true });
          const saved = await saveOffer(caseId, bodyOf(base, draft, version.current));
          version.current = saved.version;
          queries.setQueryData(queryKey, saved);
          void queries.invalidateQueries({ queryKey: offerHistoryQuery(caseId).queryKey });
          return (now) => layAnswerUnder(now, draft, saved);
        },
      }),
  );
  const state = useSyncExternalStore(store.subscribe, store.snapshot);

  useEffect(() => {
    store.open();
    const again = (): void => void (store.snapshot().phase === 'failed' && store.flush());
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('online', again);
      store.close();
    };
  }, [store]);

  // What the server says anew is taken over while nothing of ours is under way: another's version, or a record that changed.
  useEffect(() => {
    if (view.version < version.current || store.isDirty || store.snapshot().phase === 'saving') return;
    const newest = draftFrom(view);
    version.current = view.version;
    if (!isSameDraft(store.base, newest)) store.adopt(newest);
  }, [view, store]);

  useEffect(() => {
    if (state.phase !== 'stale' || conflict !== undefined) return undefined;
    let isGone = false;
    const meet = async (): Promise<void> => {
      const newest = await readOffer(caseId);
      if (isGone) return;
      const { draft } = store.snapshot();
      const theirs = draftFrom(newest);
      const keys = contestedKeys(store.base, draft, theirs);
      version.current = newest.version;
      queries.setQueryData(queryKey, newest);
      if (keys.length === 0) void store.resume(theirs, mergeDrafts(store.base, draft, theirs));
      else setConflict({ theirs, keys });
    };
    let timer: number | undefined;
    meet().catch(() => {
      if (!isGone) timer = window.setTimeout(() => setMeetings((before) => before + 1), MEET_AGAIN_MS);
    });
    return () => {
      isGone = true;
      window.clearTimeout(timer);
    };
  }, [state.phase, conflict, meetings, caseId, queries, queryKey, store]);

  const set = useCallback(
    (id: OfferFieldId, value: FieldValue | undefined): void => {
      const { draft } = store.snapshot();
      if (value === undefined || value === '') {
        setRough((before) => without(before, id));
        store.change({ ...draft, values: without(draft.values as Record<string, FieldValue>, id) });
        return;
      }
      setRough((before) => ({ ...before, [id]: value }));
      const read = checkOfferField(id, value);
      if (read.ok) store.change({ ...draft, values: { ...draft.values, [id]: read.value } });
    },
    [store],
  );
  const leave = useCallback((id: OfferFieldId): void => {
    setLeft((before) => (before.has(id) ? before : new Set(before).add(id)));
    setRough((before) => {
      const typed = before[id];
      return typed === undefined || !checkOfferField(id, typed).ok ? before : without(before, id);
    });
  }, []);
  const setCheck = useCallback(
    <K extends keyof Checks>(name: K, value: Checks[K] | undefined): void => {
      const { draft } = store.snapshot();
      const others = Object.fromEntries(Object.entries(draft.checks).filter(([key]) => key !== name)) as Checks;
      store.change({ ...draft, checks: value === undefined ? others : { ...others, [name]: value } });
    },
    [store],
  );

  return useMemo(() => {
    const faults: Partial<Record<OfferFieldId, Bilingual>> = {};
    for (const [id, typed] of Object.entries(rough)) {
      const read = left.has(id) ? checkOfferField(id, typed) : undefined;
      const reason = read === undefined || read.ok ? undefined : read.refusals[0];
      if (reason !== undefined) faults[id as OfferFieldId] = reason.text;
    }
    return {
      ...state,
      conflict,
      shown: { ...state.draft.values, ...rough },
      faults,
      set,
      leave,
      setCheck,
      flush: () => store.flush(),
      settle: (side) => {
        if (conflict === undefined) return store.flush();
        const { draft } = store.snapshot();
        setConflict(undefined);
        // Merged from the other side, contested fields fall to it.
        const merged =
          side === 'mine'
            ? mergeDrafts(store.base, draft, conflict.theirs)
            : mergeDrafts(store.base, conflict.theirs, draft);
        return store.resume(conflict.theirs, merged);
      },
    };
  }, [state, store, conflict, rough, left, set, leave, setCheck]);
};
