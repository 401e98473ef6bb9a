import type { PreflightCheck } from '../offer-queries';
import { byWeight, verdictOf } from './outcome';

const check = (id: string, outcome: PreflightCheck['outcome'], level: PreflightCheck['level']): PreflightCheck =>
  ({ id, outcome, level }) as PreflightCheck;

describe('how a check came out', () => {
  it.each([
    ['fail', 'block', 'blocks'],
    ['need_to_know', 'block', 'need_to_know'],
    ['fail', 'warn', 'look'],
    ['need_to_know', 'warn', 'look'],
    ['pass', 'block', 'pass'],
    ['not_applicable', 'warn', 'not_applicable'],
  ] as const)('%s of a %s is “%s”', (outcome, level, verdict) => {
    expect(verdictOf({ outcome, level })).toBe(verdict);
  });

  it('puts what stops the offer before what is only to be looked at, and settled checks apart', () => {
    const { open, settled } = byWeight([
      check('EP06', 'fail', 'warn'),
      check('EP07', 'pass', 'block'),
      check('EP08', 'need_to_know', 'block'),
      check('EP13', 'not_applicable', 'warn'),
      check('EP16', 'fail', 'block'),
    ]);
    expect(open.map(({ id }) => id)).toEqual(['EP16', 'EP08', 'EP06']);
    expect(settled.map(({ id }) => id)).toEqual(['EP07', 'EP13']);
  });
});
