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
  'case.rebuild': text('Case reckoned anew', 'Dossier recalculé'),
  'deadline.remind': text('Reminder sent', 'Rappel envoyé'),
  'employer.create': text('Employer added', 'Employeur ajouté'),
  'employer.update': text('Employer changed', 'Employeur modifié'),
  'evidence.add': text('Paper put on file', 'Pièce versée au dossier'),
  'evidence.open': text('Paper opened', 'Pièce ouverte'),
  'evidence.show-to': text('Who sees a paper changed', "Visibilité d'une pièce modifiée"),
  'exemption.save': text('Exemption assessment saved', 'Évaluation de la dispense enregistrée'),
  'file.opened': text('File opened', 'Fichier ouvert'),
  'finding.decide': text('Finding decided', 'Constat tranché'),
  'grant.end': text('Role ended', 'Rôle retiré'),
  'grant.extend': text('End of a role moved', "Fin d'un rôle déplacée"),
  'grant.give': text('Role given', 'Rôle accordé'),
  'invitation.accept': text('Invitation accepted', 'Invitation acceptée'),
  'invitation.resend': text('Invitation sent again', 'Invitation renvoyée'),
  'invitation.send': text('Invitation sent', 'Invitation envoyée'),
  'invitation.withdraw': text('Invitation withdrawn', 'Invitation retirée'),
  'member.disable': text("Person's access closed", "Accès d'une personne fermé"),
  'member.enable': text("Person's access opened again", "Accès d'une personne rouvert"),
  'offer.save': text('Offer saved', 'Offre enregistrée'),
  'passkey.add': text('Passkey added', "Clé d'accès ajoutée"),
  'passkey.remove': text('Passkey removed', "Clé d'accès retirée"),
  'passkey.rename': text('Passkey renamed', "Clé d'accès renommée"),
  'passport.viewed': text('Passport viewed', 'Passeport consulté'),
  'password.ask-reset': text('New password asked for by mail', 'Nouveau mot de passe demandé par courriel'),
  'password.change': text('Password changed', 'Mot de passe changé'),
  'password.reset': text('Password set by mail', 'Mot de passe choisi par courriel'),
  'recovery-code.renew': text('Recovery codes renewed', 'Codes de secours renouvelés'),
  'recovery-code.use': text('Recovery code used', 'Code de secours utilisé'),
  'second-factor.refuse': text('Second factor refused', 'Second facteur refusé'),
  'second-factor.turn-off': text('Second factor turned off', 'Second facteur désactivé'),
  'second-factor.turn-on': text('Second factor turned on', 'Second facteur activé'),
  'session.change-workspace': text('Workspace changed', 'Espace de travail changé'),
  'session.open': text('Signed in', 'Session ouverte'),
  'session.revoke': text('Session ended from elsewhere', 'Session fermée à distance'),
  'session.revoke-others': text('All other sessions ended', 'Toutes les autres sessions fermées'),
  'sign-in.refuse': text('Sign-in refused', 'Ouverture de session refusée'),
  'sign-in.unlock': text('Lock of sign-in lifted', "Blocage de l'ouverture de session levé"),
  'view-as.start': text('Began to view as another person', "Consultation au nom d'une autre personne commencée"),
  'view-as.stop': text('Stopped viewing as another person', "Consultation au nom d'une autre personne terminée"),
  'worker.create': text('Worker added', 'Travailleur ajouté'),
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
