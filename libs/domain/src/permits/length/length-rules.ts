import { rules, type RuleSource } from '../../law/rule.js';
import { text } from '../../law/text.js';

const PAGES =
  'https://www.canada.ca/en/immigration-refugees-citizenship/corporate/publications-manuals/operational-bulletins-manuals/temporary-residents/foreign-workers';
const TRANSFEREES: RuleSource = {
  href: `${PAGES}/exemption-codes/intra-company-transferees.html`,
  dated: '2025-01-06',
};
const VALIDITY: RuleSource = {
  href: `${PAGES}/eligibility/eligibility-admissibility-conditions-including-validity-period.html`,
  dated: '2024-07-18',
};
const CODES: RuleSource = { href: `${PAGES}/exemption-codes.html`, dated: '2025-02-03' };

/** How long permits can be, alone and together, and what ends one. */
export const LENGTH_RULE_CARDS = rules(
  {
    id: 'DUR-01',
    title: text('Length in general', 'Durée en général'),
    statement: text(
      'A permit is not longer than the offer, the passport or the cap of its category.',
      "Un permis ne dépasse ni l'offre, ni le passeport, ni le plafond de sa catégorie.",
    ),
    cites: ['IRPR s. 183(2)(c)', 'IRCC: Intra-company transferees (2025-01-06)'],
    sources: [TRANSFEREES],
    implementedBy: ['topic:length', 'check:EP15'],
  },
  {
    id: 'DUR-02',
    title: text('Caps by code', 'Plafonds par code'),
    statement: text(
      'Each code has its own first length, extension and total, as officer instructions and agreement pages state them: 1 year then 2 for traders and investors, 3 years for most professionals, 3 years then 2 for transferees, 12 months in any 24 for contract suppliers, and so on.',
      'Chaque code a sa durée initiale, sa prolongation et son total, selon les instructions aux agents et les pages des accords : 1 an puis 2 pour les négociants et investisseurs, 3 ans pour la plupart des professionnels, 3 ans puis 2 pour les personnes mutées, 12 mois par période de 24 pour les fournisseurs contractuels, etc.',
    ),
    cites: [
      'IRCC: LMIA exemption codes (table of 2025-02-03) and its pages',
      'IRCC: Conditions and validity of work permits (2024-07-18)',
    ],
    sources: [CODES, VALIDITY],
    implementedBy: ['topic:length', 'deadline:DL-41', 'code:libs/domain/src/exemptions/code-limits.ts'],
  },
  {
    id: 'DUR-03',
    title: text('No extension of C61', 'Aucune prolongation de C61'),
    statement: text(
      'The permit to establish a new enterprise is not extended. Six months more are exceptional, for a delay outside control.',
      "Le permis pour mettre sur pied une entreprise n'est pas prolongé. Six mois de plus sont exceptionnels, pour un retard indépendant de la volonté.",
    ),
    cites: ['IRCC: Intra-company transferees (2025-01-06)'],
    sources: [TRANSFEREES],
    implementedBy: ['topic:length', 'deadline:DL-42', 'code:libs/domain/src/exemptions/code-limits.ts'],
  },
  {
    id: 'DUR-04',
    title: text('Total time of a transferee', "Temps total d'une personne mutée"),
    statement: text(
      'Time adds up over C61, C62, C63 and the transferee codes of trade agreements: 5 years for specialized knowledge, 7 for executives and managers; a change of category carries the time over. At the cap one full year of full-time work for the enterprise outside Canada begins it anew. CETA and CUKTCA: 4.5 years for both.',
      "Le temps se cumule sous C61, C62, C63 et les codes de mutation des accords commerciaux : 5 ans pour les connaissances spécialisées, 7 pour les cadres supérieurs et gestionnaires; un changement de catégorie ne l'efface pas. Au plafond, une année complète de travail à temps plein pour l'entreprise à l'extérieur du Canada le fait repartir de zéro. AECG et ACCCRU : 4,5 ans pour les deux.",
    ),
    cites: ['IRCC: Intra-company transferees (2025-01-06)', 'IRCC: CETA and CUKTCA transferee pages (2025-05-02)'],
    sources: [TRANSFEREES],
    implementedBy: [
      'topic:length',
      'deadline:DL-41',
      'code:libs/domain/src/permits/length/transferee-time.ts',
      'code:libs/domain/src/exemptions/code-limits.ts',
    ],
  },
  {
    id: 'DUR-05',
    title: text('Time recaptured', 'Temps récupéré'),
    statement: text(
      'Documented absences from the Canadian job of 30 days in a row or more may be added back, in extensions of up to two years, never above the cap.',
      "Les absences documentées de l'emploi au Canada d'au moins 30 jours consécutifs peuvent être récupérées, par prolongations d'au plus deux ans, sans jamais dépasser le plafond.",
    ),
    cites: ['IRCC: Intra-company transferees (2025-01-06)'],
    sources: [TRANSFEREES],
    implementedBy: ['topic:length', 'code:libs/domain/src/permits/length/transferee-time.ts'],
  },
  {
    id: 'DUR-06',
    title: text('End of validity', 'Fin de la validité'),
    statement: text(
      'A permit ends on expiry; it is cancelled for error, on permanent residence or death, or when a removal order becomes enforceable; it can be revoked, or cancelled by order in council.',
      "Un permis prend fin à l'expiration; il est annulé en cas d'erreur, de résidence permanente ou de décès, ou lorsqu'une mesure de renvoi devient exécutoire; il peut être révoqué, ou annulé par décret.",
    ),
    cites: ['IRPR s. 209', 'IRPR s. 209.01', 'IRPR s. 209.02', 'IRPR s. 243.2', 'IRPA s. 30(1.41)', 'IRPA s. 87.302'],
    sources: [],
    implementedBy: [
      'machine:permit',
      'event:permit.expired',
      'event:permit.cancelled',
      'event:revocation.announced',
      'event:residence.granted',
    ],
  },
);
