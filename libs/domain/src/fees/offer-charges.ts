import type { Facts } from '../assess/facts.js';
import { countOf, dayOf } from '../offers/offer-day.js';
import { cents, sumCents, type Cents } from '../money/cents.js';
import type { IsoDay } from '../time/plain-date.js';
import { complianceFeeFor, complianceFeeOn } from './compliance-fee.js';

/** What one employer owes for its offers, by the day they are made. */
export interface OfferCharges {
  readonly totalCents: Cents;
  readonly eachCents: Cents | undefined;
  /** A group of performing artists was large enough on one day for its total to be limited (FEE-08). */
  readonly capApplies: boolean;
  readonly offers: number;
  readonly byDay: readonly { readonly on: IsoDay; readonly cents: Cents }[];
  /** A row without a readable day and number, or a day before the first rate of the table: it could not be priced. */
  readonly unpriced: boolean;
  /** Large enough for the cap, but whether the offers are made at the same time is not known, so none is applied. */
  readonly timeUnknown: boolean;
}

const isPerforming = ({ groupKind }: Facts): boolean => groupKind === 'performing-artists';

/** Offers of different days do not add together: each day is priced alone, by its own rate. */
const chargesByDay = (facts: Facts, rows: NonNullable<Facts['offersByDay']>, on: IsoDay): OfferCharges => {
  const offersOn = new Map<IsoDay, number>();
  let unpriced = false;
  for (const { on: of, offers } of rows) {
    const count = countOf(offers);
    if (of === undefined || dayOf(of) === undefined || count === undefined) unpriced = true;
    else offersOn.set(of, (offersOn.get(of) ?? 0) + count);
  }
  const byDay: { on: IsoDay; cents: Cents }[] = [];
  let [capApplies, offers] = [false, 0];
  for (const [of, count] of [...offersOn].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const when = dayOf(of);
    const rate = when === undefined ? undefined : complianceFeeOn(when);
    offers += count;
    if (rate === undefined) unpriced = true;
    else {
      byDay.push({ on: of, cents: complianceFeeFor(rate, count, isPerforming(facts)) });
      capApplies ||= isPerforming(facts) && count >= rate.groupFrom;
    }
  }
  const today = dayOf(on);
  return {
    totalCents: sumCents(byDay.map((row) => row.cents)),
    eachCents: today === undefined ? undefined : complianceFeeOn(today)?.each,
    capApplies,
    offers,
    byDay,
    unpriced,
    timeUnknown: false,
  };
};

/** What the offers cost on a day; one offer where no number is given. */
export const offerChargesOf = (facts: Facts, on: IsoDay): OfferCharges => {
  if (facts.offersByDay !== undefined && facts.offersByDay.length > 0)
    return chargesByDay(facts, facts.offersByDay, on);
  const offers = countOf(facts.offerCount) ?? 1;
  const when = dayOf(on);
  const rate = when === undefined ? undefined : complianceFeeOn(when);
  if (rate === undefined)
    return {
      totalCents: cents(0),
      eachCents: undefined,
      capApplies: false,
      offers,
      byDay: [],
      unpriced: true,
      timeUnknown: false,
    };
  const largeEnough = isPerforming(facts) && offers >= rate.groupFrom;
  const capApplies = largeEnough && facts.offersAtSameTime === true;
  return {
    totalCents: complianceFeeFor(rate, offers, capApplies),
    eachCents: rate.each,
    capApplies,
    offers,
    byDay: [],
    unpriced: false,
    timeUnknown: largeEnough && facts.offersAtSameTime === undefined,
  };
};
