import { complianceFeeFor, complianceFeeOn, groupShares } from '@permitdesk/domain/fees/compliance-fee';
import { parseDay } from '@permitdesk/domain/time/plain-date';

export interface GroupSum {
  readonly each: number;
  /** The fees one by one. */
  readonly sum: number;
  /** What the group owes. */
  readonly total: number;
  readonly isCapped: boolean;
  /** From how many people on the cap holds. */
  readonly from: number;
  /** What each case bears on file, whole cents. */
  readonly shares: readonly number[];
}

/** How the fee of a performing-arts group arises on the day of its offers (IRPR s. 303.1(7)). */
export const groupSum = (offersOn: string | undefined, count: number): GroupSum | undefined => {
  const on = offersOn === undefined ? undefined : parseDay(offersOn);
  const rate = on === undefined ? undefined : complianceFeeOn(on);
  if (rate === undefined || count === 0) return undefined;
  const total = complianceFeeFor(rate, count, true);
  const sum = rate.each * count;
  return {
    each: rate.each,
    sum,
    total,
    isCapped: total < sum,
    from: rate.groupFrom,
    shares: groupShares(rate, count),
  };
};
