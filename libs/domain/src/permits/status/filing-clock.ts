import { Temporal } from 'temporal-polyfill';
import { isoAfter, isoOf } from '../../deadlines/day-count.js';
import type { Citations } from '../../law/citation.js';
import { compareInstants, instantAt, type IsoDay, type IsoInstant, type PlainDate } from '../../time/plain-date.js';

/**
 * The clock of online filing. The department counts by the date and time its system shows, in UTC everywhere (IRPR
 * s. 9.3(1); UTC is practice, not the text of the Regulations). We aim earlier: 17:00 in Newfoundland, where the day in
 * Canada ends first, so that nobody in any province files on the border.
 */
export const FILING_CLOCK: {
  readonly cutOff: { readonly hour: number; readonly zone: string };
  readonly cites: Citations;
} = {
  cutOff: { hour: 17, zone: 'America/St_Johns' },
  cites: [
    'IRPR s. 9.3(1)',
    'IRCC: Making an application (2025-12-22)',
    'Permitdesk: filed by 17:00 Newfoundland time; CAL-06',
  ],
};

/** A moment as the department's clock shows it and as the reader's does. */
export interface FilingMoment {
  readonly utc: IsoInstant;
  readonly local: { readonly on: IsoDay; /** `19:00`. */ readonly at: string };
}

/** The midnight UTC that ends the day; an application must be in before it. */
export const utcEndOf = (lastDay: PlainDate): IsoInstant => `${isoAfter(lastDay, 1, 'days')}T00:00:00Z`;

// The zone's rules are the dear part, and the same expiry is asked about again and again.
const cutOffs = new Map<IsoDay, IsoInstant>();
const CUT_OFFS_KEPT = 2_000;

/** The moment by which we want the application in, on its safe day. */
export const cutOffOn = (safeDay: PlainDate): IsoInstant => {
  const key = isoOf(safeDay);
  const known = cutOffs.get(key);
  if (known !== undefined) return known;
  const found = instantAt(safeDay, FILING_CLOCK.cutOff.hour, FILING_CLOCK.cutOff.zone);
  if (cutOffs.size >= CUT_OFFS_KEPT) cutOffs.clear();
  cutOffs.set(key, found);
  return found;
};

const seenFrom = (utc: IsoInstant, zone: string): FilingMoment => {
  const there = Temporal.Instant.from(utc).toZonedDateTimeISO(zone);
  return {
    utc,
    local: { on: there.toPlainDate().toString(), at: there.toPlainTime().toString({ smallestUnit: 'minute' }) },
  };
};

/**
 * The last moment of a filing day, and our own earlier one, on the clock of the reader.
 * @throws RangeError when `zone` is no IANA time zone.
 */
export const filingMoments = (
  lastDay: PlainDate,
  zone: string,
): { readonly before: FilingMoment; readonly aimFor: FilingMoment } => ({
  before: seenFrom(utcEndOf(lastDay), zone),
  aimFor: seenFrom(cutOffOn(lastDay), zone),
});

/** Whether something received at an instant is in time by the department's clock. */
export const isInTimeByUtc = (received: IsoInstant, lastDay: PlainDate): boolean =>
  compareInstants(received, utcEndOf(lastDay)) < 0;

/** Whether it also kept our own cut-off. */
export const keepsCutOff = (received: IsoInstant, safeDay: PlainDate): boolean =>
  compareInstants(received, cutOffOn(safeDay)) <= 0;
