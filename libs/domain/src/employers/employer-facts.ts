/** Employers to whom the compliance regime does not apply (IRPR s. 209.91; FEE-04). */
export const EMPLOYER_REGIMES = [
  'bound',
  'foreign_government',
  'foreign_subdivision',
  'mission',
  'bridge_or_tunnel',
] as const;
export type EmployerRegime = (typeof EMPLOYER_REGIMES)[number];

/** What the rules need to know of the employer. */
export interface EmployerFacts {
  readonly legalName: string;
  readonly operatingName: string;
  /** Nine digits; `undefined` for a founder whose company does not exist yet. */
  readonly businessNumber?: string;
  readonly regime: EmployerRegime;
  readonly province: string;
}
