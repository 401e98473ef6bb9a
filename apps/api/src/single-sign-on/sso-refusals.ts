import { ROLE_NAMES, type Role } from '@permitdesk/domain/access/permissions';
import { card, refusalsOf } from '@permitdesk/domain/law/refusal';
import { text, type Bilingual } from '@permitdesk/domain/law/text';
import type { AddressFault } from './provider-address.js';

const ADDRESS_FAULTS: Readonly<Record<AddressFault, Bilingual>> = {
  'not-an-address': text('This is no web address.', 'Ce n’est pas une adresse Web.'),
  'not-https': text('A provider is reached over HTTPS alone.', 'Un fournisseur ne se joint que par HTTPS.'),
  'inner-address': text(
    'This address leads into the network of this installation.',
    'Cette adresse mène dans le réseau de cette installation.',
  ),
  'has-extras': text(
    'The address of an issuer has no user, query or fragment.',
    "L'adresse d'un émetteur n'a ni utilisateur, ni requête, ni fragment.",
  ),
};

const WHY_ADDRESS = ['Permitdesk: a provider of identities is a public host reached over HTTPS'] as const;

export const ssoRefusal = refusalsOf({
  'issuer.address': card<AddressFault>({
    basis: 'house',
    cites: WHY_ADDRESS,
    text: (fault) => ADDRESS_FAULTS[fault],
    remedy: () =>
      text(
        'Copy the issuer from the provider’s own page; it begins with https://.',
        'Copiez l’émetteur de la page du fournisseur; il commence par https://.',
      ),
  }),
  'secret.missing': card({
    basis: 'house',
    cites: ['Permitdesk: this installation proves to the provider who it is'],
    text: () => text('The client secret is missing.', 'Le secret du client manque.'),
    remedy: () => text('Copy it from the provider’s own page.', 'Copiez-le de la page du fournisseur.'),
  }),
  'domain.malformed': card<string>({
    basis: 'house',
    cites: ['Permitdesk: a domain is what stands behind the @ of an address'],
    text: (domain) => text(`“${domain}” is no e-mail domain.`, `« ${domain} » n'est pas un domaine de courriel.`),
    remedy: () => text('Write it like example.com.', 'Écrivez-le comme exemple.com.'),
  }),
  'domain.taken': card<string>({
    basis: 'house',
    cites: ['Permitdesk: a domain belongs to one office and one connection'],
    text: (domain) =>
      text(
        `“${domain}” stands in another connection of this office.`,
        `« ${domain} » figure dans une autre connexion de ce bureau.`,
      ),
    remedy: () => text('Take it out there first.', "Retirez-le d'abord là-bas."),
  }),
  'group.twice': card<string>({
    basis: 'house',
    cites: ['Permitdesk: a group gives one role'],
    text: (name) => text(`The group “${name}” stands here twice.`, `Le groupe « ${name} » figure deux fois.`),
    remedy: () => text('Leave one of the two out.', "Retirez l'un des deux."),
  }),
  'scope.not-for-role': card<Role>({
    basis: 'house',
    cites: ['Permitdesk: each role holds where it means something'],
    text: (role) =>
      text(
        `“${ROLE_NAMES[role].en}” is not given for such a part of the office.`,
        `« ${ROLE_NAMES[role].fr} » ne se donne pas pour une telle partie du bureau.`,
      ),
    remedy: () => text('Choose the whole office.', 'Choisissez tout le bureau.'),
  }),
  'scope.unknown': card({
    basis: 'house',
    cites: ['Permitdesk: a role is given for the office or for something in it'],
    text: () => text('There is nothing here by that id.', 'Il n’y a rien ici sous cet identifiant.'),
    remedy: () => text('Choose the whole office or a part of it.', 'Choisissez tout le bureau ou une de ses parties.'),
  }),
  'default-role.missing': card({
    basis: 'house',
    cites: ['Permitdesk: nobody is let in without a role'],
    text: () =>
      text(
        'New people would come in without any role: there is neither a default role nor a group.',
        'Les nouvelles personnes entreraient sans rôle : il n’y a ni rôle par défaut ni groupe.',
      ),
    remedy: () => text('Choose a default role or name a group.', 'Choisissez un rôle par défaut ou nommez un groupe.'),
  }),
  'single-sign-on.required': card({
    basis: 'house',
    cites: ['Permitdesk: an office may require that its people sign in through its own directory'],
    text: () =>
      text(
        'Your office requires single sign-on; a password opens nothing there.',
        "Votre bureau exige l'authentification unique; un mot de passe n'y ouvre rien.",
      ),
    remedy: () =>
      text('Choose “Continue with single sign-on”.', "Choisissez « Continuer avec l'authentification unique »."),
  }),
  'enforcement.unproved': card({
    basis: 'house',
    cites: ['Permitdesk: a domain counts once it is proved'],
    text: () =>
      text(
        'Single sign-on cannot be required before a domain is confirmed: nobody could be meant by it.',
        "L'authentification unique ne peut être exigée avant qu'un domaine soit confirmé : elle ne viserait personne.",
      ),
    remedy: () =>
      text(
        'Have a domain confirmed by the operator of this installation first.',
        "Faites d'abord confirmer un domaine par l'exploitant de cette installation.",
      ),
  }),
});
