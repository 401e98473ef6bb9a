import { OFFER_FIELDS, offerField } from '@permitdesk/domain/offers/offer-fields';
import { isComplete, progressOf, sum } from './progress';

describe('how far a section is', () => {
  it('counts the fields that are wanted, and of these the filled ones', () => {
    const fields = [offerField('job_title'), offerField('main_duties'), offerField('other_benefits')];
    expect(progressOf(fields, { job_title: 'Welder', other_benefits: 'None' })).toEqual({ filled: 1, wanted: 2 });
  });

  it('wants a field only while its condition holds', () => {
    const fields = [offerField('fw_status_in_canada')];
    expect(progressOf(fields, { fw_country_of_residence: 'FR' }).wanted).toBe(0);
    expect(progressOf(fields, { fw_country_of_residence: 'CA' })).toEqual({ filled: 0, wanted: 1 });
  });

  it('takes a declaration that was not made for missing, and a plain “no” for an answer', () => {
    expect(progressOf([offerField('attest_no_fees')], { attest_no_fees: false }).filled).toBe(0);
    expect(progressOf([offerField('attest_no_fees')], { attest_no_fees: true }).filled).toBe(1);
    expect(progressOf([offerField('more_than_one_location')], { more_than_one_location: false }).filled).toBe(1);
  });

  it('never misses the PIN, which is not kept here', () => {
    expect(progressOf([offerField('pin')], { has_pin: true }).wanted).toBe(0);
  });

  it('is complete when nothing wanted is missing', () => {
    expect(isComplete({ filled: 0, wanted: 0 })).toBe(true);
    expect(isComplete({ filled: 2, wanted: 3 })).toBe(false);
    expect(sum([progressOf(OFFER_FIELDS, {}), { filled: 2, wanted: 2 }]).filled).toBe(2);
  });
});
