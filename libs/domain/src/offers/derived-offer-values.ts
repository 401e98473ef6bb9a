import type { EmployerFacts } from '../employers/employer-facts.js';
import { cents } from '../money/cents.js';
import { teerOf } from '../occupations/noc-2021.js';
import { monthsAfter } from '../time/counting.js';
import type { PlainDate } from '../time/plain-date.js';
import type { WorkerFacts } from '../workers/worker-facts.js';
import type { OfferFieldId } from './offer-field-ids.js';
import { centsIn, dayIn, numberIn, textIn, type OfferValues } from './offer-values.js';
import { annualFromHourly, conversionNote, hourlyFromAnnual } from './wage.js';

export interface OfferParties {
  readonly employer: EmployerFacts;
  readonly worker: WorkerFacts;
  /** The exemption code signed off in step 1. */
  readonly code?: string | undefined;
}

/** No offer runs for a century; a larger number is a slip, and would lead out of the calendar. */
const LONGEST_MONTHS = 1_200;

/** The last day of an offer: the start, plus whole months, less one day (CAL-02). */
export const lastDayOf = (start: PlainDate, months: number): PlainDate | undefined =>
  Number.isSafeInteger(months) && months > 0 && months <= LONGEST_MONTHS
    ? monthsAfter(start, months).subtract({ days: 1 })
    : undefined;

/** The code at the head of a title of the portal's list: `C62` in "C62 ICT - Executive or manager". */
export const codeOfTitle = (title: string): string | undefined => /^([A-Z]\d{2})(?!\d)/.exec(title.trim())?.[1];

const wageValues = (values: OfferValues): OfferValues => {
  const [hourly, annual] = [centsIn(values, 'hourly_wage_cad'), centsIn(values, 'annual_wage_cad')];
  const hours = numberIn(values, 'hours_per_week');
  if (hours === undefined) return {};
  const fromAnnual = annual === undefined ? undefined : hourlyFromAnnual(cents(annual), hours);
  const fromHourly = hourly === undefined ? undefined : annualFromHourly(cents(hourly), hours);
  const unit = textIn(values, 'wage_unit_agreement');
  // The annual figure is the one that is typed, so the sum starts from it; a wage by project has no year.
  const note =
    annual === undefined || unit === undefined || unit === 'hour' || unit === 'project'
      ? undefined
      : conversionNote({ unit: 'year', amount: cents(annual), hoursPerWeek: hours });
  return {
    ...(hourly === undefined && fromAnnual !== undefined ? { hourly_wage_cad: fromAnnual } : {}),
    ...(annual === undefined && fromHourly !== undefined ? { annual_wage_cad: fromHourly } : {}),
    ...(textIn(values, 'wage_conversion_note') === undefined && note !== undefined
      ? { wage_conversion_note: note }
      : {}),
  };
};

/**
 * The values that no one types: copies of the employer's and the worker's records, and what follows from other values.
 * An hourly wage, an annual wage and the sum between them are given only where they were not typed. Nothing is given for
 * what is not known; the day until which evidence is kept is not given, because it starts with the permit.
 */
export const derivedOfferValues = (values: OfferValues, { employer, worker, code }: OfferParties): OfferValues => {
  const derived: Partial<Record<OfferFieldId, string | number | boolean>> = { ...wageValues(values) };
  const give = (id: OfferFieldId, value: string | number | undefined): void => {
    if (value !== undefined && value !== '') derived[id] = value;
  };
  give('employer_regime_exempt', employer.regime);
  for (const id of ['business_number', 'bi_business_number', 'jd_business_number'] as const)
    give(id, employer.businessNumber);
  for (const id of ['business_legal_name', 'bi_legal_name', 'jd_legal_name'] as const) give(id, employer.legalName);
  for (const id of ['business_operating_name', 'bi_operating_name', 'jd_operating_name'] as const)
    give(id, employer.operatingName);
  give('bi_addr_province', employer.province);
  give('bi_addr_country', 'CA');
  give('fw_family_name', worker.familyName);
  give('fw_given_names', worker.givenNames);
  give('fw_date_of_birth', worker.dateOfBirth);
  give('fw_country_of_residence', worker.residence);
  give('fw_citizenship', worker.citizenship);
  give('fw_passport_number', worker.passportNumber);
  give('fw_passport_expiry', worker.passportExpiresOn);
  give('worker_official_language', worker.officialLanguage);
  give('intended_exemption_code', code);
  give('lmia_exemption_code', codeOfTitle(textIn(values, 'lmia_exemption_title') ?? '') ?? code);
  give('noc_teer', teerOf(textIn(values, 'noc_code') ?? ''));
  const [start, months] = [dayIn(values, 'expected_start_date'), numberIn(values, 'duration_months')];
  if (start !== undefined && months !== undefined) give('end_date', lastDayOf(start, months)?.toString());
  return derived;
};
