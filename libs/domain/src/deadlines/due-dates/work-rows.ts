import type { Facts } from '../../assess/facts.js';
import { text } from '../../law/text.js';
import { compareDays, parseDay } from '../../time/plain-date.js';
import { Reckoning } from '../arithmetic.js';
import { sinAskDue, sinGiveDue, sinReportDue, SIN_DAYS } from '../notice-periods.js';
import { after, afterByLaw, byLaw, dayOf, onTheDay, startOn, type DueDateRow } from './due-date-row.js';

/** Months after which training against abuse is held again: officers look for it within two years. */
export const ABUSE_TRAINING_MONTHS = 24;

/** A change after which the permit no longer fits: employer, occupation, place, or less pay or fewer hours. */
const needsANewPermit = ({
  sameEmployer,
  nocChanges,
  placeChanges,
  wageChangePercent,
  hoursBefore,
  hoursAfter,
  measureForAll,
}: Facts): boolean =>
  sameEmployer === false ||
  nocChanges === true ||
  placeChanges === true ||
  (measureForAll !== true &&
    ((wageChangePercent !== undefined && wageChangePercent < 0) ||
      (hoursBefore !== undefined && hoursAfter !== undefined && hoursAfter < hoursBefore)));

const NEW_YEAR = text('Yearly review of the wage', 'Révision annuelle du salaire');

/** From the first day of work to the changes on the way. */
export const workRows: readonly DueDateRow[] = [
  {
    id: 'DL-21',
    rule: 'EMP-11',
    sense: 'last-day',
    triggers: ['firstDayOfWorkOn'],
    reckon: onTheDay('firstDayOfWorkOn'),
  },
  {
    id: 'DL-22',
    rule: 'EMP-19',
    sense: 'gate',
    triggers: ['firstDayOfWorkOn'],
    reckon: onTheDay('firstDayOfWorkOn'),
  },
  {
    id: 'DL-23',
    rule: 'EMP-20',
    sense: 'last-day',
    triggers: ['firstDayOfWorkOn'],
    when: ({ sinObtained }) => sinObtained !== true,
    reads: ['sinObtained'],
    reckon: byLaw('firstDayOfWorkOn', sinAskDue),
  },
  {
    id: 'DL-24',
    rule: 'EMP-20',
    sense: 'last-day',
    triggers: ['firstDayOfWorkOn', 'sinReceivedOn'],
    when: ({ sinObtained }) => sinObtained !== true,
    reads: ['sinObtained'],
    // A number that comes after work began is given within as many days of its receipt.
    reckon: (asked) => {
      const began = dayOf(asked.facts, 'firstDayOfWorkOn');
      const received = dayOf(asked.facts, 'sinReceivedOn');
      const isLater = received !== undefined && (began === undefined || compareDays(received, began) > 0);
      return isLater
        ? afterByLaw('sinReceivedOn', SIN_DAYS.give, 'days', 'EIR s. 89')(asked)
        : byLaw('firstDayOfWorkOn', sinGiveDue)(asked);
    },
  },
  {
    id: 'DL-25',
    rule: 'EMP-20',
    sense: 'last-day',
    triggers: ['firstDayOfWorkOn'],
    when: ({ sinObtained }) => sinObtained !== true,
    reads: ['sinObtained'],
    reckon: byLaw('firstDayOfWorkOn', sinReportDue),
  },
  {
    id: 'DL-26',
    rule: 'EMP-20',
    sense: 'last-day',
    triggers: ['sinExpiryKnownOn'],
    reckon: afterByLaw('sinExpiryKnownOn', SIN_DAYS.give, 'days', 'EIR s. 89'),
  },
  {
    id: 'DL-27',
    rule: 'OFF-09',
    sense: 'gate',
    triggers: ['changePlannedOn'],
    when: needsANewPermit,
    reads: [
      'sameEmployer',
      'nocChanges',
      'placeChanges',
      'wageChangePercent',
      'hoursBefore',
      'hoursAfter',
      'measureForAll',
    ],
    reckon: onTheDay('changePlannedOn'),
  },
  {
    id: 'DL-28',
    rule: 'AMP-04',
    sense: 'target',
    triggers: ['shortfallFoundOn'],
    // Once an inspection or enforcement is under way a disclosure is accepted no more.
    when: ({ inspectionOpen }) => inspectionOpen !== true,
    reads: ['inspectionOpen'],
    reckon: onTheDay('shortfallFoundOn'),
  },
  {
    id: 'DL-71',
    rule: 'EXM-07',
    sense: 'last-day',
    triggers: ['firstDayOfWorkOn'],
    when: ({ code, wageReviewPromised }) => code === 'C88' && wageReviewPromised === true,
    reads: ['code', 'wageReviewPromised'],
    // The first day of work, then each New Year's Day: the next one as of the day of reading.
    reckon: ({ facts, on }) => {
      const first = dayOf(facts, 'firstDayOfWorkOn');
      const today = parseDay(on);
      if (first === undefined) return undefined;
      if (today === undefined || compareDays(today, first) <= 0) return startOn(facts, 'firstDayOfWorkOn')?.fixed();
      const isNewYear = today.month === 1 && today.day === 1;
      const next = isNewYear ? today : today.with({ month: 1, day: 1 }).add({ years: 1 });
      return Reckoning.printed(next, NEW_YEAR).fixed();
    },
  },
  {
    id: 'DL-72',
    rule: 'EMP-18',
    sense: 'last-day',
    triggers: ['abuseTrainingOn'],
    reckon: after('abuseTrainingOn', ABUSE_TRAINING_MONTHS, 'months'),
  },
];
