import { rules } from '../law/rule.js';
import { text } from '../law/text.js';

const RECKONING = 'code:libs/domain/src/deadlines/arithmetic.ts#Reckoning';
const IRCC_CLOCK =
  'https://www.canada.ca/en/immigration-refugees-citizenship/corporate/publications-manuals/operational-bulletins-manuals/temporary-residents/study-permits/making-application.html';

/** CAL: how time is counted. */
export const COUNTING_RULE_CARDS = rules(
  {
    id: 'CAL-01',
    title: text('Days', 'Jours'),
    statement: text(
      'A period "within N days after" an event leaves out the day of the event and includes the last day.',
      "Un délai de « N jours après » un événement exclut le jour de l'événement et comprend le dernier jour.",
    ),
    cites: ['IA s. 27(2)', 'IA s. 27(4)', 'IA s. 27(5)'],
    sources: [],
    implementedBy: ['topic:dueDates', RECKONING, 'code:libs/domain/src/time/counting.ts#daysAfter'],
  },
  {
    id: 'CAL-02',
    title: text('Months and years', 'Mois et années'),
    statement: text(
      'Whole calendar months run to the same day number, or to the last day of a month that has none. A year is twelve months.',
      "Les mois entiers du calendrier vont au même quantième, ou au dernier jour d'un mois qui ne l'a pas. L'année compte douze mois.",
    ),
    cites: ['IA s. 28', 'IA s. 35', 'IA s. 37(1)'],
    sources: [],
    implementedBy: ['topic:dueDates', RECKONING, 'code:libs/domain/src/time/counting.ts#monthsAfter'],
  },
  {
    id: 'CAL-03',
    title: text('A period that starts on a day', 'Période qui commence un jour donné'),
    statement: text(
      'A period that begins on or with a day includes that day, so it is complete at the end of the day before the anniversary. Records are kept through the anniversary itself.',
      "Une période qui commence un jour donné comprend ce jour; elle est donc complète à la fin de la veille de l'anniversaire. Les dossiers sont conservés jusqu'à l'anniversaire inclus.",
    ),
    cites: ['IA s. 27(3)'],
    sources: [],
    implementedBy: ['topic:dueDates', 'topic:retention', RECKONING],
  },
  {
    id: 'CAL-04',
    title: text('A last day that is a holiday', 'Dernier jour férié'),
    statement: text(
      'A thing whose time ends on a holiday may be done on the next day that is none. Sunday and the named days are holidays; Saturday and Boxing Day are not. A day off under an employment-standards Act is not enough.',
      "Un acte dont le délai expire un jour férié peut être accompli le premier jour suivant non férié. Le dimanche et les jours nommés sont fériés; le samedi et le lendemain de Noël ne le sont pas. Un congé prévu par une loi sur les normes d'emploi ne suffit pas.",
    ),
    cites: ['IA s. 26', 'IA s. 35(1)'],
    sources: [],
    implementedBy: [
      'topic:dueDates',
      RECKONING,
      'code:libs/domain/src/time/holidays/holiday-calendar.ts#interpretationActCalendar',
    ],
  },
  {
    id: 'CAL-05',
    title: text('Where holidays move nothing', 'Où un jour férié ne déplace rien'),
    statement: text(
      'Holidays stretch periods that federal Acts and regulations fix. They stretch neither the life of a permit, passport, biometrics or medical certificate, nor a day that an officer sets in a letter.',
      "Les jours fériés prolongent les délais fixés par les lois et règlements fédéraux. Ils ne prolongent ni la durée d'un permis, d'un passeport, de données biométriques ou d'un certificat médical, ni le jour qu'un agent fixe dans une lettre.",
    ),
    cites: ['IA s. 26', 'Permitdesk: CAL-05, s. 26 does not stretch documents or letters'],
    sources: [],
    unverified: text(
      'Nothing that was read says that section 26 stretches a day an officer sets in a letter, nor that it does not.',
      "Rien de ce qui a été lu ne dit que l'article 26 prolonge un jour fixé par un agent dans une lettre, ni le contraire.",
    ),
    implementedBy: ['topic:dueDates', RECKONING],
  },
  {
    id: 'CAL-06',
    title: text('The clock of an online filing', "L'horloge du dépôt en ligne"),
    statement: text(
      "An online application is received at the moment the department's system shows, and the department counts in Coordinated Universal Time: it must be in before midnight UTC on the day the status ends. Our own cut-off is 17:00 in Newfoundland on the safe day.",
      "Une demande en ligne est reçue au moment qu'indique le système du ministère, qui compte en temps universel coordonné : elle doit être reçue avant minuit UTC le jour où le statut prend fin. Notre propre heure limite est 17 h à Terre-Neuve, le jour sûr.",
    ),
    cites: ['IRPR s. 9.3(1)', 'IRCC: study permits, making an application (2025-12-22), UTC'],
    sources: [
      { href: IRCC_CLOCK, dated: '2025-12-22' },
      { href: 'https://github.com/gc-proto/ircc', dated: '2026-03-10' },
    ],
    unverified: text(
      'UTC is the practice of the department under section 9.3(1), not the text of the Regulations.',
      'Le temps UTC est la pratique du ministère en vertu du paragraphe 9.3(1), non le texte du Règlement.',
    ),
    implementedBy: ['topic:extension', 'topic:dueDates', 'deadline:DL-29'],
  },
  {
    id: 'CAL-07',
    title: text('Notices from the Minister', 'Avis du ministre'),
    statement: text(
      'An electronic notice is received when sent, except the notices of preliminary finding and of final determination: deemed received 10 days after sending, or 5 when only items 18 to 23 are in play. Neither the day of sending nor that of receipt is counted.',
      "Un avis électronique est reçu à l'envoi, sauf les avis de décision provisoire et de décision finale : réputés reçus 10 jours après l'envoi, ou 5 lorsque seuls les articles 18 à 23 sont en cause. Ni le jour de l'envoi ni celui de la réception ne sont comptés.",
    ),
    cites: ['IRPR s. 9.3(2)', 'IRPR s. 209.994(2)', 'IRPR s. 209.994(2.1)', 'IRPR s. 209.996(6)', 'IRPR s. 209.996(7)'],
    sources: [
      {
        href: 'https://www.canada.ca/en/immigration-refugees-citizenship/corporate/publications-manuals/operational-bulletins-manuals/temporary-residents/foreign-workers/work-without-permit/employer-compliance-collecting-administrative-monetary-penalties-determining-when-employers-default-payment.html',
        dated: '2023-12-18',
      },
    ],
    unverified: text(
      'The page says a receipt on a holiday moves to the next day, yet its own example keeps Thanksgiving: the earlier day is used, the other is shown.',
      "La page dit qu'une réception un jour férié est reportée au lendemain, mais son propre exemple conserve l'Action de grâces : le jour le plus proche est retenu, l'autre est affiché.",
    ),
    implementedBy: ['topic:notice', 'deadline:DL-55', 'deadline:DL-57'],
  },
);
