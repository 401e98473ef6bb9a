import type { Facts } from '@permitdesk/domain/assess/facts';
import { teerOf } from '@permitdesk/domain/occupations/noc-2021';
import type { MedicalPlan } from '@permitdesk/domain/planner/plan';
import type { PlanSettings } from '@permitdesk/domain/planner/plan-settings';
import type { PlannerAskDto } from './planner.dto.js';

/** A medical exam as the rules see it on the day of filing. */
const UPFRONT: Readonly<Record<MedicalPlan, Facts['medicalUpfront']>> = {
  'not-needed': 'not-needed',
  done: 'done',
  'before-filing': 'done',
  'after-filing': 'not-done',
  'need-to-know': undefined,
};

/**
 * What was asked, as facts for the rule book. The plan is for a complete application, so that is taken as given.
 * @param applicationOn the likely day of filing, by which the rules are read.
 */
export const factsForRules = (
  ask: PlannerAskDto,
  settings: PlanSettings,
  channel: 'online' | 'port-of-entry',
  applicationOn: string | undefined,
): Facts => ({
  citizenship: ask.citizenship,
  residence: ask.residence,
  inCanada: ask.inCanada,
  code: ask.code,
  noc: ask.noc,
  teer: ask.noc === undefined ? undefined : teerOf(ask.noc),
  applicationOn,
  channel,
  applicationComplete: true,
  isExtension: ask.inCanada === false ? false : undefined,
  medicalUpfront: UPFRONT[ask.medical ?? 'need-to-know'],
  medicalExamOn: ask.medicalExamOn,
  biometricsWithinDays: settings.biometricsDays,
  biometricsOn: ask.biometricsGivenOn,
  passportEndOn: ask.passportEndOn,
  startOn: ask.wantedStartOn,
  offerMonths: ask.months,
  shortWorkDays: ask.shortWorkDays,
});
