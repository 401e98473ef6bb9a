import { FACT_KINDS } from '@permitdesk/domain/assess/fact-kinds';
import { FINDINGS } from '@permitdesk/domain/assess/trace';
import { RULE_FAMILIES } from '@permitdesk/domain/law/rule';
import { BilingualView } from '../platform/bilingual.dto.js';
import { ChoiceField, DayField, Flag, Line, OpenObject, Part } from '../platform/fields.js';

export class AssessDto {
  @OpenObject({ doc: 'What is known, by the name of the question (GET /api/v1/rules/questions); all may be left out' })
  readonly facts!: Record<string, unknown>;
  @DayField({ optional: true, doc: 'The day as of which the rules are read; today when left out' })
  readonly on?: string;
}

export class TraceLineView {
  @Line({ doc: 'The question of the rule book it belongs to' }) topic!: string;
  @Line({ doc: '`FEE-01`' }) rule!: string;
  @ChoiceField(FINDINGS, 'Finding') finding!: string;
  @Part(() => BilingualView) text!: BilingualView;
  @Line({ many: true, doc: 'Facts it was applied to' }) used!: string[];
  @Line({ many: true, doc: 'Facts it lacks' }) missing!: string[];
}

export class UnverifiedRuleView {
  @Line() rule!: string;
  @Part(() => BilingualView, { doc: 'What no consulted source proves' }) text!: BilingualView;
}

/** What the rule book says; nothing of it is stored. */
export class AssessmentView {
  @Line({ doc: 'The rule pack applied' }) pack!: string;
  @DayField() on!: string;
  @OpenObject({ doc: 'By question; a question that the facts do not touch is absent' }) answers!: Record<
    string,
    unknown
  >;
  @Part(() => TraceLineView, { many: true }) trace!: TraceLineView[];
  @Line({ many: true, doc: 'Facts that would make the answers firmer' }) needToKnow!: string[];
  @Part(() => UnverifiedRuleView, { many: true }) unverified!: UnverifiedRuleView[];
}

export class RuleChoiceView {
  @Line() value!: string;
  @Part(() => BilingualView) label!: BilingualView;
}

/** A question the rule book may ask. */
export class RuleQuestionView {
  @Line() name!: string;
  @ChoiceField(FACT_KINDS, 'RuleFactKind') kind!: string;
  @Part(() => BilingualView) label!: BilingualView;
  @Part(() => BilingualView, { optional: true }) help?: BilingualView;
  @Part(() => RuleChoiceView, { many: true, optional: true }) choices?: RuleChoiceView[];
  @Part(() => RuleQuestionView, { many: true, optional: true, doc: 'Columns of a row, for a list' })
  of?: RuleQuestionView[];
}

export class RuleQuestionListView {
  @Part(() => RuleQuestionView, { many: true }) items!: RuleQuestionView[];
}

export class RuleSourceView {
  @Line() href!: string;
  @DayField({ optional: true }) dated?: string;
}

export class RuleView {
  @Line() id!: string;
  @ChoiceField(RULE_FAMILIES, 'RuleFamily') family!: string;
  @Part(() => BilingualView) title!: BilingualView;
  @Part(() => BilingualView) statement!: BilingualView;
  @Line({ many: true }) cites!: string[];
  @Part(() => RuleSourceView, { many: true }) sources!: RuleSourceView[];
  @DayField({ nullable: true }) from!: string | null;
  @DayField({ nullable: true }) to!: string | null;
  @Flag({ doc: 'Holds today' }) inForce!: boolean;
  @Part(() => BilingualView, { nullable: true, doc: 'What no consulted source proves' })
  unverified!: BilingualView | null;
  @Line({ many: true, doc: 'Where the product heeds it' }) implementedBy!: string[];
  @Part(() => BilingualView, { nullable: true, doc: 'Why the software does nothing about it, or not yet' })
  notImplemented!: BilingualView | null;
  @Line({ many: true, doc: 'Worked examples that apply it' }) examples!: string[];
}

export class RuleBookView {
  @Line({ doc: 'The rule pack' }) pack!: string;
  @DayField({ doc: 'The state of the law it was written from' }) writtenOn!: string;
  @Part(() => RuleView, { many: true }) items!: RuleView[];
}

export class RuleExamplePartView {
  @OpenObject() facts!: Record<string, unknown>;
  @Part(() => TraceLineView, { many: true, doc: 'What follows, rule by rule, as of the day the pack was written' })
  trace!: TraceLineView[];
}

export class RuleExampleView {
  @Line() id!: string;
  @Part(() => BilingualView) title!: BilingualView;
  @Part(() => RuleExamplePartView, { many: true }) parts!: RuleExamplePartView[];
}

export class RuleStoryView {
  @Part(() => RuleView) rule!: RuleView;
  @Part(() => RuleExampleView, { many: true }) examples!: RuleExampleView[];
}
