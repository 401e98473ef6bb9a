import { byRule, glance } from './testing/deadlines-of.js';
import { anEvent as event, aWorkingCase } from './testing/event-builder.js';

describe('DL-101, a number nobody used', () => {
  const pending = aWorkingCase().slice(0, 10);

  it('is asked about after sixty days', () =>
    expect(byRule('DL-101', pending).map(glance)).toEqual([['2026-10-12', '2026-10-12', 'open']]));

  it('is used by the application, and unused again when that was sent back', () => {
    const filed = aWorkingCase().slice(0, 13);
    expect(byRule('DL-101', filed)[0]?.status).toBe('met');
    expect(byRule('DL-101', [...filed, event('application.returned', '2026-09-01')])[0]?.status).toBe('open');
    expect(byRule('DL-101', [...pending, event('border.presented', '2026-09-01')])[0]?.status).toBe('met');
  });

  it('is overtaken when the offer is withdrawn', () =>
    expect(byRule('DL-101', [...pending, event('offer.withdrawn', '2026-09-01')])[0]?.status).toBe('overtaken'));
});

describe('DL-102, revocation', () => {
  const announced = [...aWorkingCase(), event('revocation.announced', '2027-01-04')];

  it('takes effect after ninety days, and no holiday stretches it', () => {
    const [found] = byRule('DL-102', announced);
    expect(found).toMatchObject({ safeDue: '2027-04-04', legalDue: '2027-04-04', status: 'open' });
    expect(found?.remindOn).toEqual(['2027-02-03', '2027-03-05', '2027-03-21', '2027-03-28']);
  });

  it('is over when it took effect', () =>
    expect(byRule('DL-102', [...announced, event('revocation.took-effect', '2027-04-05')])[0]?.status).toBe(
      'overtaken',
    ));
});
