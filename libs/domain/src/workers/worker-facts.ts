import type { Language } from '../law/text.js';
import type { IsoDay } from '../time/plain-date.js';

/** What the rules need to know of the worker. Days are ISO days; countries are ISO 3166-1 alpha-2. */
export interface WorkerFacts {
  readonly familyName: string;
  readonly givenNames: string;
  readonly dateOfBirth?: IsoDay;
  readonly citizenship: string;
  readonly residence: string;
  readonly passportNumber: string;
  readonly passportExpiresOn?: IsoDay;
  /** The official language the worker chose for the agreement and the rights information (IRPR s. 209.11(1)(e)(i)(B)). */
  readonly officialLanguage: Language;
  readonly biometricsGivenOn?: IsoDay;
}
