import { interpretationActCalendar as calendar } from '../time/holidays/holiday-calendar.js';
import { requestClock } from './access-request.js';
import { HOUSE_PERIODS, type PrivacyLaw } from './privacy-settings.js';

const of = (law: PrivacyLaw, days: { receivedOn?: string; datedOn?: string; extendedOn?: string } = {}) =>
  requestClock({ receivedOn: '2026-11-10', datedOn: '2026-11-05', ...days }, law, HOUSE_PERIODS, calendar);

it('is answered thirty days after receipt; the extension counts from the date of the request', () =>
  expect(of('federal')).toMatchObject({
    dueOn: '2026-12-10',
    extensionNoticeBy: '2026-12-05',
    clocks: [{ rule: 'DL-66', safeDue: '2026-12-10' }],
  }));

it('is extended once, when the notice went out in time', () => {
  expect(of('federal', { extendedOn: '2026-12-05' })).toMatchObject({ dueOn: '2027-01-09' });
  expect(of('federal', { extendedOn: '2026-12-06' })).toMatchObject({ dueOn: '2026-12-10' });
});

it('shows Quebec’s day with its warning, and the earlier of both where both apply', () => {
  const quebec = of('quebec');
  expect(quebec.clocks[0]?.unverified?.en).toContain('not verified');
  expect(quebec.extensionNoticeBy).toBeUndefined();
  expect(of('both', { extendedOn: '2026-12-01' })).toMatchObject({ dueOn: '2026-12-10' });
});

it('keeps the last day of a holiday for reminders and shows the legal one beside it', () =>
  // 25 December is a holiday, and in this sense so is the Sunday after it.
  expect(of('federal', { receivedOn: '2026-11-25' }).clocks[0]).toMatchObject({
    safeDue: '2026-12-25',
    legalDue: '2026-12-26',
  }));

it('reckons nothing from what is no day', () =>
  expect(of('federal', { receivedOn: '2026-02-30' })).toEqual({
    dueOn: undefined,
    extensionNoticeBy: undefined,
    clocks: [],
  }));
