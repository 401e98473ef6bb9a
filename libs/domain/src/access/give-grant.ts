import { card, refusalsOf, type Refusal } from '../law/refusal.js';
import { text, type Bilingual } from '../law/text.js';
import { ROLE_SCOPES, ROLES_WITH_AN_END, SCOPE_NAMES, type Grant, type Scope } from './grants.js';
import { ROLE_NAMES, type Role } from './permissions.js';

const LAST_OWNER = 'Permitdesk: a workspace keeps an owner without a last day';

export const grantRefusal = refusalsOf({
  'grant.wrong-scope': card<{ readonly role: Role; readonly scope: Scope }>({
    basis: 'house',
    cites: ['Permitdesk: a role is given where it means something'],
    text: ({ role, scope }) =>
      text(
        `The role “${ROLE_NAMES[role].en}” cannot be given for: ${SCOPE_NAMES[scope].en.toLowerCase()}.`,
        `Le rôle « ${ROLE_NAMES[role].fr} » ne peut pas être donné pour : ${SCOPE_NAMES[scope].fr.toLowerCase()}.`,
      ),
    remedy: ({ role }) => {
      const names = (language: keyof Bilingual): string =>
        ROLE_SCOPES[role].map((scope) => SCOPE_NAMES[scope][language].toLowerCase()).join(', ');
      return text(`Give it for one of these: ${names('en')}.`, `Donnez-le pour l’un de ceux-ci : ${names('fr')}.`);
    },
  }),
  'grant.place-needed': card({
    basis: 'house',
    cites: ['Permitdesk: a role that is not for everything says for what it is'],
    text: () => text('It is not said for which one this role is.', 'Il n’est pas précisé pour lequel est ce rôle.'),
    remedy: () => text('Choose it by its name.', 'Choisissez-le par son nom.'),
  }),
  'grant.end-needed': card<Role>({
    basis: 'house',
    cites: ['Permitdesk: outsiders are let in until a day, never for good'],
    text: (role) =>
      text(
        `The role “${ROLE_NAMES[role].en}” needs a last day.`,
        `Le rôle « ${ROLE_NAMES[role].fr} » exige un dernier jour.`,
      ),
    remedy: () => text('Say until when; it can be extended.', 'Indiquez jusqu’à quand; il peut être prolongé.'),
  }),
  'grant.end-past': card({
    basis: 'house',
    cites: ['Permitdesk: a role holds through its last day'],
    text: () => text('The last day is already over.', 'Le dernier jour est déjà passé.'),
    remedy: () => text('Choose today or a later day.', 'Choisissez aujourd’hui ou un jour ultérieur.'),
  }),
  'grant.to-oneself': card({
    basis: 'house',
    cites: ['Permitdesk: nobody widens their own rights'],
    text: () =>
      text(
        'You cannot give yourself a role, nor make your own last longer.',
        'Vous ne pouvez pas vous donner un rôle ni prolonger le vôtre.',
      ),
    remedy: () =>
      text(
        'Ask another owner. An owner may already do everything here.',
        'Demandez à un autre propriétaire. Un propriétaire peut déjà tout faire ici.',
      ),
  }),
  'grant.held': card({
    basis: 'house',
    cites: ['Permitdesk: a role is held once at one place'],
    text: () => text('This person holds this role there already.', 'Cette personne y a déjà ce rôle.'),
    remedy: () =>
      text('Extend the one that is held, or end it first.', 'Prolongez celui qui existe, ou mettez-y fin d’abord.'),
  }),
  'grant.over': card({
    basis: 'house',
    cites: ['Permitdesk: what was ended stays ended'],
    text: () => text('This role was ended before.', 'Ce rôle a déjà pris fin.'),
    remedy: () => text('Give it anew.', 'Donnez-le de nouveau.'),
  }),
  'owner.last': card({
    basis: 'house',
    cites: [LAST_OWNER],
    text: () =>
      text(
        'Nobody would be owner any more, and nobody could give a role again.',
        'Il n’y aurait plus de propriétaire, et personne ne pourrait plus donner de rôle.',
      ),
    remedy: () => text('Make another person owner first.', 'Nommez d’abord un autre propriétaire.'),
  }),
  'member.oneself': card({
    basis: 'house',
    cites: ['Permitdesk: nobody locks themselves out'],
    text: () => text('You cannot disable your own access.', 'Vous ne pouvez pas désactiver votre propre accès.'),
    remedy: () => text('Ask another owner.', 'Demandez à un autre propriétaire.'),
  }),
  'member.disabled': card({
    basis: 'house',
    cites: ['Permitdesk: who is disabled is given nothing'],
    text: () => text('This person’s access is disabled.', 'L’accès de cette personne est désactivé.'),
    remedy: () => text('Enable it first.', 'Réactivez-le d’abord.'),
  }),
});

/** What stands against giving this role; empty when nothing does. Whether the place exists is the caller's to see. */
export const againstGiving = (grant: Grant, today: string): readonly Refusal[] => {
  const { role, scope, scopeId, endsOn } = grant;
  const found: Refusal[] = [];
  if (!ROLE_SCOPES[role].includes(scope)) found.push(grantRefusal('grant.wrong-scope', { role, scope }, 'scope'));
  if (scope !== 'tenant' && scopeId === undefined) found.push(grantRefusal('grant.place-needed', undefined, 'scopeId'));
  return [...found, ...againstLastDay(role, endsOn, today)];
};

/** What stands against this last day of a role. */
export const againstLastDay = (role: Role, endsOn: string | undefined, today: string): readonly Refusal[] => {
  if (endsOn === undefined)
    return ROLES_WITH_AN_END.includes(role) ? [grantRefusal('grant.end-needed', role, 'endsOn')] : [];
  return endsOn < today ? [grantRefusal('grant.end-past', undefined, 'endsOn')] : [];
};
