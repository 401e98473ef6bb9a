import fc from 'fast-check';
import { anyFilling } from '../cases/testing/any-history.js';
import { ask, codesIn, decided, refusalsIn } from '../cases/testing/ask.js';
import { EVENT_TYPES, type CaseEvent, type EventType, type FactsOf } from '../cases/event.js';
import { foldCase, type FoldedCase } from '../cases/fold.js';
import { aHistory, anEvent as event, aSetting } from '../deadlines/testing/event-builder.js';
import { day } from '../time/plain-date.js';
import { permitMachine } from './permit.machine.js';
import {
  HOLDER_NAMES,
  isClosedPermitState,
  PERMIT_STATE_CARDS,
  PERMIT_STATES,
  type PermitState,
} from './permit-states.js';
import { HISTORIES, upTo } from './testing/histories.js';

const fold = (...events: readonly CaseEvent[]): FoldedCase => foldCase(aHistory(...events), aSetting());
const permitAfter = (...events: readonly CaseEvent[]): PermitState => fold(...events).states.permit;

/** The day after the last entry of a history, so that the next one follows it. */
const dayAfter = (history: readonly CaseEvent[]): string =>
  day(history.at(-1)?.occurredOn ?? '2026-08-02')
    .add({ days: 1 })
    .toString();

describe.each(PERMIT_STATES)('the history of %s', (state) => {
  it('reaches it', () => expect(permitAfter(...HISTORIES[state])).toBe(state));

  it('takes each step in turn, with nothing against it', () => {
    const against = fold(...HISTORIES[state]).folded.filter(
      ({ outOfTurn, refusals }) => outOfTurn !== undefined || refusals.length > 0,
    );
    expect(against).toEqual([]);
  });
});

interface Row {
  readonly row: string;
  readonly from: readonly PermitState[];
  readonly on: EventType;
  /** Undefined where the state stays as it was. */
  readonly to: PermitState | undefined;
  readonly facts: object;
  /** What stands between the history of the state and the event. */
  readonly after: readonly CaseEvent[];
  /** A history that reaches the state by another way. */
  readonly by: readonly CaseEvent[] | undefined;
  readonly at: string | undefined;
}
const row = <T extends EventType>(
  number: string,
  from: readonly PermitState[],
  on: T,
  to: PermitState | undefined,
  more: {
    readonly facts?: Partial<FactsOf<T>>;
    readonly after?: readonly CaseEvent[];
    readonly by?: readonly CaseEvent[];
    readonly at?: string;
  } = {},
): Row => ({ row: number, from, on, to, facts: more.facts ?? {}, after: more.after ?? [], by: more.by, at: more.at });

const ISSUED = ['P40', 'P41', 'P42', 'P50', 'P52', 'P55', 'P56', 'P60', 'P61', 'P62', 'P70'] as const;
const OPEN = PERMIT_STATES.filter((state) => !isClosedPermitState(state));

const RENEWAL = { route: 'renewal', currentPermitExpiresOn: '2026-12-10' } as const;
const rights = [event('rights.given', '2026-11-05')];
/** The permit of these histories is valid to 1 November 2029. */
const expiry = { facts: { expiredOn: '2029-11-01' }, at: '2029-11-02' } as const;
const renewed = [event('renewal.filed', '2029-10-01')];
const renewedThenLeft = [...renewed, event('canada.left', '2029-10-20')];
const visitorExtension = [event('renewal.filed', '2029-10-01', { otherStay: true })];
const inProcess = (filed: readonly CaseEvent[]): readonly CaseEvent[] =>
  aHistory(...filed, event('offer.matched', '2026-08-26'), event('examination.started', '2026-08-26'));
const noOfferNeeded = aHistory(
  ...upTo('exemption.put-to-review'),
  event('exemption.signed-off', '2026-08-06', { outcome: 'no_offer_needed' }),
);

/** The published table, row by row (permit lifecycle, section 5). A letter is a case of a row; + is a row of ours. */
const TABLE: readonly Row[] = [
  row('1', ['none'], 'number.handed-over', 'P00'),
  row('2', ['P00'], 'documents.started', 'P05'),
  row('2b', ['none'], 'documents.started', 'P05', { by: noOfferNeeded }),
  row('3', ['P00', 'P05'], 'offer.withdrawn', 'P82'),
  row('4', ['P05'], 'application.filed', 'P10', { facts: { route: 'outside' } }),
  row('5', ['P05'], 'application.filed', 'P11', { facts: { route: 'inside' } }),
  row('6', ['P05'], 'application.filed', 'P12', { facts: RENEWAL }),
  row('7', ['P05'], 'border.presented', 'P13'),
  row('8', ['P10', 'P11', 'P12'], 'application.returned', 'P15'),
  row('9', ['P15'], 'application.filed', 'P10', { facts: { route: 'outside' } }),
  row('9', ['P15'], 'application.filed', 'P11', { facts: { route: 'inside' } }),
  row('9', ['P15'], 'application.filed', 'P12', { facts: RENEWAL }),
  row('10', ['P10', 'P11', 'P12'], 'examination.started', 'P20'),
  row('11', ['P20'], 'concern.raised', 'P25'),
  row('12', ['P25'], 'concern.answered', 'P20'),
  row('12b', ['P25'], 'concern.time-over', 'P20'),
  row('13', ['P20'], 'application.approved', 'P30'),
  row('14', ['P20'], 'permit.issued', 'P40', { by: inProcess(HISTORIES.P11) }),
  row('14', ['P20'], 'permit.issued', 'P40', { by: inProcess(HISTORIES.P12) }),
  row('15', ['P30'], 'permit.issued', 'P40'),
  row('15b', ['P30'], 'application.refused', 'P80', { facts: { decidedWhere: 'border' } }),
  row('16', ['P30'], 'letter.lapsed', 'P35'),
  row('17', ['P30'], 'offer.withdrawn', 'P82', { facts: { channel: 'mailbox' } }),
  row('18', ['P13'], 'permit.issued', 'P40'),
  row('19', ['P13'], 'examination.held', undefined),
  row('20', ['P13'], 'application.refused', 'P80', { facts: { decidedWhere: 'border' } }),
  row('21', ['P13'], 'application.withdrawn', 'P81'),
  row('22', ['P20', 'P25'], 'application.refused', 'P80'),
  row('23', ['P10', 'P11', 'P12', 'P20', 'P25'], 'application.withdrawn', 'P81'),
  row('24', ['P10', 'P11', 'P12'], 'offer.withdrawn', 'P82', { facts: { channel: 'portal' } }),
  row('24', ['P20', 'P25'], 'offer.withdrawn', 'P82', { facts: { channel: 'mailbox' } }),
  row('25', ['P20'], 'offer.unmatched', 'P80'),
  row('26', ['P40'], 'permit.found-wrong', 'P41'),
  row('27', ['P41'], 'correction.requested', 'P42'),
  row('28', ['P41'], 'permit.corrected', 'P40'),
  row('29', ['P42'], 'permit.corrected', 'P40'),
  row('30', ['P42'], 'correction.declined', 'P41'),
  row('31', ['P40'], 'work.started', 'P50', { after: rights }),
  row('31b', ['P41', 'P42'], 'work.started', 'P50', { after: rights }),
  row('31c', ['P50'], 'permit.corrected', undefined),
  row('32', ['P50'], 'leave.started', 'P52'),
  row('33', ['P52'], 'leave.ended', 'P50'),
  row('34', ['P50', 'P52', 'P55'], 'change.planned', undefined),
  // Row 35 is a new case; this one ends by row 48 when the worker leaves.
  row('36', ['P11', 'P20'], 'interim-work.allowed', undefined),
  // Row 37 is rows 14 and 22, with the permission of row 36 on file.
  row('14', ['P20'], 'permit.issued', 'P40', {
    by: inProcess(HISTORIES.P11),
    after: [event('interim-work.allowed', '2026-09-01')],
  }),
  row('22', ['P20'], 'application.refused', 'P80', {
    by: inProcess(HISTORIES.P11),
    after: [event('interim-work.allowed', '2026-09-01')],
  }),
  row('38', ['P50', 'P52'], 'permit.expired', 'P55', { ...expiry, after: renewed }),
  row('38b', ['P40', 'P50', 'P52'], 'permit.expired', 'P56', { ...expiry, after: visitorExtension }),
  row('38b', ['P50', 'P52'], 'permit.expired', 'P56', { ...expiry, after: renewedThenLeft }),
  // Who never began to work has a stay that goes on, and no conditions of work to go on under.
  row('38b', ['P40'], 'permit.expired', 'P56', { ...expiry, after: renewed }),
  row('39', ['P55'], 'permit.superseded', 'P86'),
  row('40', ['P55'], 'renewal.ended', 'P60'),
  row('40+', ['P40', 'P50', 'P52'], 'renewal.ended', undefined, { after: [event('renewal.filed', '2029-10-01')] }),
  row('41', ['P55'], 'canada.reentered-as-visitor', 'P56', { after: [event('canada.left', '2029-11-05')] }),
  row('41b', ['P56'], 'permit.superseded', 'P86'),
  row('41c', ['P56'], 'renewal.ended', 'P60'),
  row('41d', ['P56'], 'status.ended', 'P60'),
  row('42', ['P40', 'P50', 'P52'], 'permit.expired', 'P60', expiry),
  row('43', ['P50', 'P52', 'P55'], 'status.ended', 'P60'),
  row('44', ['P60'], 'restoration.filed', 'P61'),
  row('45', ['P61'], 'restoration.granted', 'P62'),
  row('45b', ['P61', 'P62'], 'permit.issued', 'P40'),
  row('46', ['P61'], 'restoration.refused', 'P91'),
  row('47', ['P60'], 'restoration.window-closed', 'P85', { at: '2030-01-31' }),
  row('48', ['P50', 'P52', 'P55'], 'employment.ended', 'P83'),
  row('49', ISSUED, 'canada.departed', 'P84'),
  row('50', OPEN, 'residence.granted', 'P88'),
  row('51', OPEN, 'worker.died', 'P89'),
  row('52', ISSUED, 'permit.cancelled', 'P90', { facts: { ground: 'error' } }),
  // Row 55, a removal order that became enforceable, is the same event on another ground.
  row('52', ISSUED, 'permit.cancelled', 'P90', { facts: { ground: 'removal' } }),
  row(
    '53',
    ISSUED.filter((state) => state !== 'P70'),
    'revocation.announced',
    'P70',
  ),
  row('54', ['P70'], 'revocation.took-effect', 'P90', { at: '2027-04-05' }),
  row('56', ['P50', 'P55'], 'open-permit.issued', 'P87'),
  row('57', ['P50', 'P52'], 'permit.superseded', 'P86'),
  // Row 58 is a new case.
  row('59', ['P80'], 'review.sought', undefined),
  row('38+', ['P41', 'P42'], 'permit.expired', 'P55', { ...expiry, after: renewed }),
  row('42+', ['P41', 'P42'], 'permit.expired', 'P60', expiry),
  row('48+', ['P40', 'P41', 'P42', 'P56', 'P60', 'P70'], 'employment.ended', 'P83'),
  row('57+', ['P40', 'P41', 'P42', 'P60'], 'permit.superseded', 'P86'),
];

it.each(TABLE.flatMap((each) => each.from.map((from) => [each.row, from, each.on, each.to ?? from, each] as const)))(
  'row %s: from %s, “%s” leads to %s',
  (number, from, on, to, { facts, after, by, at }) => {
    const before = [...(by ?? HISTORIES[from]), ...after];
    expect(permitAfter(...before)).toBe(from);
    const last = fold(...before, event(on, at ?? dayAfter(before), facts) as CaseEvent).folded.at(-1);
    expect(last).toMatchObject({ event: { type: on }, refusals: [] });
    expect(last?.outOfTurn).toBeUndefined();
    expect(last?.changes.filter(({ record }) => record === 'permit')).toEqual(
      to === from ? [] : [{ record: 'permit', from, to, row: number }],
    );
  },
);

it('has an example for every row of the machine', () => {
  const tried = new Set(TABLE.map((each) => each.row));
  expect(
    permitMachine.moves.map((move) => move.row).filter((number) => number === undefined || !tried.has(number)),
  ).toEqual([]);
});

describe('an application', () => {
  const AT = '2026-08-10T15:00:00Z';
  const [offered, paid] = [
    event('offer.submitted', '2026-08-10', { submittedAt: AT }),
    event('fee.paid', '2026-08-10', { paidAt: AT }),
  ];
  const prepared = HISTORIES.P05.map((each) =>
    each.type === 'offer.submitted' ? offered : each.type === 'fee.paid' ? paid : each,
  );
  const file = (
    history: readonly CaseEvent[],
    receivedAt: string,
    over: Partial<FactsOf<'application.filed'>> = {},
  ): readonly string[] =>
    codesIn(ask(aHistory(...history), 'application.filed', '2026-08-17', { receivedAt, ...over })).filter(
      (code) => !code.startsWith('step.'),
    );

  it.each([
    ['a second before offer and fee', '2026-08-10T14:59:59Z', ['application.before-offer', 'application.before-fee']],
    ['in the same second', '2026-08-10T15:00:00Z', []],
    ['half a second after', '2026-08-10T15:00:00.5Z', []],
    [
      'half a second before, in another zone',
      '2026-08-10T10:59:59.5-04:00',
      ['application.before-offer', 'application.before-fee'],
    ],
  ])('received %s', (_, receivedAt, codes) => expect(file(prepared, receivedAt)).toEqual(codes));

  it('needs offer and fee, each for itself', () => {
    const without = (type: EventType): readonly CaseEvent[] => HISTORIES.P05.filter((each) => each.type !== type);
    expect(file(without('offer.submitted'), '2026-08-17T15:00:00Z')).toEqual(['application.before-offer']);
    expect(file(without('fee.paid'), '2026-08-17T15:00:00Z')).toEqual(['application.before-fee']);
    expect(file([...HISTORIES.P05, event('fee.payment-struck', '2026-08-17')], '2026-08-17T15:00:00Z')).toEqual([
      'application.before-fee',
    ]);
  });

  it('needs no payment where the fee is exempt, and nothing where no offer is needed', () => {
    const exempt = event('fee.exemption-claimed', '2026-08-10', { ground: 'R299(2)(e)' });
    expect(
      file(
        HISTORIES.P05.map((each) => (each.type === 'fee.paid' ? exempt : each)),
        '2026-08-17T15:00:00Z',
      ),
    ).toEqual([]);
    expect(file([...noOfferNeeded, event('documents.started', '2026-08-07')], '2026-08-17T15:00:00Z')).toEqual([]);
  });

  it('cites the refusal it foresees, and says what to do', () => {
    for (const { cites, remedy, basis } of refusalsIn(
      ask(prepared, 'application.filed', '2026-08-17', { receivedAt: '2026-08-09T15:00:00Z' }),
    ).filter(({ code }) => code.startsWith('application.'))) {
      expect(basis).toBe('law');
      expect(cites).toContain('IRPR s. 200(3)(f.1)');
      expect(remedy.en).toContain('Withdraw the application and apply again');
    }
  });

  it.each([
    ['the number of the offer', 'A1234567', []],
    ['another number', 'A7654321', ['application.number-differs']],
    ['no number', undefined, []],
  ])('whose form bears %s', (_, offerNumberInForm, codes) =>
    expect(
      file(HISTORIES.P05, '2026-08-17T15:00:00Z', offerNumberInForm === undefined ? {} : { offerNumberInForm }),
    ).toEqual(codes),
  );

  it('that renews must say when the permit now held ends; a person may waive that', () => {
    const renewal = { route: 'renewal' } as const;
    expect(file(HISTORIES.P05, '2026-08-17T15:00:00Z', renewal)).toEqual(['renewal.conditions-unknown']);
    const waived = [...HISTORIES.P05, event('gate.waived', '2026-08-17', { code: 'renewal.conditions-unknown' })];
    expect(file(waived, '2026-08-17T15:00:00Z', renewal)).toEqual([]);
  });

  it('at the border comes after offer and fee too', () =>
    expect(
      codesIn(ask(HISTORIES.P05, 'border.presented', '2026-08-17', { presentedAt: '2026-08-09T15:00:00Z' })),
    ).toEqual(expect.arrayContaining(['application.before-offer', 'application.before-fee'])));

  it('was made outside Canada, as far as nobody says otherwise', () => {
    const unknown = [event('examination.started', '2026-09-01')];
    expect(permitAfter(...unknown)).toBe('P20');
    expect(permitAfter(...unknown, event('application.approved', '2026-10-01'))).toBe('P30');
    expect(permitAfter(...unknown, event('permit.issued', '2026-10-01'))).toBe('P40');
  });

  it('made in Canada is not approved by a letter of introduction', () =>
    expect(codesIn(ask(inProcess(HISTORIES.P11), 'application.approved', '2026-10-01'))).toEqual(['step.out-of-turn']));
});

describe('the first day of work', () => {
  const issued = [
    ...HISTORIES.P40.slice(0, -1),
    event('permit.issued', '2026-11-02', { validFrom: '2026-11-05', validTo: '2026-12-10' }),
  ];
  const start = (history: readonly CaseEvent[], on: string, setting = aSetting()): readonly string[] =>
    codesIn(ask(aHistory(...history), 'work.started', on, {}, { setting }));
  const informed = [...issued, event('rights.given', '2026-11-02')];

  it.each([
    ['the day before the permit is valid', '2026-11-04', ['work.no-right']],
    ['its first day', '2026-11-05', []],
    ['its last day', '2026-12-10', []],
    ['the day after', '2026-12-11', ['work.no-right']],
  ])('%s', (_, on, codes) => expect(start(informed, on)).toEqual(codes));

  it('may follow a corrected permit that covers it', () => {
    const corrected = [...informed, event('permit.found-wrong', '2026-11-03', { touchesWork: true })];
    expect(start(corrected, '2026-11-09')).toEqual(['work.permit-wrong']);
    const valid = { validFrom: '2026-11-09', validTo: '2027-12-10' };
    expect(start([...corrected, event('permit.corrected', '2026-11-08', valid)], '2026-11-09')).toEqual([]);
    expect(start([...corrected, event('permit.corrected', '2026-11-08', valid)], '2027-12-10')).toEqual([]);
  });

  it('may not come before a permit, even one that is approved', () =>
    expect(start(HISTORIES.P30, '2026-11-09')).toEqual(['step.out-of-turn', 'work.no-right', 'work.rights-not-given']));

  it.each<[string, readonly CaseEvent[], readonly string[]]>([
    ['the day before', [event('rights.given', '2026-11-08')], []],
    ['on that day', [event('rights.given', '2026-11-09')], []],
    ['never', [], ['work.rights-not-given']],
    ['in the other language', [event('rights.given', '2026-11-08', { language: 'fr' })], ['work.rights-language']],
  ])('with the rights information given %s', (_, given, codes) =>
    expect(start([...issued, ...given], '2026-11-09')).toEqual(codes),
  );

  it('with the rights information given on that day, though it was typed after it', () => {
    const typed = fold(...issued, event('work.started', '2026-11-09'), event('rights.given', '2026-11-09'));
    expect(typed.folded.flatMap(({ refusals }) => refusals)).toEqual([]);
    const late = fold(...issued, event('work.started', '2026-11-09'), event('rights.given', '2026-11-10'));
    expect(late.folded.flatMap(({ refusals }) => refusals.map(({ code }) => code))).toEqual(['work.rights-not-given']);
  });

  it('with the rights information in French for a worker who chose French', () => {
    const french = aSetting({ worker: { officialLanguage: 'fr' } });
    expect(start([...issued, event('rights.given', '2026-11-08', { language: 'fr' })], '2026-11-09', french)).toEqual(
      [],
    );
    expect(start(informed, '2026-11-09', french)).toEqual(['work.rights-language']);
  });

  it('that came too early is taken as found', () =>
    expect(decided(ask(HISTORIES.P30, 'work.started', '2026-11-09', {}, { asFound: true })).after.states.permit).toBe(
      'P50',
    ));
});

describe('the end of a permit', () => {
  const expired = event('permit.expired', '2029-11-02', { expiredOn: '2029-11-01' });
  const after = (...between: readonly CaseEvent[]): PermitState => permitAfter(...HISTORIES.P50, ...between, expired);
  const ended = (on: string): CaseEvent => event('renewal.ended', on);

  it.each<[string, PermitState, readonly CaseEvent[]]>([
    ['nothing was filed', 'P60', []],
    ['a renewal is open', 'P55', renewed],
    ['the renewal was received on the last day', 'P55', [event('renewal.filed', '2029-11-01')]],
    ['the renewal was refused before', 'P60', [...renewed, ended('2029-10-15')]],
    [
      'a second renewal was filed in time after the first was returned',
      'P55',
      [...renewed, ended('2029-10-15'), event('renewal.filed', '2029-10-20')],
    ],
    ['the worker left during the renewal and is not back', 'P56', renewedThenLeft],
  ])('when %s: %s', (_, state, between) => expect(after(...between)).toBe(state));

  it('WE-65: a renewal filed after it gives no right when the first is refused', () => {
    const second = event('renewal.filed', '2029-12-10');
    expect(after(...renewed)).toBe('P55');
    expect(permitAfter(...HISTORIES.P55, second)).toBe('P55');
    expect(permitAfter(...HISTORIES.P55, second, ended('2029-12-16'))).toBe('P60');
    expect(permitAfter(...HISTORIES.P60, second)).toBe('P60');
  });
});

describe('restoration', () => {
  const lost = (on: string, restorable = true): readonly CaseEvent[] => [
    ...HISTORIES.P50,
    event('status.ended', on, { restorable }),
  ];
  const file = (history: readonly CaseEvent[], on: string): readonly string[] =>
    codesIn(ask(aHistory(...history), 'restoration.filed', on));

  it.each([
    ['WE-68: on the Sunday it ends', '2026-11-30', '2027-02-28', []],
    ['WE-68: on the Monday after that Sunday', '2026-11-30', '2027-03-01', []],
    ['WE-68: the day after that', '2026-11-30', '2027-03-02', ['restoration.too-late']],
    ['WE-69: on the Saturday it ends', '2027-01-31', '2027-05-01', []],
    ['WE-69: the Sunday after', '2027-01-31', '2027-05-02', ['restoration.too-late']],
    ['WE-70: the day after Canada Day', '2027-04-02', '2027-07-02', []],
    ['WE-70: two days after Canada Day', '2027-04-02', '2027-07-03', ['restoration.too-late']],
  ])('is filed %s', (_, lostOn, on, codes) => expect(file(lost(lostOn), on)).toEqual(codes));

  it('names the last day when it is too late', () => {
    const [refusal] = refusalsIn(ask(aHistory(...lost('2026-11-30')), 'restoration.filed', '2027-03-02'));
    expect(refusal).toMatchObject({
      code: 'restoration.too-late',
      field: 'facts.receivedAt',
      cites: ['IRPR s. 182(1)', 'IA s. 26'],
    });
    expect(refusal?.text.en).toContain('2027-03-01');
  });

  it('is not open after a breach it does not cover', () =>
    expect(file(lost('2026-11-30', false), '2026-12-15')).toEqual(['restoration.not-open']));

  it('counts from the end of the permit, or from the refusal that ended the stay', () => {
    expect([file(HISTORIES.P60, '2030-01-30'), file(HISTORIES.P60, '2030-01-31')]).toEqual([
      [],
      ['restoration.too-late'],
    ]);
    const refused = [...HISTORIES.P55, event('renewal.ended', '2029-12-14')];
    expect([file(refused, '2030-03-14'), file(refused, '2030-03-15')]).toEqual([[], ['restoration.too-late']]);
  });

  it('without a loss of status is out of turn', () =>
    expect(file(HISTORIES.P50, '2027-02-01')).toEqual(['step.out-of-turn']));
});

describe('a closed case', () => {
  const anyState = fc.constantFrom(...PERMIT_STATES);
  const anyType = fc.constantFrom(...EVENT_TYPES);

  it('stays closed, whatever is asked as an act', () =>
    fc.assert(
      fc.property(
        anyState.filter(isClosedPermitState),
        anyType,
        anyFilling,
        fc.integer({ min: 1, max: 900 }),
        (state, type, filling, days) => {
          const on = day(dayAfter(HISTORIES[state])).add({ days }).toString();
          const act = { ...(event(type, on, {}, filling) as CaseEvent), asFound: false };
          return permitAfter(...HISTORIES[state], act) === state;
        },
      ),
      { numRuns: 1_000 },
    ));

  it('is refused every act that would move it', () =>
    fc.assert(
      fc.property(anyState.filter(isClosedPermitState), anyType, anyFilling, (state, type, filling) => {
        const verdict = ask(HISTORIES[state], type, dayAfter(HISTORIES[state]), {}, { filling });
        return !verdict.ok || verdict.value.after.states.permit === state;
      }),
      { numRuns: 300 },
    ));

  it('and an open one has an answer to everything: one of the states', () =>
    fc.assert(
      fc.property(anyState, anyType, anyFilling, fc.boolean(), (state, type, filling, asFound) => {
        const entry = { ...(event(type, dayAfter(HISTORIES[state]), {}, filling) as CaseEvent), asFound };
        return PERMIT_STATES.includes(permitAfter(...HISTORIES[state], entry));
      }),
      { numRuns: 500 },
    ));
});

it.each(PERMIT_STATES)('%s has a name, a sentence and a holder in both languages', (state) => {
  const { name, meaning, holder } = PERMIT_STATE_CARDS[state];
  for (const said of [name, meaning, HOLDER_NAMES[holder]])
    expect([said.en, said.fr].filter((words) => words.trim() === '')).toEqual([]);
  for (const words of [meaning.en, meaning.fr]) expect(words).toMatch(/\.$/);
});

it('counts a permit as issued in the states from P40 on, save where none was', () =>
  expect(PERMIT_STATES.filter((state) => PERMIT_STATE_CARDS[state].issued)).toEqual([
    ...ISSUED,
    'P83',
    'P84',
    'P85',
    'P86',
    'P87',
    'P88',
    'P90',
    'P91',
  ]));
