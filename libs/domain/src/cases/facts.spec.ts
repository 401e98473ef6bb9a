import fc from 'fast-check';
import { text } from '../law/text.js';
import { cardOf, EVENT_TYPES } from './event.js';
import { fact, optional, readFacts, type FactCard, type FactCards } from './facts.js';

const TODAY = '2026-11-22';
const NOW = '2026-11-22T15:20:00Z';
const LABEL = text('A fact', 'Un fait');
const UUID = '00000000-0000-4000-8000-0000000000AB';

const CARDS = {
  day: fact.day(LABEL),
  instant: fact.instant(LABEL),
  line: fact.line(LABEL),
  text: fact.text(LABEL),
  choice: fact.choice(LABEL, [
    { value: 'yes', label: text('Yes', 'Oui') },
    { value: 'no', label: text('No', 'Non') },
  ]),
  'yes-no': fact.yesNo(LABEL),
  money: fact.money(LABEL),
  count: fact.count(LABEL),
  country: fact.country(LABEL),
  'offer-number': fact.offerNumber(LABEL),
  'application-number': fact.applicationNumber(LABEL),
  uci: fact.uci(LABEL),
  'permit-number': fact.permitNumber(LABEL),
  reference: fact.reference(LABEL),
} as const satisfies Record<FactCard['kind'], FactCard>;
type Kind = keyof typeof CARDS;

/** Reads one fact called `it`: its value, or the codes against it. */
const read = (card: FactCard, given: unknown): unknown => {
  const { facts, refusals } = readFacts({ it: card }, { it: given }, TODAY, NOW);
  return refusals.length > 0 ? refusals.map(({ code, field }) => `${code} ${field}`).join() : facts['it'];
};

it.each<[Kind, unknown, unknown]>([
  ['day', '2026-11-22', '2026-11-22'],
  ['day', ' 2026-11-21 ', '2026-11-21'],
  ['day', '2024-02-29', '2024-02-29'],
  ['instant', '2026-11-22T15:20:00Z', '2026-11-22T15:20:00Z'],
  ['instant', '2026-11-22T10:20:00-05:00', '2026-11-22T15:20:00Z'],
  ['instant', '2026-11-21T23:30:00-03:30', '2026-11-22T03:00:00Z'],
  ['instant', ' 2026-11-22T15:20:00.000Z ', '2026-11-22T15:20:00Z'],
  ['line', 'x', 'x'],
  ['line', '  Maple Robotics  ', 'Maple Robotics'],
  ['line', 'x'.repeat(300), 'x'.repeat(300)],
  ['text', 'one\ntwo', 'one\ntwo'],
  ['text', 'x'.repeat(10_000), 'x'.repeat(10_000)],
  ['choice', 'no', 'no'],
  ['yes-no', true, true],
  ['yes-no', false, false],
  ['money', 230_00, 230_00],
  ['money', 0, 0],
  ['count', 12, 12],
  ['country', 'CA', 'CA'],
  ['offer-number', 'A1234567', 'A1234567'],
  ['offer-number', ' A1234567 ', 'A1234567'],
  ['offer-number', 'a1234567', 'A1234567'],
  ['application-number', 'w123456789', 'W123456789'],
  ['uci', '11-2233-4455', '1122334455'],
  ['uci', '1234 5678', '12345678'],
  ['permit-number', 'U123456789', 'U123456789'],
  ['permit-number', 'F12345678', 'F12345678'],
  ['permit-number', 'W1234567890', 'W1234567890'],
  ['reference', UUID, UUID.toLowerCase()],
])('%s: %j is read as %j', (kind, given, value) => expect(read(CARDS[kind], given)).toBe(value));

it.each<[Kind, unknown]>([
  ['day', '2026-02-30'],
  ['day', '22/11/2026'],
  ['day', '2026-11-22T00:00:00Z'],
  ['day', 20_261_122],
  ['day', new Date(0)],
  ['instant', '2026-11-22'],
  ['instant', '2026-11-22T15:20:00'],
  ['instant', 'today'],
  ['instant', 0],
  ['line', '   '],
  ['line', 'x'.repeat(301)],
  ['line', 'one\ntwo'],
  ['line', 'one\rtwo'],
  ['line', 7],
  ['line', ['x']],
  ['text', '\n'],
  ['text', 'x'.repeat(10_001)],
  ['text', { en: 'x' }],
  ['choice', 'maybe'],
  ['choice', 'toString'],
  ['choice', ' yes '],
  ['choice', true],
  ['yes-no', 'true'],
  ['yes-no', 1],
  ['yes-no', 'yes'],
  ['money', 229.99],
  ['money', -1],
  ['money', '23000'],
  ['money', Number.NaN],
  ['money', Number.POSITIVE_INFINITY],
  ['money', Number.MAX_SAFE_INTEGER + 1],
  ['count', 1.5],
  ['count', -1],
  ['country', 'ca'],
  ['country', 'CAN'],
  ['country', 'Canada'],
  ['offer-number', 7],
  ['application-number', true],
  ['uci', 1_122_334_455],
  ['permit-number', 'u123456789'],
  ['permit-number', '123456789'],
  ['permit-number', 'U1234567'],
  ['permit-number', 'U12345678901'],
  ['reference', 'the other case'],
  ['reference', UUID.replaceAll('-', '')],
  ['reference', `${UUID}0`],
])('%s: %j is malformed', (kind, given) => expect(read(CARDS[kind], given)).toBe('fact.malformed facts.it'));

it.each<[Kind, string, string]>([
  ['offer-number', 'A9999999', 'offer-number.placeholder facts.it'],
  ['offer-number', 'A123456', 'offer-number.malformed facts.it'],
  ['application-number', '1234567890', 'application-number.malformed facts.it'],
  ['uci', '0000-0000', 'uci.placeholder facts.it'],
  ['uci', '123456789', 'uci.malformed facts.it'],
  ['uci', 'T12-3456-7890', 'uci.temporary facts.it'],
])('%s: “%s” says itself what is wrong with it: %s', (kind, given, refused) =>
  expect(read(CARDS[kind], given)).toBe(refused),
);

describe('the future', () => {
  it.each<[string, Kind, string, string]>([
    ['today', 'day', TODAY, TODAY],
    ['tomorrow', 'day', '2026-11-23', 'fact.in-future facts.it'],
    ['this very instant', 'instant', NOW, NOW],
    ['a millisecond later', 'instant', '2026-11-22T15:20:00.001Z', 'fact.in-future facts.it'],
    ['the same instant written in another zone', 'instant', '2026-11-22T16:20:00+01:00', NOW],
    ['an instant later in another zone', 'instant', '2026-11-22T15:20:01-00:00', 'fact.in-future facts.it'],
  ])('%s', (_, kind, given, expected) => expect(read(CARDS[kind], given)).toBe(expected));

  it.each([
    ['day', fact.day(LABEL, { mayLieAhead: true }), '2031-01-01'],
    ['instant', fact.instant(LABEL, { mayLieAhead: true }), '2031-01-01T00:00:00Z'],
  ] as const)('is where a %s of its kind may lie', (_, card, given) => expect(read(card, given)).toBe(given));

  it('is no matter for other kinds', () => expect(read(CARDS.line, '2031-01-01')).toBe('2031-01-01'));
});

describe('what is sent', () => {
  const cards: FactCards = {
    on: fact.day(text('Day', 'Jour')),
    note: optional(fact.line(text('Note', 'Note'))),
    sure: fact.yesNo(text('Sure', 'Certain')),
  };
  const codes = (raw: Readonly<Record<string, unknown>>): readonly string[] =>
    readFacts(cards, raw, TODAY, NOW).refusals.map(({ code, field }) => `${code} ${field}`);

  it.each([undefined, null, ''])('misses a required fact that is %j', (given) =>
    expect(codes({ on: given, sure: false })).toEqual(['fact.missing facts.on']),
  );

  it.each([undefined, null, ''])('may leave out an optional fact by %j', (given) => {
    const found = readFacts(cards, { on: TODAY, sure: false, note: given }, TODAY, NOW);
    expect(found).toEqual({ facts: { on: TODAY, sure: false }, refusals: [] });
  });

  it('names everything that is wrong, not only the first', () =>
    expect(codes({ on: '2026-02-30', note: 'a\nb', colour: 'red', 7: true })).toEqual([
      'fact.unknown facts.7',
      'fact.unknown facts.colour',
      'fact.malformed facts.on',
      'fact.malformed facts.note',
      'fact.missing facts.sure',
    ]));

  it('keeps what was right beside what was wrong', () =>
    expect(readFacts(cards, { on: TODAY, sure: 'perhaps' }, TODAY, NOW).facts).toEqual({ on: TODAY }));

  it.each(['__proto__', 'constructor', 'toString'])('knows no fact “%s”', (name) => {
    const raw = JSON.parse(`{"on":"${TODAY}","sure":true,"${name}":{"note":"x"}}`) as Record<string, unknown>;
    const found = readFacts(cards, raw, TODAY, NOW);
    expect(found.refusals.map(({ code, field }) => `${code} ${field}`)).toEqual([`fact.unknown facts.${name}`]);
    expect(found.facts).toEqual({ on: TODAY, sure: true });
  });

  it('says in both languages what is wrong and what is expected', () => {
    for (const { text: said, remedy } of readFacts(cards, { on: '2027-01-01', note: 'a\nb', colour: 'red' }, TODAY, NOW)
      .refusals) {
      expect([said.en, said.fr, remedy.en, remedy.fr].filter((words) => words.trim() === '')).toEqual([]);
      expect(said.en).not.toBe(said.fr);
    }
    const [malformed] = readFacts(cards, { on: 'soon', sure: true }, TODAY, NOW).refusals;
    expect(malformed?.text).toEqual({
      en: '“Day” must be a day written YYYY-MM-DD.',
      fr: '« Jour » doit être un jour écrit AAAA-MM-JJ.',
    });
  });
});

describe('whatever is sent', () => {
  const anyCards = fc.constantFrom<FactCards>(CARDS, ...EVENT_TYPES.map((type) => cardOf(type).facts));
  const likely = fc.constantFrom<unknown>(
    TODAY, NOW, '2026-11-22T10:20:00-05:00', ' A1234567 ', '11-2233-4455', 'w123456789', 'U123456789', UUID, ' A line ', 'en', 'portal', 'first_permit', 230_00, 0, true, false, null,
  ); // prettier-ignore
  const anyRaw = anyCards.chain((cards) =>
    fc.tuple(
      fc.constant(cards),
      fc.oneof(
        fc.dictionary(
          fc.oneof(fc.constantFrom(...Object.keys(cards), 'other'), fc.string()),
          fc.oneof(likely, fc.jsonValue()),
        ),
        fc.record(Object.fromEntries(Object.keys(cards).map((name) => [name, likely])), { requiredKeys: [] }),
      ),
    ),
  );

  it('there is an answer: known facts of their kinds, and a named field for each refusal', () =>
    fc.assert(
      fc.property(anyRaw, ([cards, raw]) => {
        const { facts, refusals } = readFacts(cards, raw, TODAY, NOW);
        expect(Object.keys(facts).filter((name) => !Object.hasOwn(cards, name))).toEqual([]);
        for (const { field } of refusals) expect(field).toMatch(/^facts\./);
        for (const [name, card] of Object.entries(cards))
          if (card.required && !Object.hasOwn(facts, name))
            expect(refusals.some(({ field }) => field === `facts.${name}`)).toBe(true);
      }),
      { numRuns: 500 },
    ));

  it('what was read is read again as it is', () =>
    fc.assert(
      fc.property(anyRaw, ([cards, raw]) => {
        const once = readFacts(cards, raw, TODAY, NOW).facts;
        const again = readFacts(cards, once, TODAY, NOW);
        expect(again.facts).toEqual(once);
        expect(again.refusals.filter(({ code }) => code !== 'fact.missing')).toEqual([]);
      }),
      { numRuns: 500 },
    ));
});
