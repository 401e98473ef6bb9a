import { Reckoning, type Reckoned } from '../deadlines/arithmetic.js';
import { accessAnswerDue, accessAnswerDueExtended, accessExtensionNoticeDue } from '../deadlines/notice-periods.js';
import { isoOf } from '../deadlines/day-count.js';
import type { Citations } from '../law/citation.js';
import { text, type Bilingual } from '../law/text.js';
import type { HolidayCalendar } from '../time/calendar.js';
import { parseDay, type IsoDay } from '../time/plain-date.js';
import { HOUSE_PERIOD_WARNINGS, isFederal, isQuebec, type HousePeriods, type PrivacyLaw } from './privacy-settings.js';

export const REQUEST_KINDS = ['access', 'correction'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const REQUEST_ANSWERS = ['given', 'given_in_part', 'refused'] as const;
export type RequestAnswer = (typeof REQUEST_ANSWERS)[number];

export interface RequestDays {
  readonly receivedOn: IsoDay;
  /** The date the request itself bears, which may be before its receipt. */
  readonly datedOn: IsoDay;
  /** The day on which a notice of extension went out. */
  readonly extendedOn?: IsoDay;
}

export interface AnswerClock {
  readonly rule: 'DL-66' | 'DL-67' | 'PRV-03';
  readonly safeDue: IsoDay;
  readonly legalDue: IsoDay;
  readonly cites: Citations;
  readonly steps: Reckoned['steps'];
  readonly unverified?: Bilingual;
}

export interface RequestClock {
  /** The day by which to answer: the earliest of the clocks that apply. */
  readonly dueOn: IsoDay | undefined;
  /** The last day on which a notice of extension still counts (PIPEDA s. 8(4)). */
  readonly extensionNoticeBy: IsoDay | undefined;
  readonly clocks: readonly AnswerClock[];
}

const QUEBEC_RECEIVED = text('Request received (Quebec)', 'Demande reçue (Québec)');

const clockOf = (
  rule: AnswerClock['rule'],
  cites: Citations,
  reckoned: Reckoned,
  unverified?: Bilingual,
): AnswerClock => ({
  rule,
  safeDue: isoOf(reckoned.safeDue),
  legalDue: isoOf(reckoned.legalDue),
  cites,
  steps: reckoned.steps,
  ...(unverified === undefined ? {} : { unverified }),
});

/**
 * By when a request for access or correction is answered. A notice of extension moves the federal day only when it went out
 * in time; silence is a refusal (PRV-04). Correction follows the same procedure (PIPEDA Schedule 1, cl. 4.9.5).
 */
export const requestClock = (
  days: RequestDays,
  law: PrivacyLaw,
  house: HousePeriods,
  calendar: HolidayCalendar,
): RequestClock => {
  const received = parseDay(days.receivedOn);
  const dated = parseDay(days.datedOn);
  if (received === undefined || dated === undefined)
    return { dueOn: undefined, extensionNoticeBy: undefined, clocks: [] };
  const noticeBy = isoOf(accessExtensionNoticeDue(dated, calendar).safeDue);
  const isExtended = days.extendedOn !== undefined && days.extendedOn <= noticeBy;
  const clocks: readonly AnswerClock[] = [
    ...(!isFederal(law)
      ? []
      : isExtended
        ? [clockOf('DL-67', ['PIPEDA s. 8(3)', 'PIPEDA s. 8(4)'], accessAnswerDueExtended(received, calendar))]
        : [clockOf('DL-66', ['PIPEDA s. 8(3)', 'PIPEDA Schedule 1, cl. 4.9.4'], accessAnswerDue(received, calendar))]),
    ...(!isQuebec(law)
      ? []
      : [
          clockOf(
            'PRV-03',
            ['CQLR P-39.1'],
            Reckoning.from(received, QUEBEC_RECEIVED).plus(house.quebecAnswerDays, 'days', 'CQLR P-39.1').fixed(),
            HOUSE_PERIOD_WARNINGS.quebecAnswerDays,
          ),
        ]),
  ];
  return {
    dueOn: clocks.map(({ safeDue }) => safeDue).toSorted()[0],
    extensionNoticeBy: isFederal(law) ? noticeBy : undefined,
    clocks,
  };
};
