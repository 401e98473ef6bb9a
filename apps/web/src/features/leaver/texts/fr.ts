import type { French } from '../../../shared/i18n/i18n';
import type { en } from './en';

export const fr: French<typeof en> = {
  title: 'Départ de {{name}}',
  lead: 'Tout ce qui dépend de cette personne passe à des collègues ou prend fin, en une seule fois.',
  step1: 'Ce qui en dépend',
  step2: 'Qui le reprend',
  step3: 'Résumé',
  goOn: 'Continuer',
  back: 'Retour',
  nothingMoves: 'Aucun dossier ni accès au portail n’est à reprendre.',
  casesOf_one: '{{name}} : {{count}} dossier',
  casesOf_other: '{{name}} : {{count}} dossiers',
  openDates_one: '{{count}} échéance ouverte. Seules les personnes qui ont accès à tous les dossiers sont proposées.',
  openDates_other:
    '{{count}} échéances ouvertes. Seules les personnes qui ont accès à tous les dossiers sont proposées.',
  signInFor: 'Accès au portail pour {{name}}',
  sole: 'Personne d’autre ne peut ouvrir de session. Un collègue devrait s’inscrire aujourd’hui.',
  custodianHelp: 'Un collègue s’inscrit avec ses propres identifiants et reçoit la question aussitôt.',
  nobody: 'Prend fin sans successeur',
  noUndo: 'Cette action est irréversible',
  noUndoLead: 'Le journal garde ce qui a été repris ou terminé. Des droits peuvent être redonnés.',
  reason: 'Motif',
  leave: 'Consigner le départ',
  done: 'Le départ de {{name}} est consigné',
  doneLead: 'Tout a été repris ou terminé, et le journal le consigne.',
};
