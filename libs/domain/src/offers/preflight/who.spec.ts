import { checkAt, READY_INPUT, TRANSFEREE_CODE } from '../testing/ready-offer.js';

const { employer } = READY_INPUT;

describe('EP01, the permit needs an offer', () => {
  it.each([
    ['an ordinary case', {}, 'block/pass'],
    ['work without a permit', { permitNeeded: false }, 'block/fail'],
    ['a case without an offer', { offerNeeded: false }, 'block/fail'],
    ['an employer outside the regime', { employer: { ...employer, regime: 'mission' as const } }, 'block/fail'],
    ['a code of open permits', { codeKnown: { ...TRANSFEREE_CODE, permitScope: 'open' as const } }, 'block/fail'],
    ['an LMIA', { values: { permit_kind: 'lmia' } }, 'block/fail'],
    ['an open question', { values: { work_permit_required: 'unsure' } }, 'block/need_to_know'],
  ])('%s', (_, changes, summary) => expect(checkAt('EP01', changes).summary).toBe(summary));

  it('gives one reason, not three, for an employer outside the regime', () =>
    expect(checkAt('EP01', { offerNeeded: false, employer: { ...employer, regime: 'mission' } }).messages).toHaveLength(
      1,
    ));
});

describe('EP02, the business number', () => {
  const { businessNumber: _, ...founder } = employer;
  it.each([
    ['as enrolled', {}, 'block/pass'],
    ['none on file', { employer: founder }, 'block/need_to_know'],
    ['too short', { employer: { ...employer, businessNumber: '12345678' } }, 'block/fail'],
    ['a check digit that does not fit', { employer: { ...employer, businessNumber: '123456783' } }, 'warn/fail'],
    ['another one in the offer', { values: { jd_business_number: '123456783' } }, 'block/fail'],
  ])('%s', (_label, changes, summary) => expect(checkAt('EP02', changes).summary).toBe(summary));
});

describe('EP03, the names of the employer', () => {
  it('shows the differing character of a copied name', () => {
    const check = checkAt('EP03', { values: { bi_legal_name: 'Sample Robotics Canada Inc' } });
    expect(check.summary).toBe('block/fail');
    expect(check.messages[0]).toMatchObject({
      field: 'values.bi_legal_name',
      difference: { at: 26, kind: 'missing', left: '.' },
    });
    expect(check.messages[0]?.text.fr).toContain('Caractère 27');
  });

  it.each([
    ['as enrolled', {}, 'block/pass'],
    ['no operating name', { employer: { ...employer, operatingName: ' ' } }, 'block/need_to_know'],
    [
      'a curly apostrophe',
      { employer: { ...employer, legalName: "L'Atelier inc." }, values: { bi_legal_name: 'L’Atelier inc.' } },
      'block/fail',
    ],
  ])('%s', (_, changes, summary) => expect(checkAt('EP03', changes).summary).toBe(summary));
});
