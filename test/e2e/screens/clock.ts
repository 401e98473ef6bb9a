import { day } from '@permitdesk/domain/time/plain-date';
import type { Moment } from './fields.js';

const ZONE = 'America/Toronto';

const partsOf = (at: Date): Readonly<Record<string, string>> =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', {
      timeZone: ZONE,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );

/** The present moment by the clock of the firm: the product runs on the real one. */
export const now = (): Moment => {
  const { year, month, day: date, hour, minute } = partsOf(new Date());
  return { day: `${year}-${month}-${date}`, hour: Number(hour), minute: Number(minute) };
};

export const today = (): string => now().day;

/** A day that lies so far from today. */
export const fromToday = (span: {
  readonly days?: number;
  readonly months?: number;
  readonly years?: number;
}): string => day(today()).add(span).toString();

/** A day as the screens write it. */
export const written = (iso: string, language: 'en' | 'fr', dateStyle: 'medium' | 'long' = 'medium'): string =>
  new Intl.DateTimeFormat(`${language}-CA`, { dateStyle, timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));
