import { complianceFeeOn, type ComplianceFeeRate } from '../../fees/compliance-fee.js';
import type { FeeState } from '../../fees/fee.machine.js';
import { asPlainDollars } from '../../money/cents.js';
import { day } from '../../time/plain-date.js';
import { checkAt } from '../testing/ready-offer.js';

const exempt = (ground: string | undefined, code: string) => ({
  fee: { state: 'exempt' as const, ...(ground === undefined ? {} : { ground }) },
  exemption: { code, signedOff: true },
});

describe('EP20, the compliance fee', () => {
  it.each<[FeeState, string]>([
    ['none', 'block/need_to_know'],
    ['not_applicable', 'block/not_applicable'],
    ['due', 'block/fail'],
    ['paid', 'block/pass'],
    ['allocated', 'block/pass'],
    ['kept', 'block/pass'],
    ['refund_due', 'block/fail'],
    ['refund_requested', 'block/fail'],
    ['refunded', 'block/fail'],
  ])('%s', (state, summary) => expect(checkAt('EP20', { fee: { state } }).summary).toBe(summary));

  it.each([
    ['research', 'R299(2)(e)', 'C31', 'block/pass'],
    ['unpaid charity', 'R299(2)(f)', 'C51', 'block/pass'],
    ['a ground of another code', 'R299(2)(e)', 'C62', 'block/fail'],
    ['a youth exchange, which always pays', 'R299(2)(h)', 'C21', 'block/fail'],
    ['no ground', undefined, 'C31', 'block/need_to_know'],
    ['a paragraph that exempts no one', 'R299(2)(i)', 'C21', 'block/need_to_know'],
  ])('exempt: %s', (_, ground, code, summary) => expect(checkAt('EP20', exempt(ground, code)).summary).toBe(summary));

  it('names the amounts in force on the day', () => {
    const rate = complianceFeeOn(day('2026-11-22')) as ComplianceFeeRate;
    const [message] = checkAt('EP20', { fee: { state: 'due' } }).messages;
    for (const amount of [rate.each, rate.group])
      expect(message?.text.en).toContain(`$${asPlainDollars(amount).replace('.00', '')}`);
    expect(message?.text.fr).toContain(`${asPlainDollars(rate.each).replace('.00', '')} $`);
  });
});
