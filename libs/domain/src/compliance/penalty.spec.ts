import fc from 'fast-check';
import { cents, dollars } from '../money/cents.js';
import { afterCap, penaltiesWithinYear, pointsOf, weighFailure } from './penalty.js';
import { banOf, BANS, CONSEQUENCE_TABLES, longerBan, PENALTY_CAP, penaltyOf } from './schedule-2/consequences.js';
import { SCHEDULE_2_ITEMS, VIOLATION_TYPES } from './schedule-2/items.js';
import { historyPoints, MOST_SEVERITY_POINTS, pointsAfterDisclosure, severityPoints } from './schedule-2/points.js';

const SIZES = ['small', 'large'] as const;
const anyType = fc.constantFrom(...VIOLATION_TYPES);
const anySize = fc.constantFrom(...SIZES);
const anyPoints = fc.integer({ min: 0, max: 60 });

describe('Schedule 2', () => {
  it('has thirty items, seventeen of which bind this programme', () => {
    expect(SCHEDULE_2_ITEMS.map(({ item }) => item)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    expect(SCHEDULE_2_ITEMS.filter(({ provision }) => provision !== undefined).map(({ item }) => item)).toEqual([
      1, 2, 5, 6, 7, 8, 9, 15, 17, 18, 19, 20, 25, 26, 27, 28, 30,
    ]);
  });

  it('weighs the items as the Schedule does', () => {
    const of = (type: string): readonly number[] =>
      SCHEDULE_2_ITEMS.filter((each) => each.type === type).map(({ item }) => item);
    expect(of('A')).toEqual([1, 2, 3, 4]);
    expect(of('B')).toEqual([8, 9, 10, 11, 12, 13, 14, 24, 25, 26]);
    expect(of('C')).toEqual([5, 6, 7, 15, 16, 17, 18, 19, 20, 21, 22, 23, 27, 28, 29, 30]);
  });

  it.each([
    ['A', 1, 0, 0, 0],
    ['A', 2, 500, 750, 0],
    ['B', 3, 1_250, 2_000, 0],
    ['C', 3, 5_000, 10_000, 0],
    ['B', 5, 7_000, 12_000, 0],
    ['C', 6, 20_000, 40_000, 1],
    ['B', 7, 20_000, 30_000, 1],
    ['C', 8, 45_000, 60_000, 5],
    ['A', 8, 20_000, 30_000, 1],
    ['B', 10, 50_000, 60_000, 5],
    ['C', 9, 60_000, 70_000, 10],
    ['A', 12, 40_000, 60_000, 5],
    ['B', 14, 70_000, 80_000, 10],
    ['C', 15, 100_000, 100_000, 'permanent'],
    ['A', 48, 100_000, 100_000, 'permanent'],
  ] as const)('type %s with %i points: %i or %i dollars, ban %s', (type, points, small, large, ban) => {
    expect([penaltyOf(type, points, 'small'), penaltyOf(type, points, 'large')]).toEqual([
      dollars(small),
      dollars(large),
    ]);
    expect(banOf(type, points)).toBe(ban);
  });

  it('gives more, and bars longer, for more points', () => {
    for (const { bands } of CONSEQUENCE_TABLES)
      expect(bands.map(({ from }) => from)).toEqual(bands.map(({ from }) => from).sort((a, b) => a - b));
    fc.assert(
      fc.property(anyType, anySize, anyPoints, anyPoints, (type, size, a, b) => {
        const [less, more] = a <= b ? [a, b] : [b, a];
        expect(penaltyOf(type, more, size)).toBeGreaterThanOrEqual(penaltyOf(type, less, size));
        expect(BANS.indexOf(banOf(type, more))).toBeGreaterThanOrEqual(BANS.indexOf(banOf(type, less)));
      }),
    );
  });

  it('never asks less of a large employer, nor less than nothing', () =>
    fc.assert(
      fc.property(anyType, anyPoints, (type, points) => {
        const small = penaltyOf(type, points, 'small');
        return 0 <= small && small <= penaltyOf(type, points, 'large');
      }),
    ));

  it.each([
    ['A', [1, 2, 2, 2]],
    ['B', [1, 2, 3, 3]],
    ['C', [2, 3, 4, 4]],
  ] as const)('counts the history of type %s', (type, points) =>
    expect([0, 1, 2, 7].map((earlier) => historyPoints(type, earlier))).toEqual(points),
  );

  it('weighs severity to 48 points at most, each criterion to its own', () => {
    expect(MOST_SEVERITY_POINTS).toBe(48);
    expect(severityPoints({})).toBe(0);
    expect(severityPoints({ abuse: 10, repair: 2 })).toBe(12);
    expect(severityPoints({ abuse: 11, repair: -2, repeat: Number.NaN })).toBe(10);
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (benefit, economy) => {
        const points = severityPoints({ benefit, economy });
        return points >= 0 && points <= 12;
      }),
    );
  });

  it.each([
    [7, 3],
    [4, 0],
    [3, 0],
    [0, 0],
  ])('takes four points off %i for a disclosure', (points, left) => {
    expect(pointsAfterDisclosure(points, true)).toBe(left);
    expect(pointsAfterDisclosure(points, false)).toBe(points);
  });

  it('lets the longest ban count', () => {
    expect(longerBan(2, 5)).toBe(5);
    expect(longerBan('permanent', 10)).toBe('permanent');
    expect(longerBan(0, 0)).toBe(0);
  });
});

describe('a failure', () => {
  const weighing = { size: 'small', disclosureAccepted: false } as const;

  it('adds history and severity', () => {
    expect(pointsOf({ item: 27, earlier: 0, severity: 1 })).toBe(3);
    expect(pointsOf({ item: 9, earlier: 2, severity: 4 })).toBe(7);
    expect(pointsOf({ item: 9, points: 7, earlier: 0, severity: 0 })).toBe(7);
    expect(pointsOf({ item: 9, severity: 4 })).toBeUndefined();
    expect(pointsOf({ item: 9, earlier: -1, severity: 4 })).toBeUndefined();
    expect(pointsOf({ item: 9, earlier: 0, severity: 1_000 })).toBe(1 + MOST_SEVERITY_POINTS);
  });

  it.each([
    ['of the other programme', { item: 29, points: 9 }, 'not-in-this-programme'],
    ['at an item that does not exist', { item: 31, points: 9 }, 'need-to-know'],
    ['with no points told', { item: 9 }, 'need-to-know'],
    ['that nothing justifies', { item: 9, points: 2 }, 'violation'],
    ['that a change of law brought', { item: 9, points: 2, ground: 'change-in-law' }, 'justified'],
    ['by an error not made good', { item: 9, points: 2, ground: 'good-faith-error', repaidInFull: false }, 'violation'],
    ['by an error made good', { item: 9, points: 2, ground: 'good-faith-error', repaidInFull: true }, 'justified'],
    [
      'repaid too late',
      { item: 9, points: 2, ground: 'good-faith-error', repaidInFull: true, repaidBeforeFinding: false },
      'violation',
    ],
    ['of a fee, repaid without all efforts', { item: 27, points: 3, repaidInFull: true }, 'violation'],
    [
      'of a fee, all efforts without repayment',
      { item: 28, points: 3, allReasonableEfforts: true, repaidInFull: false },
      'violation',
    ],
    ['of records, with all efforts', { item: 2, points: 2, allReasonableEfforts: true }, 'justified'],
    ['in an inspection, in good faith', { item: 6, points: 2, goodFaith: true }, 'justified'],
    ['in an inspection, with neither', { item: 6, points: 2, goodFaith: false }, 'violation'],
  ] as const)('%s', (_, failure, outcome) => expect(weighFailure(failure, weighing).outcome).toBe(outcome));
});

describe('the cap', () => {
  it.each([
    ['what is under it stands', 400_000, 0, 400_000],
    ['one notice stops at it', 1_400_000, 0, 1_000_000],
    ['WE-81: twelve months stop at it', 600_000, 500_000, 500_000],
    ['a year that used it up leaves nothing', 600_000, 1_000_000, 0],
    ['more than it used cannot pay back', 600_000, 3_000_000, 0],
  ])('%s', (_, sum, used, left) => expect(afterCap(sum * 100, used * 100)).toBe(dollars(left)));

  it.each([
    ['the same day a year before', '2025-09-01', 0],
    ['the day after that', '2025-09-02', 500_000_00],
    ['the day itself', '2026-09-01', 500_000_00],
    ['a later day', '2026-09-02', 0],
    ['no day', 'soon', 0],
  ])('counts a year back: %s', (_, on, used) =>
    expect(penaltiesWithinYear([{ on, amountCents: 500_000_00 }], '2026-09-01')).toBe(used),
  );

  it('is never passed, and what is left is never negative', () =>
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (sum, used) => {
        const left = afterCap(sum * 1_000, used * 1_000);
        return left >= 0 && left <= PENALTY_CAP && left <= sum * 1_000 && left === cents(left);
      }),
    ));
});
