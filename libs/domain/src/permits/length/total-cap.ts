import type { LengthAnswer } from '../../assess/answers.js';
import type { Facts } from '../../assess/facts.js';
import type { Trace } from '../../assess/trace.js';
import { isoAfter, isoOf } from '../../deadlines/day-count.js';
import { TRANSFEREE_CODES } from '../../exemptions/code-limits.js';
import { text } from '../../law/text.js';
import { parseDay, type IsoDay, type PlainDate } from '../../time/plain-date.js';
import { knownDay } from '../known-facts.js';
import {
  absencesOf,
  areEarlierPermitsReadable,
  capEndOf,
  isTransfereeTime,
  monthsSpent,
  mostRecaptured,
  resetOn,
  TRANSFEREE_RELIEF,
  transfereeTime,
} from './transferee-time.js';

export interface TotalCap extends Pick<
  LengthAnswer,
  'capEndOn' | 'carriedMonths' | 'recapturedDays' | 'ignoredAbsences'
> {
  readonly capMonths: number | undefined;
}

const EXECUTIVE = 'C62';
const SPECIALIZED = 'C63';

const CAPACITY_NEEDED = text(
  'The cap of a founder is that of the capacity in which the person came.',
  'Le plafond de la personne qui met sur pied une entreprise est celui de la qualité en laquelle elle est venue.',
);
const PERMITS_NEEDED = text(
  'Time as a transferee adds up over all codes: when were the earlier permits?',
  'Le temps à titre de personne mutée se cumule sous tous les codes : quelles étaient les dates des permis antérieurs?',
);
const NOT_COUNTED = text(
  'Time under a code that is not for transferees is left out.',
  "Le temps sous un code qui ne vise pas les personnes mutées n'est pas compté.",
);
const RESET_BEFORE_THE_CAP = text(
  'The instructions speak of a year abroad once the cap is reached; here it came before. Ask before relying on it.',
  "Les instructions visent l'année à l'étranger une fois le plafond atteint; ici, elle l'a précédé. Vérifiez avant de vous y fier.",
);

/** The cap of the code; that of a founder goes by the capacity. */
const capMonthsOf = ({ code, transferCapacity }: Facts, trace: Trace): number | undefined => {
  const row = code === undefined ? undefined : TRANSFEREE_CODES.get(code);
  if (row === undefined) return undefined;
  if (row.capMonths !== undefined) return row.capMonths;
  if (transferCapacity === 'executive' || transferCapacity === 'specialized')
    return TRANSFEREE_CODES.get(transferCapacity === 'executive' ? EXECUTIVE : SPECIALIZED)?.capMonths;
  trace.needs('DUR-04', CAPACITY_NEEDED, ['transferCapacity']);
  return undefined;
};

const resetIn = (facts: Facts, capMonths: number | undefined, trace: Trace): IsoDay | undefined => {
  const reset = resetOn(facts);
  if (reset === undefined) return undefined;
  trace.holds(
    'DUR-04',
    text(
      `A full year of work for the enterprise outside Canada ended on ${reset}: time before it counts no more.`,
      `Une année complète de travail pour l'entreprise à l'extérieur du Canada a pris fin le ${reset} : le temps antérieur ne compte plus.`,
    ),
    ['workAbroad'],
  );
  const before = transfereeTime(facts, undefined, reset);
  if (before !== undefined && capMonths !== undefined && monthsSpent(before) < capMonths)
    trace.warns('DUR-04', RESET_BEFORE_THE_CAP, ['workAbroad', 'earlierPermits']);
  return reset;
};

/** Where the cap ends before absences are added back: as given, from the ledger, or from a first permit. */
const capWithoutAbsences = (
  facts: Facts,
  start: PlainDate | undefined,
  capMonths: number | undefined,
  ledger: ReturnType<typeof transfereeTime>,
): IsoDay | undefined => {
  const given = knownDay(facts.capEndOn);
  if (given !== undefined) return isoOf(given);
  if (capMonths === undefined || !areEarlierPermitsReadable(facts)) return undefined;
  if (ledger !== undefined) return capEndOf(ledger, capMonths, start === undefined ? undefined : isoOf(start));
  // Without earlier permits an extension has an unknown beginning, and counting from it would promise too much.
  return start === undefined || facts.isExtension === true ? undefined : isoAfter(start, capMonths, 'months');
};

/** Without a day to count from: the length alone, or which permits are missing. */
const tellCap = (facts: Facts, capMonths: number, trace: Trace): void => {
  if (facts.isExtension === true || !areEarlierPermitsReadable(facts))
    trace.needs('DUR-04', PERMITS_NEEDED, ['earlierPermits']);
  else
    trace.holds(
      'DUR-04',
      text(
        `Time as a transferee adds up over all codes: ${capMonths} months in all.`,
        `Le temps à titre de personne mutée se cumule sous tous les codes : ${capMonths} mois en tout.`,
      ),
      ['code'],
    );
};

/** The total of a transferee: what was carried over, what is added back, and the last day of it (DUR-04, DUR-05). */
export const totalCap = (facts: Facts, start: PlainDate | undefined, trace: Trace): TotalCap => {
  const capMonths = capMonthsOf(facts, trace);
  const reset = resetIn(facts, capMonths, trace);
  const ledger = facts.earlierPermits === undefined ? undefined : transfereeTime(facts, reset);
  const carriedMonths = facts.earlierPermits === undefined ? undefined : ledger === undefined ? 0 : monthsSpent(ledger);
  if (facts.earlierPermits?.some(({ code }) => !isTransfereeTime(code)) === true)
    trace.warns('DUR-04', NOT_COUNTED, ['earlierPermits']);

  const base = capWithoutAbsences(facts, start, capMonths, ledger);
  const baseDay = base === undefined ? undefined : parseDay(base);
  if (capMonths !== undefined && base === undefined) tellCap(facts, capMonths, trace);

  const absences = facts.absenceDays === undefined ? undefined : absencesOf(facts.absenceDays);
  const most = baseDay === undefined || capMonths === undefined ? Infinity : mostRecaptured(baseDay, capMonths);
  const recapturedDays = absences === undefined ? undefined : Math.min(absences.recapturedDays, most);
  const capEndOn = baseDay === undefined ? undefined : isoAfter(baseDay, recapturedDays ?? 0, 'days');

  if (capEndOn !== undefined) {
    const total =
      capMonths === undefined ? text('', '') : text(` ${capMonths} months in all,`, ` ${capMonths} mois en tout,`);
    const carried =
      carriedMonths === undefined
        ? text('', '')
        : text(` ${carriedMonths} already spent,`, ` ${carriedMonths} déjà passés,`);
    trace.holds(
      'DUR-04',
      text(
        `Time as a transferee adds up over all codes:${total.en}${carried.en} to ${capEndOn}.`,
        `Le temps à titre de personne mutée se cumule sous tous les codes :${total.fr}${carried.fr} jusqu'au ${capEndOn}.`,
      ),
      ['code', 'earlierPermits', 'capEndOn', 'startOn'],
    );
  }
  if (absences !== undefined) {
    const from = TRANSFEREE_RELIEF.recaptureFromDays;
    const ignored = absences.ignored.length === 0 ? undefined : absences.ignored.join(', ');
    trace.holds(
      'DUR-05',
      text(
        `${recapturedDays} days of absences of ${from} days or more are added back${ignored === undefined ? '' : `; too short: ${ignored}`}.`,
        `${recapturedDays} jours d'absences de ${from} jours ou plus sont récupérés${ignored === undefined ? '' : `; trop courtes : ${ignored}`}.`,
      ),
      ['absenceDays'],
    );
  }
  return { capMonths, capEndOn, carriedMonths, recapturedDays, ignoredAbsences: absences?.ignored ?? [] };
};
