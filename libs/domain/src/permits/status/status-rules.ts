import { rules, type RuleSource } from '../../law/rule.js';
import { text } from '../../law/text.js';

const PAGES =
  'https://www.canada.ca/en/immigration-refugees-citizenship/corporate/publications-manuals/operational-bulletins-manuals/temporary-residents/foreign-workers';
const VALIDITY: RuleSource = {
  href: `${PAGES}/eligibility/eligibility-admissibility-conditions-including-validity-period.html`,
  dated: '2024-07-18',
};
const LETTER_REPORTS: readonly RuleSource[] = [
  { href: 'https://insights.immergity.ca/insights/wp-ext-letter-365-days-maintained-status-canada-2026' },
  { href: 'https://thenewcomerspod.com/p/canada-ircc-extends-work-authorization-letters-365-days' },
];
const WEB_DRAFTS: RuleSource = { href: 'https://github.com/gc-proto/ircc', dated: '2026-03-10' };

/** Extension of a permit and what is maintained while it is pending. */
export const EXTENSION_RULE_CARDS = rules(
  {
    id: 'EXT-01',
    title: text('Apply in time', 'Présenter la demande à temps'),
    statement: text(
      'A renewal is filed before the permit expires, all conditions having been respected. The last moment is the end of the expiry day by the clock in UTC. Aim at 120 to 90 days before, with the new offer and its fee first.',
      "Le renouvellement est présenté avant l'expiration du permis, toutes les conditions ayant été respectées. Le dernier moment est la fin du jour d'expiration selon l'horloge UTC. Visez de 120 à 90 jours avant, la nouvelle offre et ses frais venant d'abord.",
    ),
    cites: ['IRPR s. 201(1)', 'IRPR s. 9.3(1)'],
    sources: [],
    implementedBy: [
      'topic:renewal',
      'topic:extension',
      'deadline:DL-29',
      'refusal:renewal.conditions-unknown',
      'code:libs/domain/src/permits/status/filing-clock.ts',
    ],
  },
  {
    id: 'EXT-02',
    title: text('The stay continues', 'Le séjour se poursuit'),
    statement: text(
      'When the extension was filed in time the stay lasts until the decision: to the day of a refusal, or into the new period. Not for people under a declaration of A22.1(1).',
      "Lorsque la prolongation a été demandée à temps, le séjour dure jusqu'à la décision : jusqu'au jour du refus, ou dans la nouvelle période. Sauf pour les personnes visées par une déclaration en vertu de L22.1(1).",
    ),
    cites: ['IRPR s. 183(5)', 'IRPR s. 183(5.1)', 'IRPR s. 183(6)'],
    sources: [],
    implementedBy: ['topic:workRight', 'event:renewal.filed', 'deadline:DL-30'],
  },
  {
    id: 'EXT-03',
    title: text('Work continues', 'Le travail se poursuit'),
    statement: text(
      'With no permit, on the conditions of the old one (employer, occupation, place), while the worker remains in Canada and until the decision. The right comes from R186(u), not from status alone; once the first permit has expired no later application creates it.',
      "Sans permis, aux conditions de l'ancien (employeur, profession, lieu), tant que le travailleur reste au Canada et jusqu'à la décision. Le droit découle de R186u), non du seul statut; une fois le premier permis expiré, aucune demande ultérieure ne le crée.",
    ),
    cites: ['IRPR s. 186(u)', 'IRPR s. 201'],
    sources: [VALIDITY],
    implementedBy: [
      'topic:workRight',
      'deadline:DL-30',
      'deadline:DL-33',
      'code:libs/domain/src/permits/work-authorization.ts',
    ],
  },
  {
    id: 'EXT-04',
    title: text('Leaving Canada', 'Quitter le Canada'),
    statement: text(
      'The right to work without a permit is for those who stayed in Canada after the expiry; a trip wholly before it ends nothing. Leaving without authorization to return ends the stay, and the return may be as a visitor only.',
      "Le droit de travailler sans permis est réservé à qui est resté au Canada après l'expiration; un voyage entièrement antérieur ne met fin à rien. Partir sans autorisation de revenir met fin au séjour, et le retour peut se faire à titre de visiteur seulement.",
    ),
    cites: ['IRPR s. 186(u)', 'IRPR s. 183(4)(a)'],
    sources: [],
    implementedBy: ['topic:workRight', 'event:canada.left', 'event:canada.reentered-as-visitor'],
  },
  {
    id: 'EXT-05',
    title: text('Proof letter', 'Lettre de preuve'),
    statement: text(
      'The letter in the account shows 365 days from receipt since 2026-04-27; 180 before, and still 180 for post-graduation permits. It is proof, not authority: the right lasts until the decision.',
      "La lettre dans le compte indique 365 jours à compter de la réception depuis le 2026-04-27; 180 auparavant, et toujours 180 pour les permis postdiplôme. C'est une preuve, non une autorisation : le droit dure jusqu'à la décision.",
    ),
    cites: ['IRCC: proof-of-authorization letter, 365 days since 2026-04-27 (reports)'],
    sources: LETTER_REPORTS,
    unverified: text(
      'The number of days in the letter: reports only, no page of the department.',
      'Le nombre de jours indiqué dans la lettre : rapports seulement, aucune page du ministère.',
    ),
    implementedBy: ['topic:workRight', 'deadline:DL-31', 'code:libs/domain/src/deadlines/maintained-rules.ts'],
  },
  {
    id: 'EXT-06',
    title: text('Second application', 'Deuxième demande'),
    statement: text(
      'A second application filed before the first permit expired can keep the status; one filed after revives nothing.',
      "Une deuxième demande présentée avant l'expiration du premier permis peut conserver le statut; une demande présentée après ne rétablit rien.",
    ),
    cites: ['IRPR s. 183(5)', 'IRPR s. 186(u)'],
    sources: LETTER_REPORTS,
    implementedBy: ['topic:workRight'],
  },
  {
    id: 'EXT-07',
    title: text('Decision', 'Décision'),
    statement: text(
      'A refusal ends the right to work that day; an approval begins the new conditions.',
      "Le refus met fin au droit de travailler ce jour-là; l'approbation fait commencer les nouvelles conditions.",
    ),
    cites: ['IRPR s. 183(5)(a)', 'IRPR s. 186(u)'],
    sources: [],
    implementedBy: ['topic:workRight', 'event:renewal.ended', 'deadline:DL-33'],
  },
  {
    id: 'EXT-08',
    title: text('Changing employer while waiting', "Changer d'employeur pendant l'attente"),
    statement: text(
      'Public policy until revoked: a person in Canada with valid or maintained status, who holds or held a right to work, has applied for a new employer-specific permit and asks by web form, may start once IRCC says so by e-mail. Not for business visitors or Global Skills short-term workers. An incomplete file gets 30 days.',
      "Politique d'intérêt public jusqu'à révocation : une personne au Canada, dont le statut est valide ou conservé, qui a ou avait le droit de travailler, a demandé un nouveau permis lié à un employeur donné et le demande par formulaire Web, peut commencer une fois qu'IRCC l'autorise par courriel. Pas pour les visiteurs en affaires ni les travailleurs à court terme de la Stratégie en matière de compétences mondiales. Un dossier incomplet dispose de 30 jours.",
    ),
    cites: ['IRCC: changing employer while waiting (2025-12-04), PPCHANGEWORK2020'],
    sources: [{ href: `${PAGES}/changing-employment.html`, dated: '2025-12-04' }],
    from: '2025-05-27',
    implementedBy: ['topic:workRight', 'event:interim-work.allowed'],
  },
);

/** The policy itself, for whoever must know whether it is in force. */
export const CHANGING_EMPLOYER_RULE = EXTENSION_RULE_CARDS[7];

/** The way back after status was lost. */
export const RESTORATION_RULE_CARDS = rules(
  {
    id: 'RES-01',
    title: text('Ninety days', 'Quatre-vingt-dix jours'),
    statement: text(
      'Applied for within 90 days after status was lost by failing a condition of R185(a), R185(b)(i) to (iii) or R185(c), the initial requirements still being met, with no other breach and no declaration of A22.1. Day 0 is the last day of authorized stay, or the day of the refusal when the stay had been extended by R183(5).',
      'Demande dans les 90 jours suivant la perte du statut par manquement à une condition de R185a), R185b)(i) à (iii) ou R185c), les exigences initiales étant toujours remplies, sans autre manquement ni déclaration en vertu de L22.1. Le jour 0 est le dernier jour du séjour autorisé, ou le jour du refus lorsque le séjour avait été prolongé par R183(5).',
    ),
    cites: ['IRPR s. 182(1)', 'IA s. 26', 'IA s. 27(2)'],
    sources: [],
    implementedBy: [
      'topic:restoration',
      'deadline:DL-34',
      'refusal:restoration.not-open',
      'refusal:restoration.too-late',
      'code:libs/domain/src/deadlines/restoration.ts',
    ],
  },
  {
    id: 'RES-02',
    title: text('No work meanwhile', 'Aucun travail entre-temps'),
    statement: text(
      'Work stops at the loss of status until it is restored with a new permit: R186(u) does not apply.',
      "Le travail cesse à la perte du statut jusqu'au rétablissement avec un nouveau permis : R186u) ne s'applique pas.",
    ),
    cites: ['IRPR s. 182', 'IRPR s. 186(u)'],
    sources: [WEB_DRAFTS],
    implementedBy: ['topic:restoration', 'topic:workRight', 'code:libs/domain/src/permits/work-authorization.ts'],
  },
  {
    id: 'RES-03',
    title: text('New offer and fee first', "Nouvelle offre et frais d'abord"),
    statement: text(
      'The worker asks for a new permit with the restoration, so the offer and its fee come before (OFF-02, FEE-02).',
      "Le travailleur demande un nouveau permis avec le rétablissement; l'offre et ses frais viennent donc avant (OFF-02, FEE-02).",
    ),
    cites: ['IRPR s. 303.1(1)(c)', 'IRPR s. 209.11'],
    sources: [],
    implementedBy: ['topic:restoration', 'refusal:application.before-offer', 'refusal:application.before-fee'],
  },
  {
    id: 'RES-04',
    title: text('The other bar, of six months', "L'autre interdiction, de six mois"),
    statement: text(
      'Unauthorized work can bar a permit for six months (EXM-05); a breach limited to the listed conditions of R185 does not.',
      "Le travail non autorisé peut empêcher la délivrance d'un permis pendant six mois (EXM-05); un manquement limité aux conditions énumérées de R185 n'a pas cet effet.",
    ),
    cites: ['IRPR s. 200(3)(e)'],
    sources: [],
    implementedBy: ['topic:restoration', 'deadline:DL-35'],
  },
);
