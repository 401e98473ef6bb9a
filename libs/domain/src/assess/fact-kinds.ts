import { EVENT_FACT_KINDS, type Choice } from '../cases/facts.js';
import { text, type Bilingual } from '../law/text.js';

/** How an answer is written: as in the history of a case, and lists besides. */
export const FACT_KINDS = [...EVENT_FACT_KINDS, 'number', 'whole-list', 'list'] as const;

/** A question of the rule book, with its answer's form. All are optional: what is not known is asked for, never guessed. */
export interface RuleFactCard {
  readonly kind: (typeof FACT_KINDS)[number];
  readonly label: Bilingual;
  readonly help?: Bilingual;
  readonly choices?: readonly Choice[];
  /** Columns of each row, for a `list`. */
  readonly of?: Readonly<Record<string, RuleFactCard>>;
}
type Help = { readonly help?: Bilingual };

const plain =
  <const K extends RuleFactCard['kind']>(kind: K) =>
  (en: string, fr: string, more: Help = {}) =>
    ({ kind, label: text(en, fr), ...more }) as const;

/** Builders: a question in both languages is one line. */
export const ask = {
  day: plain('day'),
  instant: plain('instant'),
  line: plain('line'),
  yesNo: plain('yes-no'),
  money: plain('money'),
  count: plain('count'),
  /** A number with decimals: a percentage, a grade. */
  number: plain('number'),
  country: plain('country'),
  /** Several whole numbers. */
  wholeList: plain('whole-list'),
  choice: <const V extends string>(
    en: string,
    fr: string,
    choices: Readonly<Record<V, readonly [en: string, fr: string]>>,
    more: Help = {},
  ) => ({
    kind: 'choice' as const,
    label: text(en, fr),
    choices: Object.entries<readonly [string, string]>(choices).map(([value, [e, f]]) => ({
      value: value as V,
      label: text(e, f),
    })),
    ...more,
  }),
  list: <const C extends Readonly<Record<string, RuleFactCard>>>(en: string, fr: string, of: C) =>
    ({ kind: 'list' as const, label: text(en, fr), of }) as const,
};

/** The type of an answer to a question. */
export type AnswerTo<C> = C extends { readonly kind: 'money' | 'count' | 'number' }
  ? number
  : C extends { readonly kind: 'yes-no' }
    ? boolean
    : C extends { readonly kind: 'whole-list' }
      ? readonly number[]
      : C extends { readonly kind: 'list'; readonly of: infer O }
        ? readonly { readonly [K in keyof O]?: AnswerTo<O[K]> | undefined }[]
        : C extends { readonly kind: 'choice'; readonly choices: readonly Choice<infer V>[] }
          ? V
          : string;

export type FactsOfCards<C> = { readonly [K in keyof C]?: AnswerTo<C[K]> | undefined };
