import { parseDay } from '@permitdesk/domain/time/plain-date';

/** Whether a word of an address is a day of the calendar. */
export const isIsoDay = (written: string): boolean => parseDay(written) !== undefined;
