import type { FactName } from '../assess/facts.js';
import type { Trace } from '../assess/trace.js';
import { isoAfter } from '../deadlines/day-count.js';
import { text } from '../law/text.js';
import type { IsoDay, PlainDate } from '../time/plain-date.js';

/**
 * So many months after a day. Where the last month is too short, the last day of it counts, and the trace says so: a
 * reader who counts on her fingers gets another day (IA s. 28, s. 35; CAL-02).
 */
export const monthsFrom = (from: PlainDate, months: number, trace: Trace, of: readonly FactName[]): IsoDay => {
  const end = isoAfter(from, months, 'months');
  if (Number(end.slice(8)) !== from.day)
    trace.holds(
      'CAL-02',
      text(
        `Day ${from.day} is not in the month of ${end}, so its last day counts.`,
        `Le mois du ${end} n'a pas de jour ${from.day}; son dernier jour compte.`,
      ),
      of,
    );
  return end;
};
