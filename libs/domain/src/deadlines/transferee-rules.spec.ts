import { byRule, glance } from './testing/deadlines-of.js';
import { anEvent as event } from './testing/event-builder.js';

const first = event('case.requested', '2023-10-01', { kind: 'first_permit' });
const permit = (code: string, on: string) => event('permit.issued', on, { code, validTo: '2027-01-15' });

describe('DL-41, the cap on transferee time', () => {
  it.each([
    ['WE-60: an executive has seven years', 'C62', '2024-01-15', '2031-01-15'],
    ['specialized knowledge five', 'C63', '2024-01-15', '2029-01-15'],
    ['WE-61: CETA four and a half', 'T41', '2027-03-01', '2031-09-01'],
    ['a management trainee three', 'F34', '2026-11-02', '2029-11-02'],
    ['a code written small', 'c62', '2024-01-15', '2031-01-15'],
  ])('%s', (_, code, on, due) =>
    expect(byRule('DL-41', [first, permit(code, on)]).map(glance)).toEqual([[due, due, 'open']]),
  );

  it('begins with the planning 540 days before', () =>
    expect(byRule('DL-41', [first, permit('C62', '2024-01-15')])[0]).toMatchObject({
      beginOn: '2029-07-24',
      remindOn: ['2029-07-24', '2030-01-15', '2030-07-19'],
    }));

  it('takes the signed-off code where the permit prints none', () => {
    const signed = event('exemption.signed-off', '2023-12-01', { code: 'C63' });
    expect(byRule('DL-41', [first, signed, event('permit.issued', '2024-01-15')])[0]?.safeDue).toBe('2029-01-15');
  });

  it('says nothing where earlier time lies in another case, or the code has no cap', () => {
    const renewal = event('case.requested', '2026-10-01', { kind: 'renewal' });
    expect(byRule('DL-41', [renewal, permit('C62', '2027-01-10')])).toEqual([]);
    const filed = event('application.filed', '2026-12-01', { route: 'renewal', currentPermitExpiresOn: '2027-01-15' });
    expect(byRule('DL-41', [filed, permit('C62', '2027-01-10')])).toEqual([]);
    expect(byRule('DL-41', [first, permit('C10', '2027-01-10')])).toEqual([]);
    expect(byRule('DL-41', [first, permit('C61', '2027-01-10')])).toEqual([]);
  });

  it('ends with the permit case', () =>
    expect(
      byRule('DL-41', [first, permit('C62', '2024-01-15'), event('residence.granted', '2026-06-01')])[0]?.status,
    ).toBe('overtaken'));
});

describe('DL-42, a new enterprise', () => {
  it('WE-58: has one year and no more', () =>
    expect(byRule('DL-42', [first, permit('C61', '2026-01-31')]).map(glance)).toEqual([
      ['2027-01-31', '2027-01-31', 'open'],
    ]));

  it('is met by the application for another code', () =>
    expect(byRule('DL-42', [first, permit('C61', '2026-01-31'), event('renewal.filed', '2026-12-01')])[0]?.status).toBe(
      'met',
    ));

  it('asks nothing under another code', () =>
    expect(byRule('DL-42', [first, permit('C62', '2026-01-31')])).toEqual([]));
});
