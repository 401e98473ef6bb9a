import { text, type Bilingual } from '../law/text.js';
import type { DurationBasis } from './plan.js';
import type { PlanFacts, PreparationFacts } from './plan-facts.js';
import { PLAN_SETTINGS, type PlanSetting, type PlanSettings } from './plan-settings.js';
import type { PlanStepId } from './plan-steps.js';

/** "Not before so many days after": one arrow of the plan. */
export interface PlanEdge {
  readonly from: PlanStepId | 'today';
  readonly to: PlanStepId;
  /** Undefined where nobody knows: then no date behind it is known either. */
  readonly days: number | undefined;
  readonly basis: DurationBasis;
  readonly what: Bilingual;
}

const NOT_BEFORE = text('Not before this', 'Pas avant');
const PAID_WITH_THE_OFFER = text('Paid before or with the offer', "Payés avant l'offre ou avec elle");
const FROM_WHOLE_APPLICATION = text(
  "IRCC's time, counted from the day the application is whole",
  "Délai d'IRCC, compté du jour où la demande est complète",
);
const SAME_DAY = text('The same day', 'Le même jour');
const WITHOUT_BIOMETRICS = text('No decision without biometrics', 'Aucune décision sans données biométriques');
const both = (a: Bilingual, b: Bilingual): Bilingual => text(`${a.en}; ${b.en}`, `${a.fr}; ${b.fr}`);

/** Arrows that take the days of one setting or of several together. */
const taking =
  (settings: PlanSettings) =>
  (from: PlanEdge['from'], to: PlanStepId, ...names: readonly PlanSetting[]): PlanEdge => ({
    from,
    to,
    days: names.reduce((sum, name) => sum + settings[name], 0),
    basis: 'house',
    what: names.map((name): Bilingual => PLAN_SETTINGS[name].label).reduce(both),
  });

/** The arrows up to the application (at the border: up to the arrival), all that goes before what IRCC does. */
const preparation = (facts: PreparationFacts): readonly PlanEdge[] => {
  const { settings, needsOffer, needsFee, medical, route, visa } = facts;
  const takes = taking(settings);
  const before = (from: PlanStepId, to: PlanStepId): PlanEdge => ({
    from,
    to,
    days: 0,
    basis: 'law',
    what: NOT_BEFORE,
  });
  const prepared = needsOffer ? 'number' : 'sign-off';
  const examFirst = medical === 'before-filing';
  return [
    takes('today', 'request', 'requestDays'),
    takes('request', 'sign-off', 'signOffDays'),
    ...(needsOffer ? [takes('request', 'agreement', 'agreementDays')] : []),
    ...(needsFee ? [takes('sign-off', 'fee', 'feeDays')] : []),
    ...(needsOffer
      ? [
          takes('sign-off', 'offer', 'offerDays'),
          takes('agreement', 'offer', 'offerDays'),
          ...(needsFee ? [{ ...before('fee', 'offer'), basis: 'house' as const, what: PAID_WITH_THE_OFFER }] : []),
          takes('offer', 'number', 'numberDays'),
        ]
      : []),
    ...(examFirst ? [takes('request', 'medical', 'medicalDays')] : []),
    ...(route === 'border'
      ? [
          visa === 'no'
            ? takes(prepared, 'entry', 'applicationDays', 'travelDays')
            : takes(prepared, 'entry', 'applicationDays', 'visaDays', 'travelDays'),
          ...(examFirst ? [before('medical', 'entry')] : []),
          { ...before('entry', 'application'), what: SAME_DAY },
        ]
      : [takes(prepared, 'application', 'applicationDays'), ...(examFirst ? [before('medical', 'application')] : [])]),
  ];
};

/** Days from today to the application, by the longest way. */
export const daysToApplication = (facts: PreparationFacts): number => {
  const likely = new Map<PlanEdge['from'], number>([['today', 0]]);
  for (const { from, to, days = 0 } of preparation(facts))
    likely.set(to, Math.max(likely.get(to) ?? 0, (likely.get(from) ?? 0) + days));
  return likely.get('application') ?? 0;
};

/** All arrows, ordered so that every arrow into a step stands before those out of it. */
export const planEdges = (facts: PlanFacts): readonly PlanEdge[] => {
  const { settings, route, line, needsBiometrics, medical, visa, processing } = facts;
  const takes = taking(settings);
  const decided = (from: PlanStepId): PlanEdge => ({
    from,
    to: 'decision',
    days: processing.days,
    basis: processing.basis ?? 'house',
    what: FROM_WHOLE_APPLICATION,
  });
  const sameDay = (from: PlanStepId, to: PlanStepId): PlanEdge => ({ from, to, days: 0, basis: 'law', what: SAME_DAY });
  const examLater = medical === 'after-filing';
  return [
    ...preparation(facts),
    ...(needsBiometrics
      ? [
          line === 'border'
            ? sameDay('application', 'biometrics')
            : takes('application', 'biometrics', 'biometricsDays'),
        ]
      : []),
    ...(examLater ? [takes('application', 'medical', 'medicalLetterDays', 'medicalDays')] : []),
    decided('application'),
    ...(needsBiometrics
      ? [
          line === 'ordinary'
            ? decided('biometrics')
            : ({ ...sameDay('biometrics', 'decision'), what: WITHOUT_BIOMETRICS } satisfies PlanEdge),
        ]
      : []),
    ...(examLater ? [takes('medical', 'decision', 'afterMedicalDays')] : []),
    ...(route === 'outside'
      ? [
          visa === 'no'
            ? takes('decision', 'entry', 'travelDays')
            : takes('decision', 'entry', 'visaDays', 'travelDays'),
          sameDay('entry', 'permit'),
        ]
      : [route === 'inside' ? takes('decision', 'permit', 'mailDays') : sameDay('decision', 'permit')]),
    takes('permit', 'start', 'settleDays'),
  ];
};
