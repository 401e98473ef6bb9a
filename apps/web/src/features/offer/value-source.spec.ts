import { offerField, type OfferFieldId } from '@permitdesk/domain/offers/offer-fields';
import { sourceOf, type ValueSource } from './value-source';

describe('where a value comes from', () => {
  it.each<[string, OfferFieldId, readonly string[], number, ValueSource]>([
    ['typed and saved', 'job_title', ['job_title'], 2, 'typed'],
    ['filled in, not saved yet', 'job_title', ['job_title'], 0, 'prefilled'],
    ["the employer's portal data", 'bi_telephone', [], 2, 'employer'],
    ["the worker's data", 'fw_gender', [], 2, 'worker'],
    ['the enrolment, copied', 'jd_legal_name', [], 2, 'employer'],
    ['the passport', 'fw_passport_number', [], 2, 'worker'],
    ['other values', 'end_date', [], 2, 'computed'],
    ['the other wage', 'annual_wage_cad', [], 2, 'computed'],
    ['an event', 'offer_number', [], 2, 'event'],
    ['nowhere: a secret', 'pin', [], 2, 'never'],
  ])('%s: %s', (_, id, typed, version, source) => {
    expect(sourceOf(offerField(id), { typed: [...typed], version })).toBe(source);
  });
});
