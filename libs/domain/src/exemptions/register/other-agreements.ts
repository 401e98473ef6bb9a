import { text } from '../../law/text.js';
import type { ExemptionCode } from '../exemption-code.js';
import { workerIs } from './agreement-clauses.js';
import { GATS_PERSONS } from './agreement-persons.js';
import { agreementWorker, BY_CATEGORY, entry } from './entry.js';
import { EVIDENCE } from './evidence.js';
import { CODE_TABLE, instruction, update } from './sources.js';

/** Agreements that are no free-trade agreement, and the world-wide one on services. */
export const OTHER_AGREEMENT_CODES: readonly ExemptionCode[] = [
  entry({
    code: 'T11',
    legacy: 'T11',
    provision: 'R204(a)',
    name: text('Canada–international non-trade agreements', 'Accords internationaux non commerciaux du Canada'),
    group: 'international-agreement',
    ...BY_CATEGORY,
    criteria: [
      text(
        'A named non-trade agreement covers the worker: airline technical and ground staff, IATA, SITA, the Pacific Salmon and Halibut commissions, OECD exchanges, Fulbright, Roosevelt Campobello Park, Telefilm co-productions, US government personnel, and others.',
        "Un accord non commercial désigné vise le travailleur : personnel technique et au sol des compagnies aériennes, IATA, SITA, commissions du saumon du Pacifique et du flétan, échanges de l'OCDE, Fulbright, parc Roosevelt de Campobello, coproductions de Téléfilm, personnel du gouvernement des États-Unis, et autres.",
      ),
      text("The worker fits that agreement's own terms.", 'Le travailleur répond aux conditions propres à cet accord.'),
      text('R200 is met.', 'Les exigences de R200 sont remplies.'),
    ],
    typicalEvidence: [
      text('Copy or citation of the agreement', "Copie ou référence de l'accord"),
      text('Letter from the sponsoring body', "Lettre de l'organisme parrain"),
      text(
        'Proof of the status or nationality that the agreement asks for',
        "Preuve du statut ou de la nationalité que l'accord exige",
      ),
    ],
    maxDuration: text('As the agreement states.', "Selon ce que prévoit l'accord."),
    notes: [
      text(
        'There is no offer number and no fee when the employer is exempt under R209.91 (US government, some international bodies).',
        "Il n'y a ni numéro d'offre ni frais lorsque l'employeur est exempté en vertu de R209.91 (gouvernement des États-Unis, certains organismes internationaux).",
      ),
      text(
        'There is no fee where R299(2)(h) to (k) applies.',
        "Il n'y a pas de frais lorsque R299(2)h) à k) s'applique.",
      ),
    ],
    sources: [
      instruction('exemption-codes/canada-international-non-trade-agreements-r204-t11.html', 'dated 2025-12-04'),
      CODE_TABLE,
    ],
  }),
  agreementWorker({
    code: 'T33',
    legacy: 'T33',
    name: text('GATS professional', 'Professionnel – AGCS'),
    criteria: [
      workerIs(GATS_PERSONS),
      text(
        'The worker is employed by a service provider of a WTO member that has a signed service contract with a Canadian consumer.',
        "Le travailleur est employé par un fournisseur de services d'un membre de l'OMC qui a un contrat de services signé avec un consommateur canadien.",
      ),
      text(
        "The profession is on Canada's GATS list and the worker has the credentials needed for it.",
        "La profession figure sur la liste du Canada pour l'AGCS et le travailleur possède les titres requis.",
      ),
      text(
        'The sector is not an excluded one (education, health, culture, recreation and sport).',
        "Le secteur n'est pas un secteur exclu (éducation, santé, culture, loisirs et sports).",
      ),
    ],
    typicalEvidence: [
      text('Service contract', 'Contrat de services'),
      text('Degree and licence', "Diplôme et permis d'exercice"),
      text('Letter from the employer', "Lettre de l'employeur"),
      EVIDENCE.citizenship,
    ],
    maxDuration: text(
      'One permit of up to 90 consecutive days in any 12 months. No extension. No second employer.',
      "Un seul permis d'au plus 90 jours consécutifs par période de 12 mois. Aucune prolongation. Aucun second employeur.",
    ),
    notes: [
      text(
        'The instructions were rewritten on 2026-05-12. This row follows the text of 2018; the text of 2026 could be read only in summary.',
        "Les instructions ont été réécrites le 2026-05-12. Cette fiche suit le texte de 2018, car celui de 2026 n'a pu être lu qu'en résumé.",
      ),
    ],
    sources: [
      instruction(
        'international-free-trade-agreements/general-agreement-trade-services.html',
        `dated 2018-04-05; rewritten 2026-05-12 per ${update('2026-gats-t33.html')}`,
      ),
      CODE_TABLE,
    ],
  }),
];
