import type { Citation } from '../law/citation.js';
import { text } from '../law/text.js';
import type { HolidayCalendar } from '../time/calendar.js';
import type { PlainDate } from '../time/plain-date.js';
import { Reckoning, type Reckoned } from './arithmetic.js';
import { dateAfter, isoOf } from './day-count.js';

/** Days after sending on which a notice of finding is deemed received (IRPR s. 209.994(2), (2.1); s. 209.996(6), (7)). */
export const DEEMED_RECEIPT_DAYS = { ordinary: 10, quarantine: 5 } as const;
/** Days after receipt for submissions on a preliminary finding (IRPR s. 209.994(1), (1.1)). */
export const SUBMISSION_DAYS = { ordinary: 30, quarantine: 5 } as const;
/** Days after receipt to pay a penalty or sign a payment agreement (IRPR s. 209.996(4)(e)). */
export const PENALTY_DAYS = 30;
/** Items of Schedule 2, Table 1 that concern quarantine and emergencies; alone they shorten the periods. */
export const QUARANTINE_ITEMS = { from: 18, to: 23 } as const;
/** Days to answer an access request, and at most as many again with a notice of extension (PIPEDA s. 8(3), (4)). */
export const ACCESS_ANSWER_DAYS = 30;
/** Months for which the record of a breach is kept (SOR/2018-64 s. 6). */
export const BREACH_RECORD_MONTHS = 24;
/** Days after work begins to ask for, give and report a social insurance number (EIR s. 89). */
export const SIN_DAYS = { ask: 3, give: 3, report: 6 } as const;
/** Months to wait for the next short stay without a permit, by the length that is wanted next (GSS-06). */
export const SHORT_STAY_WAIT_MONTHS = { 15: 6, 30: 12, 120: 12 } as const;
export type ShortStayDays = keyof typeof SHORT_STAY_WAIT_MONTHS;

/** A notice of preliminary finding or of final determination. */
export interface FindingNotice {
  readonly sentOn: PlainDate;
  /** Items of Schedule 2, Table 1 that are in play. */
  readonly items: readonly number[];
}

/** Only items on quarantine and emergencies are in play: shorter periods hold. */
export const isQuarantineOnly = ({ items }: Pick<FindingNotice, 'items'>): boolean =>
  items.length > 0 && items.every((item) => item >= QUARANTINE_ITEMS.from && item <= QUARANTINE_ITEMS.to);
const kindOf = (notice: FindingNotice): 'ordinary' | 'quarantine' =>
  isQuarantineOnly(notice) ? 'quarantine' : 'ordinary';

const SENT = text('Notice sent', 'Avis envoyé');
const RECEIVED = text('Received, moved off a holiday', 'Reçu, reporté après un jour férié');
const RECEIPT_CITES: Citation = 'IRPR s. 209.994(2)';

const received = (notice: FindingNotice): Reckoning =>
  Reckoning.from(notice.sentOn, SENT).plus(DEEMED_RECEIPT_DAYS[kindOf(notice)], 'days', RECEIPT_CITES);

/** The day a notice counts as received. A holiday does not move it here: the earlier reading is the safer one (CAL-07). */
export const deemedReceipt = (notice: FindingNotice): Reckoned => received(notice).fixed();

/** The last day for submissions on a preliminary finding, or for asking for more time (DL-55, DL-56). */
export const preliminaryFindingDue = (notice: FindingNotice, calendar: HolidayCalendar): Reckoned =>
  received(notice).plus(SUBMISSION_DAYS[kindOf(notice)], 'days').movingOff(calendar);

/** The last day to pay a penalty whole or to sign a payment agreement (DL-57). */
export const finalDeterminationDue = (notice: FindingNotice, calendar: HolidayCalendar): Reckoned =>
  received(notice).plus(PENALTY_DAYS, 'days').movingOff(calendar);

/** The first day of default, when nothing was paid or signed: the day after the last one. */
export const defaultFrom = (notice: FindingNotice, calendar: HolidayCalendar): Reckoned => {
  const due = finalDeterminationDue(notice, calendar);
  const legalDue = dateAfter(due.legalDue, 1, 'days');
  return {
    safeDue: dateAfter(due.safeDue, 1, 'days'),
    legalDue,
    steps: [
      ...due.steps,
      { kind: 'count', amount: 1, unit: 'days', result: isoOf(legalDue), cites: 'IRPR s. 209.996(4)(e)' },
    ],
  };
};

/**
 * The same period when the receipt itself is moved off a holiday, as the department's page says and its own example does
 * not do (CAL-07). `undefined` when the receipt falls on no holiday; shown beside the safe date, never instead of it.
 */
export const ifReceiptMoves = (
  notice: FindingNotice,
  of: 'preliminary' | 'final',
  calendar: HolidayCalendar,
): Reckoned | undefined => {
  const moved = received(notice).movingOff(calendar).legalDue;
  const asSent = deemedReceipt(notice).safeDue;
  if (isoOf(moved) === isoOf(asSent)) return undefined;
  const days = of === 'final' ? PENALTY_DAYS : SUBMISSION_DAYS[kindOf(notice)];
  return Reckoning.from(moved, RECEIVED).plus(days, 'days').movingOff(calendar);
};

/** The last day to answer a request for access to personal information (DL-66). */
export const accessAnswerDue = (requestReceivedOn: PlainDate, calendar: HolidayCalendar): Reckoned =>
  Reckoning.from(requestReceivedOn, text('Access request received', "Demande d'accès reçue"))
    .plus(ACCESS_ANSWER_DAYS, 'days', 'PIPEDA s. 8(3)')
    .movingOff(calendar);

/** The last day to send a notice of extension: it counts from the date of the request, which may be before its receipt. */
export const accessExtensionNoticeDue = (requestedOn: PlainDate, calendar: HolidayCalendar): Reckoned =>
  Reckoning.from(requestedOn, text('Date of the access request', "Date de la demande d'accès"))
    .plus(ACCESS_ANSWER_DAYS, 'days', 'PIPEDA s. 8(4)')
    .movingOff(calendar);

/** The last day to answer when a notice of extension was sent in time: thirty days more at most (DL-67). */
export const accessAnswerDueExtended = (requestReceivedOn: PlainDate, calendar: HolidayCalendar): Reckoned =>
  Reckoning.from(requestReceivedOn, text('Access request received', "Demande d'accès reçue"))
    .plus(ACCESS_ANSWER_DAYS, 'days', 'PIPEDA s. 8(3)')
    .plus(ACCESS_ANSWER_DAYS, 'days', 'PIPEDA s. 8(4)')
    .movingOff(calendar);

/** The day through which the record of a privacy breach is kept (DL-64). */
export const breachRecordKeptThrough = (determinedOn: PlainDate): Reckoned =>
  Reckoning.from(determinedOn, text('Breach determined', 'Atteinte constatée'))
    .plus(BREACH_RECORD_MONTHS, 'months', 'SOR/2018-64 s. 6')
    .fixed();

const afterWorkBegan = (workBeganOn: PlainDate, days: number, calendar: HolidayCalendar): Reckoned =>
  Reckoning.from(workBeganOn, text('Work began', 'Début du travail'))
    .plus(days, 'days', 'EIR s. 89')
    .movingOff(calendar);

/** The last day on which the employer asks for the social insurance number (DL-23). */
export const sinAskDue = (workBeganOn: PlainDate, calendar: HolidayCalendar): Reckoned =>
  afterWorkBegan(workBeganOn, SIN_DAYS.ask, calendar);

/** The last day on which the worker gives it (DL-24). */
export const sinGiveDue = (workBeganOn: PlainDate, calendar: HolidayCalendar): Reckoned =>
  afterWorkBegan(workBeganOn, SIN_DAYS.give, calendar);

/** The last day on which the employer reports that it could not be obtained (DL-25). */
export const sinReportDue = (workBeganOn: PlainDate, calendar: HolidayCalendar): Reckoned =>
  afterWorkBegan(workBeganOn, SIN_DAYS.report, calendar);

const GRANTED = text('Exemption granted', 'Dispense accordée');
const SHORT_STAY: Citation = 'IRCC: Global Skills Strategy, short-term work permit exemption (2023-08-02)';

/** The last day of work without a permit: consecutive days, the day of the grant counted (GSS-05; DL-36 to DL-38). */
export const shortStayLastDay = (grantedOn: PlainDate, days: ShortStayDays): Reckoned =>
  Reckoning.from(grantedOn, GRANTED).during(days, 'days', SHORT_STAY).fixed();

/** The first day on which the next short stay can be granted; the wait depends on the stay wanted next (GSS-06; DL-39, DL-40). */
export const shortStayNextFrom = (grantedOn: PlainDate, next: ShortStayDays): Reckoned =>
  Reckoning.from(grantedOn, GRANTED)
    .plus(SHORT_STAY_WAIT_MONTHS[next], 'months', SHORT_STAY)
    .plus(1, 'days', SHORT_STAY)
    .fixed();
