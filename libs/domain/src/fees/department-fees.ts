import type { Citations } from '../law/citation.js';
import { text, type Bilingual } from '../law/text.js';
import { dollars, type Cents } from '../money/cents.js';
import type { IsoDay } from '../time/plain-date.js';

export const DEPARTMENT_FEE_IDS = [
  'processing',
  'group-processing',
  'open-permit',
  'biometrics',
  'family-biometrics',
  'group-biometrics',
  'visitor-extension',
  'restoration',
  'iec-participation',
] as const;
export type DepartmentFeeId = (typeof DEPARTMENT_FEE_IDS)[number];

/** An amount that a worker pays to the department, for a span of days. */
export interface DepartmentFee {
  readonly id: DepartmentFeeId;
  readonly name: Bilingual;
  readonly cents: Cents;
  /** First day of the amount; left out where it is older than this table. */
  readonly from?: IsoDay;
  /** Last day for which a source proves the amount; after it the figure is shown with a warning. */
  readonly provenThrough?: IsoDay;
  /**
   * `by-regulation`: moves only when the Regulations are amended, the Service Fees Act does not apply (FEE-12).
   * `indexed`: moves every December.
   */
  readonly moves: 'by-regulation' | 'indexed';
  /** From how many performing artists and staff who apply together a group amount caps the sum. */
  readonly groupFrom?: number;
  readonly cites: Citations;
}

/** From how many people the group amounts of the worker's fees hold (IRPR s. 299(3), s. 315.1(3)). */
const GROUP_FROM = 3;

/**
 * Every fee on the worker's side of a case, in one place: for information. None of them is the employer's compliance fee,
 * and that one is never the worker's (FEE-11, FEE-14). An amount that has changed stays, and another row follows it.
 */
export const DEPARTMENT_FEES: readonly DepartmentFee[] = [
  {
    id: 'processing',
    name: text('Work permit, processing', 'Permis de travail, traitement'),
    cents: dollars(155),
    moves: 'by-regulation',
    cites: ['IRPR s. 299(1)', 'IRPA s. 89(1.2)'],
  },
  {
    id: 'group-processing',
    name: text(
      'Work permits of a group of performing artists and staff who apply together, at most',
      "Permis de travail d'un groupe d'artistes de la scène et de leur personnel qui présentent leurs demandes ensemble, au plus",
    ),
    cents: dollars(465),
    moves: 'by-regulation',
    groupFrom: GROUP_FROM,
    cites: ['IRPR s. 299(3)'],
  },
  {
    id: 'open-permit',
    name: text('Open work permit holder fee', "Frais du titulaire d'un permis de travail ouvert"),
    cents: dollars(100),
    moves: 'by-regulation',
    cites: ['IRPR s. 303.2(1)', 'IRPA s. 89.1(2)'],
  },
  {
    id: 'biometrics',
    name: text('Biometrics', 'Données biométriques'),
    cents: dollars(85),
    moves: 'by-regulation',
    cites: ['IRPR s. 315.1(1)', 'IRPA s. 89(3)'],
  },
  {
    id: 'family-biometrics',
    name: text(
      'Biometrics of a family who apply together, at most',
      "Données biométriques d'une famille qui présente ses demandes ensemble, au plus",
    ),
    cents: dollars(170),
    moves: 'by-regulation',
    cites: ['IRPR s. 315.1'],
  },
  {
    id: 'group-biometrics',
    name: text(
      'Biometrics of a group of performing artists and staff who apply together, at most',
      "Données biométriques d'un groupe d'artistes de la scène et de leur personnel qui présentent leurs demandes ensemble, au plus",
    ),
    cents: dollars(255),
    moves: 'by-regulation',
    groupFrom: GROUP_FROM,
    cites: ['IRPR s. 315.1(3)'],
  },
  {
    id: 'visitor-extension',
    name: text('Longer stay as a visitor', 'Prolongation du séjour à titre de visiteur'),
    cents: dollars(100),
    moves: 'by-regulation',
    cites: ['IRPR s. 305'],
  },
  {
    id: 'restoration',
    name: text('Restoration of status', 'Rétablissement du statut'),
    cents: dollars(246.25),
    from: '2025-12-01',
    provenThrough: '2026-11-30',
    moves: 'indexed',
    cites: ['IRPR s. 306', 'IRCC: fees from 2025-12-01, as reported'],
  },
  {
    id: 'iec-participation',
    name: text('International Experience Canada, participation', 'Expérience internationale Canada, participation'),
    cents: dollars(184.75),
    from: '2025-12-01',
    provenThrough: '2026-11-30',
    moves: 'indexed',
    cites: ['IRCC: fees from 2025-12-01, as reported'],
  },
];

const byId: ReadonlyMap<DepartmentFeeId, readonly DepartmentFee[]> = new Map(
  DEPARTMENT_FEE_IDS.map((id) => [id, DEPARTMENT_FEES.filter((fee) => fee.id === id)]),
);

/** The row of a fee that holds on a day, the latest known one included; `undefined` before the first row. */
export const departmentFeeOn = (id: DepartmentFeeId, on: IsoDay): DepartmentFee | undefined =>
  byId.get(id)?.findLast(({ from }) => from === undefined || from <= on);

/** Whether a source proves the amount for that day. */
export const isProvenOn = ({ provenThrough }: DepartmentFee, on: IsoDay): boolean =>
  provenThrough === undefined || on <= provenThrough;

/** The amounts that only an amendment moves, or those that every December may move (FEE-12). */
export const feesThatMove = (moves: DepartmentFee['moves']): readonly DepartmentFee[] =>
  DEPARTMENT_FEES.filter((fee) => fee.moves === moves);
