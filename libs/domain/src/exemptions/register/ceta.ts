import { text } from '../../law/text.js';
import type { ExemptionCode } from '../exemption-code.js';
import {
  citizensOnly,
  independentProfessionalClauses,
  intraCorporateClauses,
  INVESTOR_EVIDENCE,
  PROFESSIONAL_EVIDENCE,
  serviceSupplierClauses,
  SPOUSE_EVIDENCE,
  technologistClauses,
  TRANSFEREE_EVIDENCE,
  workerIs,
} from './agreement-clauses.js';
import {
  INTRA_CORPORATE,
  INTRA_CORPORATE_GRADUATE,
  INVESTOR_OF_ONE_YEAR,
  PRINCIPAL_DATES,
  SERVICE_SUPPLIER,
} from './durations.js';
import { EU_CITIZENS } from './agreement-persons.js';
import { agreementSpouse, agreementWorker, RENUMBERED } from './entry.js';
import { agreementPages } from './sources.js';

const IN_FORCE = '2017-09-21';

/** Canada–European Union Comprehensive Economic and Trade Agreement: citizens only. */
export const CETA_CODES: readonly ExemptionCode[] = [
  agreementWorker({
    code: 'T41',
    legacy: 'T44',
    name: text(
      'CETA (European Union) – intra-corporate transferee, specialized knowledge',
      'AECG (Union européenne) – personne mutée, connaissances spécialisées',
    ),
    from: RENUMBERED,
    criteria: intraCorporateClauses(EU_CITIZENS, 'specialized'),
    typicalEvidence: citizensOnly(TRANSFEREE_EVIDENCE),
    maxDuration: INTRA_CORPORATE,
    sources: agreementPages('canada-eu/transferees.html', '2025-05-02'),
  }),
  agreementWorker({
    code: 'T42',
    legacy: 'T44',
    name: text(
      'CETA (European Union) – intra-corporate transferee, graduate trainee',
      'AECG (Union européenne) – personne mutée, stagiaire diplômé',
    ),
    from: RENUMBERED,
    criteria: intraCorporateClauses(EU_CITIZENS, 'graduate'),
    typicalEvidence: citizensOnly(TRANSFEREE_EVIDENCE),
    maxDuration: INTRA_CORPORATE_GRADUATE,
    sources: agreementPages('canada-eu/transferees.html', '2025-05-02'),
  }),
  agreementWorker({
    code: 'T43',
    legacy: 'T43',
    name: text(
      'CETA (European Union) – independent professional',
      'AECG (Union européenne) – professionnel indépendant',
    ),
    from: IN_FORCE,
    criteria: independentProfessionalClauses(EU_CITIZENS),
    typicalEvidence: citizensOnly(PROFESSIONAL_EVIDENCE),
    maxDuration: SERVICE_SUPPLIER,
    sources: agreementPages('canada-eu/contractual-service-providers.html', '2025-01-20'),
  }),
  agreementWorker({
    code: 'T44',
    legacy: 'T44',
    name: text(
      'CETA (European Union) – intra-corporate transferee, executive or manager',
      'AECG (Union européenne) – personne mutée, cadre supérieur ou gestionnaire',
    ),
    from: IN_FORCE,
    criteria: intraCorporateClauses(EU_CITIZENS, 'executive'),
    typicalEvidence: citizensOnly(TRANSFEREE_EVIDENCE),
    maxDuration: INTRA_CORPORATE,
    sources: agreementPages('canada-eu/transferees.html', '2025-05-02'),
  }),
  agreementSpouse({
    code: 'T45',
    legacy: 'T45',
    name: text(
      'CETA (European Union) – spouse or partner of an intra-corporate transferee',
      "AECG – époux ou conjoint d'une personne mutée",
    ),
    from: IN_FORCE,
    criteria: [
      text(
        'The applicant is the spouse or common-law partner of a transferee under T44, T42 or T41.',
        "La personne est l'époux ou le conjoint de fait d'une personne mutée visée par T44, T42 ou T41.",
      ),
      text('R200 is met.', 'Les exigences de R200 sont remplies.'),
    ],
    typicalEvidence: SPOUSE_EVIDENCE,
    maxDuration: PRINCIPAL_DATES,
    sources: agreementPages('canada-eu/transferees.html', '2025-05-02'),
  }),
  agreementWorker({
    code: 'T46',
    legacy: 'T46',
    name: text('CETA – investor', 'AECG – investisseur'),
    from: IN_FORCE,
    criteria: [
      workerIs(EU_CITIZENS),
      text(
        'The worker establishes, develops or administers an investment in a supervisory or executive capacity.',
        'Le travailleur établit, développe ou administre un investissement à titre de superviseur ou de cadre.',
      ),
      text(
        'Substantial capital is committed or in process of commitment.',
        "Des capitaux importants sont engagés ou en voie de l'être.",
      ),
    ],
    typicalEvidence: citizensOnly(INVESTOR_EVIDENCE),
    maxDuration: INVESTOR_OF_ONE_YEAR,
    sources: agreementPages('canada-eu/investors.html', '2024-10-03'),
  }),
  agreementWorker({
    code: 'T47',
    legacy: 'T47',
    name: text(
      'CETA (European Union) – contractual service supplier',
      'AECG (Union européenne) – fournisseur de services contractuels',
    ),
    from: IN_FORCE,
    criteria: serviceSupplierClauses(EU_CITIZENS),
    typicalEvidence: citizensOnly(PROFESSIONAL_EVIDENCE),
    maxDuration: SERVICE_SUPPLIER,
    sources: agreementPages('canada-eu/contractual-service-providers.html', '2025-01-20'),
  }),
  agreementWorker({
    code: 'T48',
    legacy: 'T48',
    name: text(
      'CETA (European Union) – engineering or scientific technologist',
      'AECG (Union européenne) – technologue en génie ou technologue scientifique',
    ),
    from: IN_FORCE,
    criteria: technologistClauses(EU_CITIZENS),
    typicalEvidence: citizensOnly(PROFESSIONAL_EVIDENCE),
    maxDuration: SERVICE_SUPPLIER,
    sources: agreementPages('canada-eu/engineering-scientific-technologists.html', '2025-01-20'),
  }),
];
