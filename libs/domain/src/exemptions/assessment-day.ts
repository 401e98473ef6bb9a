import type { Facts } from '../assess/facts.js';
import { parseDay, type IsoDay, type PlainDate } from '../time/plain-date.js';

/** The day as of which a code is judged: that of the application where it is known, else the day of asking. */
export const dayOfApplication = ({ applicationOn }: Pick<Facts, 'applicationOn'>, on: IsoDay): PlainDate | undefined =>
  (applicationOn === undefined ? undefined : parseDay(applicationOn)) ?? parseDay(on);
