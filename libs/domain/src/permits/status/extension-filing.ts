import type { Facts } from '../../assess/facts.js';
import { isoOf } from '../../deadlines/day-count.js';
import { parseInstant, type IsoDay, type IsoInstant } from '../../time/plain-date.js';
import { knownDay } from '../known-facts.js';

/** The instant at which the extension was received, in UTC, where the facts give one that can be meant. */
export const filedAtOf = ({ extensionFiledAt }: Facts): IsoInstant | undefined => {
  const utc = extensionFiledAt === undefined ? undefined : parseInstant(extensionFiledAt);
  return utc === undefined || knownDay(utc.slice(0, 10)) === undefined ? undefined : utc;
};

/** The day of receipt: in UTC where the instant is known, else as written (CAL-06). */
export const filedDayOf = (facts: Facts): IsoDay | undefined => {
  const at = filedAtOf(facts);
  if (at !== undefined) return at.slice(0, 10);
  const on = knownDay(facts.extensionFiledOn);
  return on === undefined ? undefined : isoOf(on);
};
