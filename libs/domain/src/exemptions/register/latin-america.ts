import { text } from '../../law/text.js';
import type { ExemptionCode } from '../exemption-code.js';
import {
  AT_PORT_OF_ENTRY,
  AT_PORT_OF_ENTRY_WITH_SPOUSE,
  citizensOnly,
  INVESTOR_EVIDENCE,
  investorClauses,
  ONE_YEAR_ABROAD,
  PROFESSIONAL_EVIDENCE,
  SIX_MONTHS_ABROAD,
  SPOUSE_EVIDENCE,
  TRADER_EVIDENCE,
  traderClauses,
  TRANSFEREE_EVIDENCE,
  transfereeClauses,
  workerIs,
} from './agreement-clauses.js';
import {
  PRINCIPAL_PERMIT,
  PROFESSIONAL,
  professionalFor,
  TRADER_OR_INVESTOR,
  TRANSFEREE_EXECUTIVE,
  TRANSFEREE_EXECUTIVE_PERU,
  TRANSFEREE_SPECIALIZED,
  TRANSFEREE_TRAINEE,
} from './durations.js';
import {
  CHILEANS,
  COLOMBIANS,
  COLOMBIANS_AND_NATIONALS,
  PANAMANIANS,
  PERUVIANS,
  PERUVIANS_AND_NATIONALS,
} from './agreement-persons.js';
import { agreementSpouse, agreementWorker, RENUMBERED } from './entry.js';
import { agreementPages } from './sources.js';

const occupationUnder = (appendix: string) =>
  text(
    `The occupation comes under Appendix ${appendix}: professionals TEER 0-1 with a four-year degree, technicians TEER 2-3 with at least one year of study.`,
    `La profession relève de l'appendice ${appendix} : professionnels FÉER 0-1 avec un diplôme de quatre ans, techniciens FÉER 2-3 avec au moins un an d'études.`,
  );

/** Canada–Colombia Free Trade Agreement. */
export const COLOMBIA_CODES: readonly ExemptionCode[] = [
  agreementWorker({
    code: 'F10',
    legacy: 'T21',
    name: text('Colombia (CCOFTA) – trader', 'Colombie (ALECCO) – négociant'),
    from: RENUMBERED,
    criteria: traderClauses({
      persons: COLOMBIANS,
      name: text('Colombia', 'la Colombie'),
      adjective: text('Colombian', 'colombienne'),
    }),
    typicalEvidence: TRADER_EVIDENCE,
    maxDuration: TRADER_OR_INVESTOR,
    sources: agreementPages('canada-colombia/traders.html', '2025-01-03'),
  }),
  agreementWorker({
    code: 'F11',
    legacy: 'T22',
    name: text('Colombia (CCOFTA) – investor', 'Colombie (ALECCO) – investisseur'),
    from: RENUMBERED,
    criteria: investorClauses(COLOMBIANS),
    typicalEvidence: INVESTOR_EVIDENCE,
    maxDuration: TRADER_OR_INVESTOR,
    sources: agreementPages('canada-colombia/investors.html', '2025-01-03'),
  }),
  agreementWorker({
    code: 'F12',
    legacy: 'T23',
    name: text('Colombia (CCOFTA) – professional or technician', 'Colombie (ALECCO) – professionnel ou technicien'),
    from: RENUMBERED,
    criteria: [
      workerIs(COLOMBIANS_AND_NATIONALS),
      occupationUnder('1203.D'),
      text(
        'The worker is qualified, and licensed where a licence is needed.',
        "Le travailleur est qualifié et détient un permis d'exercice lorsqu'il est requis.",
      ),
      text(
        'The employment or the contract with a Canadian employer is arranged beforehand.',
        "L'emploi ou le contrat avec un employeur canadien est convenu d'avance.",
      ),
    ],
    typicalEvidence: PROFESSIONAL_EVIDENCE,
    maxDuration: PROFESSIONAL,
    notes: [AT_PORT_OF_ENTRY],
    sources: agreementPages('canada-colombia/professionals-technicians.html', '2025-01-03'),
  }),
  agreementWorker({
    code: 'F13',
    legacy: 'T24',
    name: text(
      'Colombia (CCOFTA) – transferee, executive or senior manager',
      'Colombie (ALECCO) – personne mutée, cadre ou gestionnaire supérieur',
    ),
    from: RENUMBERED,
    criteria: transfereeClauses(COLOMBIANS_AND_NATIONALS, SIX_MONTHS_ABROAD, 'executive'),
    typicalEvidence: TRANSFEREE_EVIDENCE,
    maxDuration: TRANSFEREE_EXECUTIVE,
    sources: agreementPages('canada-colombia/transferees.html', '2025-01-03'),
  }),
  agreementWorker({
    code: 'F14',
    legacy: 'T24',
    name: text(
      'Colombia (CCOFTA) – transferee, management trainee',
      'Colombie (ALECCO) – personne mutée, stagiaire en gestion',
    ),
    from: RENUMBERED,
    criteria: transfereeClauses(COLOMBIANS_AND_NATIONALS, SIX_MONTHS_ABROAD, 'trainee'),
    typicalEvidence: TRANSFEREE_EVIDENCE,
    maxDuration: TRANSFEREE_TRAINEE,
    sources: agreementPages('canada-colombia/transferees.html', '2025-01-03'),
  }),
  agreementWorker({
    code: 'F15',
    legacy: 'T24',
    name: text(
      'Colombia (CCOFTA) – transferee, specialized knowledge',
      'Colombie (ALECCO) – personne mutée, connaissances spécialisées',
    ),
    from: RENUMBERED,
    criteria: transfereeClauses(COLOMBIANS_AND_NATIONALS, SIX_MONTHS_ABROAD, 'specialized'),
    typicalEvidence: TRANSFEREE_EVIDENCE,
    maxDuration: TRANSFEREE_SPECIALIZED,
    sources: agreementPages('canada-colombia/transferees.html', '2025-01-03'),
  }),
  agreementSpouse({
    code: 'T25',
    legacy: 'T25',
    name: text(
      'Colombia (CCOFTA) – spouse of a worker under the agreement',
      "Colombie (ALECCO) – époux ou conjoint d'un travailleur visé",
    ),
    from: '2011-08-15',
    criteria: [
      text(
        'The applicant is the spouse or common-law partner of a trader, investor, transferee, professional or technician admitted under the Canada–Colombia agreement.',
        "La personne est l'époux ou le conjoint de fait d'un négociant, d'un investisseur, d'une personne mutée, d'un professionnel ou d'un technicien admis au titre de l'accord Canada–Colombie.",
      ),
    ],
    typicalEvidence: SPOUSE_EVIDENCE,
    maxDuration: PRINCIPAL_PERMIT,
    notes: [
      text(
        'Before 2022-12-15 the same code also served Korea (now F36).',
        'Avant le 2022-12-15, le même code servait aussi pour la Corée (maintenant F36).',
      ),
    ],
    sources: agreementPages('canada-colombia.html', '2024-10-03'),
  }),
];

/** Canada–Chile Free Trade Agreement: citizens only. */
export const CHILE_CODES: readonly ExemptionCode[] = [
  agreementWorker({
    code: 'F20',
    legacy: 'T21',
    name: text('Chile (CCFTA) – trader', 'Chili (ALECC) – négociant'),
    from: RENUMBERED,
    criteria: traderClauses({
      persons: CHILEANS,
      name: text('Chile', 'le Chili'),
      adjective: text('Chilean', 'chilienne'),
    }),
    typicalEvidence: citizensOnly(TRADER_EVIDENCE),
    maxDuration: TRADER_OR_INVESTOR,
    sources: agreementPages('canada-chile/traders.html', '2024-10-03'),
  }),
  agreementWorker({
    code: 'F21',
    legacy: 'T22',
    name: text('Chile (CCFTA) – investor', 'Chili (ALECC) – investisseur'),
    from: RENUMBERED,
    criteria: investorClauses(CHILEANS),
    typicalEvidence: citizensOnly(INVESTOR_EVIDENCE),
    maxDuration: TRADER_OR_INVESTOR,
    sources: agreementPages('canada-chile/investors.html', '2024-10-03'),
  }),
  agreementWorker({
    code: 'F22',
    legacy: 'T23',
    name: text('Chile (CCFTA) – professional', 'Chili (ALECC) – professionnel'),
    from: RENUMBERED,
    criteria: [
      workerIs(CHILEANS),
      text('The profession is listed in Appendix K-03.IV.1.', "La profession est inscrite à l'appendice K-03.IV.1."),
      text(
        'The worker has the degree or certification for it.',
        'Le travailleur détient le diplôme ou la certification correspondante.',
      ),
      text(
        'The professional work with a Canadian employer is arranged beforehand.',
        "Le travail professionnel auprès d'un employeur canadien est convenu d'avance.",
      ),
    ],
    typicalEvidence: citizensOnly(PROFESSIONAL_EVIDENCE),
    maxDuration: PROFESSIONAL,
    notes: [AT_PORT_OF_ENTRY],
    sources: agreementPages('canada-chile/professionals.html', '2025-01-20'),
  }),
  agreementWorker({
    code: 'F23',
    legacy: 'T24',
    name: text(
      'Chile (CCFTA) – transferee, executive or senior manager',
      'Chili (ALECC) – personne mutée, cadre ou gestionnaire supérieur',
    ),
    from: RENUMBERED,
    criteria: transfereeClauses(CHILEANS, ONE_YEAR_ABROAD, 'executive'),
    typicalEvidence: citizensOnly(TRANSFEREE_EVIDENCE),
    maxDuration: TRANSFEREE_EXECUTIVE,
    sources: agreementPages('canada-chile/transferees.html', '2025-01-20'),
  }),
  agreementWorker({
    code: 'F24',
    legacy: 'T24',
    name: text(
      'Chile (CCFTA) – transferee, specialized knowledge',
      'Chili (ALECC) – personne mutée, connaissances spécialisées',
    ),
    from: RENUMBERED,
    criteria: transfereeClauses(CHILEANS, ONE_YEAR_ABROAD, 'specialized'),
    typicalEvidence: citizensOnly(TRANSFEREE_EVIDENCE),
    maxDuration: TRANSFEREE_SPECIALIZED,
    sources: agreementPages('canada-chile/transferees.html', '2025-01-20'),
  }),
];

/** Canada–Panama Free Trade Agreement: professionals only. */
export const PANAMA_CODES: readonly ExemptionCode[] = [
  agreementWorker({
    code: 'F42',
    legacy: 'T23',
    name: text('Panama (CPAFTA) – professional', 'Panama – professionnel'),
    from: RENUMBERED,
    criteria: [
      workerIs(PANAMANIANS),
      text(
        'The occupation is TEER 0-1 and stands in Appendix 13.04-D.',
        "La profession relève de FÉER 0-1 et figure à l'appendice 13.04-D.",
      ),
      text(
        'The worker holds a post-secondary degree of four or more years, and any licence that the work needs.',
        "Le travailleur détient un diplôme postsecondaire de quatre ans ou plus, ainsi que tout permis d'exercice que le travail exige.",
      ),
      text('The employment is arranged beforehand.', "L'emploi est convenu d'avance."),
    ],
    typicalEvidence: PROFESSIONAL_EVIDENCE,
    maxDuration: PROFESSIONAL,
    notes: [AT_PORT_OF_ENTRY_WITH_SPOUSE],
    sources: agreementPages('panama/professionals.html', '2025-01-03'),
  }),
];

/** Canada–Peru Free Trade Agreement. */
export const PERU_CODES: readonly ExemptionCode[] = [
  agreementWorker({
    code: 'F50',
    legacy: 'T21',
    name: text('Peru (CPFTA) – trader', 'Pérou – négociant'),
    from: RENUMBERED,
    criteria: traderClauses({
      persons: PERUVIANS,
      name: text('Peru', 'le Pérou'),
      adjective: text('Peruvian', 'péruvienne'),
    }),
    typicalEvidence: TRADER_EVIDENCE,
    maxDuration: TRADER_OR_INVESTOR,
    sources: agreementPages('internationals-ftas-canada-peru/traders.html', '2024-10-03'),
  }),
  agreementWorker({
    code: 'F51',
    legacy: 'T22',
    name: text('Peru (CPFTA) – investor', 'Pérou – investisseur'),
    from: RENUMBERED,
    criteria: investorClauses(PERUVIANS),
    typicalEvidence: INVESTOR_EVIDENCE,
    maxDuration: TRADER_OR_INVESTOR,
    sources: agreementPages('internationals-ftas-canada-peru/investors.html', '2024-10-03'),
  }),
  agreementWorker({
    code: 'F52',
    legacy: 'T23',
    name: text('Peru (CPFTA) – professional or technician', 'Pérou – professionnel ou technicien'),
    from: RENUMBERED,
    criteria: [
      workerIs(PERUVIANS),
      occupationUnder('1203.D.1'),
      text('The worker is qualified.', 'Le travailleur est qualifié.'),
      text('The employment or the contract is arranged beforehand.', "L'emploi ou le contrat est convenu d'avance."),
    ],
    typicalEvidence: PROFESSIONAL_EVIDENCE,
    maxDuration: professionalFor(text('1 year', '1 an')),
    notes: [AT_PORT_OF_ENTRY],
    sources: agreementPages('internationals-ftas-canada-peru/professionals-technicians.html', '2025-01-03'),
  }),
  agreementWorker({
    code: 'F53',
    legacy: 'T24',
    name: text(
      'Peru (CPFTA) – transferee, executive or senior manager',
      'Pérou – personne mutée, cadre ou gestionnaire supérieur',
    ),
    from: RENUMBERED,
    criteria: transfereeClauses(PERUVIANS_AND_NATIONALS, SIX_MONTHS_ABROAD, 'executive'),
    typicalEvidence: TRANSFEREE_EVIDENCE,
    maxDuration: TRANSFEREE_EXECUTIVE_PERU,
    sources: agreementPages('internationals-ftas-canada-peru/transferees.html', '2025-01-03'),
  }),
  agreementWorker({
    code: 'F54',
    legacy: 'T24',
    name: text('Peru (CPFTA) – transferee, management trainee', 'Pérou – personne mutée, stagiaire en gestion'),
    from: RENUMBERED,
    criteria: transfereeClauses(PERUVIANS_AND_NATIONALS, SIX_MONTHS_ABROAD, 'trainee'),
    typicalEvidence: TRANSFEREE_EVIDENCE,
    maxDuration: TRANSFEREE_TRAINEE,
    sources: agreementPages('internationals-ftas-canada-peru/transferees.html', '2025-01-03'),
  }),
  agreementWorker({
    code: 'F55',
    legacy: 'T24',
    name: text(
      'Peru (CPFTA) – transferee, specialized knowledge',
      'Pérou – personne mutée, connaissances spécialisées',
    ),
    from: RENUMBERED,
    criteria: transfereeClauses(PERUVIANS_AND_NATIONALS, SIX_MONTHS_ABROAD, 'specialized'),
    typicalEvidence: TRANSFEREE_EVIDENCE,
    maxDuration: TRANSFEREE_SPECIALIZED,
    sources: agreementPages('internationals-ftas-canada-peru/transferees.html', '2025-01-03'),
  }),
];
