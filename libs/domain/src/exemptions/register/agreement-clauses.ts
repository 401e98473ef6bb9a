import { text, type Bilingual } from '../../law/text.js';
import type { CoveredPersons } from './agreement-persons.js';
import { EVIDENCE } from './evidence.js';

/*
 * Clauses that the trade agreements share. Each agreement has its own text; the officer instructions word these
 * clauses alike, so they stand here once and each code lists which of them apply.
 */

/** How an agreement's other state is named inside a clause. */
export interface Partner {
  readonly persons: CoveredPersons;
  /** "trade with …" */
  readonly name: Bilingual;
  /** "… nationality"; feminine in French, for "nationalité". */
  readonly adjective: Bilingual;
}

export const workerIs = ({ who }: CoveredPersons): Bilingual =>
  text(`The worker ${who.en}.`, `Le travailleur ${who.fr}.`);

const ENTERPRISE_ROLE = text(
  'The role is supervisory or executive, or it calls for essential skills.',
  'Le poste comporte des fonctions de supervision ou de direction, ou il exige des compétences essentielles.',
);

export const traderClauses = ({ persons, name, adjective }: Partner): readonly Bilingual[] => [
  workerIs(persons),
  text(`The enterprise has ${adjective.en} nationality.`, `L'entreprise a la nationalité ${adjective.fr}.`),
  text(
    `The trade is substantial and is principally with ${name.en}.`,
    `Les échanges commerciaux sont substantiels et se font principalement avec ${name.fr}.`,
  ),
  ENTERPRISE_ROLE,
];

export const investorClauses = (persons: CoveredPersons): readonly Bilingual[] => [
  workerIs(persons),
  text(
    'Substantial capital has been committed in Canada, or is being committed there.',
    "Des capitaux importants ont été engagés au Canada ou sont en voie de l'être.",
  ),
  text(
    'The worker establishes, develops or administers the investment.',
    "Le travailleur établit, développe ou administre l'investissement.",
  ),
  ENTERPRISE_ROLE,
];

export const ONE_YEAR_ABROAD = text(
  'Within the previous three years the worker did at least one year of continuous full-time work abroad in a similar position.',
  "Au cours des trois années précédentes, le travailleur a accompli à l'étranger au moins un an de travail continu à temps plein dans un poste semblable.",
);
export const SIX_MONTHS_ABROAD = text(
  'Within the previous three years the worker did at least six continuous months of full-time work abroad in a similar position.',
  "Au cours des trois années précédentes, le travailleur a accompli à l'étranger au moins six mois continus de travail à temps plein dans un poste semblable.",
);

const QUALIFYING_LINK = text(
  'There is a qualifying relationship between the two enterprises.',
  'Il existe un lien admissible entre les deux entreprises.',
);

/** The last clause of a transferee code: the capacity in which the person comes. */
export const TRANSFEREE_CAPACITY = {
  executive: text(
    'The worker is an executive (TEER 0) or a senior manager (TEER 0-1), and the Canadian operation is big enough to need one.',
    "Le travailleur est un cadre supérieur (FÉER 0) ou un gestionnaire supérieur (FÉER 0-1), et l'établissement canadien est assez important pour en avoir besoin.",
  ),
  trainee: text(
    'The worker is a management trainee with a degree, and the transfer serves career development towards senior leadership.',
    'Le travailleur est stagiaire en gestion et diplômé, et la mutation sert son perfectionnement professionnel en vue de fonctions de haute direction.',
  ),
  specialized: text(
    'The worker has both advanced proprietary knowledge and an advanced level of expertise (recent, within three years).',
    "Le travailleur possède à la fois des connaissances exclusives avancées et un niveau d'expertise avancé (récent, soit de moins de trois ans).",
  ),
} as const;

export const transfereeClauses = (
  persons: CoveredPersons,
  abroad: Bilingual,
  capacity: keyof typeof TRANSFEREE_CAPACITY,
): readonly Bilingual[] => [workerIs(persons), abroad, QUALIFYING_LINK, TRANSFEREE_CAPACITY[capacity]];

export const ADVANCED_KNOWLEDGE_AND_EXPERTISE = text(
  'The worker has both advanced proprietary knowledge and advanced expertise.',
  'Le travailleur possède à la fois des connaissances exclusives avancées et une expertise avancée.',
);

/** The capacities of the agreements with the European Union and the United Kingdom. */
const INTRA_CORPORATE_CAPACITY = {
  executive: text(
    'The capacity is executive or managerial (TEER 0-1), and the size and structure of the Canadian operation justify it.',
    "Les fonctions sont de direction ou de gestion (FÉER 0-1), et la taille et la structure de l'établissement canadien les justifient.",
  ),
  specialized: ADVANCED_KNOWLEDGE_AND_EXPERTISE,
  graduate: text(
    "The worker is a graduate trainee with a bachelor's degree or a professional licence, and the transfer serves career development or training.",
    "Le travailleur est un stagiaire diplômé, titulaire d'un baccalauréat ou d'un permis d'exercice professionnel, et la mutation sert son perfectionnement professionnel ou sa formation.",
  ),
} as const;

export const intraCorporateClauses = (
  persons: CoveredPersons,
  capacity: keyof typeof INTRA_CORPORATE_CAPACITY,
): readonly Bilingual[] => [
  workerIs(persons),
  text(
    'For at least one year the worker has been employed by the foreign enterprise, or a partner in it, in an equivalent position.',
    "Depuis au moins un an, le travailleur est employé par l'entreprise étrangère, ou en est associé, dans un poste équivalent.",
  ),
  text(
    'The worker is transferred for a time to a linked enterprise in Canada (subsidiary, branch or head company).',
    'Le travailleur est muté temporairement dans une entreprise liée au Canada (filiale, succursale ou société mère).',
  ),
  INTRA_CORPORATE_CAPACITY[capacity],
];

const DEGREE_AND_LICENCE = text(
  'The worker holds a university degree or its equivalent, and any licence that the work needs.',
  "Le travailleur détient un diplôme universitaire ou l'équivalent, ainsi que tout permis d'exercice que le travail exige.",
);

export const independentProfessionalClauses = (persons: CoveredPersons): readonly Bilingual[] => [
  workerIs(persons),
  text(
    'The worker is self-employed abroad and has a temporary service contract in a covered sector (Annex 10-E).',
    "Le travailleur est établi à son compte à l'étranger et a un contrat de services temporaire dans un secteur visé (annexe 10-E).",
  ),
  DEGREE_AND_LICENCE,
  text(
    'The worker has at least six years of professional experience in the sector.',
    "Le travailleur compte au moins six ans d'expérience professionnelle dans le secteur.",
  ),
];

export const serviceSupplierClauses = (persons: CoveredPersons): readonly Bilingual[] => [
  workerIs(persons),
  text(
    'For at least one year the worker has been an employee of an enterprise that has a service contract with a Canadian consumer in a covered sector (Annex 10-E).',
    'Depuis au moins un an, le travailleur est employé par une entreprise qui a un contrat de services avec un consommateur canadien dans un secteur visé (annexe 10-E).',
  ),
  text(
    'The worker holds a degree or its equivalent, and any licence that the work needs.',
    "Le travailleur détient un diplôme ou l'équivalent, ainsi que tout permis d'exercice que le travail exige.",
  ),
  text(
    'The worker has three years of professional experience and receives no other pay in Canada.',
    "Le travailleur compte trois ans d'expérience professionnelle et ne touche aucune autre rémunération au Canada.",
  ),
];

export const technologistClauses = (persons: CoveredPersons): readonly Bilingual[] => [
  workerIs(persons),
  text(
    'There is a signed contract between the service provider and the Canadian consumer.',
    'Il existe un contrat signé entre le fournisseur de services et le consommateur canadien.',
  ),
  text(
    'The worker has the professional qualification of an engineering or scientific technologist (Annex 10-C).',
    'Le travailleur a la qualification professionnelle de technologue en génie ou de technologue scientifique (annexe 10-C).',
  ),
  text(
    'An employee has one year with the enterprise and three years of experience. An independent has six years of experience.',
    "Une personne salariée compte un an dans l'entreprise et trois ans d'expérience. Une personne indépendante compte six ans d'expérience.",
  ),
];

export const TRADER_EVIDENCE = [
  EVIDENCE.citizenshipOrResidence,
  EVIDENCE.ownership,
  text('Trade records', 'Documents sur les échanges commerciaux'),
  EVIDENCE.jobDescription,
] as const;
export const INVESTOR_EVIDENCE = [
  EVIDENCE.citizenshipOrResidence,
  text('Records of funds and transfers', 'Documents sur les fonds et les virements'),
  EVIDENCE.businessPlan,
  EVIDENCE.corporateRecords,
] as const;
export const PROFESSIONAL_EVIDENCE = [
  EVIDENCE.citizenshipOrResidence,
  EVIDENCE.degreeOrLicence,
  EVIDENCE.contractOrOffer,
  EVIDENCE.occupationMapping,
] as const;
export const TRANSFEREE_EVIDENCE = [
  EVIDENCE.citizenshipOrResidence,
  EVIDENCE.payrollAbroad,
  EVIDENCE.corporateLink,
  EVIDENCE.organisationCharts,
  EVIDENCE.supportLetter,
] as const;
export const SPOUSE_EVIDENCE = [EVIDENCE.union, EVIDENCE.principalPermit] as const;

/** The same papers under an agreement that does not cover permanent residents: only citizenship is proved. */
export const citizensOnly = (evidence: readonly Bilingual[]): readonly Bilingual[] =>
  evidence.map((item) => (item === EVIDENCE.citizenshipOrResidence ? EVIDENCE.citizenship : item));

export const AT_PORT_OF_ENTRY = text(
  'The application is accepted at a port of entry for a person already in Canada.',
  "La demande est acceptée à un point d'entrée pour une personne déjà au Canada.",
);
export const AT_PORT_OF_ENTRY_WITH_SPOUSE = text(
  'The application is accepted at a port of entry for a person already in Canada, with the spouse.',
  "La demande est acceptée à un point d'entrée pour une personne déjà au Canada, avec son époux ou conjoint.",
);
