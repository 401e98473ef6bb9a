import { HOLDERS } from '@permitdesk/domain/permits/permit-states';
import type { MedicalPlan } from '@permitdesk/domain/planner/plan';
import { LONGEST_DURATION } from '@permitdesk/domain/planner/plan-settings';
import { PLAN_STEP_IDS } from '@permitdesk/domain/planner/plan-steps';
import { IsIn, Matches } from 'class-validator';
import { BilingualView } from '../platform/bilingual.dto.js';
import { ChoiceField, DayField, Flag, Int, Line, LongText, Part } from '../platform/fields.js';

export const YES_NO_UNKNOWN = ['yes', 'no', 'need-to-know'] as const;
export type YesNoUnknown = (typeof YES_NO_UNKNOWN)[number];
const MEDICAL_PLANS = ['not-needed', 'done', 'before-filing', 'after-filing', 'need-to-know'] as const;
const SHORT_STAYS = [15, 30, 120] as const;
const ROUTES = ['outside', 'inside', 'border'] as const;
const LINES = ['two-week', 'ordinary', 'border'] as const;
const BASES = ['law', 'standard', 'table', 'own', 'house'] as const;
const SHORTENERS = ['two-week-line', 'upfront-medical', 'border', 'short-stay'] as const;
const SHORTENER_STATES = ['applied', 'available', 'ask', 'no'] as const;
const REASON_TOPICS = ['twoWeek', 'border', 'shortWork'] as const;
const FINDINGS = ['holds', 'fails', 'needs', 'warns'] as const;

/** A table of processing times has some 50,000 characters. */
const LONGEST_TABLE = 400_000;
const MOST_MONTHS = 120;

const Days = (): PropertyDecorator => Int({ optional: true, min: 0, max: LONGEST_DURATION });

/** How many days people usually take; the house estimate stands for what is left out. */
export class PlannerSettingsDto {
  @Days() readonly requestDays?: number;
  @Days() readonly signOffDays?: number;
  @Days() readonly agreementDays?: number;
  @Days() readonly feeDays?: number;
  @Days() readonly offerDays?: number;
  @Days() readonly numberDays?: number;
  @Days() readonly applicationDays?: number;
  @Days() readonly biometricsDays?: number;
  @Days() readonly medicalDays?: number;
  @Days() readonly medicalLetterDays?: number;
  @Days() readonly afterMedicalDays?: number;
  @Days() readonly visaDays?: number;
  @Days() readonly travelDays?: number;
  @Days() readonly mailDays?: number;
  @Days() readonly settleDays?: number;
  @Days() readonly tableOldAfterDays?: number;
}

const COUNTRY = /^[A-Z]{2}$/;

export class PlannerAskDto {
  @DayField({ optional: true, doc: 'First day of work that is wanted' }) readonly wantedStartOn?: string;
  @Line({ optional: true, max: 2, doc: 'ISO 3166-1 alpha-2' }) @Matches(COUNTRY) readonly citizenship?: string;
  @Line({ optional: true, max: 2, doc: 'Whose processing time counts; ISO 3166-1 alpha-2' })
  @Matches(COUNTRY)
  readonly residence?: string;
  @Flag({ optional: true, doc: 'The worker is in Canada now' }) readonly inCanada?: boolean;
  @Line({ optional: true, max: 3, doc: 'Exemption code' }) @Matches(/^[A-Z]\d{2}$/) readonly code?: string;
  @Line({ optional: true, max: 5, doc: 'NOC 2021, five digits' }) @Matches(/^\d{5}$/) readonly noc?: string;
  @Int({ optional: true, min: 1, max: MOST_MONTHS, doc: 'Length of the offer in months' }) readonly months?: number;
  @ChoiceField(MEDICAL_PLANS, 'MedicalPlan', { optional: true }) readonly medical?: MedicalPlan;
  @DayField({ optional: true }) readonly medicalExamOn?: string;
  @DayField({ optional: true }) readonly bornOn?: string;
  @DayField({ optional: true }) readonly biometricsGivenOn?: string;
  @DayField({ optional: true }) readonly passportEndOn?: string;
  @Int({ optional: true, doc: 'Short work without a permit: 15, 30 or 120 days' })
  @IsIn(SHORT_STAYS)
  readonly shortWorkDays?: (typeof SHORT_STAYS)[number];
  @Flag({ optional: true, doc: 'Plan with an application at the port of entry, where that is lawful' })
  readonly atBorder?: boolean;
  @ChoiceField(YES_NO_UNKNOWN, 'YesNoUnknown', { optional: true, doc: "In place of the rule book's answer" })
  readonly twoWeekLine?: YesNoUnknown;
  @ChoiceField(YES_NO_UNKNOWN, 'YesNoUnknown', { optional: true, doc: "In place of the rule book's answer" })
  readonly borderLawful?: YesNoUnknown;
  @ChoiceField(YES_NO_UNKNOWN, 'YesNoUnknown', { optional: true, doc: "In place of the rule book's answer" })
  readonly shortWorkAllowed?: YesNoUnknown;
  @Int({ optional: true, max: LONGEST_DURATION, doc: "The reader's own estimate of the time until the decision" })
  readonly processingDays?: number;
  @LongText({
    optional: true,
    max: LONGEST_TABLE,
    doc: 'Table of processing times as CSV: section, key, raw, value, unit, last_updated. Read for this plan and not kept.',
  })
  readonly processingTimesCsv?: string;
  @Part(() => PlannerSettingsDto, { optional: true }) readonly settings?: PlannerSettingsDto;
}

export class PlannedStepView {
  @ChoiceField(PLAN_STEP_IDS, 'PlanStep') id!: string;
  @Part(() => BilingualView) title!: BilingualView;
  @Part(() => BilingualView) why!: BilingualView;
  @ChoiceField(HOLDERS, 'Holder') holder!: string;
  @Line({ many: true, doc: 'Ids of the rules behind the step' }) rules!: string[];
  @DayField({ nullable: true, doc: 'If all goes as estimated; null where the processing time is not known' })
  likelyOn!: string | null;
  @DayField({ nullable: true, doc: 'The last day that still allows the wanted start' }) latestOn!: string | null;
  @DayField({ nullable: true, doc: 'The last open day on or before it' }) doByOn!: string | null;
  @Int({ nullable: true, min: -1_000_000, doc: 'Days between likely and latest; below nought: late already' })
  slackDays!: number | null;
  @Flag({ doc: 'Each day lost here is lost for the start' }) isCritical!: boolean;
  @Part(() => BilingualView, { many: true, doc: 'The reckoning behind the likely day' }) likely!: BilingualView[];
  @Part(() => BilingualView, { many: true, doc: 'The reckoning behind the latest day' }) latest!: BilingualView[];
}

export class ShortenerView {
  @ChoiceField(SHORTENERS, 'Shortener') kind!: string;
  @ChoiceField(SHORTENER_STATES, 'ShortenerState') state!: string;
  @Int({ nullable: true, doc: 'Days by which the start comes nearer' }) daysSaved!: number | null;
  @DayField({ nullable: true }) startOn!: string | null;
  @DayField({ nullable: true, doc: 'Last day of a short stay' }) untilOn!: string | null;
  @Part(() => BilingualView) text!: BilingualView;
  @Line({ many: true }) rules!: string[];
}

export class PlanWarningView {
  @Line() code!: string;
  @Part(() => BilingualView) text!: BilingualView;
  @Line({ many: true }) rules!: string[];
}

/** What a rule says of the facts, where the plan rests on it. */
export class PlanReasonView {
  @ChoiceField(REASON_TOPICS, 'PlanReasonTopic') topic!: string;
  @Line() rule!: string;
  @ChoiceField(FINDINGS, 'RuleFinding') finding!: string;
  @Part(() => BilingualView) text!: BilingualView;
}

export class ProcessingView {
  @Int({ nullable: true }) days!: number | null;
  @ChoiceField(BASES, 'DurationBasis', { nullable: true }) basis!: string | null;
  @DayField({ nullable: true, doc: 'The day that the table bears' }) asOf!: string | null;
  @Part(() => BilingualView) text!: BilingualView;
}

export class TableProblemView {
  @Int({ min: 1 }) line!: number;
  @Line() code!: string;
  @Part(() => BilingualView) text!: BilingualView;
}

/** When she can start. Every date from today on is an estimate. */
export class PlanView {
  @DayField() today!: string;
  @ChoiceField(ROUTES, 'PlanRoute') route!: string;
  @ChoiceField(LINES, 'PlanQueue') line!: string;
  @DayField({ nullable: true }) wantedStartOn!: string | null;
  @DayField({ nullable: true }) likelyStartOn!: string | null;
  @DayField({ nullable: true, doc: 'The first day on or after it that is neither a weekend nor a holiday' })
  openStartOn!: string | null;
  @Int({ nullable: true, doc: 'Days by which the likely start misses the wanted one' }) lateByDays!: number | null;
  @Int({ nullable: true, min: -1_000_000, doc: 'Days between the likely filing and the latest decision' })
  daysForDecision!: number | null;
  @Part(() => ProcessingView) processing!: ProcessingView;
  @ChoiceField(PLAN_STEP_IDS, 'PlanStep', { nullable: true }) criticalStep!: string | null;
  @Part(() => PlannedStepView, { many: true }) steps!: PlannedStepView[];
  @Part(() => ShortenerView, { many: true }) shorteners!: ShortenerView[];
  @Part(() => PlanWarningView, { many: true }) warnings!: PlanWarningView[];
  @Part(() => BilingualView, { many: true, doc: 'What the plan does not know' }) unknowns!: BilingualView[];
  @Part(() => PlanReasonView, { many: true }) reasons!: PlanReasonView[];
  @Int({ nullable: true, doc: 'Lines of the table that count; null without a table' }) tableRows!: number | null;
  @Part(() => TableProblemView, { many: true, doc: 'The first lines that do not count, and why' })
  tableProblems!: TableProblemView[];
}
