import { offerField } from '@permitdesk/domain/offers/offer-fields';
import type { CopyMark, OfferChange } from '../offer-queries';
import { copiedOf, copyMarks } from './copy-marks';

const copy = (fieldId: string, version: number): CopyMark => ({
  fieldId,
  version,
  copiedBy: 'Ilse',
  copiedAt: '2026-11-20T15:00:00.000Z',
});
const change = (version: number, before: OfferChange['before'], after: OfferChange['after']): OfferChange => ({
  version,
  changedBy: 'Maya',
  changedAt: '2026-11-21T15:00:00.000Z',
  before,
  after,
});

describe('the marks of what was copied', () => {
  const history = [change(3, { job_title: 'Welder' }, { job_title: 'Fitter' }), change(2, {}, { recruiter: 'None' })];

  it('tells a value that changed after its copy from one that did not', () => {
    const marks = copyMarks([copy('job_title', 2), copy('recruiter', 2), copy('fw_family_name', 1)], history);
    expect(marks.get('job_title')?.isOutdated).toBe(true);
    expect(marks.get('recruiter')?.isOutdated).toBe(false);
    expect(marks.get('fw_family_name')?.isOutdated).toBe(false);
  });

  it('counts a cleared value as changed', () => {
    const marks = copyMarks([copy('recruiter', 2)], [change(3, { recruiter: 'None' }, {})]);
    expect(marks.get('recruiter')?.isOutdated).toBe(true);
  });

  it('knows that a computed value changed with those it follows from', () => {
    const marks = copyMarks([copy('end_date', 2)], [change(3, {}, { duration_months: 24 })]);
    expect(marks.get('end_date')?.isOutdated).toBe(true);
  });

  it('counts as copied only what is still the same', () => {
    const marks = copyMarks([copy('job_title', 2), copy('recruiter', 2)], history);
    expect(copiedOf([offerField('job_title'), offerField('recruiter'), offerField('noc_code')], marks)).toBe(1);
  });
});
