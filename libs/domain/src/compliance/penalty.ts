import type { ViolationAnswer } from '../assess/answers.js';
import { cents, type Cents } from '../money/cents.js';
import { isoOf } from '../deadlines/day-count.js';
import { monthsAfter } from '../time/counting.js';
import { parseDay, type IsoDay } from '../time/plain-date.js';
import { excuseOf, type Failure } from './excuse.js';
import { banOf, PENALTY_CAP, PENALTY_CAP_MONTHS, penaltyOf, type EmployerSize } from './schedule-2/consequences.js';
import { scheduleItem } from './schedule-2/items.js';
import {
  BAN_YEARS_BEFORE_POINTS,
  historyPoints,
  MOST_SEVERITY_POINTS,
  pointsAfterDisclosure,
} from './schedule-2/points.js';

const NOTHING = cents(0);

const wholeOf = (value: number | undefined, most = Number.MAX_SAFE_INTEGER): number | undefined =>
  value === undefined || !Number.isSafeInteger(value) || value < 0 ? undefined : Math.min(value, most);

/** What the weighing of one failure needs beside it. */
export interface Weighing {
  readonly size: EmployerSize;
  readonly disclosureAccepted: boolean;
  /** It happened before there were points: a fixed ban and no penalty (AMP-01). */
  readonly beforePoints?: boolean;
}

/** The points of a failure before any disclosure: given as a sum, or history and severity; `undefined` when not told. */
export const pointsOf = (failure: Failure): number | undefined => {
  const known = wholeOf(failure.points);
  if (known !== undefined) return known;
  const item = scheduleItem(failure.item ?? 0);
  const severity = wholeOf(failure.severity, MOST_SEVERITY_POINTS);
  const earlier = wholeOf(failure.earlier);
  return item === undefined || severity === undefined || earlier === undefined
    ? undefined
    : historyPoints(item.type, earlier) + severity;
};

/** What follows from one failure: excused, or its points with their penalty and ban (IRPR s. 209.95 to s. 209.991). */
export const weighFailure = (
  failure: Failure,
  { size, disclosureAccepted, beforePoints = false }: Weighing,
): ViolationAnswer => {
  const item = scheduleItem(failure.item ?? 0);
  const open = { item: failure.item ?? 0, type: item?.type, points: 0, penaltyCents: NOTHING, ban: 0 } as const;
  if (item === undefined) return { ...open, outcome: 'need-to-know' };
  if (item.provision === undefined) return { ...open, outcome: 'not-in-this-programme' };
  if (excuseOf(item, failure) === 'excused') return { ...open, outcome: 'justified' };
  if (beforePoints) return { ...open, outcome: 'violation', ban: BAN_YEARS_BEFORE_POINTS };
  const given = pointsOf(failure);
  if (given === undefined) return { ...open, outcome: 'need-to-know' };
  const points = pointsAfterDisclosure(given, disclosureAccepted);
  return {
    item: item.item,
    type: item.type,
    outcome: 'violation',
    points,
    penaltyCents: penaltyOf(item.type, points, size),
    ban: banOf(item.type, points),
  };
};

/** A final penalty of the past. */
export interface EarlierPenalty {
  readonly on?: IsoDay | undefined;
  readonly amountCents?: number | undefined;
}

/**
 * What final notices of the twelve months before a day came to: they use up the yearly cap. A penalty whose day or amount
 * cannot be read is left out.
 */
export const penaltiesWithinYear = (earlier: readonly EarlierPenalty[], on: IsoDay): number => {
  const last = parseDay(on);
  if (last === undefined) return 0;
  const after = isoOf(monthsAfter(last, -PENALTY_CAP_MONTHS));
  let sum = 0;
  for (const each of earlier) {
    const day = each.on === undefined ? undefined : parseDay(each.on);
    const amount = wholeOf(each.amountCents);
    if (day === undefined || amount === undefined) continue;
    const iso = isoOf(day);
    if (after < iso && iso <= on) sum += amount;
  }
  return sum;
};

/** The sum after the cap of one notice and of twelve months; never negative (IRPR s. 209.992, s. 209.996(5)). */
export const afterCap = (sum: number, usedWithinYear: number): Cents =>
  cents(Math.max(0, Math.min(sum, PENALTY_CAP, PENALTY_CAP - Math.min(usedWithinYear, PENALTY_CAP))));
