import type { Api } from '../../api/client';
import { addDays, daysBetween } from '../../shared/format/day';

type Period = Api['WorkPeriodView'];
export type SpanKind = Period['kind'] | 'gap';

export interface WorkSpan {
  readonly kind: SpanKind;
  readonly from: string;
  /** Last day; `undefined` while it goes on. */
  readonly to: string | undefined;
  readonly period: Period | undefined;
}

// Where several stretches cover one day, the strongest right speaks for it.
const STRENGTH: Readonly<Record<Period['kind'], number>> = { permit: 4, maintained: 3, revocation: 2, no_right: 1 };

const covers = (period: Period, day: string): boolean => period.from <= day && (period.to === null || day <= period.to);

const strongestOn = (periods: readonly Period[], day: string): Period | undefined =>
  periods
    .filter((period) => covers(period, day))
    .reduce<Period | undefined>(
      (best, each) => (best === undefined || STRENGTH[each.kind] > STRENGTH[best.kind] ? each : best),
      undefined,
    );

/**
 * One line of time out of the periods of all cases: what holds on each day, and a gap where nothing on file covers it.
 * @param until the day up to which a gap is worth showing.
 */
export const workSpans = (periods: readonly Period[], until: string): readonly WorkSpan[] => {
  if (periods.length === 0) return [];
  const starts = [
    ...new Set(periods.flatMap(({ from, to }) => (to === null ? [from] : [from, addDays(to, 1)]))),
  ].sort();
  const spans: WorkSpan[] = [];
  for (const [index, from] of starts.entries()) {
    const period = strongestOn(periods, from);
    const next = starts[index + 1];
    const to = next === undefined ? undefined : addDays(next, -1);
    if (period === undefined && (next === undefined ? daysBetween(from, until) < 0 : false)) continue;
    const last = spans.at(-1);
    if (last !== undefined && last.period === period) spans[spans.length - 1] = { ...last, to };
    else spans.push({ kind: period?.kind ?? 'gap', from, to, period });
  }
  return spans;
};
