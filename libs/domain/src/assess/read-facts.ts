import { EXPECTED_FORM, readFactValue } from '../cases/facts.js';
import { card, refusalsOf, type Refusal } from '../law/refusal.js';
import { text, type Bilingual } from '../law/text.js';
import type { RuleFactCard } from './fact-kinds.js';
import { FACTS, type Facts } from './facts.js';

const refusal = refusalsOf({
  'rule-fact.unknown': card<string>({
    basis: 'house',
    cites: ['Permitdesk: nothing that was sent is silently dropped'],
    text: (name) => text(`The rule book has no question “${name}”.`, `Le recueil n'a pas de question « ${name} ».`),
    remedy: () =>
      text(
        'Leave it out; GET /api/v1/rules/questions lists them all.',
        'Retirez-la; GET /api/v1/rules/questions les donne toutes.',
      ),
  }),
  'rule-fact.malformed': card<{ label: Bilingual; expected: Bilingual }>({
    basis: 'house',
    cites: ['Permitdesk: days are days, instants are UTC, money is whole cents'],
    text: ({ label, expected }) =>
      text(`“${label.en}” must be ${expected.en}.`, `« ${label.fr} » doit être ${expected.fr}.`),
    remedy: () => text('Write it in that form.', 'Écrivez-le sous cette forme.'),
  }),
});

const LONGEST_LIST = 100;
const A_NUMBER = text('a number', 'un nombre');
const WHOLE_NUMBERS = text('a list of at most 100 whole numbers', "une liste d'au plus 100 nombres entiers");
const A_LIST = text('a list of at most 100 entries', "une liste d'au plus 100 entrées");

type Read = { readonly value: unknown } | { readonly refusals: readonly Refusal[] };

const isRecord = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

const readOne = (of: RuleFactCard, raw: unknown, field: string): Read => {
  const wrong = (expected: Bilingual): Read => ({
    refusals: [refusal('rule-fact.malformed', { label: of.label, expected }, field)],
  });
  switch (of.kind) {
    case 'number':
      return typeof raw === 'number' && Number.isFinite(raw) ? { value: raw } : wrong(A_NUMBER);
    case 'whole-list':
      return Array.isArray(raw) &&
        raw.length <= LONGEST_LIST &&
        raw.every((each) => Number.isSafeInteger(each) && each >= 0)
        ? { value: raw }
        : wrong(WHOLE_NUMBERS);
    case 'list': {
      if (!Array.isArray(raw) || raw.length > LONGEST_LIST || !raw.every(isRecord)) return wrong(A_LIST);
      const rows = raw.map((row: Readonly<Record<string, unknown>>, index) =>
        readAll(of.of ?? {}, row, `${field}.${index}`),
      );
      const refusals = rows.flatMap((row) => row.refusals);
      return refusals.length > 0 ? { refusals } : { value: rows.map((row) => row.facts) };
    }
    default: {
      const value = readFactValue({ kind: of.kind, ...(of.choices === undefined ? {} : { choices: of.choices }) }, raw);
      return value === undefined ? wrong(EXPECTED_FORM[of.kind]) : { value };
    }
  }
};

const readAll = (
  cards: Readonly<Record<string, RuleFactCard>>,
  raw: Readonly<Record<string, unknown>>,
  path: string,
): { readonly facts: Readonly<Record<string, unknown>>; readonly refusals: readonly Refusal[] } => {
  const facts: Record<string, unknown> = {};
  const refusals: Refusal[] = [];
  for (const [name, given] of Object.entries(raw)) {
    const field = `${path}.${name}`;
    const of = Object.hasOwn(cards, name) ? cards[name] : undefined;
    if (of === undefined) refusals.push(refusal('rule-fact.unknown', name, field));
    else if (given !== undefined && given !== null && given !== '') {
      const read = readOne(of, given, field);
      if ('value' in read) facts[name] = read.value;
      else refusals.push(...read.refusals);
    }
  }
  return { facts, refusals };
};

/** Reads what a caller says is known: every unknown question and every malformed answer is named, not only the first. */
export const readFacts = (
  raw: Readonly<Record<string, unknown>>,
): { readonly facts: Facts; readonly refusals: readonly Refusal[] } => readAll(FACTS, raw, 'facts');
