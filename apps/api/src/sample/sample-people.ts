import type { Role } from '@permitdesk/domain/access/permissions';
import type { Language } from '@permitdesk/domain/law/text';

/** One password for all of the sample; it opens nothing else. */
export const SAMPLE_PASSWORD = 'permitdesk-sample';

export interface SamplePerson {
  readonly key: string;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly roles: readonly Role[];
  /** What to try with this sign-in, for the list that `npm start` prints. */
  readonly does: string;
}

export interface SampleTenant {
  readonly key: 'firm' | 'employer';
  readonly kind: 'firm' | 'employer';
  readonly name: string;
  readonly language: Language;
  readonly zone: string;
  readonly people: readonly SamplePerson[];
}

/** All names are invented; addresses end in .example, which no one can own. */
export const SAMPLE_TENANTS: readonly SampleTenant[] = [
  {
    key: 'firm',
    kind: 'firm',
    name: 'Sarcelle Mobility Law',
    language: 'en',
    zone: 'America/Toronto',
    people: [
      {
        key: 'manager',
        email: 'maya@sarcelle.example',
        name: 'Maya Thornbury',
        language: 'en',
        roles: ['case_manager'],
        does: 'case manager: runs cases',
      },
      {
        key: 'preparer',
        email: 'ilse@sarcelle.example',
        name: 'Ilse Vandermeer-Cho',
        language: 'en',
        roles: ['preparer'],
        does: 'paralegal: prepares',
      },
      {
        key: 'reviewer',
        email: 'claire@sarcelle.example',
        name: 'Claire Beaurivage',
        language: 'fr',
        roles: ['reviewer'],
        does: 'licensee: signs off (French)',
      },
      {
        key: 'finance',
        email: 'osman@sarcelle.example',
        name: 'Osman Feridani',
        language: 'en',
        roles: ['finance_approver'],
        does: 'finance: fees and refunds',
      },
      {
        key: 'owner',
        email: 'owner@sarcelle.example',
        name: 'Thea Okonjo-Lisle',
        language: 'en',
        roles: ['owner'],
        does: 'owner: everything',
      },
      {
        key: 'auditor',
        email: 'audit@sarcelle.example',
        name: 'Piet Harrowgate',
        language: 'en',
        roles: ['auditor'],
        does: 'auditor: reads only',
      },
    ],
  },
  {
    key: 'employer',
    kind: 'employer',
    name: 'Tamarack Instruments',
    language: 'en',
    zone: 'America/Winnipeg',
    people: [
      {
        key: 'manager',
        email: 'lead@tamarack.example',
        name: 'Ingrid Solbakken-Roy',
        language: 'en',
        roles: ['case_manager', 'finance_approver'],
        does: 'mobility lead at an employer',
      },
      {
        key: 'preparer',
        email: 'hr@tamarack.example',
        name: 'Noor Albarran',
        language: 'en',
        roles: ['hr_coordinator', 'preparer'],
        does: 'HR coordinator: asks and prepares',
      },
      {
        key: 'reviewer',
        email: 'counsel@tamarack.example',
        name: 'Émile Fontanges',
        language: 'fr',
        roles: ['reviewer'],
        does: 'in-house counsel: signs off (French)',
      },
    ],
  },
];
