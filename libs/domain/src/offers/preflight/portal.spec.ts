import { checkAt, READY_INPUT } from '../testing/ready-offer.js';

it.each([
  [0, 'warn/pass'],
  [1, 'warn/fail'],
])('EP21, %d other open offers', (otherOpenOffers, summary) =>
  expect(checkAt('EP21', { otherOpenOffers }).summary).toBe(summary),
);

describe('EP22, the texts', () => {
  it.each([
    ['plain', {}, 'warn/pass'],
    ['a bullet', { values: { main_duties: '• Plans' } }, 'warn/fail'],
    ['longer than the limit', { settings: { ...READY_INPUT.settings, textLimits: { job_title: 5 } } }, 'warn/fail'],
    ['as long as the limit', { settings: { ...READY_INPUT.settings, textLimits: { job_title: 27 } } }, 'warn/pass'],
    ['an agreement denied', { values: { additional_information: 'No employment agreement exists yet' } }, 'warn/fail'],
    ['a quote in a text that is not copied', { values: { wage_conversion_note: '“sum”' } }, 'warn/pass'],
  ])('%s', (_, changes, summary) => expect(checkAt('EP22', changes).summary).toBe(summary));
});

it.each([
  [undefined, 'block/not_applicable'],
  ['A1234567', 'block/pass'],
  ['A9999999', 'block/fail'],
  ['1234567', 'block/fail'],
])('EP23, the number %s', (offerNumber, summary) =>
  expect(checkAt('EP23', offerNumber === undefined ? {} : { offerNumber }).summary).toBe(summary),
);

describe('EP24, the order of offer, fee and application', () => {
  const filed = { applicationFiledAt: '2026-12-02T10:00:00Z' };
  const [before, after] = ['2026-12-02T09:59:59.5Z', '2026-12-02T10:00:01Z'];
  it.each([
    ['no application yet', {}, 'warn/not_applicable', 0],
    ['both before', { ...filed, offerSubmittedAt: before, feePaidAt: before }, 'warn/pass', 0],
    ['both after', { ...filed, offerSubmittedAt: after, feePaidAt: after }, 'warn/fail', 2],
    ['no submission', { ...filed, feePaidAt: before }, 'warn/fail', 1],
    ['no payment', { ...filed, offerSubmittedAt: before }, 'warn/fail', 1],
    ['exempt from the fee', { ...filed, offerSubmittedAt: before, fee: { state: 'exempt' as const } }, 'warn/pass', 0],
    ['an unreadable time', { ...filed, offerSubmittedAt: 'noon', feePaidAt: before }, 'warn/need_to_know', 1],
  ])('%s', (_, changes, summary, messages) => {
    const check = checkAt('EP24', changes);
    expect(check.summary).toBe(summary);
    expect(check.messages).toHaveLength(messages);
  });
});

it.each([
  ['not submitted', {}, 'warn/not_applicable'],
  ['unchanged', { offerSubmittedAt: '2026-12-01T10:00:00Z' }, 'warn/pass'],
  ['changed', { offerSubmittedAt: '2026-12-01T10:00:00Z', changedSinceSubmission: true }, 'warn/fail'],
])('EP25, since submission: %s', (_, changes, summary) => expect(checkAt('EP25', changes).summary).toBe(summary));

it.each([
  ['none', {}, 'warn/not_applicable'],
  ['authorized', { representativeAuthorized: true }, 'warn/pass'],
  ['not authorized', { representativeAuthorized: false }, 'warn/fail'],
  ['not known', { values: { account_user_role: 'representative' } }, 'warn/need_to_know'],
  ['one credential for several employers', { representativeAuthorized: true, credentialShared: true }, 'warn/fail'],
])('EP26, a representative: %s', (_, changes, summary) => expect(checkAt('EP26', changes).summary).toBe(summary));
