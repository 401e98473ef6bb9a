import type { RuleId } from '../law/rule.js';
import type { Bilingual } from '../law/text.js';
import type { FactName, Facts } from './facts.js';

/**
 * What a rule says of the facts. `holds` and `fails`: it was applied. `needs`: it cannot be applied until facts are known.
 * `warns`: it does not decide, but a person should look.
 */
export const FINDINGS = ['holds', 'fails', 'needs', 'warns'] as const;
export type Finding = (typeof FINDINGS)[number];

/** One rule applied: what it says, from which facts, and which it lacks. */
export interface TraceLine {
  readonly topic: string;
  readonly rule: RuleId;
  readonly finding: Finding;
  readonly text: Bilingual;
  readonly used: readonly FactName[];
  readonly missing: readonly FactName[];
}

// Most lines lack nothing; a hundred lines of one assessment share the empty list.
const NOTHING: readonly FactName[] = [];

/** Collects the lines of one topic while it decides. */
export class Trace {
  readonly lines: TraceLine[] = [];

  constructor(
    private readonly topic: string,
    private readonly facts: Facts,
  ) {}

  /** The rule was applied to `of` and the facts meet it, or it adds what follows. */
  holds(rule: RuleId, text: Bilingual, of: readonly FactName[] = []): void {
    this.add(rule, 'holds', text, of);
  }

  /** The rule was applied and the facts do not meet it. */
  fails(rule: RuleId, text: Bilingual, of: readonly FactName[] = []): void {
    this.add(rule, 'fails', text, of);
  }

  /** The rule cannot be applied before the missing ones among `of` are known. */
  needs(rule: RuleId, text: Bilingual, of: readonly FactName[]): void {
    this.add(rule, 'needs', text, of);
  }

  /** A person should look: the rule decides nothing by itself. */
  warns(rule: RuleId, text: Bilingual, of: readonly FactName[] = []): void {
    this.add(rule, 'warns', text, of);
  }

  /** Whether any line says that the facts fail a rule. */
  get hasFailed(): boolean {
    return this.lines.some(({ finding }) => finding === 'fails');
  }

  private add(rule: RuleId, finding: Finding, text: Bilingual, of: readonly FactName[]): void {
    this.lines.push({
      topic: this.topic,
      rule,
      finding,
      text,
      used: of.every((name) => this.facts[name] !== undefined)
        ? of
        : of.filter((name) => this.facts[name] !== undefined),
      // A rule that was applied lacks nothing, whatever else it could have used.
      missing: finding === 'needs' ? of.filter((name) => this.facts[name] === undefined) : NOTHING,
    });
  }
}
