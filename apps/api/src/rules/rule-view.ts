import { assess } from '@permitdesk/domain/assess/assess';
import type { RuleFactCard } from '@permitdesk/domain/assess/fact-kinds';
import { EXAMPLES_ON } from '@permitdesk/domain/assess/worked-example';
import { WORKED_EXAMPLES } from '@permitdesk/domain/assess/worked-examples';
import type { TraceLine } from '@permitdesk/domain/assess/trace';
import { interpretationActCalendar } from '@permitdesk/domain/time/holidays/holiday-calendar';
import { isInForce, type RuleCard, type RuleFamily } from '@permitdesk/domain/law/rule';
import type { RuleQuestionView, RuleStoryView, RuleView, TraceLineView } from './rules.dto.js';

const examplesOf: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>();
  for (const { id, rules } of WORKED_EXAMPLES)
    for (const rule of rules) found.set(rule, [...(found.get(rule) ?? []), id]);
  return found;
})();

export const ruleView = (card: RuleCard, today: string): RuleView => ({
  id: card.id,
  family: card.id.split('-')[0] as RuleFamily,
  title: { ...card.title },
  statement: { ...card.statement },
  cites: [...card.cites],
  sources: card.sources.map((source) => ({ ...source })),
  from: card.from ?? null,
  to: card.to ?? null,
  inForce: isInForce(card, today),
  unverified: card.unverified === undefined ? null : { ...card.unverified },
  implementedBy: [...card.implementedBy],
  notImplemented: card.notImplemented === undefined ? null : { ...card.notImplemented },
  examples: [...(examplesOf.get(card.id) ?? [])],
});

export const lineView = (line: TraceLine): TraceLineView => ({
  ...line,
  text: { ...line.text },
  used: [...line.used],
  missing: [...line.missing],
});

/** A rule with its worked examples whole. */
export const ruleStory = (card: RuleCard, today: string): RuleStoryView => ({
  rule: ruleView(card, today),
  examples: WORKED_EXAMPLES.filter(({ rules }) => rules.includes(card.id)).map(({ id, title, parts }) => ({
    id,
    title: { ...title },
    parts: parts.map(({ facts }) => ({
      facts: { ...facts },
      trace: assess(facts, { on: EXAMPLES_ON, calendar: interpretationActCalendar }).trace.map(lineView),
    })),
  })),
});

export const questionView = (name: string, card: RuleFactCard): RuleQuestionView => ({
  name,
  kind: card.kind,
  label: { ...card.label },
  ...(card.help === undefined ? {} : { help: { ...card.help } }),
  ...(card.choices === undefined
    ? {}
    : { choices: card.choices.map(({ value, label }) => ({ value, label: { ...label } })) }),
  ...(card.of === undefined ? {} : { of: Object.entries(card.of).map(([column, each]) => questionView(column, each)) }),
});
