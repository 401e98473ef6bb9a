import fc from 'fast-check';
import { EXEMPTION_STATES } from '../exemptions/exemption.machine.js';
import { FEE_STATES } from '../fees/fee.machine.js';
import { OFFER_STATES } from '../offers/offer.machine.js';
import { aHistory, anEvent as event, aSetting, aWorkingCase, ZONE } from '../deadlines/testing/event-builder.js';
import { PERMIT_STATES } from '../permits/permit-states.js';
import { HISTORIES, upTo } from '../permits/testing/histories.js';
import { inOrderOfHappening, type CaseEvent } from './event.js';
import { effectiveEvents, foldCase, type FoldedCase } from './fold.js';
import { INTAKE_STATES } from './intake.machine.js';
import { anyHistory } from './testing/any-history.js';
import { asActs } from './testing/ask.js';
import { TOPICS } from './topics.js';

const setting = aSetting();
const fold = (...events: readonly CaseEvent[]): FoldedCase => foldCase(events, setting);
/** All that a fold says, functions left out. */
const said = ({ states, folded, permitBy, highestSeq }: FoldedCase): object => ({
  states,
  folded,
  permitBy,
  highestSeq,
});

const correcting = (seq: number, target: CaseEvent, over: object, id = `correction ${seq}`): CaseEvent => ({
  ...event('event.corrected', '2026-11-20', { eventId: target.id }),
  id,
  seq,
  corrected: { ...(target.facts as Record<string, string>), ...over },
});
const striking = (seq: number, target: CaseEvent): CaseEvent => ({
  ...event('event.voided', '2026-11-20', { eventId: target.id }),
  id: `strike ${seq}`,
  seq,
});

const working = aWorkingCase();
const find = (type: CaseEvent['type']): CaseEvent => {
  const found = working.find((each) => each.type === type);
  if (found === undefined) throw new Error(`no ${type} in the working case`);
  return found;
};

describe('a history', () => {
  it('of nothing is a case not begun', () =>
    expect(said(fold())).toEqual({
      states: { intake: 'new', exemption: 'open', fee: 'none', offer: 'none', permit: 'none' },
      folded: [],
      permitBy: undefined,
      highestSeq: 0,
    }));

  it('of a working case moves its five records', () => {
    const { states, permitBy, highestSeq } = fold(...working);
    expect(states).toEqual({ intake: 'accepted', exemption: 'signed_off', fee: 'kept', offer: 'used', permit: 'P50' });
    expect(permitBy?.type).toBe('work.started');
    expect(highestSeq).toBe(working.length);
  });

  it('tells what each event did, with the row of the published table', () => {
    const issued = fold(...working).folded.find((each) => each.event.type === 'permit.issued');
    expect(issued?.changes).toEqual([
      { record: 'fee', from: 'allocated', to: 'kept', row: undefined },
      { record: 'offer', from: 'matched', to: 'used', row: undefined },
      { record: 'permit', from: 'P30', to: 'P40', row: '15' },
    ]);
    expect(issued?.emits).toEqual(['permit.issued']);
  });

  it('is read in order of happening, whatever the order of recording', () => {
    const [filed, answered] = [event('concern.raised', '2026-09-07'), event('concern.answered', '2026-09-20')];
    expect(fold(...aHistory(...HISTORIES.P20, answered, filed)).states.permit).toBe('P20');
    expect(fold(...aHistory(...HISTORIES.P20, filed, answered)).states.permit).toBe('P20');
  });

  it('gives the latest of a kind, and all of them in order', () => {
    const [late, early] = [event('biometrics.given', '2026-10-02'), event('biometrics.given', '2026-09-01')];
    const folded = fold(...aHistory(late, early));
    expect(folded.ever('biometrics.given')?.occurredOn).toBe('2026-10-02');
    expect(folded.all('biometrics.given').map(({ occurredOn }) => occurredOn)).toEqual(['2026-09-01', '2026-10-02']);
    expect(folded.ever('medical.done')).toBeUndefined();
    expect(folded.all('medical.done')).toEqual([]);
  });

  it('counts its entries to the highest, struck ones and correcting ones included', () => {
    const struck = [...working, striking(28, find('sin.shown'))];
    expect(fold(...struck).highestSeq).toBe(28);
    expect(fold(...struck.filter(({ type }) => type !== 'event.voided')).highestSeq).toBe(27);
    expect(fold({ ...event('case.requested', '2026-08-03'), seq: 41 }).highestSeq).toBe(41);
  });
});

describe('a corrected entry', () => {
  it('counts with its mended facts; what was written stays in the history', () => {
    const paid = find('fee.paid');
    const history = [...upTo('fee.paid'), correcting(6, paid, { amountCents: 229_99 })];
    const folded = fold(...history);
    expect(folded.ever('fee.paid')?.facts.amountCents).toBe(229_99);
    expect(folded.folded.flatMap(({ refusals }) => refusals.map(({ code }) => code))).toEqual(['fee.wrong-amount']);
    expect(history.find(({ id }) => id === paid.id)?.facts).toEqual(paid.facts);
  });

  it('moves to the day its mended facts say, in the zone of the tenant', () => {
    const filed = find('application.filed');
    const moved = effectiveEvents([filed, correcting(30, filed, { receivedAt: '2026-08-13T03:30:00Z' })], ZONE);
    expect(moved.map(({ type, occurredOn }) => [type, occurredOn])).toEqual([
      ['application.filed', '2026-08-12'],
      ['event.corrected', '2026-11-20'],
    ]);
  });

  it('keeps its day where no fact says one', () => {
    const started = find('documents.started');
    const [first] = effectiveEvents([started, correcting(30, started, {})], ZONE);
    expect(first).toEqual({ ...started, facts: {} });
  });

  it('keeps its place among the entries of its day', () => {
    const [asked, answered] = [event('employer.questioned', '2026-09-01'), event('employer.answered', '2026-09-01')];
    const history = aHistory(asked, answered);
    const mended = effectiveEvents(
      [...history, correcting(3, history[0] ?? asked, { question: 'Which plant?' })],
      ZONE,
    );
    expect(mended.map(({ type }) => type)).toEqual(['employer.questioned', 'employer.answered', 'event.corrected']);
  });

  it.each([
    ['the order they came in', [1, 2]],
    ['the other order', [2, 1]],
  ])('twice counts as the later correction says, read in %s', (_, order) => {
    const paid = find('fee.paid');
    const corrections = [correcting(31, paid, { payer: 'The firm' }), correcting(32, paid, { payer: 'The employer' })];
    const read = order.flatMap((place) => corrections[place - 1] ?? []);
    expect(fold(...upTo('fee.paid'), ...read).ever('fee.paid')?.facts.payer).toBe('The employer');
  });

  it('twice moves to the later day', () => {
    const filed = find('application.filed');
    const corrections = [
      correcting(31, filed, { receivedAt: '2026-08-26T15:00:00Z' }),
      correcting(32, filed, { receivedAt: '2026-08-25T15:00:00Z' }),
    ];
    expect(fold(...HISTORIES.P10, ...corrections).ever('application.filed')?.occurredOn).toBe('2026-08-25');
  });

  it('that nobody recorded changes nothing', () => {
    const stray = { ...correcting(40, find('fee.paid'), {}), facts: { eventId: 'nothing', reason: 'x' } } as CaseEvent;
    expect(fold(...HISTORIES.P20, stray).states).toEqual(fold(...HISTORIES.P20).states);
  });

  it('without mended facts changes nothing', () => {
    const { corrected: _, ...bare } = correcting(40, find('fee.paid'), { amountCents: 1 }) as CaseEvent & {
      corrected: object;
    };
    expect(fold(...HISTORIES.P20, bare as CaseEvent).ever('fee.paid')?.facts.amountCents).toBe(230_00);
  });
});

describe('a struck entry', () => {
  it('counts no more, and its place is as if it had never been', () => {
    const started = find('work.started');
    const without = working.filter(({ id }) => id !== started.id);
    const struck = fold(...working, striking(28, started));
    expect(struck.states).toEqual(fold(...without).states);
    expect(struck.ever('work.started')).toBeUndefined();
    expect(struck.all('event.voided')).toHaveLength(1);
  });

  it('of a corrected entry takes the correction along', () => {
    const paid = find('fee.paid');
    const history = [...upTo('fee.paid'), correcting(6, paid, { amountCents: 1 }), striking(7, paid)];
    expect(fold(...history).states.fee).toBe('due');
    expect(fold(...history).ever('fee.paid')).toBeUndefined();
  });

  it('of a waiver takes the waiver away', () => {
    const waiver = { ...event('gate.waived', '2026-08-12', { code: 'offer.passport-unconfirmed' }), seq: 40 };
    expect(fold(...upTo('offer.attested'), waiver).all('gate.waived')).toHaveLength(1);
    expect(fold(...upTo('offer.attested'), waiver, striking(41, waiver)).all('gate.waived')).toEqual([]);
  });
});

describe('out of turn', () => {
  const issued = event('permit.issued', '2026-11-02');

  it('as found leads where the row leads, and what the row emits is heard', () => {
    const [only] = fold(issued).folded;
    expect(only).toMatchObject({
      changes: [{ record: 'permit', from: 'none', to: 'P40', row: undefined }],
      outOfTurn: { record: 'permit', state: 'none' },
      emits: ['permit.issued'],
    });
    expect(only?.outOfTurn?.allowedFrom).toEqual(expect.arrayContaining(['P13', 'P20', 'P30', 'P61', 'P62']));
  });

  it('as found, the case goes on from there', () =>
    expect(
      fold(...aHistory(issued, event('rights.given', '2026-11-05'), event('work.started', '2026-11-09'))).states.permit,
    ).toBe('P50'));

  it('as found, the permit is where it is by that event, and by no event of another record', () => {
    expect(fold(issued).permitBy).toBe(issued);
    expect(fold(event('fee.paid', '2026-08-10')).states.fee).toBe('paid');
    expect(fold(event('fee.paid', '2026-08-10')).permitBy).toBeUndefined();
    expect(fold(...aHistory(issued, event('fee.refunded', '2026-12-01'))).permitBy?.type).toBe('permit.issued');
  });

  it('as an act changes nothing in the record that has the say, and emits nothing', () => {
    const [only] = fold({ ...issued, asFound: false }).folded;
    expect(only).toMatchObject({ changes: [], emits: [], outOfTurn: { record: 'permit', state: 'none' } });
  });

  it('as an act still moves a record that listens', () => {
    // The payment of a case whose filing is not on file: the refusal gives the fee back all the same.
    const { states } = fold(
      ...asActs([...upTo('fee.paid'), { ...event('application.refused', '2026-10-05'), seq: 6 }]),
    );
    expect(states).toMatchObject({ permit: 'none', fee: 'refund_due' });
  });

  it('is said only by the record the event belongs to', () => {
    // The table of the fee knows the match, but allocates only what was paid; the offer has the say, and takes it in turn.
    const exempt = event('fee.exemption-claimed', '2026-08-10', { ground: 'R299(2)(e)' });
    const history = upTo('offer.matched').map((each) => (each.type === 'fee.paid' ? exempt : each));
    const last = fold(...aHistory(...history)).folded.at(-1);
    expect(last?.outOfTurn).toBeUndefined();
    expect(last?.changes).toEqual([{ record: 'offer', from: 'pending', to: 'matched', row: undefined }]);
  });

  it('tells the refusals of the row it belongs to', () => {
    const [only] = fold(event('work.started', '2026-11-09')).folded;
    expect(only?.refusals.map(({ code }) => code)).toEqual(['work.no-right', 'work.rights-not-given']);
  });

  it('of a fact that no table lists is nothing: it is only on file', () => {
    const [only] = fold(event('receipt.acknowledged', '2026-08-26')).folded;
    expect(only).toEqual({ event: expect.anything(), changes: [], refusals: [], emits: [] });
  });
});

describe('a decision', () => {
  const confirm = 'offer.passport-unconfirmed';
  const history = aHistory(
    ...upTo('agreement.recorded'),
    event('offer.attested', '2026-08-12'),
    event('offer.made-ready', '2026-08-13'),
  );
  const codes = (eventId: string): readonly string[] =>
    foldCase(history, setting, { eventId, decision: { actorId: 'x', today: '2026-08-13', found: [] } }).folded.flatMap(
      ({ refusals }) => refusals.map(({ code }) => code),
    );

  it('is looked at by the guards of its own event', () =>
    expect(codes('offer.made-ready@2026-08-13')).toEqual([confirm]));
  it('is nothing to the others, nor to a replay', () => {
    expect(codes('offer.attested@2026-08-12')).toEqual([]);
    expect(fold(...history).folded.flatMap(({ refusals }) => refusals)).toEqual([]);
  });
});

describe('whatever happened', () => {
  it('there is an answer, in states that exist', () =>
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { states, highestSeq, folded } = fold(...history);
        expect(INTAKE_STATES).toContain(states.intake);
        expect(EXEMPTION_STATES).toContain(states.exemption);
        expect(FEE_STATES).toContain(states.fee);
        expect(OFFER_STATES).toContain(states.offer);
        expect(PERMIT_STATES).toContain(states.permit);
        expect(highestSeq).toBe(history.length);
        expect(folded.flatMap(({ emits }) => emits).filter((topic) => !TOPICS.includes(topic))).toEqual([]);
      }),
      { numRuns: 500 },
    ));

  it('the same history has the same answer, and is left as it was', () =>
    fc.assert(
      fc.property(anyHistory, (history) => {
        const before = structuredClone(history);
        expect(said(fold(...history))).toEqual(said(fold(...structuredClone(history))));
        expect(history).toEqual(before);
      }),
    ));

  it('the order of the list is no matter', () =>
    fc.assert(
      fc.property(
        anyHistory.chain((history) =>
          fc.tuple(fc.constant(history), fc.shuffledSubarray([...history], { minLength: history.length })),
        ),
        ([history, shuffled]) => expect(said(fold(...shuffled))).toEqual(said(fold(...history))),
      ),
    ));

  it('entries are read in order of happening, none twice, and each change follows on the one before', () =>
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { folded, states } = fold(...history);
        const events = folded.map((each) => each.event);
        expect([...events].sort(inOrderOfHappening)).toEqual(events);
        expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
        const at: Record<string, string> = { ...fold().states };
        for (const { record, from, to } of folded.flatMap(({ changes }) => changes)) {
          expect(from).toBe(at[record]);
          expect(to).not.toBe(from);
          at[record] = to;
        }
        expect(at).toEqual(states);
      }),
    ));

  it('every refusal speaks both languages, names a source, and sends to where it is mended', () =>
    fc.assert(
      fc.property(anyHistory, (history) => {
        for (const { text, remedy, cites, mendAt } of fold(...history).folded.flatMap(({ refusals }) => refusals)) {
          expect([text.en, text.fr, remedy.en, remedy.fr].filter((words) => words.trim() === '')).toEqual([]);
          expect(cites.length).toBeGreaterThan(0);
          expect(mendAt).toBeDefined();
        }
      }),
    ));

  it('an act out of turn leaves the record that has the say as it was', () =>
    fc.assert(
      fc.property(anyHistory, (history) => {
        for (const { outOfTurn, changes } of fold(...asActs(history)).folded)
          if (outOfTurn !== undefined) expect(changes.map(({ record }) => record)).not.toContain(outOfTurn.record);
      }),
    ));
});
