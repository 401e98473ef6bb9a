import { text } from '../../law/text.js';
import type { ExemptionCode } from '../exemption-code.js';
import {
  AT_PORT_OF_ENTRY_WITH_SPOUSE,
  INVESTOR_EVIDENCE,
  investorClauses,
  ONE_YEAR_ABROAD,
  PROFESSIONAL_EVIDENCE,
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
  TRADER_OR_INVESTOR,
  TRANSFEREE_EXECUTIVE,
  TRANSFEREE_SPECIALIZED,
  TRANSFEREE_TRAINEE,
} from './durations.js';
import { KOREANS } from './agreement-persons.js';
import { agreementSpouse, agreementWorker, RENUMBERED } from './entry.js';
import { agreementPages } from './sources.js';

/** Canada–Korea Free Trade Agreement. */
export const KOREA_CODES: readonly ExemptionCode[] = [
  agreementWorker({
    code: 'F30',
    legacy: 'T21',
    name: text('Korea (CKFTA) – trader', 'Corée (ALECC-Corée) – négociant'),
    from: RENUMBERED,
    criteria: traderClauses({
      persons: KOREANS,
      name: text('Korea', 'la Corée'),
      adjective: text('Korean', 'coréenne'),
    }),
    typicalEvidence: TRADER_EVIDENCE,
    maxDuration: TRADER_OR_INVESTOR,
    notes: [
      text(
        'A person may hold trader status or investor status, not both.',
        "Une personne peut détenir le statut de négociant ou celui d'investisseur, mais pas les deux.",
      ),
    ],
    sources: agreementPages('internationals-canada-korea/traders.html', '2025-01-20'),
  }),
  agreementWorker({
    code: 'F31',
    legacy: 'T22',
    name: text('Korea (CKFTA) – investor', 'Corée – investisseur'),
    from: RENUMBERED,
    criteria: investorClauses(KOREANS),
    typicalEvidence: INVESTOR_EVIDENCE,
    maxDuration: TRADER_OR_INVESTOR,
    sources: agreementPages('internationals-canada-korea/investors.html', '2025-01-20'),
  }),
  agreementWorker({
    code: 'F32',
    legacy: 'T23',
    name: text(
      'Korea (CKFTA) – contract service supplier or independent professional',
      'Corée – fournisseur de services contractuels ou professionnel indépendant',
    ),
    from: RENUMBERED,
    criteria: [
      workerIs(KOREANS),
      text('The occupation is listed in Appendix 12-A-2.', "La profession est inscrite à l'appendice 12-A-2."),
      text(
        "The worker has the degree or certification (a Korean qualification may be accepted on the client's letter).",
        'Le travailleur détient le diplôme ou la certification (un titre coréen peut être accepté sur lettre du client).',
      ),
      text('The professional service is arranged beforehand.', "Le service professionnel est convenu d'avance."),
    ],
    typicalEvidence: PROFESSIONAL_EVIDENCE,
    maxDuration: PROFESSIONAL,
    notes: [AT_PORT_OF_ENTRY_WITH_SPOUSE],
    sources: agreementPages('internationals-canada-korea/contract-independent-professionals.html', '2025-01-20'),
  }),
  agreementWorker({
    code: 'F33',
    legacy: 'T24',
    name: text(
      'Korea (CKFTA) – transferee, executive or senior manager',
      'Corée – personne mutée, cadre ou gestionnaire supérieur',
    ),
    from: RENUMBERED,
    criteria: transfereeClauses(KOREANS, ONE_YEAR_ABROAD, 'executive'),
    typicalEvidence: TRANSFEREE_EVIDENCE,
    maxDuration: TRANSFEREE_EXECUTIVE,
    sources: agreementPages('internationals-canada-korea/transferees.html', '2025-01-20'),
  }),
  agreementWorker({
    code: 'F34',
    legacy: 'T24',
    name: text('Korea (CKFTA) – transferee, management trainee', 'Corée – personne mutée, stagiaire en gestion'),
    from: RENUMBERED,
    criteria: transfereeClauses(KOREANS, ONE_YEAR_ABROAD, 'trainee'),
    typicalEvidence: TRANSFEREE_EVIDENCE,
    maxDuration: TRANSFEREE_TRAINEE,
    sources: agreementPages('internationals-canada-korea/transferees.html', '2025-01-20'),
  }),
  agreementWorker({
    code: 'F35',
    legacy: 'T24',
    name: text(
      'Korea (CKFTA) – transferee, specialized knowledge',
      'Corée – personne mutée, connaissances spécialisées',
    ),
    from: RENUMBERED,
    criteria: transfereeClauses(KOREANS, ONE_YEAR_ABROAD, 'specialized'),
    typicalEvidence: TRANSFEREE_EVIDENCE,
    maxDuration: TRANSFEREE_SPECIALIZED,
    sources: agreementPages('internationals-canada-korea/transferees.html', '2025-01-20'),
  }),
  agreementSpouse({
    code: 'F36',
    legacy: 'T25',
    name: text(
      'Korea (CKFTA) – spouse of a worker under the agreement',
      "Corée – époux ou conjoint d'un travailleur visé",
    ),
    from: RENUMBERED,
    criteria: [
      text(
        'The applicant is the spouse or common-law partner of a person admitted under the Canada–Korea agreement.',
        "La personne est l'époux ou le conjoint de fait d'une personne admise au titre de l'accord Canada–Corée.",
      ),
    ],
    typicalEvidence: SPOUSE_EVIDENCE,
    maxDuration: PRINCIPAL_PERMIT,
    sources: agreementPages('internationals-canada-korea.html', '2025-01-20'),
  }),
];
