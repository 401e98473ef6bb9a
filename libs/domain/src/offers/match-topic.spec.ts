import fc from 'fast-check';
import type { Facts } from '../assess/facts.js';
import { answerTo, linesOf } from '../fees/testing/answer-to.js';

const differing: Facts = { offerPassport: 'AB-123456', applicationPassport: 'AB123456' };

it.each<[string, Facts, string]>([
  ['pending: the employer edits', { ...differing, offerState: 'pending' }, 'edit-pending-offer'],
  ['not linked, so still pending', differing, 'edit-pending-offer'],
  ['matched: an officer', { ...differing, offerState: 'matched' }, 'ask-officer'],
  ['used: a new offer', { ...differing, offerState: 'used' }, 'new-offer'],
  ['withdrawn: a new offer', { ...differing, offerState: 'withdrawn' }, 'new-offer'],
])('%s', (_, facts, action) => expect(answerTo('match', facts)).toMatchObject({ matches: 'no', action }));

it('names the place and both sides, in both languages', () =>
  expect(answerTo('match', differing)?.differences).toMatchObject([
    { field: 'passport', at: 3, offer: '-', application: '', text: { en: expect.stringContaining('hyphen') } },
  ]));

it('compares citizenship too', () => {
  const facts: Facts = {
    offerPassport: 'P1',
    applicationPassport: 'P1',
    offerCitizenship: 'IN',
    applicationCitizenship: 'PK',
  };
  expect(answerTo('match', facts)).toMatchObject({ matches: 'no', differences: [{ field: 'citizenship', at: 1 }] });
  expect(linesOf('match', facts)).toEqual(['OFF-08 fails', 'OFF-13 holds']);
});

it('matches exactly when the characters are the same', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      const same = answerTo('match', { offerPassport: a, applicationPassport: a })?.matches === 'yes';
      const other = answerTo('match', { offerPassport: a, applicationPassport: b })?.matches === 'yes';
      return same && other === (a === b);
    }),
  ));

it.each([
  [2, 'all-in-fields'],
  [3, 'first-in-fields-all-in-duties'],
])('%i places of work: %s', (placesOfWork, form) => expect(answerTo('places', { placesOfWork })?.form).toBe(form));

it('says nothing of places that cannot be counted', () =>
  expect(answerTo('places', { placesOfWork: -1 })).toBeUndefined());
