import { byRule, glance } from './testing/deadlines-of.js';
import { anEvent as event, aWorkingCase } from './testing/event-builder.js';

describe('DL-02, the signed agreement', () => {
  const ready = event('offer.made-ready', '2026-08-13');

  it('is met only by the same terms in the language of the worker', () => {
    const status = (...more: Parameters<typeof byRule>[1]): string | undefined =>
      byRule('DL-02', [...more, ready])[0]?.status;
    expect(status()).toBe('open');
    expect(status(event('agreement.recorded', '2026-08-11'))).toBe('met');
    expect(status(event('agreement.recorded', '2026-08-11', { sameTerms: false }))).toBe('open');
    expect(status(event('agreement.recorded', '2026-08-11', { language: 'fr' }))).toBe('open');
  });

  it('is asked of an offer that was found in the portal', () =>
    expect(byRule('DL-02', [event('offer.submitted', '2026-08-14')]).map(glance)).toEqual([
      ['2026-08-14', '2026-08-14', 'open'],
    ]));
});

it('DL-05: a payment is recorded with its receipt, so it is met that day', () =>
  expect(byRule('DL-05', [event('fee.paid', '2026-08-10')])).toMatchObject([
    { safeDue: '2026-08-10', status: 'met', metOn: '2026-08-10' },
  ]));

describe('DL-06, a pending offer that is no longer right', () => {
  const pending = aWorkingCase().slice(0, 10);
  const other = event('agreement.recorded', '2026-08-20', { sameTerms: false });

  it('starts with an agreement on other terms and ends with the edit', () => {
    expect(byRule('DL-06', pending)).toEqual([]);
    expect(byRule('DL-06', [...pending, other]).map(glance)).toEqual([['2026-08-20', '2026-08-20', 'open']]);
    expect(byRule('DL-06', [...pending, other, event('offer.edited-in-portal', '2026-08-21')])[0]).toMatchObject({
      status: 'met',
      metOn: '2026-08-21',
    });
  });

  it('cannot be done any more once the offer is matched', () => {
    const matched = event('offer.matched', '2026-08-21');
    expect(byRule('DL-06', [...pending, other, matched])[0]?.status).toBe('overtaken');
  });
});
