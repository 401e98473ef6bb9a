import type { Facts } from '../assess/facts.js';

type EmployerKind = Exclude<Facts['employerKind'], undefined>;

/**
 * Employers outside the compliance regime (IRPR s. 209.91, 303.1(4.1); FEE-04): no offer, no fee, no conditions. An
 * enterprise that a foreign state owns is not among them.
 */
const OUTSIDE: ReadonlySet<EmployerKind> = new Set([
  'foreign-government',
  'foreign-political-subdivision',
  'mission',
  'bridge-or-tunnel',
]);

export const isOutsideRegime = (kind: EmployerKind | undefined): boolean => kind !== undefined && OUTSIDE.has(kind);
