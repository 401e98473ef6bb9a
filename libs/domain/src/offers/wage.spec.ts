import fc from 'fast-check';
import { cents, dollars } from '../money/cents.js';
import { annualFromHourly, conversionNote, hourlyFrom, hourlyFromAnnual, WAGE_UNITS } from './wage.js';

describe('the hourly wage for the portal', () => {
  it.each([
    [110_000, 40, 5288],
    [78_000, 37.5, 4000],
    [52_000, 40, 2500],
    [0, 40, 0],
    // 1 cent over 2 (0.01 × 52) hundredths of an hour … half a cent goes up
    [20.8, 40, 1],
    [10.4, 40, 1],
    [10.39, 40, 0],
  ])('%d a year at %d hours a week', (annual, hours, expected) =>
    expect(hourlyFromAnnual(dollars(annual), hours)).toBe(expected),
  );

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('is not known for %d hours', (hours) =>
    expect(hourlyFromAnnual(dollars(110_000), hours)).toBeUndefined(),
  );

  it.each([
    [{ unit: 'hour', amount: dollars(52.88), hoursPerWeek: 0 }, 5288, undefined],
    [{ unit: 'week', amount: dollars(1500), hoursPerWeek: 37.5 }, 4000, '1500 / 37.5 = 40.00'],
    [{ unit: 'two_weeks', amount: dollars(3000), hoursPerWeek: 37.5 }, 4000, '3000 / (2 × 37.5) = 40.00'],
    [{ unit: 'month', amount: dollars(9166.67), hoursPerWeek: 40 }, 5288, '(9166.67 × 12) / (40 × 52) = 52.88'],
    [{ unit: 'year', amount: dollars(110_000), hoursPerWeek: 40 }, 5288, '110000 / (40 × 52) = 52.88'],
    [{ unit: 'project', amount: dollars(20_000), hoursPerWeek: 40, projectHours: 380 }, 5263, '20000 / 380 = 52.63'],
    [{ unit: 'project', amount: dollars(20_000), hoursPerWeek: 40 }, undefined, undefined],
  ] as const)('from %o', (wage, hourly, note) => {
    expect(hourlyFrom(wage)).toBe(hourly);
    expect(conversionNote(wage)).toBe(note);
  });
});

const hours = fc.integer({ min: 1, max: 16_800 }).map((hundredths) => hundredths / 100);

it('is the whole number of cents nearest to annual ÷ (hours × 52), half a cent up', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), hours, (annual, weekly) => {
      const hourly = hourlyFromAnnual(cents(annual), weekly) ?? -1;
      // In whole numbers: 2·hourly − 1 ≤ 2·annual ÷ (hours × 52) < 2·hourly + 1
      const yearly = BigInt(Math.round(weekly * 100)) * 52n;
      const twice = 2n * BigInt(annual) * 100n;
      expect((2n * BigInt(hourly) - 1n) * yearly <= twice && twice < (2n * BigInt(hourly) + 1n) * yearly).toBe(true);
    }),
  ));

it('comes back to the hourly wage it came from', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), hours, (hourly, weekly) => {
      const annual = annualFromHourly(cents(hourly), weekly);
      if (annual !== undefined && weekly >= 0.02) expect(hourlyFromAnnual(annual, weekly)).toBe(hourly);
    }),
  ));

it('names every unit in both languages, and never throws', () => {
  expect(WAGE_UNITS.filter(({ label }) => label.en === '' || label.fr === '')).toEqual([]);
  fc.assert(
    fc.property(
      fc.constantFrom(...WAGE_UNITS),
      fc.double(),
      fc.double(),
      fc.option(fc.double(), { nil: undefined }),
      ({ value }, amount, weekly, project) => {
        const wage = {
          unit: value,
          amount: amount as never,
          hoursPerWeek: weekly,
          ...(project === undefined ? {} : { projectHours: project }),
        };
        hourlyFrom(wage);
        conversionNote(wage);
      },
    ),
  );
});
