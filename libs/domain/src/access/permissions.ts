import { text, type Bilingual } from '../law/text.js';

/** What a person may do. `noun.verb`; a route without one of these does not start. */
export const PERMISSIONS = [
  'case.read',
  'case.request',
  'case.accept',
  'case.close',
  'exemption.prepare',
  'exemption.sign',
  'fee.record',
  'offer.prepare',
  'offer.attest',
  'offer.submit',
  'permit.record',
  'evidence.add',
  'event.correct',
  'gate.waive',
  'finding.decide',
  'deadline.meet',
  'worker.edit',
  'employer.edit',
  'audit.read',
  'settings.edit',
  'passport.read',
  'people.manage',
  'custodian.edit',
  'privacy.manage',
  'employer.hand-over',
  'own.read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export const ROLES = [
  'owner',
  'case_manager',
  'preparer',
  'reviewer',
  'finance_approver',
  'hr_coordinator',
  'auditor',
  'counsel',
  'worker',
] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Readonly<Record<Role, Bilingual>> = {
  owner: text('Owner', 'Propriétaire'),
  case_manager: text('Case manager', 'Gestionnaire de dossiers'),
  preparer: text('Preparer (paralegal)', 'Préparateur (parajuriste)'),
  reviewer: text('Reviewer (responsible licensee)', 'Réviseur (titulaire responsable)'),
  finance_approver: text('Finance approver', 'Approbateur financier'),
  hr_coordinator: text('HR coordinator', 'Coordonnateur RH'),
  auditor: text('Auditor (read-only)', 'Vérificateur (lecture seule)'),
  counsel: text('Outside counsel', 'Conseiller externe'),
  worker: text('Foreign worker', 'Travailleur étranger'),
};

const PREPARING = [
  'case.read',
  'case.request',
  'exemption.prepare',
  'offer.prepare',
  'permit.record',
  'evidence.add',
  'deadline.meet',
  'worker.edit',
  'employer.edit',
  'passport.read',
] as const satisfies readonly Permission[];

/** One table: it guards the API, hides the button, and is shown to whoever asks who may do what. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  // A worker's own page is the worker's: an owner looks at it with "view as".
  owner: PERMISSIONS.filter((permission) => permission !== 'own.read'),
  case_manager: [
    ...PREPARING,
    'case.accept',
    'case.close',
    'fee.record',
    'offer.attest',
    'offer.submit',
    'event.correct',
    'finding.decide',
    'custodian.edit',
  ],
  preparer: PREPARING,
  reviewer: [
    'case.read',
    'case.accept',
    'exemption.sign',
    'gate.waive',
    'finding.decide',
    'evidence.add',
    'event.correct',
    'audit.read',
    'passport.read',
  ],
  finance_approver: ['case.read', 'fee.record', 'evidence.add'],
  hr_coordinator: [
    'case.read',
    'case.request',
    'evidence.add',
    'permit.record',
    'deadline.meet',
    'worker.edit',
    'custodian.edit',
    'passport.read',
  ],
  auditor: ['case.read', 'audit.read', 'passport.read'],
  counsel: ['case.read', 'exemption.prepare', 'offer.prepare', 'evidence.add', 'finding.decide', 'passport.read'],
  worker: ['own.read'],
};

/** Everything that a person's roles allow together. */
export const permissionsOf = (roles: readonly Role[]): ReadonlySet<Permission> =>
  new Set(roles.flatMap((role) => ROLE_PERMISSIONS[role]));

export const isRole = (word: string): word is Role => (ROLES as readonly string[]).includes(word);
