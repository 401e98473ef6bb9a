import type { Citations } from '../law/citation.js';
import { text, type Bilingual } from '../law/text.js';
import type { TermChange } from './change-of-terms.js';
import type { OfferFieldId } from './offer-field-ids.js';
import type { OfferState } from './offer.machine.js';

/** States of an offer that exists; before the first of them there is nothing to change. */
export type ChangeableState = Exclude<OfferState, 'none' | 'not_applicable'>;
export const CHANGEABLE_STATES: readonly ChangeableState[] = [
  'draft',
  'ready',
  'pending',
  'matched',
  'used',
  'withdrawn',
];

/** How a change is made, from the easiest to the dearest. */
export const CHANGE_WAYS = {
  'in-draft': text('Edit the draft.', "Modifier l'ébauche."),
  'back-to-draft': text(
    'Take the offer back to draft, edit it, and have it made ready again.',
    "Remettre l'offre à l'état d'ébauche, la modifier et la rendre prête de nouveau.",
  ),
  'in-portal': text(
    'Edit the pending offer in the Employer Portal and record the edit.',
    "Modifier l'offre en attente dans le Portail de l'employeur et consigner la modification.",
  ),
  officer: text(
    'Tell the officer by web form: the officer may change it after checking identity.',
    "Aviser l'agent par formulaire Web : l'agent peut le changer après vérification de l'identité.",
  ),
  'employer-writes': text(
    'Only on the written word of the employer to the officer; otherwise a new offer.',
    "Seulement sur un écrit de l'employeur à l'agent; sinon, une nouvelle offre.",
  ),
  'record-only': text('Nothing is filed; keep the proof.', 'Rien à présenter; conservez la preuve.'),
  'new-offer': text(
    'A new offer and a new fee, and a new permit before the change takes effect where one was issued.',
    "Une nouvelle offre et de nouveaux frais, et un nouveau permis avant la prise d'effet s'il en a été délivré un.",
  ),
  'new-enrolment': text(
    'Fixed when the employer enrols: a new credential, a new enrolment and new offers.',
    "Fixé à l'inscription de l'employeur : un nouvel identifiant, une nouvelle inscription et de nouvelles offres.",
  ),
  closed: text('The offer has served: nothing in it changes any more.', "L'offre a servi : plus rien n'y change."),
} as const satisfies Readonly<Record<string, Bilingual>>;
export type ChangeWay = keyof typeof CHANGE_WAYS;

export interface OfferChange {
  readonly id: string;
  readonly name: Bilingual;
  /** Fields of the offer it touches; a field may be touched by several, a raise and a cut for example. */
  readonly fields: readonly OfferFieldId[];
  readonly ways: Readonly<Record<ChangeableState, ChangeWay>>;
  readonly cites: Citations;
  /** What no official source says. */
  readonly unverified?: Bilingual;
}

const LIFE = 'IRCC: Employer-specific LMIA exemptions (2024-12-24), editing a pending offer; OFF-08, OFF-13';
const CHANGES = 'IRCC: Employer compliance inspections (2024-07-26), changes; OFF-09';

/** Editable while the offer is ours or pending; what follows the match differs. */
const openUntilMatched = (matched: ChangeWay, used: ChangeWay): Readonly<Record<ChangeableState, ChangeWay>> => ({
  draft: 'in-draft',
  ready: 'back-to-draft',
  pending: 'in-portal',
  matched,
  used,
  withdrawn: 'new-offer',
});

/** What may still change in each state of an offer, and how (OFF-08, OFF-09, OFF-13). */
export const OFFER_CHANGES: readonly OfferChange[] = [
  {
    id: 'employer-identity',
    name: text(
      'Business number, legal or operating name',
      "Numéro d'entreprise, dénomination sociale ou nom commercial",
    ),
    fields: [
      'bi_business_number',
      'bi_legal_name',
      'bi_operating_name',
      'jd_business_number',
      'jd_legal_name',
      'jd_operating_name',
    ],
    ways: {
      draft: 'new-enrolment',
      ready: 'new-enrolment',
      pending: 'new-enrolment',
      matched: 'new-offer',
      used: 'new-offer',
      withdrawn: 'new-enrolment',
    },
    cites: [CHANGES],
    unverified: text(
      'That a wrong identity needs a new enrolment is reported, not official; after a merger the wording of the department could not be read.',
      "Qu'une identité erronée exige une nouvelle inscription est rapporté, non officiel; après une fusion, le texte du ministère n'a pu être lu.",
    ),
  },
  {
    id: 'business-details',
    name: text('Address, size and activity of the business', "Adresse, taille et activité de l'entreprise"),
    fields: [
      'bi_telephone',
      'bi_fax',
      'bi_email',
      'bi_website',
      'bi_addr_street',
      'bi_addr_city',
      'bi_addr_province',
      'bi_addr_postal_code',
      'bi_addr_country',
      'bi_mailing_same',
      'bi_mailing_address',
      'bi_business_type',
      'bi_principal_activity',
      'bi_start_date',
      'bi_employee_count',
      'bi_gross_income',
      'bi_hiring_forecast',
    ],
    ways: openUntilMatched('employer-writes', 'closed'),
    cites: [LIFE],
  },
  {
    id: 'contact',
    name: text('Contact person of the employer', "Personne-ressource de l'employeur"),
    fields: [
      'contact_family_name',
      'contact_given_name',
      'contact_job_title',
      'contact_telephone',
      'contact_email',
      'contact_language',
    ],
    ways: openUntilMatched('employer-writes', 'closed'),
    cites: [LIFE],
  },
  {
    id: 'passport-number',
    name: text('Passport number', 'Numéro de passeport'),
    fields: ['fw_passport_number', 'fw_passport_expiry'],
    ways: openUntilMatched('officer', 'closed'),
    cites: [LIFE],
  },
  {
    id: 'worker-identity',
    name: text(
      "Worker's names, birth, citizenship and status",
      'Noms, naissance, citoyenneté et statut du travailleur',
    ),
    fields: [
      'fw_family_name',
      'fw_given_names',
      'fw_gender',
      'fw_date_of_birth',
      'fw_country_of_birth',
      'fw_country_of_residence',
      'fw_citizenship',
      'fw_status_in_canada',
      'fw_uci',
    ],
    ways: openUntilMatched('employer-writes', 'closed'),
    cites: [LIFE],
  },
  {
    id: 'exemption-code',
    name: text('Exemption code', 'Code de dispense'),
    fields: ['lmia_exemption_title', 'lmia_exemption_code', 'intended_exemption_code'],
    ways: openUntilMatched('officer', 'new-offer'),
    cites: [LIFE],
  },
  {
    id: 'exemption-explanation',
    name: text('Explanation of the exemption', 'Explication de la dispense'),
    fields: ['exemption_explanation', 'exemption_explanation_upload'],
    ways: openUntilMatched('employer-writes', 'closed'),
    cites: [LIFE],
  },
  {
    id: 'occupation',
    name: text('Occupation, or duties that change the NOC', 'Profession, ou fonctions qui changent la CNP'),
    fields: ['noc_code', 'noc_teer', 'job_title', 'main_duties'],
    ways: openUntilMatched('new-offer', 'new-offer'),
    cites: [CHANGES, 'IRPR s. 209.2(1)(a)(iii)'],
  },
  {
    id: 'title-in-noc',
    name: text('Another title or duties of the same NOC', 'Autre titre ou fonctions de la même CNP'),
    fields: ['job_title', 'main_duties'],
    ways: openUntilMatched('record-only', 'record-only'),
    cites: [CHANGES],
  },
  {
    id: 'requirements',
    name: text('Education, experience, language and licence', "Études, expérience, langue et permis d'exercice"),
    fields: [
      'job_requirements',
      'minimum_education',
      'minimum_experience',
      'language_required',
      'other_training',
      'licensing_required',
      'collective_agreement',
    ],
    ways: openUntilMatched('employer-writes', 'closed'),
    cites: [LIFE],
  },
  {
    id: 'place-named',
    name: text(
      'Place of work, where permit or exemption names it, or in another province',
      'Lieu de travail, si le permis ou la dispense le désigne, ou dans une autre province',
    ),
    fields: ['location1_address', 'more_than_one_location', 'location2_address', 'additional_locations'],
    ways: openUntilMatched('new-offer', 'new-offer'),
    cites: [CHANGES, 'IRPR s. 185(b)'],
  },
  {
    id: 'place-unnamed',
    name: text('Another place of work that nothing names', 'Autre lieu de travail que rien ne désigne'),
    fields: ['location1_address', 'more_than_one_location', 'location2_address', 'additional_locations'],
    ways: openUntilMatched('employer-writes', 'record-only'),
    cites: [CHANGES, LIFE],
  },
  {
    id: 'longer-duration',
    name: text('Longer duration, or another start', 'Durée plus longue, ou autre début'),
    fields: ['expected_start_date', 'duration_months', 'end_date'],
    ways: openUntilMatched('new-offer', 'new-offer'),
    cites: [CHANGES],
  },
  {
    id: 'cut',
    name: text('Less pay, fewer hours or benefits', "Moins de salaire, d'heures ou d'avantages"),
    fields: [
      'hourly_wage_cad',
      'annual_wage_cad',
      'hours_per_week',
      'hours_per_day',
      'overtime_applies',
      'overtime_after_hours',
      'overtime_rate_cad',
      'alternate_compensation',
      'benefit_disability',
      'benefit_dental',
      'benefit_pension',
      'benefit_extended_medical',
      'vacation_days',
      'statutory_holidays_sick_leave',
      'accommodation',
      'transportation',
      'health_insurance_gap',
      'other_benefits',
      'unusual_deductions',
    ],
    ways: openUntilMatched('new-offer', 'new-offer'),
    cites: [CHANGES, 'IRPR s. 209.2(1)(a)(iii)'],
  },
  {
    id: 'raise',
    name: text('More pay or benefits, same job', "Plus de salaire ou d'avantages, même emploi"),
    fields: [
      'hourly_wage_cad',
      'annual_wage_cad',
      'overtime_rate_cad',
      'alternate_compensation',
      'benefit_disability',
      'benefit_dental',
      'benefit_pension',
      'benefit_extended_medical',
      'vacation_days',
      'statutory_holidays_sick_leave',
      'other_benefits',
    ],
    ways: openUntilMatched('record-only', 'record-only'),
    cites: [CHANGES],
  },
  {
    id: 'wage-wording',
    name: text('How the wage is written and explained', 'Façon dont le salaire est écrit et expliqué'),
    fields: ['wage_unit_agreement', 'wage_conversion_note', 'paid_by_foreign_entity', 'additional_information'],
    ways: openUntilMatched('employer-writes', 'closed'),
    cites: [LIFE],
  },
];

const changesOfField: ReadonlyMap<OfferFieldId, readonly OfferChange[]> = new Map(
  [...new Set(OFFER_CHANGES.flatMap(({ fields }) => fields))].map((field) => [
    field,
    OFFER_CHANGES.filter(({ fields }) => fields.includes(field)),
  ]),
);

/** Every kind of change to a field with the way that leads to it in a state; none for what only this product keeps. */
export const waysToChange = (
  field: OfferFieldId,
  state: ChangeableState,
): readonly { readonly change: OfferChange; readonly way: ChangeWay }[] =>
  (changesOfField.get(field) ?? []).map((change) => ({ change, way: change.ways[state] }));

/** One case in which an offer that stands does not serve, by its letter in OFF-09. */
export interface NewOfferCase {
  readonly letter: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g';
  readonly when: Bilingual;
  /** Changes of terms that are this case. */
  readonly changes: readonly TermChange[];
  readonly cites: Citations;
}

/** When a new offer, and a new fee, are needed. */
export const NEW_OFFER_CASES: readonly NewOfferCase[] = [
  {
    letter: 'a',
    when: text(
      'Every renewal or extension of a permit for one employer.',
      "Tout renouvellement ou toute prolongation d'un permis lié à un employeur.",
    ),
    changes: [],
    cites: ['IRPR s. 303.1(1)(c)', 'IRPR s. 209.11(1)'],
  },
  {
    letter: 'b',
    when: text('Another employer.', 'Un autre employeur.'),
    changes: ['another-employer'],
    cites: ['IRPR s. 209.11(1)'],
  },
  {
    letter: 'c',
    when: text('Another occupation.', 'Une autre profession.'),
    changes: ['another-occupation'],
    cites: ['IRPR s. 209.2(1)(a)(iii)', 'IRPR s. 185(b)'],
  },
  {
    letter: 'd',
    when: text(
      'A place, an employer or a duration that the conditions of the permit do not allow.',
      'Un lieu, un employeur ou une durée que les conditions du permis ne prévoient pas.',
    ),
    changes: ['named-place'],
    cites: ['IRPR s. 185(b)'],
  },
  {
    letter: 'e',
    when: text(
      'An offer withdrawn and made again, or with a material error found after the match.',
      "Une offre retirée et refaite, ou une erreur importante constatée après l'appariement.",
    ),
    changes: [],
    cites: ['IRCC: Employer-specific LMIA exemptions (2024-12-24), complete fields'],
  },
  {
    letter: 'f',
    when: text(
      'A merger or sale after which the link that the exemption rests on is lost.',
      'Une fusion ou une vente qui met fin au lien sur lequel repose la dispense.',
    ),
    changes: ['link-lost'],
    cites: ['IRCC: Employer compliance inspections (2024-07-26), changes; OFF-09'],
  },
  {
    letter: 'g',
    when: text(
      'A promotion or other change of NOC, and any cut in hours, pay or benefits: before it takes effect.',
      "Une promotion ou un autre changement de CNP, et toute réduction des heures, du salaire ou des avantages : avant la prise d'effet.",
    ),
    changes: ['another-occupation', 'less-pay', 'fewer-hours'],
    cites: ['IRPR s. 209.2(1)(a)(iii)'],
  },
];
