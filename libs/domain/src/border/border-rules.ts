import { CODE_TABLE_PAGE, EMPLOYER_SPECIFIC_PAGE, REGULATIONS, sourceOf } from '../exemptions/rule-pages.js';
import { rules } from '../law/rule.js';
import { text } from '../law/text.js';

/** Where an application is made, and what happens at the border. */
export const BORDER_RULE_CARDS = rules(
  {
    id: 'BRD-01',
    title: text('Where to apply', 'Où présenter la demande'),
    statement: text(
      'Before entering: always. On entering: only without a visa requirement, with the medical certificate where one is needed, and not for a youth exchange unless US or approved before. In Canada: permit and study permit holders, most people of section 186, temporary resident permits of six months or more, family, sections 206 and 207. Some codes are never taken at a port of entry: C15, C17, C18, C21 (except US), C90, C91, F70, T10, A72 to A77.',
      "Avant l'entrée : toujours. À l'entrée : seulement sans obligation de visa, avec le certificat médical s'il est exigé, et non pour un échange jeunesse, sauf des États-Unis ou déjà approuvé. Au Canada : titulaires de permis de travail ou d'études, la plupart des personnes de l'article 186, permis de séjour temporaire d'au moins six mois, famille, articles 206 et 207. Certains codes ne sont jamais reçus à un point d'entrée : C15, C17, C18, C21 (sauf États-Unis), C90, C91, F70, T10, A72 à A77.",
    ),
    cites: ['IRPR s. 197', 'IRPR s. 198', 'IRPR s. 199'],
    sources: [REGULATIONS, CODE_TABLE_PAGE],
    implementedBy: ['topic:border', 'code:libs/domain/src/border/port-of-entry.ts'],
  },
  {
    id: 'BRD-02',
    title: text('No leaving and coming back for a permit', 'Ne pas sortir et revenir pour un permis'),
    statement: text(
      'People in Canada cannot leave and return to get a permit at the border. Excepted: citizens and permanent residents of the United States; professionals under T36, F22, F32, F42, F12, F52; spouses of those under F32, F42, F12; cross-border truck drivers with a permit or maintained status; people with an appointment of the border services.',
      'Les personnes au Canada ne peuvent sortir et revenir pour obtenir un permis à la frontière. Exceptions : citoyens et résidents permanents des États-Unis; professionnels sous T36, F22, F32, F42, F12, F52; époux et conjoints de ceux sous F32, F42, F12; camionneurs transfrontaliers ayant un permis ou un statut conservé; personnes ayant un rendez-vous des services frontaliers.',
    ),
    cites: ['IRCC: Employer-specific LMIA exemptions (2024-12-24), banner'],
    sources: [
      EMPLOYER_SPECIFIC_PAGE,
      sourceOf(
        'https://www.newswire.ca/news-releases/ending-flagpoling-for-work-and-study-permits-at-the-border-831051935.html',
      ),
    ],
    from: '2024-12-24',
    implementedBy: ['topic:border', 'code:libs/domain/src/border/port-of-entry.ts'],
  },
  {
    id: 'BRD-03',
    title: text('Letter of introduction', "Lettre d'introduction"),
    statement: text(
      'Approval from abroad gives a letter, not a permit; the officer at entry decides and prints it. The holder enters by the date in the letter, which is not extended.',
      "Une approbation de l'étranger donne une lettre, non un permis; l'agent à l'entrée décide et l'imprime. Le titulaire entre au plus tard à la date de la lettre, qui n'est pas prolongée.",
    ),
    cites: ['IRCC: Port-of-entry letters of introduction, departmental drafts (2024 to 2026)'],
    sources: [
      sourceOf('http://globedwise.com/long-poe-letter-valid/'),
      sourceOf('https://askmigration.com/what-is-a-port-of-entry-letter-and-other-frequently-asked-questions/'),
    ],
    unverified: text(
      'How long letters last is known from private sources only: read the date in the letter.',
      "La durée des lettres n'est connue que par des sources privées : lisez la date de la lettre.",
    ),
    implementedBy: ['deadline:DL-18', 'event:letter.lapsed'],
  },
  {
    id: 'BRD-04',
    title: text('What to bring', "Ce qu'il faut apporter"),
    statement: text(
      'Passport, letter of introduction, offer number, proof of the exemption and of the qualifications, medical proof, and a visa where one is needed.',
      "Passeport, lettre d'introduction, numéro de l'offre, preuve de la dispense et des qualifications, preuve médicale, et visa s'il est exigé.",
    ),
    cites: ['IRCC: Prepare for arrival, departmental draft'],
    sources: [],
    unverified: text('Read in a departmental draft only.', 'Lu seulement dans une ébauche du ministère.'),
    implementedBy: [],
    notImplemented: text(
      "There is no travel pack yet; the papers are on the worker's file.",
      "Il n'y a pas encore de trousse de voyage; les pièces sont au dossier du travailleur.",
    ),
  },
  {
    id: 'BRD-05',
    title: text('Check the printed permit', 'Vérifier le permis imprimé'),
    statement: text(
      'Employer, occupation, place, dates and conditions are compared before leaving the counter; an officer may cancel a permit issued by administrative error.',
      "L'employeur, la profession, le lieu, les dates et les conditions sont comparés avant de quitter le guichet; un agent peut annuler un permis délivré par erreur administrative.",
    ),
    cites: ['IRPR s. 209.01'],
    sources: [REGULATIONS],
    from: '2025-01-31',
    implementedBy: ['deadline:DL-20', 'event:permit.compared', 'event:permit.found-wrong'],
  },
);
