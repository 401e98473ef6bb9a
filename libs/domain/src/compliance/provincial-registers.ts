import type { Citations } from '../law/citation.js';

/** Where a province or territory wants employers of foreign workers, or their recruiters, on a register (EMP-21). */
export const PROVINCIAL_REGISTERS: {
  readonly employers: readonly string[];
  readonly recruiters: readonly string[];
  readonly cites: Citations;
} = {
  employers: ['BC', 'SK', 'MB', 'QC', 'NB', 'NS', 'YT'],
  recruiters: ['BC', 'AB', 'SK', 'MB', 'QC', 'NS', 'YT'],
  cites: ['IRCC: inspection instructions (2024-07-26)', 'IRPR s. 209.2(1)(a)(ii)'],
};

/** Whether an employer with work in a province must stand on its register. */
export const needsEmployerRegistration = (province: string): boolean =>
  PROVINCIAL_REGISTERS.employers.includes(province);

/** Whether somebody who recruits for work in a province must hold its licence. */
export const needsRecruiterLicence = (province: string): boolean => PROVINCIAL_REGISTERS.recruiters.includes(province);
