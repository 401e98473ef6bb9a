import { checkAt, READY_INPUT, without } from '../testing/ready-offer.js';

const agreement = READY_INPUT.agreement as NonNullable<typeof READY_INPUT.agreement>;

describe('EP16, the agreement', () => {
  it.each([
    ['signed, in the right language, handed over', {}, 'block/pass'],
    ['none', without('agreement'), 'block/need_to_know'],
    ['in the other language', { agreement: { ...agreement, language: 'fr' as const } }, 'block/fail'],
    ['with other terms', { agreement: { ...agreement, sameTerms: false } }, 'block/fail'],
    ['not yet handed over', { agreement: { ...agreement, copyGivenOn: '2026-11-23' } }, 'block/fail'],
    ['without a signature', { agreement: { ...agreement, employerSignedOn: '' } }, 'block/need_to_know'],
  ])('%s', (_, changes, summary) => expect(checkAt('EP16', changes)).toMatchObject({ summary, basis: 'law' }));
});

describe('EP17, no fee charged to the worker', () => {
  it.each([
    ['attested, no recruiter', {}, 'block/pass'],
    ['not attested', { attested: false }, 'block/need_to_know'],
    ['a recruiter that is not known', { values: { recruiter: '' } }, 'block/need_to_know'],
    ['a recruiter', { values: { recruiter: 'Talent SL, Spain' } }, 'warn/fail'],
    ['a deduction for recruitment', { values: { unusual_deductions: 'Recruitment costs, 100 a month' } }, 'warn/fail'],
    [
      'une retenue pour les frais de conformité',
      { values: { unusual_deductions: 'Frais de conformité retenus' } },
      'warn/fail',
    ],
    ['an ordinary deduction', { values: { unusual_deductions: 'Parking, 40 a month' } }, 'block/pass'],
  ])('%s', (_, changes, summary) => expect(checkAt('EP17', changes)).toMatchObject({ summary, basis: 'law' }));
});
