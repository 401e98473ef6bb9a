import type { Facts } from '../../assess/facts.js';
import { BIOMETRICS_AGES, BIOMETRICS_EXEMPT_NATIONALITIES, BIOMETRICS_YEARS } from '../../deadlines/biometrics.js';
import { isoAfter, isoOf } from '../../deadlines/day-count.js';
import type { IsoDay } from '../../time/plain-date.js';
import { knownCount, knownDay } from '../known-facts.js';

const MOST_AGE = 150;

/** Full years on the day of the application, where they are known. */
export const knownAge = ({ ageOnApplication }: Facts): number | undefined => knownCount(ageOnApplication, MOST_AGE);

/** Under 14 or over 79 on the day of the application (IRPR s. 12.2(1), (2)). */
export const isExemptByAge = (age: number | undefined): boolean =>
  age !== undefined && (age < BIOMETRICS_AGES.from || age > BIOMETRICS_AGES.to);

export const isExemptByNationality = (citizenship: string | undefined): boolean =>
  citizenship !== undefined && BIOMETRICS_EXEMPT_NATIONALITIES.includes(citizenship);

/** The last day for which the biometrics on file count; `undefined` where none are. */
export const biometricsOnFileTo = ({ biometricsOn }: Facts): IsoDay | undefined => {
  const given = knownDay(biometricsOn);
  return given === undefined ? undefined : isoAfter(given, BIOMETRICS_YEARS, 'years');
};

/** Whether biometrics given before still count for an application of a day. */
export const isOnFile = (facts: Facts, applied: IsoDay): boolean => {
  const given = knownDay(facts.biometricsOn);
  const until = biometricsOnFileTo(facts);
  return given !== undefined && until !== undefined && isoOf(given) <= applied && applied <= until;
};

/**
 * Whether the worker gives biometrics for an application of a day (BIO-01, BIO-02). One ground is enough to spare them;
 * they are due only when age and nationality are known to give none.
 */
export const biometricsStanding = (facts: Facts, applied: IsoDay): 'needed' | 'not-needed' | 'need-to-know' => {
  const age = knownAge(facts);
  if (isExemptByNationality(facts.citizenship) || isExemptByAge(age) || isOnFile(facts, applied)) return 'not-needed';
  return age === undefined || facts.citizenship === undefined ? 'need-to-know' : 'needed';
};
