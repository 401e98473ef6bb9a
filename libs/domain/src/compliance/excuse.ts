import type { Facts } from '../assess/facts.js';
import type { ScheduleItem } from './schedule-2/items.js';

/** One failure as it was told. */
export type Failure = NonNullable<Facts['violations']>[number];

/** What is told of a failure is enough to excuse it, is not, or more must be known. */
export type Excuse = 'excused' | 'not-excused' | 'no-ground-told';

/** Repayment counts only if it was made, or seriously tried, before the preliminary finding (INS-06). */
const isMadeGood = ({ repaidInFull, repaidBeforeFinding }: Failure): boolean =>
  repaidInFull === true && repaidBeforeFinding !== false;

/**
 * Whether a failure is justified (EMP-15, EMP-16). An error in good faith must be made good; fees that were charged need
 * all reasonable efforts and full repayment; records need all reasonable efforts.
 */
export const excuseOf = ({ excuse }: ScheduleItem, failure: Failure): Excuse => {
  const { ground, allReasonableEfforts, goodFaith } = failure;
  switch (excuse) {
    case 'efforts':
      return allReasonableEfforts === undefined ? 'no-ground-told' : allReasonableEfforts ? 'excused' : 'not-excused';
    case 'efforts-or-good-faith':
      if (allReasonableEfforts === true || goodFaith === true) return 'excused';
      return allReasonableEfforts === undefined && goodFaith === undefined ? 'no-ground-told' : 'not-excused';
    case 'efforts-and-compensation':
      if (allReasonableEfforts === true && isMadeGood(failure)) return 'excused';
      return allReasonableEfforts === undefined && failure.repaidInFull !== false ? 'no-ground-told' : 'not-excused';
    case 'listed-ground':
      if (ground === undefined) return 'no-ground-told';
      if (ground === 'none') return 'not-excused';
      return ground !== 'good-faith-error' || isMadeGood(failure) ? 'excused' : 'not-excused';
    case undefined:
      return 'not-excused';
  }
};
