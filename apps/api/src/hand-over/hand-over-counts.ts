import { text, type Bilingual } from '@permitdesk/domain/law/text';
import type { HandOverCountView } from './hand-over.dto.js';

/** The tables of a file by the names people give them; what stands behind another is not counted beside it. */
const COUNTED: readonly (readonly [string, Bilingual])[] = [
  ['entities', text('Legal entities', 'Entités juridiques')],
  ['branches', text('Branches', 'Établissements')],
  ['custodians', text('Portal custodians', 'Responsables du portail')],
  ['workers', text('Workers', 'Travailleurs')],
  ['cases', text('Cases', 'Dossiers')],
  ['case_events', text('Entries of histories', 'Entrées d’historique')],
  ['evidence', text('Papers', 'Pièces')],
  ['exemption_snapshots', text('Signed-off assessments', 'Évaluations approuvées')],
  ['offer_changes', text('Versions of offers', 'Versions d’offres')],
  ['deadlines', text('Dates', 'Échéances')],
  ['findings', text('Findings', 'Constats')],
];

export const countViews = (counts: Readonly<Record<string, number>>): HandOverCountView[] =>
  COUNTED.map(([kind, name]) => ({ kind, name: { ...name }, count: counts[kind] ?? 0 }));
