import type { Language } from '@permitdesk/domain/law/text';

/** A job as the sample offers it: what a person would type into the offer, and what proves the exemption. */
export interface SampleRole {
  readonly code: string;
  readonly jobTitle: string;
  readonly noc: string;
  readonly language: Language;
  readonly months: number;
  readonly explanation: string;
  readonly values: Readonly<Record<string, string | number | boolean>>;
  /** Whole cents an hour. */
  readonly referenceWage: number;
  readonly referenceSource: string;
}

const pay = (hourlyCents: number, hoursPerWeek: number): Record<string, string | number> => ({
  hourly_wage_cad: hourlyCents,
  annual_wage_cad: hourlyCents * hoursPerWeek * 52,
  wage_unit_agreement: 'year',
  hours_per_week: hoursPerWeek,
});

const USUAL = {
  more_than_one_location: false,
  statutory_holidays_sick_leave: 'Public holidays of the province; 5 paid sick days',
  recruiter: 'None',
  licensing_required: 'None',
  other_training: 'None',
  benefit_dental: true,
  benefit_extended_medical: true,
  benefit_disability: true,
  benefit_pension: false,
  paid_by_foreign_entity: false,
} as const;

export const SAMPLE_ROLES = {
  engineer: {
    code: 'C63',
    jobTitle: 'Senior software engineer',
    noc: '21231',
    language: 'en',
    months: 36,
    explanation:
      'The worker has been employed full time since 2021 by our affiliate in Pune, owned in full by the same parent, and wrote the grid-balancing engine that the Toronto team must now extend. No one outside the group knows this engine. The wage of 62.50 an hour is above the median of the region.',
    referenceWage: 5_769,
    referenceSource: 'Job Bank, NOC 21231, Toronto region, edition 2025',
    values: {
      ...USUAL,
      ...pay(6_250, 40),
      lmia_exemption_title: 'C63 ICT - Specialized knowledge',
      main_duties:
        'Designs and writes the control software of the grid-balancing engine. Reviews the code of the team. Trains four Canadian engineers in the engine over the first year.',
      job_requirements: "Five years of experience in control software; knowledge of the group's own engine",
      minimum_education: 'bachelor',
      location1_address: '40 Sample Street West, Toronto ON M5H 1A1',
      vacation_days: '20 days',
    },
  },
  manager: {
    code: 'C62',
    jobTitle: 'Plant manager',
    noc: '90010',
    language: 'en',
    months: 36,
    explanation:
      'The worker has managed the plant of our affiliate in Monterrey since 2020, with 140 people, and will direct the new line in Thunder Bay. The wage of 58.00 an hour is above the median of the region.',
    referenceWage: 5_000,
    referenceSource: 'Job Bank, NOC 90010, Northwest region of Ontario, edition 2025',
    values: {
      ...USUAL,
      ...pay(5_800, 40),
      lmia_exemption_title: 'C62 ICT - Executive or manager',
      main_duties:
        'Plans and directs the operations of the plant, its budget and its staff. Answers for safety and quality.',
      job_requirements: 'Five years managing a production site',
      minimum_education: 'bachelor',
      location1_address: '100 Example Road, Thunder Bay ON P7B 1A1',
      vacation_days: '20 days',
    },
  },
  hotelier: {
    code: 'C16',
    jobTitle: 'Réceptionniste',
    noc: '64314',
    language: 'fr',
    months: 24,
    explanation:
      "La personne travaillera à Saint-Boniface, hors Québec, et a démontré un niveau NCLC 6 à l'oral et à l'écoute (résultats joints). L'hôtel reçoit une clientèle francophone tout au long de l'année.",
    referenceWage: 1_750,
    referenceSource: 'Guichet-Emplois, CNP 64314, Winnipeg, édition 2025',
    values: {
      ...USUAL,
      ...pay(1_900, 40),
      lmia_exemption_title: 'C16 Mobilité francophone',
      main_duties:
        'Accueille les clients, tient les réservations et encaisse les paiements. Répond aux demandes en français et en anglais.',
      job_requirements: 'Un an en accueil ou en service à la clientèle',
      minimum_education: 'secondary',
      location1_address: '12 avenue Exemple, Winnipeg MB R2H 1A1',
      vacation_days: '10 days',
      statutory_holidays_sick_leave: 'Jours fériés du Manitoba; 3 jours de maladie payés',
      licensing_required: 'Aucun',
      other_training: 'Aucune',
      recruiter: 'Aucun',
    },
  },
  professional: {
    code: 'T36',
    jobTitle: 'Mechanical engineer',
    noc: '21301',
    language: 'en',
    months: 36,
    explanation:
      'The worker is a citizen of Mexico, holds a degree in mechanical engineering, and comes under a pre-arranged contract to a profession of Appendix 2.',
    referenceWage: 4_500,
    referenceSource: 'Job Bank, NOC 21301, Winnipeg, edition 2025',
    values: {
      ...USUAL,
      ...pay(5_000, 40),
      lmia_exemption_title: 'T36 CUSMA - Professional',
      main_duties: 'Designs housings for measuring instruments and follows them through testing.',
      job_requirements: 'Three years in mechanical design',
      minimum_education: 'bachelor',
      licensing_required:
        'Engineers Geoscientists Manitoba: work under a registered engineer, no licence needed for this post',
      location1_address: '77 Sample Avenue, Winnipeg MB R3C 1A1',
      vacation_days: '15 days',
    },
  },
  researcher: {
    code: 'C31',
    jobTitle: 'Holder of a research chair',
    noc: '41200',
    language: 'en',
    months: 24,
    explanation:
      'The worker was nominated to a chair that the national council funds; the letter of the council names the worker and the chair.',
    referenceWage: 5_500,
    referenceSource: 'Job Bank, NOC 41200, Saskatchewan, edition 2025',
    values: {
      ...USUAL,
      ...pay(6_500, 37.5),
      lmia_exemption_title: 'C31 Research',
      main_duties: 'Leads a group on drought-hardy grains, teaches one course a year and supervises doctoral students.',
      job_requirements: 'A doctorate and published work in plant science',
      minimum_education: 'doctorate',
      location1_address: '5 Campus Example, Saskatoon SK S7N 1A1',
      vacation_days: '25 days',
    },
  },
  musician: {
    code: 'C23',
    jobTitle: 'Violinist',
    noc: '51122',
    language: 'en',
    months: 2,
    explanation:
      'The orchestra exchanges musicians with its partner: six Canadians played there last season, six of theirs play here this season. The exchange agreement is joined.',
    referenceWage: 3_000,
    referenceSource: 'Job Bank, NOC 51122, Ontario, edition 2025',
    values: {
      ...USUAL,
      ...pay(4_000, 30),
      lmia_exemption_title: 'C23 Reciprocal employment - performing arts',
      main_duties: 'Plays first violin in the summer concerts and their rehearsals.',
      job_requirements: 'Orchestra experience; auditioned by the partner orchestra',
      minimum_education: 'none',
      location1_address: '1 Festival Way, Stratford ON N5A 1A1',
      vacation_days: '4 % of pay',
    },
  },
} as const satisfies Record<string, SampleRole>;
export type SampleRoleKey = keyof typeof SAMPLE_ROLES;
