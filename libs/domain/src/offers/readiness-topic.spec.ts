import type { Facts } from '../assess/facts.js';
import { answerTo, linesOf } from '../fees/testing/answer-to.js';

const ready: Facts = {
  code: 'C63',
  workerLanguage: 'fr',
  agreementLanguage: 'fr',
  signedByEmployer: true,
  signedByWorker: true,
  copyGiven: true,
  listedAs: 'no',
  submissionPlannedOn: '2026-12-01',
};

it.each<[string, Facts, string, string]>([
  ['all there', ready, 'yes', 'OFF-05 holds'],
  ['the worker has not signed', { ...ready, signedByWorker: false }, 'no', 'OFF-05 fails'],
  [
    'nobody knows whether the employer signed',
    { ...ready, signedByEmployer: undefined },
    'need-to-know',
    'OFF-05 needs',
  ],
  ['no copy was given', { ...ready, copyGiven: false }, 'no', 'OFF-05 fails'],
  ['the other language', { ...ready, agreementLanguage: 'en' }, 'no', 'LNG-01 fails'],
  ['the chosen language is not known', { ...ready, workerLanguage: undefined }, 'need-to-know', 'LNG-01 needs'],
  ['no code', { ...ready, code: undefined }, 'need-to-know', 'OFF-03 needs'],
  ['the list was not looked at', { ...ready, listedAs: undefined }, 'need-to-know', 'INE-01 needs'],
  ['banned past the day', { ...ready, listedAs: 'ineligible', listedUntilOn: '2027-06-01' }, 'no', 'INE-02 fails'],
  ['banned to the very day', { ...ready, listedAs: 'ineligible', listedUntilOn: '2026-12-01' }, 'no', 'INE-01 fails'],
  [
    'banned until the day before',
    { ...ready, listedAs: 'ineligible', listedUntilOn: '2026-11-30' },
    'yes',
    'INE-01 warns',
  ],
  ['banned, the end unknown', { ...ready, listedAs: 'ineligible' }, 'no', 'INE-02 fails'],
  [
    'an unpaid penalty ends by no date',
    { ...ready, listedAs: 'unpaid', listedUntilOn: '2020-01-01' },
    'no',
    'INE-02 fails',
  ],
  ['the fee was taken from the worker', { ...ready, feeRecoveredCents: 230_00 }, 'no', 'FEE-11 fails'],
  ['the worker paid the fee', { ...ready, feePaidBy: 'worker' }, 'no', 'FEE-11 fails'],
  ["at a client's site", { ...ready, worksAtClientSite: true }, 'yes', 'OFF-11 warns'],
])('%s', (_, facts, expected, line) => {
  expect(answerTo('readiness', facts)?.ready).toBe(expected);
  expect(linesOf('readiness', facts)).toContain(line);
});

it('a missing answer never outweighs a failing one', () =>
  expect(answerTo('readiness', { signedByWorker: false })?.ready).toBe('no'));

it('asks for no attestation before it was law', () => {
  const facts: Facts = { ...ready, signedByWorker: false, submissionPlannedOn: '2022-09-25' };
  expect(answerTo('readiness', facts)?.ready).toBe('yes');
});
