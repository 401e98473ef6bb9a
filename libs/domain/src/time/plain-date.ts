import { Temporal } from 'temporal-polyfill';

/** A day of the calendar, without hour or zone. Every legal date of the product is one. */
export type PlainDate = Temporal.PlainDate;

/** An ISO day as it travels in JSON and SQL: `2026-11-22`. */
export type IsoDay = string;

/** An instant in UTC as it travels in JSON and SQL: `2026-11-22T15:20:00Z`. */
export type IsoInstant = string;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

// Parsing is the dearest step of an assessment and the same few hundred days recur; PlainDate is immutable,
// so one object may serve all. The bound keeps a hostile import from growing the map without end.
const parsed = new Map<string, PlainDate>();
const PARSED_LIMIT = 20_000;

/** Reads an ISO day; `undefined` when it is none (`2026-02-30` is none). */
export const parseDay = (iso: string): PlainDate | undefined => {
  const known = parsed.get(iso);
  if (known !== undefined) return known;
  const found = PATTERN.exec(iso);
  if (found === null) return undefined;
  try {
    const day = new Temporal.PlainDate(Number(found[1]), Number(found[2]), Number(found[3]));
    if (parsed.size >= PARSED_LIMIT) parsed.clear();
    parsed.set(iso, day);
    return day;
  } catch {
    return undefined;
  }
};

/**
 * Reads an ISO day that is known to be one, such as a literal of a dated table.
 * @throws RangeError when it is none.
 */
export const day = (iso: IsoDay): PlainDate => {
  const found = parseDay(iso);
  if (found === undefined) throw new RangeError(`not a calendar day: ${iso}`);
  return found;
};

/** Negative when `a` is earlier than `b`, 0 on the same day, positive when later. */
export const compareDays = (a: PlainDate, b: PlainDate): number =>
  a.year - b.year || a.month - b.month || a.day - b.day;

export const isBefore = (a: PlainDate, b: PlainDate): boolean => compareDays(a, b) < 0;
export const isAfter = (a: PlainDate, b: PlainDate): boolean => compareDays(a, b) > 0;
export const earlier = (a: PlainDate, b: PlainDate): PlainDate => (compareDays(a, b) <= 0 ? a : b);
export const later = (a: PlainDate, b: PlainDate): PlainDate => (compareDays(a, b) >= 0 ? a : b);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => from.until(to, { largestUnit: 'days' }).days;

// The form in which the product itself writes instants. Of two such texts the earlier instant sorts first, and the
// UTC day stands in front; every other form takes the long way through Temporal.
const WHOLE_SECONDS_UTC = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

/**
 * The day in UTC on which an instant falls. IRCC counts online filing in UTC (IRPR s. 9.3(1); CAL-06).
 * @throws RangeError when `instant` is not an ISO instant in UTC.
 */
export const utcDayOf = (instant: IsoInstant): PlainDate =>
  day((WHOLE_SECONDS_UTC.test(instant) ? instant : Temporal.Instant.from(instant).toString()).slice(0, 10));

/** The day in a time zone on which an instant falls. */
export const dayInZone = (instant: IsoInstant, zone: string): PlainDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate();

/** The instant at which a local day reaches `hour` o'clock in a zone; in a spring gap the clock moves on. */
export const instantAt = (date: PlainDate, hour: number, zone: string): IsoInstant =>
  date
    .toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(hour) })
    .toInstant()
    .toString();

// Like days, instants recur: one assessment reads the same filing in several questions.
const parsedInstants = new Map<string, IsoInstant>();

/** Reads an ISO instant (any offset) and gives it back in UTC; `undefined` when it is none. */
export const parseInstant = (iso: string): IsoInstant | undefined => {
  const known = parsedInstants.get(iso);
  if (known !== undefined) return known;
  try {
    const instant = Temporal.Instant.from(iso).toString();
    if (parsedInstants.size >= PARSED_LIMIT) parsedInstants.clear();
    parsedInstants.set(iso, instant);
    return instant;
  } catch {
    return undefined;
  }
};

/** Negative when instant `a` is earlier than `b`. Text order would fail: `…00Z` and `…00.5Z` differ in length. */
export const compareInstants = (a: IsoInstant, b: IsoInstant): number => {
  if (WHOLE_SECONDS_UTC.test(a) && WHOLE_SECONDS_UTC.test(b)) return a === b ? 0 : a < b ? -1 : 1;
  return Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b));
};
