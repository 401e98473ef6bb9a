import type { RefusalView } from '../../api/problem';
import { placeOfMessage, placeOfRefusal, withoutRepeats } from './place-to-go';

const words = { en: '', fr: '' };
const refusal = (code: string, more: Partial<RefusalView> = {}): RefusalView => ({
  code,
  basis: 'law',
  cites: [],
  text: words,
  remedy: words,
  ...more,
});

describe('the way to what mends a finding', () => {
  it('leads to the field that is meant', () => {
    expect(placeOfMessage('EP08', 'values.main_duties')).toEqual({ row: 'main_duties' });
  });

  it('opens the act where only an act fills the field', () => {
    expect(placeOfMessage('EP17', 'values.attest_no_fees')).toEqual({ act: 'attestation' });
    expect(placeOfMessage('EP16', 'values.agreement_copy_given_on')).toEqual({ act: 'agreement' });
    expect(placeOfMessage('EP04', undefined)).toEqual({ act: 'passport' });
  });

  it('leads to the question of ours where the portal asks none', () => {
    expect(placeOfMessage('EP18', undefined)).toEqual({ row: 'check.listCheckedOn' });
    expect(placeOfMessage('EP09', 'values.licensing_required')).toEqual({ row: 'check.regulated' });
    expect(placeOfMessage('EP01', undefined)).toBeUndefined();
  });

  it('does the same for a reason against making the offer ready', () => {
    expect(placeOfRefusal(refusal('offer.preflight-ep19'))).toEqual({ row: 'check.offersAdultServices' });
    expect(placeOfRefusal(refusal('offer.agreement-missing', { mendAt: 'agreement' }))).toEqual({ act: 'agreement' });
    expect(placeOfRefusal(refusal('offer.fee-open', { mendAt: 'fee' }))).toBeUndefined();
    expect(placeOfRefusal(refusal('offer.incomplete', { field: 'values.job_title' }))).toEqual({ row: 'job_title' });
  });
});

describe('the list of what is missing', () => {
  it('says once what a gate and the pre-flight both say', () => {
    const gate = refusal('offer.agreement-missing', { mendAt: 'agreement' });
    const again = refusal('offer.preflight-ep16', { mendAt: 'agreement' });
    const duration = refusal('offer.incomplete', { field: 'values.duration_months' });
    const durationAgain = refusal('offer.preflight-ep15', { field: 'values.duration_months' });
    expect(withoutRepeats([gate, again, duration, durationAgain])).toEqual([gate, duration]);
  });

  it('keeps two reasons that only happen to be mended in the same place', () => {
    const language = refusal('offer.agreement-language', { mendAt: 'agreement' });
    const terms = refusal('offer.agreement-terms', { mendAt: 'agreement' });
    const duties = refusal('offer.preflight-ep08', { field: 'values.main_duties' });
    const tooLong = refusal('offer.preflight-ep22', { field: 'values.main_duties' });
    expect(withoutRepeats([language, terms, duties, tooLong])).toHaveLength(4);
  });
});
