import type { RuleId } from '../law/rule.js';
import { text, type Bilingual } from '../law/text.js';
import type { Answers } from './answers.js';
import type { Facts } from './facts.js';

/** Any part of an answer: what an example does not name it does not test. */
export type Expected<T> = T extends readonly (infer E)[]
  ? readonly Expected<E>[]
  : T extends object
    ? { readonly [K in keyof T]?: Expected<T[K]> }
    : T;

/** Facts with the answers the law gives to them; shown beside the rules, and run as a test. */
export interface WorkedExample {
  readonly id: `WE-${string}`;
  readonly title: Bilingual;
  readonly parts: readonly { readonly facts: Facts; readonly expected: Expected<Answers> }[];
  /** Each of these leaves a line in the trace. */
  readonly rules: readonly RuleId[];
}

/** The day as of which every example reads the rules. */
export const EXAMPLES_ON = '2026-11-22';

/** An example of one part; more parts follow in pairs. */
export const example = (
  id: WorkedExample['id'],
  title: readonly [en: string, fr: string],
  rules: readonly RuleId[],
  facts: Facts,
  expected: Expected<Answers>,
  ...more: readonly (readonly [Facts, Expected<Answers>])[]
): WorkedExample => ({
  id,
  title: text(title[0], title[1]),
  rules,
  parts: [{ facts, expected }, ...more.map(([f, e]) => ({ facts: f, expected: e }))],
});
