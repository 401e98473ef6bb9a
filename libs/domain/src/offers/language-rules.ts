import { rules } from '../law/rule.js';
import { text } from '../law/text.js';
import { REGULATIONS } from './rule-sources.js';

/** The official languages in agreement, rights information and law. */
export const LANGUAGE_RULE_CARDS = rules(
  {
    id: 'LNG-01',
    title: text('Language of the agreement', 'Langue du contrat'),
    statement: text(
      'The employment agreement is in the official language that the worker chooses.',
      'Le contrat de travail est dans la langue officielle que choisit le travailleur.',
    ),
    cites: ['IRPR s. 209.11(1)(e)(i)(B)'],
    sources: [REGULATIONS],
    from: '2022-09-26',
    implementedBy: ['topic:readiness', 'refusal:offer.agreement-language', 'check:EP16'],
  },
  {
    id: 'LNG-02',
    title: text('Language of the rights information', 'Langue des renseignements sur les droits'),
    statement: text(
      'The worker gets the rights information in the chosen official language by the first day of work, and finds it in both languages afterwards.',
      'Le travailleur reçoit les renseignements sur ses droits dans la langue officielle choisie au plus tard le premier jour de travail, puis les trouve dans les deux langues.',
    ),
    cites: ['IRPR s. 209.2(1)(a.1)', 'IRPR s. 209.2(1)(a)(ii.1)'],
    sources: [REGULATIONS],
    implementedBy: ['topic:rights', 'event:rights.given', 'refusal:work.rights-language', 'deadline:DL-21'],
  },
  {
    id: 'LNG-03',
    title: text('Both texts of the law count', 'Les deux textes de la loi font foi'),
    statement: text(
      'The English and the French text of the Regulations are equally authoritative; where they differ, both are shown.',
      "Les versions anglaise et française du Règlement ont également force de loi; lorsqu'elles diffèrent, les deux sont montrées.",
    ),
    cites: ['OLA s. 13'],
    sources: [{ href: 'https://laws-lois.justice.gc.ca/eng/acts/O-3.01/' }],
    implementedBy: ['code:libs/domain/src/law/text.ts'],
  },
);
