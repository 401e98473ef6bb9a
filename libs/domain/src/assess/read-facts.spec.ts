import fc from 'fast-check';
import { readFacts } from './read-facts.js';

it('reads each kind of answer', () =>
  expect(
    readFacts({
      code: ' C63 ',
      citizenship: 'IN',
      teer: 1,
      inCanada: false,
      applicationOn: '2026-11-23',
      ownershipPercent: 50.5,
      absenceDays: [45, 20],
      permitPeriods: [{ issuedOn: '2026-11-30', firstDayOn: '2026-12-01' }],
      channel: 'online',
      noc: '',
      workProvince: null,
    }),
  ).toEqual({
    facts: {
      code: 'C63',
      citizenship: 'IN',
      teer: 1,
      inCanada: false,
      applicationOn: '2026-11-23',
      ownershipPercent: 50.5,
      absenceDays: [45, 20],
      permitPeriods: [{ issuedOn: '2026-11-30', firstDayOn: '2026-12-01' }],
      channel: 'online',
    },
    refusals: [],
  }));

it.each([
  ['a question that does not exist', { shoeSize: 43 }, 'rule-fact.unknown', 'facts.shoeSize'],
  ['a name of every object', { toString: 1 }, 'rule-fact.unknown', 'facts.toString'],
  ['a day that is none', { applicationOn: '2026-02-30' }, 'rule-fact.malformed', 'facts.applicationOn'],
  ['a word outside its list', { channel: 'pigeon' }, 'rule-fact.malformed', 'facts.channel'],
  ['text for a number', { ownershipPercent: '51' }, 'rule-fact.malformed', 'facts.ownershipPercent'],
  ['a part of a day', { absenceDays: [1.5] }, 'rule-fact.malformed', 'facts.absenceDays'],
  ['a list that is none', { permitPeriods: {} }, 'rule-fact.malformed', 'facts.permitPeriods'],
  [
    'a fault in a row of a list',
    { permitPeriods: [{ issuedOn: '2026-11-30' }, { issuedOn: 'soon' }] },
    'rule-fact.malformed',
    'facts.permitPeriods.1.issuedOn',
  ],
])('names %s, with its field', (_, raw, code, field) =>
  expect(readFacts(raw).refusals.map((each) => [each.code, each.field])).toEqual([[code, field]]),
);

it('never throws, whatever it is given, and keeps nothing that it refused', () =>
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('code', 'teer', 'absenceDays', 'permitPeriods', 'x'), fc.anything()),
      (raw) => {
        const { facts, refusals } = readFacts(raw);
        return refusals.every(({ field }) => !Object.hasOwn(facts, (field ?? '').split('.')[1] ?? ''));
      },
    ),
  ));
