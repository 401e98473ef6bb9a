import { rules } from '../../law/rule.js';
import { text } from '../../law/text.js';

const WEB_DRAFTS = { href: 'https://github.com/gc-proto/ircc', dated: '2026-03-10' } as const;
const MEDICAL_PAGE = {
  href: 'https://www.canada.ca/en/immigration-refugees-citizenship/corporate/publications-manuals/operational-bulletins-manuals/standard-requirements/medical-requirements/exam/who-must-submit-immigration-medical-examination.html',
} as const;

/** What the worker's own papers allow: biometrics, medical exam, passport. */
export const PAPER_RULE_CARDS = rules(
  {
    id: 'BIO-01',
    title: text('Biometrics: who', 'Données biométriques : qui'),
    statement: text(
      'Applicants for a permit or a renewal give a photo and fingerprints. Not: under 14 or over 79 on the day of the application; US nationals and the Royal Family, for permits; refugee claimants and protected persons, for permits; heads of state; accredited diplomats and family; others named in R12.2.',
      "Le demandeur d'un permis ou d'un renouvellement fournit une photo et des empreintes digitales. Sauf : moins de 14 ans ou plus de 79 ans le jour de la demande; ressortissants des États-Unis et famille royale, pour un permis; demandeurs d'asile et personnes protégées, pour un permis; chefs d'État; diplomates accrédités et leur famille; autres personnes visées à R12.2.",
    ),
    cites: ['IRPR s. 12.1(h)', 'IRPR s. 12.2', 'IRPR s. 12.3'],
    sources: [],
    implementedBy: ['topic:biometrics', 'deadline:DL-08', 'code:libs/domain/src/deadlines/biometrics.ts'],
  },
  {
    id: 'BIO-02',
    title: text('Biometrics: ten years', 'Données biométriques : dix ans'),
    statement: text(
      'They are not given again when they were given within the ten years before the application. A stay ends ten years after the last ones, and visas and permits are not issued past that day.',
      "Elles ne sont pas fournies de nouveau si elles l'ont été dans les dix ans précédant la demande. Le séjour prend fin dix ans après les dernières, et aucun visa ni permis n'est délivré au-delà de ce jour.",
    ),
    cites: ['IRPR s. 12.7(1)', 'IRPR s. 183(4)(c.1)'],
    sources: [
      {
        href: 'https://www.canada.ca/en/immigration-refugees-citizenship/corporate/publications-manuals/operational-bulletins-manuals/temporary-residents/foreign-workers/religious-work.html',
        dated: '2024-08-13',
      },
    ],
    implementedBy: [
      'topic:biometrics',
      'topic:length',
      'deadline:DL-16',
      'code:libs/domain/src/deadlines/biometrics.ts',
    ],
  },
  {
    id: 'BIO-03',
    title: text('Biometrics: instruction letter', "Données biométriques : lettre d'instructions"),
    statement: text(
      'The letter gives 30 days from its date; the date printed in the letter governs. On the two-week line the target is 14 days from filing.',
      "La lettre accorde 30 jours à compter de sa date; la date imprimée dans la lettre l'emporte. Dans la file de deux semaines, l'objectif est de 14 jours à compter du dépôt.",
    ),
    cites: ['IRCC: biometrics instruction letter, web-team drafts and quoted instructions'],
    sources: [
      WEB_DRAFTS,
      {
        href: 'https://immigrate2canada.net/uncategorized/to-prevent-further-spread-of-the-novel-coronavirus-all-in-person-cic-offices-are-closed-until-april-13-2020/',
      },
      {
        href: 'https://pvtistes.net/en/dossiers/iec-tutorial-internship-young-professionals-working-holiday-in-canada/7',
      },
    ],
    implementedBy: ['deadline:DL-10', 'deadline:DL-08'],
  },
  {
    id: 'BIO-04',
    title: text('Biometrics at the port of entry', "Données biométriques au point d'entrée"),
    statement: text(
      'Only people who may apply at the port, and who start and finish there, at listed ports.',
      "Seulement les personnes qui peuvent présenter leur demande au point d'entrée, du début à la fin, aux points d'entrée désignés.",
    ),
    cites: ['IRCC: "After you apply", web-team draft'],
    sources: [WEB_DRAFTS],
    implementedBy: ['topic:biometrics'],
  },
  {
    id: 'MED-01',
    title: text('Medical exam: who', 'Examen médical : qui'),
    statement: text(
      'Work where protecting public health is essential, whatever the length; stays over six months in a row when the person lived six months in a row in a designated country within the year before; where an officer has grounds. Settings: health care, laboratories, schools, child care, in-home care, domestic work; farm work for people from designated countries. Absences under 14 days do not cut the six months.',
      "Travail où la protection de la santé publique est essentielle, quelle que soit la durée; séjours de plus de six mois consécutifs lorsque la personne a vécu six mois consécutifs dans un pays désigné au cours de l'année précédente; lorsque l'agent a des motifs. Milieux : soins de santé, laboratoires, écoles, garde d'enfants, soins à domicile, travail domestique; travail agricole pour les personnes de pays désignés. Les absences de moins de 14 jours n'interrompent pas les six mois.",
    ),
    cites: ['IRPR s. 30(1)(a)'],
    sources: [MEDICAL_PAGE],
    implementedBy: ['topic:medical'],
  },
  {
    id: 'MED-02',
    title: text('Medical exam: twelve months', 'Examen médical : douze mois'),
    statement: text(
      'At entry the certificate must rest on an exam of the previous 12 months. More than six months in a designated country since the approval ask for a new exam.',
      "À l'entrée, le certificat doit reposer sur un examen des 12 mois précédents. Plus de six mois dans un pays désigné depuis l'approbation exigent un nouvel examen.",
    ),
    cites: ['IRPR s. 30(2)', 'IRPR s. 30(3)', 'IA s. 28'],
    sources: [],
    implementedBy: ['topic:medical', 'deadline:DL-14', 'code:libs/domain/src/deadlines/validity-rules.ts'],
  },
  {
    id: 'MED-03',
    title: text('Medical exam at the port', "Examen médical au point d'entrée"),
    statement: text(
      'Nobody applies on entry without the medical certificate, if one is required.',
      "Nul ne présente de demande à l'entrée sans le certificat médical, s'il est exigé.",
    ),
    cites: ['IRPR s. 198(2)(b)'],
    sources: [],
    implementedBy: ['topic:medical'],
  },
  {
    id: 'MED-04',
    title: text('Repeat exam in Canada', 'Nouvel examen au Canada'),
    statement: text(
      'A public policy spared low-risk applicants in Canada who had an exam within the previous five years.',
      "Une politique d'intérêt public dispensait les demandeurs à faible risque au Canada qui avaient subi un examen au cours des cinq années précédentes.",
    ),
    cites: ['IRCC: public policy on medical exams of applicants in Canada (to 2024-10-06)'],
    sources: [MEDICAL_PAGE],
    to: '2024-10-06',
    unverified: text(
      'Whether the policy was extended after 2024-10-06.',
      'La prolongation de la politique après le 2024-10-06.',
    ),
    implementedBy: [],
    notImplemented: text(
      'The policy ended on the last day that is proven, so no exam is spared by it. A person may check for a later one.',
      "La politique a pris fin le dernier jour attesté; elle ne dispense donc d'aucun examen. Une personne peut vérifier s'il en existe une plus récente.",
    ),
  },
  {
    id: 'PAS-01',
    title: text('Passport', 'Passeport'),
    statement: text(
      'It must be valid for the whole stay: the permit ends with the offer or with the travel document, whichever is first, except for people who need none, such as US citizens.',
      "Il doit être valide pour tout le séjour : le permis prend fin avec l'offre ou avec le titre de voyage, selon la première éventualité, sauf pour les personnes qui en sont dispensées, comme les citoyens des États-Unis.",
    ),
    cites: ['IRPR s. 52(1)', 'IRPR s. 52(2)'],
    sources: [
      {
        href: 'https://www.canada.ca/en/immigration-refugees-citizenship/corporate/publications-manuals/operational-bulletins-manuals/temporary-residents/foreign-workers/eligibility/eligibility-admissibility-conditions-including-validity-period.html',
        dated: '2024-07-18',
      },
    ],
    implementedBy: ['topic:length', 'check:EP05', 'deadline:DL-17', 'code:libs/domain/src/deadlines/validity-rules.ts'],
  },
);
