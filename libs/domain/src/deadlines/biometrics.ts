import type { WorkerFacts } from '../workers/worker-facts.js';
import { parseDay, type PlainDate } from '../time/plain-date.js';
import { dateAfter, isoOf } from './day-count.js';

/** Years for which biometrics count, and beyond which neither stay nor permit can go (IRPR s. 12.7(1), s. 183(4)(c.1)). */
export const BIOMETRICS_YEARS = 10;
/** Ages at which they are given, on the day of the application (IRPR s. 12.2(1), (2)). */
export const BIOMETRICS_AGES = { from: 14, to: 79 } as const;
/** Nationals who give none for a permit (IRPR s. 12.2(1)(c)). */
export const BIOMETRICS_EXEMPT_NATIONALITIES: readonly string[] = ['US'];

/** Full years of age on a day. */
export const ageOn = (born: PlainDate, on: PlainDate): number =>
  on.year - born.year - (on.month < born.month || (on.month === born.month && on.day < born.day) ? 1 : 0);

/** The last day for which biometrics given on a day count. */
export const biometricsValidTo = (givenOn: PlainDate): PlainDate => dateAfter(givenOn, BIOMETRICS_YEARS, 'years');

/**
 * Whether a worker must give biometrics for an application made on a day (BIO-01, BIO-02).
 * `exempt` by age or nationality, `on-file` from the ten years before, else `needed`.
 */
export const biometricsNeed = (
  worker: Pick<WorkerFacts, 'citizenship' | 'dateOfBirth' | 'biometricsGivenOn'>,
  applicationOn: PlainDate,
): 'exempt' | 'on-file' | 'needed' => {
  if (BIOMETRICS_EXEMPT_NATIONALITIES.includes(worker.citizenship)) return 'exempt';
  const born = worker.dateOfBirth === undefined ? undefined : parseDay(worker.dateOfBirth);
  const age = born === undefined ? undefined : ageOn(born, applicationOn);
  if (age !== undefined && (age < BIOMETRICS_AGES.from || age > BIOMETRICS_AGES.to)) return 'exempt';
  const given = worker.biometricsGivenOn === undefined ? undefined : parseDay(worker.biometricsGivenOn);
  if (given === undefined) return 'needed';
  const applied = isoOf(applicationOn);
  return isoOf(given) <= applied && applied <= isoOf(biometricsValidTo(given)) ? 'on-file' : 'needed';
};
