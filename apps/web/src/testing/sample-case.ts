import { ROLE_PERMISSIONS, type Role } from '@permitdesk/domain/access/permissions';
import type { Api } from '../api/client';

export const TODAY = '2026-11-22';

export const sessionOf = (role: Role): Api['SessionView'] => ({
  accountId: 'b7f0c4be-0000-4000-8000-000000000001',
  displayName: 'Osman Feridani',
  email: 'osman@sarcelle.example',
  language: 'en',
  roles: [role],
  permissions: [...ROLE_PERMISSIONS[role]],
  tenantId: 'b7f0c4be-0000-4000-8000-000000000002',
  tenantName: 'Sarcelle Mobility Law',
  tenantKind: 'firm',
  zone: 'America/Toronto',
  today: TODAY,
  workspaces: [{ tenantId: 'b7f0c4be-0000-4000-8000-000000000002', name: 'Sarcelle', kind: 'firm' }],
  method: 'password',
  secondFactorMissing: false,
  viewingAs: null,
});

/** A case whose exemption is signed off and whose fee is due. */
export const aCase = (more: Partial<Api['CaseView']> = {}): Api['CaseView'] => ({
  id: 'c0000000-0000-4000-8000-000000000006',
  number: 6,
  version: 7,
  kind: 'first_permit',
  jobTitle: 'Violinist',
  wantedStartOn: '2027-01-29',
  worker: { id: 'a0000000-0000-4000-8000-000000000001', name: 'KOWALCZYKÓWNA, ZUZANNA' },
  employer: { id: 'e0000000-0000-4000-8000-000000000001', name: 'Riverlight Festival' },
  entity: null,
  branch: null,
  responsible: { id: 'b7f0c4be-0000-4000-8000-000000000003', name: 'Maya Thornbury' },
  previousCaseId: null,
  nextCases: [],
  states: { intake: 'accepted', exemption: 'signed_off', fee: 'due', offer: 'draft', permit: 'none' },
  stage: 'fee',
  holder: 'client',
  exemptionOutcome: 'lmia_exempt',
  exemptionCode: 'C23',
  offerNumber: null,
  next: null,
  work: { answer: 'not_evidenced', question: 'start', reason: { en: 'No permit.', fr: 'Aucun permis.' }, cites: [] },
  findings: [],
  deadlines: [],
  facts: [],
  possible: ['fee.paid', 'fee.exemption-claimed'],
  waived: [],
  mayWaive: false,
  permissions: [],
  withheld: [],
  ...more,
});
