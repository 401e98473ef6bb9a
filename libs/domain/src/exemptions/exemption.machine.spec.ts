import { ACTOR, ask, codesIn, decided, refusalsIn } from '../cases/testing/ask.js';
import type { CaseEvent } from '../cases/event.js';
import { findingsOf } from '../cases/findings.js';
import { foldCase } from '../cases/fold.js';
import { aHistory, anEvent as event, aSetting } from '../deadlines/testing/event-builder.js';
import { HISTORIES, upTo } from '../permits/testing/histories.js';
import type { ExemptionState } from './exemption.machine.js';

const stateAfter = (...events: readonly CaseEvent[]): ExemptionState =>
  foldCase(aHistory(...events), aSetting()).states.exemption;

const accepted = upTo('case.accepted');
const inReview = upTo('exemption.put-to-review');
const signedOff = upTo('exemption.signed-off');
const found = [...accepted, event('exemption.found', '2026-08-05')];

it.each<[string, readonly CaseEvent[], ExemptionState]>([
  ['open at first', accepted, 'open'],
  ['in review', inReview, 'in_review'],
  ['open again when the reviewer returns it', [...inReview, event('exemption.returned', '2026-08-06')], 'open'],
  ['signed off', signedOff, 'signed_off'],
  ['open again when it is reopened', [...signedOff, event('exemption.reopened', '2026-08-07')], 'open'],
  ['found', found, 'found'],
  ['found while it was in review', [...inReview, event('exemption.found', '2026-08-06')], 'found'],
  ['open again when what was found is answered here', [...found, event('exemption.reopened', '2026-08-07')], 'open'],
])('%s', (_, history, state) => expect(stateAfter(...history)).toBe(state));

describe('the review', () => {
  it.each<[string, readonly CaseEvent[], readonly string[]]>([
    ['a case that was accepted', accepted, []],
    ['a case that was only asked for', upTo('case.requested'), ['case.not-accepted']],
    [
      'a case that was declined',
      [...upTo('case.requested'), event('case.declined', '2026-08-04')],
      ['case.not-accepted'],
    ],
  ])('is asked for in %s', (_, history, codes) =>
    expect(codesIn(ask(aHistory(...history), 'exemption.put-to-review', '2026-08-05'))).toEqual(codes),
  );

  it('waits until the assessment is whole', () => {
    const [gap] = refusalsIn(ask(upTo('case.requested'), 'exemption.put-to-review', '2026-08-05'));
    const found = gap === undefined ? [] : [gap];
    expect(found).toHaveLength(1);
    expect(refusalsIn(ask(accepted, 'exemption.put-to-review', '2026-08-05', {}, { context: { found } }))).toEqual(
      found,
    );
    expect(refusalsIn(ask(inReview, 'exemption.signed-off', '2026-08-06', {}, { context: { found } }))).toEqual(found);
  });

  it('is heard of by who signs, and its answer by who asked', () => {
    const topics = (verdict: ReturnType<typeof ask>): readonly string[] =>
      decided(verdict).topics.map(({ topic }) => topic);
    expect(topics(ask(accepted, 'exemption.put-to-review', '2026-08-05'))).toEqual(['exemption.review-wanted']);
    expect(topics(ask(inReview, 'exemption.signed-off', '2026-08-06'))).toEqual(['exemption.decided']);
    expect(topics(ask(inReview, 'exemption.returned', '2026-08-06'))).toEqual(['exemption.decided']);
  });

  it('is signed off only after it was asked for', () =>
    expect(codesIn(ask(accepted, 'exemption.signed-off', '2026-08-06'))).toEqual(['step.out-of-turn']));
});

describe('who signs off', () => {
  const ANOTHER = '00000000-0000-4000-8000-0000000000bb';
  const strict = aSetting({ reviewerMustDiffer: true });
  const preparedBy = (id: string): readonly CaseEvent[] => [
    ...accepted,
    event('exemption.put-to-review', '2026-08-05', { preparedBy: id }),
  ];
  const sign = (history: readonly CaseEvent[], actorId: string, setting = strict): readonly string[] =>
    codesIn(ask(aHistory(...history), 'exemption.signed-off', '2026-08-06', {}, { setting, context: { actorId } }));

  it('is not who prepared', () => expect(sign(preparedBy(ACTOR), ACTOR)).toEqual(['exemption.self-review']));
  it('is another person', () => expect(sign(preparedBy(ACTOR), ANOTHER)).toEqual([]));
  it('may be who prepared where the firm says so', () =>
    expect(sign(preparedBy(ACTOR), ACTOR, aSetting())).toEqual([]));

  it('is not who prepared the last time, whoever did before', () => {
    const again = [...preparedBy(ANOTHER), event('exemption.returned', '2026-08-05')];
    const last = event('exemption.put-to-review', '2026-08-06', { preparedBy: ACTOR });
    expect(sign([...again, last], ACTOR)).toEqual(['exemption.self-review']);
    expect(sign([...again, last], ANOTHER)).toEqual([]);
  });

  it('may be waived, since it is a rule of the house', () => {
    const waived = [...preparedBy(ACTOR), event('gate.waived', '2026-08-06', { code: 'exemption.self-review' })];
    expect(sign(waived, ACTOR)).toEqual([]);
  });
});

describe('reopening', () => {
  it.each<[string, readonly CaseEvent[], readonly string[]]>([
    ['a draft', upTo('offer.attested'), []],
    ['ready', upTo('offer.made-ready'), ['exemption.offer-in-portal']],
    ['pending', upTo('offer.submitted'), ['exemption.offer-in-portal']],
    ['matched', HISTORIES.P20, ['exemption.offer-in-portal']],
    ['used up', HISTORIES.P40, ['exemption.offer-in-portal']],
    ['withdrawn', HISTORIES.P82, []],
    ['taken back to a draft', aHistory(...upTo('offer.made-ready'), event('offer.taken-back', '2026-08-13')), []],
  ])('with an offer that is %s', (_, history, codes) =>
    expect(codesIn(ask(history, 'exemption.reopened', '2026-11-20'))).toEqual(codes),
  );

  it('of an exemption that needs no offer', () => {
    const none = [...inReview, event('exemption.signed-off', '2026-08-06', { outcome: 'no_offer_needed' })];
    expect(codesIn(ask(aHistory(...none), 'exemption.reopened', '2026-08-07'))).toEqual([]);
  });

  it('is out of turn while it is open', () =>
    expect(codesIn(ask(accepted, 'exemption.reopened', '2026-08-07'))).toEqual(['step.out-of-turn']));
});

it('found elsewhere: the offer can be drafted, and a finding asks for the evidence until it is answered here', () => {
  const { after } = decided(ask(accepted, 'exemption.found', '2026-08-05', { code: 'C10' }));
  expect(after.states).toMatchObject({ exemption: 'found', fee: 'due', offer: 'draft' });
  expect(findingsOf(after).map(({ refusal }) => refusal.code)).toEqual(['exemption.not-evidenced']);
  const answered = [
    ...found,
    event('exemption.reopened', '2026-08-07'),
    event('exemption.put-to-review', '2026-08-08'),
    event('exemption.signed-off', '2026-08-10'),
  ];
  expect(findingsOf(foldCase(aHistory(...answered), aSetting()))).toEqual([]);
});
