import { text, type Bilingual } from '../../law/text.js';
import type { Ban } from './consequences.js';
import type { ViolationType } from './items.js';

/** First day of the system of points (IRPR s. 209.95). Failures before it had a fixed ban. */
export const POINTS_FROM = '2015-12-01';
/** The fixed ban of a failure before the system of points, in years (AMP-01). */
export const BAN_YEARS_BEFORE_POINTS = 2 satisfies Ban;

/** Table 4: points for a first violation of the type, a second, and every later one. */
const HISTORY_POINTS: Readonly<Record<ViolationType, readonly [first: number, second: number, later: number]>> = {
  A: [1, 2, 2],
  B: [1, 2, 3],
  C: [2, 3, 4],
};

/**
 * Points for the history of an employer. What counts is earlier inspections since 2015-12-01 with a violation of the same
 * type, in either programme, warnings included; several of them in one inspection count once (AMP-03).
 */
export const historyPoints = (type: ViolationType, earlierInspections: number): number => {
  const [first, second, later] = HISTORY_POINTS[type];
  return earlierInspections < 1 ? first : earlierInspections < 2 ? second : later;
};

export type SeverityKey = 'benefit' | 'abuse' | 'economy' | 'repair' | 'repeat' | 'worker-health' | 'public-health';

/** One criterion of Table 5, from nought to its most points. */
export interface SeverityCriterion {
  readonly key: SeverityKey;
  readonly most: number;
  readonly label: Bilingual;
}

/** Table 5: how severe a violation is. */
export const SEVERITY_CRITERIA: readonly SeverityCriterion[] = [
  {
    key: 'benefit',
    most: 6,
    label: text('Competitive or economic benefit', 'Avantage concurrentiel ou économique'),
  },
  { key: 'abuse', most: 10, label: text('Abuse of the worker', 'Violence envers le travailleur') },
  {
    key: 'economy',
    most: 6,
    label: text('Harm to the labour market or the economy', "Préjudice au marché du travail ou à l'économie"),
  },
  {
    key: 'repair',
    most: 3,
    label: text('No reasonable effort to limit or repair', 'Aucun effort raisonnable pour limiter ou réparer'),
  },
  {
    key: 'repeat',
    most: 3,
    label: text('No reasonable effort to prevent a repeat', 'Aucun effort raisonnable pour éviter une récidive'),
  },
  {
    key: 'worker-health',
    most: 10,
    label: text('Risk of a communicable disease to the worker', 'Risque de maladie transmissible pour le travailleur'),
  },
  {
    key: 'public-health',
    most: 10,
    label: text('Risk of a communicable disease to the public', 'Risque de maladie transmissible pour la population'),
  },
];

/** The most that all criteria give together. */
export const MOST_SEVERITY_POINTS = SEVERITY_CRITERIA.reduce((sum, { most }) => sum + most, 0);

/** Points of severity from each criterion, none below nought or above its most; a criterion left out gives none. */
export const severityPoints = (given: Readonly<Partial<Record<SeverityKey, number>>>): number =>
  SEVERITY_CRITERIA.reduce((sum, { key, most }) => {
    const points = given[key] ?? 0;
    return sum + (Number.isFinite(points) ? Math.min(most, Math.max(0, Math.floor(points))) : 0);
  }, 0);

/** Points that an accepted voluntary disclosure takes off each violation, never below nought (IRPR s. 209.991(2)). */
export const DISCLOSURE_POINTS = 4;

/** What is left of the points of one violation. */
export const pointsAfterDisclosure = (points: number, accepted: boolean): number =>
  accepted ? Math.max(0, points - DISCLOSURE_POINTS) : points;
