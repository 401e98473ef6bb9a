import type { FactName, Facts } from '../../assess/facts.js';
import { FACTS } from '../../assess/facts.js';
import type { Citation } from '../../law/citation.js';
import type { RuleId } from '../../law/rule.js';
import type { HolidayCalendar } from '../../time/calendar.js';
import { compareDays, parseDay, type IsoDay, type PlainDate } from '../../time/plain-date.js';
import { Reckoning, type Reckoned } from '../arithmetic.js';
import { isoOf, type CountingUnit } from '../day-count.js';
import type { DeadlineRule } from '../deadline-rule.js';

/** What a reckoned day is. Only a last day can be missed in law; the others say when something opens, ends or must hold. */
export const DUE_SENSES = [
  /** The last day on which the thing can be done. */
  'last-day',
  /** No date of its own: a condition that must hold before the act that is planned for this day. */
  'gate',
  /** The first day on which something becomes possible again. */
  'first-day',
  /** The last day of a paper, a right, a cap. */
  'ends',
  /** The last day through which something is kept. */
  'keep-through',
  /** A service target or an aim of this product: nothing in law depends on it. */
  'target',
  /** Somebody else's permit must last at least to this day. */
  'must-last-to',
] as const;
export type DueSense = (typeof DUE_SENSES)[number];

/** What a reader is told about a row: the same card that a deadline of a case has. */
export type DueDateCard = Pick<
  DeadlineRule,
  'id' | 'action' | 'owner' | 'consequence' | 'cites' | 'verified' | 'remindDaysBefore'
>;

/** Facts, the day as of which they are read, and the holidays. */
export interface DueDateAsked {
  readonly facts: Facts;
  readonly on: IsoDay;
  readonly calendar: HolidayCalendar;
}

/** One row of the register of deadlines as a function of facts. */
export interface DueDateRow {
  readonly id: DeadlineRule['id'];
  /** The rule of the book that the row carries out. */
  readonly rule: RuleId;
  readonly sense: DueSense;
  /** Any of these starts the row; without all of them there is nothing to reckon. */
  readonly triggers: readonly [FactName, ...FactName[]];
  /** Whether the row speaks of this case at all. */
  readonly when?: (facts: Facts) => boolean;
  /** Facts that must be known besides a trigger; while one is missing the row asks for it. */
  readonly requires?: readonly FactName[];
  /** Every other fact that may change the day. */
  readonly reads?: readonly FactName[];
  /** The day with its arithmetic; `undefined` where a day cannot be read, or where nothing is due. */
  readonly reckon: (asked: DueDateAsked) => Reckoned | undefined;
}

/** Facts whose answer is written as text: the days among them are read with `dayOf`. */
export type TextFact = { [K in FactName]-?: NonNullable<Facts[K]> extends string ? K : never }[FactName];

/** A fact as a day; `undefined` when it is not known or cannot be read. */
export const dayOf = (facts: Facts, name: TextFact): PlainDate | undefined => {
  const written = facts[name];
  return written === undefined ? undefined : parseDay(written);
};

/** A reckoning that starts on the day of a fact, in the words of its question. */
export const startOn = (facts: Facts, name: TextFact): Reckoning | undefined => {
  const on = dayOf(facts, name);
  return on === undefined ? undefined : Reckoning.from(on, FACTS[name].label);
};

/** The day of the fact itself. */
export const onTheDay =
  (name: TextFact): DueDateRow['reckon'] =>
  ({ facts }) =>
    startOn(facts, name)?.fixed();

/** The day that a letter or a document prints. */
export const asPrinted =
  (name: TextFact): DueDateRow['reckon'] =>
  ({ facts }) => {
    const on = dayOf(facts, name);
    return on === undefined ? undefined : Reckoning.printed(on, FACTS[name].label).fixed();
  };

/** So long after the day of the fact, which is not counted; no holiday moves it (CAL-05). */
export const after =
  (name: TextFact, amount: number, unit: CountingUnit, cites?: Citation): DueDateRow['reckon'] =>
  ({ facts }) =>
    startOn(facts, name)?.plus(amount, unit, cites).fixed();

/** The same where federal law fixes the period: a last day that is a holiday moves on (CAL-04). */
export const afterByLaw =
  (name: TextFact, amount: number, unit: CountingUnit, cites?: Citation): DueDateRow['reckon'] =>
  ({ facts, calendar }) =>
    startOn(facts, name)?.plus(amount, unit, cites).movingOff(calendar);

/** A function of the law that takes a day and the calendar. */
export const byLaw =
  (name: TextFact, due: (on: PlainDate, calendar: HolidayCalendar) => Reckoned): DueDateRow['reckon'] =>
  ({ facts, calendar }) => {
    const on = dayOf(facts, name);
    return on === undefined ? undefined : due(on, calendar);
  };

/** The later of several readings of one row, with the arithmetic of all. */
export const latestOf = (readings: readonly (Reckoned | undefined)[]): Reckoned | undefined => {
  const known = readings.filter((each) => each !== undefined);
  const [first] = known;
  if (first === undefined || known.length === 1) return first;
  const latest = known.reduce((a, b) => (compareDays(b.safeDue, a.safeDue) > 0 ? b : a));
  return {
    safeDue: latest.safeDue,
    legalDue: latest.legalDue,
    steps: [
      ...known.flatMap(({ steps }) => steps),
      { kind: 'latest', of: known.map(({ safeDue }) => isoOf(safeDue)), result: isoOf(latest.safeDue) },
    ],
  };
};
