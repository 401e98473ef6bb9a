import type { RefusalView } from '../../api/problem';

/** Refusals that are shown on the very screen that mends them: a link would lead the reader to where they are. */
export const withoutThisPlace = (refusals: readonly RefusalView[]): readonly RefusalView[] =>
  refusals.map((each) =>
    each.mendAt === 'exemption' || each.mendAt === 'evidence' ? { ...each, mendAt: undefined } : each,
  );
