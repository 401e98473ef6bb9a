import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Autosave, type SaveState } from '../../../shared/forms/autosave';
import { exemptionQuery, readExemption, saveExemption, type ExemptionView } from '../exemption-queries';
import { answerOf, bodyOf, draftFrom, isSameDraft, withAnswersOf, type Draft, type DraftAnswer } from './draft';
import { contestedFields, mergeDrafts, type DraftField } from './merge-drafts';

export interface Conflict {
  /** What somebody else has saved meanwhile. */
  readonly theirs: Draft;
  readonly fields: readonly DraftField[];
}

export interface DraftHandle extends SaveState<Draft> {
  readonly isDirty: boolean;
  readonly conflict: Conflict | undefined;
  readonly set: <K extends keyof Draft>(field: K, value: Draft[K]) => void;
  readonly setAnswer: (criterionId: string, change: Partial<DraftAnswer>) => void;
  /** Saves now; whether all is saved. */
  readonly flush: () => Promise<boolean>;
  readonly discard: () => void;
  /** Ends a conflict: what I typed stands, or what the other person saved. Other fields take what was changed there. */
  readonly settle: (side: 'mine' | 'theirs') => Promise<boolean>;
}

const MEET_AGAIN_MS = 5_000;

/** The paper in the fields: saved by itself, and never thrown away because somebody else saved first. */
export const useDraft = (caseId: string, view: ExemptionView): DraftHandle => {
  const queries = useQueryClient();
  const version = useRef(view.version);
  const [conflict, setConflict] = useState<Conflict>();
  const [meetings, setMeetings] = useState(0);
  const queryKey = useMemo(() => exemptionQuery(caseId).queryKey, [caseId]);

  const [store] = useState(
    // oxlint-disable-next-line react/refs -- `send` reads the version when it saves, never while rendering.
    () =>
      new Autosave<Draft>({
        initial: draftFrom(view),
        isSame: isSameDraft,
        send: async (draft) => {
          // An answer that is still on its way would bring back what is being replaced.
          await queries.cancelQueries({ queryKey, exact: true });
          const saved = await saveExemption(caseId, bodyOf(draft, version.current));
          version.current = saved.version;
          queries.setQueryData(queryKey, saved);
          return (now) => (now.code === saved.code?.code ? withAnswersOf(now, saved) : now);
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

  // Somebody else's version is taken over while nothing of ours is under way.
  useEffect(() => {
    if (view.version <= version.current || store.isDirty || store.snapshot().phase === 'saving') return;
    version.current = view.version;
    store.adopt(draftFrom(view));
  }, [view, store]);

  useEffect(() => {
    if (state.phase !== 'stale' || conflict !== undefined) return undefined;
    let isGone = false;
    const meet = async (): Promise<void> => {
      const newest = await readExemption(caseId);
      if (isGone) return;
      const { draft } = store.snapshot();
      const seen = draftFrom(newest);
      // The answers to another code's criteria are not in sight now; they are still kept.
      const theirs = { ...seen, answers: { ...store.base.answers, ...seen.answers } };
      const fields = contestedFields(store.base, draft, theirs);
      version.current = newest.version;
      queries.setQueryData(queryKey, newest);
      if (fields.length === 0) void store.resume(theirs, mergeDrafts(store.base, draft, theirs));
      else setConflict({ theirs, fields });
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

  return useMemo(
    () => ({
      ...state,
      isDirty: store.isDirty,
      conflict,
      set: (field, value) => store.change({ ...store.snapshot().draft, [field]: value }),
      setAnswer: (criterionId, change) => {
        const { draft } = store.snapshot();
        store.change({
          ...draft,
          answers: { ...draft.answers, [criterionId]: { ...answerOf(draft, criterionId), ...change } },
        });
      },
      flush: () => store.flush(),
      discard: () => store.adopt(store.base),
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
    }),
    [state, store, conflict],
  );
};
