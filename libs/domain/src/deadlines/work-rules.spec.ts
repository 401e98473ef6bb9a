import { byRule, glance } from './testing/deadlines-of.js';
import { anEvent as event, aSetting } from './testing/event-builder.js';

const permit = event('permit.issued', '2026-12-18', { validTo: '2029-12-17' });

describe('DL-20, the permit at the counter', () => {
  it('is compared the same day, or an error is found', () => {
    expect(byRule('DL-20', [permit]).map(glance)).toEqual([['2026-12-18', '2026-12-18', 'open']]);
    expect(byRule('DL-20', [permit])[0]?.remindOn).toEqual(['2026-12-18']);
    expect(byRule('DL-20', [permit, event('permit.compared', '2026-12-18')])[0]?.status).toBe('met');
    expect(byRule('DL-20', [permit, event('permit.found-wrong', '2026-12-19')])[0]).toMatchObject({
      status: 'met',
      metOn: '2026-12-19',
    });
  });

  it('is not asked of a permit that came by mail', () =>
    expect(byRule('DL-20', [event('permit.issued', '2026-12-18', { issuance: 'mail' })])).toEqual([]));
});

describe('DL-21, rights information', () => {
  const planned = event('work.planned', '2026-12-20', { firstDayOn: '2027-01-04' });
  const setting = aSetting({ worker: { officialLanguage: 'fr' } });

  it('WE-73: is due on the first day of work, in the chosen language', () => {
    const [found] = byRule('DL-21', [permit, planned], setting);
    expect(found).toMatchObject({ safeDue: '2027-01-04', legalDue: '2027-01-04', status: 'open' });
    expect(found?.remindOn).toEqual(['2026-12-28', '2027-01-01', '2027-01-03']);
    const given = (language: 'en' | 'fr'): string | undefined =>
      byRule('DL-21', [permit, planned, event('rights.given', '2026-12-21', { language })], setting)[0]?.status;
    expect([given('en'), given('fr')]).toEqual(['open', 'met']);
  });

  it('moves with the plan, and stands on the day work began', () => {
    const later = event('work.planned', '2026-12-28', { firstDayOn: '2027-01-11' });
    expect(byRule('DL-21', [permit, planned, later])[0]?.safeDue).toBe('2027-01-11');
    expect(byRule('DL-21', [permit, planned, later, event('work.started', '2027-01-05')])[0]).toMatchObject({
      safeDue: '2027-01-05',
      status: 'open',
    });
  });

  it('does not start after the day it plans', () =>
    expect(byRule('DL-21', [event('work.planned', '2027-01-09', { firstDayOn: '2027-01-04' })])[0]?.trigger.on).toBe(
      '2027-01-04',
    ));
});

describe('DL-22, the right to work', () => {
  const planned = event('work.planned', '2026-12-01', { firstDayOn: '2027-01-04' });

  it('is shown by a permit that covers the day, or by one of the other proofs', () => {
    const status = (...proof: Parameters<typeof byRule>[1]): string | undefined =>
      byRule('DL-22', [planned, ...proof])[0]?.status;
    expect(status()).toBe('open');
    expect(status(permit)).toBe('met');
    expect(status(event('permit.issued', '2026-12-18', { validFrom: '2027-02-01', validTo: '2029-01-31' }))).toBe(
      'open',
    );
    expect(status(event('interim-work.allowed', '2026-12-10'))).toBe('met');
  });
});

describe('DL-23 to DL-25, the social insurance number', () => {
  const started = event('work.started', '2027-03-23');

  it('WE-92: around Easter', () => {
    expect(byRule('DL-23', [started]).map(glance)).toEqual([['2027-03-26', '2027-03-27', 'open']]);
    expect(byRule('DL-24', [started]).map(glance)).toEqual([['2027-03-26', '2027-03-27', 'open']]);
    expect(byRule('DL-25', [started]).map(glance)).toEqual([['2027-03-29', '2027-03-30', 'open']]);
  });

  it('is asked, given and then not to be reported', () => {
    const asked = [started, event('sin.asked', '2027-03-24')];
    const shown = [...asked, event('sin.shown', '2027-03-25')];
    const statuses = (events: Parameters<typeof byRule>[1]): readonly (string | undefined)[] =>
      (['DL-23', 'DL-24', 'DL-25'] as const).map((id) => byRule(id, events)[0]?.status);
    expect(statuses(asked)).toEqual(['met', 'open', 'open']);
    expect(statuses(shown)).toEqual(['met', 'met', 'overtaken']);
  });

  it('does not run from a plan', () => expect(byRule('DL-23', [event('work.planned', '2027-03-01')])).toEqual([]));
});

describe('DL-27, a change of terms', () => {
  const planned = event('change.planned', '2026-12-01', { effectiveOn: '2027-02-01', what: 'occupation' });

  it('WE-74: the new permit comes before the day of the promotion', () => {
    const [found] = byRule('DL-27', [permit, planned]);
    expect(found).toMatchObject({
      safeDue: '2027-02-01',
      legalDue: '2027-02-01',
      status: 'open',
      trigger: { on: '2026-12-01' },
    });
    expect(found?.remindOn).toEqual(['2026-12-03', '2027-01-02', '2027-01-18']);
  });

  it('is met by the new permit and overtaken when the employment ends', () => {
    const working = [permit, event('work.started', '2026-12-19'), planned];
    expect(byRule('DL-27', [...working, event('permit.superseded', '2027-01-20')])[0]?.status).toBe('met');
    expect(byRule('DL-27', [...working, event('employment.ended', '2027-01-20')])[0]?.status).toBe('overtaken');
  });
});
