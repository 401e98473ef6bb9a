import { text, type Bilingual } from '../../law/text.js';
import type { ExemptionCode } from '../exemption-code.js';
import {
  ADVANCED_KNOWLEDGE_AND_EXPERTISE,
  INVESTOR_EVIDENCE,
  PROFESSIONAL_EVIDENCE,
  SPOUSE_EVIDENCE,
  TRANSFEREE_EVIDENCE,
  workerIs,
} from './agreement-clauses.js';
import { PRINCIPAL_DATES } from './durations.js';
import {
  CPTPP_INVESTORS,
  CPTPP_PROFESSIONALS,
  CPTPP_SPECIALISTS,
  CPTPP_TRANSFEREES,
  type CoveredPersons,
} from './agreement-persons.js';
import { agreementSpouse, agreementWorker, RENUMBERED } from './entry.js';
import { agreementPages } from './sources.js';

const IN_FORCE = '2018-12-30';

const transfereeClauses = (persons: CoveredPersons, ...capacity: readonly Bilingual[]): readonly Bilingual[] => [
  workerIs(persons),
  text(
    'In the previous three years the worker spent one continuous year with the transferring company, in any CPTPP country.',
    "Au cours des trois années précédentes, le travailleur a passé un an sans interruption au service de la société qui le mute, dans n'importe quel pays du PTPGP.",
  ),
  text(
    'The enterprise in Canada is a parent, a subsidiary or an affiliate.',
    "L'entreprise au Canada est une société mère, une filiale ou une société affiliée.",
  ),
  ...capacity,
];

const LISTS_DIFFER = text(
  'The lists of countries differ by sub-category. Singapore and Vietnam are excluded.',
  'Les listes de pays diffèrent selon la sous-catégorie. Singapour et le Vietnam sont exclus.',
);

const transfereeTotal = (years: number): Bilingual =>
  text(
    `Initial permit of up to 3 years. Extensions of up to 2 years. Total of ${years} years across the transferee codes.`,
    `Permis initial d'au plus 3 ans. Prolongations d'au plus 2 ans. Total de ${years} ans pour l'ensemble des codes de personnes mutées.`,
  );

/** Comprehensive and Progressive Agreement for Trans-Pacific Partnership. */
export const CPTPP_CODES: readonly ExemptionCode[] = [
  agreementWorker({
    code: 'T50',
    legacy: 'T50',
    name: text('CPTPP – investor', 'PTPGP – investisseur'),
    from: IN_FORCE,
    criteria: [
      workerIs(CPTPP_INVESTORS),
      text(
        'A substantial investment has been made in Canada, or is being made there.',
        "Un investissement important a été fait au Canada ou est en voie de l'être.",
      ),
      text(
        'The worker is an owner or an employee of the enterprise that commits the funds.',
        "Le travailleur est propriétaire ou employé de l'entreprise qui engage les fonds.",
      ),
      text(
        'The role is supervisory or executive, or it calls for essential skills.',
        'Le poste comporte des fonctions de supervision ou de direction, ou il exige des compétences essentielles.',
      ),
    ],
    typicalEvidence: INVESTOR_EVIDENCE,
    maxDuration: text(
      'Initial permit of up to 1 year. Extension on documented need.',
      "Permis initial d'au plus 1 an. Prolongation sur preuve du besoin.",
    ),
    sources: agreementPages('trans-pacific/investors.html', '2024-10-03'),
  }),
  agreementWorker({
    code: 'T51',
    legacy: 'T51',
    name: text(
      'CPTPP – intra-corporate transferee, executive or senior manager',
      'PTPGP – personne mutée, cadre supérieur ou gestionnaire',
    ),
    from: IN_FORCE,
    criteria: transfereeClauses(
      CPTPP_TRANSFEREES,
      text('The worker is an executive or a manager.', 'Le travailleur est un cadre supérieur ou un gestionnaire.'),
    ),
    typicalEvidence: TRANSFEREE_EVIDENCE,
    maxDuration: transfereeTotal(7),
    notes: [LISTS_DIFFER],
    sources: agreementPages('trans-pacific/intracorporate.html', '2024-10-03'),
  }),
  agreementWorker({
    code: 'T52',
    legacy: 'T52',
    name: text('CPTPP – professional or technician', 'PTPGP – professionnel ou technicien'),
    from: IN_FORCE,
    criteria: [
      workerIs(CPTPP_PROFESSIONALS),
      text("The occupation is on that country's list.", 'La profession figure sur la liste de ce pays.'),
      text(
        'A professional is TEER 0-1, with a four-year degree and two years of paid experience. A technician is TEER 2-3, with a two-year credential and four years of paid experience.',
        "Un professionnel relève de FÉER 0-1, avec un diplôme de quatre ans et deux ans d'expérience rémunérée. Un technicien relève de FÉER 2-3, avec un titre de deux ans et quatre ans d'expérience rémunérée.",
      ),
      text(
        'The worker is paid the prevailing wage and is not self-employed in Canada, and there is one permit per contract.',
        "Le travailleur touche le salaire courant et n'est pas établi à son compte au Canada, et il y a un seul permis par contrat.",
      ),
    ],
    typicalEvidence: PROFESSIONAL_EVIDENCE,
    maxDuration: text(
      'Initial permit of 1 year. Extension on documented need.',
      'Permis initial de 1 an. Prolongation sur preuve du besoin.',
    ),
    notes: [
      text(
        'New Zealand, Singapore and Vietnam are not covered.',
        'La Nouvelle-Zélande, Singapour et le Vietnam ne sont pas visés.',
      ),
    ],
    sources: agreementPages('trans-pacific/professionals.html', '2024-10-03'),
  }),
  agreementSpouse({
    code: 'T53',
    legacy: 'T53',
    name: text('CPTPP – spouse', 'PTPGP – époux ou conjoint'),
    from: IN_FORCE,
    criteria: [
      text(
        'The applicant is the spouse or partner of an investor, professional, technician or transferee whose country opens work to spouses.',
        "La personne est l'époux ou le conjoint d'un investisseur, d'un professionnel, d'un technicien ou d'une personne mutée dont le pays ouvre le travail aux époux et conjoints.",
      ),
    ],
    typicalEvidence: SPOUSE_EVIDENCE,
    maxDuration: PRINCIPAL_DATES,
    notes: [
      text(
        'For professionals and technicians, spousal work is open to citizens of Australia, Chile, Japan or Mexico, and to permanent residents of Australia. The pages of the categories have the other lists.',
        "Pour les professionnels et les techniciens, le travail du conjoint est ouvert aux citoyens de l'Australie, du Chili, du Japon ou du Mexique, et aux résidents permanents de l'Australie. Les pages des catégories donnent les autres listes.",
      ),
    ],
    sources: agreementPages('trans-pacific/professionals.html', '2024-10-03'),
  }),
  agreementWorker({
    code: 'T54',
    legacy: 'T51',
    name: text(
      'CPTPP – intra-corporate transferee, management trainee',
      'PTPGP – personne mutée, stagiaire en gestion',
    ),
    from: RENUMBERED,
    criteria: transfereeClauses(
      CPTPP_TRANSFEREES,
      text(
        'The worker is a management trainee from a country whose list opens that sub-category.',
        "Le travailleur est stagiaire en gestion et vient d'un pays dont la liste ouvre cette sous-catégorie.",
      ),
    ),
    typicalEvidence: TRANSFEREE_EVIDENCE,
    maxDuration: text(
      'Initial permit of up to 3 years. Limit of 3 years for trainees.',
      "Permis initial d'au plus 3 ans. Limite de 3 ans pour les stagiaires.",
    ),
    notes: [
      LISTS_DIFFER,
      text(
        'Extensions are given only in exceptional cases.',
        'Les prolongations ne sont accordées que dans des cas exceptionnels.',
      ),
    ],
    sources: agreementPages('trans-pacific/intracorporate.html', '2024-10-03'),
  }),
  agreementWorker({
    code: 'T55',
    legacy: 'T51',
    name: text('CPTPP – intra-corporate transferee, specialist', 'PTPGP – personne mutée, spécialiste'),
    from: RENUMBERED,
    criteria: transfereeClauses(CPTPP_SPECIALISTS, ADVANCED_KNOWLEDGE_AND_EXPERTISE),
    typicalEvidence: TRANSFEREE_EVIDENCE,
    maxDuration: transfereeTotal(5),
    notes: [
      LISTS_DIFFER,
      text('Citizens of Malaysia are not included.', 'Les citoyens de la Malaisie ne sont pas visés.'),
    ],
    sources: agreementPages('trans-pacific/intracorporate.html', '2024-10-03'),
  }),
];
