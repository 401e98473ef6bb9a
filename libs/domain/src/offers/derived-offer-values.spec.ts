import fc from 'fast-check';
import { day } from '../time/plain-date.js';
import { codeOfTitle, derivedOfferValues, lastDayOf } from './derived-offer-values.js';
import { OFFER_FIELDS, TYPED_OFFER_FIELDS } from './offer-fields.js';
import { READY_INPUT, READY_VALUES } from './testing/ready-offer.js';

const parties = { employer: READY_INPUT.employer, worker: READY_INPUT.worker, code: 'C62' };

describe('what no one types', () => {
  it('is copied from the records and computed from the other values', () =>
    expect(derivedOfferValues(READY_VALUES, parties)).toMatchObject({
      business_number: '123456782',
      bi_legal_name: 'Sample Robotics Canada Inc.',
      jd_operating_name: 'Sample Robotics',
      bi_addr_province: 'ON',
      bi_addr_country: 'CA',
      fw_family_name: 'GARCÍA LÓPEZ',
      fw_passport_number: 'PAB123456',
      fw_citizenship: 'ES',
      worker_official_language: 'en',
      lmia_exemption_code: 'C62',
      intended_exemption_code: 'C62',
      noc_teer: 0,
      end_date: '2030-01-31',
      wage_conversion_note: '110000 / (40 × 52) = 52.88',
    }));

  it('leaves out what is not known', () => {
    const { employer, worker } = READY_INPUT;
    const { businessNumber: _, ...founder } = employer;
    const derived = derivedOfferValues({}, { employer: founder, worker: { ...worker, givenNames: '' } });
    for (const id of [
      'business_number',
      'fw_given_names',
      'intended_exemption_code',
      'end_date',
      'noc_teer',
      'hourly_wage_cad',
    ] as const)
      expect(derived).not.toHaveProperty(id);
  });

  it('gives the wage that was not typed, and only that', () => {
    const { hourly_wage_cad: _, ...annualOnly } = READY_VALUES;
    expect(derivedOfferValues(annualOnly, parties)).toMatchObject({ hourly_wage_cad: 5288 });
    const { annual_wage_cad: __, ...hourlyOnly } = READY_VALUES;
    expect(derivedOfferValues(hourlyOnly, parties)).toMatchObject({ annual_wage_cad: 10_999_040 });
    const both = derivedOfferValues(READY_VALUES, parties);
    expect(both).not.toHaveProperty('hourly_wage_cad');
    expect(both).not.toHaveProperty('annual_wage_cad');
  });

  it('takes the code from the title when the title bears one', () => {
    expect(
      derivedOfferValues({ lmia_exemption_title: 'C11–Business Owner - Temporary Purpose' }, parties),
    ).toMatchObject({
      lmia_exemption_code: 'C11',
      intended_exemption_code: 'C62',
    });
    expect(codeOfTitle('CUSMA professional')).toBeUndefined();
    expect(codeOfTitle('C621 something')).toBeUndefined();
  });
});

describe('the last day of an offer', () => {
  it.each([
    ['2027-02-01', 36, '2030-01-31'],
    ['2027-01-15', 1, '2027-02-14'],
    ['2026-08-31', 6, '2027-02-27'],
    ['2028-02-29', 12, '2029-02-27'],
  ])('%s and %d months', (start, months, last) => expect(lastDayOf(day(start), months)?.toString()).toBe(last));

  it.each([0, -1, 1.5, Number.NaN, 1e15])('is not known for %d months', (months) =>
    expect(lastDayOf(day('2027-02-01'), months)).toBeUndefined(),
  );
});

it('types no field that a person types, but the wage', () => {
  const typed = new Set(TYPED_OFFER_FIELDS.map(({ id }) => id));
  const derived = Object.keys(derivedOfferValues({ ...READY_VALUES, hourly_wage_cad: 'x' }, parties));
  expect(derived.filter((id) => typed.has(id as never)).sort()).toEqual(['hourly_wage_cad', 'wage_conversion_note']);
});

it('is total, and the same when made twice', () =>
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom(...OFFER_FIELDS.map(({ id }) => id)),
        fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constantFrom('2027-02-01', '9999-12-31', 1200)),
      ),
      (values) => {
        const once = derivedOfferValues(values, parties);
        expect(derivedOfferValues(values, parties)).toEqual(once);
      },
    ),
  ));
