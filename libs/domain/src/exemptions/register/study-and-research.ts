import { text } from '../../law/text.js';
import type { ExemptionCode } from '../exemption-code.js';
import { NOT_APPLICABLE } from './durations.js';
import { EMPLOYER_OFFER, entry, OPEN_PERMIT } from './entry.js';
import { EVIDENCE } from './evidence.js';
import { CODE_TABLE, instruction } from './sources.js';

const RESEARCH_AND_COOP_PAGE = instruction(
  'exemption-codes/work-related-research-educational-training-program-r205-1-2-codes-c31-c32-c33.html',
  'dated 2025-11-10',
);

/** IRPR s. 205(c)(i) to (i.2): work that the Minister designated as part of research or of studies. */
export const RESEARCH_AND_COOP_CODES: readonly ExemptionCode[] = [
  entry({
    code: 'C31',
    legacy: 'C31',
    provision: 'R205(c)(i)',
    name: text('Research', 'Recherche'),
    group: 'designated-by-minister',
    ...EMPLOYER_OFFER,
    feeRequired: 'no',
    // One clause: the source joins the three with "or", so a worker shows only one.
    criteria: [
      text(
        "The worker works for the International Development Research Centre, or is sponsored by Atomic Energy of Canada, the National Research Council, NSERC, Natural Resources Canada or a linked department's post-doctoral program, or holds a university research chair that a Canadian government funds at least partly.",
        "Le travailleur travaille pour le Centre de recherches pour le développement international, ou est parrainé par Énergie atomique du Canada, le Conseil national de recherches, le CRSNG, Ressources naturelles Canada ou le programme postdoctoral d'un ministère lié, ou est titulaire d'une chaire de recherche universitaire financée au moins en partie par un gouvernement au Canada.",
      ),
    ],
    typicalEvidence: [
      text('Letter of award or appointment', 'Lettre de bourse ou de nomination'),
      text('Proof of funding', 'Preuve du financement'),
      text(
        'Offer of employment number with the reason why the fee is exempt',
        "Numéro de l'offre d'emploi avec le motif d'exemption des frais",
      ),
    ],
    maxDuration: text('Length of the award or of the offer.', "Durée de la bourse ou de l'offre."),
    notes: [
      text(
        "The offer number is needed. Both the worker's fee and the employer's fee are exempt.",
        "Le numéro d'offre est nécessaire. Les frais du travailleur et ceux de l'employeur sont tous deux exemptés.",
      ),
    ],
    sources: [RESEARCH_AND_COOP_PAGE, CODE_TABLE],
  }),
  entry({
    code: 'C32',
    legacy: 'C32',
    provision: 'R205(c)(i.1)',
    name: text('Post-secondary co-op or internship', 'Stage coop postsecondaire'),
    group: 'designated-by-minister',
    ...OPEN_PERMIT,
    to: '2026-03-31',
    criteria: [],
    typicalEvidence: [EVIDENCE.schoolLetter, text('Conditions of the study permit', "Conditions du permis d'études")],
    maxDuration: NOT_APPLICABLE,
    notes: [
      text(
        'The code ended in practice on 2026-04-01. Students use their study permit when the placement is required, the school confirms it in writing, the permit carries the work condition and placements are 50 % or less of the program.',
        "Le code a pris fin en pratique le 2026-04-01. Les étudiants utilisent leur permis d'études lorsque le stage est obligatoire, que l'établissement le confirme par écrit, que le permis porte la condition de travail et que les stages représentent 50 % ou moins du programme.",
      ),
      text('IRCC withdraws pending applications.', 'IRCC retire les demandes en cours.'),
      text('The paragraph itself is still in the Regulations.', "L'alinéa lui-même figure toujours dans le Règlement."),
      text(
        'The source is several reports of the notice of 2026-04-09.',
        "La source est constituée de plusieurs comptes rendus de l'avis du 2026-04-09.",
      ),
    ],
    sources: [
      'https://www.immigration2canada.com/ircc-ends-co-op-work-permits-for-post-secondary-students/',
      'https://www.encubate.ca/post/ircc-removes-the-co-op-work-permit-requirement-for-many-post-secondary-international-students',
    ],
  }),
  entry({
    code: 'C33',
    legacy: 'C33',
    provision: 'R205(c)(i.2)',
    name: text('Secondary-level co-op', 'Stage coop de niveau secondaire'),
    group: 'designated-by-minister',
    ...OPEN_PERMIT,
    criteria: [
      text(
        'The work is an essential part of a secondary program at a designated school (vocational in Quebec, or needed for the diploma).',
        "Le travail est une partie essentielle d'un programme d'études secondaires dans un établissement désigné (formation professionnelle au Québec, ou nécessaire à l'obtention du diplôme).",
      ),
      text('A study permit is held or is being sought.', "Un permis d'études est détenu ou est en voie d'être obtenu."),
    ],
    typicalEvidence: [EVIDENCE.schoolLetter, text('Study permit', "Permis d'études")],
    maxDuration: text('Length of the placement.', 'Durée du stage.'),
    sources: [RESEARCH_AND_COOP_PAGE, CODE_TABLE],
  }),
];

const COMPETITIVENESS = { provision: 'R205(c)(ii)', group: 'designated-by-minister' } as const;

/** IRPR s. 205(c)(ii): graduates, fellows and residents. */
export const GRADUATE_CODES: readonly ExemptionCode[] = [
  entry({
    code: 'C43',
    legacy: 'C43',
    ...COMPETITIVENESS,
    name: text('Post-graduation work permit', 'Permis de travail postdiplôme'),
    ...OPEN_PERMIT,
    criteria: [
      text(
        'The applicant is a graduate of an eligible program at an eligible designated school.',
        "La personne est diplômée d'un programme admissible d'un établissement désigné admissible.",
      ),
      text(
        'The applicant meets the rules on study, language and field.',
        "La personne respecte les règles sur les études, la langue et le domaine d'études.",
      ),
      text('The applicant applies in time.', 'La personne présente sa demande à temps.'),
    ],
    typicalEvidence: [
      text('Letter of completion', "Lettre d'achèvement des études"),
      text('Transcripts', 'Relevés de notes'),
      text('Language result', 'Résultat linguistique'),
      text('Proof of the field of study', "Preuve du domaine d'études"),
    ],
    maxDuration: text('Up to 3 years.', 'Au plus 3 ans.'),
    notes: [
      text('The application is not accepted at a port of entry.', "La demande n'est pas acceptée à un point d'entrée."),
      text('The detailed conditions could not be confirmed.', "Les conditions détaillées n'ont pu être confirmées."),
    ],
    sources: ['R186(w)', 'http://www.cic.gc.ca/english/resources/tools/temp/work/opinion/codes.asp'],
  }),
  entry({
    code: 'C44',
    legacy: 'C44',
    ...COMPETITIVENESS,
    name: text('Post-doctoral fellow awarded a PhD', "Boursier postdoctoral titulaire d'un doctorat"),
    ...EMPLOYER_OFFER,
    criteria: [
      text(
        'The PhD is completed or about to be awarded.',
        "Le doctorat est terminé ou est sur le point d'être décerné.",
      ),
      text(
        'The post is limited in time and in a related field.',
        'Le poste est limité dans le temps et dans un domaine connexe.',
      ),
      text(
        'A stipend or salary is paid for teaching, advanced study or research.',
        "Une allocation ou un salaire est versé pour l'enseignement, des études avancées ou la recherche.",
      ),
      text(
        'The fellow was chosen for academic excellence.',
        'Le boursier a été choisi pour son excellence universitaire.',
      ),
    ],
    typicalEvidence: [
      text('PhD, or proof that it will be issued', "Doctorat, ou preuve qu'il sera décerné"),
      text('Letter of fellowship', 'Lettre de bourse postdoctorale'),
      EVIDENCE.offerNumber,
      text('Proof of payment of the fee', 'Preuve du paiement des frais'),
    ],
    maxDuration: text('Length of the offer or expiry of the passport.', "Durée de l'offre ou expiration du passeport."),
    notes: [
      text(
        "The occupation is NOC 41200 at a university, the specialty's own NOC elsewhere.",
        'La profession est la CNP 41200 dans une université, et la CNP propre à la spécialité ailleurs.',
      ),
    ],
    sources: [instruction('public-policy-competitiveness-economy/c44.html', 'dated 2023-01-30'), CODE_TABLE],
  }),
  entry({
    code: 'C45',
    legacy: 'C45',
    ...COMPETITIVENESS,
    name: text(
      'Foreign medical or dental resident, or medical research fellow',
      'Résident en médecine ou en dentisterie, ou boursier de recherche médicale',
    ),
    ...EMPLOYER_OFFER,
    criteria: [
      text(
        'The worker has a degree equal to a Canadian MD or dental degree. A fellow has completed residency.',
        'Le travailleur détient un diplôme équivalant à un diplôme canadien de médecine ou de dentisterie. Un boursier a terminé sa résidence.',
      ),
      text(
        'The post is a residency or a medical research fellowship in Canada.',
        'Le poste est une résidence ou une bourse de recherche médicale au Canada.',
      ),
      text(
        'A resident receives no Canadian public money (a fellow may be publicly funded).',
        'Un résident ne reçoit aucuns fonds publics canadiens (un boursier peut être financé par des fonds publics).',
      ),
      text(
        'The immigration medical exam is passed in every case.',
        "L'examen médical aux fins d'immigration est réussi dans tous les cas.",
      ),
    ],
    typicalEvidence: [
      text('Letter of acceptance', "Lettre d'acceptation"),
      text('Proof of foreign funding', 'Preuve de financement étranger'),
      text('Licence or registration', "Permis d'exercice ou inscription"),
      text('Medical exam', 'Examen médical'),
    ],
    maxDuration: text(
      'Length of the offer: residents typically 2 to 7 years, fellows 1 to 2 years.',
      "Durée de l'offre : généralement de 2 à 7 ans pour les résidents, de 1 à 2 ans pour les boursiers.",
    ),
    sources: [instruction('public-policy-competitiveness-economy/c45.html', 'dated 2024-12-24'), CODE_TABLE],
  }),
];

export const ACADEMIC_AWARD_CODES: readonly ExemptionCode[] = [
  entry({
    code: 'C52',
    legacy: 'C44',
    ...COMPETITIVENESS,
    name: text(
      'Academic award recipient for research work',
      "Lauréat d'un prix d'excellence universitaire pour des travaux de recherche",
    ),
    ...EMPLOYER_OFFER,
    from: '2023-01-30',
    criteria: [
      text(
        'The worker is the direct recipient of an award, given strictly for academic excellence, that includes research work and pay.',
        "Le travailleur est le bénéficiaire direct d'un prix, décerné strictement pour l'excellence universitaire, qui comprend des travaux de recherche et une rémunération.",
      ),
      text(
        'The worker holds a post or a registration at an academic body in the home country.',
        "Le travailleur occupe un poste ou est inscrit dans un établissement universitaire de son pays d'origine.",
      ),
      text(
        'The host is a credible Canadian academic, educational or closely linked body, not a commercial enterprise.',
        "L'hôte est un établissement canadien crédible, universitaire, d'enseignement ou étroitement lié, et non une entreprise commerciale.",
      ),
      text('The role in the research is significant.', 'Le rôle dans la recherche est important.'),
    ],
    typicalEvidence: [
      text('Letter of award', "Lettre d'attribution du prix"),
      text('Profile of the host', "Profil de l'hôte"),
      EVIDENCE.offerNumber,
    ],
    maxDuration: text('Length of the award.', 'Durée du prix.'),
    sources: [
      instruction('public-policy-competitiveness-economy/c52.html', 'as published in February 2026'),
      CODE_TABLE,
    ],
  }),
];
