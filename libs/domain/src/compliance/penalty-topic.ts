import type { PenaltyAnswer, ViolationAnswer } from '../assess/answers.js';
import type { Facts } from '../assess/facts.js';
import type { Topic } from '../assess/topic.js';
import type { Trace } from '../assess/trace.js';
import type { RuleId } from '../law/rule.js';
import { text, type Bilingual } from '../law/text.js';
import { cents, type Cents } from '../money/cents.js';
import { parseDay, type IsoDay } from '../time/plain-date.js';
import { sizeByRegulation } from './employer-size.js';
import { afterCap, penaltiesWithinYear, weighFailure } from './penalty.js';
import { longerBan, type Ban, type EmployerSize } from './schedule-2/consequences.js';
import { scheduleItem } from './schedule-2/items.js';
import { POINTS_FROM } from './schedule-2/points.js';

const NOTHING = cents(0);

const SIZE_UNKNOWN = text(
  'The size of the employer is not known: the amounts shown are the higher ones of a large business.',
  "La taille de l'employeur n'est pas connue : les montants affichés sont ceux, plus élevés, d'une grande entreprise.",
);
const COUNTED = text(
  'Each worker affected, each of occupation, wages and conditions, and each kind of abuse is a violation of its own.',
  'Chaque travailleur touché, chacun des éléments profession, salaire et conditions, et chaque type de violence constituent une violation distincte.',
);
const POINTS = text(
  'Points are the history of the employer with this type, and the severity of the violation.',
  "Les points réunissent les antécédents de l'employeur pour ce type et la gravité de la violation.",
);
const WHAT_FOLLOWS = text(
  'A failure that nothing justifies is a violation: a penalty, or a warning where the table gives none, and a ban where the table gives one.',
  "Un manquement que rien ne justifie est une violation : une sanction, ou un avertissement lorsque le tableau n'en prévoit pas, et une interdiction lorsque le tableau en prévoit une.",
);
const POINTS_MISSING = text(
  'The penalty needs the item, the earlier inspections with this type and the points of severity.',
  "La sanction exige l'article, les inspections antérieures avec ce type et les points de gravité.",
);
const OTHER_PROGRAMME = text(
  'This item binds employers with an LMIA, not those of the International Mobility Program.',
  'Cet article lie les employeurs visés par une EIMT, non ceux du Programme de mobilité internationale.',
);
const EXCUSED = text(
  'What is told justifies the failure, if it is shown before the preliminary finding.',
  'Ce qui est invoqué justifie le manquement, si la preuve en est faite avant la décision provisoire.',
);
const REPAID_IN_TIME = text(
  'Repayment counts as a justification only if it was made, or seriously tried, before the preliminary finding.',
  "Le remboursement ne vaut justification que s'il a été fait, ou sérieusement tenté, avant la décision provisoire.",
);
const DISCLOSED = text(
  'An accepted voluntary disclosure takes four points off each violation, never below nought.',
  'Une divulgation volontaire acceptée retire quatre points à chaque violation, sans descendre sous zéro.',
);
const ADDED_UP = text(
  'Penalties add up, to $1,000,000 at most in one notice and in twelve months of final notices; of the bans the longest counts.',
  "Les sanctions s'additionnent, jusqu'à 1 000 000 $ par avis et par douze mois d'avis définitifs; parmi les interdictions, la plus longue s'applique.",
);
const PUBLISHED = text(
  'Name, address, conditions, date and penalty are published; a warning alone is not.',
  "Le nom, l'adresse, les conditions, la date et la sanction sont publiés; un simple avertissement ne l'est pas.",
);
const RECOVERED = text(
  "The employer's fee was recovered from the worker. Only the employer may bear it.",
  "Les frais de l'employeur ont été recouvrés auprès du travailleur. Seul l'employeur peut les assumer.",
);
const BEFORE_POINTS = text(
  'Failures before 1 December 2015 have a fixed ban of two years instead of points.',
  'Les manquements antérieurs au 1er décembre 2015 entraînent une interdiction fixe de deux ans au lieu des points.',
);
const ATTESTED_THEN = text(
  'The fee was recovered on or before the day of the offer: the attestation given with the offer was untrue.',
  "Les frais ont été recouvrés au plus tard le jour de l'offre : l'attestation jointe à l'offre était fausse.",
);
const ATTESTED_BEFORE = text(
  'The attestation speaks for the day of the offer: it is untrue only if the fee was recovered by then.',
  "L'attestation vaut au jour de l'offre : elle n'est fausse que si les frais avaient alors été recouvrés.",
);

const WARNING_ONLY = text('a warning', 'un avertissement');
const EXCUSE_FACTS = ['violations'] as const;

const sizeOf = (facts: Facts): EmployerSize | 'need-to-know' =>
  facts.employerSize === 'small' || facts.employerSize === 'large'
    ? facts.employerSize
    : sizeByRegulation(facts.employees, facts.revenueCents);

/** Whole dollars as a reader writes them; the tables have no cents. */
const inDollars = (value: Cents): Bilingual => {
  const digits = String(Math.floor(value / 100));
  const grouped = (separator: string): string => digits.replaceAll(/\B(?=(?:\d{3})+$)/g, separator);
  return text(`$${grouped(',')}`, `${grouped('\u202f')} $`);
};

const outcomeText = ({ item, type = 'A', points, penaltyCents, ban }: ViolationAnswer): Bilingual => {
  const penalty = penaltyCents === 0 ? WARNING_ONLY : inDollars(penaltyCents);
  const barred = banText(ban);
  return text(
    `Item ${item}, type ${type}, ${points} points: ${penalty.en}${barred.en}.`,
    `Article ${item}, type ${type}, ${points} points : ${penalty.fr}${barred.fr}.`,
  );
};

const banText = (ban: Ban): Bilingual =>
  ban === 0
    ? text('', '')
    : ban === 'permanent'
      ? text(', a permanent ban', ', une interdiction permanente')
      : text(`, a ban of ${ban} year${ban === 1 ? '' : 's'}`, `, une interdiction de ${ban} an${ban === 1 ? '' : 's'}`);

const tell = (trace: Trace, each: ViolationAnswer): void => {
  const rule: RuleId = scheduleItem(each.item)?.rule ?? 'AMP-01';
  switch (each.outcome) {
    case 'violation':
      trace.fails(rule, outcomeText(each), ['violations']);
      break;
    case 'justified':
      trace.holds(rule === 'EMP-16' ? 'EMP-16' : 'EMP-15', EXCUSED, EXCUSE_FACTS);
      trace.holds('INS-06', REPAID_IN_TIME, EXCUSE_FACTS);
      break;
    case 'not-in-this-programme':
      trace.warns('EMP-17', OTHER_PROGRAMME, ['violations']);
      break;
    case 'need-to-know':
      trace.needs('AMP-03', POINTS_MISSING, ['violations']);
  }
};

/** Whether a fee recovered from the worker makes the attestation of the offer untrue: only if it was recovered by then. */
const attestationOf = (facts: Facts, trace: Trace): PenaltyAnswer['attestationFalse'] => {
  const recovered = facts.feeRecoveredCents;
  if (recovered === undefined || !(recovered > 0)) return undefined;
  trace.fails('FEE-11', RECOVERED, ['feeRecoveredCents']);
  trace.fails('EMP-09', RECOVERED, ['feeRecoveredCents']);
  const { feeRecoveredOn, offerSubmittedOn } = facts;
  const wasEarly =
    feeRecoveredOn !== undefined &&
    offerSubmittedOn !== undefined &&
    parseDay(feeRecoveredOn) !== undefined &&
    parseDay(offerSubmittedOn) !== undefined &&
    feeRecoveredOn <= offerSubmittedOn;
  if (wasEarly) trace.fails('EMP-09', ATTESTED_THEN, ['feeRecoveredOn', 'offerSubmittedOn']);
  else trace.warns('EMP-09', ATTESTED_BEFORE, ['feeRecoveredOn', 'offerSubmittedOn']);
  return wasEarly ? 'yes' : 'no';
};

const dayOfPenalty = (facts: Facts, on: IsoDay): IsoDay =>
  facts.penaltyOn !== undefined && parseDay(facts.penaltyOn) !== undefined ? facts.penaltyOn : on;

const isAmount = (value: number | undefined): value is number =>
  value !== undefined && Number.isSafeInteger(value) && value >= 0;

/** Whether the failures happened before there were points. */
const isBeforePoints = ({ shortfallOn }: Facts): boolean =>
  shortfallOn !== undefined && parseDay(shortfallOn) !== undefined && shortfallOn < POINTS_FROM;

const tellSchedule = (
  trace: Trace,
  facts: Facts,
  violations: readonly ViolationAnswer[],
  beforePoints: boolean,
): void => {
  if (violations.length === 0) return;
  if (beforePoints) trace.warns('AMP-01', BEFORE_POINTS, ['shortfallOn']);
  else {
    trace.holds('AMP-01', WHAT_FOLLOWS, ['violations']);
    trace.holds('AMP-02', COUNTED, ['violations']);
    trace.holds('AMP-03', POINTS, ['violations']);
    if (facts.disclosureAccepted === true) trace.holds('AMP-04', DISCLOSED, ['disclosureAccepted']);
  }
  for (const each of violations) tell(trace, each);
};

/** What failures cost: points, penalties with the cap, the longest ban, and whether the name is published. */
export const penaltyTopic: Topic<PenaltyAnswer> = {
  isAsked: ({ violations, penaltyBeforeCapCents, feeRecoveredCents }) =>
    violations !== undefined || penaltyBeforeCapCents !== undefined || feeRecoveredCents !== undefined,
  decide: ({ facts, on, trace }) => {
    const penaltyOn = dayOfPenalty(facts, on);
    const size = sizeOf(facts);
    const attestationFalse = attestationOf(facts, trace);
    const beforePoints = isBeforePoints(facts);
    const violations = (facts.violations ?? []).map((failure) =>
      weighFailure(failure, {
        size: size === 'need-to-know' ? 'large' : size,
        disclosureAccepted: facts.disclosureAccepted === true,
        beforePoints,
      }),
    );
    tellSchedule(trace, facts, violations, beforePoints);
    const isWeighed = violations.some(({ outcome }) => outcome === 'violation');
    if (size === 'need-to-know' && isWeighed) trace.needs('AMP-05', SIZE_UNKNOWN, ['employerSize']);

    let sum = isAmount(facts.penaltyBeforeCapCents) ? facts.penaltyBeforeCapCents : 0;
    let ban: Ban = 0;
    for (const each of violations) {
      sum += each.penaltyCents;
      ban = longerBan(ban, each.ban);
    }
    const total = sum === 0 ? NOTHING : afterCap(sum, penaltiesWithinYear(facts.earlierPenalties ?? [], penaltyOn));
    if (isWeighed || sum > 0)
      trace.holds('AMP-06', ADDED_UP, ['violations', 'penaltyBeforeCapCents', 'earlierPenalties', 'penaltyOn']);
    const namePublished = sum > 0 || ban !== 0;
    if (namePublished) trace.warns('INE-01', PUBLISHED);
    return {
      size,
      violations,
      totalCents: total,
      cappedFromCents: total < sum ? cents(Math.min(sum, Number.MAX_SAFE_INTEGER)) : undefined,
      ban,
      namePublished,
      attestationFalse,
    };
  },
};
