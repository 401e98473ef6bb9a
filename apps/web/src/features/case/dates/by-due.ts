import type { Api } from '../../../api/client';

/** Soonest first. */
export const byDue = (a: Api['DeadlineView'], b: Api['DeadlineView']): number =>
  a.safeDue < b.safeDue ? -1 : a.safeDue > b.safeDue ? 1 : 0;
