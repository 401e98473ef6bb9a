import fc from 'fast-check';
import { PERMISSIONS } from '../access/permissions.js';
import { anEvent } from '../deadlines/testing/event-builder.js';
import { daysBetween, parseDay } from '../time/plain-date.js';
import {
  cardOf,
  EVENT_TYPES,
  happenedBefore,
  inOrderOfHappening,
  isEventType,
  occurredOnFrom,
  type CaseEvent,
} from './event.js';
import { anyHistory } from './testing/any-history.js';

describe.each(EVENT_TYPES)('%s', (type) => {
  const card = cardOf(type);

  it('speaks both languages, in its label, its facts, their help and their choices', () => {
    const said = [
      card.label,
      ...Object.values(card.facts).flatMap(({ label, help, choices }) => [
        label,
        ...(help === undefined ? [] : [help]),
        ...(choices ?? []).map((choice) => choice.label),
      ]),
    ];
    expect(said.flatMap(({ en, fr }) => [en, fr]).filter((words) => words.trim() === '')).toEqual([]);
    expect(card.label.en).not.toBe(card.label.fr);
  });

  it('happens at facts of its own that are days or instants of the past', () => {
    for (const name of card.at ?? []) {
      expect(['day', 'instant']).toContain(card.facts[name]?.kind);
      expect(card.facts[name]?.mayLieAhead).not.toBe(true);
    }
  });

  it('needs a permission that exists, and somebody who does it', () => {
    expect(PERMISSIONS).toContain(card.permission);
    expect(card.actors.length).toBeGreaterThan(0);
  });

  it('offers each choice once', () => {
    for (const { kind, choices = [] } of Object.values(card.facts)) {
      expect(choices.length > 0).toBe(kind === 'choice');
      expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length);
    }
  });
});

it('knows its own kinds only', () => {
  expect(EVENT_TYPES.every(isEventType)).toBe(true);
  for (const word of ['toString', '__proto__', 'permit.Issued', '']) expect(isEventType(word)).toBe(false);
});

describe('the day it happened', () => {
  it.each([
    ['03:30 UTC is the day before in Toronto', '2026-11-22T03:30:00Z', 'America/Toronto', '2026-11-21'],
    ['and in UTC the same day', '2026-11-22T03:30:00Z', 'UTC', '2026-11-22'],
    ['and in Kathmandu too', '2026-11-22T03:30:00Z', 'Asia/Kathmandu', '2026-11-22'],
    ['03:29 UTC is the day before in St. John’s', '2026-11-22T03:29:59Z', 'America/St_Johns', '2026-11-21'],
    ['03:30 UTC is midnight there', '2026-11-22T03:30:00Z', 'America/St_Johns', '2026-11-22'],
    ['04:00 UTC in summer is midnight in Toronto', '2026-07-22T04:00:00Z', 'America/Toronto', '2026-07-22'],
    ['23:00 UTC is the next day in Kathmandu', '2026-11-22T23:00:00Z', 'Asia/Kathmandu', '2026-11-23'],
  ])('%s', (_, receivedAt, zone, on) =>
    expect(occurredOnFrom('application.filed', { route: 'outside', receivedAt }, zone)).toBe(on),
  );

  it.each([
    ['a day is that day in any zone', 'biometrics.given', { givenOn: '2026-09-03' }, '2026-09-03'],
    [
      'the latest of several days',
      'agreement.recorded',
      { employerSignedOn: '2026-08-01', workerSignedOn: '2026-08-09', copyGivenOn: '2026-08-05' },
      '2026-08-09',
    ],
    ['the latest of those that are given', 'agreement.recorded', { employerSignedOn: '2026-08-01' }, '2026-08-01'],
    [
      'not a day that lies ahead: a letter happens when it is written',
      'concern.raised',
      { letterOn: '2026-09-07', dueOn: '2026-10-07' },
      '2026-09-07',
    ],
    ['none where no fact says it', 'documents.started', {}, undefined],
    ['none where the plan says it', 'work.planned', { firstDayOn: '2027-01-04' }, undefined],
    ['none where the fact is missing', 'biometrics.given', {}, undefined],
    ['none where the fact is no text', 'biometrics.given', { givenOn: 20_260_903 }, undefined],
  ] as const)('%s', (_, type, facts, on) =>
    expect(occurredOnFrom(type, facts as Readonly<Record<string, string | number>>, 'America/Toronto')).toBe(on),
  );

  it('is a day for every kind whose facts say it', () => {
    for (const type of EVENT_TYPES) {
      const facts = anEvent(type, '2026-11-20').facts as Readonly<Record<string, string>>;
      const on = occurredOnFrom(type, facts, 'America/Toronto');
      expect([type, on]).toEqual([type, cardOf(type).at === undefined ? undefined : '2026-11-20']);
    }
  });

  it('in two zones differs by a day at most', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2040-01-01T00:00:00Z'), noInvalidDate: true }),
        fc.constantFrom('America/Vancouver', 'America/Toronto', 'America/St_Johns', 'Asia/Kathmandu'),
        (date, zone) => {
          const facts = { submittedAt: date.toISOString() };
          const [here, utc] = [zone, 'UTC'].map((each) =>
            parseDay(occurredOnFrom('offer.submitted', facts, each) ?? ''),
          );
          return here !== undefined && utc !== undefined && Math.abs(daysBetween(utc, here)) <= 1;
        },
      ),
    ));
});

describe('the order of happening', () => {
  const [first, second] = [anEvent('case.requested', '2026-08-03'), anEvent('case.accepted', '2026-08-04')];

  it('is by day, then by entry', () => {
    expect(inOrderOfHappening(first, second)).toBeLessThan(0);
    expect(inOrderOfHappening(second, first)).toBeGreaterThan(0);
    expect(inOrderOfHappening({ ...first, seq: 9 }, second)).toBeLessThan(0);
    expect(inOrderOfHappening({ ...first, occurredOn: second.occurredOn, seq: 2 }, second)).toBeGreaterThan(0);
  });

  it('is total: no two entries stand side by side', () =>
    fc.assert(
      fc.property(anyHistory, (history) => {
        const sorted = [...history].sort(inOrderOfHappening);
        const inOrder = (a: CaseEvent, b: CaseEvent | undefined): boolean =>
          b === undefined || inOrderOfHappening(a, b) < 0;
        return sorted.every((event, index) => inOrder(event, sorted[index + 1]));
      }),
    ));

  it('of instants is that of time, not of text', () => {
    expect(happenedBefore('2026-11-22T15:20:00Z', '2026-11-22T15:20:00.5Z')).toBe(true);
    expect(happenedBefore('2026-11-22T15:20:00Z', '2026-11-22T15:20:00Z')).toBe(false);
  });
});
