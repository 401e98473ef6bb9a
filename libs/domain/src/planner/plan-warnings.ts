import { BIOMETRICS_YEARS, biometricsValidTo } from '../deadlines/biometrics.js';
import { dateAfter, isoAfter, isoOf } from '../deadlines/day-count.js';
import { BIOMETRICS_LETTER_DAYS } from '../deadlines/letter-rules.js';
import { MEDICAL_MONTHS, PASSPORT_EXEMPT_NATIONALITIES } from '../deadlines/validity-rules.js';
import { codeRefusals } from '../exemptions/code-register.js';
import { text, type Bilingual } from '../law/text.js';
import type { RuleId } from '../law/rule.js';
import { daysBetween, parseDay, type IsoDay, type PlainDate } from '../time/plain-date.js';
import type { PlanAsk, PlanContext, PlanWarning } from './plan.js';
import type { PlanFacts } from './plan-facts.js';

/** The days of a plan that warnings look at. */
export interface WarnedDays {
  readonly applicationOn: IsoDay | undefined;
  readonly entryOn: IsoDay | undefined;
  readonly startOn: IsoDay | undefined;
  readonly lateByDays: number | undefined;
}

const warning = (code: string, says: Bilingual, ...rules: readonly RuleId[]): PlanWarning => ({
  code,
  text: says,
  rules,
});

const read = (day: IsoDay | undefined): PlainDate | undefined => (day === undefined ? undefined : parseDay(day));

/** Longer than any permit; keeps a mistyped number of months inside the calendar. */
const MOST_MONTHS = 120;

/** The wanted end of the work, from the day the plan expects it to start. */
const endOf = (ask: PlanAsk, startOn: IsoDay | undefined): IsoDay | undefined => {
  const start = read(startOn ?? ask.wantedStartOn);
  const { months } = ask;
  if (start === undefined || months === undefined || !Number.isInteger(months) || months <= 0 || months > MOST_MONTHS)
    return undefined;
  return isoOf(dateAfter(dateAfter(start, months, 'months'), -1, 'days'));
};

const passport = (ask: PlanAsk, { startOn }: WarnedDays): readonly PlanWarning[] => {
  const ends = read(ask.passportEndOn);
  if (ends === undefined || PASSPORT_EXEMPT_NATIONALITIES.includes(ask.citizenship ?? '')) return [];
  const endOn = isoOf(ends);
  const start = startOn ?? ask.wantedStartOn;
  if (start !== undefined && endOn < start)
    return [
      warning(
        'passport.ends-before-start',
        text(
          `The passport ends on ${endOn}, before the first day of work: renew it before the offer is written.`,
          `Le passeport expire le ${endOn}, avant le premier jour de travail : renouvelez-le avant d'écrire l'offre.`,
        ),
        'PAS-01',
        'OFF-08',
      ),
    ];
  const wanted = endOf(ask, startOn);
  if (wanted === undefined || endOn >= wanted) return [];
  return [
    warning(
      'passport.cuts-permit',
      text(
        `The permit cannot outlast the passport, which ends on ${endOn}; the work is wanted until ${wanted}.`,
        `Le permis ne peut durer plus que le passeport, qui expire le ${endOn}; le travail est prévu jusqu'au ${wanted}.`,
      ),
      'PAS-01',
    ),
  ];
};

const biometrics = (ask: PlanAsk, facts: PlanFacts, days: WarnedDays): readonly PlanWarning[] => {
  const given = read(ask.biometricsGivenOn);
  const found: PlanWarning[] = [];
  if (facts.needsBiometrics && facts.route !== 'border' && facts.settings.biometricsDays > BIOMETRICS_LETTER_DAYS)
    found.push(
      warning(
        'biometrics.later-than-letter',
        text(
          `The plan gives biometrics ${facts.settings.biometricsDays} days; the instruction letter gives ${BIOMETRICS_LETTER_DAYS}.`,
          `Le plan prévoit ${facts.settings.biometricsDays} jours pour les données biométriques; la lettre d'instructions en donne ${BIOMETRICS_LETTER_DAYS}.`,
        ),
        'BIO-03',
      ),
    );
  if (given === undefined) return found;
  const until = isoOf(biometricsValidTo(given));
  const wanted = endOf(ask, days.startOn);
  if (facts.needsBiometrics && days.applicationOn !== undefined && until < days.applicationOn)
    found.push(
      warning(
        'biometrics.lapsed',
        text(
          `The biometrics on file end on ${until}, before the application: they must be given again.`,
          `Les données biométriques au dossier prennent fin le ${until}, avant la demande : il faut les fournir de nouveau.`,
        ),
        'BIO-02',
      ),
    );
  else if (!facts.needsBiometrics && wanted !== undefined && until < wanted)
    found.push(
      warning(
        'biometrics.cut-permit',
        text(
          `The permit cannot go past ${until}, ${BIOMETRICS_YEARS} years after the biometrics; giving them again lifts that.`,
          `Le permis ne peut dépasser le ${until}, ${BIOMETRICS_YEARS} ans après les données biométriques; les fournir de nouveau lève cette limite.`,
        ),
        'BIO-02',
      ),
    );
  return found;
};

const code = (
  ask: PlanAsk,
  facts: PlanFacts,
  { applicationOn }: WarnedDays,
  today: PlainDate,
): readonly PlanWarning[] => {
  if (ask.code === undefined) return [];
  const found = codeRefusals(ask.code, read(applicationOn) ?? today).map(({ code: name, text: says }) =>
    warning(name, says, 'EXM-07'),
  );
  if (facts.needsOffer) return found;
  return [
    ...found,
    warning(
      'offer.not-needed',
      text(
        `Code ${ask.code} is used without an offer and without the compliance fee; the plan leaves both out.`,
        `Le code ${ask.code} s'utilise sans offre et sans frais de conformité; le plan omet les deux.`,
      ),
      'EXM-06',
      'FEE-07',
    ),
  ];
};

const medical = (ask: PlanAsk, facts: PlanFacts, { entryOn }: WarnedDays): readonly PlanWarning[] => {
  const exam = read(ask.medicalExamOn);
  if (facts.medical !== 'done' || exam === undefined || entryOn === undefined) return [];
  const until = isoAfter(exam, MEDICAL_MONTHS, 'months');
  if (until >= entryOn) return [];
  return [
    warning(
      'medical.ends-before-entry',
      text(
        `The medical exam counts until ${until}, before the arrival planned: a new one is needed.`,
        `L'examen médical vaut jusqu'au ${until}, avant l'arrivée prévue : il en faut un nouveau.`,
      ),
      'MED-02',
    ),
  ];
};

const table = ({ processing, settings }: PlanFacts, today: PlainDate): readonly PlanWarning[] => {
  const asOf = read(processing.asOf);
  if (asOf === undefined || processing.basis !== 'table') return [];
  const age = daysBetween(asOf, today);
  if (age < 0)
    return [
      warning(
        'table.from-the-future',
        text(
          `The table of processing times bears the day ${isoOf(asOf)}, which has not come yet.`,
          `Le tableau des délais porte la date du ${isoOf(asOf)}, qui n'est pas encore arrivée.`,
        ),
      ),
    ];
  if (age <= settings.tableOldAfterDays) return [];
  return [
    warning(
      'table.old',
      text(
        `The processing time is ${age} days old (${isoOf(asOf)}); look up a newer one.`,
        `Le délai de traitement date de ${age} jours (${isoOf(asOf)}); cherchez-en un plus récent.`,
      ),
    ),
  ];
};

/** What a person should look at before she counts on the plan. */
export const warningsOf = (
  ask: PlanAsk,
  { today }: PlanContext,
  facts: PlanFacts,
  days: WarnedDays,
): readonly PlanWarning[] => [
  ...(ask.wantedStartOn !== undefined && read(ask.wantedStartOn) === undefined
    ? [
        warning(
          'start.unreadable',
          text(
            `“${ask.wantedStartOn}” is no day; the plan runs from today only.`,
            `« ${ask.wantedStartOn} » n'est pas un jour; le plan part seulement d'aujourd'hui.`,
          ),
        ),
      ]
    : []),
  ...(days.lateByDays !== undefined && days.lateByDays > 0
    ? [
        warning(
          'start.too-soon',
          text(
            `The wanted day comes ${days.lateByDays} days before the likely one.`,
            `Le jour souhaité précède de ${days.lateByDays} jours le jour probable.`,
          ),
          'EMP-19',
        ),
      ]
    : []),
  ...(ask.atBorder === true && facts.route !== 'border'
    ? [
        warning(
          'border.not-lawful',
          text(
            'The plan does not go over the border: it is not established that an application there is lawful.',
            "Le plan ne passe pas par la frontière : il n'est pas établi qu'une demande y soit permise.",
          ),
          'BRD-01',
          'BRD-02',
        ),
      ]
    : []),
  ...code(ask, facts, days, today),
  ...passport(ask, days),
  ...biometrics(ask, facts, days),
  ...medical(ask, facts, days),
  ...table(facts, today),
  ...(facts.route === 'outside' && facts.visa === 'conditional'
    ? [
        warning(
          'visa.depends',
          text(
            'Whether a visa is needed depends on the travel document; the plan counts on one.',
            'La nécessité du visa dépend du titre de voyage; le plan en prévoit un.',
          ),
          'WPX-03',
        ),
      ]
    : []),
];
