import type { Language } from '@permitdesk/domain/law/text';
import { fold } from '../../shared/i18n/fold';
import type { Rule } from './rule-queries';

/** The rules in which every typed word stands: in the id, the title, the statement or the law. The title counts most. */
export const findRules = (rules: readonly Rule[], typed: string, language: Language): readonly Rule[] => {
  const words = fold(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return rules;
  return rules
    .map((rule) => {
      const name = fold(`${rule.id} ${rule.title[language]}`);
      const rest = fold(`${rule.statement[language]} ${rule.cites.join(' ')} ${rule.examples.join(' ')}`);
      const inName = words.filter((word) => name.includes(word)).length;
      const isFound = words.every((word) => name.includes(word) || rest.includes(word));
      return { rule, score: isFound ? 1 + inName : 0 };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ rule }) => rule);
};
