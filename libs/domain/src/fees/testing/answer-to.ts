import type { Answers, TopicName } from '../../assess/answers.js';
import { assess } from '../../assess/assess.js';
import type { Facts } from '../../assess/facts.js';
import type { TraceLine } from '../../assess/trace.js';
import { interpretationActCalendar } from '../../time/holidays/holiday-calendar.js';

export const READ_ON = '2026-11-22';

/** What one topic answers to facts on the day of the worked examples; `undefined` where they do not speak of it. */
export const answerTo = <Name extends TopicName>(topic: Name, facts: Facts, on = READ_ON): Answers[Name] | undefined =>
  assess(facts, { on, calendar: interpretationActCalendar }).answers[topic];

/** The lines one topic left in the trace, as `rule finding`. */
export const linesOf = (topic: TopicName, facts: Facts, on = READ_ON): readonly string[] =>
  traceOf(topic, facts, on).map(({ rule, finding }) => `${rule} ${finding}`);

export const traceOf = (topic: TopicName, facts: Facts, on = READ_ON): readonly TraceLine[] =>
  assess(facts, { on, calendar: interpretationActCalendar }).trace.filter((line) => line.topic === topic);
