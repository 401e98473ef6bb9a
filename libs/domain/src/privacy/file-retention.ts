import { Reckoning, type ArithmeticStep, type Reckoned } from '../deadlines/arithmetic.js';
import { dateAfter, isoOf } from '../deadlines/day-count.js';
import { keptByDepartment, keptByLaw } from '../deadlines/retention-rules.js';
import type { Citations } from '../law/citation.js';
import { text, type Bilingual } from '../law/text.js';
import { parseDay, type IsoDay } from '../time/plain-date.js';
import type { BreachClock } from './breach.js';
import { HOUSE_PERIOD_WARNINGS, type HousePeriods } from './privacy-settings.js';

/** A permit of a case, as its events tell it. */
export interface KeptPermit {
  /** First day of the period of employment for which it was issued. */
  readonly firstDayOn: IsoDay;
  readonly issuedOn: IsoDay;
}

export interface KeptCase {
  readonly number: number;
  readonly isOpen: boolean;
  /** The last day on which anything happened in the case; the house's clock starts here when there never was a permit. */
  readonly lastDayOn: IsoDay;
  readonly permits: readonly KeptPermit[];
}

export const HOLD_PLACES = ['worker', 'case', 'employer'] as const;
export type HoldPlace = (typeof HOLD_PLACES)[number];

export interface KeptFile {
  readonly cases: readonly KeptCase[];
  /** The day on which the worker's own record last changed: the clock of a file without a case. */
  readonly recordChangedOn: IsoDay;
  readonly holds: readonly { readonly on: HoldPlace; readonly since: IsoDay }[];
  /** Requests for access or correction about this person. */
  readonly requests: readonly { readonly receivedOn: IsoDay; readonly answeredOn?: IsoDay }[];
  /** Records of breaches that touched this person: each must be kept through a day. */
  readonly breaches: readonly Pick<BreachClock, 'on' | 'cites' | 'steps' | 'unverified'>[];
}

export type RetentionLineKind =
  | 'law'
  | 'department'
  | 'no-permit'
  | 'no-case'
  | 'remedy'
  | 'breach'
  | 'open-case'
  | 'hold'
  | 'open-request'
  | 'unreadable';

/** One reason why the file is kept: through a day, or, without one, for as long as it stands. */
export interface RetentionLine {
  readonly kind: RetentionLineKind;
  readonly what: Bilingual;
  readonly cites: Citations;
  readonly through?: IsoDay;
  readonly steps: readonly ArithmeticStep[];
  readonly unverified?: Bilingual;
}

export interface FileRetention {
  /** The last day on which the file must be kept. Absent while something without an end keeps it. */
  readonly keepThrough?: IsoDay;
  /** The first day on which it may be destroyed: the day after. */
  readonly disposeFrom?: IsoDay;
  /** Clocks and blocks, the one that decides first. */
  readonly lines: readonly RetentionLine[];
}

const KEEP_LAW: Citations = ['IRPR s. 209.2(1)(b)', 'IA s. 37(1)'];
const KEEP_DEPARTMENT: Citations = ['IRCC: International Mobility Program, after hiring (2025-05-16)', 'IA s. 37(1)'];
const NO_LONGER_THAN_NEEDED: Citations = ['PIPEDA Schedule 1, cl. 4.5.2', 'PIPEDA Schedule 1, cl. 4.5.3'];

const CASE_CLOSED = text('Last day of a case without a permit', 'Dernier jour d’un dossier sans permis');
const RECORD_CHANGED = text('The worker’s record last changed', 'Dernière modification de la fiche du travailleur');
const REQUEST_ANSWERED = text('Request answered', 'Demande répondue');

const about = (en: string, fr: string, number: number): Bilingual =>
  text(`Case #${number}: ${en}`, `Dossier no ${number} : ${fr}`);

const clock = (
  kind: RetentionLineKind,
  what: Bilingual,
  cites: Citations,
  reckoned: Reckoned | undefined,
  unverified?: Bilingual,
): RetentionLine =>
  reckoned === undefined
    ? {
        kind: 'unreadable',
        what: text(`${what.en} (its day cannot be read)`, `${what.fr} (le jour est illisible)`),
        cites,
        steps: [],
      }
    : {
        kind,
        what,
        cites,
        through: isoOf(reckoned.safeDue),
        steps: reckoned.steps,
        ...(unverified === undefined ? {} : { unverified }),
      };

const houseClock = (
  on: IsoDay,
  what: Bilingual,
  amount: number,
  unit: 'years' | 'months',
  cites: 'Permitdesk: years set by the house' | 'Permitdesk: months set by the house',
): Reckoned | undefined => {
  const day = parseDay(on);
  return day === undefined ? undefined : Reckoning.from(day, what).plus(amount, unit, cites).fixed();
};

const linesOfCase = (each: KeptCase, house: HousePeriods): readonly RetentionLine[] => {
  const open: readonly RetentionLine[] = each.isOpen
    ? [
        {
          kind: 'open-case',
          what: about('still open', 'encore ouvert', each.number),
          cites: ['PIPEDA Schedule 1, cl. 4.5.3'],
          steps: [],
        },
      ]
    : [];
  if (each.permits.length === 0)
    return each.isOpen
      ? open
      : [
          clock(
            'no-permit',
            about('closed without a permit', 'fermé sans permis', each.number),
            [...NO_LONGER_THAN_NEEDED, 'Permitdesk: years set by the house'],
            houseClock(each.lastDayOn, CASE_CLOSED, house.noPermitYears, 'years', 'Permitdesk: years set by the house'),
            HOUSE_PERIOD_WARNINGS.noPermitYears,
          ),
        ];
  return [
    ...open,
    ...each.permits.flatMap((permit) => [
      clock(
        'law',
        about(
          'six years from the first day of the period of employment',
          'six ans à compter du premier jour de la période d’emploi',
          each.number,
        ),
        KEEP_LAW,
        keptByLaw(permit.firstDayOn),
      ),
      clock(
        'department',
        about(
          'six years from the day the permit was issued',
          'six ans à compter de la délivrance du permis',
          each.number,
        ),
        KEEP_DEPARTMENT,
        keptByDepartment(permit.issuedOn),
      ),
    ]),
  ];
};

const HOLD_WORDS: Readonly<Record<HoldPlace, Bilingual>> = {
  worker: text('Legal hold on this worker', 'Conservation imposée à ce travailleur'),
  case: text('Legal hold on a case of this worker', 'Conservation imposée à un dossier de ce travailleur'),
  employer: text('Legal hold on an employer of this worker', 'Conservation imposée à un employeur de ce travailleur'),
};

const isEndless = (line: RetentionLine): boolean => line.through === undefined;

/**
 * When the file of a worker may be destroyed (EMP-14, PRV-04, PRV-05): after the latest of all clocks of all their cases,
 * counted from the next day; never while a case or a request is open, or a legal hold stands.
 *
 * The file is one: papers of one case prove another, so the last clock keeps them all.
 */
export const fileRetention = (file: KeptFile, house: HousePeriods): FileRetention => {
  const lines: readonly RetentionLine[] = [
    ...file.holds.map((hold): RetentionLine => ({
      kind: 'hold',
      what: text(
        `${HOLD_WORDS[hold.on].en}, since ${hold.since}`,
        `${HOLD_WORDS[hold.on].fr}, depuis le ${hold.since}`,
      ),
      cites: ['Permitdesk: nothing under a legal hold is destroyed', 'PIPEDA s. 8(8)'],
      steps: [],
    })),
    ...file.cases.flatMap((each) => linesOfCase(each, house)),
    ...(file.cases.length > 0
      ? []
      : [
          clock(
            'no-case',
            text('No case was ever made for this worker', 'Aucun dossier n’a été ouvert pour ce travailleur'),
            [...NO_LONGER_THAN_NEEDED, 'Permitdesk: years set by the house'],
            houseClock(
              file.recordChangedOn,
              RECORD_CHANGED,
              house.noPermitYears,
              'years',
              'Permitdesk: years set by the house',
            ),
            HOUSE_PERIOD_WARNINGS.noPermitYears,
          ),
        ]),
    ...file.requests.map((request) =>
      request.answeredOn === undefined
        ? ({
            kind: 'open-request',
            what: text(
              `Request of ${request.receivedOn} not answered yet`,
              `Demande du ${request.receivedOn} encore sans réponse`,
            ),
            cites: ['PIPEDA s. 8(3)', 'PIPEDA s. 8(8)'],
            steps: [],
          } satisfies RetentionLine)
        : clock(
            'remedy',
            text(
              'A request was answered: the data stays while a remedy can be used',
              'Une demande a reçu une réponse : les données restent tant qu’un recours est possible',
            ),
            ['PIPEDA s. 8(8)', 'Permitdesk: months set by the house'],
            houseClock(
              request.answeredOn,
              REQUEST_ANSWERED,
              house.remedyMonths,
              'months',
              'Permitdesk: months set by the house',
            ),
            HOUSE_PERIOD_WARNINGS.remedyMonths,
          ),
    ),
    ...file.breaches.map(({ on, cites, steps, unverified }): RetentionLine => ({
      kind: 'breach',
      what: text('The record of a breach names this person', 'Le registre d’une atteinte nomme cette personne'),
      cites,
      through: on,
      steps,
      ...(unverified === undefined ? {} : { unverified }),
    })),
  ];
  const ordered = lines.toSorted((a, b) => {
    if (isEndless(a) !== isEndless(b)) return isEndless(a) ? -1 : 1;
    return (a.through ?? '') < (b.through ?? '') ? 1 : (a.through ?? '') > (b.through ?? '') ? -1 : 0;
  });
  const [first] = ordered;
  const last = first?.through === undefined ? undefined : parseDay(first.through);
  if (last === undefined) return { lines: ordered };
  return { keepThrough: isoOf(last), disposeFrom: isoOf(dateAfter(last, 1, 'days')), lines: ordered };
};
