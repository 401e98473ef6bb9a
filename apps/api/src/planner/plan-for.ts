import { assess, type RuleAssessment } from '@permitdesk/domain/assess/assess';
import { text } from '@permitdesk/domain/law/text';
import type { Plan, PlanAsk, PlanLine } from '@permitdesk/domain/planner/plan';
import { describePlanLine } from '@permitdesk/domain/planner/plan-line-text';
import { planSettings } from '@permitdesk/domain/planner/plan-settings';
import { planStart } from '@permitdesk/domain/planner/plan-start';
import { parseProcessingTimes } from '@permitdesk/domain/planner/processing-times';
import { interpretationActCalendar } from '@permitdesk/domain/time/holidays/holiday-calendar';
import type { PlainDate } from '@permitdesk/domain/time/plain-date';
import { factsForRules } from './plan-facts-for-rules.js';
import type { PlannedStepView, PlannerAskDto, PlanReasonView, PlanView } from './planner.dto.js';

/** A table of another kind would be wrong in each of its lines; these are enough to see why. */
const PROBLEMS_SHOWN = 20;

const asWritten = (iso: string): string => iso;
const inWords = (lines: readonly PlanLine[]): PlannedStepView['likely'] =>
  lines.map((line) => text(describePlanLine(line, 'en', asWritten), describePlanLine(line, 'fr', asWritten)));

const reasonsOf = (assessed: RuleAssessment, ...topics: readonly string[]): PlanReasonView[] =>
  assessed.trace
    .filter(({ topic }) => topics.includes(topic))
    .map(({ topic, rule, finding, text: says }) => ({ topic, rule, finding, text: { ...says } }));

const viewOf = (plan: Plan): Omit<PlanView, 'reasons' | 'tableRows' | 'tableProblems'> => ({
  today: plan.today,
  route: plan.route,
  line: plan.line,
  wantedStartOn: plan.wantedStartOn ?? null,
  likelyStartOn: plan.likelyStartOn ?? null,
  openStartOn: plan.openStartOn ?? null,
  lateByDays: plan.lateByDays ?? null,
  daysForDecision: plan.daysForDecision ?? null,
  processing: {
    days: plan.processing.days ?? null,
    basis: plan.processing.basis ?? null,
    asOf: plan.processing.asOf ?? null,
    text: { ...plan.processing.text },
  },
  criticalStep: plan.criticalStep ?? null,
  steps: plan.steps.map((step) => ({
    id: step.id,
    title: { ...step.title },
    why: { ...step.why },
    holder: step.holder,
    rules: [...step.rules],
    likelyOn: step.likelyOn ?? null,
    latestOn: step.latestOn ?? null,
    doByOn: step.doByOn ?? null,
    slackDays: step.slackDays ?? null,
    isCritical: step.isCritical,
    likely: inWords(step.likely),
    latest: inWords(step.latest),
  })),
  shorteners: plan.shorteners.map((each) => ({
    kind: each.kind,
    state: each.state,
    daysSaved: each.daysSaved ?? null,
    startOn: each.startOn ?? null,
    untilOn: each.untilOn ?? null,
    text: { ...each.text },
    rules: [...each.rules],
  })),
  warnings: plan.warnings.map(({ code, text: says, rules }) => ({ code, text: { ...says }, rules: [...rules] })),
  unknowns: plan.unknowns.map((each) => ({ ...each })),
});

/** Asks the rule book what is lawful on the likely day of filing, then puts the hire into days. */
export const planFor = (ask: PlannerAskDto, today: PlainDate): PlanView => {
  const settings = planSettings(ask.settings);
  const processingTimes =
    ask.processingTimesCsv === undefined ? undefined : parseProcessingTimes(ask.processingTimesCsv);
  const context = { today, calendar: interpretationActCalendar, processingTimes, settings };
  const asked: PlanAsk = {
    wantedStartOn: ask.wantedStartOn,
    citizenship: ask.citizenship,
    residence: ask.residence,
    inCanada: ask.inCanada,
    code: ask.code,
    medical: ask.medical,
    medicalExamOn: ask.medicalExamOn,
    bornOn: ask.bornOn,
    biometricsGivenOn: ask.biometricsGivenOn,
    passportEndOn: ask.passportEndOn,
    months: ask.months,
    atBorder: ask.atBorder,
    ownProcessingDays: ask.processingDays,
    isTwoWeekLine: 'need-to-know',
    isBorderLawful: 'need-to-know',
  };
  // The day of filing hangs on our own work alone, so it is known before the rules are asked.
  const filedOn = planStart(asked, context).steps.find(({ id }) => id === 'application')?.likelyOn;
  const setting = { on: context.today.toString(), calendar: context.calendar };
  const online = assess(factsForRules(ask, settings, 'online', filedOn), setting);
  const atBorder = assess(factsForRules(ask, settings, 'port-of-entry', filedOn), setting);
  const plan = planStart(
    {
      ...asked,
      isTwoWeekLine: ask.twoWeekLine ?? online.answers.twoWeek?.twoWeek ?? 'need-to-know',
      isBorderLawful: ask.borderLawful ?? atBorder.answers.border?.allowed ?? 'need-to-know',
      ...(ask.shortWorkDays === undefined
        ? {}
        : {
            shortWork: {
              days: ask.shortWorkDays,
              allowed: ask.shortWorkAllowed ?? online.answers.shortWork?.allowed ?? 'need-to-know',
              earliestOn: online.answers.shortWork?.earliestOn,
            },
          }),
    },
    context,
  );
  return {
    ...viewOf(plan),
    reasons: [...reasonsOf(online, 'twoWeek', 'shortWork'), ...reasonsOf(atBorder, 'border')],
    tableRows: processingTimes === undefined ? null : processingTimes.rows.length,
    tableProblems: (processingTimes?.problems ?? [])
      .slice(0, PROBLEMS_SHOWN)
      .map(({ line, code, text: says }) => ({ line, code, text: { ...says } })),
  };
};
