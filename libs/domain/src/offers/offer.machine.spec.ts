import fc from 'fast-check';
import { anyHistory } from '../cases/testing/any-history.js';
import { ask, codesIn, decided, refusalsIn } from '../cases/testing/ask.js';
import type { CaseEvent, EventType, FactsOf } from '../cases/event.js';
import { foldCase, type FoldedCase } from '../cases/fold.js';
import { aHistory, anEvent as event, aSetting } from '../deadlines/testing/event-builder.js';
import { HISTORIES, upTo } from '../permits/testing/histories.js';
import { isOfferInPortal, OFFER_STATES, type OfferState } from './offer.machine.js';

const fold = (...events: readonly CaseEvent[]): FoldedCase => foldCase(aHistory(...events), aSetting());
const offerAfter = (...events: readonly CaseEvent[]): OfferState => fold(...events).states.offer;
/** A history as if some kinds of entry had never been made. */
const without = (history: readonly CaseEvent[], ...types: readonly EventType[]): readonly CaseEvent[] =>
  history.filter(({ type }) => !types.includes(type));

const french = aSetting({ worker: { officialLanguage: 'fr' } });
const draft = upTo('exemption.signed-off');
const attested = upTo('offer.attested');
const ready = upTo('offer.made-ready');
const pending = upTo('offer.submitted');
const matched = upTo('offer.matched');
const signedOff = (outcome: FactsOf<'exemption.signed-off'>['outcome']): readonly CaseEvent[] => [
  ...upTo('exemption.put-to-review'),
  event('exemption.signed-off', '2026-08-06', { outcome }),
];

it.each<[string, readonly CaseEvent[], OfferState]>([
  ['nothing before the exemption', upTo('exemption.put-to-review'), 'none'],
  ['a draft once the exemption is signed off', draft, 'draft'],
  ['a draft when it was decided elsewhere', [event('exemption.found', '2026-08-05')], 'draft'],
  ['none to make: no offer needed', signedOff('no_offer_needed'), 'not_applicable'],
  ['none to make: no permit needed', signedOff('no_permit_needed'), 'not_applicable'],
  ['none to make: LMIA needed', signedOff('lmia_needed'), 'not_applicable'],
  ['still a draft while it is attested', attested, 'draft'],
  ['ready', ready, 'ready'],
  ['a draft again when it is taken back', [...ready, event('offer.taken-back', '2026-08-13')], 'draft'],
  ['a draft again when the agreement is replaced', [...ready, event('agreement.recorded', '2026-08-14')], 'draft'],
  ['pending in the portal', pending, 'pending'],
  ['pending while it is edited there', [...pending, event('offer.edited-in-portal', '2026-08-14')], 'pending'],
  ['pending when a newer agreement is put on file', [...pending, event('agreement.recorded', '2026-08-14')], 'pending'],
  ['matched', matched, 'matched'],
  ['pending again when an officer releases it', [...matched, event('offer.unmatched', '2026-09-10')], 'pending'],
  ['withdrawn as a draft', [...draft, event('offer.withdrawn', '2026-08-07')], 'withdrawn'],
  ['withdrawn in the portal', [...pending, event('offer.withdrawn', '2026-08-20')], 'withdrawn'],
  ['withdrawn by e-mail', [...matched, event('offer.withdrawn', '2026-09-10', { channel: 'mailbox' })], 'withdrawn'],
  ['used when the permit is issued', HISTORIES.P40, 'used'],
  [
    'used when the permit is issued at the border, unmatched',
    [...HISTORIES.P13, event('permit.issued', '2026-08-24')],
    'used',
  ],
  ['used when the application is refused', HISTORIES.P80, 'used'],
  ['used when the worker withdraws the application', HISTORIES.P81, 'used'],
  ['used when a restoration is refused', [...matched, event('restoration.refused', '2026-12-01')], 'used'],
  [
    'pending after a refusal at the border: the employer withdraws it',
    [...HISTORIES.P13, event('application.refused', '2026-08-24', { decidedWhere: 'border' })],
    'pending',
  ],
])('%s', (_, history, state) => expect(offerAfter(...history)).toBe(state));

describe('before an offer is ready', () => {
  const make = (history: readonly CaseEvent[], setting = aSetting()): readonly string[] =>
    codesIn(ask(history, 'offer.made-ready', '2026-08-13', {}, { setting }));

  it('nothing stands against it when everything is there', () => expect(make(attested)).toEqual([]));

  it('everything missing is told at once, in the order of the work', () =>
    expect(make(upTo('case.accepted'))).toEqual([
      'step.out-of-turn',
      'offer.exemption-open',
      'offer.agreement-missing',
      'offer.not-attested',
      'offer.fee-open',
      'offer.passport-unconfirmed',
    ]));

  it.each<[string, readonly string[], readonly CaseEvent[]]>([
    ['the exemption is reopened', ['offer.exemption-open'], [...attested, event('exemption.reopened', '2026-08-12')]],
    ['there is no agreement', ['offer.agreement-missing'], without(attested, 'agreement.recorded')],
    [
      'WE-38: it is not signed yet, so it is not on file',
      ['offer.agreement-missing', 'offer.not-attested'],
      without(attested, 'agreement.recorded', 'offer.attested'),
    ],
    [
      'its terms are others',
      ['offer.agreement-terms'],
      attested.map((each) =>
        each.type === 'agreement.recorded' ? event('agreement.recorded', '2026-08-11', { sameTerms: false }) : each,
      ),
    ],
    ['nothing is attested', ['offer.not-attested'], without(attested, 'offer.attested')],
    [
      'the agreement is newer than the attestations',
      ['offer.attested-before-agreement'],
      [...attested, event('agreement.recorded', '2026-08-13')],
    ],
    ['the fee is open', ['offer.fee-open'], without(attested, 'fee.paid')],
    [
      'no second person typed the passport',
      ['offer.passport-unconfirmed'],
      without(attested, 'offer.passport-confirmed'),
    ],
  ])('%s: %j', (_, codes, history) => expect(make(aHistory(...history))).toEqual(codes));

  it('WE-37: the agreement must be in the language the worker chose', () => {
    const [refusal, ...more] = refusalsIn(ask(attested, 'offer.made-ready', '2026-08-13', {}, { setting: french }));
    expect(more).toEqual([]);
    expect(refusal).toMatchObject({ code: 'offer.agreement-language', basis: 'law', mendAt: 'agreement' });
    expect(refusal?.text).toEqual({
      en: 'The agreement is in English; the worker chose French.',
      fr: 'Le contrat est en anglais; le travailleur a choisi le français.',
    });
  });

  it('an exemption from the fee is as good as its payment', () => {
    const exempt = event('fee.exemption-claimed', '2026-08-10', { ground: 'R299(2)(e)' });
    expect(make(aHistory(...without(attested, 'fee.paid'), exempt))).toEqual([]);
  });

  it('a block of the pre-flight stands against it like any other', () => {
    const [block] = refusalsIn(ask(without(attested, 'fee.paid'), 'offer.made-ready', '2026-08-13'));
    const found = block === undefined ? [] : [block];
    expect(codesIn(ask(attested, 'offer.made-ready', '2026-08-13', {}, { context: { found } }))).toEqual([
      'offer.fee-open',
    ]);
  });
});

describe('the attestation', () => {
  const attest = (over: Partial<FactsOf<'offer.attested'>>): ReturnType<typeof refusalsIn> =>
    refusalsIn(ask(upTo('offer.passport-confirmed'), 'offer.attested', '2026-08-12', over));

  it('is made with all seven declarations', () => expect(attest({})).toEqual([]));

  it.each(['agreement', 'noFees', 'recruiters', 'activeBusiness', 'lawObeyed', 'sameTermsKept', 'abuseFree'] as const)(
    'is not made without “%s”',
    (name) =>
      expect(attest({ [name]: false })).toEqual([
        expect.objectContaining({ code: 'offer.attestation-not-given', field: `facts.${name}`, basis: 'law' }),
      ]),
  );

  it('names every declaration that is left out', () =>
    expect(attest({ noFees: false, abuseFree: false }).map(({ field }) => field)).toEqual([
      'facts.noFees',
      'facts.abuseFree',
    ]));

  it('WE-38: is not made before the agreement, of which it speaks', () =>
    expect(codesIn(ask(draft, 'offer.attested', '2026-08-12'))).toEqual(['offer.agreement-missing']));

  it('is made again for a new agreement, and then the offer can be ready', () => {
    const renewed = [...attested, event('agreement.recorded', '2026-08-13'), event('offer.attested', '2026-08-14')];
    expect(codesIn(ask(aHistory(...renewed), 'offer.made-ready', '2026-08-14'))).toEqual([]);
  });
});

describe('the submission', () => {
  it('is recorded with its number, and others hear of it', () => {
    const { after, topics } = decided(ask(ready, 'offer.submitted', '2026-08-14', { offerNumber: 'A7654321' }));
    expect(after.states.offer).toBe('pending');
    expect(after.ever('offer.submitted')?.facts.offerNumber).toBe('A7654321');
    expect(topics.map(({ topic }) => topic)).toEqual(['offer.number-recorded']);
  });

  it.each([
    ['the day before', '2026-08-13', ['offer.list-not-checked']],
    ['that day', '2026-08-14', []],
  ])('needs a look at the public list on its own day: %s', (_, listCheckedOn, codes) =>
    expect(codesIn(ask(ready, 'offer.submitted', '2026-08-14', { listCheckedOn }))).toEqual(codes),
  );

  it('reckons that day in the zone of the tenant', () => {
    const late = { submittedAt: '2026-08-15T03:30:00Z', listCheckedOn: '2026-08-14' } as const;
    expect(codesIn(ask(ready, 'offer.submitted', '2026-08-15', late))).toEqual([]);
  });

  it.each<[string, readonly CaseEvent[], string]>([
    ['the exemption was reopened', [...ready, event('exemption.reopened', '2026-08-13')], 'offer.exemption-open'],
    ['the payment fell through', [...ready, event('fee.payment-struck', '2026-08-13')], 'offer.fee-open'],
  ])('is refused when %s since', (_, history, code) =>
    expect(codesIn(ask(aHistory(...history), 'offer.submitted', '2026-08-14'))).toEqual([code]),
  );

  it.each<[string, readonly CaseEvent[]]>([
    ['a draft', attested],
    ['a draft once more, by a new agreement', [...ready, event('agreement.recorded', '2026-08-13')]],
    ['pending already', pending],
    ['withdrawn', [...pending, event('offer.withdrawn', '2026-08-14')]],
  ])('is out of turn when the offer is %s', (_, history) =>
    expect(codesIn(ask(aHistory(...history), 'offer.submitted', '2026-08-14'))).toContain('step.out-of-turn'),
  );

  it.each<[string, readonly CaseEvent[]]>([
    ['an edit in the portal', [event('offer.edited-in-portal', '2026-08-15')]],
    ['the match', [event('offer.matched', '2026-08-26')]],
    ['the release by an officer', [event('offer.matched', '2026-08-26'), event('offer.unmatched', '2026-09-10')]],
    ['the withdrawal', [event('offer.withdrawn', '2026-08-20')]],
  ])('keeps its number through %s', (_, later) =>
    expect(fold(...pending, ...later).ever('offer.submitted')?.facts.offerNumber).toBe('A1234567'),
  );
});

describe('the number', () => {
  it('is handed over once the offer stands in the portal', () =>
    expect(codesIn(ask(pending, 'number.handed-over', '2026-08-14'))).toEqual([]));

  it.each<[string, readonly string[], readonly CaseEvent[]]>([
    ['before that', ['number.not-submitted'], ready],
    ['before the fee', ['number.not-submitted', 'number.fee-open'], draft],
    ['after the payment fell through', ['number.fee-open'], [...pending, event('fee.payment-struck', '2026-08-13')]],
  ])('is not handed over %s: %j', (_, codes, history) =>
    expect(codesIn(ask(aHistory(...history), 'number.handed-over', '2026-08-14'))).toEqual(codes),
  );
});

describe('a withdrawal', () => {
  it.each<[string, readonly CaseEvent[], FactsOf<'offer.withdrawn'>['channel'], readonly string[]]>([
    ['a pending offer in the portal', pending, 'portal', []],
    ['a pending offer by e-mail', pending, 'mailbox', ['offer.withdraw-in-portal']],
    ['a matched offer by e-mail', matched, 'mailbox', []],
    ['a matched offer in the portal', matched, 'portal', ['offer.withdraw-by-mail']],
    ['an offer approved with a letter, by e-mail', HISTORIES.P30, 'mailbox', []],
    ['a released offer in the portal', aHistory(...matched, event('offer.unmatched', '2026-09-10')), 'portal', []],
  ])('of %s', (_, history, channel, codes) =>
    expect(codesIn(ask(history, 'offer.withdrawn', '2026-10-20', { channel }))).toEqual(codes),
  );

  it('is too late when the number is used up', () =>
    expect(codesIn(ask(HISTORIES.P40, 'offer.withdrawn', '2026-11-05'))).toContain('step.out-of-turn'));
});

it('a released offer takes its fee along, ends this application, and can be matched again', () => {
  const released = decided(ask(HISTORIES.P20, 'offer.unmatched', '2026-09-10')).after;
  expect(released.states).toMatchObject({ offer: 'pending', fee: 'paid', permit: 'P80' });
  expect(
    offerAfter(...HISTORIES.P20, event('offer.unmatched', '2026-09-10'), event('offer.matched', '2026-09-12')),
  ).toBe('matched');
});

it.each(OFFER_STATES)('an offer that is %s stands in the portal only if it was submitted', (state) =>
  expect(isOfferInPortal(state)).toBe(['pending', 'matched', 'used'].includes(state)),
);

it('never becomes a draft again once its number is used up, whatever follows as an act', () =>
  fc.assert(
    fc.property(anyHistory, (history) => {
      const later = history
        .filter(({ type, occurredOn }) => occurredOn > '2026-11-02' && !type.startsWith('event.'))
        .map((each) => ({ ...each, asFound: false }));
      return offerAfter(...HISTORIES.P40, ...later) === 'used';
    }),
  ));
