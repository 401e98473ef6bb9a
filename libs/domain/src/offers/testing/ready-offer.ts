import type { ExemptionCode } from '../../exemptions/exemption-code.js';
import { text } from '../../law/text.js';
import { DEFAULT_OFFER_SETTINGS } from '../offer-settings.js';
import type { OfferValues } from '../offer-values.js';
import { preflight } from '../preflight.js';
import type { PreflightCheck, PreflightId } from '../preflight/preflight-check.js';
import type { PreflightInput } from '../preflight/preflight-input.js';

/** An invented offer with nothing against it: the start of tests, which then break one thing. */
export const READY_VALUES: OfferValues = {
  case_kind: 'first_permit',
  bi_telephone: '613-555-0142',
  bi_addr_street: '100 Example Street, Suite 200',
  bi_addr_city: 'Ottawa',
  bi_addr_postal_code: 'K1A 0B1',
  bi_mailing_same: true,
  bi_business_type: 'corporation',
  bi_principal_activity: 'Design of industrial robots',
  bi_start_date: '2012-05-14',
  bi_employee_count: 48,
  bi_gross_income: 850_000_000,
  lmia_exemption_title: 'C62 ICT - Executive or manager',
  exemption_explanation:
    'Ms. García has managed the Bilbao plant of our affiliate since 2021. Her salary of 52.88 an hour is above the median for Ottawa.',
  noc_code: '90010',
  job_title: 'Manufacturing plant manager',
  main_duties: 'Plans and directs the operations of the Ottawa plant.',
  job_requirements: '5 years managing a production site',
  minimum_education: 'bachelor',
  licensing_required: 'None',
  location1_address: '2500 Industrial Ave, Ottawa ON K1G 4K9',
  more_than_one_location: false,
  expected_start_date: '2027-02-01',
  duration_months: 36,
  hourly_wage_cad: 5288,
  annual_wage_cad: 11_000_000,
  wage_unit_agreement: 'year',
  hours_per_week: 40,
  vacation_days: '15 days',
  statutory_holidays_sick_leave: 'Ontario public holidays; 5 paid sick days',
  recruiter: 'None',
};

export const TRANSFEREE_CODE: ExemptionCode = {
  code: 'C62',
  legacyCodes: ['C12'],
  provision: 'R205(a)',
  name: text('Intra-company transferee, executive or manager', "Personne mutée à l'intérieur d'une société, cadre"),
  group: 'significant-benefit',
  permitScope: 'employer-specific',
  offerRequired: 'yes',
  feeRequired: 'yes',
  from: '2022-12-15',
  criteria: [
    {
      id: 'C62.1',
      text: text(
        'The worker is employed by a foreign enterprise of the group and had one continuous full-time year in a similar job in the three years before',
        'Le travailleur est employé par une entreprise étrangère du groupe et a occupé un emploi semblable à temps plein pendant un an sans interruption dans les trois années précédentes',
      ),
    },
  ],
  typicalEvidence: [],
  maxDuration: text('3 years at first', "3 ans d'abord"),
  sources: [],
  verified: true,
};

export const READY_INPUT: PreflightInput = {
  values: READY_VALUES,
  worker: {
    familyName: 'GARCÍA LÓPEZ',
    givenNames: 'MARÍA JOSÉ',
    dateOfBirth: '1991-03-09',
    citizenship: 'ES',
    residence: 'ES',
    passportNumber: 'PAB123456',
    passportExpiresOn: '2031-08-01',
    officialLanguage: 'en',
  },
  employer: {
    legalName: 'Sample Robotics Canada Inc.',
    operatingName: 'Sample Robotics',
    businessNumber: '123456782',
    regime: 'bound',
    province: 'ON',
  },
  permitNeeded: true,
  offerNeeded: true,
  exemption: { code: 'C62', signedOff: true },
  codeKnown: TRANSFEREE_CODE,
  ceilingMonths: 36,
  regulated: false,
  referenceWage: { hourlyCents: 5000, source: 'Job Bank, NOC 90010, Ottawa, 2026-11-20' },
  agreement: {
    language: 'en',
    employerSignedOn: '2026-11-20',
    workerSignedOn: '2026-11-20',
    copyGivenOn: '2026-11-21',
    sameTerms: true,
  },
  attested: true,
  passportConfirmed: true,
  fee: { state: 'paid' },
  listCheck: { on: '2026-11-22', listed: false },
  standing: { offersAdultServices: false, penaltyInDefault: false },
  otherOpenOffers: 0,
  changedSinceSubmission: false,
  settings: { ...DEFAULT_OFFER_SETTINGS, minimumHourlyCents: { ON: 1760, QC: 1610 } },
  today: '2026-11-22',
};

/** One check of the ready offer with some of it changed: `summary` is its level and outcome, `level/outcome`. */
export const checkAt = (
  id: PreflightId,
  { values, ...changes }: Partial<Omit<PreflightInput, 'values'>> & { readonly values?: OfferValues } = {},
): PreflightCheck & { readonly summary: string } => {
  const found = preflight({ ...READY_INPUT, ...changes, values: { ...READY_VALUES, ...values } }).find(
    (check) => check.id === id,
  );
  if (found === undefined) throw new Error(`no check ${id}`);
  return { ...found, summary: `${found.level}/${found.outcome}` };
};

/** The ready input without some of its facts. */
export const without = (...names: readonly (keyof PreflightInput)[]): Partial<Omit<PreflightInput, 'values'>> =>
  Object.fromEntries(names.map((name) => [name, undefined]));
