import { text, type Bilingual } from '../law/text.js';
import type { Grant } from './grants.js';
import { permissionsAnywhere } from './grants.js';
import type { Permission, Role } from './permissions.js';

/** On whose side a reader stands. A firm, its client and the worker share a case; not everything in it is for all three. */
export const AUDIENCES = ['firm', 'employer', 'worker'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const AUDIENCE_NAMES: Readonly<Record<Audience, Bilingual>> = {
  firm: text('Immigration firm', 'Cabinet d’immigration'),
  employer: text('Employer', 'Employeur'),
  worker: text('Worker', 'Travailleur'),
};

/** Roles that stand on the employer's side wherever they are held. */
const OF_THE_EMPLOYER: readonly Role[] = ['hr_coordinator'];

/**
 * The sides a grant puts its holder on. In an employer's own workspace its staff do the firm's work too, so they are both;
 * outside counsel is always the firm, an auditor reads for whoever holds the workspace.
 */
export const audiencesOf = (grant: Pick<Grant, 'role'>, tenantKind: 'firm' | 'employer'): readonly Audience[] => {
  if (grant.role === 'worker') return ['worker'];
  if (grant.role === 'counsel') return ['firm'];
  if (tenantKind === 'employer') return ['firm', 'employer'];
  return OF_THE_EMPLOYER.includes(grant.role) ? ['employer'] : ['firm'];
};

/** Groups of fields that are shown or hidden together. */
export const FIELD_GROUPS = [
  'identity',
  'passport',
  'pay',
  'fees',
  'reasoning',
  'internal-notes',
  'history',
  'portal',
] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

export interface FieldGroupCard {
  readonly name: Bilingual;
  /** What is in it, for the "who sees this" panel. */
  readonly holds: Bilingual;
  readonly audiences: readonly Audience[];
  /** Beside standing on the right side, the reader needs this. */
  readonly permission?: Permission;
}

/** One table of who sees what. The API strips by it, the screens explain by it. */
export const FIELD_GROUP_CARDS: Readonly<Record<FieldGroup, FieldGroupCard>> = {
  identity: {
    name: text('Name and citizenship', 'Nom et citoyenneté'),
    holds: text('Name, citizenship, country of residence, language', 'Nom, citoyenneté, pays de résidence, langue'),
    audiences: ['firm', 'employer', 'worker'],
  },
  passport: {
    name: text('Passport data', 'Données du passeport'),
    holds: text(
      'Passport number, date of birth, UCI, passport files. Every look at them is logged.',
      'Numéro de passeport, date de naissance, IUC, copies du passeport. Chaque consultation est journalisée.',
    ),
    audiences: ['firm', 'employer', 'worker'],
    permission: 'passport.read',
  },
  pay: {
    name: text('Pay and conditions', 'Rémunération et conditions'),
    holds: text('Wage, hours, benefits of the offer', 'Salaire, heures, avantages de l’offre'),
    audiences: ['firm', 'employer', 'worker'],
  },
  fees: {
    name: text('Compliance fee', 'Frais de conformité'),
    holds: text('Payments, receipts, refunds', 'Paiements, reçus, remboursements'),
    // IRPR s. 209.2(1)(a)(ix): the fee is the employer's and is never recovered from the worker.
    audiences: ['firm', 'employer'],
  },
  reasoning: {
    name: text('Legal reasoning', 'Raisonnement juridique'),
    holds: text(
      'Criteria with their notes, explanation, reviewer’s remarks, findings',
      'Critères et leurs notes, explication, remarques du réviseur, constats',
    ),
    audiences: ['firm'],
  },
  'internal-notes': {
    name: text('Internal notes', 'Notes internes'),
    holds: text('Notes on events that are marked internal', 'Notes d’événements marquées internes'),
    audiences: ['firm'],
  },
  history: {
    name: text('History of the permit', 'Historique du permis'),
    holds: text('States, dates, events of the application', 'États, dates et événements de la demande'),
    audiences: ['firm', 'employer', 'worker'],
  },
  portal: {
    name: text('Employer Portal', 'Portail des employeurs'),
    holds: text(
      'Offer as entered, offer number, custodians',
      'Offre telle que saisie, numéro de l’offre, responsables du portail',
    ),
    audiences: ['firm', 'employer'],
  },
};

/** Field groups that a person sees, by the sides they stand on and what they may do. */
export const fieldGroupsFor = (
  audiences: ReadonlySet<Audience>,
  permissions: ReadonlySet<Permission>,
): ReadonlySet<FieldGroup> =>
  new Set(
    FIELD_GROUPS.filter((group) => {
      const card = FIELD_GROUP_CARDS[group];
      const onTheSide = card.audiences.some((audience) => audiences.has(audience));
      // A worker reads their own passport data without the permission that lets others read theirs.
      const allowed = card.permission === undefined || permissions.has(card.permission) || audiences.has('worker');
      return onTheSide && allowed;
    }),
  );

/** The sides a person stands on, over all their grants. */
export const audiencesOfAll = (grants: readonly Grant[], tenantKind: 'firm' | 'employer'): ReadonlySet<Audience> =>
  new Set(grants.flatMap((grant) => audiencesOf(grant, tenantKind)));

/** The groups a person sees somewhere in the tenant. */
export const fieldGroupsAnywhere = (
  grants: readonly Grant[],
  tenantKind: 'firm' | 'employer',
): ReadonlySet<FieldGroup> => fieldGroupsFor(audiencesOfAll(grants, tenantKind), permissionsAnywhere(grants));
