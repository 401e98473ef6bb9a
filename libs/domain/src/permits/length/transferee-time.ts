import type { Facts } from '../../assess/facts.js';
import { isoAfter, isoOf, wholeDaysBetween } from '../../deadlines/day-count.js';
import { findExemptionCode } from '../../exemptions/code-register.js';
import { TRANSFEREE_CODES } from '../../exemptions/code-limits.js';
import type { Citations } from '../../law/citation.js';
import { parseDay, type IsoDay, type PlainDate } from '../../time/plain-date.js';
import { knownCount, knownDay, MOST_DAYS } from '../known-facts.js';

/** What gives time back to a transferee (officer instructions; DUR-04, DUR-05). */
export const TRANSFEREE_RELIEF: {
  readonly resetMonths: number;
  readonly recaptureFromDays: number;
  readonly cites: Citations;
} = {
  /** Full-time work for the enterprise outside Canada, without a break, after which the sum begins anew. */
  resetMonths: 12,
  /** Only an absence of at least so many days in a row is added back. */
  recaptureFromDays: 30,
  cites: ['IRCC: Intra-company transferees (2025-01-06); DUR-04, DUR-05'],
};

/** The time spent in Canada as a transferee, whatever the code, since the sum last began. */
export interface TransfereeTime {
  readonly firstOn: IsoDay;
  readonly lastOn: IsoDay;
  /** Days between permits: they are no time in Canada as a transferee, and so push the end away. */
  readonly gapDays: number;
}

interface Period {
  readonly from: IsoDay;
  readonly to: IsoDay;
}

const dayAfter = (day: IsoDay): IsoDay => {
  const found = parseDay(day);
  return found === undefined ? day : isoAfter(found, 1, 'days');
};

/** Whole days that lie between the last day of one period and the first of the next. */
const daysBetweenPeriods = (last: IsoDay, next: IsoDay): number => {
  const a = parseDay(last);
  const b = parseDay(next);
  return a === undefined || b === undefined ? 0 : Math.max(0, wholeDaysBetween(a, b) - 1);
};

/** Whether time under a code counts: every transferee code, those of before 2022 included. A code not given may be one. */
export const isTransfereeTime = (code: string | undefined): boolean =>
  code === undefined ||
  TRANSFEREE_CODES.has(code) ||
  (findExemptionCode(code)?.replacedBy?.some((each) => TRANSFEREE_CODES.has(each)) ?? false);

/** A stay that the facts give with both days, the right way round. */
const periodOf = (row: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): Period | undefined => {
  const from = knownDay(row.from);
  const to = knownDay(row.to);
  if (from === undefined || to === undefined) return undefined;
  const period = { from: isoOf(from), to: isoOf(to) };
  return period.from <= period.to ? period : undefined;
};

/** Whether every earlier permit as a transferee can be read; one that cannot makes the sum too small. */
export const areEarlierPermitsReadable = ({ earlierPermits = [] }: Facts): boolean =>
  earlierPermits.every((row) => !isTransfereeTime(row.code) || periodOf(row) !== undefined);

/** The last day of the latest full year of work for the enterprise abroad (DUR-04). */
export const resetOn = ({ workAbroad = [] }: Facts): IsoDay | undefined => {
  let latest: IsoDay | undefined;
  for (const row of workAbroad) {
    const period = periodOf(row);
    const from = period === undefined ? undefined : parseDay(period.from);
    if (period === undefined || from === undefined) continue;
    const isFullYear = isoAfter(from, TRANSFEREE_RELIEF.resetMonths, 'months') <= dayAfter(period.to);
    if (isFullYear && (latest === undefined || period.to > latest)) latest = period.to;
  }
  return latest;
};

/** The ledger: overlapping permits count once, gaps do not count, and a reset drops what lies before it. */
export const transfereeTime = (
  { earlierPermits = [] }: Facts,
  reset: IsoDay | undefined,
  until?: IsoDay,
): TransfereeTime | undefined => {
  const counted: Period[] = [];
  for (const row of earlierPermits) {
    const period = isTransfereeTime(row.code) ? periodOf(row) : undefined;
    if (period === undefined || (reset !== undefined && period.to <= reset)) continue;
    if (until !== undefined && period.from > until) continue;
    counted.push(reset !== undefined && period.from <= reset ? { from: dayAfter(reset), to: period.to } : period);
  }
  counted.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const [first] = counted;
  if (first === undefined) return undefined;
  let lastOn = first.to;
  let gapDays = 0;
  for (const { from, to } of counted) {
    gapDays += daysBetweenPeriods(lastOn, from);
    if (to > lastOn) lastOn = to;
  }
  return { firstOn: first.from, lastOn, gapDays };
};

/** The last day of the time that a cap leaves; the days before a new start count no more than other gaps. */
export const capEndOf = (
  { firstOn, lastOn, gapDays }: TransfereeTime,
  capMonths: number,
  startOn: IsoDay | undefined,
): IsoDay | undefined => {
  const first = parseDay(firstOn);
  const end = first === undefined ? undefined : parseDay(isoAfter(first, capMonths, 'months'));
  const gaps = gapDays + (startOn === undefined ? 0 : daysBetweenPeriods(lastOn, startOn));
  return end === undefined ? undefined : isoAfter(end, gaps, 'days');
};

/** Whole months spent, the last day included: a permit may be printed to the same day number or to the day before. */
export const monthsSpent = ({ firstOn, lastOn, gapDays }: TransfereeTime): number => {
  const first = parseDay(firstOn);
  const from = first === undefined ? undefined : parseDay(isoAfter(first, gapDays, 'days'));
  const end = parseDay(dayAfter(lastOn));
  if (from === undefined || end === undefined) return 0;
  const months = (end.year - from.year) * 12 + end.month - from.month;
  return Math.max(0, isoAfter(from, months, 'months') > isoOf(end) ? months - 1 : months);
};

/** Absences that are added back, and those too short to count. What is no number of days counts as neither. */
export interface Absences {
  readonly recapturedDays: number;
  readonly ignored: readonly number[];
}

export const absencesOf = (absenceDays: readonly number[]): Absences => {
  let recapturedDays = 0;
  const ignored: number[] = [];
  for (const each of absenceDays) {
    const days = knownCount(each, MOST_DAYS);
    if (days === undefined) continue;
    if (days >= TRANSFEREE_RELIEF.recaptureFromDays) recapturedDays += days;
    else ignored.push(days);
  }
  return { recapturedDays, ignored };
};

/** The most that can be added back: nobody was away longer than the whole of the cap lasts (DUR-05). */
export const mostRecaptured = (capEnd: PlainDate, capMonths: number): number => {
  const begins = parseDay(isoAfter(capEnd, -capMonths, 'months'));
  return begins === undefined ? 0 : Math.max(0, wholeDaysBetween(begins, capEnd));
};
