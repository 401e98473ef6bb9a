import type { ExemptionView } from '../exemption-queries';

/** Step 1 of a case before anything is saved; whatever a test speaks of is given to it. */
export const anExemptionView = (more: Partial<ExemptionView> = {}): ExemptionView => ({
  caseId: 'case-1',
  caseVersion: 4,
  version: 0,
  state: 'open',
  outcome: null,
  code: null,
  workProvince: null,
  noc: null,
  reasons: '',
  explanationEn: '',
  explanationFr: '',
  criteria: [],
  evidence: [],
  missing: [],
  preparedBy: null,
  returnedBecause: null,
  snapshot: null,
  withheld: [],
  ...more,
});
