import { text } from '../../law/text.js';
import type { ExemptionCode } from '../exemption-code.js';
import { entry, OPEN_PERMIT } from './entry.js';
import { CODE_TABLE, instruction } from './sources.js';

/** IRPR s. 207.1. */
export const VULNERABLE_WORKER_CODES: readonly ExemptionCode[] = [
  entry({
    code: 'A72',
    legacy: 'A72',
    provision: 'R207.1',
    name: text(
      'Vulnerable worker (abuse or risk of abuse) and family member',
      'Travailleur vulnérable (violence ou risque) et membre de sa famille',
    ),
    group: 'vulnerable-worker',
    ...OPEN_PERMIT,
    from: '2019-06-04',
    criteria: [
      text(
        'The worker is in Canada on an employer-specific permit, or on maintained status after one.',
        "Le travailleur se trouve au Canada avec un permis lié à un employeur donné, ou avec un statut conservé à la suite d'un tel permis.",
      ),
      text(
        'There are reasonable grounds to believe that there is abuse or a risk of it (R196.2).',
        "Il y a des motifs raisonnables de croire qu'il y a violence ou risque de violence (R196.2).",
      ),
      text(
        'A family member is one covered by R207.1(2).',
        'Le membre de la famille est une personne visée par R207.1(2).',
      ),
    ],
    typicalEvidence: [text('Statement', 'Déclaration'), text('Any supporting records', "Tout document à l'appui")],
    maxDuration: text(
      "At the officer's discretion, usually 12 months, never past the passport.",
      "À la discrétion de l'agent, habituellement 12 mois, jamais au-delà du passeport.",
    ),
    notes: [
      text('There are no fees (R299(2)(l), R303.2(2)(a)).', "Il n'y a pas de frais (R299(2)l), R303.2(2)a))."),
      text('The employer must never be told by the software.', "Le logiciel ne doit jamais en informer l'employeur."),
    ],
    sources: [instruction('vulnerable-workers.html', 'dated 2026-02-06'), CODE_TABLE],
  }),
];
