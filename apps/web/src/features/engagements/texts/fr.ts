import type { French } from '../../../shared/i18n/i18n';
import type { en } from './en';

export const fr: French<typeof en> = {
  title: 'Cabinet et client',
  leadClient:
    'Les cabinets qui travaillent dans cet espace. Vous les invitez, et chaque partie peut y mettre fin; votre dossier reste le vôtre.',
  leadFirm:
    'Les clients dans l’espace desquels votre personnel travaille. Le client invite; vous choisissez qui vient.',
  emptyTitle: 'Aucun engagement',
  emptyClient: 'Invitez un cabinet par l’adresse courriel de son propriétaire.',
  emptyFirm: 'L’invitation d’un client paraît ici, pour le propriétaire à qui elle est adressée.',
  unknownFirm: 'Un cabinet',
  inviteFirm: 'Inviter un cabinet',
  invite: 'Envoyer l’invitation',
  email: 'Courriel d’un propriétaire du cabinet',
  emailHelp: 'Seule cette personne peut accepter. On n’indique pas si l’adresse a un compte.',
  sinceDay: 'Depuis',
  lastDay: 'Dernier jour',
  staff: 'Qui y travaille',
  staffLead: 'Ces personnes reçoivent un droit dans l’espace du client et le perdent à la fin de l’engagement.',
  somebody: 'Choisissez au moins une personne.',
  notThere: 'N’y travaille pas',
  sameAs: 'Le même client dans votre espace',
  sameAsHelp: 'Lie les deux; rien n’est copié.',
  notTied: 'Non lié',
  accept: 'Accepter',
  acceptAndChoose: 'Accepter et choisir le personnel',
  changeStaff: 'Modifier qui y travaille',
  end: 'Mettre fin à l’engagement',
  endTitle: 'Y mettre fin',
  endLead:
    'Tous les droits qui en découlent prennent fin avec ce jour, et les sessions dans l’espace du client se ferment. Le client garde tout.',
  endInvitationLead: 'L’invitation prend fin, et l’adresse est oubliée.',
  withdraw: 'Retirer l’invitation',
  decline: 'Refuser',
  save: 'Enregistrer',
  saved: 'Enregistré.',
  cancel: 'Annuler',
  missing: '« {{label}} » manque. Remplissez-le.',
};
