import fc from 'fast-check';
import { checkOfferField } from './check-offer-field.js';
import { OFFER_FIELD_IDS, offerField, TYPED_OFFER_FIELDS } from './offer-fields.js';

describe('reading a typed value', () => {
  it.each([
    ['hourly_wage_cad', '52.88', 5288],
    ['hourly_wage_cad', '52,88', 5288],
    ['annual_wage_cad', '110 000', 11_000_000],
    ['annual_wage_cad', '$110000.50', 11_000_050],
    ['hourly_wage_cad', 5288, 5288],
    ['hours_per_week', '37,5', 37.5],
    ['hours_per_week', 37.25, 37.25],
    ['duration_months', ' 36 ', 36],
    ['bi_telephone', '(613) 555 0142', '613-555-0142'],
    ['bi_telephone', '+1 613.555.0142 poste 12', '613-555-0142 ext. 12'],
    ['bi_addr_postal_code', 'k1a0b1', 'K1A 0B1'],
    ['fw_country_of_birth', 'es', 'ES'],
    ['noc_code', ' 90010 ', '90010'],
    ['noc_code', '88888', '88888'],
    ['fw_uci', '11-2345-6789', '1123456789'],
    ['cra_payroll_account', '123456782 RP 0001', '123456782RP0001'],
    ['main_duties', ' Plans\r\nand directs ', 'Plans\nand directs'],
    ['job_title', 'Ge\u0301rant', 'G\u00E9rant'],
    ['expected_start_date', '2027-02-01', '2027-02-01'],
    ['bi_mailing_same', false, false],
    ['minimum_education', 'bachelor', 'bachelor'],
    ['bi_website', 'https://sample-robotics.example/en', 'https://sample-robotics.example/en'],
  ] as const)('%s: %j is %j', (id, raw, value) => expect(checkOfferField(id, raw)).toEqual({ ok: true, value }));

  it.each([
    ['hourly_wage_cad', '52.888'],
    ['hourly_wage_cad', 52.88],
    ['hourly_wage_cad', -1],
    ['hours_per_week', 37.555],
    ['hours_per_week', 169],
    ['duration_months', '3.5'],
    ['duration_months', -2],
    ['bi_telephone', '113-555-0142'],
    ['bi_telephone', '613-155-0142'],
    ['bi_addr_postal_code', 'D1A 0B1'],
    ['fw_country_of_birth', 'ZZ'],
    ['noc_code', '00018'],
    ['expected_start_date', '2027-02-30'],
    ['bi_mailing_same', 'yes'],
    ['minimum_education', 'phd'],
    ['contact_email', 'julie@'],
    ['bi_website', 'sample-robotics.example'],
    ['job_title', 'two\nlines'],
    ['job_title', 'x'.repeat(301)],
    ['main_duties', 'a\u0000b'],
  ] as const)('%s: %j is refused by name', (id, raw) =>
    expect(checkOfferField(id, raw)).toMatchObject({
      ok: false,
      refusals: [
        { code: 'offer-field.malformed', field: `values.${id}`, cites: offerField(id).cites, mendAt: 'offer' },
      ],
    }),
  );

  it.each([undefined, null, '', '   '])('%j is no answer', (raw) =>
    expect(checkOfferField('job_title', raw)).toMatchObject({ ok: false, refusals: [{ code: 'offer-field.empty' }] }),
  );

  it('names the source of a value that no one types', () => {
    expect(checkOfferField('fw_passport_number', 'PAB123456')).toMatchObject({
      refusals: [{ code: 'offer-field.not-typed', mendAt: 'worker' }],
    });
    expect(checkOfferField('bi_legal_name', 'Sample')).toMatchObject({
      refusals: [{ code: 'offer-field.not-typed', mendAt: 'offer' }],
    });
    expect(checkOfferField('business_legal_name', 'Sample')).toMatchObject({ refusals: [{ mendAt: 'employer' }] });
    expect(checkOfferField('attest_agreement', true)).toMatchObject({ refusals: [{ code: 'offer-field.not-typed' }] });
    expect(checkOfferField('pin', '1234')).toMatchObject({ refusals: [{ code: 'offer-field.never-stored' }] });
  });

  it('does not know a field that is not in the portal', () =>
    expect(checkOfferField('__proto__', 'x')).toMatchObject({
      refusals: [{ code: 'offer-field.unknown', field: 'values.__proto__' }],
    }));

  it('passes on why an identifier is none', () =>
    expect(checkOfferField('fw_uci', '00000000')).toMatchObject({
      refusals: [{ code: 'uci.placeholder', field: 'values.fw_uci' }],
    }));
});

const raws = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '52.88',
    '37,5',
    'K1A 0B1',
    '613-555-0142 x9',
    'ES',
    '2027-02-01',
    '90010',
    'hr@a.example',
    'https://a.example',
    '\u2000x',
    ' \u0301e',
  ),
  fc.double(),
  fc.integer(),
  fc.nat(200).map((hundredths) => hundredths / 100),
  fc.boolean(),
  fc.anything(),
);

it('never throws, and accepts again unchanged what it gave', () =>
  fc.assert(
    fc.property(fc.constantFrom(...OFFER_FIELD_IDS), raws, (id, raw) => {
      const first = checkOfferField(id, raw);
      if (first.ok) expect(checkOfferField(id, first.value)).toEqual(first);
      else
        for (const { field, cites, text, remedy } of first.refusals) {
          expect(field).toBe(`values.${id}`);
          expect(cites.length).toBeGreaterThan(0);
          expect([text.en, text.fr, remedy.en, remedy.fr].filter((each) => each.trim() === '')).toEqual([]);
        }
    }),
    { numRuns: 2_000 },
  ));

it('reads every typed field of some value', () => {
  const tried = TYPED_OFFER_FIELDS.map(({ id, kind, example }) => [
    id,
    checkOfferField(id, kind === 'yes-no' ? true : (example ?? '613-555-0142')).ok,
  ]);
  expect(tried.filter(([, ok]) => ok !== true)).toEqual([]);
});
