import { EVENT_CARDS, isEventType } from '../cases/event.js';
import { text, type Bilingual } from '../law/text.js';

/**
 * What the audit records, in words; `noun.verb`. What happens in a case is recorded as `case.` and the kind of the event, and
 * has the words of its card. A spec reads the code and fails where it records an action that has no words here.
 */
export const AUDIT_ACTIONS = {
  'audit.check': text('Check of the audit asked for', "Vérification de l'audit demandée"),
  'audit.checked': text('Audit checked', 'Audit vérifié'),
  'audit.export': text('Audit exported', 'Audit exporté'),
  'case.rebuild': text('Case reckoned anew', 'Dossier recalculé'),
  'deadline.remind': text('Reminder sent', 'Rappel envoyé'),
  'employer.create': text('Employer added', 'Employeur ajouté'),
  'employer.update': text('Employer changed', 'Employeur modifié'),
  'evidence.add': text('Paper put on file', 'Pièce versée au dossier'),
  'evidence.open': text('Paper opened', 'Pièce ouverte'),
  'exemption.save': text('Exemption assessment saved', 'Évaluation de la dispense enregistrée'),
  'file.opened': text('File opened', 'Fichier ouvert'),
  'finding.decide': text('Finding decided', 'Constat tranché'),
  'offer.save': text('Offer saved', 'Offre enregistrée'),
  'passport.viewed': text('Passport viewed', 'Passeport consulté'),
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
  mail: text('Mail', 'Courriel'),
  migration: text('Upgrade', 'Mise à niveau'),
  notices: text('Notices', 'Avis'),
  rebuild: text('Rebuild', 'Recalcul'),
  sample: text('Sample workspace', "Espace d'exemple"),
};

/** The name of an actor that is no person; undefined for a person. */
export const systemPartName = (actor: string): Bilingual | undefined => {
  if (!actor.startsWith('system:')) return undefined;
  const name = actor.slice('system:'.length);
  return SYSTEM_PARTS[name] ?? text(name, name);
};
