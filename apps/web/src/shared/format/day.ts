const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/**
 * Midnight UTC of an ISO day, or `undefined` when it is none. The parts are read one by one: `new Date('2026-03-08')` would
 * be 7 March for a reader in Toronto.
 */
const midnightOf = (iso: string): number | undefined => {
  const found = PATTERN.exec(iso);
  if (found === null) return undefined;
  const at = Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
  return new Date(at).toISOString().startsWith(iso) ? at : undefined;
};

const STYLES = {
  /** Nov 22, 2026 */
  medium: { year: 'numeric', month: 'short', day: 'numeric' },
  /** November 22, 2026 */
  long: { year: 'numeric', month: 'long', day: 'numeric' },
  /** Sunday, November 22, 2026 */
  full: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  /** Nov 22 */
  short: { month: 'short', day: 'numeric' },
  /** November 2026 */
  month: { year: 'numeric', month: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DayStyle = keyof typeof STYLES;

const formats = new Map<string, Intl.DateTimeFormat>();
const formatOf = (locale: string, style: DayStyle): Intl.DateTimeFormat => {
  const key = `${locale} ${style}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone: 'UTC' });
    formats.set(key, format);
  }
  return format;
};

/** An ISO day as the reader writes it; what is no day is shown as it came. */
export const formatDay = (iso: string, locale: string, style: DayStyle = 'medium'): string => {
  const at = midnightOf(iso);
  return at === undefined ? iso : formatOf(locale, style).format(at);
};

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => {
  const [start, end] = [midnightOf(from), midnightOf(to)];
  return start === undefined || end === undefined ? 0 : Math.round((end - start) / DAY_MS);
};

/** The ISO day so many days later. */
export const addDays = (iso: string, days: number): string => {
  const at = midnightOf(iso);
  return at === undefined ? iso : new Date(at + days * DAY_MS).toISOString().slice(0, 10);
};
