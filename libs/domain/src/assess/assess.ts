import type { Bilingual } from '../law/text.js';
import type { RuleId } from '../law/rule.js';
import type { HolidayCalendar } from '../time/calendar.js';
import type { IsoDay } from '../time/plain-date.js';
import type { Answers, TopicName } from './answers.js';
import type { FactName, Facts } from './facts.js';
import { findRule, RULE_PACK } from './rule-book.js';
import type { Topic } from './topic.js';
import { TOPICS } from './topics.js';
import { Trace, type TraceLine } from './trace.js';

/** What the rule book says of some facts on some day, with every rule it applied. */
export interface RuleAssessment {
  readonly pack: string;
  /** The day as of which the rules were read. */
  readonly on: IsoDay;
  readonly answers: Partial<Answers>;
  readonly trace: readonly TraceLine[];
  /** What would make answers firmer, without repeats. */
  readonly needToKnow: readonly FactName[];
  /** Of the rules applied, what no consulted source proves. */
  readonly unverified: readonly { readonly rule: RuleId; readonly text: Bilingual }[];
}

export interface AssessmentSetting {
  readonly on: IsoDay;
  /** Holidays of the Interpretation Act, as the tenant keeps them. */
  readonly calendar: HolidayCalendar;
}

const NAMED_TOPICS = Object.entries(TOPICS) as readonly (readonly [TopicName, Topic<unknown>])[];

/**
 * Applies the whole rule book to what is known. Pure and total: the same facts, day and calendar give the same answer, and
 * any combination of missing facts gives an answer or says what it needs to know.
 */
export const assess = (facts: Facts, { on, calendar }: AssessmentSetting): RuleAssessment => {
  const answers: Record<string, unknown> = {};
  const trace: TraceLine[] = [];
  for (const [name, topic] of NAMED_TOPICS) {
    if (!topic.isAsked(facts)) continue;
    const lines = new Trace(name, facts);
    answers[name] = topic.decide({ facts, on, calendar, trace: lines });
    trace.push(...lines.lines);
  }
  const applied = new Set<RuleId>();
  const needToKnow = new Set<FactName>();
  for (const line of trace) {
    applied.add(line.rule);
    if (line.finding === 'needs') for (const name of line.missing) needToKnow.add(name);
  }
  const unverified: { rule: RuleId; text: Bilingual }[] = [];
  for (const rule of applied) {
    const warning = findRule(rule)?.unverified;
    if (warning !== undefined) unverified.push({ rule, text: warning });
  }
  return {
    pack: RULE_PACK.id,
    on,
    answers,
    trace,
    needToKnow: [...needToKnow],
    unverified,
  };
};
