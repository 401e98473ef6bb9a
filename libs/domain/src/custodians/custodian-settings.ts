import type { Bilingual } from '../law/text.js';
import { text } from '../law/text.js';
import { day, type IsoDay } from '../time/plain-date.js';

/** Days from one “can you still sign in?” to the next, unless the workspace says otherwise. */
export const CHECK_EVERY_DAYS = 90;
/** A workspace may ask more often, never less often than twice a year. */
export const CHECK_DAYS_RANGE = { least: 7, most: 180 } as const;

/**
 * Why 90 days. An account unused for two years lapses, and a lost sign-in takes about five business days to mend by mail;
 * both are said by secondary sources only and so are marked. A quarter finds the loss long before an offer waits for it.
 */
export const CHECK_REASON: Bilingual = text(
  'A sign-in that is lost cannot be recovered: a new GCKey and a PIN are needed, and a PIN reset takes about five business days (said by practitioners, not by IRCC). Asking every quarter finds it before an offer waits for it.',
  'Une ouverture de session perdue ne se récupère pas : il faut une nouvelle CléGC et un NIP, et la réinitialisation du NIP prend environ cinq jours ouvrables (selon des praticiens, non selon IRCC). La vérifier chaque trimestre permet de le découvrir avant qu’une offre n’attende.',
);

/** Days after which an unused account is said to lapse: two years. [practitioners; not confirmed by IRCC] */
export const LAPSE_AFTER_DAYS = 730;

/** The days between checks from a workspace's settings; anything that is no whole number in range counts as not set. */
export const checkEveryDays = (settings: Readonly<Record<string, unknown>>): number => {
  const asked = settings['custodianCheckDays'];
  return typeof asked === 'number' &&
    Number.isInteger(asked) &&
    asked >= CHECK_DAYS_RANGE.least &&
    asked <= CHECK_DAYS_RANGE.most
    ? asked
    : CHECK_EVERY_DAYS;
};

/** The day on which the next check is due. */
export const nextCheckOn = (from: IsoDay, everyDays: number): IsoDay => day(from).add({ days: everyDays }).toString();
