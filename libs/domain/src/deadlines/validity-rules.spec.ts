import { byRule, glance } from './testing/deadlines-of.js';
import { anEvent as event, aSetting, aWorkingCase } from './testing/event-builder.js';

const approved = aWorkingCase().slice(0, 20);

describe('DL-14, the medical exam', () => {
  it('WE-56: counts twelve months, to 28 February after a leap day', () =>
    expect(byRule('DL-14', [event('medical.done', '2028-02-29')]).map(glance)).toEqual([
      ['2029-02-28', '2029-02-28', 'open'],
    ]));

  it('is met by the entry, and overtaken by a newer exam', () => {
    const found = byRule('DL-14', [...approved, event('medical.done', '2026-10-20')]);
    expect(found.map(glance)).toEqual([
      ['2027-09-04', '2027-09-04', 'overtaken'],
      ['2027-10-20', '2027-10-20', 'open'],
    ]);
    expect(byRule('DL-14', [...approved, event('permit.issued', '2026-11-02')])[0]?.status).toBe('met');
    expect(byRule('DL-14', [...approved, event('letter.lapsed', '2027-07-01')])[0]?.status).toBe('overtaken');
  });
});

describe('DL-16, biometrics', () => {
  it('WE-53: given on a leap day they end on 28 February ten years on', () =>
    expect(byRule('DL-16', [event('biometrics.given', '2016-02-29')]).map(glance)).toEqual([
      ['2026-02-28', '2026-02-28', 'open'],
    ]));

  it("takes the later of the event and the worker's record", () => {
    const setting = aSetting({ worker: { biometricsGivenOn: '2026-05-05' } });
    expect(byRule('DL-16', [], setting)[0]).toMatchObject({ safeDue: '2036-05-05', trigger: { on: '2026-05-05' } });
    expect(byRule('DL-16', [event('biometrics.given', '2020-01-01')], setting)[0]?.safeDue).toBe('2036-05-05');
    expect(byRule('DL-16', [event('biometrics.given', '2026-09-03')], setting)[0]?.safeDue).toBe('2036-09-03');
  });
});

describe('DL-17, the passport', () => {
  const setting = aSetting({ worker: { passportExpiresOn: '2028-02-29' } });

  it('WE-51: ends the permit, with reminders from the day the case began', () => {
    const [found] = byRule('DL-17', aWorkingCase(), setting);
    expect(found).toMatchObject({ safeDue: '2028-02-29', legalDue: '2028-02-29', status: 'open' });
    expect(found?.trigger.on).toBe('2026-08-03');
    expect(found?.remindOn).toEqual(['2027-03-01', '2027-09-02', '2027-12-01']);
  });

  it('WE-52: does not bind a citizen of the United States', () =>
    expect(
      byRule('DL-17', aWorkingCase(), aSetting({ worker: { passportExpiresOn: '2028-02-29', citizenship: 'US' } })),
    ).toEqual([]));

  it('is due at once when it had ended before the case began, and unknown without a date', () => {
    const expired = aSetting({ worker: { passportExpiresOn: '2026-01-31' } });
    expect(byRule('DL-17', aWorkingCase(), expired)[0]).toMatchObject({
      safeDue: '2026-01-31',
      trigger: { on: '2026-01-31' },
    });
    expect(byRule('DL-17', aWorkingCase())).toEqual([]);
  });

  it('is overtaken when the permit case is over', () =>
    expect(byRule('DL-17', [...aWorkingCase(), event('canada.departed', '2027-01-10')], setting)[0]?.status).toBe(
      'overtaken',
    ));
});

describe('DL-18 and DL-19, papers of the approval', () => {
  it('run to the days printed on them', () => {
    expect(byRule('DL-18', approved).map(glance)).toEqual([['2027-06-30', '2027-06-30', 'open']]);
    expect(byRule('DL-19', approved).map(glance)).toEqual([['2028-08-31', '2028-08-31', 'open']]);
    expect(byRule('DL-19', [event('application.approved', '2026-10-05')])).toEqual([]);
  });

  it('are met by the permit and overtaken by any other end', () => {
    const ends = [
      event('letter.lapsed', '2026-11-02'),
      event('application.refused', '2026-11-02'),
      event('offer.withdrawn', '2026-11-02'),
    ];
    for (const id of ['DL-18', 'DL-19'] as const) {
      expect(byRule(id, [...approved, event('permit.issued', '2026-11-02')])[0]?.status).toBe('met');
      for (const end of ends)
        expect([end.type, byRule(id, [...approved, end])[0]?.status]).toEqual([end.type, 'overtaken']);
    }
  });
});
