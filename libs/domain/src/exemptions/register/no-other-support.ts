import { text } from '../../law/text.js';
import type { ExemptionCode } from '../exemption-code.js';
import { entry, OPEN_PERMIT } from './entry.js';
import { EVIDENCE } from './evidence.js';
import { CODE_TABLE, instruction } from './sources.js';

const CANNOT_LIVE_WITHOUT_WORKING = text(
  'The person cannot live without working.',
  'La personne ne peut subvenir à ses besoins sans travailler.',
);
const SOURCES = [instruction('applicants-no-other-means-support-r206.html', 'dated 2022-12-06'), CODE_TABLE];

/** IRPR s. 206: the permit is the person's own; no employer has a part in it. */
export const NO_OTHER_SUPPORT_CODES: readonly ExemptionCode[] = [
  entry({
    code: 'S61',
    legacy: 'S61',
    provision: 'R206(1)(a)',
    name: text('Refugee claimant', "Demandeur d'asile"),
    group: 'no-other-support',
    ...OPEN_PERMIT,
    criteria: [
      text(
        'The claim is referred to the Refugee Protection Division and is not decided.',
        "La demande d'asile est déférée à la Section de la protection des réfugiés et n'est pas tranchée.",
      ),
      CANNOT_LIVE_WITHOUT_WORKING,
      text(
        'In a designated-country case under A111.1(2), 180 days have passed since the referral.',
        'Dans un cas de pays désigné visé par A111.1(2), 180 jours se sont écoulés depuis le déféré.',
      ),
    ],
    typicalEvidence: [text('Referral of the claim', "Déféré de la demande d'asile"), EVIDENCE.means],
    maxDuration: text(
      '24 months from referral. Renewals of 12 months.',
      '24 mois à compter du déféré. Renouvellements de 12 mois.',
    ),
    notes: [text('There is no processing fee.', "Il n'y a pas de frais de traitement.")],
    sources: SOURCES,
  }),
  entry({
    code: 'S62',
    legacy: 'S62',
    provision: 'R206(1)(b)',
    name: text('Person under an unenforceable removal order', 'Personne visée par une mesure de renvoi inexécutable'),
    group: 'no-other-support',
    ...OPEN_PERMIT,
    criteria: [
      text(
        'There is a removal order that cannot be enforced.',
        'Il existe une mesure de renvoi qui ne peut être exécutée.',
      ),
      CANNOT_LIVE_WITHOUT_WORKING,
    ],
    typicalEvidence: [text('Proof of the order and of the stay', 'Preuve de la mesure et du sursis'), EVIDENCE.means],
    maxDuration: text(
      '12 months (24 for suspended removals). Renewals of 12 months.',
      '12 mois (24 en cas de sursis aux renvois). Renouvellements de 12 mois.',
    ),
    notes: [text('The processing fee applies.', "Les frais de traitement s'appliquent.")],
    sources: SOURCES,
  }),
];
