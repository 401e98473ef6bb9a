import { rules } from '../law/rule.js';
import { text } from '../law/text.js';
import { officerPage, REGULATIONS, sourceOf, updatePage } from './rule-pages.js';

/** What single streams ask for: EXM-09 to EXM-16. */
export const STREAM_RULE_CARDS = rules(
  {
    id: 'EXM-09',
    title: text('Transferees under section 205(a)', "Personnes mutées selon l'alinéa 205a)"),
    statement: text(
      'C61, C62, C63: an existing multinational with revenue in at least one country besides its home country (two before Canada for C61); employment abroad now; one full-time year without a break in a similar post in the three years before the first application; parent, branch, subsidiary or affiliate; both sides in business at real premises; a job to return to; significant benefit. Specialized knowledge is advanced proprietary knowledge and advanced expertise together, at the prevailing wage or above.',
      "C61, C62, C63 : une multinationale existante ayant des revenus dans au moins un pays outre le sien (deux avant le Canada pour C61); un emploi actuel à l'étranger; un an à temps plein sans interruption dans un poste semblable au cours des trois ans précédant la première demande; société mère, succursale, filiale ou société affiliée; les deux parties en activité dans de vrais locaux; un emploi à retrouver; un avantage important. Les connaissances spécialisées réunissent connaissances exclusives et expertise avancées, au salaire courant ou plus.",
    ),
    cites: ['IRPR s. 205(a)', 'IRCC: Intra-company transferees (2025-01-06)'],
    sources: [officerPage('exemption-codes/intra-company-transferees.html', '2025-01-06')],
    from: '2022-12-15',
    implementedBy: ['topic:exemption', 'code:libs/domain/src/exemptions/criteria/transferee-tests.ts'],
  },
  {
    id: 'EXM-10',
    title: text('Francophone Mobility', 'Mobilité francophone'),
    statement: text(
      'C16: work and home outside Quebec; French at NCLC 5 in speaking and listening, proved at the first application; any TEER but primary agriculture at TEER 4 or 5. Telework for an employer in Quebec does not count; the job need not be in French.',
      "C16 : travail et domicile hors du Québec; français NCLC 5 à l'oral et en compréhension, prouvé à la première demande; toute FÉER sauf l'agriculture primaire aux FÉER 4 et 5. Le télétravail pour un employeur du Québec ne compte pas; l'emploi n'a pas à être en français.",
    ),
    cites: ['IRPR s. 205(c)(ii)', 'IRCC: Francophone Mobility, code C16 (2024-01-25)'],
    sources: [
      officerPage(
        'exemption-codes/canadian-interests-significant-benefit-mobilite-francophone-r205-exemption-code-c16.html',
        '2024-01-25',
      ),
      updatePage('2023-francophone-mobilite-r205c-c16.html'),
    ],
    from: '2023-06-15',
    implementedBy: [
      'topic:exemption',
      'refusal:exemption.francophone-in-quebec',
      'refusal:exemption.telework-for-quebec',
      'refusal:exemption.primary-agriculture',
    ],
  },
  {
    id: 'EXM-11',
    title: text('Own business', 'Sa propre entreprise'),
    statement: text(
      'C11: the worker controls at least 51 % of the business and is employer and worker at once, with the offer and the fee of any employer; usually 18 months at most, longer only with a plan to leave the running of it. Below these figures a person looks: they are instructions, not regulation.',
      "C11 : le travailleur détient au moins 51 % de l'entreprise et est à la fois employeur et travailleur, avec l'offre et les frais de tout employeur; d'ordinaire au plus 18 mois, davantage seulement avec un plan de retrait. En deçà, une personne examine : ce sont des instructions, non un règlement.",
    ),
    cites: ['IRPR s. 205(a)', 'IRCC: Code C11 (2025-05-27)'],
    sources: [
      officerPage(
        'exemption-codes/entrepreneurs-self-employed-seeking-only-temp-residence-r205-c11.html',
        '2025-05-27',
      ),
      updatePage('2025-business-owners-temp-residence-imp.html'),
    ],
    implementedBy: ['topic:exemption', 'code:libs/domain/src/exemptions/criteria/kind-of-work-tests.ts'],
  },
  {
    id: 'EXM-12',
    title: text('Reciprocal employment', 'Emploi réciproque'),
    statement: text(
      "C20: Canadians or permanent residents have such chances in the worker's own country of origin. Keeping an exchange alive is enough, and no written agreement is needed; the organization's record counts.",
      "C20 : les Canadiens ou résidents permanents ont de telles possibilités dans le pays d'origine du travailleur. Maintenir un échange suffit et aucun accord écrit n'est exigé; les antécédents de l'organisme comptent.",
    ),
    cites: ['IRPR s. 205(b)', 'IRCC: Reciprocal employment (2024-12-23)'],
    sources: [
      officerPage(
        'exemption-codes/canadian-interests-reciprocal-employment-general-guidelines-r205-b-c20.html',
        '2024-12-23',
      ),
      sourceOf('https://cikh.ca/?p=6845', '2026-02-20'),
    ],
    unverified: text(
      'The text of 2026-02-20 was read in summaries only. The earlier official text asks for similar numbers and, above 25 people, for at least 75 % of the flow.',
      "Le texte du 2026-02-20 n'a été lu qu'en résumé. Le texte officiel antérieur exige des nombres semblables et, au-delà de 25 personnes, au moins 75 % du flux.",
    ),
    implementedBy: ['topic:exemption'],
  },
  {
    id: 'EXM-13',
    title: text('Trade agreements: whom they cover', 'Accords commerciaux : qui est visé'),
    statement: text(
      'Citizenship is tested against the agreement. CUSMA, Chile, CETA and CUKTCA cover citizens only; Colombia, Korea, Panama, Peru and Ukraine permanent residents too; CPTPP by party and category; GATS citizens of WTO members. Permanent residents of Australia and New Zealand count under CPTPP and GATS. Where a foreign firm supplies the worker, the Canadian client submits the offer, pays the fee and signs the agreement.',
      "La citoyenneté est comparée à l'accord. L'ACEUM, le Chili, l'AECG et l'ACC Canada-Royaume-Uni ne visent que les citoyens; la Colombie, la Corée, le Panama, le Pérou et l'Ukraine aussi les résidents permanents; le PTPGP selon la partie et la catégorie; l'AGCS les citoyens de membres de l'OMC. Les résidents permanents de l'Australie et de la Nouvelle-Zélande comptent au titre du PTPGP et de l'AGCS. Lorsqu'une entreprise étrangère fournit le travailleur, le client canadien soumet l'offre, paie les frais et signe le contrat.",
    ),
    cites: ['IRPR s. 204(a)', 'IRCC: International free trade agreements, agreement pages'],
    sources: [
      officerPage('international-free-trade-agreements/trans-pacific/professionals.html', '2024-10-03'),
      officerPage('work-without-permit/employer-compliance-inspections.html', '2024-07-26'),
    ],
    implementedBy: [
      'topic:exemption',
      'refusal:exemption.citizenship-not-covered',
      'refusal:exemption.residence-not-covered',
      'code:libs/domain/src/exemptions/code-places.ts',
    ],
  },
  {
    id: 'EXM-14',
    title: text('International Experience Canada', 'Expérience internationale Canada'),
    statement: text(
      'C21 rests on section 204(d) since 2024-11-29, on 205(b) before. Young Professionals and International Co-op need an offer and the fee; Working Holiday is open and needs neither.',
      "C21 repose sur l'alinéa 204d) depuis le 2024-11-29, sur 205b) avant. Jeunes professionnels et Stage coop international exigent une offre et les frais; Vacances-travail est ouvert et n'exige ni l'un ni l'autre.",
    ),
    cites: ['IRPR s. 204(d)'],
    sources: [
      REGULATIONS,
      sourceOf(
        'https://www.canada.ca/fr/immigration-refugies-citoyennete/organisation/publications-guides/bulletins-guides-operationnels/residents-temporaires/travailleurs-etrangers/experience-admissibilite.html',
      ),
    ],
    from: '2024-11-29',
    implementedBy: ['topic:exemption', 'code:libs/domain/src/exemptions/youth-exchange-agreements.ts'],
  },
  {
    id: 'EXM-15',
    title: text('Provincial nominees', 'Personnes désignées par une province'),
    statement: text(
      'T13: a nomination of a province other than Quebec, valid and not paused, or a permanent-residence file received before it expired; a provincial letter; an offer from an employer of that province; three years at most. A new employer needs a new offer and a new letter. From 2026-06-09 to 2026-12-31 nominees in Canada apply without the acknowledgement of receipt.',
      "T13 : une désignation d'une province autre que le Québec, valide et non suspendue, ou une demande de résidence permanente reçue avant son échéance; une lettre de la province; une offre d'un employeur de cette province; au plus trois ans. Un nouvel employeur exige une nouvelle offre et une nouvelle lettre. Du 2026-06-09 au 2026-12-31, les personnes désignées au Canada présentent leur demande sans accusé de réception.",
    ),
    cites: ['IRPR s. 204(c)', 'IRCC: Code T13, nominated by a province (2022-11-17)'],
    sources: [
      officerPage(
        'exemption-codes/federal-provincial-territorial-agreements-r204-lmia-exemption-code-t13/nominated-by-province.html',
        '2022-11-17',
      ),
      sourceOf('https://www.genesislink.ca/insights/ircc-pnp-work-permit-bridging-update-2026'),
    ],
    unverified: text(
      'The measure of 2026 is known from a private summary of the notice.',
      "La mesure de 2026 n'est connue que par un résumé privé de l'avis.",
    ),
    implementedBy: [
      'topic:exemption',
      'refusal:exemption.nominee-in-quebec',
      'code:libs/domain/src/exemptions/criteria/residence-tests.ts',
    ],
  },
  {
    id: 'EXM-16',
    title: text('Rural and Francophone community pilots', 'Programmes pilotes des communautés rurales et francophones'),
    statement: text(
      'C15 (RCIP, FCIP): up to two years once the permanent-residence file has passed its completeness check; the offer matches that file in employer, occupation and place; no bridging permit for these people.',
      "C15 (PPICR, PPICF) : jusqu'à deux ans dès que la demande de résidence permanente est jugée complète; l'offre correspond à cette demande quant à l'employeur, à la profession et au lieu; aucun permis transitoire pour ces personnes.",
    ),
    cites: ['IRPR s. 205(a)', 'IRCC: RCIP and FCIP work permits (2026-02-24)'],
    sources: [
      sourceOf(
        'https://www.cicnews.com/2026/02/ircc-clarifies-work-permit-rules-for-rcip-and-fcip-applicants-0271988.html',
      ),
    ],
    unverified: text(
      'The instructions of 2026 were read in the press only.',
      "Les instructions de 2026 n'ont été lues que dans la presse.",
    ),
    implementedBy: ['topic:exemption', 'code:libs/domain/src/exemptions/criteria/residence-tests.ts'],
  },
);
