import type { Facts } from '../../assess/facts.js';
import type { Topic } from '../../assess/topic.js';
import { Trace, type TraceLine } from '../../assess/trace.js';
import { interpretationActCalendar } from '../../time/holidays/holiday-calendar.js';
import type { IsoDay } from '../../time/plain-date.js';

/** What one topic answers, and the lines it leaves. */
export const askTopic = <A>(
  topic: Topic<A>,
  facts: Facts,
  on: IsoDay = '2026-11-22',
): { readonly answer: A; readonly lines: readonly TraceLine[] } => {
  const trace = new Trace('asked', facts);
  return { answer: topic.decide({ facts, on, calendar: interpretationActCalendar, trace }), lines: trace.lines };
};

/** `DUR-04 fails`: what a rule found, short enough for a list. */
export const findings = (lines: readonly TraceLine[]): readonly string[] =>
  lines.map(({ rule, finding }) => `${rule} ${finding}`);
