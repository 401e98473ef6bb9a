import type { OfferView } from '../offer-queries';
import {
  bodyOf,
  contestedKeys,
  draftFrom,
  isSameDraft,
  layAnswerUnder,
  mergeDrafts,
  type OfferDraft,
} from './offer-draft';

const draft = (values: OfferDraft['values'], checks: OfferDraft['checks'] = {}): OfferDraft => ({ values, checks });
const answered = (values: OfferView['values'], checks: OfferView['checks'] = {}): OfferView =>
  ({ values, checks }) as unknown as OfferView;

describe('the draft of an offer', () => {
  it('holds what a person types, and no copy of a record, no computed value, no value of an event', () => {
    const view = answered({
      job_title: 'Welder',
      bi_legal_name: 'Sarcelle Inc.',
      end_date: '2027-01-01',
      offer_number: 'A1',
    });
    expect(draftFrom(view).values).toEqual({ job_title: 'Welder' });
  });

  it('sends only what changed, an emptied field as an empty text', () => {
    const base = draft({ job_title: 'Welder', recruiter: 'None', hours_per_week: 40 });
    const now = draft({ job_title: 'Fitter', hours_per_week: 40 });
    expect(bodyOf(base, now, 3)).toEqual({ values: { job_title: 'Fitter', recruiter: '' }, version: 3 });
  });

  it('sends all answers to the checks as soon as one of them changed, since those left out would be forgotten', () => {
    const base = draft({}, { regulated: false });
    const now = draft({}, { regulated: false, listed: false });
    expect(bodyOf(base, now, 1)).toEqual({ values: {}, checks: { regulated: false, listed: false }, version: 1 });
  });

  it('takes a field that is absent and one that is undefined for the same', () => {
    expect(isSameDraft(draft({ job_title: undefined }), draft({}))).toBe(true);
    expect(isSameDraft(draft({ job_title: 'x' }), draft({}))).toBe(false);
    expect(isSameDraft(draft({}, { listed: true }), draft({}, { listed: false }))).toBe(false);
  });

  it('lays what the server computed under what was typed while it answered', () => {
    const sent = draft({ hourly_wage_cad: 3000, hours_per_week: 40 });
    const now = draft({ hourly_wage_cad: 3100, hours_per_week: 40 });
    const view = answered({ hourly_wage_cad: 3000, hours_per_week: 40, annual_wage_cad: 6_240_000 });
    expect(layAnswerUnder(now, sent, view).values).toEqual({
      hourly_wage_cad: 3100,
      hours_per_week: 40,
      annual_wage_cad: 6_240_000,
    });
  });

  describe('that two people change at once', () => {
    const base = draft({ job_title: 'Welder', recruiter: 'None' }, { listed: false });

    it('keeps both changes where they touch different fields', () => {
      const mine = draft({ job_title: 'Fitter', recruiter: 'None' }, { listed: false });
      const theirs = draft({ job_title: 'Welder' }, { listed: true });
      expect(contestedKeys(base, mine, theirs)).toEqual([]);
      expect(isSameDraft(mergeDrafts(base, mine, theirs), draft({ job_title: 'Fitter' }, { listed: true }))).toBe(true);
    });

    it('asks a person where both changed the same field in another way, and not where they agree', () => {
      const mine = draft({ job_title: 'Fitter', recruiter: 'Agency' }, { listed: true });
      const theirs = draft({ job_title: 'Fitter', recruiter: 'Other' }, { listed: true });
      expect(contestedKeys(base, mine, theirs)).toEqual([{ field: 'recruiter' }]);
    });

    it('names an answer to the checks as such', () => {
      const own = draft({}, { referenceWageCents: 3000 });
      const other = draft({}, { referenceWageCents: 3100 });
      expect(contestedKeys(draft({}), own, other)).toEqual([{ check: 'referenceWageCents' }]);
    });
  });
});
