import { byRule, glance } from './testing/deadlines-of.js';
import { anEvent as event } from './testing/event-builder.js';

describe('DL-73, judicial review', () => {
  it.each([
    ['outside Canada: sixty days', 'outside', '2026-11-20', '2027-01-19', '2027-01-19'],
    ['in Canada: fifteen', 'inside', '2026-11-20', '2026-12-05', '2026-12-05'],
    ['at a port of entry, which is in Canada: fifteen', 'border', '2026-11-20', '2026-12-05', '2026-12-05'],
    ['ending on Christmas Day', 'inside', '2026-12-10', '2026-12-25', '2026-12-26'],
    ['ending on Easter Sunday', 'outside', '2027-01-27', '2027-03-28', '2027-03-30'],
  ] as const)('%s', (_, decidedWhere, on, safe, legal) =>
    expect(byRule('DL-73', [event('application.refused', on, { decidedWhere })]).map(glance)).toEqual([
      [safe, legal, 'open'],
    ]),
  );

  it('runs after a refused restoration too, and is met by the application for leave', () => {
    const refused = event('restoration.refused', '2026-11-20');
    expect(byRule('DL-73', [refused]).map(glance)).toEqual([['2026-12-05', '2026-12-05', 'open']]);
    expect(byRule('DL-73', [refused, event('review.sought', '2026-12-01')])[0]).toMatchObject({
      status: 'met',
      metOn: '2026-12-01',
    });
  });

  it('is overtaken when the case is closed', () =>
    expect(
      byRule('DL-73', [
        event('case.requested', '2026-01-05'),
        event('application.refused', '2026-11-20'),
        event('case.closed', '2026-11-25'),
      ])[0]?.status,
    ).toBe('overtaken'));
});
