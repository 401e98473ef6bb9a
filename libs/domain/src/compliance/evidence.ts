import { text, type Bilingual } from '../law/text.js';

/** A paper that shows a condition was met, as officers usually ask for it (INS-05). */
export interface EvidenceCard {
  readonly name: Bilingual;
  /** When it is asked for, if not always. */
  readonly when?: Bilingual;
  /** What is struck out before it is sent (INS-04). */
  readonly redact?: Bilingual;
}

const NUMBERS = text(
  'Strike out social insurance and bank numbers, and what concerns other people.',
  "Masquer les numéros d'assurance sociale et de compte bancaire, et ce qui concerne d'autres personnes.",
);
const PROMISED = text('Where the offer promises it', "Lorsque l'offre le promet");

/** Papers of the file by a short stable key; each stands once and may serve several conditions. */
export const COMPLIANCE_EVIDENCE = {
  'business-licence': { name: text('Business licence', "Permis d'exploitation") },
  'tax-schedules': {
    name: text('T2 schedules 100 and 125', 'Annexes 100 et 125 de la déclaration T2'),
    redact: NUMBERS,
  },
  'pay-summary': { name: text('T4 summary', 'Sommaire T4'), redact: NUMBERS },
  'provincial-registration': {
    name: text(
      'Registration or licence of the province as an employer of foreign workers',
      "Inscription ou licence provinciale à titre d'employeur de travailleurs étrangers",
    ),
    when: text(
      'In British Columbia, Saskatchewan, Manitoba, Quebec, New Brunswick, Nova Scotia and Yukon',
      'En Colombie-Britannique, en Saskatchewan, au Manitoba, au Québec, au Nouveau-Brunswick, en Nouvelle-Écosse et au Yukon',
    ),
  },
  'compensation-letter': {
    name: text(
      "Clearance letter of the workers' compensation board",
      "Lettre d'attestation de la commission des accidents du travail",
    ),
  },
  agreement: {
    name: text('Employment agreement, signed by both', "Contrat d'emploi signé par les deux parties"),
  },
  offer: {
    name: text('Offer of employment as submitted', "Offre d'emploi telle que soumise"),
  },
  permit: { name: text("Copy of the worker's permit", 'Copie du permis du travailleur') },
  'job-description': { name: text('Job description', 'Description du poste') },
  payroll: {
    name: text('Payroll and pay statements', 'Registres de paie et bulletins de paie'),
    redact: NUMBERS,
  },
  'time-sheets': { name: text('Time sheets and schedules', 'Feuilles de temps et horaires') },
  'proof-of-payment': {
    name: text('Bank proof that the wages were paid', 'Preuve bancaire du versement du salaire'),
    redact: NUMBERS,
  },
  benefits: {
    name: text('Proof of travel, housing or insurance', "Preuve de transport, de logement ou d'assurance"),
    when: PROMISED,
  },
  'abuse-policy': {
    name: text('Written policy against abuse', 'Politique écrite contre la violence'),
  },
  'abuse-training': {
    name: text(
      'Record of training against abuse within the last two years',
      'Registre de formation contre la violence, des deux dernières années',
    ),
  },
  'health-order-log': {
    name: text('Log of health orders and what was done', 'Registre des ordres sanitaires et des mesures prises'),
    when: text('Where such an order bound the workplace', 'Lorsque pareil ordre visait le lieu de travail'),
  },
  'quarantine-pay': {
    name: text('Pay statements of the quarantine', 'Bulletins de paie de la quarantaine'),
    when: text('Where a quarantine was ordered on entry', "Lorsqu'une quarantaine a été ordonnée à l'entrée"),
    redact: NUMBERS,
  },
  'incident-log': {
    name: text(
      'Log of injuries and illnesses at work, with the answer of the same day',
      'Registre des blessures et maladies au travail, avec la réponse donnée le jour même',
    ),
    redact: text('Strike out any diagnosis.', 'Masquer tout diagnostic.'),
  },
  'fee-receipt': {
    name: text(
      "Receipt of the compliance fee, paid from the employer's own account",
      "Reçu des frais de conformité, payés du compte de l'employeur",
    ),
    redact: NUMBERS,
  },
  'recruiter-contract': {
    name: text(
      'Contract and letters with the recruiter that forbid any charge to the worker',
      'Contrat et correspondance avec le recruteur interdisant tous frais au travailleur',
    ),
    when: text('Where a recruiter was used', "Lorsqu'un recruteur est intervenu"),
  },
  'rights-receipt': {
    name: text(
      "Dated copy of the rights information with the language given and the worker's signature",
      'Copie datée des renseignements sur les droits, avec la langue remise et la signature du travailleur',
    ),
  },
  'rights-posting': {
    name: text(
      'Photo or link of the rights information kept in both languages',
      'Photo ou lien des renseignements sur les droits gardés dans les deux langues',
    ),
  },
  'application-evidence': {
    name: text(
      'Papers behind each statement of the offer: exemption, wage, business',
      "Pièces à l'appui de chaque déclaration de l'offre : dispense, salaire, entreprise",
    ),
  },
  'keeping-index': {
    name: text(
      'List of what is kept, where, and until which day',
      "Liste de ce qui est conservé, où et jusqu'à quel jour",
    ),
  },
  'inspection-letters': {
    name: text(
      'Letters of the inspection with the answers and what was sent to whom',
      "Lettres de l'inspection, avec les réponses et le registre de ce qui a été envoyé à qui",
    ),
    when: text('Once an inspection is opened', "Dès l'ouverture d'une inspection"),
  },
} as const satisfies Readonly<Record<string, EvidenceCard>>;

export type EvidenceKey = keyof typeof COMPLIANCE_EVIDENCE;
