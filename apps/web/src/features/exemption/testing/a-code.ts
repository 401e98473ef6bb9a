import type { ExemptionCode } from '../exemption-queries';

/** An open, employer-specific code of the register; whatever a test speaks of is given to it. */
export const aCode = (more: Partial<ExemptionCode> & Pick<ExemptionCode, 'code'>): ExemptionCode => ({
  name: { en: `Work under ${more.code}`, fr: `Travail sous ${more.code}` },
  provision: 'R205(a)',
  group: 'significant-benefit',
  permitScope: 'employer-specific',
  offerRequired: 'yes',
  feeRequired: 'yes',
  legacyCodes: [],
  from: null,
  to: null,
  openToday: true,
  maxDuration: { en: 'Three years.', fr: 'Trois ans.' },
  typicalEvidence: [],
  notes: [],
  criteria: [],
  verified: true,
  sources: [],
  ...more,
});
