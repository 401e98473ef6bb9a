import { EVENT_CARDS, isEventType } from '../cases/event.js';
import { text, type Bilingual } from '../law/text.js';

/**
 * What the audit records, in words; `noun.verb`. What happens in a case is recorded as `case.` and the kind of the event, and
 * has the words of its card. A spec reads the code and fails where it records an action that has no words here.
 */
export const AUDIT_ACTIONS = {
  'account.rename': text('Account renamed', 'Compte renommé'),
  'audit.check': text('Check of the audit asked for', "Vérification de l'audit demandée"),
  'audit.checked': text('Audit checked', 'Audit vérifié'),
  'audit.export': text('Audit exported', 'Audit exporté'),
  'branch.close': text('Branch closed', 'Établissement fermé'),
  'branch.create': text('Branch added', 'Établissement ajouté'),
  'branch.reopen': text('Branch reopened', 'Établissement rouvert'),
  'branch.update': text('Branch changed', 'Établissement modifié'),
  'breach.record': text('Breach recorded', 'Atteinte consignée'),
  'breach.remove': text('Record of a breach removed', 'Mention d’une atteinte retirée'),
  'breach.update': text('Record of a breach changed', 'Mention d’une atteinte modifiée'),
  'case.hand-on': text('Case handed on', 'Dossier confié à une autre personne'),
  'case.move': text(
    'Case moved to another part of the employer',
    'Dossier déplacé vers une autre partie de l’employeur',
  ),
  'case.rebuild': text('Case reckoned anew', 'Dossier recalculé'),
  'connection.create': text('Single sign-on connection added', 'Connexion unique ajoutée'),
  'connection.remove': text('Single sign-on connection removed', 'Connexion unique retirée'),
  'connection.test': text('Single sign-on connection tested', 'Connexion unique vérifiée'),
  'connection.update': text('Single sign-on connection changed', 'Connexion unique modifiée'),
  'custodian.check': text('Custodian’s sign-in checked', 'Accès du responsable vérifié'),
  'custodian.create': text('Portal custodian added', 'Responsable du portail ajouté'),
  'custodian.end': text('Custodianship ended', 'Fin de la responsabilité du portail'),
  'custodian.remind': text('Custodian asked to check', 'Responsable invité à vérifier son accès'),
  'custodian.set-interval': text('Interval of checks set', 'Intervalle des vérifications fixé'),
  'custodian.update': text('Portal custodian changed', 'Responsable du portail modifié'),
  'deadline.remind': text('Reminder sent', 'Rappel envoyé'),
  'disposal.ask': text('Destruction of a file asked for', 'Destruction d’un dossier demandée'),
  'disposal.find': text('File put into the disposal queue', 'Dossier mis dans la file d’élimination'),
  'disposal.keep': text('File kept longer', 'Dossier conservé plus longtemps'),
  'employer.create': text('Employer added', 'Employeur ajouté'),
  'employer.update': text('Employer changed', 'Employeur modifié'),
  'engagement.invite': text('Firm invited', 'Cabinet invité'),
  'entity.close': text('Legal entity closed', 'Entité juridique fermée'),
  'entity.create': text('Legal entity added', 'Entité juridique ajoutée'),
  'entity.reopen': text('Legal entity reopened', 'Entité juridique rouverte'),
  'entity.update': text('Legal entity changed', 'Entité juridique modifiée'),
  'evidence.add': text('Paper put on file', 'Pièce versée au dossier'),
  'evidence.open': text('Paper opened', 'Pièce ouverte'),
  'evidence.show-to': text('Who sees a paper changed', "Visibilité d'une pièce modifiée"),
  'exemption.save': text('Exemption assessment saved', 'Évaluation de la dispense enregistrée'),
  'file.opened': text('File opened', 'Fichier ouvert'),
  'finding.decide': text('Finding decided', 'Constat tranché'),
  'grant.end': text('Role ended', 'Rôle retiré'),
  'grant.extend': text('End of a role moved', "Fin d'un rôle déplacée"),
  'grant.give': text('Role given', 'Rôle accordé'),
  'group.change': text('Group of the directory changed', 'Groupe de l’annuaire modifié'),
  'hand-over-code.make': text('Hand-over code made', 'Code de transfert créé'),
  'hand-over-code.withdraw': text('Hand-over code withdrawn', 'Code de transfert retiré'),
  'hold.lift': text('Legal hold lifted', 'Conservation imposée levée'),
  'hold.place': text('Legal hold placed', 'Conservation imposée'),
  'identity.link': text('Sign-in of a provider linked', 'Identité d’un fournisseur liée'),
  'invitation.accept': text('Invitation accepted', 'Invitation acceptée'),
  'invitation.resend': text('Invitation sent again', 'Invitation renvoyée'),
  'invitation.send': text('Invitation sent', 'Invitation envoyée'),
  'invitation.withdraw': text('Invitation withdrawn', 'Invitation retirée'),
  'member.admit': text('Person admitted by the directory', 'Personne admise par l’annuaire'),
  'member.disable': text("Person's access closed", "Accès d'une personne fermé"),
  'member.enable': text("Person's access opened again", "Accès d'une personne rouvert"),
  'member.remove': text('Person removed by the directory', 'Personne retirée par l’annuaire'),
  'member.update': text('Person changed by the directory', 'Personne modifiée par l’annuaire'),
  'offer.save': text('Offer saved', 'Offre enregistrée'),
  'passkey.add': text('Passkey added', "Clé d'accès ajoutée"),
  'passkey.remove': text('Passkey removed', "Clé d'accès retirée"),
  'passkey.rename': text('Passkey renamed', "Clé d'accès renommée"),
  'passport.viewed': text('Passport viewed', 'Passeport consulté'),
  'password.ask-reset': text('New password asked for by mail', 'Nouveau mot de passe demandé par courriel'),
  'password.change': text('Password changed', 'Mot de passe changé'),
  'password.reset': text('Password set by mail', 'Mot de passe choisi par courriel'),
  'person.leave': text('Person left', 'Départ d’une personne'),
  'privacy-request.answer': text('Privacy request answered', 'Réponse à une demande de confidentialité'),
  'privacy-request.extend': text('Privacy request extended', 'Demande de confidentialité prorogée'),
  'privacy-request.record': text('Privacy request recorded', 'Demande de confidentialité inscrite'),
  'privacy.set': text('Privacy settings changed', 'Réglages de confidentialité modifiés'),
  'recovery-code.renew': text('Recovery codes renewed', 'Codes de secours renouvelés'),
  'recovery-code.use': text('Recovery code used', 'Code de secours utilisé'),
  'scim-token.create': text('Directory token made', 'Jeton d’annuaire créé'),
  'scim-token.revoke': text('Directory token revoked', 'Jeton d’annuaire révoqué'),
  'second-factor.refuse': text('Second factor refused', 'Second facteur refusé'),
  'second-factor.turn-off': text('Second factor turned off', 'Second facteur désactivé'),
  'second-factor.turn-on': text('Second factor turned on', 'Second facteur activé'),
  'session.break-glass': text(
    'Signed in past required single sign-on',
    'Connexion de secours malgré la connexion unique exigée',
  ),
  'session.change-workspace': text('Workspace changed', 'Espace de travail changé'),
  'session.open': text('Signed in', 'Session ouverte'),
  'session.revoke': text('Session ended from elsewhere', 'Session fermée à distance'),
  'session.revoke-others': text('All other sessions ended', 'Toutes les autres sessions fermées'),
  'sign-in.accept': text('Signed in through a provider', 'Session ouverte par un fournisseur'),
  'sign-in.refuse': text('Sign-in refused', 'Ouverture de session refusée'),
  'sign-in.unlock': text('Lock of sign-in lifted', "Blocage de l'ouverture de session levé"),
  'view-as.start': text('Began to view as another person', "Consultation au nom d'une autre personne commencée"),
  'view-as.stop': text('Stopped viewing as another person', "Consultation au nom d'une autre personne terminée"),
  'worker.correct': text('Worker corrected at their request', 'Fiche du travailleur rectifiée à sa demande'),
  'worker.create': text('Worker added', 'Travailleur ajouté'),
  'worker.erase': text('Worker’s file destroyed', 'Dossier du travailleur détruit'),
  'worker.export': text('Everything about a worker exported', 'Exportation de tout sur un travailleur'),
  'worker.update': text('Worker changed', 'Travailleur modifié'),
} as const satisfies Record<string, Bilingual>;
export type AuditAction = keyof typeof AUDIT_ACTIONS;

const OF_A_CASE = 'case.';

/** Every action there can be, each with its words; what a search may name. */
export const AUDIT_ACTION_WORDS: ReadonlyMap<string, Bilingual> = new Map<string, Bilingual>([
  ...Object.entries(EVENT_CARDS).map(([type, card]): [string, Bilingual] => [`${OF_A_CASE}${type}`, card.label]),
  ...Object.entries(AUDIT_ACTIONS),
]);

/** Total: an action of another version shows its own name. */
export const actionWords = (action: string): Bilingual => {
  if (Object.hasOwn(AUDIT_ACTIONS, action)) return AUDIT_ACTIONS[action as AuditAction];
  const type = action.startsWith(OF_A_CASE) ? action.slice(OF_A_CASE.length) : '';
  return isEventType(type) ? EVENT_CARDS[type].label : text(action, action);
};

/** Parts of the product that act by themselves, by the name they sign with. */
const SYSTEM_PARTS: Readonly<Record<string, Bilingual>> = {
  audit: text('Audit sealer', "Scellement de l'audit"),
  calendar: text('Calendar', 'Calendrier'),
  deadlines: text('Deadlines', 'Échéances'),
  invitations: text('Invitations', 'Envoi des invitations'),
  mail: text('Mail', 'Courriel'),
  migration: text('Upgrade', 'Mise à niveau'),
  notices: text('Notices', 'Avis'),
  rebuild: text('Rebuild', 'Recalcul'),
  reset: text('New passwords by mail', 'Nouveaux mots de passe par courriel'),
  sample: text('Sample workspace', "Espace d'exemple"),
  'sign-in': text('Sign-in', 'Ouverture de session'),
};

/** The name of an actor that is no person; undefined for a person. */
export const systemPartName = (actor: string): Bilingual | undefined => {
  if (!actor.startsWith('system:')) return undefined;
  const name = actor.slice('system:'.length);
  return SYSTEM_PARTS[name] ?? text(name, name);
};
