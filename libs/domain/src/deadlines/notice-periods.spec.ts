import fc from 'fast-check';
import { interpretationActCalendar as federal } from '../time/holidays/holiday-calendar.js';
import { compareDays, day, daysBetween } from '../time/plain-date.js';
import type { Reckoned } from './arithmetic.js';
import {
  accessAnswerDue,
  accessAnswerDueExtended,
  accessExtensionNoticeDue,
  breachRecordKeptThrough,
  deemedReceipt,
  defaultFrom,
  finalDeterminationDue,
  ifReceiptMoves,
  preliminaryFindingDue,
  shortStayLastDay,
  shortStayNextFrom,
  sinAskDue,
  sinGiveDue,
  sinReportDue,
  type FindingNotice,
} from './notice-periods.js';

const safe = (reckoned: Reckoned | undefined): string | undefined => reckoned?.safeDue.toString();
const both = ({ safeDue, legalDue }: Reckoned): readonly string[] => [safeDue.toString(), legalDue.toString()];
const notice = (sentOn: string, ...items: number[]): FindingNotice => ({ sentOn: day(sentOn), items });

describe('notices of the Minister (CAL-07)', () => {
  it('WE-84: the last day is Good Friday, so Saturday is left', () => {
    expect(safe(deemedReceipt(notice('2027-02-14', 9)))).toBe('2027-02-24');
    expect(both(preliminaryFindingDue(notice('2027-02-14', 9), federal))).toEqual(['2027-03-26', '2027-03-27']);
  });

  it('WE-85: the last day is a Sunday', () => {
    expect(safe(deemedReceipt(notice('2026-12-01', 9)))).toBe('2026-12-11');
    expect(both(preliminaryFindingDue(notice('2026-12-01', 9), federal))).toEqual(['2027-01-10', '2027-01-11']);
  });

  it('WE-86: the official example keeps a receipt on Thanksgiving; default begins the day after the last one', () => {
    const sent = notice('2016-09-30', 9);
    expect(safe(deemedReceipt(sent))).toBe('2016-10-10');
    expect(safe(finalDeterminationDue(sent, federal))).toBe('2016-11-09');
    expect(both(defaultFrom(sent, federal))).toEqual(['2016-11-10', '2016-11-10']);
  });

  it('WE-87: a receipt on Victoria Day is shown with its variant', () => {
    const sent = notice('2027-05-14', 9);
    expect(safe(deemedReceipt(sent))).toBe('2027-05-24');
    expect(safe(preliminaryFindingDue(sent, federal))).toBe('2027-06-23');
    expect(safe(ifReceiptMoves(sent, 'preliminary', federal))).toBe('2027-06-24');
    expect(safe(ifReceiptMoves(sent, 'final', federal))).toBe('2027-06-24');
    expect(ifReceiptMoves(notice('2026-12-01', 9), 'preliminary', federal)).toBeUndefined();
  });

  it('WE-88: items 18 to 23 alone give five days and five', () => {
    const sent = notice('2026-11-20', 20);
    expect(safe(deemedReceipt(sent))).toBe('2026-11-25');
    expect(safe(preliminaryFindingDue(sent, federal))).toBe('2026-11-30');
    expect(safe(finalDeterminationDue(sent, federal))).toBe('2026-12-25');
    expect(safe(deemedReceipt(notice('2026-11-20', 18, 23)))).toBe('2026-11-25');
  });

  it('counts the ordinary way as soon as one other item is in play, or none is named', () => {
    expect(safe(deemedReceipt(notice('2026-11-20', 20, 9)))).toBe('2026-11-30');
    expect(safe(deemedReceipt(notice('2026-11-20')))).toBe('2026-11-30');
    expect(safe(deemedReceipt(notice('2026-11-20', 17)))).toBe('2026-11-30');
    expect(safe(deemedReceipt(notice('2026-11-20', 24)))).toBe('2026-11-30');
  });

  it('starts default the day after the last day that the law allows', () => {
    const sent = notice('2026-12-01', 9);
    expect(both(finalDeterminationDue(sent, federal))).toEqual(['2027-01-10', '2027-01-11']);
    expect(both(defaultFrom(sent, federal))).toEqual(['2027-01-11', '2027-01-12']);
  });
});

describe('privacy', () => {
  it('WE-90: an access request over Christmas', () =>
    expect(both(accessAnswerDue(day('2026-11-25'), federal))).toEqual(['2026-12-25', '2026-12-26']));

  it('counts the notice of extension from the date of the request, and the longer answer from its receipt', () => {
    expect(safe(accessExtensionNoticeDue(day('2026-11-20'), federal))).toBe('2026-12-20');
    expect(both(accessAnswerDueExtended(day('2026-11-25'), federal))).toEqual(['2027-01-24', '2027-01-25']);
  });

  it('WE-91: the record of a breach', () =>
    expect(both(breachRecordKeptThrough(day('2026-11-20')))).toEqual(['2028-11-20', '2028-11-20']));
});

it('WE-92: the social insurance number around Easter', () => {
  expect(both(sinAskDue(day('2027-03-23'), federal))).toEqual(['2027-03-26', '2027-03-27']);
  expect(both(sinGiveDue(day('2027-03-23'), federal))).toEqual(['2027-03-26', '2027-03-27']);
  expect(both(sinReportDue(day('2027-03-23'), federal))).toEqual(['2027-03-29', '2027-03-30']);
});

describe('short stays without a permit (GSS-05, GSS-06)', () => {
  it.each([
    ['WE-44: over New Year', 15, '2026-12-20', '2027-01-03'],
    ['WE-45: the official example of January', 15, '2017-01-01', '2017-01-15'],
    ['the official example of August', 15, '2017-08-01', '2017-08-15'],
    ['thirty days', 30, '2026-12-01', '2026-12-30'],
    ['a researcher', 120, '2026-12-01', '2027-03-30'],
  ] as const)('last day, %s', (_, days, granted, last) =>
    expect(safe(shortStayLastDay(day(granted), days))).toBe(last),
  );

  it.each([
    ['WE-44: fifteen days', 15, '2026-12-20', '2027-06-21'],
    ['WE-44: thirty days', 30, '2026-12-20', '2027-12-21'],
    ['WE-45: the official example', 15, '2017-01-01', '2017-07-02'],
    ['WE-46: thirty days after a fifteen-day stay', 30, '2026-03-01', '2027-03-02'],
    ['WE-46: fifteen days instead', 15, '2026-03-01', '2026-09-02'],
    ['a researcher', 120, '2026-03-01', '2027-03-02'],
  ] as const)('next stay, %s', (_, days, granted, from) =>
    expect(safe(shortStayNextFrom(day(granted), days))).toBe(from),
  );
});

it('never counts a period shorter than the days it gives, nor moves it back', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.array(fc.integer({ min: 1, max: 30 })), (offset, items) => {
      const sentOn = day('2000-01-01').add({ days: offset });
      const { safeDue, legalDue } = preliminaryFindingDue({ sentOn, items }, federal);
      const moved = ifReceiptMoves({ sentOn, items }, 'preliminary', federal);
      return (
        [10, 40].includes(daysBetween(sentOn, safeDue)) &&
        compareDays(legalDue, safeDue) >= 0 &&
        (moved === undefined || compareDays(moved.safeDue, safeDue) > 0)
      );
    }),
  ));
