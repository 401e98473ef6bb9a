import type { Ban } from '../compliance/schedule-2/consequences.js';
import type { ArithmeticStep } from '../deadlines/arithmetic.js';
import type { Bilingual } from '../law/text.js';
import type { DeadlineRule } from '../deadlines/deadline-rule.js';
import type { DueSense } from '../deadlines/due-dates/due-date-row.js';
import type { Candidate } from '../exemptions/candidates/candidate.js';
import type { Cents } from '../money/cents.js';
import type { IsoDay, IsoInstant } from '../time/plain-date.js';
import type { FactName } from './facts.js';

/** A question that facts may settle either way, or not yet. */
export type YesNoUnknown = 'yes' | 'no' | 'need-to-know';

/** Which programme the hire belongs to. */
export interface ProgrammeAnswer {
  readonly programme: 'imp' | 'tfwp' | 'open-permit' | 'no-permit' | 'need-to-know';
  /** Whether an LMIA is needed. */
  readonly lmia: YesNoUnknown;
}

/**
 * Whether the chosen code can be argued. `arguable` is never "approved": the officer applies all of IRPR s. 200 (EXM-03).
 */
export interface ExemptionAnswer {
  readonly outcome: 'arguable' | 'does-not-fit' | 'manual-review' | 'need-to-know';
  readonly code: string | undefined;
  /** `R205(a)`, in the register's short form. */
  readonly provision: string | undefined;
  /** Codes to look at instead, when this one does not fit. */
  readonly suggests: readonly string[];
  /** Longest first permit of the code in months, where it has one figure. */
  readonly maxMonths: number | undefined;
  /** Quebec acceptance certificate (CAQ); never for work under R204 to R208. */
  readonly acceptanceCertificate: 'needed' | 'not-needed';
}

/** Which codes the case may rest on, where none was chosen; the most promising first. */
export interface CandidatesAnswer {
  readonly candidates: readonly Candidate[];
  /** The fact that would decide most of what is still open. */
  readonly nextQuestion: FactName | undefined;
}

/** The 16-month test of the spouse's open permit. */
export interface SpouseAnswer {
  readonly test: 'passed' | 'failed' | 'need-to-know';
  /** First day on which the principal's permit may end, for the application day given. */
  readonly neededEndOn: IsoDay | undefined;
}

export type OrderStep = 'agreement-signed' | 'offer-and-fee' | 'number-to-worker' | 'application';

/** Whether an offer must be submitted, how many, by whom, in which order. */
export interface OfferAnswer {
  readonly needed: YesNoUnknown;
  /** A renewal, another employer or changed terms need a new one, whatever was submitted before. */
  readonly isNew: boolean;
  readonly count: number | undefined;
  readonly permits: number | undefined;
  readonly by: 'employer' | 'canadian-client' | undefined;
  /** Whether the employer bears the conditions of IRPR s. 209.2. */
  readonly employerConditions: YesNoUnknown;
  /** What the worker chooses in the application, where no number is given. */
  readonly workerChooses: 'offer-number' | 'job-offer-without-number' | 'no-job-offer' | undefined;
  readonly order: readonly OrderStep[];
}

/** What the employer owes under IRPR s. 303.1. */
export interface FeeAnswer {
  readonly status: 'due' | 'exempt' | 'not-applicable' | 'need-to-know';
  /** All offers together; nought when exempt or not applicable. */
  readonly totalCents: Cents;
  /** One offer alone, when due. */
  readonly eachCents: Cents | undefined;
  readonly capApplies: boolean;
  /** By day of submission, where the offers lie on several days. */
  readonly byDay: readonly { readonly on: IsoDay; readonly cents: Cents }[];
  /** "Proof of fee exemption" must be uploaded in the portal. */
  readonly proofRequired: boolean;
}

/** What the worker pays to the department: information, never the employer's to recover. */
export interface WorkerFeesAnswer {
  /** Each worker alone. */
  readonly processingCents: Cents;
  readonly openPermitCents: Cents;
  readonly biometricsCents: Cents;
  /** The group of performing artists and staff together. */
  readonly groupProcessingCents: Cents | undefined;
  readonly groupBiometricsCents: Cents | undefined;
  /** International Experience Canada only. */
  readonly participationCents: Cents | undefined;
  /** Restoring status alone, where it was lost; the permit itself is `processingCents`. */
  readonly restorationCents: Cents | undefined;
}

/** Payment, offer and application in the order of IRPR s. 200(3)(f.1). */
export interface SequenceAnswer {
  readonly outcome: 'in-order' | 'refusal-predicted' | 'need-to-know';
  readonly action: 'none' | 'withdraw-and-reapply';
}

export interface RefundAnswer {
  readonly cents: Cents;
  readonly basis: 'regulation' | 'practice' | 'none';
  readonly to: 'employer' | 'immigration-firm' | 'worker' | 'other' | undefined;
  readonly route: 'automatic' | 'portal' | 'mailbox' | undefined;
  readonly opensTask: boolean;
  readonly applicationOutcome: 'refused' | undefined;
  /** The open work permit holder fee, back to the worker (IRPR s. 303.2(3)); never the employer's. */
  readonly workerCents: Cents | undefined;
}

/** Whether the offer may be submitted as things stand. */
export interface ReadinessAnswer {
  readonly ready: YesNoUnknown;
}

/** Offer against application, character by character. */
export interface MatchAnswer {
  readonly matches: 'yes' | 'no';
  readonly action: 'none' | 'edit-pending-offer' | 'ask-officer' | 'new-offer';
  /** Where each value first differs: the position from 1, both characters, and the difference in words. */
  readonly differences: readonly {
    readonly field: 'passport' | 'citizenship';
    readonly at: number;
    readonly offer: string;
    readonly application: string;
    readonly text: Bilingual;
  }[];
}

export interface PlacesAnswer {
  readonly form: 'all-in-fields' | 'first-in-fields-all-in-duties';
}

/** A change of terms during the employment. */
export interface ChangeAnswer {
  readonly outcome: 'nothing' | 'record-only' | 'new-offer' | 'need-to-know';
  readonly disclosure: 'no' | 'consider';
  /** The new permit must be there before this day. */
  readonly newPermitBefore: IsoDay | undefined;
  readonly violationIfNot: { readonly item: number; readonly type: 'A' | 'B' | 'C' } | undefined;
}

/** The two-week line of the Global Skills Strategy. */
export interface TwoWeekAnswer {
  readonly twoWeek: YesNoUnknown;
  /** Each reason that speaks against it. */
  readonly failing: readonly (
    | 'teer'
    | 'noc-2016-level'
    | 'in-canada'
    | 'provision'
    | 'open-permit'
    | 'international-experience'
    | 'channel'
    | 'extension'
    | 'medical'
    | 'biometrics'
    | 'incomplete'
    | 'not-yet'
  )[];
  readonly classification: 'NOC 2016' | 'NOC 2021';
  /** A service target met in 80 % of cases, not a right. */
  readonly targetOn: IsoDay | undefined;
}

/** Short work without a permit under the Global Skills Strategy. */
export interface ShortWorkAnswer {
  readonly allowed: YesNoUnknown;
  readonly lastDayOn: IsoDay | undefined;
  readonly next15DaysFrom: IsoDay | undefined;
  readonly next30Or120DaysFrom: IsoDay | undefined;
  /** First day on which the length asked for may be granted. */
  readonly earliestOn: IsoDay | undefined;
  readonly fifteenDaysInstead: boolean;
}

export interface BorderAnswer {
  readonly allowed: YesNoUnknown;
  readonly byException: boolean;
  readonly visaRulesApply: boolean;
}

/** How long a permit can be. */
export interface LengthAnswer {
  readonly endOn: IsoDay | undefined;
  readonly cappedBy: 'offer' | 'passport' | 'code' | 'total' | 'biometrics' | undefined;
  readonly renewPassportFirst: boolean;
  /** Last day of everything the code allows, extensions included. */
  readonly totalEndOn: IsoDay | undefined;
  readonly capEndOn: IsoDay | undefined;
  readonly carriedMonths: number | undefined;
  readonly recapturedDays: number | undefined;
  readonly ignoredAbsences: readonly number[];
  /** "12 months of work in any 24". */
  readonly window: { readonly months: number; readonly inMonths: number } | undefined;
}

export interface BiometricsAnswer {
  readonly needed: YesNoUnknown;
  readonly validUntil: IsoDay | undefined;
  /** A permit is not issued past it. */
  readonly permitCannotPass: IsoDay | undefined;
}

export interface MedicalAnswer {
  readonly needed: YesNoUnknown;
  readonly validUntil: IsoDay | undefined;
}

export interface RenewalAnswer {
  readonly newOffer: YesNoUnknown;
  readonly targetFrom: IsoDay;
  readonly targetTo: IsoDay;
  readonly reminders: readonly IsoDay[];
}

/** The right to work around the end of a permit. */
export interface WorkRightAnswer {
  readonly now: YesNoUnknown;
  /** The day on which the right ends, where it is known. */
  readonly until: IsoDay | undefined;
  readonly untilDecision: boolean;
  /** From this day there is none. */
  readonly endsFrom: IsoDay | undefined;
  readonly conditions: 'same' | 'new' | undefined;
  readonly afterReturn: YesNoUnknown | undefined;
  readonly mayStartWithNewEmployer: YesNoUnknown | undefined;
}

export interface ExtensionAnswer {
  readonly inTimeByUtc: YesNoUnknown;
  readonly filedUtc: IsoInstant | undefined;
  readonly internalCutOff: 'kept' | 'missed' | 'need-to-know';
}

export interface RestorationAnswer {
  readonly newOfferAndFeeCents: Cents;
  readonly workMeanwhile: 'no';
}

export interface ViolationAnswer {
  readonly item: number;
  readonly type: 'A' | 'B' | 'C' | undefined;
  readonly outcome: 'violation' | 'justified' | 'not-in-this-programme' | 'need-to-know';
  readonly points: number;
  readonly penaltyCents: Cents;
  readonly ban: Ban;
}

export interface PenaltyAnswer {
  /** Column of the table of penalties; where it is not known, the amounts are the higher ones of a large business. */
  readonly size: 'small' | 'large' | 'need-to-know';
  readonly violations: readonly ViolationAnswer[];
  readonly totalCents: Cents;
  readonly cappedFromCents: Cents | undefined;
  readonly ban: Ban;
  readonly namePublished: boolean;
  /** Whether the attestation given with the offer was untrue. */
  readonly attestationFalse: YesNoUnknown | undefined;
}

export interface EmployerSizeAnswer {
  readonly byRegulation: 'small' | 'large' | 'need-to-know';
  readonly byDepartmentPage: 'small' | 'large' | 'need-to-know';
  readonly textsDiffer: boolean;
}

export interface NoticeAnswer {
  readonly receivedOn: IsoDay | undefined;
  readonly defaultFrom: IsoDay | undefined;
  /** The last day, if the deemed receipt moved off a holiday. */
  readonly variantIfReceiptMoves: IsoDay | undefined;
}

export interface RightsAnswer {
  readonly language: 'en' | 'fr' | undefined;
  readonly bothLanguagesAvailable: 'required';
}

export interface RetentionAnswer {
  /** Something else holds the file beyond the periods: an inspection, a claim, an access request. */
  readonly held: boolean;
  readonly periods: readonly { readonly keepThrough: IsoDay; readonly disposeFrom: IsoDay }[];
}

/** An order in council stops our own tasks; the law's dates go on. */
export interface HoldAnswer {
  readonly case: 'on-hold' | 'not-held';
  readonly ownTasks: 'on-hold' | 'running';
  readonly legalDeadlines: 'running';
  readonly orderNumber: string | undefined;
}

/** A row of the register of deadlines, reckoned from the facts. */
export interface DueDate {
  readonly ruleId: DeadlineRule['id'];
  /** What is to be done, or what happens, on that day. */
  readonly action: Bilingual;
  /** What the date is: a last day, a gate, the first day of something, the end of a paper … */
  readonly sense: DueSense;
  readonly safeDue: IsoDay;
  readonly legalDue: IsoDay;
  readonly steps: readonly ArithmeticStep[];
}

/** Everything the rule book can answer. A topic that the facts do not touch is absent. */
export interface Answers {
  readonly programme: ProgrammeAnswer;
  readonly exemption: ExemptionAnswer;
  readonly candidates: CandidatesAnswer;
  readonly spouse: SpouseAnswer;
  readonly hold: HoldAnswer;
  readonly border: BorderAnswer;
  readonly offer: OfferAnswer;
  readonly fee: FeeAnswer;
  readonly workerFees: WorkerFeesAnswer;
  readonly sequence: SequenceAnswer;
  readonly refund: RefundAnswer;
  readonly readiness: ReadinessAnswer;
  readonly match: MatchAnswer;
  readonly places: PlacesAnswer;
  readonly change: ChangeAnswer;
  readonly twoWeek: TwoWeekAnswer;
  readonly shortWork: ShortWorkAnswer;
  readonly length: LengthAnswer;
  readonly biometrics: BiometricsAnswer;
  readonly medical: MedicalAnswer;
  readonly renewal: RenewalAnswer;
  readonly workRight: WorkRightAnswer;
  readonly extension: ExtensionAnswer;
  readonly restoration: RestorationAnswer;
  readonly penalty: PenaltyAnswer;
  readonly employerSize: EmployerSizeAnswer;
  readonly notice: NoticeAnswer;
  readonly rights: RightsAnswer;
  readonly retention: RetentionAnswer;
  readonly dueDates: Readonly<Partial<Record<DeadlineRule['id'], DueDate>>>;
}
export type TopicName = keyof Answers;
