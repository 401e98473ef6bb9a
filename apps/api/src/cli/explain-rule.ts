import { findRule, RULE_BOOK, RULE_PACK } from '@permitdesk/domain/assess/rule-book';
import { WORKED_EXAMPLES } from '@permitdesk/domain/assess/worked-examples';
import type { RuleCard } from '@permitdesk/domain/law/rule';
import type { Language } from '@permitdesk/domain/law/text';

const WORDS = {
  en: {
    law: 'Law and source',
    page: 'Page',
    since: 'Since',
    until: 'Until',
    warning: 'Not verified',
    where: 'In the product',
    not: 'Not in the product',
    examples: 'Worked examples',
  },
  fr: {
    law: 'Loi et source',
    page: 'Page',
    since: 'Depuis le',
    until: "Jusqu'au",
    warning: 'Non vérifié',
    where: 'Dans le produit',
    not: 'Absent du produit',
    examples: 'Exemples commentés',
  },
} as const satisfies Record<Language, Record<string, string>>;

const linesOf = (card: RuleCard, language: Language): readonly string[] => {
  const words = WORDS[language];
  const examples = WORKED_EXAMPLES.filter(({ rules }) => rules.includes(card.id));
  const row = (name: string, value: string): string => `  ${name}: ${value}`;
  return [
    `${card.id}  ${card.title[language]}   (${RULE_PACK.id})`,
    '',
    `  ${card.statement[language]}`,
    '',
    row(words.law, card.cites.join('; ')),
    ...card.sources.map(({ href, dated }) => row(words.page, dated === undefined ? href : `${href} (${dated})`)),
    ...(card.from === undefined ? [] : [row(words.since, card.from)]),
    ...(card.to === undefined ? [] : [row(words.until, card.to)]),
    ...(card.unverified === undefined ? [] : [row(words.warning, card.unverified[language])]),
    ...(card.implementedBy.length === 0 ? [] : [row(words.where, card.implementedBy.join(', '))]),
    ...(card.notImplemented === undefined ? [] : [row(words.not, card.notImplemented[language])]),
    ...(examples.length === 0 ? [] : [row(words.examples, '')]),
    ...examples.map(({ id, title }) => `    ${id}  ${title[language]}`),
  ];
};

/**
 * What one rule says, where it is written, and where the product heeds it.
 * @throws Error that lists rules of a like id when there is none.
 */
export const explainRule = (id: string, language: Language): readonly string[] => {
  const wanted = id.trim().toUpperCase();
  const card = findRule(wanted);
  if (card !== undefined) return linesOf(card, language);
  const family = RULE_BOOK.filter((each) => each.id.startsWith(wanted.split('-')[0] ?? '')).map((each) => each.id);
  throw new Error(
    family.length === 0
      ? `no rule “${id}”; \`permitdesk rules list\` shows them all`
      : `no rule “${id}”; of this family there are ${family.join(', ')}`,
  );
};

/** Every rule, a line each. */
export const listRules = (language: Language): readonly string[] =>
  RULE_BOOK.map(({ id, title }) => `${id.padEnd(8)}${title[language]}`);
