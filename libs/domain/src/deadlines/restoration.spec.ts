import fc from 'fast-check';
import { interpretationActCalendar as federal } from '../time/holidays/holiday-calendar.js';
import { day } from '../time/plain-date.js';
import { restorationReckoned, restorationWindow } from './restoration.js';
import { anEvent } from './testing/event-builder.js';

it.each([
  ['WE-67: over a leap February', '2027-12-01', '2028-02-29', '2028-02-29'],
  ['WE-68: ending on a Sunday', '2026-11-30', '2027-02-28', '2027-03-01'],
  ['WE-69: ending on a Saturday, which is no holiday', '2027-01-31', '2027-05-01', '2027-05-01'],
  ['WE-70: ending on Canada Day', '2027-04-02', '2027-07-01', '2027-07-02'],
  ['ending on Good Friday', '2026-01-03', '2026-04-03', '2026-04-04'],
  ['ending on Easter Sunday', '2026-01-05', '2026-04-05', '2026-04-07'],
])('%s', (_, lost, safe, legal) => {
  const { safeDue, legalDue } = restorationReckoned(day(lost), federal);
  expect([safeDue.toString(), legalDue.toString()]).toEqual([safe, legal]);
});

it('has a window only after an event that loses status', () => {
  const setting = { calendar: federal };
  expect(restorationWindow({ permitBy: undefined, setting })).toBeUndefined();
  expect(restorationWindow({ permitBy: anEvent('permit.issued', '2026-01-01'), setting })).toBeUndefined();
  for (const permitBy of [
    anEvent('permit.expired', '2026-11-30', { expiredOn: '2026-11-30' }),
    anEvent('status.ended', '2026-11-30'),
    anEvent('renewal.ended', '2026-11-30'),
  ])
    expect(restorationWindow({ permitBy, setting })?.legalDue.toString()).toBe('2027-03-01');
});

it('is the reckoning that explains itself, whatever the day', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30_000 }), (offset) => {
      const lostOn = day('1990-01-01').add({ days: offset });
      const permitBy = anEvent('status.ended', lostOn.toString());
      const { legalDue } = restorationReckoned(lostOn, federal);
      return restorationWindow({ permitBy, setting: { calendar: federal } })?.legalDue.equals(legalDue) === true;
    }),
  ));
