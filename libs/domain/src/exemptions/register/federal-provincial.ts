import { text } from '../../law/text.js';
import type { ExemptionCode } from '../exemption-code.js';
import { BY_CATEGORY, EMPLOYER_OFFER, entry, OPEN_PERMIT } from './entry.js';
import { EVIDENCE } from './evidence.js';
import { CODE_TABLE, instruction, manual } from './sources.js';

const T13_PAGES = 'exemption-codes/federal-provincial-territorial-agreements-r204-lmia-exemption-code-t13';

/** Agreements with provinces, IRPR s. 204(c), and youth exchange arrangements, s. 204(d). */
export const FEDERAL_PROVINCIAL_AND_YOUTH_CODES: readonly ExemptionCode[] = [
  entry({
    code: 'T10',
    provision: 'R204(c)',
    name: text(
      'Quebec investor with a notice of intent to select',
      "Investisseur du Québec ayant reçu un avis d'intention de sélection",
    ),
    group: 'international-agreement',
    ...OPEN_PERMIT,
    from: '2024-01-01',
    criteria: [
      text(
        'The investor has a Quebec notice of intent to select, and files the permit application online within six months of its date.',
        "L'investisseur a reçu un avis d'intention de sélection du Québec et dépose la demande de permis en ligne dans les six mois suivant la date de cet avis.",
      ),
      text('The investor plans to live in Quebec.', "L'investisseur prévoit vivre au Québec."),
      text('The application is not made at a port of entry.', "La demande n'est pas présentée à un point d'entrée."),
      text(
        'A renewal, if one is asked for, is the only one, rests on a selection certificate and comes before the completeness check of the permanent-residence application.',
        "Le renouvellement, s'il est demandé, est le seul, repose sur un certificat de sélection et précède la vérification de l'intégralité de la demande de résidence permanente.",
      ),
    ],
    typicalEvidence: [
      text('Notice of intent to select', "Avis d'intention de sélection"),
      text('Proof of intended residence in Quebec', "Preuve de l'intention de résider au Québec"),
    ],
    maxDuration: text(
      '36 months, then one renewal of up to 24 months.',
      "36 mois, puis un seul renouvellement d'au plus 24 mois.",
    ),
    sources: [manual('foreign-workers/quebec-cases-program.html', 'dated 2024-05-01'), CODE_TABLE],
  }),
  entry({
    code: 'T13',
    legacy: 'T13',
    provision: 'R204(c)',
    name: text(
      'Federal–provincial agreement: nominated or supported by a province or territory',
      'Accord fédéral-provincial : personne désignée par une province ou un territoire',
    ),
    group: 'international-agreement',
    ...EMPLOYER_OFFER,
    criteria: [
      text(
        'A nominee holds a valid nomination from a province other than Quebec, and it is not paused. Failing that, the permanent-residence file was received before the nomination expired.',
        "La personne désignée détient une désignation valide d'une province autre que le Québec, et celle-ci n'est pas suspendue. À défaut, le dossier de résidence permanente a été reçu avant l'expiration de la désignation.",
      ),
      text(
        'For a nominee, a provincial letter says that the worker is urgently needed, that the offer is genuine, that the job is not part-time or seasonal, and that the pay is enough to attract Canadians.',
        "Pour une personne désignée, une lettre de la province indique que le besoin du travailleur est urgent, que l'offre est authentique, que l'emploi n'est ni à temps partiel ni saisonnier, et que la rémunération suffit à attirer des Canadiens.",
      ),
      text(
        'For a nominee, there is an offer number from an employer in that province, and the offer matches the letter.',
        "Pour une personne désignée, il existe un numéro d'offre d'un employeur de cette province, et l'offre correspond à la lettre.",
      ),
    ],
    typicalEvidence: [
      text('Confirmation of nomination', 'Confirmation de la désignation'),
      text('Letter of support from the province', "Lettre d'appui de la province"),
      EVIDENCE.offerNumber,
      text('Employment agreement', "Contrat d'emploi"),
    ],
    maxDuration: text(
      'Nominee: length of the offer, at most 3 years. Investment project: 24 or 36 months, as the letter asks. Exceptional event: at most 120 days.',
      "Personne désignée : durée de l'offre, au plus 3 ans. Projet d'investissement : 24 ou 36 mois, selon la lettre. Événement exceptionnel : au plus 120 jours.",
    ),
    notes: [
      text(
        'The same code serves significant investment projects (a provincial letter names the project) and exceptional events such as disasters.',
        "Le même code sert pour les projets d'investissement importants (une lettre de la province désigne le projet) et pour les événements exceptionnels, comme les catastrophes.",
      ),
      text(
        'From 2026-06-09 to 2026-12-31 nominees in Canada may apply without the acknowledgement of receipt.',
        "Du 2026-06-09 au 2026-12-31, les personnes désignées qui se trouvent au Canada peuvent présenter une demande sans l'accusé de réception.",
      ),
    ],
    sources: [
      instruction(`${T13_PAGES}/nominated-by-province.html`, 'dated 2022-11-17'),
      instruction(`${T13_PAGES}/significant-investment-projects.html`, '2025-12-12'),
      instruction(`${T13_PAGES}/exceptional-unforeseen-events.html`, '2025-12-12'),
      'https://www.genesislink.ca/insights/ircc-pnp-work-permit-bridging-update-2026',
    ],
  }),
  entry({
    code: 'C18',
    legacy: 'C18',
    provision: 'R204(c)',
    name: text(
      'Atlantic Immigration Program work permit',
      "Permis de travail – Programme d'immigration au Canada atlantique",
    ),
    group: 'international-agreement',
    ...EMPLOYER_OFFER,
    from: '2017-03-06',
    criteria: [
      text(
        'There is an offer number from an employer designated under the Atlantic Immigration Program.',
        "Il existe un numéro d'offre d'un employeur désigné dans le cadre du Programme d'immigration au Canada atlantique.",
      ),
      text(
        'The endorsing Atlantic province has given a letter, and the job is not part-time or seasonal.',
        "La province de l'Atlantique qui appuie la candidature a remis une lettre, et l'emploi n'est ni à temps partiel ni saisonnier.",
      ),
      text(
        'The worker has the language level (CLB or NCLC 5 for TEER 0-3, 4 for TEER 4), the credential, and one year of experience in five (graduates are exempt).',
        "Le travailleur a le niveau linguistique (NCLC 5 pour FÉER 0-3, 4 pour FÉER 4), le titre requis et un an d'expérience au cours de cinq ans (les diplômés en sont exemptés).",
      ),
      text('The worker has signed the undertaking IMM 0156.', "Le travailleur a signé l'engagement IMM 0156."),
    ],
    typicalEvidence: [
      text('Referral letter', 'Lettre de recommandation'),
      EVIDENCE.offerNumber,
      text('Proof of education and language', 'Preuve des études et de la langue'),
    ],
    maxDuration: text(
      'Length of the offer, at most 2 years. An extension is possible while the permanent-residence file is open.',
      "Durée de l'offre, au plus 2 ans. Une prolongation est possible tant que le dossier de résidence permanente est ouvert.",
    ),
    notes: [
      text(
        'The application is made online only, not at a port of entry. There is no bridging permit.',
        "La demande se fait en ligne seulement, et non à un point d'entrée. Il n'y a pas de permis transitoire.",
      ),
    ],
    sources: [instruction('special-initiatives-pilot-project/exemption-code-c18.html', 'dated 2024-04-10'), CODE_TABLE],
  }),
  entry({
    code: 'C21',
    legacy: 'C21',
    provision: 'R204(d)',
    name: text(
      'International Experience Canada (Working Holiday, Young Professionals, International Co-op Internship)',
      'Expérience internationale Canada (Vacances-travail, Jeunes professionnels, Stage coop international)',
    ),
    group: 'international-agreement',
    ...BY_CATEGORY,
    from: '2024-11-29',
    criteria: [
      text(
        'The worker is a citizen of a partner country (some agreements also need residence) or a client of a recognized organization.',
        "Le travailleur a la citoyenneté d'un pays partenaire (certains accords exigent aussi la résidence) ou est client d'une organisation reconnue.",
      ),
      text(
        'The worker is within the limits of that agreement, of age and others.',
        "Le travailleur respecte les limites prévues par cet accord, d'âge et autres.",
      ),
      text(
        'The worker has a place in the pool and an invitation.',
        'Le travailleur a une place dans le bassin et une invitation.',
      ),
      text(
        'Young Professionals and Co-op are employer-specific, so an offer and the $230 fee are needed. Working Holiday is open and needs no offer: the worker pays the $100 open-permit fee unless the agreement forbids it.',
        "Jeunes professionnels et Stage coop sont liés à un employeur donné : une offre et les frais de 230 $ sont nécessaires. Vacances-travail est ouvert et n'exige aucune offre : le travailleur paie les frais de permis ouvert de 100 $, sauf si l'accord l'interdit.",
      ),
    ],
    typicalEvidence: [
      text('Nomination or invitation', 'Désignation ou invitation'),
      text(
        'Offer of employment number (Young Professionals, Co-op)',
        "Numéro de l'offre d'emploi (Jeunes professionnels, Stage coop)",
      ),
      text('Proof of the internship', 'Preuve du stage'),
      text('Receipt of the participation fee', 'Reçu des frais de participation'),
    ],
    maxDuration: text(
      'As the bilateral arrangement states (often 12–24 months).',
      "Selon l'arrangement bilatéral (souvent de 12 à 24 mois).",
    ),
    notes: [
      text('The legal basis was R205(b) until 2024-11-28.', "Le fondement juridique était R205b) jusqu'au 2024-11-28."),
      text('The length could not be confirmed.', "La durée n'a pu être confirmée."),
    ],
    sources: [
      'https://www.canada.ca/fr/immigration-refugies-citoyennete/organisation/publications-guides/bulletins-guides-operationnels/residents-temporaires/travailleurs-etrangers/experience-admissibilite.html',
      'R204(d) (SOR/2024-240)',
      'R303.1(5)',
      'R303.2(2)(b)',
    ],
  }),
];
