import { text } from '../../law/text.js';
import type { ExemptionCode } from '../exemption-code.js';
import { entry, OPEN_PERMIT } from './entry.js';
import { EVIDENCE } from './evidence.js';
import { CODE_TABLE, instruction } from './sources.js';

const PAGE = instruction('humanitarian-reasons-r208.html', 'dated 2022-12-06');

/** IRPR s. 208. */
export const HUMANITARIAN_CODES: readonly ExemptionCode[] = [
  entry({
    code: 'H81',
    legacy: 'H81',
    provision: 'R208(a)',
    name: text('Destitute student', 'Étudiant démuni'),
    group: 'humanitarian',
    ...OPEN_PERMIT,
    criteria: [
      text(
        'The person holds a study permit and was made temporarily destitute by circumstances beyond their control and that of their supporters.',
        "La personne est titulaire d'un permis d'études et s'est retrouvée temporairement démunie en raison de circonstances indépendantes de sa volonté et de celle des personnes qui la soutiennent.",
      ),
    ],
    typicalEvidence: [text('Proof of the event', "Preuve de l'événement"), text('Bank records', 'Relevés bancaires')],
    maxDuration: text('Current academic term.', "Trimestre d'études en cours."),
    notes: [text('There are no fees.', "Il n'y a pas de frais.")],
    sources: [PAGE, CODE_TABLE],
  }),
  entry({
    code: 'H82',
    legacy: 'H82',
    provision: 'R208(b)',
    name: text('Temporary resident permit holder', "Titulaire d'un permis de séjour temporaire"),
    group: 'humanitarian',
    ...OPEN_PERMIT,
    criteria: [
      text(
        'The person holds one temporary resident permit that is valid for at least six months (a chain of shorter ones does not count).',
        'La personne détient un permis de séjour temporaire valide pendant au moins six mois (une suite de permis plus courts ne compte pas).',
      ),
      text('The person cannot live without working.', 'La personne ne peut subvenir à ses besoins sans travailler.'),
    ],
    typicalEvidence: [text('Temporary resident permit', 'Permis de séjour temporaire'), EVIDENCE.means],
    maxDuration: text('Validity of the permit.', 'Validité du permis.'),
    notes: [text('The instructions were updated in May 2026.', 'Les instructions ont été mises à jour en mai 2026.')],
    sources: [
      PAGE,
      'updated May 2026 per https://www.immigration2canada.com/ircc-announces-new-guidelines-for-trp-holders-may-2026/',
    ],
  }),
];
