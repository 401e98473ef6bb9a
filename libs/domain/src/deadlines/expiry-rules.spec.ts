import { byRule, glance } from './testing/deadlines-of.js';
import { anEvent as event, aWorkingCase } from './testing/event-builder.js';

const permit = event('permit.issued', '2025-12-11', { validTo: '2026-12-10' });
const working = [permit, event('work.started', '2025-12-12')];
const expired = event('permit.expired', '2026-12-10', { expiredOn: '2026-12-10' });

describe('DL-29, the renewal', () => {
  it('is due on the last day of the permit, and the work begins 120 days before', () => {
    const [found] = byRule('DL-29', working);
    expect(found).toMatchObject({
      safeDue: '2026-12-10',
      legalDue: '2026-12-10',
      beginOn: '2026-08-12',
      status: 'open',
    });
    expect(found?.remindOn).toEqual([
      '2026-08-12',
      '2026-09-11',
      '2026-10-11',
      '2026-11-10',
      '2026-11-26',
      '2026-12-03',
    ]);
  });

  it('is met by the renewal that was received', () =>
    expect(byRule('DL-29', [...working, event('renewal.filed', '2026-11-01')])[0]).toMatchObject({
      status: 'met',
      metOn: '2026-11-01',
    }));

  it('is due again when that renewal ended while the permit still ran', () => {
    const returned = event('renewal.ended', '2026-11-15', { outcome: 'returned' });
    const once = [...working, event('renewal.filed', '2026-11-01'), returned];
    expect(byRule('DL-29', once)[0]?.status).toBe('open');
    expect(byRule('DL-29', [...once, event('renewal.filed', '2026-11-20')])[0]?.status).toBe('met');
  });

  it('stays met when the renewal was refused after the expiry', () => {
    const refused = event('renewal.ended', '2027-01-15', { outcome: 'refused' });
    expect(byRule('DL-29', [...working, event('renewal.filed', '2026-11-01'), expired, refused])[0]?.status).toBe(
      'met',
    );
  });

  it('takes the corrected permit, and the permit of a restoration after it', () => {
    const corrected = event('permit.corrected', '2026-01-05', { validTo: '2026-11-30' });
    expect(byRule('DL-29', [...working, corrected])[0]?.safeDue).toBe('2026-11-30');
    const again = event('permit.issued', '2027-03-01', { validTo: '2028-02-28' });
    expect(byRule('DL-29', [...working, corrected, again])[0]?.safeDue).toBe('2028-02-28');
  });

  it('is overtaken when status is lost or the permit superseded', () => {
    expect(byRule('DL-29', [...working, expired])[0]?.status).toBe('overtaken');
    expect(byRule('DL-29', [...working, event('permit.superseded', '2026-10-01')])[0]?.status).toBe('overtaken');
  });

  it('still runs when the case was closed: the permit ends all the same', () =>
    expect(byRule('DL-29', [...aWorkingCase(), event('case.closed', '2026-12-01')])[0]?.status).toBe('open'));
});

describe('DL-34, restoration', () => {
  const lost = (on: string) => [
    event('permit.issued', '2026-01-05', { validTo: on }),
    event('work.started', '2026-01-06'),
    event('permit.expired', on, { expiredOn: on }),
  ];

  it.each([
    ['WE-67', '2027-12-01', '2028-02-29', '2028-02-29'],
    ['WE-68', '2026-11-30', '2027-02-28', '2027-03-01'],
    ['WE-69', '2027-01-31', '2027-05-01', '2027-05-01'],
    ['WE-70', '2027-04-02', '2027-07-01', '2027-07-02'],
  ])('%s', (_, on, safe, legal) => expect(byRule('DL-34', lost(on)).map(glance)).toEqual([[safe, legal, 'open']]));

  it('runs from the day of the refusal that ended an extended stay', () => {
    const refused = [...working, event('renewal.filed', '2026-11-01'), expired, event('renewal.ended', '2027-01-15')];
    expect(byRule('DL-34', refused)[0]).toMatchObject({ safeDue: '2027-04-15', trigger: { on: '2027-01-15' } });
  });

  it('is met by the application and overtaken by the end of the window', () => {
    expect(byRule('DL-34', [...lost('2026-11-30'), event('restoration.filed', '2027-02-01')])[0]?.status).toBe('met');
    expect(byRule('DL-34', [...lost('2026-11-30'), event('restoration.window-closed', '2027-03-02')])[0]?.status).toBe(
      'overtaken',
    );
  });
});

describe('DL-35, the bar of six months', () => {
  const ended = (over: object) => event('status.ended', '2026-08-31', { restorable: false, ...over });

  it('runs from the last day of the breach, clamped to the end of the month', () =>
    expect(byRule('DL-35', [...working, ended({})]).map(glance)).toEqual([['2027-02-28', '2027-02-28', 'open']]));

  it('runs from the last day of work that went on', () =>
    expect(byRule('DL-35', [...working, ended({}), event('employment.ended', '2026-09-10')])[0]).toMatchObject({
      safeDue: '2027-03-10',
      trigger: { on: '2026-09-10' },
    }));

  it('does not follow a breach that restoration covers', () =>
    expect(byRule('DL-35', [...working, ended({ restorable: true })])).toEqual([]));
});
