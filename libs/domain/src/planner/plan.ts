import type { YesNoUnknown } from '../assess/answers.js';
import type { ArithmeticStep } from '../deadlines/arithmetic.js';
import type { ShortStayDays } from '../deadlines/notice-periods.js';
import type { RuleId } from '../law/rule.js';
import type { Bilingual } from '../law/text.js';
import type { Holder } from '../permits/permit-states.js';
import type { HolidayCalendar } from '../time/calendar.js';
import type { IsoDay, PlainDate } from '../time/plain-date.js';
import type { PlanSettings } from './plan-settings.js';
import type { PlanStepId } from './plan-steps.js';
import type { ProcessingTimes } from './processing-times.js';

/** The immigration medical exam, as far as the plan must know. `after-filing`: needed, and IRCC will ask for it. */
export type MedicalPlan = 'not-needed' | 'done' | 'before-filing' | 'after-filing' | 'need-to-know';

/** What a plan is made from. Legal answers come from the rule book (`assess`); the plan only puts them into days. */
export interface PlanAsk {
  readonly wantedStartOn?: IsoDay | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly citizenship?: string | undefined;
  /** Country of residence, whose processing time counts. */
  readonly residence?: string | undefined;
  readonly inCanada?: boolean | undefined;
  readonly code?: string | undefined;
  /** `twoWeek.twoWeek` of the rule book. */
  readonly isTwoWeekLine: YesNoUnknown;
  /** `border.allowed` of the rule book. */
  readonly isBorderLawful: YesNoUnknown;
  /** `shortWork` of the rule book, for the length asked for. */
  readonly shortWork?:
    | { readonly allowed: YesNoUnknown; readonly days: ShortStayDays; readonly earliestOn?: IsoDay | undefined }
    | undefined;
  /** Plan with an application at the port of entry; heeded only where that is lawful. */
  readonly atBorder?: boolean | undefined;
  readonly medical?: MedicalPlan | undefined;
  readonly medicalExamOn?: IsoDay | undefined;
  readonly bornOn?: IsoDay | undefined;
  readonly biometricsGivenOn?: IsoDay | undefined;
  readonly passportEndOn?: IsoDay | undefined;
  /** Length of the offer. */
  readonly months?: number | undefined;
  /** The reader's own estimate of IRCC's time, where there is no table or she knows better. */
  readonly ownProcessingDays?: number | undefined;
}

export interface PlanContext {
  readonly today: PlainDate;
  /** Holidays on which nobody of ours should have to act. */
  readonly calendar: HolidayCalendar;
  readonly processingTimes?: ProcessingTimes | undefined;
  readonly settings: PlanSettings;
}

/** What a number of days rests on. */
export type DurationBasis =
  /** The order of two acts, fixed by the law. */
  | 'law'
  /** A service standard of the department: a target, not a right. */
  | 'standard'
  /** The imported table. */
  | 'table'
  /** The reader's own figure. */
  | 'own'
  /** An estimate of this product. */
  | 'house';

/** One line of the reckoning behind a date of a plan. */
export type PlanLine =
  | Extract<ArithmeticStep, { kind: 'from' | 'earliest' | 'latest' }>
  | {
      /** `after`: counted forward from a step; `before`: counted back from one. */
      readonly kind: 'after' | 'before';
      readonly step: PlanStepId | 'today';
      readonly on: IsoDay;
      readonly days: number;
      readonly result: IsoDay;
      readonly basis: DurationBasis;
      readonly what: Bilingual;
    }
  | { readonly kind: 'unknown'; readonly what: Bilingual };

export interface PlannedStep {
  readonly id: PlanStepId;
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly holder: Holder;
  readonly rules: readonly RuleId[];
  /** When it comes if all goes as estimated; undefined where the processing time is not known. */
  readonly likelyOn: IsoDay | undefined;
  /** The last day that still allows the wanted start (or, where none is wanted, the likely one). */
  readonly latestOn: IsoDay | undefined;
  /** The last open day on or before `latestOn`, for steps that people here take. */
  readonly doByOn: IsoDay | undefined;
  /** Days between likely and latest; negative: late already. */
  readonly slackDays: number | undefined;
  /** Each day lost here is lost for the start. */
  readonly isCritical: boolean;
  readonly likely: readonly PlanLine[];
  readonly latest: readonly PlanLine[];
}

export type ShortenerKind = 'two-week-line' | 'upfront-medical' | 'border' | 'short-stay';

/** Something that would bring the start nearer. */
export interface Shortener {
  readonly kind: ShortenerKind;
  /** `applied`: the plan counts on it. `ask`: it would help if a fact that is not known holds. `no`: it cannot be used. */
  readonly state: 'applied' | 'available' | 'ask' | 'no';
  /** Days by which the start comes nearer; undefined where it cannot be reckoned. */
  readonly daysSaved: number | undefined;
  readonly startOn: IsoDay | undefined;
  /** Last day of the short stay; a permit must carry on from elsewhere. */
  readonly untilOn?: IsoDay | undefined;
  readonly text: Bilingual;
  readonly rules: readonly RuleId[];
}

export interface PlanWarning {
  readonly code: string;
  readonly text: Bilingual;
  readonly rules: readonly RuleId[];
}

export type PlanRoute = 'outside' | 'inside' | 'border';

/** When she can start, why not sooner, and what is not known. Every date from today on is an estimate. */
export interface Plan {
  readonly today: IsoDay;
  readonly route: PlanRoute;
  readonly line: 'two-week' | 'ordinary' | 'border';
  readonly wantedStartOn: IsoDay | undefined;
  readonly likelyStartOn: IsoDay | undefined;
  /** The first day on or after it that is neither a weekend nor a holiday. */
  readonly openStartOn: IsoDay | undefined;
  /** Days by which the likely start misses the wanted one. */
  readonly lateByDays: number | undefined;
  /** Days that IRCC would have between the likely filing and the latest decision for the wanted start. */
  readonly daysForDecision: number | undefined;
  /** What the time of the decision rests on. */
  readonly processing: {
    readonly days: number | undefined;
    readonly basis: DurationBasis | undefined;
    readonly asOf: IsoDay | undefined;
    readonly text: Bilingual;
  };
  /** The critical step that takes longest. */
  readonly criticalStep: PlanStepId | undefined;
  readonly steps: readonly PlannedStep[];
  readonly shorteners: readonly Shortener[];
  readonly warnings: readonly PlanWarning[];
  readonly unknowns: readonly Bilingual[];
}
