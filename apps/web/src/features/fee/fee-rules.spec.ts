import type { Api } from '../../api/client';
import { aCase } from '../../testing/sample-case';
import { feeReason } from './fee-reason';
import { groupSum } from './group-sum';
import { readFeeFilters } from './list/fee-list-query';
import { refundStory } from './refund-story';

describe('how the sum of a group arises', () => {
  it.each([
    [1, 23_000, 23_000, false],
    [2, 46_000, 46_000, false],
    [3, 69_000, 69_000, false],
    [4, 92_000, 69_000, true],
    [7, 161_000, 69_000, true],
  ])('%i offers: %i one by one, %i together', (count, sum, total, isCapped) => {
    const reckoned = groupSum('2026-11-22', count);
    expect(reckoned).toMatchObject({ each: 23_000, sum, total, isCapped, from: 3 });
    expect(reckoned?.shares.reduce((all, each) => all + each, 0)).toBe(total);
  });

  it.each([
    [undefined, 3],
    ['2010-01-01', 3],
    ['2026-11-22', 0],
  ])('is unknown on %s for %i', (offersOn, count) => expect(groupSum(offersOn, count)).toBeUndefined());
});

describe('why a fee is owed or not', () => {
  const states = aCase().states;
  it.each([
    ['none', null, 'why.none', 'IRPR s. 303.1(1)'],
    ['due', 'lmia_exempt', 'why.due', 'IRPR s. 303.1(2)'],
    ['exempt', 'lmia_exempt', 'why.exempt', 'IRPR s. 303.1(5)'],
    ['paid', 'lmia_exempt', 'why.paid', 'IRPR s. 303.1(6)'],
    ['not_applicable', 'no_offer_needed', 'why.no_offer_needed', 'IRPR s. 303.1(4.1)'],
    ['not_applicable', 'lmia_needed', 'why.lmia_needed', 'IRPR s. 303.1(1)'],
    ['not_applicable', 'no_permit_needed', 'why.no_permit_needed', 'IRPR s. 303.1(1)'],
  ] as const)('%s after %s', (fee, exemptionOutcome, text, cite) => {
    const reason = feeReason({ states: { ...states, fee }, exemptionOutcome });
    expect(reason?.text).toBe(text);
    expect(reason?.cites).toContain(cite);
  });

  it('adds nothing where the state says everything', () =>
    expect(feeReason({ states: { ...states, fee: 'kept' }, exemptionOutcome: 'lmia_exempt' })).toBeUndefined());
});

describe('the way of a refund', () => {
  const fact = (
    type: Api['RecordedFactsView']['type'],
    occurredOn: string,
    facts: Record<string, string | number | boolean> = {},
  ): Api['RecordedFactsView'] => ({ type, eventId: occurredOn, occurredOn, facts });
  const story = (...facts: Api['RecordedFactsView'][]) => refundStory(aCase({ facts }));

  it.each([
    ['application.refused', 'refused', 'IRPR s. 303.1(6)(a)'],
    ['restoration.refused', 'refused', 'IRPR s. 303.1(6)(a)'],
    ['offer.withdrawn', 'withdrawn', 'IRPR s. 303.1(6)(b)'],
  ] as const)('after %s', (type, trigger, cite) =>
    expect(story(fact(type, '2026-11-10'))).toMatchObject({ trigger, triggeredOn: '2026-11-10', cites: [cite] }),
  );

  it('tells practice from law when the worker withdrew', () => {
    const { trigger, cites } = story(fact('application.withdrawn', '2026-11-10'));
    expect(trigger).toBe('worker');
    expect(cites.every((cite) => cite.startsWith('IRCC: '))).toBe(true);
  });

  it('takes the withdrawal of the offer for the request', () => {
    const { isAskedWithOffer, askedOn } = story(fact('offer.withdrawn', '2026-11-10', { refundAsked: true }));
    expect([isAskedWithOffer, askedOn]).toEqual([true, '2026-11-10']);
  });

  it('does not rest on a withdrawal that asked for no refund', () =>
    expect(
      story(fact('application.refused', '2026-11-01'), fact('offer.withdrawn', '2026-11-10', { refundAsked: false })),
    ).toMatchObject({ trigger: 'refused', triggeredOn: '2026-11-01', askedOn: undefined }));

  it('follows the money until it is back', () =>
    expect(
      story(
        fact('application.refused', '2026-09-01'),
        fact('fee.refund-requested', '2026-09-05', { route: 'web_form' }),
        fact('fee.refunded', '2026-11-01', { amountCents: 23_000, payee: 'Lemoine Holdings' }),
      ),
    ).toMatchObject({
      askedOn: '2026-09-05',
      route: 'web_form',
      isAskedWithOffer: false,
      receivedOn: '2026-11-01',
      receivedCents: 23_000,
      payee: 'Lemoine Holdings',
    }));
});

it('reads the filters of the list from the address and leaves out what is none', () => {
  expect(readFeeFilters({ task: 'refund', employer: 'e1' })).toEqual({ task: 'refund', employer: 'e1' });
  expect(readFeeFilters({ task: 'all', employer: '', page: '2' })).toEqual({});
});
