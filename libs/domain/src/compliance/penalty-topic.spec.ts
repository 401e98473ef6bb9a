import fc from 'fast-check';
import type { PenaltyAnswer } from '../assess/answers.js';
import { assess } from '../assess/assess.js';
import type { Facts } from '../assess/facts.js';
import { interpretationActCalendar } from '../time/holidays/holiday-calendar.js';
import { BANS, PENALTY_CAP } from './schedule-2/consequences.js';
import { penaltyTopic } from './penalty-topic.js';
import { Trace } from '../assess/trace.js';

const ON = '2026-11-22';
const penalty = (facts: Facts): PenaltyAnswer =>
  penaltyTopic.decide({ facts, on: ON, calendar: interpretationActCalendar, trace: new Trace('penalty', facts) });

it('takes the size from the figures where nobody told it', () => {
  const violations = [{ item: 9, points: 7 }];
  expect(penalty({ violations, employees: 40 })).toMatchObject({ size: 'small', totalCents: 20_000_00 });
  expect(penalty({ violations, employees: 400, revenueCents: 9_000_000_00 })).toMatchObject({
    size: 'large',
    totalCents: 30_000_00,
  });
});

it('shows the higher figure, and asks, where the size is not known', () => {
  const facts: Facts = { violations: [{ item: 9, points: 7 }] };
  expect(penalty(facts)).toMatchObject({ size: 'need-to-know', totalCents: 30_000_00 });
  expect(assess(facts, { on: ON, calendar: interpretationActCalendar }).needToKnow).toContain('employerSize');
});

it('adds up penalties and takes the longest ban', () =>
  expect(
    penalty({
      employerSize: 'small',
      violations: [
        { item: 9, points: 7 },
        { item: 17, points: 8 },
        { item: 29, points: 15 },
      ],
    }),
  ).toMatchObject({ totalCents: 65_000_00, ban: 5, namePublished: true, cappedFromCents: undefined }));

it('leaves a name out of the list for a warning alone', () =>
  expect(penalty({ employerSize: 'small', violations: [{ item: 9, points: 1 }] })).toMatchObject({
    totalCents: 0,
    ban: 0,
    namePublished: false,
  }));

it('calls the attestation untrue only when the fee was recovered by the day of the offer', () => {
  const facts: Facts = { feeRecoveredCents: 230_00, offerSubmittedOn: '2026-08-14' };
  expect(penalty({ ...facts, feeRecoveredOn: '2026-08-14' }).attestationFalse).toBe('yes');
  expect(penalty({ ...facts, feeRecoveredOn: '2026-08-15' }).attestationFalse).toBe('no');
  expect(penalty({ violations: [] }).attestationFalse).toBeUndefined();
});

it('bars for two years, without a penalty, for what happened before there were points', () => {
  const facts: Facts = { employerSize: 'large', violations: [{ item: 9, points: 15 }] };
  expect(penalty({ ...facts, shortfallOn: '2015-11-30' })).toMatchObject({
    totalCents: 0,
    ban: 2,
    violations: [{ outcome: 'violation', points: 0, ban: 2 }],
  });
  expect(penalty({ ...facts, shortfallOn: '2015-12-01' })).toMatchObject({ totalCents: 100_000_00, ban: 'permanent' });
});

it('writes amounts as each language does', () => {
  const facts: Facts = { employerSize: 'large', violations: [{ item: 9, points: 7 }] };
  const trace = new Trace('penalty', facts);
  penaltyTopic.decide({ facts, on: ON, calendar: interpretationActCalendar, trace });
  const told = trace.lines.find(({ rule }) => rule === 'EMP-04')?.text;
  expect(told?.en).toBe('Item 9, type B, 7 points: $30,000, a ban of 1 year.');
  expect(told?.fr).toBe('Article 9, type B, 7 points : 30\u202f000 $, une interdiction de 1 an.');
});

describe('whatever the failures', () => {
  const aFailure = fc.record(
    {
      item: fc.integer({ min: -1, max: 35 }),
      points: fc.integer({ min: -2, max: 60 }),
      earlier: fc.integer({ min: -2, max: 9 }),
      severity: fc.integer({ min: -2, max: 90 }),
    },
    { requiredKeys: [] },
  );
  const anyEmployer = fc.record({
    employerSize: fc.constantFrom('small', 'large'),
    violations: fc.array(aFailure, { maxLength: 30 }),
    earlierPenalties: fc.array(
      fc.record({ on: fc.constantFrom('2026-05-01', '2020-01-01', ''), amountCents: fc.nat() }),
    ),
    disclosureAccepted: fc.boolean(),
  });

  it('asks nothing negative and nothing above the cap', () =>
    fc.assert(
      fc.property(anyEmployer, (facts) => {
        const { totalCents, cappedFromCents } = penalty(facts);
        expect(totalCents).toBeGreaterThanOrEqual(0);
        expect(totalCents).toBeLessThanOrEqual(PENALTY_CAP);
        if (cappedFromCents !== undefined) expect(cappedFromCents).toBeGreaterThan(totalCents);
      }),
    ));

  it('asks no less for more points', () =>
    fc.assert(
      fc.property(
        anyEmployer,
        fc.integer({ min: 1, max: 30 }),
        fc.nat({ max: 20 }),
        fc.nat({ max: 20 }),
        (facts, item, points, more) => {
          const withPoints = (sum: number): PenaltyAnswer =>
            penalty({ ...facts, violations: [...facts.violations, { item, points: sum }] });
          const [less, greater] = [withPoints(points), withPoints(points + more)];
          expect(greater.totalCents).toBeGreaterThanOrEqual(less.totalCents);
          expect(BANS.indexOf(greater.ban)).toBeGreaterThanOrEqual(BANS.indexOf(less.ban));
        },
      ),
    ));

  it('asks no more after a disclosure', () =>
    fc.assert(
      fc.property(
        anyEmployer,
        (facts) =>
          penalty({ ...facts, disclosureAccepted: true }).totalCents <=
          penalty({ ...facts, disclosureAccepted: false }).totalCents,
      ),
    ));
});
