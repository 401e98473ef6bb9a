import { text } from '../../law/text.js';
import type { ExemptionCode } from '../exemption-code.js';
import { OFFER_OR_TRAVEL_DOCUMENT } from './durations.js';
import { EMPLOYER_OFFER, entry, OPEN_PERMIT, RENUMBERED } from './entry.js';
import { EVIDENCE } from './evidence.js';
import { RETIRED_TRANSFEREE_CODES } from './retired.js';
import { CODE_TABLE, instruction, manual } from './sources.js';

const BENEFIT = { provision: 'R205(a)', group: 'significant-benefit' } as const;
const RURAL_PAGES = 'permanent-residence/economic-classes/rural-northern-immigration';

/** IRPR s. 205(a): work that brings benefit to Canada. "Significant" stands in the English text only (EXM-17). */
export const SIGNIFICANT_BENEFIT_CODES: readonly ExemptionCode[] = [
  entry({
    code: 'C10',
    legacy: 'C10',
    ...BENEFIT,
    name: text('Significant benefit to Canada (general)', 'Avantage important pour le Canada'),
    ...EMPLOYER_OFFER,
    criteria: [
      text(
        'The work brings a social, cultural or economic benefit that is clear and compelling, and that reaches past the worker and the employer to a community, a region or the country.',
        "Le travail apporte un avantage social, culturel ou économique qui est clair et convaincant, et qui s'étend, au-delà du travailleur et de l'employeur, à une collectivité, à une région ou au pays.",
      ),
      text('The evidence is valid, reasonable and demonstrable.', 'La preuve est valable, raisonnable et démontrable.'),
      text(
        'The code does not serve to dodge an LMIA: the file explains why none was practical.',
        "Le code ne sert pas à contourner l'EIMT : le dossier explique pourquoi celle-ci n'était pas réalisable.",
      ),
      text(
        'The benefit falls within the period of the permit.',
        "L'avantage se produit pendant la période de validité du permis.",
      ),
    ],
    typicalEvidence: [
      text('Benefit memo with figures', "Note sur l'avantage, chiffres à l'appui"),
      text('Letters from third parties', 'Lettres de tiers'),
      text('Awards or publications', 'Prix ou publications'),
      text('Proof of unique skills', 'Preuve de compétences uniques'),
      text('Explanation of why there is no LMIA', "Explication de l'absence d'EIMT"),
    ],
    maxDuration: OFFER_OR_TRAVEL_DOCUMENT,
    notes: [
      text(
        'Named situations include airline security guards, interns with recognized international organizations, rail grinder and track-maintenance operators with imported machinery, experts on mission for the UN, foreign physicians in Quebec, and Caribbean agricultural liaison officers.',
        "Les situations désignées comprennent les agents de sûreté aérienne, les stagiaires d'organisations internationales reconnues, les opérateurs de machines importées de meulage de rails et d'entretien de voies, les experts en mission pour l'ONU, les médecins étrangers au Québec et les agents de liaison agricole des Caraïbes.",
      ),
      text(
        'The instructions were reorganized on 2026-02-24, with no change of rule.',
        'Les instructions ont été réorganisées le 2026-02-24, sans changement de règle.',
      ),
    ],
    sources: [
      instruction('exemption-codes/canadian-interests-significant-benefit-general-guidelines-r205-c10.html'),
      'https://www.immigratic.com/blog/ircc-reorganizes-and-clarifies-c10-significant-benefit-guidelines-for-international-mobility-program',
    ],
  }),
  entry({
    code: 'C11',
    legacy: 'C11',
    ...BENEFIT,
    name: text(
      'Business owner seeking only temporary residence',
      "Propriétaire d'entreprise demandant seulement la résidence temporaire",
    ),
    ...EMPLOYER_OFFER,
    criteria: [
      text(
        'The worker controls at least 51 % of the business.',
        "Le travailleur détient le contrôle d'au moins 51 % de l'entreprise.",
      ),
      text(
        'The work is temporary or seasonal, and the worker will leave.',
        'Le travail est temporaire ou saisonnier, et le travailleur partira.',
      ),
      text('Significant benefit is shown.', "L'avantage important est démontré."),
      text(
        'There is enough money for personal support and for the business.',
        "Les fonds suffisent à la subsistance personnelle et à l'entreprise.",
      ),
    ],
    typicalEvidence: [
      EVIDENCE.businessPlan,
      text('Ownership papers', 'Titres de propriété'),
      text('Bank statements', 'Relevés bancaires'),
      text('Licences and leases', 'Licences et baux'),
      text('Evidence of the benefit', "Preuve de l'avantage"),
      text('Exit plan', 'Plan de départ'),
    ],
    maxDuration: text(
      'Normally 18 months at most. Longer only with a definite plan to leave the running of the business.',
      "Normalement 18 mois au plus. Plus longtemps seulement avec un plan précis de retrait de la gestion de l'entreprise.",
    ),
    notes: [
      text('Before 2025-05-27 the test was 50 %.', 'Avant le 2025-05-27, le critère était de 50 %.'),
      text(
        'The self-employed person acts as own employer: the offer and the fee are both needed.',
        "La personne établie à son compte agit comme son propre employeur : l'offre et les frais sont tous deux nécessaires.",
      ),
      text(
        'The time worked does not count for the Canadian Experience Class.',
        "Le temps travaillé ne compte pas pour la catégorie de l'expérience canadienne.",
      ),
    ],
    sources: [
      instruction(
        'exemption-codes/entrepreneurs-self-employed-seeking-only-temp-residence-r205-c11.html',
        'dated 2025-05-27',
      ),
      CODE_TABLE,
    ],
  }),
  ...RETIRED_TRANSFEREE_CODES,
  entry({
    code: 'C13',
    legacy: 'C13',
    ...BENEFIT,
    name: text(
      'Emergency repair, or repair of out-of-warranty equipment',
      "Réparations d'urgence ou réparation d'équipement hors garantie",
    ),
    ...EMPLOYER_OFFER,
    criteria: [
      text(
        'The work falls under stream 1 or stream 2. Stream 1 (emergency) is the repair of industrial or commercial equipment, under warranty or not, to prevent disruption of employment. Stream 2 is the repair of equipment out of warranty.',
        "Le travail relève du volet 1 ou du volet 2. Le volet 1 (urgence) vise la réparation d'équipement industriel ou commercial, sous garantie ou non, pour éviter une interruption d'emploi. Le volet 2 vise la réparation d'équipement hors garantie.",
      ),
      text(
        'In stream 2, no warranty, after-sale or lease service contract is left.',
        'Dans le volet 2, il ne reste aucune garantie ni aucun contrat de service après-vente ou de location.',
      ),
      text(
        'In stream 2, the manufacturer has no commercial presence in Canada.',
        "Dans le volet 2, le fabricant n'a aucune présence commerciale au Canada.",
      ),
      text(
        'In stream 2, proprietary or special knowledge is needed.',
        'Dans le volet 2, des connaissances exclusives ou spéciales sont nécessaires.',
      ),
      text(
        'In stream 2, jobs or productivity are at risk without timely work.',
        'Dans le volet 2, des emplois ou la productivité sont menacés si le travail ne se fait pas à temps.',
      ),
    ],
    typicalEvidence: [
      text('Letter from the foreign employer', "Lettre de l'employeur étranger"),
      text('Offer that describes the breakdown', 'Offre décrivant la panne'),
      text('Proof of specialized knowledge', 'Preuve des connaissances spécialisées'),
      text('Purchase and warranty papers', "Documents d'achat et de garantie"),
      text('Proof of no presence in Canada', "Preuve de l'absence de présence au Canada"),
    ],
    maxDuration: text(
      'Usually under 30 calendar days. Longer only in exceptional, reasoned cases.',
      'Habituellement moins de 30 jours civils. Plus longtemps seulement dans des cas exceptionnels et motivés.',
    ),
    notes: [text('Stream 2 exists since 2015-05-21.', 'Le volet 2 existe depuis le 2015-05-21.')],
    sources: [
      instruction(
        'exemption-codes/canadian-interests-significant-benefit-emergency-repair-personnel-repair-personnel-warranty-equipment-r205-exemption.html',
        'as published in February 2026',
      ),
      CODE_TABLE,
    ],
  }),
  entry({
    code: 'C14',
    legacy: 'C14',
    ...BENEFIT,
    name: text('Television and film production worker', 'Travailleur de production télévisuelle ou cinématographique'),
    ...EMPLOYER_OFFER,
    from: '2016-02-17',
    criteria: [
      text(
        'The job is essential to the filming stage, and on location for it, of a named live-action film or television production that is shot at least partly in Canada. Pre-production and post-production do not count.',
        "L'emploi est essentiel à l'étape du tournage, et sur les lieux de celui-ci, d'une production cinématographique ou télévisuelle désignée, en prises de vues réelles, tournée au moins en partie au Canada. La préproduction et la postproduction ne comptent pas.",
      ),
      text(
        'The wage is high, normally at or above the median, or the exception is reasoned.',
        "Le salaire est élevé, normalement égal ou supérieur au médian, ou l'exception est motivée.",
      ),
      text(
        'The occupation is unionized, and the union or guild has given a letter of no objection.',
        'La profession est syndiquée, et le syndicat ou la guilde a remis une lettre de non-opposition.',
      ),
      text(
        'The benefit is shown: spending, jobs and tax-credit position.',
        "L'avantage est démontré : dépenses, emplois et situation quant aux crédits d'impôt.",
      ),
    ],
    typicalEvidence: [
      text(
        'Letter from the production (name, working title, dates, provinces, essential role)',
        'Lettre de la production (nom, titre provisoire, dates, provinces, rôle essentiel)',
      ),
      text('Letter from the union or guild', 'Lettre du syndicat ou de la guilde'),
      text('Figures on spending and jobs', 'Chiffres sur les dépenses et les emplois'),
    ],
    maxDuration: text('Length of the production.', 'Durée de la production.'),
    sources: [
      instruction(
        'exemption-codes/canadian-interests-significant-benefit-television-film-production-workers-r205-exemption-code-c14.html',
        'dated 2025-12-16',
      ),
      CODE_TABLE,
    ],
  }),
  entry({
    code: 'C15',
    legacy: 'C15',
    ...BENEFIT,
    name: text(
      'Rural or Francophone Community Immigration Pilot – principal applicant',
      "Programme pilote d'immigration dans les communautés rurales ou francophones – demandeur principal",
    ),
    ...EMPLOYER_OFFER,
    from: '2019-11-19',
    criteria: [
      text(
        "The worker's permanent-residence application, as principal applicant, passed the completeness check.",
        "La demande de résidence permanente du travailleur, à titre de demandeur principal, a passé la vérification de l'intégralité.",
      ),
      text(
        'The designated economic development organization gave a recommendation, and it is not revoked.',
        "L'organisme de développement économique désigné a donné une recommandation, et celle-ci n'est pas révoquée.",
      ),
      text(
        'The offer in the Employer Portal matches the permanent-residence offer, is non-seasonal and in the community, and has a wage within the Job Bank range.',
        "L'offre dans le Portail de l'employeur correspond à l'offre de la résidence permanente, n'est pas saisonnière, se situe dans la collectivité et prévoit un salaire dans la fourchette du Guichet-Emplois.",
      ),
      text('The worker is qualified for the job.', "Le travailleur est qualifié pour l'emploi."),
    ],
    typicalEvidence: [
      EVIDENCE.acknowledgement,
      text('IMM 0247 or IMM 0251', 'IMM 0247 ou IMM 0251'),
      EVIDENCE.offerNumber,
      EVIDENCE.qualifications,
    ],
    maxDuration: text(
      'Rural and Northern pilot: 1 year, with 1-year extensions. RCIP and FCIP: up to 2 years, extension possible.',
      'Programme pilote rural et du Nord : 1 an, avec prolongations de 1 an. RCIP et FCIP : au plus 2 ans, prolongation possible.',
    ),
    notes: [
      text(
        'The application is made online only. There is no bridging permit.',
        "La demande se fait en ligne seulement. Il n'y a pas de permis transitoire.",
      ),
      text(
        'The code serves the Rural and Northern pilot since 2019-11-19 and, by instructions of 2026-02-24, the RCIP and FCIP pilots. What concerns 2026 comes from the press.',
        'Le code sert pour le programme pilote rural et du Nord depuis le 2019-11-19 et, selon les instructions du 2026-02-24, pour les programmes pilotes RCIP et FCIP. Ce qui concerne 2026 vient de la presse.',
      ),
    ],
    sources: [
      manual(`${RURAL_PAGES}/work-permit.html`, 'dated 2023-12-21'),
      'https://www.cicnews.com/2026/02/ircc-clarifies-work-permit-rules-for-rcip-and-fcip-applicants-0271988.html',
      CODE_TABLE,
    ],
  }),
  entry({
    code: 'C17',
    legacy: 'C17',
    ...BENEFIT,
    name: text(
      'Spouse or partner of an RCIP or FCIP principal applicant',
      'Époux ou conjoint du demandeur principal RCIP ou FCIP',
    ),
    ...OPEN_PERMIT,
    from: '2019-11-19',
    criteria: [
      text(
        'The applicant is the spouse or common-law partner of a principal applicant of the pilot.',
        "La personne est l'époux ou le conjoint de fait d'un demandeur principal du programme pilote.",
      ),
    ],
    typicalEvidence: [
      EVIDENCE.unionProof,
      text("Principal's acknowledgement of receipt", 'Accusé de réception du demandeur principal'),
    ],
    maxDuration: text(
      "Matches the principal's permit (Rural and Northern pilot: at most 1 year).",
      'Correspond au permis du demandeur principal (programme pilote rural et du Nord : au plus 1 an).',
    ),
    notes: [
      text(
        "The permit is open but restricted to the principal's community. It is not asked for at a port of entry.",
        "Le permis est ouvert, mais limité à la collectivité du demandeur principal. Il ne se demande pas à un point d'entrée.",
      ),
      text(
        'Reports of 2026 extend the code to RCIP and FCIP spouses. They are private summaries.',
        "Des comptes rendus de 2026 étendent le code aux époux et conjoints RCIP et FCIP. Il s'agit de résumés privés.",
      ),
    ],
    sources: [manual(`${RURAL_PAGES}/open-work-spouse.html`, 'dated 2023-12-21'), CODE_TABLE],
  }),
  entry({
    code: 'C60',
    legacy: 'C11',
    ...BENEFIT,
    name: text(
      'Provincial, territorial or Quebec business candidate',
      "Candidat d'affaires appuyé par une province, un territoire ou le Québec",
    ),
    ...EMPLOYER_OFFER,
    from: RENUMBERED,
    criteria: [
      text(
        'The province or territory gave an R205(a) support letter. For Quebec, there is instead a valid selection certificate as entrepreneur or self-employed, plus a letter from the ministry.',
        "La province ou le territoire a remis une lettre d'appui au titre de R205a). Pour le Québec, il y a plutôt un certificat de sélection valide à titre d'entrepreneur ou de travailleur autonome, ainsi qu'une lettre du ministère.",
      ),
      text(
        'The business is genuine, with a viable plan and funds.',
        "L'entreprise est authentique et dispose d'un plan viable et de fonds.",
      ),
      text('There is significant benefit.', 'Il y a un avantage important.'),
      text(
        'The worker will leave if permanent residence fails.',
        "Le travailleur partira si la résidence permanente n'est pas accordée.",
      ),
    ],
    typicalEvidence: [
      text('Support letter or selection certificate (CSQ)', "Lettre d'appui ou certificat de sélection (CSQ)"),
      EVIDENCE.businessPlan,
      text('Proof of funds', 'Preuve de fonds'),
      text('Offer of employment number (own business)', "Numéro de l'offre d'emploi (sa propre entreprise)"),
    ],
    maxDuration: text(
      'At most 2 years. Quebec certificate holders: at most 3 years. Longer only with a permanent-residence file in process or for exceptional reasons.',
      'Au plus 2 ans. Titulaires du certificat du Québec : au plus 3 ans. Plus longtemps seulement avec un dossier de résidence permanente en traitement ou pour des motifs exceptionnels.',
    ),
    notes: [
      text(
        'The worker submits the offer and pays the fee as own employer (NOC 88888).',
        "Le travailleur soumet l'offre et paie les frais comme son propre employeur (CNP 88888).",
      ),
    ],
    sources: [
      instruction(
        'exemption-codes/canadian-interests-significant-benefit-entrepreneurs-self-employed-candidates-seeking-operate-business-r205-c11.html',
        'dated 2024-02-16',
      ),
      CODE_TABLE,
    ],
  }),
];
