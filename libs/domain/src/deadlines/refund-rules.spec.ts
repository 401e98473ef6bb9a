import { byRule, glance } from './testing/deadlines-of.js';
import { anEvent as event, aWorkingCase } from './testing/event-builder.js';

const filed = aWorkingCase().slice(0, 15);
const approved = aWorkingCase().slice(0, 20);

describe('DL-52, asking for the fee back', () => {
  it.each([
    ['the worker gives up', filed, event('application.withdrawn', '2026-09-10')],
    [
      'the offer is withdrawn without the request',
      filed,
      event('offer.withdrawn', '2026-09-10', { refundAsked: false }),
    ],
    ['the letter lapses', approved, event('letter.lapsed', '2027-07-01')],
    ['a border officer refuses', approved, event('application.refused', '2026-11-02', { decidedWhere: 'border' })],
  ] as const)('is due the day %s', (_, before, trigger) => {
    expect(byRule('DL-52', [...before, trigger]).map(glance)).toEqual([
      [trigger.occurredOn, trigger.occurredOn, 'open'],
    ]);
    const asked = event('fee.refund-requested', trigger.occurredOn);
    expect(byRule('DL-52', [...before, trigger, asked])[0]?.status).toBe('met');
  });

  it('is met by the withdrawal that asks for the money, which asks for nothing more', () => {
    const gaveUp = event('application.withdrawn', '2026-09-10');
    const withdrawn = event('offer.withdrawn', '2026-09-12', { refundAsked: true });
    expect(byRule('DL-52', [...filed, gaveUp, withdrawn])).toMatchObject([{ status: 'met', metOn: '2026-09-12' }]);
  });

  it('is not due where nothing was paid, and over once a permit was issued', () => {
    const unpaid = filed.filter((each) => each.type !== 'fee.paid');
    expect(byRule('DL-52', [...unpaid, event('application.withdrawn', '2026-09-10')])).toEqual([]);
    const struck = event('fee.payment-struck', '2026-08-10');
    expect(byRule('DL-52', [...filed, struck, event('application.withdrawn', '2026-09-10')])).toEqual([]);
    const kept = [
      ...approved,
      event('permit.issued', '2026-11-02'),
      event('offer.withdrawn', '2026-11-10', { refundAsked: false }),
    ];
    expect(byRule('DL-52', kept)[0]?.status).toBe('overtaken');
  });
});

describe('DL-53, a refund that does not come', () => {
  const refused = event('application.refused', '2026-09-10');

  it('is asked about after eight weeks', () =>
    expect(byRule('DL-53', [...filed, refused]).map(glance)).toEqual([['2026-11-05', '2026-11-05', 'open']]));

  it('also runs from a withdrawal', () =>
    expect(byRule('DL-53', [...filed, event('offer.withdrawn', '2026-09-12')])[0]?.safeDue).toBe('2026-11-07'));

  it('is met when the money is back', () =>
    expect(byRule('DL-53', [...filed, refused, event('fee.refunded', '2026-10-20')])[0]).toMatchObject({
      status: 'met',
      metOn: '2026-10-20',
    }));

  it('is not asked of a fee that was never paid', () =>
    expect(byRule('DL-53', [...filed.filter((each) => each.type !== 'fee.paid'), refused])).toEqual([]));
});
