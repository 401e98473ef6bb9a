import fc from 'fast-check';
import { anyHistory } from '../cases/testing/any-history.js';
import { ask, codesIn, decided } from '../cases/testing/ask.js';
import type { CaseEvent, FactsOf } from '../cases/event.js';
import { findingsOf } from '../cases/findings.js';
import { foldCase, type FoldedCase } from '../cases/fold.js';
import { aHistory, anEvent as event, aSetting } from '../deadlines/testing/event-builder.js';
import { HISTORIES, upTo } from '../permits/testing/histories.js';
import { FEE_EXEMPTION_GROUNDS, GROUND_CODES, type FeeExemptionGround } from './fee-exemption.js';
import { FEE_STATES, feeMachine, isFeeSettled, standingPayment, type FeeState } from './fee.machine.js';
import { FEE_STATE_NAMES } from './fee-state-names.js';

const fold = (...events: readonly CaseEvent[]): FoldedCase => foldCase(aHistory(...events), aSetting());
const feeAfter = (...events: readonly CaseEvent[]): FeeState => fold(...events).states.fee;

const due = upTo('exemption.signed-off');
const paid = upTo('fee.paid');
const pending = upTo('number.handed-over');
const matched = HISTORIES.P20;
const approved = HISTORIES.P30;
const refundDue = HISTORIES.P80;
const exempt = [...due, event('fee.exemption-claimed', '2026-08-10', { ground: 'R299(2)(e)' })];

const signedOff = (outcome: FactsOf<'exemption.signed-off'>['outcome'], code?: string): readonly CaseEvent[] => [
  ...upTo('exemption.put-to-review'),
  event('exemption.signed-off', '2026-08-06', { outcome, ...(code === undefined ? {} : { code }) }),
];
const withdrawn = (over: Partial<FactsOf<'offer.withdrawn'>> = {}): CaseEvent =>
  event('offer.withdrawn', '2026-10-20', over);

it.each<[string, readonly CaseEvent[], FeeState]>([
  ['nothing is owed before the exemption is known', upTo('exemption.put-to-review'), 'none'],
  ['owed once the exemption is signed off', due, 'due'],
  ['owed when the exemption was decided elsewhere', [event('exemption.found', '2026-08-05')], 'due'],
  ['not applicable: no offer needed', signedOff('no_offer_needed'), 'not_applicable'],
  ['not applicable: no permit needed', signedOff('no_permit_needed'), 'not_applicable'],
  ['not applicable: LMIA needed', signedOff('lmia_needed'), 'not_applicable'],
  ['exempt with its ground', exempt, 'exempt'],
  ['paid', paid, 'paid'],
  [
    'paid after all: the officer was not convinced of the exemption',
    [...exempt, event('fee.paid', '2026-09-10')],
    'paid',
  ],
  ['still paid when the offer was submitted', HISTORIES.P10, 'paid'],
  ['allocated when the offer is matched', matched, 'allocated'],
  ['paid again when an officer releases the offer', [...matched, event('offer.unmatched', '2026-09-10')], 'paid'],
  ['kept when the permit is handed over', HISTORIES.P40, 'kept'],
  [
    'kept when it was issued at the border, unmatched',
    [...HISTORIES.P13, event('permit.issued', '2026-08-24')],
    'kept',
  ],
  ['due back after a refusal by the office', refundDue, 'refund_due'],
  [
    'due back after a refusal at the border',
    [...HISTORIES.P13, event('application.refused', '2026-08-24', { decidedWhere: 'border' })],
    'refund_due',
  ],
  ['due back after the offer was withdrawn and the refund asked for', [...pending, withdrawn()], 'refund_due'],
  ['not due back when the refund was not asked for', [...pending, withdrawn({ refundAsked: false })], 'paid'],
  ['due back after the worker withdrew', HISTORIES.P81, 'refund_due'],
  ['still allocated when the letter lapsed unused', HISTORIES.P35, 'allocated'],
  ['requested', [...refundDue, event('fee.refund-requested', '2026-10-06')], 'refund_requested'],
  [
    'refunded after the request',
    [...refundDue, event('fee.refund-requested', '2026-10-06'), event('fee.refunded', '2026-11-02')],
    'refunded',
  ],
  ['refunded by the office unasked', [...refundDue, event('fee.refunded', '2026-11-02')], 'refunded'],
  ['gone with the exemption that was reopened', [...due, event('exemption.reopened', '2026-08-07')], 'none'],
  ['no ground without the code it belongs to', [...exempt, event('exemption.reopened', '2026-08-12')], 'none'],
  [
    'money paid stays paid when the exemption is reopened',
    [...paid, event('exemption.reopened', '2026-08-12')],
    'paid',
  ],
  [
    'money paid stays paid through a second sign-off',
    [
      ...paid,
      event('exemption.reopened', '2026-08-12'),
      event('exemption.put-to-review', '2026-08-13'),
      event('exemption.signed-off', '2026-08-14'),
    ],
    'paid',
  ],
  ['owed once more when the payment is struck', [...paid, event('fee.payment-struck', '2026-08-11')], 'due'],
  ['owed when the exemption is struck', [...exempt, event('fee.payment-struck', '2026-08-11')], 'due'],
  ['an exempt fee is not due back after a refusal', [...exempt, event('application.refused', '2026-10-05')], 'exempt'],
])('%s', (_, history, state) => expect(feeAfter(...history)).toBe(state));

describe('a refund', () => {
  it('WE-18: a refusal abroad gives the fee back, and opens the task', () => {
    const folded = fold(...HISTORIES.P80);
    const refused = folded.folded.find((each) => each.event.type === 'application.refused');
    expect(folded.states.fee).toBe('refund_due');
    expect(refused?.emits).toContain('fee.refund-due');
    expect(standingPayment(folded)?.facts.amountCents).toBe(230_00);
  });

  it('WE-19: a matched offer withdrawn by e-mail before the permit gives the fee back', () => {
    const after = decided(
      ask(approved, 'offer.withdrawn', '2026-10-20', { channel: 'mailbox', refundAsked: true }),
    ).after;
    expect(after.states).toMatchObject({ fee: 'refund_due', offer: 'withdrawn', permit: 'P82' });
  });

  it('WE-20: after the permit was handed over nothing comes back', () => {
    const verdict = ask(HISTORIES.P40, 'fee.refund-requested', '2026-11-05');
    expect(codesIn(verdict)).toEqual(['fee.refund-after-issue']);
    expect(verdict.ok ? [] : verdict.refusals[0]?.cites).toEqual(['IRPR s. 303.1(6)(b)']);
    expect(codesIn(ask(HISTORIES.P40, 'offer.withdrawn', '2026-11-05'))).toContain('step.out-of-turn');
    expect(feeAfter(...HISTORIES.P40, event('offer.withdrawn', '2026-11-05'))).toBe('kept');
  });

  it('WE-21: after the worker withdrew it comes back by practice, not by law', () => {
    const row = feeMachine.moves.find(({ on }) => on === 'application.withdrawn');
    expect(feeAfter(...HISTORIES.P81)).toBe('refund_due');
    expect(row?.cites.join()).toContain('practice, not law');
    expect(row?.cites.filter((cite) => cite.startsWith('IRPR'))).toEqual([]);
  });

  it.each([
    ['what was paid', 230_00, []],
    ['less than was paid', 115_00, []],
    ['a cent more than was paid', 230_01, ['fee.refund-more-than-paid']],
  ])('of %s', (_, amountCents, codes) =>
    expect(codesIn(ask(refundDue, 'fee.refunded', '2026-11-02', { amountCents }))).toEqual(codes),
  );

  it.each<[string, readonly CaseEvent[]]>([
    ['that was never paid', due],
    ['that is exempt', exempt],
    ['that is back already', [...refundDue, event('fee.refunded', '2026-11-02')]],
  ])('of a fee %s cannot be asked for', (_, history) =>
    expect(codesIn(ask(aHistory(...history), 'fee.refund-requested', '2026-11-05'))).toContain('step.out-of-turn'),
  );
});

describe('the amount', () => {
  it.each([
    ['the whole fee', 230_00, []],
    ['a cent short', 229_99, ['fee.wrong-amount']],
    ['a cent over', 230_01, ['fee.wrong-amount']],
    ['nothing', 0, ['fee.wrong-amount']],
    ['the fee of two', 460_00, ['fee.wrong-amount']],
  ])('%s', (_, amountCents, codes) =>
    expect(codesIn(ask(due, 'fee.paid', '2026-08-10', { amountCents }))).toEqual(codes),
  );

  it('names the field, what is due and what was entered, in both languages', () => {
    const verdict = ask(due, 'fee.paid', '2026-08-10', { amountCents: 229_99 });
    const [refusal] = verdict.ok ? [] : verdict.refusals;
    expect(refusal).toMatchObject({ field: 'facts.amountCents', basis: 'law', mendAt: 'fee' });
    expect(refusal?.text.en).toContain('$230.00');
    expect(refusal?.text.en).toContain('$229.99');
    expect(refusal?.text.fr).toContain('229,99 $');
  });

  it('that was really paid is taken as found, and a finding speaks of it', () => {
    const { after, append } = decided(ask(due, 'fee.paid', '2026-08-10', { amountCents: 229_99 }, { asFound: true }));
    expect(after.states.fee).toBe('paid');
    expect(findingsOf(after)).toEqual([
      expect.objectContaining({
        eventId: append[0]?.id,
        refusal: expect.objectContaining({ code: 'fee.wrong-amount' }),
      }),
    ]);
  });

  it('of a group is checked when the group pays', () =>
    expect(
      codesIn(ask(due, 'fee.paid', '2026-08-10', { amountCents: 57_50 }, { filling: { optional: true } })),
    ).toEqual([]));

  it('is not known before the first rate', () => {
    const early = [event('exemption.found', '2018-02-01')];
    expect(codesIn(ask(early, 'fee.paid', '2018-02-26', { amountCents: 1 }))).toEqual([]);
    expect(codesIn(ask(early, 'fee.paid', '2018-02-27', { amountCents: 1 }))).toEqual(['fee.wrong-amount']);
  });
});

describe('a ground of exemption', () => {
  const claim = (ground: FeeExemptionGround, code?: string): readonly string[] =>
    codesIn(ask(signedOff('lmia_exempt', code), 'fee.exemption-claimed', '2026-08-10', { ground }));

  // The table of FEE-05: each ground with the codes it is typical of.
  it.each<[FeeExemptionGround, string]>([
    ['R299(2)(b)', 'A70'],
    ['R299(2)(e)', 'C31'],
    ['R299(2)(f)', 'C50'],
    ['R299(2)(f)', 'C51'],
    ['R299(2)(f)', 'C24'],
    ['R299(2)(g)', 'C20'],
    ['R299(2)(h)', 'T11'],
    ['R299(2)(h)', 'C20'],
    ['R299(2)(h)', 'C22'],
    ['R299(2)(j)(k)', 'T11'],
  ])('%s belongs to %s', (ground, code) => expect(claim(ground, code)).toEqual([]));

  it.each(FEE_EXEMPTION_GROUNDS.map(({ value }) => value))('%s never belongs to C21: youth exchanges pay', (ground) => {
    expect(claim(ground, 'C21')).toEqual(['fee.ground-not-for-code']);
    expect(GROUND_CODES[ground]).not.toContain('C21');
  });

  it.each<[FeeExemptionGround, string]>([
    ['R299(2)(b)', 'C31'],
    ['R299(2)(e)', 'C10'],
    ['R299(2)(f)', 'C31'],
    ['R299(2)(h)', 'C62'],
  ])('%s does not belong to %s', (ground, code) => {
    const verdict = ask(signedOff('lmia_exempt', code), 'fee.exemption-claimed', '2026-08-10', { ground });
    expect(verdict).toMatchObject({
      ok: false,
      refusals: [{ code: 'fee.ground-not-for-code', field: 'facts.ground' }],
    });
    expect(verdict.ok ? '' : verdict.refusals[0]?.text.en).toContain(code);
  });

  it('is looked up by the code found elsewhere, when none was signed off', () => {
    const found = (code: string): readonly CaseEvent[] => [event('exemption.found', '2026-08-05', { code })];
    const claimed = (code: string): readonly string[] =>
      codesIn(ask(found(code), 'fee.exemption-claimed', '2026-08-10', { ground: 'R299(2)(e)' }));
    expect([claimed('C31'), claimed('C10')]).toEqual([[], ['fee.ground-not-for-code']]);
  });

  it('is taken where no code is on file', () => expect(claim('R299(2)(e)')).toEqual([]));
});

describe('a payment', () => {
  it('is struck while the offer is still a draft', () =>
    expect(codesIn(ask(paid, 'fee.payment-struck', '2026-08-11'))).toEqual([]));

  it.each<[string, readonly CaseEvent[]]>([
    ['ready', upTo('offer.made-ready')],
    ['in the portal', pending],
  ])('is not struck under an offer that is %s', (_, history) =>
    expect(codesIn(ask(history, 'fee.payment-struck', '2026-08-20'))).toEqual(['fee.offer-stands-on-it']),
  );

  it('that truly fell through is struck as found: the fee is owed, and a finding says what stands on it', () => {
    const { after } = decided(ask(pending, 'fee.payment-struck', '2026-08-20', {}, { asFound: true }));
    expect(after.states.fee).toBe('due');
    expect(findingsOf(after).map(({ refusal }) => refusal.code)).toEqual(['fee.offer-stands-on-it']);
  });

  it('stands until it is struck, and again when it is made again', () => {
    const struck = [...paid, event('fee.payment-struck', '2026-08-11')];
    const again = event('fee.paid', '2026-08-12', { receiptNumber: 'second' });
    expect(standingPayment(fold(...due))).toBeUndefined();
    expect(standingPayment(fold(...paid))?.occurredOn).toBe('2026-08-10');
    expect(standingPayment(fold(...struck))).toBeUndefined();
    expect(standingPayment(fold(...struck, again))?.facts.receiptNumber).toBe('second');
    expect(feeAfter(...struck, again)).toBe('paid');
  });

  it('cannot be made twice', () => expect(codesIn(ask(paid, 'fee.paid', '2026-08-11'))).toEqual(['step.out-of-turn']));
});

it.each<[FeeState, boolean]>([
  ['none', false],
  ['due', false],
  ['exempt', true],
  ['paid', true],
  ['allocated', true],
  ['kept', true],
  ['not_applicable', true],
])('a fee that is %s is settled: %s', (state, settled) => expect(isFeeSettled(state)).toBe(settled));

it.each(FEE_STATES)('%s has a name and a meaning in both languages', (state) => {
  const { name, meaning } = FEE_STATE_NAMES[state];
  expect([name.en, name.fr, meaning.en, meaning.fr].filter((words) => words.trim() === '')).toEqual([]);
});

it('is in one of its states after any list of events, and never throws', () =>
  fc.assert(
    fc.property(anyHistory, (history) => FEE_STATES.includes(foldCase(history, aSetting()).states.fee)),
    { numRuns: 400 },
  ));

it('is never due back once the permit was issued, whatever follows as an act', () =>
  fc.assert(
    fc.property(anyHistory, (history) => {
      const later = history
        .filter(({ type, occurredOn }) => occurredOn > '2026-11-02' && !type.startsWith('event.'))
        .map((each) => ({ ...each, asFound: false }));
      return foldCase(aHistory(...HISTORIES.P40, ...later), aSetting()).states.fee === 'kept';
    }),
  ));
