import fc from 'fast-check';
import type { RefundAnswer } from '../assess/answers.js';
import type { Facts } from '../assess/facts.js';
import { dollars } from '../money/cents.js';
import { anyFacts } from './testing/any-facts.js';
import { answerTo, linesOf } from './testing/answer-to.js';

const withdrawal: Facts = { withdrawnBy: 'employer', refundAsked: true, permitHandedOver: false };

it.each<[string, Facts, Partial<RefundAnswer>]>([
  [
    'a refusal by an office comes back by itself',
    { code: 'C10', decision: 'refused', feePaidBy: 'employer' },
    { cents: dollars(230), basis: 'regulation', to: 'employer', route: 'automatic', applicationOutcome: 'refused' },
  ],
  [
    'a refusal at a port of entry waits for the employer to withdraw',
    { code: 'C10', decision: 'refused', channel: 'port-of-entry' },
    { cents: dollars(230), basis: 'regulation', to: undefined, route: 'portal', opensTask: true },
  ],
  [
    'a pending offer is withdrawn in the portal',
    { ...withdrawal, offerState: 'pending' },
    { route: 'portal', applicationOutcome: undefined },
  ],
  [
    'a matched one by e-mail',
    { ...withdrawal, offerState: 'matched' },
    { route: 'mailbox', applicationOutcome: 'refused' },
  ],
  [
    'a matched one by e-mail, whatever was tried',
    { ...withdrawal, offerState: 'matched', withdrawalChannel: 'portal' },
    { route: 'mailbox' },
  ],
  [
    'a representative withdraws for the employer',
    { ...withdrawal, withdrawnBy: 'immigration-firm' },
    { cents: dollars(230), basis: 'regulation' },
  ],
  [
    'without the request nothing comes back, but it can still be made',
    { ...withdrawal, refundAsked: false },
    { cents: dollars(0), basis: 'none', opensTask: true },
  ],
  [
    'the worker gives up',
    { withdrawnBy: 'worker', permitHandedOver: false },
    { cents: dollars(230), basis: 'practice', route: 'automatic' },
  ],
  [
    'somebody else cannot',
    { withdrawnBy: 'other', permitHandedOver: false },
    { cents: dollars(0), basis: 'none', opensTask: false },
  ],
  [
    'after issue nothing comes back',
    { ...withdrawal, permitHandedOver: true },
    { cents: dollars(0), basis: 'none', opensTask: false },
  ],
  ['a letter of introduction is no permit', { ...withdrawal, letterIssued: true }, { cents: dollars(230) }],
  [
    'a permit issued on a day is one',
    { ...withdrawal, permitHandedOver: undefined, permitIssuedOn: '2026-11-02' },
    { cents: dollars(0) },
  ],
  [
    'approved in Canada is issued',
    { ...withdrawal, permitHandedOver: undefined, decision: 'approved', inCanada: true },
    { cents: dollars(0), opensTask: false },
  ],
  [
    'approved abroad is not known to be',
    { ...withdrawal, permitHandedOver: undefined, decision: 'approved' },
    { cents: dollars(0), opensTask: true },
  ],
  [
    'an exempt offer has nothing to give back',
    { code: 'C31', decision: 'refused' },
    { cents: dollars(0), opensTask: false },
  ],
  ['an open permit has none either', { code: 'C41', decision: 'refused' }, { cents: dollars(0), opensTask: false }],
  ['what was paid comes back', { code: 'C10', decision: 'refused', feePaidCents: 115_00 }, { cents: dollars(115) }],
  [
    'a refusal after the letter is one at the border',
    { code: 'C10', decision: 'refused', letterIssued: true },
    { route: 'portal' },
  ],
  [
    'an open permit refused: the worker has her fee back',
    { code: 'C41', decision: 'refused' },
    { cents: dollars(0), workerCents: dollars(100) },
  ],
  [
    'given up and asked for',
    { code: 'C41', withdrawnBy: 'worker', refundAsked: true, permitHandedOver: false },
    { workerCents: dollars(100) },
  ],
  [
    'given up, not asked for',
    { code: 'C41', withdrawnBy: 'worker', permitHandedOver: false },
    { workerCents: dollars(0) },
  ],
  [
    'an open permit that was issued',
    { code: 'C41', withdrawnBy: 'worker', refundAsked: true, permitHandedOver: true },
    { workerCents: dollars(0) },
  ],
  ['no open permit, no such fee', { code: 'C10', decision: 'refused' }, { workerCents: undefined }],
])('%s', (_, facts, expected) => expect(answerTo('refund', facts)).toMatchObject(expected));

it('says that the portal is the wrong way for a matched offer', () =>
  expect(linesOf('refund', { ...withdrawal, offerState: 'matched', withdrawalChannel: 'portal' })).toContain(
    'OFF-13 fails',
  ));

it('is never above what was paid, never negative, and nothing after issue', () =>
  fc.assert(
    fc.property(anyFacts, fc.integer({ min: 0, max: 1_000_000_00 }), (facts, feePaidCents) => {
      const refund = answerTo('refund', { ...facts, feePaidCents, withdrawnBy: facts.withdrawnBy ?? 'employer' });
      return (
        refund !== undefined &&
        refund.cents >= 0 &&
        refund.cents <= feePaidCents &&
        (facts.permitHandedOver !== true || refund.cents === 0)
      );
    }),
    { numRuns: 400 },
  ));

it('is never above the fee of the offers where the payment is not on file', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.boolean(), (offerCount, performing) => {
      const facts: Facts = {
        code: 'C23',
        offerCount,
        offersAtSameTime: true,
        groupKind: performing ? 'performing-artists' : 'other',
        decision: 'refused',
      };
      return answerTo('refund', facts)?.cents === answerTo('fee', facts)?.totalCents;
    }),
  ));
