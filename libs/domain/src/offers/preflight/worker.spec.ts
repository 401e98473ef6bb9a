import { checkAt, READY_INPUT } from '../testing/ready-offer.js';

const { worker } = READY_INPUT;
const { passportExpiresOn: _, ...undated } = worker;

describe('EP04, the passport data', () => {
  it.each([
    ['confirmed', {}, 'block/pass'],
    ['not confirmed', { passportConfirmed: false }, 'block/fail'],
    ['no passport number', { worker: { ...worker, passportNumber: '' } }, 'block/need_to_know'],
    ['a single name', { worker: { ...worker, givenNames: '' } }, 'block/pass'],
    ['a citizenship that is no country', { worker: { ...worker, citizenship: 'ZZ' } }, 'block/fail'],
    ['an accent lost in the offer', { values: { fw_family_name: 'GARCIA LÓPEZ' } }, 'block/fail'],
  ])('%s', (_label, changes, summary) => expect(checkAt('EP04', changes).summary).toBe(summary));
});

describe('EP05, how long the passport lasts', () => {
  it.each([
    ['beyond the offer', {}, 'block/pass'],
    ['to the last day of the offer', { worker: { ...worker, passportExpiresOn: '2030-01-31' } }, 'block/pass'],
    ['to the day before', { worker: { ...worker, passportExpiresOn: '2030-01-30' } }, 'warn/fail'],
    ['to the first day', { worker: { ...worker, passportExpiresOn: '2027-02-01' } }, 'warn/fail'],
    ['to the day before the start', { worker: { ...worker, passportExpiresOn: '2027-01-31' } }, 'block/fail'],
    ['not known', { worker: undated }, 'block/need_to_know'],
    ['a start that is not known', { values: { expected_start_date: '' } }, 'block/need_to_know'],
    ['a citizen of the United States', { worker: { ...undated, citizenship: 'US' } }, 'block/not_applicable'],
  ])('%s', (_label, changes, summary) => expect(checkAt('EP05', changes).summary).toBe(summary));

  it('points a resident of the United States to the other cases of R52(2)', () =>
    expect(
      checkAt('EP05', { worker: { ...worker, residence: 'US', passportExpiresOn: '2027-01-01' } }).messages[0]?.remedy
        .en,
    ).toContain('R52(2)'));
});

it('EP04 names two countries, not the letters of their codes', () =>
  expect(checkAt('EP04', { values: { fw_citizenship: 'FR' } }).messages[0]?.text).toMatchObject({
    en: expect.stringContaining('France in the offer, Spain in the record'),
    fr: expect.stringContaining("France dans l'offre, Espagne dans la fiche"),
  }));
