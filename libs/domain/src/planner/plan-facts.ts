import type { MedicalPlan, Plan, PlanRoute } from './plan.js';
import type { PlanSettings } from './plan-settings.js';

/** What the steps up to the application turn on. */
export interface PreparationFacts {
  readonly route: PlanRoute;
  readonly needsOffer: boolean;
  readonly needsFee: boolean;
  readonly medical: MedicalPlan;
  readonly visa: 'yes' | 'no' | 'conditional';
  readonly settings: PlanSettings;
}

/** What the whole plan turns on, once what was asked has been read. */
export interface PlanFacts extends PreparationFacts {
  readonly line: Plan['line'];
  readonly needsBiometrics: boolean;
  readonly processing: Plan['processing'];
}
