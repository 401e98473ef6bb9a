import { isoAfter, isoOf } from '../deadlines/day-count.js';
import { text, type Bilingual } from '../law/text.js';
import type { HolidayCalendar } from '../time/calendar.js';
import { daysBetween, parseDay, type IsoDay, type PlainDate } from '../time/plain-date.js';
import { firstOpenDay, lastOpenDay } from './open-days.js';
import type { Plan, PlanAsk, PlanContext, PlanLine, PlannedStep } from './plan.js';
import { criticalSteps, latestDays, likelyDays, longestCriticalStep, stepsOf, type DayNumbers } from './plan-dates.js';
import type { PlanFacts } from './plan-facts.js';
import { planEdges, type PlanEdge } from './plan-network.js';
import { shortenersOf } from './plan-shorteners.js';
import { PLAN_STEPS, type PlanStepId } from './plan-steps.js';
import { readPlanAsk } from './read-plan-ask.js';
import { warningsOf } from './plan-warnings.js';

const WANTED = text('Wanted first day of work', 'Premier jour de travail souhaité');
const LIKELY = text('Likely first day of work', 'Premier jour de travail probable');

/** Writes days from today as days of the calendar, and the reckoning behind them. */
class PlanWriter {
  constructor(
    private readonly today: PlainDate,
    private readonly calendar: HolidayCalendar,
    private readonly edges: readonly PlanEdge[],
    private readonly likely: DayNumbers,
    private readonly latest: DayNumbers | undefined,
    private readonly target: Bilingual,
  ) {}

  on(day: number): IsoDay {
    return isoAfter(this.today, day, 'days');
  }

  step(id: PlanStepId, isCritical: boolean, rules: PlannedStep['rules']): PlannedStep {
    const { title, why, holder } = PLAN_STEPS[id];
    const likely = this.likely.get(id);
    const latest = this.latest?.get(id);
    const latestOn = latest === undefined ? undefined : this.on(latest);
    const open = latestOn === undefined || holder === 'ircc' ? undefined : parseDay(latestOn);
    return {
      id,
      title,
      why,
      holder,
      rules,
      likelyOn: likely === undefined ? undefined : this.on(likely),
      latestOn,
      doByOn: open === undefined ? undefined : isoOf(lastOpenDay(open, this.calendar)),
      slackDays: likely === undefined || latest === undefined ? undefined : latest - likely,
      isCritical,
      likely: this.forward(id, likely),
      latest: this.backward(id, latest),
    };
  }

  private forward(id: PlanStepId, day: number | undefined): readonly PlanLine[] {
    const into = this.edges.filter(({ to }) => to === id);
    const lines = into.map(({ from, days, basis, what }): PlanLine => {
      const start = from === 'today' ? 0 : this.likely.get(from);
      if (start === undefined || days === undefined) return { kind: 'unknown', what };
      return { kind: 'after', step: from, on: this.on(start), days, result: this.on(start + days), basis, what };
    });
    return day === undefined ? lines : this.closed('latest', lines, day);
  }

  private backward(id: PlanStepId, day: number | undefined): readonly PlanLine[] {
    const { latest } = this;
    if (latest === undefined) return [];
    if (id === 'start') return day === undefined ? [] : [{ kind: 'from', on: this.on(day), what: this.target }];
    const lines = this.edges
      .filter(({ from }) => from === id)
      .map(({ to, days, basis, what }): PlanLine => {
        const end = latest.get(to);
        if (end === undefined || days === undefined) return { kind: 'unknown', what };
        return { kind: 'before', step: to, on: this.on(end), days, result: this.on(end - days), basis, what };
      });
    return day === undefined ? lines : this.closed('earliest', lines, day);
  }

  private closed(kind: 'earliest' | 'latest', lines: readonly PlanLine[], day: number): readonly PlanLine[] {
    const of = lines.flatMap((line) => ('result' in line ? [line.result] : []));
    return of.length < 2 ? lines : [...lines, { kind, of, result: this.on(day) }];
  }
}

const unknownsOf = (ask: PlanAsk, facts: PlanFacts): readonly Bilingual[] => [
  ...(facts.processing.days === undefined ? [facts.processing.text] : []),
  ...(facts.medical === 'need-to-know'
    ? [
        text(
          'Whether a medical exam is needed; the plan counts without one.',
          "Si un examen médical est requis; le plan n'en compte pas.",
        ),
      ]
    : []),
  ...(ask.citizenship === undefined
    ? [
        text(
          'The citizenship; the plan counts on biometrics and on no visa.',
          'La citoyenneté; le plan compte des données biométriques et aucun visa.',
        ),
      ]
    : []),
  ...(ask.code === undefined
    ? [
        text(
          'The exemption code; the plan counts on an offer and the fee.',
          'Le code de dispense; le plan compte une offre et les frais.',
        ),
      ]
    : []),
];

/** The rules of a step, with those of the line it runs on. */
const rulesOf = (id: PlanStepId, { line }: PlanFacts): PlannedStep['rules'] => {
  const { rules } = PLAN_STEPS[id];
  if (line !== 'two-week') return rules;
  return id === 'decision' || id === 'biometrics' || id === 'medical' ? [...rules, 'GSS-02'] : rules;
};

/**
 * "When can she start?" Forwards from today: the likely day of each step. Backwards from the wanted start, or from the
 * likely one where none is wanted: the latest day of each. All days are counted as days of the calendar, so that both ways
 * agree to the day. A plan promises nothing: each date rests on estimates, and says on which.
 */
export const planStart = (ask: PlanAsk, context: PlanContext): Plan => {
  const { today, calendar } = context;
  const facts = readPlanAsk(ask, context);
  const edges = planEdges(facts);
  const likely = likelyDays(edges);
  const start = likely.get('start');
  const wanted = ask.wantedStartOn === undefined ? undefined : parseDay(ask.wantedStartOn);
  const wantedDay = wanted === undefined ? undefined : daysBetween(today, wanted);
  const target = wantedDay ?? start;
  const latest = target === undefined ? undefined : latestDays(edges, target);
  const critical = criticalSteps(edges);
  const writer = new PlanWriter(today, calendar, edges, likely, latest, wanted === undefined ? LIKELY : WANTED);
  const onOf = (id: PlanStepId): IsoDay | undefined => {
    const day = likely.get(id);
    return day === undefined ? undefined : writer.on(day);
  };
  const lateByDays = start === undefined || wantedDay === undefined ? undefined : Math.max(0, start - wantedDay);
  const likelyStartOn = onOf('start');
  const openStart = likelyStartOn === undefined ? undefined : parseDay(likelyStartOn);
  const filed = likely.get('application');
  const decideBy = latest?.get('decision');
  return {
    today: isoOf(today),
    route: facts.route,
    line: facts.line,
    wantedStartOn: wanted === undefined ? undefined : isoOf(wanted),
    likelyStartOn,
    openStartOn: openStart === undefined ? undefined : isoOf(firstOpenDay(openStart, calendar)),
    lateByDays,
    daysForDecision:
      wantedDay === undefined || filed === undefined || decideBy === undefined ? undefined : decideBy - filed,
    processing: facts.processing,
    criticalStep: longestCriticalStep(edges),
    steps: stepsOf(edges).map((id) => writer.step(id, critical.has(id), rulesOf(id, facts))),
    shorteners: shortenersOf(ask, context, facts, start),
    warnings: warningsOf(ask, context, facts, {
      applicationOn: onOf('application'),
      entryOn: onOf('entry'),
      startOn: likelyStartOn,
      lateByDays,
    }),
    unknowns: unknownsOf(ask, facts),
  };
};
