import { REGULATIONS } from '../exemptions/rule-pages.js';
import { rules } from '../law/rule.js';
import { text } from '../law/text.js';

/** Work without a permit. */
export const NO_PERMIT_RULE_CARDS = rules(
  {
    id: 'WPX-01',
    title: text('Who works without a permit', 'Qui travaille sans permis'),
    statement: text(
      'Section 186 lists them: business visitors; foreign representatives and visiting forces; students on campus, and off campus up to 24 hours a week in term (20 before 2024-11-08); performers of a limited engagement; athletes; news crews; speakers and seminars of five days at most; religious leaders; judges, examiners and expert witnesses; crews; emergency services; people on maintained status; graduates waiting for a permit; registered Indians, and a few more.',
      "L'article 186 les énumère : visiteurs commerciaux; représentants étrangers et forces en visite; étudiants sur le campus, et hors campus jusqu'à 24 heures par semaine en session (20 avant le 2024-11-08); artistes en prestation limitée; athlètes; équipes de nouvelles; conférenciers et séminaires d'au plus cinq jours; chefs religieux; juges, examinateurs et témoins experts; équipages; services d'urgence; personnes au statut conservé; diplômés en attente d'un permis; Indiens inscrits, et quelques autres.",
    ),
    cites: ['IRPR s. 186'],
    sources: [REGULATIONS],
    implementedBy: ['topic:programme'],
  },
  {
    id: 'WPX-02',
    title: text('Business visitors', 'Visiteurs commerciaux'),
    statement: text(
      'International business with no direct entry to the labour market: the main pay comes from outside Canada, and the place of business and the profits lie mainly outside. Buying Canadian goods or training on them, training inside a group, and selling goods other than to the public are named.',
      "Activités commerciales internationales sans entrée directe sur le marché du travail : la rémunération principale vient de l'extérieur du Canada, et le siège et les bénéfices se trouvent surtout à l'extérieur. L'achat de produits canadiens ou la formation sur ceux-ci, la formation au sein d'un groupe et la vente de produits ailleurs qu'au public sont nommés.",
    ),
    cites: ['IRPR s. 186(a)', 'IRPR s. 187'],
    sources: [REGULATIONS],
    implementedBy: ['topic:programme'],
  },
  {
    id: 'WPX-03',
    title: text('Entering is another matter', "L'entrée est une autre question"),
    statement: text(
      'Needing no work permit does not remove the need for a visa or an electronic travel authorization.',
      "Ne pas avoir besoin d'un permis de travail ne dispense ni du visa ni de l'autorisation de voyage électronique.",
    ),
    cites: ['IRPR s. 7', 'IRPR s. 7.1', 'IRPR s. 190'],
    sources: [REGULATIONS],
    implementedBy: ['topic:programme', 'topic:border', 'code:libs/domain/src/places/countries.ts'],
  },
);
