import type { ShortWorkAnswer, YesNoUnknown } from '../../assess/answers.js';
import type { Facts } from '../../assess/facts.js';
import type { Topic } from '../../assess/topic.js';
import type { Trace } from '../../assess/trace.js';
import { isoAfter, isoOf } from '../../deadlines/day-count.js';
import { SHORT_STAY_WAIT_MONTHS, type ShortStayDays } from '../../deadlines/notice-periods.js';
import { text } from '../../law/text.js';
import type { IsoDay, PlainDate } from '../../time/plain-date.js';
import { knownCount, knownDay, knownTeer, MOST_DAYS } from '../known-facts.js';
import { monthsFrom } from '../months-from.js';

const RESEARCH_DAYS = 120;
const KINDS = Object.keys(SHORT_STAY_WAIT_MONTHS)
  .map(Number)
  .sort((a, b) => a - b) as readonly ShortStayDays[];

/** The shortest exemption that covers the days asked for. */
const kindFor = (days: number): ShortStayDays | undefined => KINDS.find((kind) => days <= kind);

const TEER_FAILS = text(
  'Short work without a permit asks for TEER 0 or 1.',
  'La dispense exige la catégorie FÉER 0 ou 1.',
);
const TEER_NEEDS = text(
  'Whether short work without a permit is open depends on the TEER.',
  'La dispense dépend de la catégorie FÉER.',
);
const RESEARCHERS_ONLY = text(
  'Only researchers at a publicly funded degree-granting institution or its affiliate have 120 days.',
  "Seuls les chercheurs d'un établissement public décernant des diplômes ou affilié ont 120 jours.",
);
const RESEARCHER_NEEDS = text(
  '120 days are for research at a publicly funded degree-granting institution or its affiliate.',
  'Les 120 jours visent la recherche dans un établissement public décernant des diplômes ou affilié.',
);
const TOO_LONG = text(
  'No exemption is that long: a permit is needed.',
  "Aucune dispense n'est aussi longue : un permis est nécessaire.",
);
const LENGTH_NEEDS = text(
  'The exemption has 15, 30 or 120 days: how many are wanted?',
  'La dispense compte 15, 30 ou 120 jours : combien sont demandés?',
);
const IN_CANADA = text(
  'It is asked for on arrival: a first request cannot be made inside Canada.',
  "Elle se demande à l'arrivée : une première demande ne peut être présentée au Canada.",
);
const ARRIVAL_NEEDS = text(
  'It is asked for on arrival: is the worker still outside Canada?',
  "Elle se demande à l'arrivée : le travailleur est-il encore à l'extérieur du Canada?",
);
const SHORT_HOLDS = text(
  'TEER 0 or 1: such work may have the exemption.',
  'FÉER 0 ou 1 : un tel travail peut bénéficier de la dispense.',
);
const RESEARCH_HOLDS = text(
  'Research at a publicly funded degree-granting institution or its affiliate: such work may have one stay of 120 days.',
  "Recherche dans un établissement public décernant des diplômes ou affilié : un tel travail peut bénéficier d'un séjour de 120 jours.",
);
const EARLIER_NEEDS = text(
  'An earlier short stay means a wait: when was it granted?',
  'Un court séjour antérieur entraîne une attente : quand a-t-il été accordé?',
);
const DAY_NEEDS = text(
  'Whether the wait is over depends on the day of arrival.',
  "La fin de l'attente dépend du jour d'arrivée.",
);
const NO_EXTENSION = text(
  'No extension: work stops at the end, and a permit is then sought from outside Canada.',
  "Aucune prolongation : le travail cesse à la fin, et un permis se demande alors de l'extérieur du Canada.",
);

/** Whether the work itself may have the exemption, whatever the dates. */
const workFits = (facts: Facts, kind: ShortStayDays, trace: Trace): YesNoUnknown => {
  if (kind === RESEARCH_DAYS) {
    const { employerKind, dutiesKind } = facts;
    if (
      (employerKind !== undefined && employerKind !== 'university') ||
      (dutiesKind !== undefined && dutiesKind !== 'research')
    ) {
      trace.fails('GSS-04', RESEARCHERS_ONLY, ['shortWorkDays', 'employerKind', 'dutiesKind']);
      return 'no';
    }
    if (employerKind === undefined || dutiesKind === undefined) {
      trace.needs('GSS-04', RESEARCHER_NEEDS, ['employerKind', 'dutiesKind']);
      return 'need-to-know';
    }
    trace.holds('GSS-04', RESEARCH_HOLDS, ['shortWorkDays', 'employerKind', 'dutiesKind']);
    return 'yes';
  }
  const teer = knownTeer(facts.teer);
  if (teer === undefined) {
    trace.needs('GSS-04', TEER_NEEDS, ['teer']);
    return 'need-to-know';
  }
  if (teer > 1) {
    trace.fails('GSS-04', TEER_FAILS, ['teer']);
    return 'no';
  }
  trace.holds('GSS-04', SHORT_HOLDS, ['shortWorkDays', 'teer']);
  return 'yes';
};

/** A request is made on arrival; what was granted needs no second look. */
const placeFits = ({ inCanada }: Facts, granted: PlainDate | undefined, trace: Trace): YesNoUnknown => {
  if (granted !== undefined || inCanada === false) return 'yes';
  if (inCanada === true) {
    trace.fails('GSS-04', IN_CANADA, ['inCanada']);
    return 'no';
  }
  trace.needs('GSS-04', ARRIVAL_NEEDS, ['inCanada']);
  return 'need-to-know';
};

const nextFrom = (
  grantedOn: PlainDate,
  next: ShortStayDays,
  trace: Trace,
  of: 'shortWorkGrantedOn' | 'previousShortWorkOn',
): IsoDay => {
  const waited = knownDay(monthsFrom(grantedOn, SHORT_STAY_WAIT_MONTHS[next], trace, [of]));
  return waited === undefined ? isoOf(grantedOn) : isoAfter(waited, 1, 'days');
};

interface Wait {
  readonly over: YesNoUnknown;
  readonly earliestOn: IsoDay | undefined;
  readonly fifteenDaysInstead: boolean;
}

/** Whether the wait after an earlier stay is over on the day of the new one (GSS-06). */
const waitAfter = (facts: Facts, kind: ShortStayDays | undefined, day: PlainDate | undefined, trace: Trace): Wait => {
  const previous = knownDay(facts.previousShortWorkOn);
  if (previous === undefined) {
    const none = facts.previousShortWorkOn === undefined && !(Number(facts.previousShortWorkDays) > 0);
    if (none) return { over: 'yes', earliestOn: undefined, fifteenDaysInstead: false };
    trace.needs('GSS-06', EARLIER_NEEDS, ['previousShortWorkOn']);
    return { over: 'need-to-know', earliestOn: undefined, fifteenDaysInstead: false };
  }
  if (kind === undefined) return { over: 'need-to-know', earliestOn: undefined, fifteenDaysInstead: false };
  const earliestOn = nextFrom(previous, kind, trace, 'previousShortWorkOn');
  if (day === undefined) {
    trace.needs('GSS-06', DAY_NEEDS, ['startOn']);
    return { over: 'need-to-know', earliestOn, fifteenDaysInstead: false };
  }
  const isOver = isoOf(day) >= earliestOn;
  const said = text(
    `After the stay granted on ${isoOf(previous)}, ${kind} days may be granted from ${earliestOn}.`,
    `Après le séjour accordé le ${isoOf(previous)}, ${kind} jours peuvent être accordés à compter du ${earliestOn}.`,
  );
  if (isOver) {
    trace.holds('GSS-06', said, ['previousShortWorkOn', 'shortWorkDays', 'startOn']);
    return { over: 'yes', earliestOn, fifteenDaysInstead: false };
  }
  trace.fails('GSS-06', said, ['previousShortWorkOn', 'shortWorkDays', 'startOn']);
  const [shortest] = KINDS;
  const shortestFrom = shortest === undefined ? undefined : nextFrom(previous, shortest, trace, 'previousShortWorkOn');
  return {
    over: 'no',
    earliestOn,
    fifteenDaysInstead: kind !== shortest && shortestFrom !== undefined && isoOf(day) >= shortestFrom,
  };
};

const all = (...answers: readonly YesNoUnknown[]): YesNoUnknown =>
  answers.includes('no') ? 'no' : answers.includes('need-to-know') ? 'need-to-know' : 'yes';

/** Short work without a permit under the Global Skills Strategy: whether, until when, and when again. */
export const shortWorkTopic: Topic<ShortWorkAnswer> = {
  isAsked: ({ shortWorkDays, shortWorkGrantedOn }) => shortWorkDays !== undefined || shortWorkGrantedOn !== undefined,
  decide: ({ facts, trace }) => {
    const days = knownCount(facts.shortWorkDays, MOST_DAYS);
    const kind = days === undefined || days === 0 ? undefined : kindFor(days);
    const granted = knownDay(facts.shortWorkGrantedOn);
    const day = granted ?? knownDay(facts.startOn);

    let fits: YesNoUnknown = 'need-to-know';
    if (kind !== undefined) fits = workFits(facts, kind, trace);
    else if (days !== undefined && days > 0) {
      trace.fails('GSS-04', TOO_LONG, ['shortWorkDays']);
      fits = 'no';
    } else trace.needs('GSS-04', LENGTH_NEEDS, ['shortWorkDays']);
    const place = placeFits(facts, granted, trace);
    const wait = waitAfter(facts, kind, day, trace);

    const lastDayOn =
      granted === undefined || kind === undefined || days === undefined
        ? undefined
        : isoAfter(granted, days - 1, 'days');
    if (granted !== undefined && lastDayOn !== undefined) {
      trace.holds(
        'GSS-05',
        text(
          `The day of the grant, ${isoOf(granted)}, is the first of ${days} days in a row: the last is ${lastDayOn}.`,
          `Le jour de l'octroi, le ${isoOf(granted)}, est le premier de ${days} jours consécutifs : le dernier est le ${lastDayOn}.`,
        ),
        ['shortWorkGrantedOn', 'shortWorkDays'],
      );
      trace.holds('GSS-07', NO_EXTENSION);
    }
    const latest = granted ?? knownDay(facts.previousShortWorkOn);
    const of = granted === undefined ? 'previousShortWorkOn' : 'shortWorkGrantedOn';
    const next15DaysFrom = latest === undefined ? undefined : nextFrom(latest, 15, trace, of);
    const next30Or120DaysFrom = latest === undefined ? undefined : nextFrom(latest, 30, trace, of);
    if (latest !== undefined && next15DaysFrom !== undefined && next30Or120DaysFrom !== undefined)
      trace.holds(
        'GSS-06',
        text(
          `After the stay granted on ${isoOf(latest)}: 15 days again from ${next15DaysFrom}, 30 or 120 days from ${next30Or120DaysFrom}.`,
          `Après le séjour accordé le ${isoOf(latest)} : de nouveau 15 jours à compter du ${next15DaysFrom}, 30 ou 120 jours à compter du ${next30Or120DaysFrom}.`,
        ),
        [of],
      );
    return {
      allowed: all(fits, place, wait.over),
      lastDayOn,
      next15DaysFrom,
      next30Or120DaysFrom,
      earliestOn: wait.earliestOn,
      fifteenDaysInstead: wait.fifteenDaysInstead,
    };
  },
};
