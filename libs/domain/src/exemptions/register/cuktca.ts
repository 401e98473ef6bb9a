import { text } from '../../law/text.js';
import type { ExemptionCode } from '../exemption-code.js';
import {
  citizensOnly,
  independentProfessionalClauses,
  intraCorporateClauses,
  INVESTOR_EVIDENCE,
  investorClauses,
  PROFESSIONAL_EVIDENCE,
  serviceSupplierClauses,
  SPOUSE_EVIDENCE,
  technologistClauses,
  TRANSFEREE_EVIDENCE,
} from './agreement-clauses.js';
import {
  INTRA_CORPORATE,
  INTRA_CORPORATE_GRADUATE,
  INVESTOR_OF_ONE_YEAR,
  PRINCIPAL_DATES,
  SERVICE_SUPPLIER,
} from './durations.js';
import { BRITONS } from './agreement-persons.js';
import { agreementSpouse, agreementWorker, RENUMBERED } from './entry.js';
import { agreementPages } from './sources.js';

/** Canada–United Kingdom Trade Continuity Agreement: citizens only. */
export const CUKTCA_CODES: readonly ExemptionCode[] = [
  agreementWorker({
    code: 'F60',
    legacy: 'T43',
    name: text(
      'United Kingdom (CUKTCA) – independent professional',
      'Royaume-Uni (ACCCRU) – professionnel indépendant',
    ),
    from: RENUMBERED,
    criteria: independentProfessionalClauses(BRITONS),
    typicalEvidence: citizensOnly(PROFESSIONAL_EVIDENCE),
    maxDuration: SERVICE_SUPPLIER,
    sources: agreementPages('agreement-cuktca/contract-independent-professionals.html', '2025-01-20'),
  }),
  agreementWorker({
    code: 'F61',
    legacy: 'T44',
    name: text(
      'United Kingdom (CUKTCA) – intra-corporate transferee, executive or manager',
      'Royaume-Uni (ACCCRU) – personne mutée, cadre supérieur ou gestionnaire',
    ),
    from: RENUMBERED,
    criteria: intraCorporateClauses(BRITONS, 'executive'),
    typicalEvidence: citizensOnly(TRANSFEREE_EVIDENCE),
    maxDuration: INTRA_CORPORATE,
    sources: agreementPages('agreement-cuktca/transferees.html', '2025-05-02'),
  }),
  agreementWorker({
    code: 'F62',
    legacy: 'T44',
    name: text(
      'United Kingdom (CUKTCA) – intra-corporate transferee, graduate trainee',
      'Royaume-Uni (ACCCRU) – personne mutée, stagiaire diplômé',
    ),
    from: RENUMBERED,
    criteria: intraCorporateClauses(BRITONS, 'graduate'),
    typicalEvidence: citizensOnly(TRANSFEREE_EVIDENCE),
    maxDuration: INTRA_CORPORATE_GRADUATE,
    sources: agreementPages('agreement-cuktca/transferees.html', '2025-05-02'),
  }),
  agreementWorker({
    code: 'F63',
    legacy: 'T44',
    name: text(
      'United Kingdom (CUKTCA) – intra-corporate transferee, specialized knowledge',
      'Royaume-Uni (ACCCRU) – personne mutée, connaissances spécialisées',
    ),
    from: RENUMBERED,
    criteria: intraCorporateClauses(BRITONS, 'specialized'),
    typicalEvidence: citizensOnly(TRANSFEREE_EVIDENCE),
    maxDuration: INTRA_CORPORATE,
    sources: agreementPages('agreement-cuktca/transferees.html', '2025-05-02'),
  }),
  agreementSpouse({
    code: 'F64',
    legacy: 'T45',
    name: text(
      'United Kingdom (CUKTCA) – spouse or partner of an intra-corporate transferee',
      "Royaume-Uni (ACCCRU) – époux ou conjoint d'une personne mutée",
    ),
    from: RENUMBERED,
    criteria: [
      text(
        'The applicant is the spouse or common-law partner of a transferee under F61, F62 or F63.',
        "La personne est l'époux ou le conjoint de fait d'une personne mutée visée par F61, F62 ou F63.",
      ),
      text('R200 is met.', 'Les exigences de R200 sont remplies.'),
    ],
    typicalEvidence: SPOUSE_EVIDENCE,
    maxDuration: PRINCIPAL_DATES,
    sources: agreementPages('agreement-cuktca/transferees.html', '2025-05-02'),
  }),
  agreementWorker({
    code: 'F65',
    legacy: 'T46',
    name: text('United Kingdom (CUKTCA) – investor', 'Royaume-Uni (ACCCRU) – investisseur'),
    from: RENUMBERED,
    criteria: investorClauses(BRITONS),
    typicalEvidence: citizensOnly(INVESTOR_EVIDENCE),
    maxDuration: INVESTOR_OF_ONE_YEAR,
    sources: agreementPages('agreement-cuktca/investors.html', '2024-10-03'),
  }),
  agreementWorker({
    code: 'F66',
    legacy: 'T47',
    name: text(
      'United Kingdom (CUKTCA) – contractual service supplier',
      'Royaume-Uni (ACCCRU) – fournisseur de services contractuels',
    ),
    from: RENUMBERED,
    criteria: serviceSupplierClauses(BRITONS),
    typicalEvidence: citizensOnly(PROFESSIONAL_EVIDENCE),
    maxDuration: SERVICE_SUPPLIER,
    sources: agreementPages('agreement-cuktca/contract-independent-professionals.html', '2025-01-20'),
  }),
  agreementWorker({
    code: 'F67',
    legacy: 'T48',
    name: text(
      'United Kingdom (CUKTCA) – engineering or scientific technologist',
      'Royaume-Uni (ACCCRU) – technologue en génie ou technologue scientifique',
    ),
    from: RENUMBERED,
    criteria: technologistClauses(BRITONS),
    typicalEvidence: citizensOnly(PROFESSIONAL_EVIDENCE),
    maxDuration: SERVICE_SUPPLIER,
    sources: agreementPages('agreement-cuktca/engineering-technologists-scientific.html', '2025-01-20'),
  }),
];
