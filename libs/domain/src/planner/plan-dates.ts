import type { PlanEdge } from './plan-network.js';
import type { PlanStepId } from './plan-steps.js';

/** Days from today, by step; a step that is not there, or whose day nobody knows, has none. */
export type DayNumbers = ReadonlyMap<PlanStepId, number | undefined>;

/** The steps of the arrows, in their order. */
export const stepsOf = (edges: readonly PlanEdge[]): readonly PlanStepId[] => [...new Set(edges.map(({ to }) => to))];

/** The earliest day of each step: the latest of what its arrows allow. */
export const likelyDays = (edges: readonly PlanEdge[]): DayNumbers => {
  const likely = new Map<PlanStepId, number | undefined>();
  for (const { from, to, days } of edges) {
    const start = from === 'today' ? 0 : likely.get(from);
    const allowed = start === undefined || days === undefined ? undefined : start + days;
    if (!likely.has(to)) likely.set(to, allowed);
    else {
      const known = likely.get(to);
      likely.set(to, known === undefined || allowed === undefined ? undefined : Math.max(known, allowed));
    }
  }
  return likely;
};

/** The latest day of each step that still lets work start on the target day. */
export const latestDays = (edges: readonly PlanEdge[], target: number): DayNumbers => {
  const latest = new Map<PlanStepId, number | undefined>([['start', target]]);
  for (const { from, to, days } of [...edges].reverse()) {
    if (from === 'today') continue;
    const end = latest.get(to);
    const allowed = end === undefined || days === undefined ? undefined : end - days;
    if (!latest.has(from)) latest.set(from, allowed);
    else {
      const known = latest.get(from);
      latest.set(from, known === undefined || allowed === undefined ? undefined : Math.min(known, allowed));
    }
  }
  return latest;
};

/** The steps for which each day lost is lost for the start; none where the start is not known. */
export const criticalSteps = (edges: readonly PlanEdge[]): ReadonlySet<PlanStepId> => {
  const likely = likelyDays(edges);
  const start = likely.get('start');
  if (start === undefined) return new Set();
  const latest = latestDays(edges, start);
  return new Set(stepsOf(edges).filter((step) => likely.get(step) === latest.get(step)));
};

/** The critical step that takes longest: the days between it and the step that holds it up. */
export const longestCriticalStep = (edges: readonly PlanEdge[]): PlanStepId | undefined => {
  const likely = likelyDays(edges);
  const critical = criticalSteps(edges);
  let longest: { readonly step: PlanStepId; readonly days: number } | undefined;
  for (const { from, to, days } of edges) {
    if (days === undefined || !critical.has(to) || (from !== 'today' && !critical.has(from))) continue;
    const binds = (from === 'today' ? 0 : (likely.get(from) ?? 0)) + days === likely.get(to);
    if (binds && (longest === undefined || days > longest.days)) longest = { step: to, days };
  }
  return longest?.step;
};
