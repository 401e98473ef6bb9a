import { text, type Bilingual } from '../../law/text.js';
import type { ExemptionCode } from '../exemption-code.js';
import {
  ADVANCED_KNOWLEDGE_AND_EXPERTISE,
  INVESTOR_EVIDENCE,
  investorClauses,
  PROFESSIONAL_EVIDENCE,
  SPOUSE_EVIDENCE,
  TRANSFEREE_EVIDENCE,
  workerIs,
} from './agreement-clauses.js';
import { PRINCIPAL_PERMIT } from './durations.js';
import { UKRAINIANS } from './agreement-persons.js';
import { agreementSpouse, agreementWorker } from './entry.js';
import { agreementPages } from './sources.js';

/** First day of the chapter on temporary entry. */
const TEMPORARY_ENTRY_CHAPTER = '2024-07-01';

const transfereeClauses = (capacity: Bilingual): readonly Bilingual[] => [
  workerIs(UKRAINIANS),
  text(
    'The worker is employed by an enterprise in Ukraine.',
    'Le travailleur est employé par une entreprise en Ukraine.',
  ),
  text(
    'There is a parent, a subsidiary or an affiliate in Canada.',
    'Il existe au Canada une société mère, une filiale ou une société affiliée.',
  ),
  capacity,
];

const transfereeTotal = (years: number): Bilingual =>
  text(
    `Initial permit of up to 3 years. Extensions are discretionary. Total of ${years} years.`,
    `Permis initial d'au plus 3 ans. Les prolongations sont discrétionnaires. Total de ${years} ans.`,
  );

/** Canada–Ukraine Free Trade Agreement. */
export const UKRAINE_CODES: readonly ExemptionCode[] = [
  agreementWorker({
    code: 'F70',
    name: text('Ukraine (CUFTA) – investor', 'Ukraine (ALECU) – investisseur'),
    from: TEMPORARY_ENTRY_CHAPTER,
    criteria: investorClauses(UKRAINIANS),
    typicalEvidence: INVESTOR_EVIDENCE,
    maxDuration: text(
      'Initial permit of 1 year. Extension on documented need.',
      'Permis initial de 1 an. Prolongation sur preuve du besoin.',
    ),
    notes: [
      text(
        'The first application must be made outside Canada unless R199 is met.',
        "La première demande doit être présentée à l'extérieur du Canada, sauf si les conditions de R199 sont remplies.",
      ),
      text(
        'The two official pages disagree: the overview of the agreement excludes investors from extension, the page of the category allows it.',
        "Les deux pages officielles se contredisent : l'aperçu de l'accord exclut les investisseurs de la prolongation, la page de la catégorie la permet.",
      ),
    ],
    sources: agreementPages('cufta/investors.html', '2024-07-05'),
  }),
  agreementWorker({
    code: 'F71',
    name: text(
      'Ukraine (CUFTA) – intra-corporate transferee, executive or manager',
      'Ukraine (ALECU) – personne mutée, cadre supérieur ou gestionnaire',
    ),
    from: TEMPORARY_ENTRY_CHAPTER,
    criteria: transfereeClauses(
      text('The worker is an executive or a manager.', 'Le travailleur est un cadre supérieur ou un gestionnaire.'),
    ),
    typicalEvidence: TRANSFEREE_EVIDENCE,
    maxDuration: transfereeTotal(7),
    sources: agreementPages('cufta/transferees.html', '2026-01-13'),
  }),
  agreementWorker({
    code: 'F72',
    name: text('Ukraine (CUFTA) – professional', 'Ukraine (ALECU) – professionnel'),
    from: TEMPORARY_ENTRY_CHAPTER,
    criteria: [
      workerIs(UKRAINIANS),
      text(
        'The occupation is TEER 0-1 and is not on the exclusion list (health, education, social services, judges and lawyers, cultural industries, telecom and postal managers, recreation directors).',
        "La profession relève de FÉER 0-1 et ne figure pas sur la liste d'exclusion (santé, éducation, services sociaux, juges et avocats, industries culturelles, gestionnaires des télécommunications et des postes, directeurs des loisirs).",
      ),
      text(
        'The worker has a credential of three or more years and two years of paid experience in the sector.',
        "Le travailleur détient un titre de trois ans ou plus et compte deux ans d'expérience rémunérée dans le secteur.",
      ),
      text(
        'The pay is at the prevailing wage, without housing or travel allowances.',
        'La rémunération correspond au salaire courant, sans les indemnités de logement ou de déplacement.',
      ),
    ],
    typicalEvidence: PROFESSIONAL_EVIDENCE,
    maxDuration: text(
      'Initial permit of 1 year. Extensions in steps of one year.',
      "Permis initial de 1 an. Prolongations par tranches d'un an.",
    ),
    sources: agreementPages('cufta/professionals.html', '2025-01-03'),
  }),
  agreementSpouse({
    code: 'F73',
    name: text('Ukraine (CUFTA) – spouse', 'Ukraine (ALECU) – époux ou conjoint'),
    from: TEMPORARY_ENTRY_CHAPTER,
    criteria: [
      text(
        'The applicant is the spouse of an investor, a transferee or a professional under CUFTA.',
        "La personne est l'époux ou le conjoint d'un investisseur, d'une personne mutée ou d'un professionnel visé par l'ALECU.",
      ),
    ],
    typicalEvidence: SPOUSE_EVIDENCE,
    maxDuration: PRINCIPAL_PERMIT,
    notes: [
      text(
        'The code stands on the page of the agreement, not in the main table of codes.',
        "Le code figure sur la page de l'accord, et non dans le tableau principal des codes.",
      ),
    ],
    sources: agreementPages('cufta.html', '2024-07-05'),
  }),
  agreementWorker({
    code: 'F74',
    name: text(
      'Ukraine (CUFTA) – intra-corporate transferee, specialist',
      'Ukraine (ALECU) – personne mutée, spécialiste',
    ),
    from: TEMPORARY_ENTRY_CHAPTER,
    criteria: transfereeClauses(ADVANCED_KNOWLEDGE_AND_EXPERTISE),
    typicalEvidence: TRANSFEREE_EVIDENCE,
    maxDuration: transfereeTotal(5),
    sources: agreementPages('cufta/transferees.html', '2026-01-13'),
  }),
];
