import { biometricsNeed } from '../deadlines/biometrics.js';
import { isoAfter, isoOf } from '../deadlines/day-count.js';
import { TWO_WEEK_DAYS } from '../deadlines/gss-rules.js';
import { findExemptionCode } from '../exemptions/code-register.js';
import { text, type Bilingual } from '../law/text.js';
import { findCountry } from '../places/countries.js';
import { parseDay, type IsoDay, type PlainDate } from '../time/plain-date.js';
import type { DurationBasis, Plan, PlanAsk, PlanContext, PlanRoute } from './plan.js';
import type { PlanFacts, PreparationFacts } from './plan-facts.js';
import { daysToApplication } from './plan-network.js';
import { wholeDays } from './plan-settings.js';
import { chooseProcessingTime, processingDays, type ApplicationKind } from './processing-times.js';

/** Youth-exchange permits have a time of their own in the department's table. */
const INTERNATIONAL_EXPERIENCE = 'C21';

const routeOf = (ask: PlanAsk): PlanRoute => {
  if (ask.atBorder === true && ask.isBorderLawful === 'yes') return 'border';
  return ask.inCanada === true ? 'inside' : 'outside';
};

const AT_BORDER = text(
  'Decided at the port of entry, usually the same day.',
  "Décision au point d'entrée, en général le jour même.",
);
const TWO_WEEKS = text(
  `Two-week line: ${TWO_WEEK_DAYS} days after a complete filing. A service standard met in 80 % of cases, not a right.`,
  `File de deux semaines : ${TWO_WEEK_DAYS} jours après un dépôt complet. Une norme de service atteinte dans 80 % des cas, non un droit.`,
);
const own = (days: number): Bilingual =>
  text(
    `${days} ${days === 1 ? 'day' : 'days'}, by your own estimate.`,
    `${days} ${days > 1 ? 'jours' : 'jour'}, selon votre propre estimation.`,
  );
const NO_TABLE = text(
  'Not known: no table of processing times was given, and no service standard covers this application.',
  "Inconnu : aucun tableau de délais n'a été fourni, et aucune norme de service ne vise cette demande.",
);
const NO_RESIDENCE = text(
  'Not known: the processing time depends on the country of residence.',
  'Inconnu : le délai de traitement dépend du pays de résidence.',
);

const fromTable = (raw: string, asOf: IsoDay, days: number | undefined): Bilingual =>
  days === undefined
    ? text(`Not known: the table of ${asOf} says “${raw}”.`, `Inconnu : le tableau du ${asOf} indique « ${raw} ».`)
    : text(
        `${raw}, by the department's table of ${asOf}: what most applications took, not a promise.`,
        `${raw}, selon le tableau du ministère du ${asOf} : ce qu'ont pris la plupart des demandes, non une promesse.`,
      );

const processingOf = (
  ask: PlanAsk,
  { processingTimes }: PlanContext,
  { route, line }: Pick<PlanFacts, 'route' | 'line'>,
): Plan['processing'] => {
  const from = (
    basis: DurationBasis | undefined,
    days: number | undefined,
    says: Bilingual,
    asOf?: IsoDay,
  ): Plan['processing'] => ({ days, basis, asOf, text: says });
  if (line === 'border') return from('house', 0, AT_BORDER);
  if (line === 'two-week') return from('standard', TWO_WEEK_DAYS, TWO_WEEKS);
  if (ask.ownProcessingDays !== undefined && Number.isFinite(ask.ownProcessingDays)) {
    const days = wholeDays(ask.ownProcessingDays, 0);
    return from('own', days, own(days));
  }
  if (processingTimes === undefined) return from(undefined, undefined, NO_TABLE);
  const kind: ApplicationKind =
    route === 'inside' ? 'inside' : ask.code === INTERNATIONAL_EXPERIENCE ? 'international-experience' : 'outside';
  if (kind === 'outside' && ask.residence === undefined) return from(undefined, undefined, NO_RESIDENCE);
  const row = chooseProcessingTime(processingTimes, kind, ask.residence);
  if (row === undefined) return from(undefined, undefined, NO_TABLE);
  const days = processingDays(row);
  return from(days === undefined ? undefined : 'table', days, fromTable(row.raw, row.asOf, days), row.asOf);
};

const isoOrNothing = (day: IsoDay | undefined): IsoDay | undefined =>
  day === undefined || parseDay(day) === undefined ? undefined : day;

/** Whether biometrics are needed for an application on a day; an unknown citizenship counts as one that needs them. */
const needsBiometricsOn = (ask: PlanAsk, today: PlainDate, applicationOn: PlainDate): boolean => {
  const dateOfBirth = isoOrNothing(ask.bornOn);
  const given = isoOrNothing(ask.biometricsGivenOn);
  // What lies ahead has not been given yet, whatever is planned.
  const biometricsGivenOn = given !== undefined && given <= isoOf(today) ? given : undefined;
  return (
    biometricsNeed(
      {
        citizenship: ask.citizenship ?? '',
        ...(dateOfBirth === undefined ? {} : { dateOfBirth }),
        ...(biometricsGivenOn === undefined ? {} : { biometricsGivenOn }),
      },
      applicationOn,
    ) === 'needed'
  );
};

/** What the plan's network turns on. The day of the application comes first: neither biometrics nor the line can move it. */
export const readPlanAsk = (ask: PlanAsk, context: PlanContext): PlanFacts => {
  const { settings } = context;
  const route = routeOf(ask);
  const code = ask.code === undefined ? undefined : findExemptionCode(ask.code);
  const asked = ask.medical ?? 'need-to-know';
  // At the border a certificate that is required must be there already (IRPR s. 198(2)(b)).
  const medical = route === 'border' && asked === 'after-filing' ? 'before-filing' : asked;
  const needsOffer = code?.offerRequired !== 'no';
  const preparation: PreparationFacts = {
    route,
    medical,
    needsOffer,
    needsFee: needsOffer && code?.feeRequired !== 'no',
    visa: findCountry(ask.citizenship ?? '')?.visaRequired ?? 'no',
    settings,
  };
  const applicationOn = parseDay(isoAfter(context.today, daysToApplication(preparation), 'days')) ?? context.today;
  const needsBiometrics = needsBiometricsOn(ask, context.today, applicationOn);
  const inTwoWeeks =
    ask.isTwoWeekLine === 'yes' &&
    route === 'outside' &&
    medical !== 'after-filing' &&
    (!needsBiometrics || settings.biometricsDays <= TWO_WEEK_DAYS);
  const line = route === 'border' ? 'border' : inTwoWeeks ? 'two-week' : 'ordinary';
  return { ...preparation, needsBiometrics, line, processing: processingOf(ask, context, { route, line }) };
};
