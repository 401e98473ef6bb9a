import fs from 'node:fs';
import path from 'node:path';
import { checkOfferField } from './check-offer-field.js';
import {
  isRequired,
  OFFER_FIELD_IDS,
  OFFER_FIELDS,
  OFFER_FORMS,
  offerField,
  TYPED_OFFER_FIELDS,
  type OfferFieldId,
} from './offer-fields.js';

const faulty = (test: (field: (typeof OFFER_FIELDS)[number]) => boolean): readonly OfferFieldId[] =>
  OFFER_FIELDS.filter((field) => !test(field)).map(({ id }) => id);

describe('the fields of an offer', () => {
  it('are 133, each once, numbered in the order of the portal, form after form', () => {
    expect(OFFER_FIELDS).toHaveLength(133);
    expect(OFFER_FIELDS.map(({ order }) => order)).toEqual(Array.from({ length: 133 }, (_, index) => index + 1));
    expect(new Set(OFFER_FIELD_IDS).size).toBe(133);
    const forms = OFFER_FIELDS.map(({ form }) => OFFER_FORMS.indexOf(form));
    expect([...forms].sort((a, b) => a - b)).toEqual(forms);
  });

  it('are those of the published table, in its order', () => {
    const file = path.resolve(__dirname, '../../../../../shared/domain/offer-fields.csv');
    const rows = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().split('\n').slice(1) : [];
    const ids = rows.map((row) => row.split(',')[2]);
    if (ids.length > 0) expect(OFFER_FIELD_IDS).toEqual(ids);
    expect(OFFER_FIELD_IDS.at(0)).toBe('work_permit_required');
    expect(OFFER_FIELD_IDS.at(-1)).toBe('retention_until');
  });

  it('speak both languages everywhere', () => {
    const texts = OFFER_FIELDS.flatMap(({ section, label, help, unverifiedNote, choices, required }) => [
      section,
      label,
      ...(help === undefined ? [] : [help]),
      ...(unverifiedNote === undefined ? [] : [unverifiedNote]),
      ...(choices ?? []).map((choice) => choice.label),
      ...(typeof required === 'string' ? [] : [required.text]),
    ]);
    expect(texts.filter(({ en, fr }) => en.trim() === '' || fr.trim() === '')).toEqual([]);
    expect(texts.filter(({ en, fr }) => /\beligib/i.test(en) || /\badmissib/i.test(fr))).toEqual([]);
  });

  it('have choices exactly where one is chosen, each value once', () => {
    expect(faulty(({ kind, choices }) => (kind === 'choice') === (choices !== undefined))).toEqual([]);
    expect(
      faulty(({ choices }) => new Set(choices?.map(({ value }) => value)).size === (choices?.length ?? 0)),
    ).toEqual([]);
  });

  it('say what is not proved wherever something is not', () =>
    expect(faulty(({ verified, unverifiedNote }) => verified || unverifiedNote !== undefined)).toEqual([]));

  it('are locked only where the portal copies the enrolment or fills the code', () =>
    expect(OFFER_FIELDS.filter(({ locked }) => locked).map(({ id }) => id)).toEqual([
      'bi_business_number',
      'bi_legal_name',
      'bi_operating_name',
      'jd_business_number',
      'jd_legal_name',
      'jd_operating_name',
      'lmia_exemption_code',
    ]));

  it('keep the product-side rows out of the portal', () =>
    expect(faulty(({ form, inPortal }) => !['gate', 'after', 'evidence'].includes(form) || !inPortal)).toEqual([]));

  it('have examples that can be typed', () => {
    for (const { id, kind, example } of TYPED_OFFER_FIELDS)
      if (example !== undefined && kind !== 'yes-no') expect([id, checkOfferField(id, example).ok]).toEqual([id, true]);
  });

  it.each([
    ['location2_address', {}, false],
    ['location2_address', { more_than_one_location: true }, true],
    ['location2_address', { more_than_one_location: true, additional_locations: 'Toronto\nLaval' }, false],
    ['wage_conversion_note', { wage_unit_agreement: 'hour' }, false],
    ['wage_conversion_note', { wage_unit_agreement: 'month' }, true],
    ['bi_mailing_address', { bi_mailing_same: false }, true],
    ['bi_hiring_forecast', { bi_start_date: '2026-06-01', expected_start_date: '2027-02-01' }, true],
    ['bi_hiring_forecast', { bi_start_date: '2012-06-01', expected_start_date: '2027-02-01' }, false],
    ['alternate_compensation', { hourly_wage_cad: 0 }, true],
    ['median_wage_source', { intended_exemption_code: 'C63' }, true],
    ['fw_status_in_canada', { fw_country_of_residence: 'CA' }, true],
    ['job_title', {}, true],
    ['fw_uci', {}, false],
  ] as const)('%s is wanted for %o: %s', (id, values, wanted) =>
    expect(isRequired(offerField(id), values)).toBe(wanted),
  );
});
