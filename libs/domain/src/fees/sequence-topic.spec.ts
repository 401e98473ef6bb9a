import fc from 'fast-check';
import type { Facts } from '../assess/facts.js';
import { answerTo, linesOf } from './testing/answer-to.js';

const days = (offerSubmittedOn: string, feePaidOn: string, applicationReceivedOn: string): Facts => ({
  code: 'C62',
  offerSubmittedOn,
  feePaidOn,
  applicationReceivedOn,
});

it.each<[string, Facts, string, readonly string[]]>([
  ['all in order', days('2026-11-20', '2026-11-20', '2026-11-23'), 'in-order', ['OFF-02 holds', 'FEE-02 holds']],
  [
    'the same day: hours decide',
    days('2026-11-23', '2026-11-23', '2026-11-23'),
    'in-order',
    ['OFF-02 warns', 'FEE-02 warns'],
  ],
  [
    'before the fee',
    days('2026-11-20', '2026-11-24', '2026-11-23'),
    'refusal-predicted',
    ['OFF-02 holds', 'FEE-02 fails', 'EXM-05 fails'],
  ],
  [
    'before the offer',
    days('2026-11-24', '2026-11-20', '2026-11-23'),
    'refusal-predicted',
    ['OFF-02 fails', 'FEE-02 holds', 'EXM-05 fails'],
  ],
  [
    'a day that is none',
    days('2026-11-31', '2026-11-20', '2026-11-23'),
    'need-to-know',
    ['OFF-02 needs', 'FEE-02 holds'],
  ],
  [
    'no fee is owed for research',
    { code: 'C31', offerSubmittedOn: '2026-11-20', applicationReceivedOn: '2026-11-23' },
    'in-order',
    ['OFF-02 holds', 'FEE-02 holds'],
  ],
  ['no offer is needed', { code: 'C41', applicationReceivedOn: '2026-11-23' }, 'in-order', ['OFF-02 holds']],
  [
    'the fee not known',
    { code: 'C62', offerSubmittedOn: '2026-11-20', applicationReceivedOn: '2026-11-23' },
    'need-to-know',
    ['OFF-02 holds', 'FEE-02 needs'],
  ],
])('%s', (_, facts, outcome, lines) => {
  expect(answerTo('sequence', facts)?.outcome).toBe(outcome);
  expect(linesOf('sequence', facts)).toEqual(lines);
});

it('a refusal is predicted exactly when the application is earlier than one of them', () => {
  const anyDay = fc.integer({ min: 1, max: 30 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`);
  fc.assert(
    fc.property(anyDay, anyDay, anyDay, (offer, fee, application) => {
      const answer = answerTo('sequence', days(offer, fee, application));
      const early = application < offer || application < fee;
      return (
        (answer?.outcome === 'refusal-predicted') === early && (answer?.action === 'withdraw-and-reapply') === early
      );
    }),
  );
});
