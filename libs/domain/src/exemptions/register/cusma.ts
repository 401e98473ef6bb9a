import { text } from '../../law/text.js';
import type { ExemptionCode } from '../exemption-code.js';
import { AT_PORT_OF_ENTRY, ONE_YEAR_ABROAD, transfereeClauses, workerIs } from './agreement-clauses.js';
import { PROFESSIONAL, TRADER_OR_INVESTOR, TRANSFEREE_EXECUTIVE, TRANSFEREE_SPECIALIZED } from './durations.js';
import { CUSMA_CITIZENS } from './agreement-persons.js';
import { agreementWorker, RENUMBERED } from './entry.js';
import { EVIDENCE } from './evidence.js';
import { agreementPages } from './sources.js';

const TRANSFEREE_PAPERS = [
  EVIDENCE.organisationCharts,
  EVIDENCE.payroll,
  EVIDENCE.corporateLink,
  EVIDENCE.supportLetter,
] as const;

/** Canada–United States–Mexico Agreement. */
export const CUSMA_CODES: readonly ExemptionCode[] = [
  agreementWorker({
    code: 'T34',
    legacy: 'T21',
    name: text('CUSMA – trader', 'ACEUM – négociant'),
    from: RENUMBERED,
    criteria: [
      workerIs(CUSMA_CITIZENS),
      text(
        'The enterprise has the nationality of the United States or Mexico.',
        "L'entreprise a la nationalité des États-Unis ou du Mexique.",
      ),
      text(
        'The trade is substantial, and most of it (over half) is between Canada and that country.',
        'Les échanges commerciaux sont substantiels et se font en majeure partie (plus de la moitié) entre le Canada et ce pays.',
      ),
      text(
        'The role is supervisory or executive, or it needs essential skills.',
        'Le poste comporte des fonctions de supervision ou de direction, ou il exige des compétences essentielles.',
      ),
    ],
    typicalEvidence: [
      EVIDENCE.citizenship,
      EVIDENCE.ownership,
      text('Records of the volume of trade', 'Documents sur le volume des échanges'),
      EVIDENCE.jobDescription,
    ],
    maxDuration: TRADER_OR_INVESTOR,
    notes: [
      text(
        'Permanent residents of the United States or Mexico are not covered.',
        'Les résidents permanents des États-Unis ou du Mexique ne sont pas visés.',
      ),
    ],
    sources: agreementPages('cusma/traders.html', '2024-10-03'),
  }),
  agreementWorker({
    code: 'T35',
    legacy: 'T22',
    name: text('CUSMA – investor', 'ACEUM – investisseur'),
    from: RENUMBERED,
    criteria: [
      workerIs(CUSMA_CITIZENS),
      text(
        'Substantial capital has been invested in Canada, or is being invested there.',
        "Des capitaux importants ont été investis au Canada ou sont en voie de l'être.",
      ),
      text(
        'The worker develops and directs the enterprise, or is an executive, a supervisor or an essential-skill employee of it.',
        "Le travailleur développe et dirige l'entreprise, ou il en est un cadre, un superviseur ou un employé aux compétences essentielles.",
      ),
      text('The enterprise is not marginal.', "L'entreprise n'est pas marginale."),
    ],
    typicalEvidence: [
      EVIDENCE.citizenship,
      text('Bank and transfer records', 'Relevés bancaires et preuves de virement'),
      EVIDENCE.businessPlan,
      EVIDENCE.corporateRecords,
    ],
    maxDuration: TRADER_OR_INVESTOR,
    sources: agreementPages('cusma/investors.html', '2024-10-03'),
  }),
  agreementWorker({
    code: 'T36',
    legacy: 'T23',
    name: text('CUSMA – professional', 'ACEUM – professionnel'),
    from: RENUMBERED,
    criteria: [
      workerIs(CUSMA_CITIZENS),
      text(
        'The profession is on the closed list of 63 in CUSMA Appendix 2.',
        "La profession figure sur la liste fermée de 63 professions de l'appendice 2 de l'ACEUM.",
      ),
      text(
        'The worker holds the degree, certificate or licence that this list asks for.',
        "Le travailleur détient le diplôme, le certificat ou le permis d'exercice que cette liste exige.",
      ),
      text(
        'The professional service is arranged beforehand and is not self-employment in Canada.',
        "Le service professionnel est convenu d'avance et ne constitue pas un travail à son compte au Canada.",
      ),
    ],
    typicalEvidence: [
      EVIDENCE.citizenship,
      text('Degree and transcript', 'Diplôme et relevé de notes'),
      text('Licence, where one is needed', "Permis d'exercice, s'il est requis"),
      text(
        'Offer or service contract that describes the profession',
        'Offre ou contrat de services décrivant la profession',
      ),
    ],
    maxDuration: PROFESSIONAL,
    notes: [AT_PORT_OF_ENTRY],
    sources: agreementPages('cusma/professionals.html', '2025-01-03'),
  }),
  agreementWorker({
    code: 'T37',
    legacy: 'T24',
    name: text(
      'CUSMA – intra-company transferee, executive or manager',
      "ACEUM – personne mutée à l'intérieur d'une société, cadre supérieur ou gestionnaire",
    ),
    from: RENUMBERED,
    criteria: transfereeClauses(CUSMA_CITIZENS, ONE_YEAR_ABROAD, 'executive'),
    typicalEvidence: TRANSFEREE_PAPERS,
    maxDuration: TRANSFEREE_EXECUTIVE,
    sources: agreementPages('cusma/intra-company-transferees.html', '2025-01-03'),
  }),
  agreementWorker({
    code: 'T38',
    legacy: 'T24',
    name: text(
      'CUSMA – intra-company transferee, specialized knowledge',
      "ACEUM – personne mutée à l'intérieur d'une société, connaissances spécialisées",
    ),
    from: RENUMBERED,
    criteria: transfereeClauses(CUSMA_CITIZENS, ONE_YEAR_ABROAD, 'specialized'),
    typicalEvidence: [
      ...TRANSFEREE_PAPERS,
      text(
        'Proof of proprietary knowledge and advanced expertise',
        "Preuve des connaissances exclusives et de l'expertise avancée",
      ),
    ],
    maxDuration: TRANSFEREE_SPECIALIZED,
    sources: agreementPages('cusma/intra-company-transferees.html', '2025-01-03'),
  }),
];
