import type { RuleCard } from '../../libs/domain/src/law/rule.js';

export function renderRules(domain: {
  readonly rules: readonly RuleCard[];
  readonly pack: { readonly id: string; readonly writtenOn: string };
  readonly families: readonly string[];
}): string;
