import { isoAfter } from '../deadlines/day-count.js';
import { TWO_WEEK_DAYS } from '../deadlines/gss-rules.js';
import { shortStayLastDay } from '../deadlines/notice-periods.js';
import { text, type Bilingual } from '../law/text.js';
import type { RuleId } from '../law/rule.js';
import { daysBetween, parseDay } from '../time/plain-date.js';
import type { PlanAsk, PlanContext, Shortener, ShortenerKind } from './plan.js';
import { likelyDays } from './plan-dates.js';
import type { PlanFacts } from './plan-facts.js';
import { planEdges } from './plan-network.js';
import { readPlanAsk } from './read-plan-ask.js';

const RULES: Readonly<Record<ShortenerKind, readonly RuleId[]>> = {
  'two-week-line': ['GSS-01', 'GSS-02'],
  'upfront-medical': ['MED-01', 'GSS-02'],
  border: ['BRD-01', 'BRD-02', 'MED-03'],
  'short-stay': ['GSS-04', 'GSS-05', 'GSS-07'],
};

/** Days from today to the first day of work if the plan were asked for otherwise. */
const startOf = (ask: PlanAsk, context: PlanContext): number | undefined =>
  likelyDays(planEdges(readPlanAsk(ask, context))).get('start');

/** What would bring the start nearer than the plan does, by how much, and what brings it nearer already. */
export const shortenersOf = (
  ask: PlanAsk,
  context: PlanContext,
  facts: PlanFacts,
  start: number | undefined,
): readonly Shortener[] => {
  const { today, settings } = context;
  const shortener = (
    kind: ShortenerKind,
    state: Shortener['state'],
    says: Bilingual,
    /** The start with it, and the start without it. */
    on?: number,
    off?: number,
  ): Shortener => ({
    kind,
    state,
    daysSaved: on === undefined || off === undefined ? undefined : Math.max(0, off - on),
    startOn: on === undefined ? undefined : isoAfter(today, on, 'days'),
    text: says,
    rules: RULES[kind],
  });
  return [
    ...twoWeekLine(ask, context, facts, start, shortener),
    ...upfrontMedical(ask, context, facts, start, shortener),
    ...border(ask, context, facts, start, shortener),
    ...shortStay(ask, context, facts, start, settings),
  ];
};

type Make = (kind: ShortenerKind, state: Shortener['state'], says: Bilingual, on?: number, off?: number) => Shortener;

const twoWeekLine = (
  ask: PlanAsk,
  context: PlanContext,
  facts: PlanFacts,
  start: number | undefined,
  make: Make,
): readonly Shortener[] => {
  if (facts.route === 'border') return [];
  if (facts.route === 'inside')
    return [
      make(
        'two-week-line',
        'no',
        text(
          'The two-week line is for applications from outside Canada.',
          "La file de deux semaines vise les demandes présentées de l'extérieur du Canada.",
        ),
      ),
    ];
  if (facts.line === 'two-week')
    return [
      make(
        'two-week-line',
        'applied',
        text(
          'The plan counts on the two-week line. The worker need not ask for it; a request for more documents ends it.',
          "Le plan compte sur la file de deux semaines. Le travailleur n'a pas à la demander; une demande de documents y met fin.",
        ),
        start,
        startOf({ ...ask, isTwoWeekLine: 'no' }, context),
      ),
    ];
  if (ask.isTwoWeekLine === 'no')
    return [
      make(
        'two-week-line',
        'no',
        text(
          'The two-week line is not open to this application.',
          "La file de deux semaines n'est pas ouverte à cette demande.",
        ),
      ),
    ];
  const inTime = {
    ...context,
    settings: {
      ...context.settings,
      biometricsDays: Math.min(TWO_WEEK_DAYS, context.settings.biometricsDays),
    },
  };
  const needsExam = facts.medical === 'after-filing';
  const withLine = startOf(
    { ...ask, isTwoWeekLine: 'yes', ...(needsExam ? { medical: 'before-filing' as const } : {}) },
    inTime,
  );
  const condition = needsExam
    ? text(', with the medical exam done before filing', ", l'examen médical passé avant le dépôt")
    : !facts.needsBiometrics
      ? text('', '')
      : text(
          `, with biometrics given within ${TWO_WEEK_DAYS} days of filing`,
          `, les données biométriques fournies dans les ${TWO_WEEK_DAYS} jours du dépôt`,
        );
  return [
    ask.isTwoWeekLine === 'yes'
      ? make(
          'two-week-line',
          'available',
          text(
            `The two-week line can be used${condition.en}.`,
            `La file de deux semaines est possible${condition.fr}.`,
          ),
          withLine,
          start,
        )
      : make(
          'two-week-line',
          'ask',
          text(
            `The two-week line would help if the facts still missing allow it${condition.en}.`,
            `La file de deux semaines aiderait si les faits encore inconnus le permettent${condition.fr}.`,
          ),
          withLine,
          start,
        ),
  ];
};

const upfrontMedical = (
  ask: PlanAsk,
  context: PlanContext,
  { medical }: PlanFacts,
  start: number | undefined,
  make: Make,
): readonly Shortener[] => {
  if (medical === 'after-filing')
    return [
      make(
        'upfront-medical',
        'available',
        text(
          'Have the medical exam before filing, with a panel physician.',
          "Passer l'examen médical avant le dépôt, chez un médecin désigné.",
        ),
        startOf({ ...ask, medical: 'before-filing' }, context),
        start,
      ),
    ];
  if (medical !== 'before-filing' || ask.medical !== 'before-filing') return [];
  return [
    make(
      'upfront-medical',
      'applied',
      text('The plan counts on a medical exam before filing.', 'Le plan compte sur un examen médical avant le dépôt.'),
      start,
      startOf({ ...ask, medical: 'after-filing' }, context),
    ),
  ];
};

const border = (
  ask: PlanAsk,
  context: PlanContext,
  { route, visa }: PlanFacts,
  start: number | undefined,
  make: Make,
): readonly Shortener[] => {
  // Whoever needs a visa may not apply on entry (IRPR s. 198(1)); the exceptions are the rule book's to know.
  const isLawful = ask.isBorderLawful === 'need-to-know' && visa === 'yes' ? 'no' : ask.isBorderLawful;
  if (isLawful === 'no')
    return [
      make(
        'border',
        'no',
        ask.inCanada === true
          ? text(
              'No application at the border: people in Canada may not leave and return for a permit, with few exceptions.',
              'Pas de demande à la frontière : les personnes au Canada ne peuvent sortir et revenir pour un permis, sauf quelques exceptions.',
            )
          : text(
              'No application at the border: the law does not allow it for this worker and code.',
              'Pas de demande à la frontière : la loi ne le permet pas pour ce travailleur et ce code.',
            ),
      ),
    ];
  if (route === 'border')
    return [
      make(
        'border',
        'applied',
        text(
          'The plan counts on an application at the port of entry.',
          "Le plan compte sur une demande au point d'entrée.",
        ),
        start,
        startOf({ ...ask, atBorder: false }, context),
      ),
    ];
  const atBorder = startOf({ ...ask, atBorder: true, isBorderLawful: 'yes' }, context);
  return [
    isLawful === 'yes'
      ? make(
          'border',
          'available',
          text(
            'Apply at the port of entry, with everything in hand; a refusal there means travelling back.',
            "Présenter la demande au point d'entrée, tout en main; un refus y signifie le retour.",
          ),
          atBorder,
          start,
        )
      : make(
          'border',
          'ask',
          text(
            'An application at the port of entry would help if the facts still missing allow it.',
            "Une demande au point d'entrée aiderait si les faits encore inconnus le permettent.",
          ),
          atBorder,
          start,
        ),
  ];
};

/** Short work begins with the arrival: neither offer nor permit, only the sign-off that the exemption fits. */
const shortStay = (
  { shortWork }: PlanAsk,
  { today }: PlanContext,
  facts: PlanFacts,
  start: number | undefined,
  settings: PlanContext['settings'],
): readonly Shortener[] => {
  if (shortWork === undefined) return [];
  const { allowed, days } = shortWork;
  const base = { kind: 'short-stay', rules: RULES['short-stay'] } as const;
  if (allowed === 'no')
    return [
      {
        ...base,
        state: 'no',
        daysSaved: undefined,
        startOn: undefined,
        text: text(
          `Work of ${days} days without a permit is not open to this worker.`,
          `Un travail de ${days} jours sans permis n'est pas ouvert à ce travailleur.`,
        ),
      },
    ];
  const reached =
    settings.requestDays + settings.signOffDays + settings.travelDays + (facts.visa === 'no' ? 0 : settings.visaDays);
  const earliest = shortWork.earliestOn === undefined ? undefined : parseDay(shortWork.earliestOn);
  const on = Math.max(reached, earliest === undefined ? 0 : daysBetween(today, earliest));
  const startOn = isoAfter(today, on, 'days');
  const granted = parseDay(startOn);
  return [
    {
      ...base,
      state: allowed === 'yes' ? 'available' : 'ask',
      daysSaved: start === undefined ? undefined : Math.max(0, start - on),
      startOn,
      untilOn: granted === undefined ? undefined : shortStayLastDay(granted, days).safeDue.toString(),
      text: text(
        `Work up to ${days} days in a row without a permit, asked for on arrival. Work must stop on the last day; the permit is then sought from outside Canada.`,
        `Travailler jusqu'à ${days} jours de suite sans permis, sur demande à l'arrivée. Le travail cesse le dernier jour; le permis se demande ensuite de l'extérieur du Canada.`,
      ),
    },
  ];
};
