import { byRule, glance } from './testing/deadlines-of.js';
import { anEvent as event } from './testing/event-builder.js';

const working = [event('permit.issued', '2025-12-11', { validTo: '2026-12-10' }), event('work.started', '2025-12-12')];
const renewal = event('renewal.filed', '2026-12-08');
const expired = event('permit.expired', '2026-12-10', { expiredOn: '2026-12-10' });
const maintained = [...working, renewal, expired];

describe('DL-30, the weekly look', () => {
  it('gives the next one only, a week after the expiry', () => {
    const found = byRule('DL-30', maintained);
    expect(found.map(glance)).toEqual([['2026-12-17', '2026-12-17', 'open']]);
    expect(found[0]?.key).toBe('check_1');
  });

  it('moves on when somebody checked the status, and not with any other entry', () => {
    const checked = event('status.checked', '2026-12-26', { inCanada: true, decisionPending: true });
    expect(byRule('DL-30', [...maintained, checked])[0]).toMatchObject({ key: 'check_3', safeDue: '2026-12-31' });
    expect(byRule('DL-30', [...maintained, event('canada.left', '2026-12-20')])[0]?.safeDue).toBe('2026-12-17');
  });

  it('ends with the decision', () => {
    expect(byRule('DL-30', [...maintained, event('renewal.ended', '2027-01-15')])[0]?.status).toBe('overtaken');
    expect(byRule('DL-30', [...working, expired])).toEqual([]);
  });
});

describe('DL-31, the letter that proves the right', () => {
  it('ends 365 days after the receipt, 180 for a receipt before 27 April 2026', () => {
    expect(byRule('DL-31', [...working, renewal]).map(glance)).toEqual([['2027-12-08', '2027-12-08', 'open']]);
    const older = event('renewal.filed', '2026-04-26');
    expect(byRule('DL-31', [...working, older])[0]?.safeDue).toBe('2026-10-23');
  });

  it('WE-64: counts the receipt in UTC, so one after midnight UTC was late', () => {
    const late = event('renewal.filed', '2026-12-10', { receivedAt: '2026-12-11T01:30:00Z' });
    expect(byRule('DL-31', [...working, late])).toEqual([]);
    const justInTime = event('renewal.filed', '2026-12-10', { receivedAt: '2026-12-10T23:59:00Z' });
    expect(byRule('DL-31', [...working, justInTime])).toHaveLength(1);
  });

  it('is of no use after the decision', () =>
    expect(byRule('DL-31', [...maintained, event('permit.superseded', '2027-02-01')])[0]?.status).toBe('overtaken'));

  it("is counted in the renewal's own case only where no earlier case is on file", () => {
    const own = event('application.filed', '2026-12-08', { route: 'renewal', currentPermitExpiresOn: '2026-12-10' });
    expect(byRule('DL-31', [own]).map(glance)).toEqual([['2027-12-08', '2027-12-08', 'open']]);
    const follows = event('case.requested', '2026-10-01', {
      kind: 'renewal',
      previousCaseId: '00000000-0000-4000-8000-000000000002',
    });
    expect(byRule('DL-31', [follows, own])).toEqual([]);
    expect(byRule('DL-31', [own, event('permit.issued', '2027-02-01')])[0]?.status).toBe('overtaken');
  });
});

describe('DL-33, stop work', () => {
  const refused = event('renewal.ended', '2027-01-15');

  it('is due on the day of the refusal itself', () =>
    expect(byRule('DL-33', [...maintained, refused])[0]).toMatchObject({
      safeDue: '2027-01-15',
      legalDue: '2027-01-15',
      status: 'open',
      remindOn: ['2027-01-15'],
    }));

  it('is due although nobody recorded the expiry', () =>
    expect(byRule('DL-33', [...working, renewal, refused])[0]?.status).toBe('open'));

  it('is not due while the permit still runs, nor of one who had no right to work', () => {
    expect(
      byRule('DL-33', [...working, event('renewal.filed', '2026-10-01'), event('renewal.ended', '2026-11-15')]),
    ).toEqual([]);
    const visitor = event('canada.reentered-as-visitor', '2027-01-02');
    expect(byRule('DL-33', [...maintained, visitor, refused])).toEqual([]);
  });

  it('is met when the work stopped and overtaken when the way back was taken', () => {
    expect(byRule('DL-33', [...maintained, refused, event('employment.ended', '2027-01-15')])[0]?.status).toBe('met');
    expect(byRule('DL-33', [...maintained, refused, event('restoration.filed', '2027-02-01')])[0]?.status).toBe(
      'overtaken',
    );
  });

  it("is due in the renewal's own case when no earlier case is on file", () => {
    const own = event('application.filed', '2026-12-08', { route: 'renewal', currentPermitExpiresOn: '2026-12-10' });
    const no = event('application.refused', '2027-01-15', { decidedWhere: 'inside' });
    expect(byRule('DL-33', [own, event('examination.started', '2026-12-20'), no]).map(glance)).toEqual([
      ['2027-01-15', '2027-01-15', 'open'],
    ]);
  });
});
