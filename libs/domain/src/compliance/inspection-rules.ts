import { rules } from '../law/rule.js';
import { text } from '../law/text.js';
import { INSPECTIONS, INSPECTIONS_FOR_EMPLOYERS } from './department-pages.js';

const EVIDENCE = 'code:libs/domain/src/compliance/evidence.ts#COMPLIANCE_EVIDENCE';

/** INS: who is inspected, when, with what powers, and how it ends. */
export const INSPECTION_RULE_CARDS = rules(
  {
    id: 'INS-01',
    title: text('Who is inspected, and when', 'Qui est inspecté, et quand'),
    statement: text(
      'Every employer with an offer under section 209.11 can be inspected from the first day of employment until six years later. Triggers: a reason to suspect, past non-compliance, random choice, a communicable disease at the workplace, a worker under a Quarantine Act or Emergencies Act order.',
      "Tout employeur ayant présenté une offre visée à l'article 209.11 peut être inspecté du premier jour d'emploi jusqu'à six ans plus tard. Déclencheurs : motif de soupçon, non-conformité passée, choix aléatoire, maladie transmissible au lieu de travail, travailleur visé par un ordre pris en vertu de la Loi sur la mise en quarantaine ou de la Loi sur les mesures d'urgence.",
    ),
    cites: ['IRPR s. 209.5', 'IRCC: inspection instructions (2024-07-26)'],
    sources: [INSPECTIONS],
    from: '2013-12-31',
    implementedBy: ['topic:retention', 'code:libs/domain/src/compliance/inspection-readiness.ts#inspectionReadiness'],
  },
  {
    id: 'INS-02',
    title: text('The opening letter', "La lettre d'ouverture"),
    statement: text(
      'It names the trigger and the condition, lists documents, asks for justifications and sets a last day. That day is the one in the letter; a holiday does not move it.',
      'Elle nomme le déclencheur et la condition, énumère les documents, demande les justifications et fixe un dernier jour. Ce jour est celui de la lettre; un jour férié ne le déplace pas.',
    ),
    cites: ['IRPR s. 209.6', 'IRPR s. 209.7', 'IRCC: inspection instructions (2024-07-26)'],
    sources: [INSPECTIONS],
    unverified: text(
      'No general length of the period is published: only the letter tells.',
      "Aucune durée générale du délai n'est publiée : seule la lettre le dit.",
    ),
    implementedBy: ['deadline:DL-54'],
  },
  {
    id: 'INS-03',
    title: text('Powers of an inspection', "Pouvoirs d'inspection"),
    statement: text(
      'Questions are answered; documents are produced, since 26 September 2022 also by banks, accountants, payroll firms and recruiters; premises are entered, with photos and recordings. A private home needs consent or a warrant. Third parties who refuse face no penalty.',
      "Il faut répondre aux questions et produire les documents, depuis le 26 septembre 2022 aussi auprès des banques, comptables, services de paie et recruteurs; l'agent peut entrer dans les lieux, photographier et enregistrer. Une résidence privée exige le consentement ou un mandat. Les tiers qui refusent ne sont pas sanctionnés.",
    ),
    cites: ['IRPR s. 209.6', 'IRPR s. 209.7', 'IRPR s. 209.8'],
    sources: [INSPECTIONS],
    implementedBy: [],
    notImplemented: text(
      'Explains what officers may do; the software has no step of its own in an inspection of premises.',
      "Explique ce que les agents peuvent faire; le logiciel n'a aucune étape propre lors de la visite des lieux.",
    ),
  },
  {
    id: 'INS-04',
    title: text('What is sent, and by whom', 'Ce qui est envoyé, et par qui'),
    statement: text(
      'Social insurance and bank numbers and unrelated personal data are struck out before sending. The employer who submitted the offer answers, even when a foreign firm pays the worker.',
      "Les numéros d'assurance sociale et de compte bancaire et les renseignements personnels étrangers à l'affaire sont masqués avant l'envoi. L'employeur qui a présenté l'offre répond, même lorsqu'une entreprise étrangère paie le travailleur.",
    ),
    cites: ['IRCC: employers, inspections', 'IRCC: inspection instructions (2024-07-26)'],
    sources: [INSPECTIONS_FOR_EMPLOYERS, INSPECTIONS],
    implementedBy: [EVIDENCE],
  },
  {
    id: 'INS-05',
    title: text('The usual documents', 'Les documents habituels'),
    statement: text(
      "Business licence, T2 schedules 100 and 125, T4 summary; provincial registration; policy and training against abuse; payroll, time sheets, proof of payment; job description; workers' compensation letter; proof of travel, housing and insurance where promised; employment agreement; letters that show the recruiter was checked.",
      "Permis d'exploitation, annexes 100 et 125 de la T2, sommaire T4; inscription provinciale; politique et formation contre la violence; paie, feuilles de temps, preuve de paiement; description du poste; lettre de la commission des accidents du travail; preuve de transport, de logement et d'assurance s'ils sont promis; contrat d'emploi; correspondance montrant que le recruteur a été vérifié.",
    ),
    cites: ['IRCC: inspection instructions (2024-07-26)'],
    sources: [INSPECTIONS],
    implementedBy: [EVIDENCE, 'code:libs/domain/src/compliance/conditions.ts#EMPLOYER_CONDITIONS'],
  },
  {
    id: 'INS-06',
    title: text('How an inspection ends', "Issue d'une inspection"),
    statement: text(
      'Compliant, compliant with a justification, or non-compliant. Compensation counts as a justification only if it was paid, or seriously tried, before the preliminary finding.',
      "Conforme, conforme avec justification, ou non conforme. L'indemnisation ne vaut justification que si elle a été versée, ou sérieusement tentée, avant la décision provisoire.",
    ),
    cites: ['IRPR s. 209.2(3)', 'IRPR s. 209.2(3.1)', 'IRPR s. 209.2(4)', 'IRPR s. 209.4(2)'],
    sources: [INSPECTIONS],
    implementedBy: ['topic:penalty', 'code:libs/domain/src/compliance/excuse.ts#excuseOf'],
  },
);
