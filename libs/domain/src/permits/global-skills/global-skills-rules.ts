import { rules } from '../../law/rule.js';
import { text } from '../../law/text.js';

const TWO_WEEKS = {
  href: 'https://www.canada.ca/en/immigration-refugees-citizenship/corporate/publications-manuals/operational-bulletins-manuals/temporary-residents/foreign-workers/two-week-processing.html',
  dated: '2023-01-17',
} as const;
const SHORT_TERM = {
  href: 'https://www.canada.ca/en/immigration-refugees-citizenship/corporate/publications-manuals/operational-bulletins-manuals/temporary-residents/foreign-workers/short-term-exemption.html',
  dated: '2023-08-02',
} as const;
const STRATEGY = {
  href: 'https://www.canada.ca/en/immigration-refugees-citizenship/services/work-canada/hire-foreign-worker/temporary/global-skills-strategy.html',
} as const;
const EXEMPTIONS = {
  href: 'https://www.canada.ca/en/immigration-refugees-citizenship/services/work-canada/hire-foreign-worker/temporary/global-skills-strategy/exemptions.html',
} as const;

/** The Global Skills Strategy: the two-week line, and short work without a permit. */
export const GLOBAL_SKILLS_RULE_CARDS = rules(
  {
    id: 'GSS-01',
    title: text('Two-week processing: who', 'Traitement en deux semaines : qui'),
    statement: text(
      'Work under R204 or R205 that is LMIA-exempt and employer-specific, in TEER 0 or 1, applied for online from outside Canada, with the offer submitted and the fee paid. Not for R207, applications in Canada or at a port of entry, renewals, paper, or International Experience Canada. Until 2022-11-15 the test was NOC 2016 skill type 0 or level A.',
      "Travail visé à R204 ou R205, dispensé de l'EIMT et lié à un employeur donné, de catégorie FÉER 0 ou 1, demandé en ligne de l'extérieur du Canada, l'offre étant soumise et les frais payés. Pas pour R207, les demandes au Canada ou à un point d'entrée, les renouvellements, le papier ni Expérience internationale Canada. Jusqu'au 2022-11-15, il fallait le genre 0 ou le niveau A de la CNP 2016.",
    ),
    cites: ['IRCC: Global Skills Strategy, two-week processing (2023-01-17)', 'IRPR s. 197'],
    sources: [TWO_WEEKS, STRATEGY],
    from: '2017-06-12',
    implementedBy: [
      'topic:twoWeek',
      'code:libs/domain/src/permits/global-skills/two-week.ts',
      'code:libs/domain/src/occupations/classification.ts',
    ],
  },
  {
    id: 'GSS-02',
    title: text('Two-week processing: how', 'Traitement en deux semaines : comment'),
    statement: text(
      'A needed medical exam is done before filing, biometrics are given within two weeks of it, and police certificates are added where the office asks for them. A file about which documents are asked for leaves the line. The target is 14 days from a complete filing: a service standard met in 80 % of cases, not a right.',
      "L'examen médical exigé est fait avant le dépôt, les données biométriques sont fournies dans les deux semaines suivantes, et les certificats de police sont joints si le bureau les exige. Le dossier pour lequel des documents sont demandés quitte la file. L'objectif est de 14 jours à compter d'un dépôt complet : une norme de service atteinte dans 80 % des cas, non un droit.",
    ),
    cites: ['IRCC: Global Skills Strategy, two-week processing (2023-01-17)'],
    sources: [TWO_WEEKS],
    from: '2017-06-12',
    implementedBy: ['topic:twoWeek', 'deadline:DL-07', 'deadline:DL-08', 'code:libs/domain/src/deadlines/gss-rules.ts'],
  },
  {
    id: 'GSS-03',
    title: text('Two-week processing: family', 'Traitement en deux semaines : famille'),
    statement: text(
      'A spouse, partner or dependant who files at the same time gets the same speed.',
      "L'époux, le conjoint ou la personne à charge qui présente sa demande en même temps bénéficie du même délai.",
    ),
    cites: ['IRCC: Global Skills Strategy, two-week processing (2023-01-17)'],
    sources: [TWO_WEEKS, STRATEGY],
    from: '2017-06-12',
    implementedBy: ['topic:twoWeek'],
  },
  {
    id: 'GSS-04',
    title: text('Short work with no permit', 'Travail de courte durée sans permis'),
    statement: text(
      'TEER 0 or 1: up to 15 consecutive days once every 6 months, or up to 30 once every 12 months. Researchers at a publicly funded degree-granting institution or its affiliate: one stay of 120 days every 12 months. It is asked for on arrival: a person already in Canada cannot make a first request. It follows the person, so there may be several employers.',
      "FÉER 0 ou 1 : au plus 15 jours consécutifs une fois par période de 6 mois, ou au plus 30 jours une fois par période de 12 mois. Chercheurs d'un établissement public décernant des diplômes ou d'un établissement affilié : un séjour de 120 jours par période de 12 mois. La dispense se demande à l'arrivée : une personne déjà au Canada ne peut présenter une première demande. Elle suit la personne, qui peut donc avoir plusieurs employeurs.",
    ),
    cites: ['IRCC: Global Skills Strategy, short-term work permit exemption (2023-08-02)'],
    sources: [SHORT_TERM, EXEMPTIONS],
    implementedBy: ['topic:shortWork', 'code:libs/domain/src/deadlines/notice-periods.ts'],
  },
  {
    id: 'GSS-05',
    title: text('Counting the short stay', 'Calcul du court séjour'),
    statement: text(
      'Calendar days in a row from the day of the grant, which is the first; work or not, in Canada or not. The last day of a 15-day stay is the day of the grant plus 14.',
      "Jours civils consécutifs à compter du jour de l'octroi, qui est le premier; que la personne travaille ou non, qu'elle soit au Canada ou non. Le dernier jour d'un séjour de 15 jours est le jour de l'octroi plus 14.",
    ),
    cites: ['IRCC: Global Skills Strategy, short-term work permit exemption (2023-08-02)'],
    sources: [SHORT_TERM],
    implementedBy: ['topic:shortWork', 'code:libs/domain/src/deadlines/notice-periods.ts'],
  },
  {
    id: 'GSS-06',
    title: text('Waiting for the next short stay', 'Attente avant le prochain court séjour'),
    statement: text(
      'After any short stay the wait is 6 months for one of 15 days and 12 months for one of 30 or 120 days: it depends on the stay wanted next. It runs from the day of the grant and includes its last day, so the next may be granted the day after.',
      "Après tout court séjour, l'attente est de 6 mois pour 15 jours et de 12 mois pour 30 ou 120 jours : elle dépend du séjour voulu ensuite. Elle court du jour de l'octroi et comprend son dernier jour; le prochain séjour peut être accordé le lendemain.",
    ),
    cites: ['IRCC: Global Skills Strategy, short-term work permit exemption (2023-08-02)', 'IA s. 28'],
    sources: [SHORT_TERM],
    implementedBy: ['topic:shortWork', 'code:libs/domain/src/deadlines/notice-periods.ts'],
  },
  {
    id: 'GSS-07',
    title: text('No extension of the short stay', 'Aucune prolongation du court séjour'),
    statement: text(
      'Work stops at the end; a permit is then sought from outside Canada. A visitor record marked "authorized to work" is needed for a social insurance number. The change-of-employer policy (EXT-08) is not for these people.',
      "Le travail cesse à la fin; un permis se demande alors de l'extérieur du Canada. Il faut une fiche de visiteur portant la mention « autorisé à travailler » pour obtenir un numéro d'assurance sociale. La politique de changement d'employeur (EXT-08) ne vise pas ces personnes.",
    ),
    cites: ['IRCC: Global Skills Strategy, exemptions page'],
    sources: [
      EXEMPTIONS,
      {
        href: 'https://www.immigration2canada.com/canada-eases-job-changes-for-temporary-workers-with-new-work-permit-exemption-policy/',
      },
    ],
    implementedBy: ['topic:shortWork', 'topic:workRight'],
  },
);
