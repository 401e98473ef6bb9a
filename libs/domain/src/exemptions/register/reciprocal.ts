import { text } from '../../law/text.js';
import type { ExemptionCode } from '../exemption-code.js';
import { BY_CATEGORY, EMPLOYER_OFFER, entry, RENUMBERED } from './entry.js';
import { CODE_TABLE, instruction } from './sources.js';

const RECIPROCAL = { provision: 'R205(b)', group: 'reciprocal' } as const;
const GUIDELINES_PAGE = 'exemption-codes/canadian-interests-reciprocal-employment-general-guidelines-r205-b-c20.html';

/** IRPR s. 205(b): work that Canadians may do in the other country in turn. */
export const RECIPROCAL_CODES: readonly ExemptionCode[] = [
  entry({
    code: 'C20',
    legacy: 'C20',
    ...RECIPROCAL,
    name: text('Reciprocal employment (general)', 'Emploi réciproque (général)'),
    ...BY_CATEGORY,
    criteria: [
      text(
        "Canadians and permanent residents get similar opportunities in the worker's own country of origin, not merely abroad.",
        "Les Canadiens et les résidents permanents ont des possibilités semblables dans le pays d'origine même du travailleur, et non simplement à l'étranger.",
      ),
      text('The job creates or maintains that exchange.', "L'emploi crée ou maintient cet échange."),
      text('The effect on the labour market is neutral.', "L'effet sur le marché du travail est neutre."),
      text(
        'The organization or program has a record of exchange (a short record means few permits).',
        "L'organisation ou le programme a des antécédents d'échange (de courts antécédents donnent droit à peu de permis).",
      ),
    ],
    typicalEvidence: [
      text('Exchange figures for several years', "Chiffres d'échange sur plusieurs années"),
      text('List of Canadians placed', 'Liste des Canadiens placés'),
      text('Program documents', 'Documents du programme'),
      text('Offer with matching province, city and NOC', 'Offre dont la province, la ville et la CNP concordent'),
    ],
    maxDuration: text(
      'Length of the offer. US citizens may get the full length of the offer.',
      "Durée de l'offre. Les citoyens des États-Unis peuvent obtenir toute la durée de l'offre.",
    ),
    notes: [
      text('A written agreement is not needed.', "Aucune entente écrite n'est nécessaire."),
      text(
        'The code serves professional coaches and athletes of Canadian teams, and cultural agreements.',
        "Le code sert pour les entraîneurs et athlètes professionnels d'équipes canadiennes et pour les accords culturels.",
      ),
      text(
        'Family members of accredited foreign representatives, of visiting forces or of US government staff who do reciprocal work get an open permit under this code: no offer, no fee.',
        'Les membres de la famille de représentants étrangers accrédités, de forces étrangères présentes au Canada ou de personnel du gouvernement des États-Unis qui occupent un emploi réciproque obtiennent un permis ouvert sous ce code : ni offre ni frais.',
      ),
      text(
        'The fee is not owed under an artistic, cultural or educational reciprocal agreement.',
        "Les frais ne sont pas dus au titre d'un accord réciproque artistique, culturel ou éducatif.",
      ),
      text(
        'The instructions were rewritten on 2026-02-20. That text was seen in private summaries.',
        'Les instructions ont été réécrites le 2026-02-20. Ce texte a été lu dans des résumés privés.',
      ),
    ],
    sources: [instruction(GUIDELINES_PAGE, 'dated 2024-12-23; rewritten 2026-02-20'), 'https://cikh.ca/?p=6845'],
  }),
  entry({
    code: 'C22',
    legacy: 'C22',
    ...RECIPROCAL,
    name: text(
      'Academic exchange – guest lecturer, visiting professor, exchange teacher',
      'Échange universitaire – conférencier invité, professeur invité, enseignant en échange',
    ),
    ...EMPLOYER_OFFER,
    feeRequired: 'depends',
    // One clause: the three categories exclude each other, so a worker shows only one.
    criteria: [
      text(
        'The worker fits one of three categories. A guest lecturer gives an invited series of lectures that is not a full course and lasts less than one term. A visiting professor keeps the post abroad and stays at most two academic years (sabbatical research included). A teacher comes under a recognized reciprocal exchange between education authorities.',
        "Le travailleur relève de l'une de trois catégories. Le conférencier invité donne, sur invitation, une série de conférences qui n'est pas un cours complet et qui dure moins d'un trimestre. Le professeur invité conserve son poste à l'étranger et reste au plus deux années universitaires (recherche en congé sabbatique comprise). L'enseignant vient au titre d'un échange réciproque reconnu entre autorités scolaires.",
      ),
    ],
    typicalEvidence: [
      text('Letter of invitation', "Lettre d'invitation"),
      text('Proof of the post held abroad', "Preuve du poste occupé à l'étranger"),
      text('Exchange agreement (teachers)', "Accord d'échange (enseignants)"),
    ],
    maxDuration: text(
      'Lecturer: under one term. Professor: two academic years, not extendable in this code.',
      "Conférencier : moins d'un trimestre. Professeur : deux années universitaires, sans prolongation sous ce code.",
    ),
    notes: [text('Job-for-job reciprocity is not needed.', "La réciprocité emploi pour emploi n'est pas nécessaire.")],
    sources: [
      instruction(
        'exemption-codes/canadian-interests-reciprocal-employment-academic-exchanges-r205-b-exemption-code-c22.html',
        'dated 2018-04-05',
      ),
      'https://vgis.ca/?p=1216 (2026-06-17)',
    ],
  }),
  entry({
    code: 'C23',
    legacy: 'C23',
    ...RECIPROCAL,
    name: text('Performing arts', 'Arts de la scène'),
    ...EMPLOYER_OFFER,
    from: '2016-02-17',
    criteria: [
      text(
        'The worker is key creative staff or talent for a Canadian non-profit organization in orchestral music, opera, live theatre or dance.',
        "Le travailleur est un membre clé du personnel de création ou un artiste clé d'un organisme canadien sans but lucratif de musique orchestrale, d'opéra, de théâtre ou de danse.",
      ),
      text(
        'Reciprocity is shown. It need not be one for one.',
        "La réciprocité est démontrée. Elle n'a pas à être d'un pour un.",
      ),
      text(
        'The organization gets operating money from the Canada Council or by parliamentary appropriation (wording of 2016).',
        "L'organisme reçoit des fonds de fonctionnement du Conseil des arts du Canada ou par crédit parlementaire (libellé de 2016).",
      ),
      text(
        'The service body of the sector has given a letter.',
        "L'organisme de services du secteur a remis une lettre.",
      ),
    ],
    typicalEvidence: [
      text('Offer that names the discipline and duties', 'Offre précisant la discipline et les fonctions'),
      text('Proof of funding', 'Preuve du financement'),
      text('Letter from the service organization', "Lettre de l'organisme de services"),
      text('Figures on reciprocity', 'Chiffres sur la réciprocité'),
    ],
    maxDuration: text(
      'Length of the engagement, and up to 2 years when the offer has no end date. Never past the passport.',
      "Durée de l'engagement, et au plus 2 ans lorsque l'offre n'a pas de date de fin. Jamais au-delà du passeport.",
    ),
    notes: [
      text('The group cap of the fee can apply.', "Le plafond de groupe des frais peut s'appliquer."),
      text(
        'The instructions were updated on 2026-04-21. That change was seen in summary.',
        'Les instructions ont été mises à jour le 2026-04-21. Ce changement a été lu en résumé.',
      ),
    ],
    sources: [
      instruction(
        'exemption-codes/canadian-interests-reciprocal-employment-performing-arts-r205-b-exemption-code-c23.html',
        'text dated 2018-04-11; updated 2026-04-21',
      ),
      CODE_TABLE,
    ],
  }),
  entry({
    code: 'C24',
    legacy: 'C20',
    ...RECIPROCAL,
    name: text('Residential summer camp counsellor', 'Moniteur de camp de vacances avec hébergement'),
    ...EMPLOYER_OFFER,
    feeRequired: 'depends',
    from: RENUMBERED,
    criteria: [
      text(
        'The job is seasonal, normally June to September, with most of the work before 21 September.',
        "L'emploi est saisonnier, normalement de juin à septembre, et la majeure partie du travail se fait avant le 21 septembre.",
      ),
      text(
        'The camp is residential, with stays longer than a weekend.',
        "Le camp offre l'hébergement, avec des séjours plus longs qu'une fin de semaine.",
      ),
      text(
        'The duties are those of NOC 54100 only: no cooking, cleaning or repairs.',
        'Les fonctions sont uniquement celles de la CNP 54100 : ni cuisine, ni nettoyage, ni réparations.',
      ),
    ],
    typicalEvidence: [
      text('Offer with duties and season', 'Offre précisant les fonctions et la saison'),
      text('Description of the camp', 'Description du camp'),
      text('Mission of the organization, if the fee is exempt', "Mission de l'organisme, si les frais sont exemptés"),
    ],
    maxDuration: text('Season (June–September).', 'Saison (de juin à septembre).'),
    notes: [
      text(
        'Individual proof of reciprocity is not needed.',
        "Une preuve individuelle de réciprocité n'est pas nécessaire.",
      ),
      text(
        'Day, after-school or year-round camps need an LMIA.',
        "Les camps de jour, les camps parascolaires et les camps ouverts à l'année exigent une EIMT.",
      ),
      text(
        'The fee is not owed for unpaid work (stipend under minimum wage, integral room and board) for a religious or charitable organization. The offer number is always needed.',
        "Les frais ne sont pas dus pour un travail non rémunéré (allocation inférieure au salaire minimum, gîte et couvert faisant partie intégrante de l'emploi) auprès d'un organisme religieux ou de bienfaisance. Le numéro d'offre est toujours nécessaire.",
      ),
      text(
        'An older page for employers still says C20.',
        'Une page plus ancienne destinée aux employeurs indique encore C20.',
      ),
    ],
    sources: [
      instruction('unique-situations/camp-counsellors-r205-b-exemption-code-c20.html', 'dated 2025-04-11'),
      CODE_TABLE,
    ],
  }),
  entry({
    code: 'C26',
    legacy: 'C20',
    ...RECIPROCAL,
    name: text(
      'Professional or semi-professional coach or athlete of a Canadian-based team',
      "Entraîneur ou athlète professionnel ou semi-professionnel d'une équipe canadienne",
    ),
    ...BY_CATEGORY,
    from: RENUMBERED,
    criteria: [
      text(
        'The worker is a paid full- or part-time coach or trainer, or a professional or semi-professional athlete, of a Canadian-based team.',
        "Le travailleur est un entraîneur ou un préparateur rémunéré, à temps plein ou partiel, ou un athlète professionnel ou semi-professionnel, d'une équipe établie au Canada.",
      ),
      text(
        'There is proof of reciprocity for that occupation in the home country.',
        "Il existe une preuve de réciprocité pour cette profession dans le pays d'origine.",
      ),
    ],
    typicalEvidence: [
      text('Contract with the team', "Contrat avec l'équipe"),
      text('Proof of the league', 'Preuve de la ligue'),
      text('Evidence of reciprocity', 'Preuve de réciprocité'),
    ],
    maxDuration: text('Season or contract.', 'Saison ou contrat.'),
    notes: [
      text(
        'The offer and the fee are needed for the team permit. An athlete who must take other work to live may get an open permit under the same code (page on open permits dated 2026-01-28).',
        "L'offre et les frais sont nécessaires pour le permis lié à l'équipe. Un athlète qui doit prendre un autre travail pour vivre peut obtenir un permis ouvert sous le même code (page sur les permis ouverts du 2026-01-28).",
      ),
      text(
        'The two official pages differ: the table gives C26, the guidelines describe the same people under C20.',
        'Les deux pages officielles diffèrent : le tableau donne C26, les lignes directrices décrivent les mêmes personnes sous C20.',
      ),
    ],
    sources: [instruction(GUIDELINES_PAGE, 'dated 2024-12-23'), CODE_TABLE],
  }),
];
