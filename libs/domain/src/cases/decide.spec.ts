import fc from 'fast-check';
import { aHistory, anEvent as event, aSetting } from '../deadlines/testing/event-builder.js';
import { HISTORIES, upTo } from '../permits/testing/histories.js';
import { decideEvent, waivedCodes } from './decide.js';
import { EVENT_TYPES, type CaseEvent, type EventType } from './event.js';
import { findingsOf } from './findings.js';
import { foldCase } from './fold.js';
import { anyFilling, anyHistory } from './testing/any-history.js';
import { ACTOR, asActs, ask, codesIn, decided, refusalsIn } from './testing/ask.js';

describe('an act', () => {
  it('in turn is put on file as it was asked', () => {
    const { append, before, after, topics } = decided(
      ask(
        upTo('case.requested'),
        'case.accepted',
        '2026-08-04',
        {},
        { note: 'By phone', source: 'mail', learnedOn: '2026-08-05' },
      ),
    );
    expect(append).toEqual([
      {
        id: 'new_1_1',
        seq: 2,
        type: 'case.accepted',
        occurredOn: '2026-08-04',
        learnedOn: '2026-08-05',
        source: 'mail',
        asFound: false,
        facts: {},
        recordedBy: ACTOR,
        recordedAt: '2026-08-04T23:00:00Z',
        note: 'By phone',
      },
    ]);
    expect([before.states.intake, after.states.intake]).toEqual(['requested', 'accepted']);
    expect(topics).toEqual([{ topic: 'case.answered', eventId: 'new_1_1' }]);
  });

  it('happens when its facts say, else when the caller says, else today', () => {
    const context = { today: '2026-08-20', now: '2026-08-20T15:00:00Z' };
    const day = (verdict: ReturnType<typeof ask>): string | undefined => decided(verdict).append.at(-1)?.occurredOn;
    expect(
      day(ask(HISTORIES.none, 'number.handed-over', '2026-08-14', {}, { occurredOn: '2026-08-19', context })),
    ).toBe('2026-08-14');
    expect(day(ask(HISTORIES.P00, 'documents.started', '2026-08-17', {}, { context }))).toBe('2026-08-17');
    const { occurredOn: _, ...asked } = {
      type: 'documents.started',
      facts: {},
      source: 'person',
      asFound: false,
      occurredOn: '',
    } as const;
    const verdict = decideEvent(HISTORIES.P00, aSetting(), asked, { ...context, actorId: ACTOR, newId: () => 'x' });
    expect(day(verdict)).toBe('2026-08-20');
    expect(decided(verdict).append[0]).toMatchObject({ learnedOn: '2026-08-20' });
    expect(decided(verdict).append[0]).not.toHaveProperty('note');
  });

  it('whose facts do not read is refused by them alone, as found or not', () => {
    for (const asFound of [false, true])
      expect(refusalsIn(ask(upTo('fee.paid'), 'fee.paid', '2026-08-10', { amountCents: -1 }, { asFound }))).toEqual([
        expect.objectContaining({ code: 'fact.malformed', field: 'facts.amountCents' }),
      ]);
  });

  it('that has not happened yet is refused', () =>
    expect(codesIn(ask(HISTORIES.P40, 'work.started', '2026-11-09', { firstDayOn: '2026-11-10' }))).toEqual([
      'fact.in-future',
    ]));

  it('out of turn is refused, and told what stands where', () => {
    const [refusal, ...more] = refusalsIn(ask(HISTORIES.P50, 'restoration.granted', '2027-01-04'));
    expect(more).toEqual([]);
    expect(refusal).toMatchObject({
      code: 'step.out-of-turn',
      basis: 'house',
      text: {
        en: '“Status restored” cannot follow now: the permit case is at “P50”.',
        fr: '« Statut rétabli » ne peut pas suivre maintenant : le dossier de permis est à « P50 ».',
      },
    });
  });

  it('that follows nothing is numbered after the highest entry, not after the last in the list', () => {
    const history = [...HISTORIES.none].reverse();
    expect(decided(ask(history, 'number.handed-over', '2026-08-14')).append[0]?.seq).toBe(HISTORIES.none.length + 1);
  });
});

describe('a case that is asked for', () => {
  const requested = upTo('case.requested');
  const declined = aHistory(...requested, event('case.declined', '2026-08-04'));
  const accepted = upTo('case.accepted');
  const closed = aHistory(...accepted, event('case.closed', '2026-08-20'));

  it.each<[string, readonly CaseEvent[], EventType, readonly string[]]>([
    ['is asked for once', [], 'case.requested', []],
    ['is not asked for twice', requested, 'case.requested', ['step.out-of-turn']],
    ['is accepted', requested, 'case.accepted', []],
    ['is declined', requested, 'case.declined', []],
    ['is closed before it was answered', requested, 'case.closed', []],
    ['is closed once accepted', accepted, 'case.closed', []],
    ['is not accepted unasked', [], 'case.accepted', ['step.out-of-turn']],
    ['is not accepted after it was declined', declined, 'case.accepted', ['step.out-of-turn']],
    ['is not declined after it was accepted', accepted, 'case.declined', ['step.out-of-turn']],
    ['is not closed twice', closed, 'case.closed', ['step.out-of-turn']],
    ['is reopened when closed', closed, 'case.reopened', []],
    ['is reopened when declined', declined, 'case.reopened', []],
    ['is not reopened while it is open', accepted, 'case.reopened', ['step.out-of-turn']],
  ])('%s', (_, history, type, codes) => expect(codesIn(ask(history, type, '2026-08-21'))).toEqual(codes));

  it.each<[string, readonly CaseEvent[], EventType, readonly string[]]>([
    ['who answers hears of the asking', [], 'case.requested', ['case.requested']],
    ['who asked hears that it was accepted', requested, 'case.accepted', ['case.answered']],
    ['who asked hears that it was declined', requested, 'case.declined', ['case.answered']],
    ['nobody need hear that it was closed', accepted, 'case.closed', []],
  ])('%s', (_, history, type, topics) =>
    expect(decided(ask(history, type, '2026-08-21')).topics.map(({ topic }) => topic)).toEqual(topics),
  );
});

describe('a step nobody announces', () => {
  it('is put on file with the filing that proves it: the documents were begun', () => {
    const { append, after } = decided(ask(HISTORIES.P00, 'application.filed', '2026-08-24'));
    expect(append.map(({ type, seq, occurredOn, facts }) => [type, seq, occurredOn, facts])).toEqual([
      ['documents.started', 12, '2026-08-24', {}],
      ['application.filed', 13, '2026-08-24', { route: 'outside', receivedAt: '2026-08-24T15:00:00Z' }],
    ]);
    expect(new Set(append.map(({ id }) => id)).size).toBe(2);
    expect(after.states.permit).toBe('P10');
  });

  it.each<[EventType, string]>([
    ['application.approved', 'P30'],
    ['application.refused', 'P80'],
    ['concern.raised', 'P25'],
  ])('is put on file with “%s” that proves it: IRCC had begun to look', (type, state) => {
    const { append, after } = decided(ask(HISTORIES.P10, type, '2026-10-05'));
    expect(append.map((each) => [each.type, each.seq, each.occurredOn])).toEqual([
      ['examination.started', 14, '2026-10-05'],
      [type, 15, '2026-10-05'],
    ]);
    expect(after.states.permit).toBe(state);
    expect(after.folded.filter(({ outOfTurn }) => outOfTurn !== undefined)).toEqual([]);
  });

  it('happens on the day the filing did, though it is told later', () => {
    const verdict = ask(
      HISTORIES.P00,
      'application.filed',
      '2026-08-24',
      {},
      { context: { today: '2026-09-01', now: '2026-09-01T15:00:00Z' } },
    );
    expect(decided(verdict).append.map(({ occurredOn, learnedOn }) => [occurredOn, learnedOn])).toEqual([
      ['2026-08-24', '2026-09-01'],
      ['2026-08-24', '2026-09-01'],
    ]);
  });

  it('is as found when the event that proves it is', () => {
    const { append, after } = decided(
      ask(HISTORIES.P00, 'application.filed', '2026-08-24', {}, { asFound: true, source: 'letter' }),
    );
    expect(append.map(({ type, asFound, source }) => [type, asFound, source])).toEqual([
      ['documents.started', true, 'letter'],
      ['application.filed', true, 'letter'],
    ]);
    expect(findingsOf(after)).toEqual([]);
  });

  it('is not made up where the event is in turn without it', () =>
    expect(decided(ask(HISTORIES.P05, 'application.filed', '2026-08-24')).append).toHaveLength(1));

  it('is not made up where it would not help', () => {
    const { append } = decided(ask(HISTORIES.P00, 'work.started', '2026-11-09', {}, { asFound: true }));
    expect(append.map(({ type }) => type)).toEqual(['work.started']);
    expect(codesIn(ask(HISTORIES.P00, 'application.approved', '2026-10-05'))).toEqual(['step.out-of-turn']);
  });

  it('lets no rule by', () =>
    expect(codesIn(ask(HISTORIES.P00, 'application.filed', '2026-08-24', { offerNumberInForm: 'A7654321' }))).toEqual([
      'application.number-differs',
    ]));
});

describe('an entry of an earlier day', () => {
  const history = asActs(HISTORIES.P25);
  const late = { context: { today: '2026-11-20', now: '2026-11-20T15:00:00Z' } };

  it('is refused when a later entry could then not have followed', () => {
    const [refusal, ...more] = refusalsIn(ask(history, 'application.withdrawn', '2026-09-01', {}, late));
    expect(more).toEqual([]);
    expect(refusal).toMatchObject({ code: 'step.breaks-later', basis: 'house' });
    expect(refusal?.text.en).toContain('the later entry “Fairness letter received” of 2026-09-07');
  });

  it('names every later entry it breaks', () => {
    const more = asActs(aHistory(...history, event('concern.answered', '2026-09-10')));
    const broken = refusalsIn(ask(more, 'application.withdrawn', '2026-09-01', {}, late));
    expect(broken.map(({ code }) => code)).toEqual(['step.breaks-later', 'step.breaks-later']);
  });

  it('as found is taken, and what no longer fits becomes a finding', () => {
    const { after } = decided(ask(history, 'application.withdrawn', '2026-09-01', {}, { ...late, asFound: true }));
    expect(after.states.permit).toBe('P81');
    expect(findingsOf(after).map(({ refusal, eventId }) => [refusal.code, eventId])).toEqual([
      ['history.out-of-turn', 'concern.raised@2026-09-07'],
    ]);
  });

  it('that breaks nothing is taken', () =>
    expect(codesIn(ask(history, 'biometrics.instructed', '2026-08-27', {}, late))).toEqual([]));

  it('is not charged with what was out of turn before it', () => {
    const odd = asActs(aHistory(...HISTORIES.P20, event('work.started', '2026-09-10')));
    expect(codesIn(ask(odd, 'biometrics.instructed', '2026-08-27', {}, late))).toEqual([]);
  });
});

describe('a waiver', () => {
  const waiving = (history: readonly CaseEvent[], code: string): readonly CaseEvent[] =>
    aHistory(...history, event('gate.waived', '2026-08-12', { code }));
  const unconfirmed = upTo('offer.attested').filter(({ type }) => type !== 'offer.passport-confirmed');

  it('lets a rule of the house through', () => {
    expect(codesIn(ask(unconfirmed, 'offer.made-ready', '2026-08-13'))).toEqual(['offer.passport-unconfirmed']);
    expect(codesIn(ask(waiving(unconfirmed, 'offer.passport-unconfirmed'), 'offer.made-ready', '2026-08-13'))).toEqual(
      [],
    );
  });

  it('lets only its own rule through', () =>
    expect(codesIn(ask(waiving(unconfirmed, 'offer.fee-open'), 'offer.made-ready', '2026-08-13'))).toEqual([
      'offer.passport-unconfirmed',
    ]));

  it('never lifts the law', () => {
    const unpaid = upTo('offer.attested').filter(({ type }) => type !== 'fee.paid');
    expect(codesIn(ask(waiving(unpaid, 'offer.fee-open'), 'offer.made-ready', '2026-08-13'))).toEqual([
      'offer.fee-open',
    ]);
  });

  it('reaches what the use case itself found', () => {
    const found = refusalsIn(ask(unconfirmed, 'offer.made-ready', '2026-08-13'));
    const waived = waiving(upTo('offer.attested'), 'offer.passport-unconfirmed');
    expect(codesIn(ask(upTo('offer.attested'), 'offer.made-ready', '2026-08-13', {}, { context: { found } }))).toEqual([
      'offer.passport-unconfirmed',
    ]);
    expect(codesIn(ask(waived, 'offer.made-ready', '2026-08-13', {}, { context: { found } }))).toEqual([]);
  });

  it('is known by its code, as long as it is not struck', () => {
    const waived = waiving(unconfirmed, 'offer.passport-unconfirmed');
    expect([...waivedCodes(foldCase(waived, aSetting()))]).toEqual(['offer.passport-unconfirmed']);
    const struck = aHistory(...waived, event('event.voided', '2026-08-13', { eventId: 'gate.waived@2026-08-12' }));
    expect([...waivedCodes(foldCase(struck, aSetting()))]).toEqual([]);
  });
});

// An offer and a fee of 24 November; the application reached IRCC on the 23rd.
describe('WE-16: an application sent a day before the fee', () => {
  const at = (date: string): string => `${date}T15:00:00Z`;
  const history = asActs(
    aHistory(
      ...upTo('exemption.signed-off'),
      event('agreement.recorded', '2026-11-20'),
      event('offer.passport-confirmed', '2026-11-20'),
      event('offer.attested', '2026-11-20'),
      event('fee.paid', '2026-11-24'),
      event('offer.made-ready', '2026-11-24'),
      event('offer.submitted', '2026-11-24'),
      event('number.handed-over', '2026-11-24'),
      event('documents.started', '2026-11-24'),
    ),
  );
  const later = { context: { today: '2026-11-25', now: at('2026-11-25') } };
  const about = (code: string): object => expect.objectContaining({ refusal: expect.objectContaining({ code }) });

  it('is refused as an act, by R200(3)(f.1)', () => {
    const refusals = refusalsIn(ask(history, 'application.filed', '2026-11-23', {}, later));
    const byLaw = refusals.filter(({ basis }) => basis === 'law');
    expect(byLaw.map(({ code }) => code)).toEqual(['application.before-offer', 'application.before-fee']);
    for (const { cites } of byLaw) expect(cites).toContain('IRPR s. 200(3)(f.1)');
  });

  it('is taken as found; the findings name the rule and the remedy', () => {
    const { append, after } = decided(ask(history, 'application.filed', '2026-11-23', {}, { ...later, asFound: true }));
    expect(append.at(-1)).toMatchObject({ type: 'application.filed', occurredOn: '2026-11-23', asFound: true });
    const findings = findingsOf(after).filter(({ refusal }) => refusal.basis === 'law');
    expect(findings).toEqual([about('application.before-offer'), about('application.before-fee')]);
    for (const { eventId, refusal } of findings) {
      expect(eventId).toBe(append.at(-1)?.id);
      expect(refusal.cites).toContain('IRPR s. 200(3)(f.1)');
      expect(refusal.text.en).toContain('2026-11-23T15:00:00Z');
      expect(refusal.remedy.en).toContain('Withdraw the application and apply again after');
    }
  });

  it('was a slip of the pen: with the filing moved after fee and offer, no finding is left', () => {
    const { append } = decided(ask(history, 'application.filed', '2026-11-23', {}, { ...later, asFound: true }));
    const filed = append.at(-1);
    if (filed?.type !== 'application.filed') throw new Error('nothing was filed');
    const mended = {
      ...event('event.corrected', '2026-11-25', { eventId: filed.id }),
      seq: filed.seq + 1,
      corrected: { ...filed.facts, receivedAt: at('2026-11-25') },
    } as CaseEvent;
    const after = foldCase([...history, ...append, mended], aSetting());
    expect(findingsOf(after)).toEqual([]);
    expect(after.states).toMatchObject({ fee: 'paid', offer: 'pending', permit: 'P10' });
  });

  it('between the fee and the offer only the offer is late', () => {
    const paidFirst = history.map((each) =>
      each.type === 'fee.paid' ? { ...each, ...event('fee.paid', '2026-11-22'), seq: each.seq, asFound: false } : each,
    );
    const byLaw = refusalsIn(ask(paidFirst, 'application.filed', '2026-11-23', {}, later)).filter(
      ({ basis }) => basis === 'law',
    );
    expect(byLaw.map(({ code }) => code)).toEqual(['application.before-offer']);
  });
});

describe('whatever is asked', () => {
  const anyAsk = fc.record({
    history: anyHistory,
    type: fc.constantFrom(...EVENT_TYPES),
    filling: anyFilling,
    offset: fc.integer({ min: 0, max: 9 }),
  });
  const asking = (
    {
      history,
      type,
      filling,
      offset,
    }: { history: readonly CaseEvent[]; type: EventType; filling: object; offset: number },
    asFound: boolean,
  ): ReturnType<typeof ask> => ask(history, type, `2027-0${(offset % 9) + 1}-11`, {}, { asFound, filling });

  it('a fact of the world is always taken as found', () =>
    fc.assert(
      fc.property(anyAsk, (asked) => asking(asked, true).ok),
      { numRuns: 300 },
    ));

  it('an act that is taken has nothing of its own against it, and breaks nothing', () =>
    fc.assert(
      fc.property(anyAsk, (asked) => {
        const verdict = asking(asked, false);
        if (!verdict.ok) return verdict.refusals.length > 0;
        const { append, before, after } = verdict.value;
        const waived = waivedCodes(before);
        const brokenIn = ({ folded }: typeof after): readonly string[] =>
          folded.filter(({ outOfTurn }) => outOfTurn !== undefined).map((each) => each.event.id);
        expect(brokenIn(after).filter((id) => !brokenIn(before).includes(id))).toEqual([]);
        const mine = after.folded.filter((each) => append.some(({ id }) => id === each.event.id));
        expect(
          mine.flatMap(({ refusals }) => refusals).filter(({ basis, code }) => basis === 'law' || !waived.has(code)),
        ).toEqual([]);
        return true;
      }),
      { numRuns: 300 },
    ));

  it('new entries are numbered on from the history, each with an id of its own, the one asked for last', () =>
    fc.assert(
      fc.property(anyAsk, fc.boolean(), (asked, asFound) => {
        const verdict = asking(asked, asFound);
        if (!verdict.ok) return;
        const { append } = verdict.value;
        expect(append.map(({ seq }) => seq)).toEqual(append.map((_, index) => asked.history.length + 1 + index));
        expect(new Set([...asked.history, ...append].map(({ id }) => id)).size).toBe(
          asked.history.length + append.length,
        );
        expect(append.at(-1)?.type).toBe(asked.type);
        expect(new Set(append.map(({ occurredOn }) => occurredOn)).size).toBe(1);
      }),
      { numRuns: 300 },
    ));

  it('each topic is told once, by a new entry', () =>
    fc.assert(
      fc.property(anyAsk, fc.boolean(), (asked, asFound) => {
        const verdict = asking(asked, asFound);
        if (!verdict.ok) return;
        const { append, topics } = verdict.value;
        expect(new Set(topics.map(({ topic }) => topic)).size).toBe(topics.length);
        expect(topics.filter(({ eventId }) => !append.some(({ id }) => id === eventId))).toEqual([]);
      }),
      { numRuns: 300 },
    ));

  it('nothing is changed by the asking, and asking again gives the same answer', () =>
    fc.assert(
      fc.property(anyAsk, fc.boolean(), (asked, asFound) => {
        const before = structuredClone(asked.history);
        const [once, again] = [asking(asked, asFound), asking(asked, asFound)];
        expect(asked.history).toEqual(before);
        expect(again.ok).toBe(once.ok);
        if (once.ok && again.ok) expect(again.value.append).toEqual(once.value.append);
        expect(codesIn(again)).toEqual(codesIn(once));
      }),
    ));
});
