import type { IsoDay } from '../time/plain-date.js';
import type { Citations } from './citation.js';
import type { Bilingual } from './text.js';

export const RULE_FAMILIES = [
  'CAL',
  'EXM',
  'FEE',
  'OPH',
  'OFF',
  'EMP',
  'WPX',
  'GSS',
  'BRD',
  'BIO',
  'MED',
  'PAS',
  'DUR',
  'EXT',
  'RES',
  'INS',
  'AMP',
  'INE',
  'PRV',
  'QUE',
  'LNG',
  'REP',
  'OIC',
] as const;
export type RuleFamily = (typeof RULE_FAMILIES)[number];
export type RuleId = `${RuleFamily}-${string}`;

/** A page of the department, or another published text, with the day it bears or was read. */
export interface RuleSource {
  readonly href: string;
  readonly dated?: IsoDay;
}

/**
 * Where a rule lives in the product. Each mark names something that a test can find: a topic of `assess`, the code of a
 * refusal, a row of the register of deadlines, a check of the pre-flight, a kind of event, a table or a function.
 */
export type Implementation =
  | `topic:${string}`
  | `refusal:${string}`
  | `deadline:DL-${string}`
  | `check:EP${string}`
  | `event:${string}`
  | `machine:${string}`
  | `code:${string}`;

/** One rule of the book: what holds, since when, where it is written, and where the product heeds it. */
export interface RuleCard {
  readonly id: RuleId;
  readonly title: Bilingual;
  /** What holds, in our own words. */
  readonly statement: Bilingual;
  readonly cites: Citations;
  readonly sources: readonly RuleSource[];
  /** First day on which it holds; left out where it is older than the register. */
  readonly from?: IsoDay;
  /** Last day on which it holds. */
  readonly to?: IsoDay;
  /** What no consulted source proves: shown as a warning wherever the rule is applied. */
  readonly unverified?: Bilingual;
  /** Never empty, unless `notImplemented` says why the software has nothing to do, or does not do it. */
  readonly implementedBy: readonly Implementation[];
  readonly notImplemented?: Bilingual;
}

/** Keeps a file of rules readable and its ids exact. */
export const rules = <const T extends readonly RuleCard[]>(...cards: T): T => cards;

/** Whether the rule holds on a day. */
export const isInForce = ({ from, to }: Pick<RuleCard, 'from' | 'to'>, on: IsoDay): boolean =>
  (from === undefined || from <= on) && (to === undefined || on <= to);
