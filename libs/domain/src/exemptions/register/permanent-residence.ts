import { text } from '../../law/text.js';
import type { ExemptionCode } from '../exemption-code.js';
import { NOT_STATED, PRINCIPAL_PERMIT } from './durations.js';
import { EMPLOYER_OFFER, entry, OPEN_PERMIT, RENUMBERED } from './entry.js';
import { EVIDENCE } from './evidence.js';
import { CODE_TABLE, instruction, manual } from './sources.js';

const BENEFIT = { provision: 'R205(a)', group: 'significant-benefit' } as const;

const CAREGIVER_PAGE = manual(
  'permanent-residence/economic-classes/pathways-for-caregivers/child-care-provider-support-pilots/occupation-restricted-open-work.html',
  'dated 2025-07-30',
);
const NOMINEE_MEASURE_OF_2026 = 'https://www.genesislink.ca/insights/ircc-pnp-work-permit-bridging-update-2026';

/** People on the way to permanent residence, filed under IRPR s. 205(a); A74 rests on a public policy. */
export const PERMANENT_RESIDENCE_CODES: readonly ExemptionCode[] = [
  entry({
    code: 'A71',
    legacy: 'A71',
    ...BENEFIT,
    name: text(
      'Live-in caregiver whose permanent-residence application is submitted',
      'Aide familial résidant ayant présenté une demande de résidence permanente',
    ),
    ...OPEN_PERMIT,
    criteria: [
      text(
        'The applicant is in the live-in caregiver class (old program), finished the work and filed for permanent residence.',
        'La personne appartient à la catégorie des aides familiaux résidants (ancien programme), a terminé le travail et a présenté une demande de résidence permanente.',
      ),
    ],
    typicalEvidence: [
      text('Proof of the permanent-residence filing', 'Preuve du dépôt de la demande de résidence permanente'),
    ],
    maxDuration: NOT_STATED,
    notes: [
      text('The code is still listed. Its use is now rare.', 'Le code figure toujours au tableau. Il sert rarement.'),
    ],
    sources: ['http://www.cic.gc.ca/english/resources/tools/temp/work/opinion/codes.asp'],
  }),
  entry({
    code: 'A73',
    legacy: 'A75',
    ...BENEFIT,
    name: text('Quebec selection certificate holder currently in Quebec', "Titulaire d'un CSQ se trouvant au Québec"),
    ...EMPLOYER_OFFER,
    from: RENUMBERED,
    criteria: [
      text(
        'The worker is a principal applicant who holds a selection certificate as skilled worker, under the PEQ or under one of three Quebec pilots.',
        "Le travailleur est un demandeur principal titulaire d'un certificat de sélection à titre de travailleur qualifié, au titre du PEQ ou de l'un de trois programmes pilotes du Québec.",
      ),
      text(
        'The worker lives in Quebec with authority to work, maintained status or restorable status.',
        'Le travailleur vit au Québec avec une autorisation de travail, un statut conservé ou un statut pouvant être rétabli.',
      ),
      text(
        'There is an offer number from an employer in Quebec.',
        "Il existe un numéro d'offre d'un employeur au Québec.",
      ),
      text(
        'Where no permanent-residence file exists, there is a letter of acceptance from Quebec.',
        "En l'absence de dossier de résidence permanente, il existe une lettre d'acceptation du Québec.",
      ),
    ],
    typicalEvidence: [
      EVIDENCE.selectionCertificate,
      EVIDENCE.offerNumber,
      EVIDENCE.currentPermit,
      text('Letter of acceptance from Quebec', "Lettre d'acceptation du Québec"),
    ],
    maxDuration: text(
      'Length of the offer, at most 24 months. Extension (usually 12 months) while permanent residence is in process.',
      "Durée de l'offre, au plus 24 mois. Prolongation (habituellement 12 mois) tant que la résidence permanente est en traitement.",
    ),
    notes: [
      text(
        'The application is not made at a port of entry. These are not open permits.',
        "La demande n'est pas présentée à un point d'entrée. Il ne s'agit pas de permis ouverts.",
      ),
    ],
    sources: [
      instruction(
        'quebec-cases/labour-market-impact-assessment-exempt-work-permit-renewals-extensions-certain-quebec-selection-holders.html',
        'dated 2025-04-08',
      ),
      CODE_TABLE,
    ],
  }),
  entry({
    code: 'A74',
    provision: 'R205(a)',
    name: text(
      'Sponsored spouse, partner or child in Canada (public policy of 2023-05-10)',
      "Époux, conjoint ou enfant parrainé au Canada (politique d'intérêt public du 10 mai 2023)",
    ),
    group: 'public-policy',
    ...OPEN_PERMIT,
    from: '2023-05-10',
    criteria: [
      text(
        'The applicant is in Canada with status, with maintained status or with restoration applied for.',
        'La personne se trouve au Canada avec un statut, un statut conservé ou une demande de rétablissement déposée.',
      ),
      text(
        'There is a complete permanent-residence application in the spouse or partner in Canada class or in the family class.',
        'Il existe une demande de résidence permanente complète dans la catégorie des époux ou conjoints de fait au Canada ou dans la catégorie du regroupement familial.',
      ),
      text("The applicant lives at the sponsor's address.", "La personne vit à l'adresse de son répondant."),
      text(
        'The application is made online with the acknowledgement of receipt, or with proof that status ends within two weeks.',
        "La demande est présentée en ligne avec l'accusé de réception, ou avec la preuve que le statut prend fin dans les deux semaines.",
      ),
    ],
    typicalEvidence: [
      EVIDENCE.acknowledgement,
      EVIDENCE.relationship,
      text('Proof of address', "Preuve d'adresse"),
      text('Proof of status', 'Preuve du statut'),
    ],
    maxDuration: text(
      '24 months or the expiry of the passport. 2 more years while the file is open.',
      "24 mois ou l'expiration du passeport. 2 ans de plus tant que le dossier est ouvert.",
    ),
    sources: [instruction('special-initiatives-pilot-project/partner.html', 'dated 2025-11-20'), CODE_TABLE],
  }),
  entry({
    code: 'A75',
    legacy: 'A75',
    ...BENEFIT,
    name: text(
      'Bridging open work permit and similar permanent-residence facilitation',
      'Permis de travail ouvert transitoire et cas semblables',
    ),
    ...OPEN_PERMIT,
    criteria: [
      text(
        'The applicant is a principal applicant in Canada in an eligible economic class.',
        'La personne est un demandeur principal au Canada dans une catégorie économique admissible.',
      ),
      text(
        'The applicant has a valid permit, maintained status or restorable status.',
        'La personne a un permis valide, un statut conservé ou un statut pouvant être rétabli.',
      ),
      text(
        'The file has reached its stage: the completeness check (Express Entry, Quebec skilled workers and investors) or positive eligibility (paper provincial nominees, Agri-Food, caregivers).',
        "Le dossier a atteint l'étape voulue : la vérification de l'intégralité (Entrée express, travailleurs qualifiés et investisseurs du Québec) ou une décision favorable sur l'admissibilité (candidats des provinces sur papier, agroalimentaire, aides familiaux).",
      ),
      text(
        'For a nominee, the letter of nomination says that there is no restriction on employment.',
        "Pour une personne désignée, la lettre de désignation indique qu'il n'y a aucune restriction quant à l'emploi.",
      ),
    ],
    typicalEvidence: [
      text(
        'Acknowledgement of receipt (or proof under the measure of 2026)',
        'Accusé de réception (ou preuve au titre de la mesure de 2026)',
      ),
      EVIDENCE.currentPermit,
      text('Nomination', 'Désignation'),
    ],
    maxDuration: text(
      '24 months from issue (Quebec extensions: 12 months). The place is limited to the nominating province or to Quebec.',
      '24 mois à compter de la délivrance (prolongations au Québec : 12 mois). Le lieu est limité à la province désignante ou au Québec.',
    ),
    notes: [
      text('The application is not made at a port of entry.', "La demande n'est pas présentée à un point d'entrée."),
      text(
        'The code also serves the Yukon Community Pilot.',
        'Le code sert aussi pour le programme pilote communautaire du Yukon.',
      ),
      text(
        'From 2026-06-09 to 2026-12-31 nominees may apply without the acknowledgement of receipt.',
        "Du 2026-06-09 au 2026-12-31, les personnes désignées peuvent présenter une demande sans l'accusé de réception.",
      ),
    ],
    sources: [
      instruction(
        'provincial-nominees-permanent-resident-applicants/bridging-open-work-permits.html',
        'dated 2025-07-30',
      ),
      CODE_TABLE,
      NOMINEE_MEASURE_OF_2026,
    ],
  }),
  entry({
    code: 'A76',
    legacy: 'A76',
    ...BENEFIT,
    name: text(
      'Quebec selection certificate holder currently outside Quebec (IMP+)',
      "Titulaire d'un CSQ se trouvant à l'extérieur du Québec (PMI+)",
    ),
    ...OPEN_PERMIT,
    from: '2022-05-24',
    to: '2025-04-15',
    criteria: [
      text(
        'The applicant holds a selection certificate as skilled worker and lives outside Quebec.',
        "La personne détient un certificat de sélection à titre de travailleur qualifié et vit à l'extérieur du Québec.",
      ),
      text('The applicant has a letter of invitation from Quebec.', "La personne a une lettre d'invitation du Québec."),
    ],
    typicalEvidence: [
      EVIDENCE.selectionCertificate,
      text('Letter of invitation', "Lettre d'invitation"),
      text('Proof of residence outside Quebec', "Preuve de résidence à l'extérieur du Québec"),
    ],
    maxDuration: text('36 months or the expiry of the passport.', "36 mois ou l'expiration du passeport."),
    notes: [
      text(
        'Quebec stopped sending letters on 2025-01-16. Letters dated up to 2025-01-15 gave 90 days to apply: the last day is computed from these 90 days, not published.',
        "Le Québec a cessé d'envoyer des lettres le 2025-01-16. Les lettres datées jusqu'au 2025-01-15 donnaient 90 jours pour présenter une demande : le dernier jour est calculé d'après ces 90 jours et n'a pas été publié.",
      ),
      text(
        'From 2023 there was a cap of 7,350 applications a year.',
        'À partir de 2023, il y avait un plafond de 7 350 demandes par année.',
      ),
    ],
    sources: [instruction('quebec-cases/csq-outside-quebec.html', 'as published in February 2026'), CODE_TABLE],
  }),
  entry({
    code: 'A77',
    legacy: 'A75',
    ...BENEFIT,
    name: text('Start-up visa work permit', "Permis de travail – visa pour démarrage d'entreprise"),
    ...OPEN_PERMIT,
    from: RENUMBERED,
    to: '2025-12-18',
    criteria: [
      text(
        'The applicant is in Canada and extends an existing start-up permit.',
        'La personne se trouve au Canada et prolonge un permis de démarrage existant.',
      ),
    ],
    typicalEvidence: [
      EVIDENCE.supportLetter,
      text('Commitment certificate', "Certificat d'engagement"),
      EVIDENCE.currentPermit,
    ],
    maxDuration: text(
      'Open permit of up to 3 years or the expiry of the passport (applications from 2024-10-03; before that, employer-specific with offer and fee). Later extensions case by case.',
      "Permis ouvert d'au plus 3 ans ou jusqu'à l'expiration du passeport (demandes à compter du 2024-10-03, avant cela permis lié à un employeur donné, avec offre et frais). Prolongations ultérieures au cas par cas.",
    ),
    notes: [
      text(
        'New applications are closed since 2025-12-19, a date that comes from the press. Only people in Canada who extend an existing start-up permit may apply.',
        'Les nouvelles demandes sont fermées depuis le 2025-12-19, date qui vient de la presse. Seules les personnes au Canada qui prolongent un permis de démarrage existant peuvent présenter une demande.',
      ),
      text(
        'Before that day, the applicant was an essential member with a commitment certificate and a pending permanent-residence file in the start-up class, outside Quebec.',
        "Avant ce jour, la personne devait être un membre essentiel titulaire d'un certificat d'engagement et avoir un dossier de résidence permanente en cours dans la catégorie « démarrage d'entreprise », à l'extérieur du Québec.",
      ),
      text(
        'Files received before 2024-10-03 were employer-specific: they needed an offer and the $230 fee.',
        'Les dossiers reçus avant le 2024-10-03 étaient liés à un employeur donné : une offre et les frais de 230 $ étaient nécessaires.',
      ),
    ],
    sources: [
      instruction(
        'provincial-nominees-permanent-resident-applicants/open-work-permits-startup-business-class-pr-applicants.html',
        'dated 2025-03-27',
      ),
      'https://www.immigratic.com/blog/ircc-halts-new-start-up-visa-applications-and-optional-suv-work-permit-intake-extends-self-employed-pause',
      CODE_TABLE,
    ],
  }),
  entry({
    code: 'C90',
    legacy: 'C90',
    ...BENEFIT,
    name: text(
      'Home child care provider or home support worker pilot – occupation-restricted permit',
      "Programme pilote des gardiens d'enfants ou des aides familiaux – permis restreint à la profession",
    ),
    ...OPEN_PERMIT,
    from: '2019-06-18',
    criteria: [
      text(
        'The worker is a Category A applicant of the caregiver pilots.',
        'Le travailleur est un demandeur de la catégorie A des programmes pilotes pour aides familiaux.',
      ),
      text(
        'The worker meets the tests of permanent residence except the qualifying experience (6 months since 2024-06-16, 12 before, 24 at first).',
        "Le travailleur remplit les exigences de la résidence permanente, sauf l'expérience admissible (6 mois depuis le 2024-06-16, 12 auparavant, 24 au début).",
      ),
      text(
        'The permit is applied for with the permanent-residence application.',
        'Le permis est demandé avec la demande de résidence permanente.',
      ),
    ],
    typicalEvidence: [text('Stage-1 approval', "Approbation à l'étape 1")],
    maxDuration: text('3 years or the expiry of the passport.', "3 ans ou l'expiration du passeport."),
    notes: [
      text(
        'The pilots no longer take new files, so only leftover files use the code. The closing date of the intake could not be confirmed.',
        "Les programmes pilotes n'acceptent plus de nouveaux dossiers, de sorte que seuls les dossiers restants utilisent ce code. La date de fermeture n'a pu être confirmée.",
      ),
    ],
    sources: [CAREGIVER_PAGE, CODE_TABLE],
  }),
  entry({
    code: 'C91',
    legacy: 'C91',
    ...BENEFIT,
    name: text(
      'Family member of a caregiver-pilot applicant',
      "Membre de la famille d'un demandeur des programmes pilotes",
    ),
    ...OPEN_PERMIT,
    from: '2019-06-18',
    criteria: [
      text(
        'The applicant is the spouse, partner or adult dependant of a caregiver-pilot applicant whose permanent-residence application is submitted (C90 stage).',
        "La personne est l'époux, le conjoint ou la personne à charge majeure d'un demandeur des programmes pilotes pour aides familiaux qui a présenté sa demande de résidence permanente (étape C90).",
      ),
    ],
    typicalEvidence: [EVIDENCE.relationship],
    maxDuration: PRINCIPAL_PERMIT,
    notes: [
      text('The detailed conditions could not be confirmed.', "Les conditions détaillées n'ont pu être confirmées."),
    ],
    sources: [CAREGIVER_PAGE, CODE_TABLE],
  }),
];
