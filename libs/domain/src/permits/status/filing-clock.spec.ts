import fc from 'fast-check';
import { PROVINCES } from '../../places/provinces.js';
import { compareInstants, day } from '../../time/plain-date.js';
import { someDay } from '../testing/any-facts.js';
import { cutOffOn, filingMoments, isInTimeByUtc, keepsCutOff, utcEndOf } from './filing-clock.js';

describe('the last moment on the clock of the reader (CAL-06)', () => {
  it.each([
    ['America/Toronto', '2026-12-10', '19:00', '15:30'],
    ['America/Vancouver', '2026-12-10', '16:00', '12:30'],
    ['America/St_Johns', '2026-12-10', '20:30', '17:00'],
    ['America/Toronto', '2027-07-01', '20:00', '15:30'],
    ['America/Vancouver', '2027-07-01', '17:00', '12:30'],
    ['America/St_Johns', '2027-07-01', '21:30', '17:00'],
    ['America/Regina', '2027-07-01', '18:00', '13:30'],
  ])('%s on %s: before %s, aim for %s', (zone, lastDay, before, aimFor) => {
    const moments = filingMoments(day(lastDay), zone);
    expect(moments.before.local).toEqual({ on: lastDay, at: before });
    expect(moments.aimFor.local).toEqual({ on: lastDay, at: aimFor });
  });

  it('is the midnight UTC that ends the day', () => {
    expect(utcEndOf(day('2026-12-31'))).toBe('2027-01-01T00:00:00Z');
    expect(cutOffOn(day('2026-12-10'))).toBe('2026-12-10T20:30:00Z');
    expect(cutOffOn(day('2026-07-10'))).toBe('2026-07-10T19:30:00Z');
  });

  it('counts the last second and not midnight itself', () => {
    const last = day('2026-12-10');
    expect(isInTimeByUtc('2026-12-10T23:59:59Z', last)).toBe(true);
    expect(isInTimeByUtc('2026-12-10T23:59:59.999Z', last)).toBe(true);
    expect(isInTimeByUtc('2026-12-11T00:00:00Z', last)).toBe(false);
    expect(keepsCutOff('2026-12-10T20:30:00Z', last)).toBe(true);
    expect(keepsCutOff('2026-12-10T20:30:01Z', last)).toBe(false);
  });

  it('refuses a zone that is none', () =>
    expect(() => filingMoments(day('2026-12-10'), 'America/Atlantis')).toThrow(RangeError));

  it('in every province our cut-off falls on the safe day, before the last moment', () =>
    fc.assert(
      fc.property(someDay, fc.constantFrom(...PROVINCES), (lastDay, { zone }) => {
        const { before, aimFor } = filingMoments(day(lastDay), zone);
        return (
          before.local.on === lastDay && aimFor.local.on === lastDay && compareInstants(aimFor.utc, before.utc) < 0
        );
      }),
    ));
});
