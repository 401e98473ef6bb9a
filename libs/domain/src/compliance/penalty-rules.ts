import { rules } from '../law/rule.js';
import { text } from '../law/text.js';
import { COLLECTION, CONSEQUENCES, INSPECTIONS, SEVERITY } from './department-pages.js';

const ITEMS = 'code:libs/domain/src/compliance/schedule-2/items.ts#SCHEDULE_2_ITEMS';
const TABLES = 'code:libs/domain/src/compliance/schedule-2/consequences.ts#CONSEQUENCE_TABLES';

/** AMP: violations, points, penalties, bans, and the notices that tell of them. */
export const PENALTY_RULE_CARDS = rules(
  {
    id: 'AMP-01',
    title: text('What a violation is', "Ce qu'est une violation"),
    statement: text(
      'A failure to meet a condition of Table 1 that nothing justifies. What follows is a penalty, or a warning where the table gives none, and a ban where Table 3 gives one. Failures before 1 December 2015 have a fixed ban of two years.',
      "Un manquement à une condition du tableau 1 que rien ne justifie. Il entraîne une sanction, ou un avertissement lorsque le tableau n'en prévoit pas, et une interdiction lorsque le tableau 3 en prévoit une. Les manquements antérieurs au 1er décembre 2015 entraînent une interdiction fixe de deux ans.",
    ),
    cites: ['IRPR s. 209.95', 'IRPR s. 209.98', 'IRPR s. 209.99', 'IRPR Schedule 2, Tables 1 to 3'],
    sources: [CONSEQUENCES],
    from: '2015-12-01',
    implementedBy: ['topic:penalty', ITEMS, TABLES],
  },
  {
    id: 'AMP-02',
    title: text('How violations are counted', 'Comment les violations sont comptées'),
    statement: text(
      'Each worker affected is a violation of its own; item 9 splits into occupation, wages and conditions, item 17 into kinds of abuse. Several missed payments of one kind are one violation, different kinds are several.',
      "Chaque travailleur touché constitue une violation distincte; l'article 9 se divise en profession, salaire et conditions, l'article 17 en types de violence. Plusieurs paiements omis d'un même genre forment une seule violation, des genres différents en forment plusieurs.",
    ),
    cites: ['IRPR s. 209.96', 'IRCC: inspection instructions (2024-07-26)'],
    sources: [INSPECTIONS],
    implementedBy: ['topic:penalty'],
  },
  {
    id: 'AMP-03',
    title: text('Points', 'Points'),
    statement: text(
      'Points of history (Table 4) and of severity (Table 5). History looks at earlier inspections since 1 December 2015 with the same type, in both programmes, warnings included; several violations of one type in one inspection count once.',
      "Points d'antécédents (tableau 4) et de gravité (tableau 5). Les antécédents visent les inspections antérieures depuis le 1er décembre 2015 avec le même type, dans les deux programmes, avertissements compris; plusieurs violations d'un type dans une même inspection comptent une fois.",
    ),
    cites: ['IRPR s. 209.991(1)', 'IRPR Schedule 2, Tables 4 and 5'],
    sources: [CONSEQUENCES, SEVERITY],
    from: '2015-12-01',
    implementedBy: ['topic:penalty', 'code:libs/domain/src/compliance/schedule-2/points.ts#historyPoints'],
  },
  {
    id: 'AMP-04',
    title: text('Voluntary disclosure', 'Divulgation volontaire'),
    statement: text(
      'On form IMM 5964; accepted if complete and made while no inspection power is used and no enforcement is under way against the employer. Severity, timeliness (up to about a year may be timely), frequency and nature are weighed. It takes four points off each violation, never below nought.',
      "Sur le formulaire IMM 5964; acceptée si elle est complète et faite alors qu'aucun pouvoir d'inspection n'est exercé et qu'aucune mesure d'exécution n'est en cours contre l'employeur. La gravité, le moment (jusqu'à environ un an peut être opportun), la fréquence et la nature sont pesés. Elle retire quatre points à chaque violation, sans descendre sous zéro.",
    ),
    cites: ['IRPR s. 209.991(2)', 'IRPR s. 209.991(3)'],
    sources: [CONSEQUENCES],
    implementedBy: ['topic:penalty', 'topic:change', 'deadline:DL-28'],
  },
  {
    id: 'AMP-05',
    title: text('Size of the employer', "Taille de l'employeur"),
    statement: text(
      'Small: with its affiliates fewer than 100 employees, or less than $5 million gross revenue a year, when the copy of the offer was given. The page of the department says "or fewer" and "or less"; the Regulations prevail.',
      "Petite : avec ses sociétés affiliées, moins de 100 employés ou moins de 5 millions de dollars de revenus bruts par année, à la remise de la copie de l'offre. La page du ministère dit « ou moins » aux limites mêmes; le Règlement l'emporte.",
    ),
    cites: ['IRPR s. 209.93'],
    sources: [CONSEQUENCES],
    implementedBy: ['topic:employerSize', 'topic:penalty'],
  },
  {
    id: 'AMP-06',
    title: text('Totals', 'Totaux'),
    statement: text(
      'Penalties add up, to $1,000,000 at most in one notice and in twelve months of final notices. Bans do not add up: the longest counts, from the day of the final determination.',
      "Les sanctions s'additionnent, jusqu'à 1 000 000 $ par avis et par douze mois d'avis définitifs. Les interdictions ne s'additionnent pas : la plus longue s'applique, à compter du jour de la décision finale.",
    ),
    cites: ['IRPR s. 209.992', 'IRPR s. 209.996(5)', 'IRPR s. 209.99'],
    sources: [CONSEQUENCES],
    implementedBy: ['topic:penalty', 'deadline:DL-59'],
  },
  {
    id: 'AMP-07',
    title: text('Preliminary finding', 'Décision provisoire'),
    statement: text(
      'A written notice. Submissions, or a request for more time, within 30 days after deemed receipt; 5 days when only items 18 to 23 are in play. More time only on a request made inside the period, for a reasonable explanation. The notice may be corrected, with a new period, or cancelled.',
      "Un avis écrit. Observations, ou demande de prolongation, dans les 30 jours suivant la réception réputée; 5 jours lorsque seuls les articles 18 à 23 sont en cause. Une prolongation n'est accordée que sur demande faite dans le délai, avec une explication raisonnable. L'avis peut être corrigé, avec un nouveau délai, ou annulé.",
    ),
    cites: ['IRPR s. 209.993', 'IRPR s. 209.994', 'IRPR s. 209.995'],
    sources: [CONSEQUENCES],
    unverified: text(
      'Whether the period of five days can be extended: s. 209.994(3) speaks of the one of thirty only.',
      'Si le délai de cinq jours peut être prolongé : le paragraphe 209.994(3) ne parle que de celui de trente.',
    ),
    implementedBy: ['topic:notice', 'deadline:DL-55', 'deadline:DL-56'],
  },
  {
    id: 'AMP-08',
    title: text('Final determination', 'Décision finale'),
    statement: text(
      'Made by another, senior officer, not before the period ends, and binding apart from judicial review. The penalty is due within 30 days after deemed receipt, unless a payment agreement is signed in that time. One missed instalment is default the next day.',
      'Rendue par un autre agent, de rang supérieur, pas avant la fin du délai, et exécutoire sous réserve du contrôle judiciaire. La sanction est due dans les 30 jours suivant la réception réputée, sauf entente de paiement signée dans ce délai. Un versement manqué entraîne le défaut dès le lendemain.',
    ),
    cites: ['IRPR s. 209.996'],
    sources: [COLLECTION],
    implementedBy: ['topic:notice', 'deadline:DL-57', 'deadline:DL-58'],
  },
  {
    id: 'AMP-09',
    title: text('Default', 'Défaut de paiement'),
    statement: text(
      'No permit for any worker of that employer until everything is paid; tax refunds can be seized; after a merger the debt passes to the new company.',
      "Aucun permis pour aucun travailleur de cet employeur jusqu'au paiement complet; les remboursements d'impôt peuvent être saisis; après une fusion, la dette passe à la nouvelle société.",
    ),
    cites: ['IRPR s. 200(3)(h)', 'IRCC: collecting administrative monetary penalties (2023-12-18)'],
    sources: [COLLECTION],
    implementedBy: ['topic:readiness', 'topic:notice', 'check:EP18', 'refusal:offer.list-not-checked'],
  },
);

/** INE: the public list of employers found non-compliant, and what it does to workers. */
export const INELIGIBILITY_RULE_CARDS = rules(
  {
    id: 'INE-01',
    title: text('The public list', 'La liste publique'),
    statement: text(
      'Name, address, conditions, date, status, amount and ban are published; warnings are not. The list is looked at before each offer, by name, address and business number, and the result is kept with its day.',
      "Le nom, l'adresse, les conditions, la date, l'état, le montant et l'interdiction sont publiés; les avertissements ne le sont pas. La liste est consultée avant chaque offre, par nom, adresse et numéro d'entreprise, et le résultat est conservé avec sa date.",
    ),
    cites: ['IRPR s. 209.997'],
    sources: [],
    implementedBy: [
      'deadline:DL-01',
      'check:EP18',
      'refusal:offer.list-not-checked',
      'topic:readiness',
      'code:libs/domain/src/compliance/public-list/read-public-list.ts#readPublicList',
      'code:libs/domain/src/compliance/public-list/match-employer.ts#matchEmployer',
    ],
  },
  {
    id: 'INE-02',
    title: text('What it does to workers', 'Effet sur les travailleurs'),
    statement: text(
      'No permit is issued for an employer that is barred or in default; no temporary resident with a right to work, holders of open permits included, may start with it or extend; permits already held may be revoked.',
      "Aucun permis n'est délivré pour un employeur exclu ou en défaut; aucun résident temporaire autorisé à travailler, titulaires de permis ouverts compris, ne peut commencer chez lui ni prolonger; les permis déjà délivrés peuvent être révoqués.",
    ),
    cites: ['IRPR s. 200(3)(h)', 'IRPR s. 183(1)(b.2)', 'IRPA s. 30(1.41)'],
    sources: [],
    implementedBy: ['topic:readiness', 'check:EP18', 'deadline:DL-59', 'event:revocation.announced'],
  },
);
