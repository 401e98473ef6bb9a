import fc from 'fast-check';
import type { Facts } from '../../assess/facts.js';
import { ceilingOf } from '../../exemptions/code-limits.js';
import { EXEMPTION_CODES } from '../../exemptions/code-register.js';
import { anyFacts, someDay } from '../testing/any-facts.js';
import { askTopic, findings } from '../testing/ask-topic.js';
import { lengthTopic } from './length.js';

const ask = (facts: Facts) => askTopic(lengthTopic, facts);
const FIRST = { startOn: '2027-03-01' } as const;

describe('the code (DUR-02, DUR-03)', () => {
  it.each<[string, Facts, string | undefined]>([
    ['C62 at first', { code: 'C62' }, '2030-03-01'],
    ['C62 again', { code: 'C62', isExtension: true, permitEndOn: '2030-03-01', startOn: undefined }, '2032-03-01'],
    ['CUSMA professional', { code: 'T36' }, '2030-03-01'],
    ['CETA graduate trainee', { code: 'T42' }, '2028-03-01'],
    ['GATS professional', { code: 'T33' }, '2027-05-30'],
    ['emergency repair', { code: 'C13' }, '2027-03-30'],
    ['Innovation Stream', { code: 'C88' }, '2032-03-01'],
    ['reciprocal, no figure', { code: 'C20' }, undefined],
    ['self-employed with a certificate, in Quebec', { code: 'C60', workProvince: 'QC' }, '2030-03-01'],
    ['the same elsewhere', { code: 'C60', workProvince: 'ON' }, '2029-03-01'],
    ['CUSMA executive', { code: 'T37', transferCapacity: 'executive' }, '2030-03-01'],
    ['CUSMA, opening an enterprise', { code: 'T37', transferCapacity: 'new-enterprise' }, '2028-03-01'],
    ['bridging again in Quebec', { code: 'A75', workProvince: 'QC', isExtension: true }, '2028-03-01'],
  ])('%s', (_, facts, endOn) => expect(ask({ ...FIRST, ...facts }).answer.endOn).toBe(endOn));

  it.each(['C61', 'T42', 'F62', 'T33'])('%s has no extension', (code) => {
    const { answer, lines } = ask({ code, isExtension: true, permitEndOn: '2027-01-31' });
    expect(answer).toMatchObject({ endOn: undefined, cappedBy: 'code' });
    expect(findings(lines)).toContain(code === 'C61' ? 'DUR-03 fails' : 'DUR-02 fails');
  });

  it('says that no figure is stated for an extension', () =>
    expect(findings(ask({ code: 'T13', isExtension: true, permitEndOn: '2027-01-31' }).lines)).toContain(
      'DUR-02 warns',
    ));

  it('asks for the first day, and promises none without it', () => {
    const { answer, lines } = ask({ code: 'C62', offerEndOn: '2035-01-01' });
    expect(answer.endOn).toBeUndefined();
    expect(lines.find(({ finding }) => finding === 'needs')?.missing).toContain('startOn');
  });

  it('never passes the ceiling of any code', () => {
    for (const { code } of EXEMPTION_CODES) {
      const months = ceilingOf(code)?.firstMonths;
      if (months === undefined) continue;
      const { endOn } = ask({ code, startOn: '2027-01-15' }).answer;
      const end = 2027 * 12 + months;
      expect([code, endOn]).toEqual([code, `${Math.floor(end / 12)}-${String((end % 12) + 1).padStart(2, '0')}-15`]);
    }
  });
});

describe('every cap has a line of its own', () => {
  const { answer, lines } = ask({
    code: 'C62',
    startOn: '2027-03-01',
    offerEndOn: '2030-02-28',
    offerMonths: 36,
    passportEndOn: '2029-06-30',
    citizenship: 'IN',
    biometricsOn: '2019-05-01',
  });

  it('and the earliest ends the permit', () =>
    expect(answer).toMatchObject({ endOn: '2029-05-01', cappedBy: 'biometrics', renewPassportFirst: false }));

  it('whatever ends it', () => {
    for (const end of ['2030-02-28', '2030-03-01', '2029-06-30', '2029-05-01', '2034-03-01'])
      expect(lines.filter(({ text }) => text.en.includes(end) && text.fr.includes(end))).not.toEqual([]);
    expect(findings(lines)).toEqual(
      expect.arrayContaining(['PAS-01 holds', 'BIO-02 holds', 'DUR-01 holds', 'DUR-02 holds', 'DUR-04 holds']),
    );
  });

  it('biometrics that must be given anew set none', () => {
    const stale = ask({ startOn: '2027-03-01', offerEndOn: '2028-03-01', biometricsOn: '2016-05-01' });
    expect(stale.answer).toMatchObject({ endOn: '2028-03-01', cappedBy: 'offer' });
    expect(findings(stale.lines)).toContain('BIO-02 warns');
  });

  it('a passport that ends first is renewed first', () =>
    expect(ask({ offerEndOn: '2029-12-01', passportEndOn: '2028-02-29' }).answer.renewPassportFirst).toBe(true));

  it('the contract of a supplier ends the permit before the twelve months do', () =>
    expect(ask({ ...FIRST, code: 'T47', contractMonths: 7 }).answer).toMatchObject({
      endOn: '2027-10-01',
      cappedBy: 'offer',
      window: { months: 12, inMonths: 24 },
    }));
});

describe('the total of a transferee (DUR-04)', () => {
  const three = [{ code: 'C63', from: '2024-01-15', to: '2027-01-14' }];

  it.each<[string, Facts, string | undefined]>([
    ['executive', { code: 'C62' }, '2031-01-15'],
    ['specialized', { code: 'C63' }, '2029-01-15'],
    ['CETA, 4.5 years', { code: 'T41' }, '2028-07-15'],
    ['CUKTCA, 4.5 years', { code: 'F63' }, '2028-07-15'],
    ['founder, as an executive', { code: 'C61', transferCapacity: 'executive' }, '2031-01-15'],
    ['founder, capacity not known', { code: 'C61' }, undefined],
    ['no transferee', { code: 'C10' }, undefined],
  ])('after three years of C63: %s', (_, facts, capEndOn) => {
    const { answer } = ask({ earlierPermits: three, startOn: '2027-01-15', ...facts });
    expect(answer).toMatchObject({ capEndOn, carriedMonths: 36 });
  });

  it('ends the permit when it comes before the ceiling of the code', () =>
    expect(ask({ code: 'C63', earlierPermits: three, startOn: '2027-01-15' }).answer).toMatchObject({
      endOn: '2029-01-15',
      cappedBy: 'total',
    }));

  it('leaves nothing at the cap', () => {
    const five = [{ code: 'C63', from: '2022-01-15', to: '2027-01-14' }];
    const { answer, lines } = ask({ code: 'C63', earlierPermits: five, startOn: '2027-01-15' });
    expect(answer).toMatchObject({ endOn: undefined, cappedBy: 'total', carriedMonths: 60, capEndOn: '2027-01-15' });
    expect(findings(lines)).toContain('DUR-04 fails');
    const year = { workAbroad: [{ from: '2027-01-15', to: '2028-01-14' }] };
    expect(ask({ code: 'C63', earlierPermits: five, startOn: '2028-02-01', ...year }).answer).toMatchObject({
      endOn: '2031-02-01',
      cappedBy: 'code',
      carriedMonths: 0,
    });
  });

  it('warns when the year abroad came before the cap', () =>
    expect(
      findings(
        ask({
          code: 'C63',
          earlierPermits: three,
          startOn: '2028-02-01',
          workAbroad: [{ from: '2027-01-15', to: '2028-01-14' }],
        }).lines,
      ),
    ).toContain('DUR-04 warns'));

  it('counts nothing from the middle: an extension asks for the earlier permits', () => {
    const { answer, lines } = ask({ code: 'C63', isExtension: true, permitEndOn: '2027-01-14' });
    expect(answer.capEndOn).toBeUndefined();
    expect(lines.find(({ rule, finding }) => rule === 'DUR-04' && finding === 'needs')?.missing).toContain(
      'earlierPermits',
    );
  });

  it('relies on no sum of which a permit cannot be read', () =>
    expect(
      ask({ code: 'C63', startOn: '2027-01-15', earlierPermits: [...three, { code: 'C63', from: '2019-01-01' }] })
        .answer.capEndOn,
    ).toBeUndefined());

  it('adds back no more than the cap has (DUR-05)', () => {
    const { recapturedDays } = ask({ code: 'C63', capEndOn: '2028-01-31', absenceDays: [1500, 1500] }).answer;
    expect(recapturedDays).toBe(1826);
  });
});

describe('always', () => {
  it('a longer passport never shortens the permit', () =>
    fc.assert(
      fc.property(anyFacts, someDay, someDay, (facts, a, b) => {
        const [shorter, longer] = a < b ? [a, b] : [b, a];
        const end = (passportEndOn: string) => ask({ ...facts, passportEndOn }).answer.endOn ?? '';
        expect(end(longer) >= end(shorter)).toBe(true);
      }),
      { numRuns: 300 },
    ));

  it('more absences never bring the cap nearer', () =>
    fc.assert(
      fc.property(
        someDay,
        fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 5 }),
        fc.integer(),
        fc.constantFrom('C61', 'C62', 'C63', 'T41', 'C10'),
        (capEndOn, absenceDays, more, code) => {
          const cap = (days: readonly number[]) => ask({ code, capEndOn, absenceDays: days }).answer.capEndOn ?? '';
          return cap([...absenceDays, more]) >= cap(absenceDays) && cap(absenceDays) >= capEndOn;
        },
      ),
    ));

  it('no permit ends before it starts, nor after anything that caps it', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('C62', 'C63', 'T41', 'T42', 'T33', 'C11', 'C10'),
        someDay,
        someDay,
        someDay,
        fc.integer({ min: 0, max: 90 }),
        (code, startOn, passportEndOn, capEndOn, offerMonths) => {
          const { endOn } = ask({ code, startOn, passportEndOn, capEndOn, offerMonths }).answer;
          return endOn === undefined || (endOn > startOn && endOn <= passportEndOn && endOn <= capEndOn);
        },
      ),
    ));

  it('at the cap nothing is left', () =>
    fc.assert(
      fc.property(fc.constantFrom('C62', 'C63', 'T38', 'T41'), someDay, fc.nat(3_000), (code, capEndOn, later) => {
        const startOn = new Date(Date.parse(capEndOn) + later * 86_400_000).toISOString().slice(0, 10);
        expect(ask({ code, capEndOn, startOn }).answer).toMatchObject({ endOn: undefined, cappedBy: 'total' });
      }),
    ));
});
