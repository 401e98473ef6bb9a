import { daysBetween } from './day';

const MONTH_DAYS = 30.44;
const YEAR_DAYS = 365.25;
// Below four months people plan in days; beyond, the figure would be noise.
const DAYS_UP_TO = 120;
const MONTHS_UP_TO = 730;

/** How far a day lies from today, in the unit in which people think of it: "in 12 days", "5 months ago", "tomorrow". */
export const relativeDay = (iso: string, today: string, locale: string): string => {
  const days = daysBetween(today, iso);
  const distance = Math.abs(days);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (distance <= DAYS_UP_TO) return format.format(days, 'day');
  if (distance <= MONTHS_UP_TO) return format.format(Math.round(days / MONTH_DAYS), 'month');
  return format.format(Math.round(days / YEAR_DAYS), 'year');
};
