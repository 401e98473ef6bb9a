import { ask } from '../fact-kinds.js';

/** Step 1: the code, and what its criteria turn on. */
export const EXEMPTION_FACTS = {
  code: ask.line('Exemption code', 'Code de dispense'),
  applicationOn: ask.day('Day of the application', 'Jour de la demande'),
  isExtension: ask.yesNo('Extension of a permit under the same code', "Prolongation d'un permis sous le même code"),
  extensionMonths: ask.count('Months asked for', 'Mois demandés'),
  noc: ask.line('Occupation, NOC 2021', 'Profession, CNP 2021'),
  teer: ask.count('TEER category, 0 to 5', 'Catégorie FÉER, de 0 à 5'),
  noc2016Level: ask.choice('NOC 2016 skill type or level', 'Genre ou niveau de compétence CNP 2016', {
    '0': ['0', '0'],
    A: ['A', 'A'],
    B: ['B', 'B'],
    C: ['C', 'C'],
    D: ['D', 'D'],
  }),
  workProvince: ask.line('Province of work', 'Province du lieu de travail'),
  livesInProvince: ask.line('Province where the worker will live', 'Province où vivra le travailleur'),
  employerProvince: ask.line('Province of the employer', "Province de l'employeur"),
  telework: ask.yesNo('Telework', 'Télétravail'),
  globalTalentStream: ask.yesNo('Global Talent Stream', 'Volet des talents mondiaux'),
  relationship: ask.choice('Between the employers', 'Lien entre les employeurs', {
    parent: ['parent', 'société mère'],
    branch: ['branch', 'succursale'],
    subsidiary: ['subsidiary', 'filiale'],
    affiliate: ['affiliate', 'société affiliée'],
    none: ['none', 'aucun'],
    other: ['franchise, licence, supplier or client', 'franchise, licence, fournisseur ou client'],
  }),
  transferCapacity: ask.choice('Capacity of the transferee', 'Qualité de la personne mutée', {
    executive: ['executive or manager', 'cadre supérieur ou gestionnaire'],
    specialized: ['specialized knowledge', 'connaissances spécialisées'],
    'new-enterprise': ['sets up a new enterprise', 'met sur pied une entreprise'],
    trainee: ['graduate trainee', 'stagiaire diplômé'],
  }),
  currentJobAbroad: ask.yesNo(
    'Employed now by the foreign enterprise',
    "Actuellement employé par l'entreprise étrangère",
  ),
  monthsInSimilarJob: ask.count(
    'Months without a break in a similar job, within the last three years',
    'Mois sans interruption dans un emploi semblable, au cours des trois dernières années',
  ),
  wageAtPrevailing: ask.yesNo(
    'Wage at or above the prevailing wage of the region',
    'Salaire au moins égal au salaire courant de la région',
  ),
  ownershipPercent: ask.number(
    'Share of the business owned, in percent',
    "Part de l'entreprise détenue, en pourcentage",
  ),
  nclcSpeaking: ask.count('French, NCLC speaking', 'Français, NCLC expression orale'),
  nclcListening: ask.count('French, NCLC listening', "Français, NCLC compréhension de l'oral"),
  iecCategory: ask.choice('International Experience Canada category', "Catégorie d'Expérience internationale Canada", {
    'working-holiday': ['Working Holiday', 'Vacances-travail'],
    'young-professionals': ['Young Professionals', 'Jeunes professionnels'],
    'co-op': ['International Co-op', 'Stage coop international'],
  }),
  dutiesKind: ask.choice('Kind of duties', 'Nature des fonctions', {
    religious: ['religious', 'religieuses'],
    charitable: ['charitable', 'de bienfaisance'],
    research: ['research', 'de recherche'],
    other: ['other', 'autres'],
  }),
  monthsWithForeignEmployer: ask.count('Months with the foreign employer', "Mois chez l'employeur étranger"),
  yearsOfExperience: ask.count('Years of professional experience', "Années d'expérience professionnelle"),
  hasDegree: ask.yesNo('University degree or equal', 'Diplôme universitaire ou équivalent'),
  sectorListed: ask.yesNo('Sector or profession listed in the agreement', "Secteur ou profession visé par l'accord"),
  contractMonths: ask.count('Length of the service contract in months', 'Durée du contrat de services en mois'),
  foreignSupplier: ask.yesNo(
    'A foreign firm supplies the worker to a Canadian client',
    'Une entreprise étrangère fournit le travailleur à un client canadien',
  ),
  reciprocity: ask.yesNo(
    "Canadians have the same chance in the worker's country",
    'Les Canadiens ont la même possibilité dans le pays du travailleur',
  ),
  principalTeer: ask.count("TEER of the spouse's job in Canada", "FÉER de l'emploi au Canada du conjoint"),
  principalPermitEndOn: ask.day("End of the spouse's permit", 'Fin du permis du conjoint'),
  principalMovingToPr: ask.yesNo(
    'The spouse is moving to permanent residence',
    "Le conjoint est en voie d'obtenir la résidence permanente",
  ),
  quebecCertificate: ask.choice('Quebec selection certificate', 'Certificat de sélection du Québec', {
    worker: ['as a worker', 'à titre de travailleur'],
    business: ['as an entrepreneur or self-employed', "à titre d'entrepreneur ou de travailleur autonome"],
    none: ['none', 'aucun'],
  }),
  principalApplicant: ask.yesNo('Principal applicant', 'Demandeur principal'),
  nominationValid: ask.yesNo(
    'Provincial nomination valid, not paused',
    'Désignation provinciale valide, non suspendue',
  ),
  acknowledgement: ask.choice(
    'Acknowledgement of receipt of the permanent-residence file',
    'Accusé de réception de la demande de résidence permanente',
    { received: ['received', 'reçu'], missing: ['not yet', 'pas encore'] },
  ),
  prEmployerSame: ask.yesNo(
    'Employer, occupation and place are those of the permanent-residence file',
    'Employeur, profession et lieu sont ceux de la demande de résidence permanente',
  ),
  purpose: ask.choice('Why the worker comes', 'Motif de la venue', {
    'business-visit': ['business visit, paid from abroad', "visite d'affaires, payée de l'étranger"],
    performance: ['performance of a limited time', "prestation d'une durée limitée"],
    speaker: ['speaker or seminar, five days at most', 'conférencier ou séminaire, cinq jours au plus'],
    'after-sales': ['after-sales service', 'service après-vente'],
    work: ['work for a Canadian employer', 'travail pour un employeur canadien'],
  }),
  permitForOneEmployer: ask.yesNo(
    'The permit is asked for the job of one employer, on its offer',
    "Le permis est demandé pour l'emploi d'un seul employeur, selon son offre",
  ),
  holdsOpenPermit: ask.yesNo('Holds or may have an open permit', "Détient un permis ouvert ou peut l'obtenir"),
  familyOfWorker: ask.choice('Family of', 'Membre de la famille de', {
    none: ['nobody in Canada', 'personne au Canada'],
    'skilled-worker': ['a worker', 'un travailleur'],
    student: ['a student', 'un étudiant'],
  }),
  channel: ask.choice('How the worker applies', 'Mode de présentation de la demande', {
    online: ['online', 'en ligne'],
    paper: ['on paper', 'sur papier'],
    'port-of-entry': ['at a port of entry', "à un point d'entrée"],
  }),
  applicationComplete: ask.yesNo('Application complete', 'Demande complète'),
} as const;
