import type { HoldAnswer } from '../assess/answers.js';
import type { FactName, Facts } from '../assess/facts.js';
import type { Topic } from '../assess/topic.js';
import { dayOfApplication } from '../exemptions/assessment-day.js';
import { text } from '../law/text.js';
import { day, isAfter, isBefore, parseDay, type IsoDay, type PlainDate } from '../time/plain-date.js';

/** First day on which the Governor in Council may make such orders (IRPA s. 87.301; 2026, c. 4, s. 72). */
export const HOLD_ORDERS_FROM: IsoDay = '2026-03-26';
const FROM = day(HOLD_ORDERS_FROM);

/** What an order may name, beside the fact of the case that it is held against. */
const SCOPES = [
  ['holdOrderCountry', 'citizenship'],
  ['holdOrderCode', 'code'],
  ['holdOrderProvince', 'workProvince'],
] as const satisfies readonly (readonly [keyof Facts, keyof Facts])[];
const ORDER: readonly FactName[] = ['holdOrderNumber', 'holdOrderCountry', 'holdOrderCode', 'holdOrderProvince'];
const CASE: readonly FactName[] = ['citizenship', 'code', 'workProvince', 'applicationOn'];
const ALL: readonly FactName[] = [...ORDER, ...CASE];

const HELD = text(
  'An order covers this case: our own tasks wait. Legal dates go on unless the order itself says otherwise.',
  'Un décret vise ce dossier : nos propres tâches attendent. Les dates légales courent, sauf si le décret en dispose autrement.',
);
const NOT_HELD = text('The order does not cover this case.', 'Le décret ne vise pas ce dossier.');
const WHOM = text(
  'Whether the order covers this case is not known; nothing is held until it is.',
  "On ne sait pas si le décret vise ce dossier; rien n'est suspendu d'ici là.",
);

const isWithin = ({ holdOrderFromOn, holdOrderUntilOn }: Facts, on: PlainDate): boolean => {
  const from = holdOrderFromOn === undefined ? undefined : parseDay(holdOrderFromOn);
  const until = holdOrderUntilOn === undefined ? undefined : parseDay(holdOrderUntilOn);
  return (from === undefined || !isBefore(on, from)) && (until === undefined || !isAfter(on, until));
};

type Cover = 'covers' | 'does-not-cover' | 'unknown';

/** Everything the order names must be met; one that names nothing is not understood yet. */
const coverOf = (facts: Facts, on: PlainDate): Cover => {
  if (!isWithin(facts, on)) return 'does-not-cover';
  let named = 0;
  let met = 0;
  for (const [scope, fact] of SCOPES) {
    const wanted = facts[scope];
    if (wanted === undefined) continue;
    named += 1;
    const given = facts[fact];
    if (given === wanted) met += 1;
    else if (given !== undefined) return 'does-not-cover';
  }
  return named > 0 && met === named ? 'covers' : 'unknown';
};

/** Whether an order in council stops our own tasks; the dates of the law go on (OIC-01). */
export const holdTopic: Topic<HoldAnswer> = {
  isAsked: (facts) => ORDER.some((name) => facts[name] !== undefined),
  decide: ({ facts, on, trace }) => {
    const now = parseDay(on) ?? dayOfApplication(facts, on);
    const isPossible = now === undefined || !isBefore(now, FROM);
    const cover = now === undefined ? 'unknown' : isPossible ? coverOf(facts, now) : 'does-not-cover';
    if (cover === 'covers') trace.holds('OIC-01', HELD, ALL);
    else if (cover === 'unknown') trace.needs('OIC-01', WHOM, ALL);
    else if (isPossible) trace.fails('OIC-01', NOT_HELD, ALL);
    const held = cover === 'covers';
    return {
      case: held ? 'on-hold' : 'not-held',
      ownTasks: held ? 'on-hold' : 'running',
      legalDeadlines: 'running',
      orderNumber: facts.holdOrderNumber,
    };
  },
};
