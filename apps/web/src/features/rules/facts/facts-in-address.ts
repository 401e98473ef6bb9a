import type { RuleFactCard } from '@permitdesk/domain/assess/fact-kinds';
import { FACTS, type FactName, type Facts } from '@permitdesk/domain/assess/facts';
import { readFacts } from '@permitdesk/domain/assess/read-facts';
import { isIsoDay } from './iso-day';
import type { FactSearch } from './fact-search';

const CARDS: Readonly<Record<string, RuleFactCard>> = FACTS;

/** The name of the day as of which the rules are read, which is no question. */
const ON = 'on';

/** Papers of a person: what is typed here stays on the page and never enters an address. */
const KEPT_OUT: ReadonlySet<string> = new Set<FactName>(['offerPassport', 'applicationPassport']);
export const isKeptOut = (name: string): boolean => KEPT_OUT.has(name);

export const isFactName = (name: string): name is FactName => Object.hasOwn(CARDS, name);
export const cardOfFact = (name: FactName): RuleFactCard => FACTS[name];

const parsed = (written: string): unknown => {
  try {
    return JSON.parse(written) as unknown;
  } catch {
    return undefined;
  }
};

const readOne = ({ kind }: RuleFactCard, written: string): unknown => {
  switch (kind) {
    case 'yes-no':
      return written === 'yes' ? true : written === 'no' ? false : undefined;
    case 'count':
    case 'number':
    case 'money':
      return Number(written);
    case 'whole-list':
      return written.split(',').map(Number);
    case 'list':
      return parsed(written);
    default:
      return written;
  }
};

const writeOne = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value))
    return value.every((each) => typeof each === 'number') ? value.join(',') : JSON.stringify(value);
  return String(value);
};

export interface GivenFacts {
  readonly facts: Facts;
  /** The day as of which the rules are read; today when left out. */
  readonly on: string | undefined;
  /** Names in the address that are no question, or whose answer has not its form. */
  readonly unread: readonly string[];
}

/** The facts that an address gives. What cannot be read is named, not dropped in silence. */
export const readAddress = ({ [ON]: on, ...rest }: FactSearch): GivenFacts => {
  const facts: Record<string, unknown> = {};
  const unread: string[] = [];
  for (const [name, written] of Object.entries(rest)) {
    const value = isFactName(name) ? readOne(CARDS[name] as RuleFactCard, written) : undefined;
    const read = value === undefined ? undefined : readFacts({ [name]: value });
    if (read === undefined || read.refusals.length > 0) unread.push(name);
    else Object.assign(facts, read.facts);
  }
  if (on !== undefined && !isIsoDay(on)) unread.push(ON);
  return { facts, on: on !== undefined && isIsoDay(on) ? on : undefined, unread };
};

/** The same facts as an address that may be shared. */
export const writeAddress = (facts: Readonly<Record<string, unknown>>, on?: string): FactSearch => ({
  ...Object.fromEntries(
    Object.entries(facts)
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([name, value]) => [name, writeOne(value)]),
  ),
  ...(on === undefined ? {} : { [ON]: on }),
});
