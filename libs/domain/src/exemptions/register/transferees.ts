import { text, type Bilingual } from '../../law/text.js';
import type { ExemptionCode } from '../exemption-code.js';
import { EMPLOYER_OFFER, entry, RENUMBERED } from './entry.js';
import { EVIDENCE } from './evidence.js';
import { instruction } from './sources.js';

const TRANSFEREE = {
  legacy: 'C12',
  provision: 'R205(a)',
  group: 'significant-benefit',
  ...EMPLOYER_OFFER,
  from: RENUMBERED,
  sources: [instruction('exemption-codes/intra-company-transferees.html', 'dated 2025-01-06')],
} as const;

/** EXM-09: what holds for every transferee outside the trade agreements. */
const SHARED_CLAUSES: readonly Bilingual[] = [
  text(
    'The worker is currently employed by a foreign enterprise of an existing multinational corporation, and did one continuous full-time year in a similar job in the three years before the first application.',
    "Le travailleur est actuellement employé par une entreprise étrangère d'une société multinationale existante, et il a accompli un an de travail continu à temps plein dans un emploi semblable au cours des trois années précédant la première demande.",
  ),
  text(
    'The Canadian enterprise is a parent, branch, subsidiary or affiliate. Franchise, licence, supplier or client links do not count.',
    "L'entreprise canadienne est une société mère, une succursale, une filiale ou une société affiliée. Les liens de franchise, de licence, de fournisseur ou de client ne comptent pas.",
  ),
  text(
    'Both enterprises do business for the whole stay, at real commercial premises.',
    'Les deux entreprises exercent leurs activités pendant tout le séjour, dans de véritables locaux commerciaux.',
  ),
  text(
    'The job abroad stays open, and the transfer brings significant benefit.',
    "L'emploi à l'étranger demeure ouvert, et la mutation apporte un avantage important.",
  ),
];

const SHARED_EVIDENCE: readonly Bilingual[] = [
  text(
    'Proof of the multinational structure and ownership',
    'Preuve de la structure et de la propriété de la multinationale',
  ),
  text('Payroll or contract proof from abroad', "Preuve de paie ou contrat de l'étranger"),
  text('Organisation charts of both sides', 'Organigrammes des deux entreprises'),
  text('Detailed duties', 'Fonctions détaillées'),
  text('Benefit memo', "Note sur l'avantage"),
  text('Proof of the Canadian premises', 'Preuve des locaux canadiens'),
  text('Wage comparison', 'Comparaison des salaires'),
];

/** Transferees under R205(a), each with a code of its own since 2022; before, all were C12. */
export const TRANSFEREE_REGISTER_CODES: readonly ExemptionCode[] = [
  entry({
    ...TRANSFEREE,
    code: 'C61',
    name: text(
      'Intra-company transferee – establish a new enterprise',
      "Personne mutée à l'intérieur d'une société – mise sur pied d'une entreprise",
    ),
    criteria: [
      ...SHARED_CLAUSES,
      text('The premises are secured, or soon will be.', 'Les locaux sont obtenus ou le seront bientôt.'),
      text('There is a staffing plan.', 'Il existe un plan de dotation.'),
      text('There is money to launch the enterprise.', "Il y a des fonds pour lancer l'entreprise."),
      text(
        'There is a plan to be doing business within the first year.',
        "Il existe un plan pour que l'entreprise exerce ses activités au cours de la première année.",
      ),
    ],
    typicalEvidence: [
      ...SHARED_EVIDENCE,
      EVIDENCE.businessPlan,
      text('Proof of funding', 'Preuve du financement'),
      text('Lease', 'Bail'),
    ],
    maxDuration: text(
      "1 year, no extension (exceptionally 6 months if the delay was outside the enterprise's control).",
      "1 an, sans prolongation (exceptionnellement 6 mois si le retard échappait au contrôle de l'entreprise).",
    ),
  }),
  entry({
    ...TRANSFEREE,
    code: 'C62',
    name: text(
      'Intra-company transferee – executive or manager',
      "Personne mutée à l'intérieur d'une société – cadre supérieur ou gestionnaire",
    ),
    criteria: [
      ...SHARED_CLAUSES,
      text(
        'The worker is an executive (TEER 0) or a manager (TEER 1).',
        'Le travailleur est un cadre supérieur (FÉER 0) ou un gestionnaire (FÉER 1).',
      ),
      text(
        'The Canadian unit is big enough to need the role.',
        "L'établissement canadien est assez important pour avoir besoin du poste.",
      ),
    ],
    typicalEvidence: SHARED_EVIDENCE,
    maxDuration: text(
      '3 years at first, 2-year extensions, 7 years in total.',
      '3 ans au départ, prolongations de 2 ans, 7 ans au total.',
    ),
    notes: [
      text(
        'The page also groups executives and managers together as TEER 0 or 1.',
        'La page regroupe aussi les cadres supérieurs et les gestionnaires sous FÉER 0 ou 1.',
      ),
      text(
        'First-line supervisors are out, unless they supervise professionals.',
        "Les superviseurs de premier niveau sont exclus, sauf s'ils supervisent des professionnels.",
      ),
    ],
  }),
  entry({
    ...TRANSFEREE,
    code: 'C63',
    name: text(
      'Intra-company transferee – specialized knowledge',
      "Personne mutée à l'intérieur d'une société – connaissances spécialisées",
    ),
    criteria: [
      ...SHARED_CLAUSES,
      text(
        'The worker has both advanced proprietary knowledge and advanced expertise.',
        'Le travailleur possède à la fois des connaissances exclusives avancées et une expertise avancée.',
      ),
      text(
        'The wage is at or above the prevailing wage in the region, non-cash per diems excluded.',
        'Le salaire est égal ou supérieur au salaire courant de la région, indemnités quotidiennes non monétaires exclues.',
      ),
      text(
        'The Canadian enterprise supervises the worker directly, also at client sites.',
        "L'entreprise canadienne supervise directement le travailleur, y compris chez les clients.",
      ),
    ],
    typicalEvidence: [
      ...SHARED_EVIDENCE,
      text('Proof of proprietary knowledge', 'Preuve des connaissances exclusives'),
      text('Job Bank wage printout', 'Imprimé des salaires du Guichet-Emplois'),
    ],
    maxDuration: text(
      '3 years at first, 2-year extensions, 5 years in total.',
      '3 ans au départ, prolongations de 2 ans, 5 ans au total.',
    ),
    notes: [
      text(
        'TEER 0–2 is expected. TEER 3–5 is reviewed closely.',
        "FÉER 0–2 est la norme attendue. FÉER 3–5 fait l'objet d'un examen attentif.",
      ),
    ],
  }),
];
