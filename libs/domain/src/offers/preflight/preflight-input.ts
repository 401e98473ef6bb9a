import type { EmployerFacts } from '../../employers/employer-facts.js';
import type { ExemptionCode } from '../../exemptions/exemption-code.js';
import type { FeeState } from '../../fees/fee.machine.js';
import type { Language } from '../../law/text.js';
import type { IsoDay, IsoInstant } from '../../time/plain-date.js';
import type { WorkerFacts } from '../../workers/worker-facts.js';
import type { OfferSettings } from '../offer-settings.js';
import type { OfferValues } from '../offer-values.js';

/** Everything the checks may look at. What is left out is not known, and a check that needs it says so. */
export interface PreflightInput {
  readonly values: OfferValues;
  readonly worker: WorkerFacts;
  readonly employer: EmployerFacts;
  readonly permitNeeded: boolean;
  readonly offerNeeded: boolean;
  readonly exemption?: { readonly code: string; readonly signedOff: boolean };
  /** The code's entry in the register, where it has one. */
  readonly codeKnown?: ExemptionCode;
  /** Months for which a first permit under the code is given at most. */
  readonly ceilingMonths?: number;
  /** The nominating province, for a nominee (T13). */
  readonly nominatingProvince?: string;
  /** Whether the occupation is regulated in the province of work. */
  readonly regulated?: boolean;
  /** Prevailing or median wage for the occupation and region, with its source. */
  readonly referenceWage?: { readonly hourlyCents: number; readonly source: string };
  readonly agreement?: {
    readonly language: Language;
    readonly employerSignedOn: IsoDay;
    readonly workerSignedOn: IsoDay;
    readonly copyGivenOn: IsoDay;
    readonly sameTerms: boolean;
  };
  readonly attested: boolean;
  readonly passportConfirmed: boolean;
  readonly fee: { readonly state: FeeState; readonly ground?: string };
  /** Last look at the public list of employers found non-compliant: `listed` as ineligible or with an unpaid penalty. */
  readonly listCheck?: { readonly on: IsoDay; readonly listed: boolean };
  /** What the employer answered about itself (IRPR s. 200(3)(g.1), (h)(iii)). */
  readonly standing?: { readonly offersAdultServices: boolean; readonly penaltyInDefault: boolean };
  /** Other offers of this employer for the same passport that are not yet withdrawn or used up. */
  readonly otherOpenOffers: number;
  readonly offerNumber?: string;
  readonly applicationFiledAt?: IsoInstant;
  readonly offerSubmittedAt?: IsoInstant;
  readonly feePaidAt?: IsoInstant;
  readonly changedSinceSubmission: boolean;
  /** Undefined where no representative acts for the employer. */
  readonly representativeAuthorized?: boolean;
  /** The representative uses one portal credential for several employers. */
  readonly credentialShared?: boolean;
  readonly settings: OfferSettings;
  /** The day in the tenant's zone. */
  readonly today: IsoDay;
}

/** What a check decides on: the input, and its values with what can be computed filled in. */
export interface PreflightQuestion extends PreflightInput {
  /** Values as given; `values` holds the computed ones too. */
  readonly given: OfferValues;
}
