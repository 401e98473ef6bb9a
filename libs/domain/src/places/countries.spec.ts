import { COUNTRIES, findCountry } from './countries.js';

describe('the countries', () => {
  it('are the 249 of ISO 3166-1, each once and in the order of their codes', () => {
    const codes = COUNTRIES.map(({ code }) => code);
    expect(codes).toHaveLength(249);
    expect(new Set(codes).size).toBe(249);
    expect([...codes].sort()).toEqual(codes);
    expect(codes.filter((code) => !/^[A-Z]{2}$/.test(code))).toEqual([]);
  });

  it('have a name in both languages', () => {
    expect(COUNTRIES.filter(({ name }) => name.en.trim() === '' || name.fr.trim() === '')).toEqual([]);
    expect(findCountry('DE')?.name).toEqual({ en: 'Germany', fr: 'Allemagne' });
  });

  it.each([
    ['US', 'visa_exempt_no_eta', 'no', true, false],
    ['FR', 'visa_exempt_eta', 'no', false, true],
    ['IN', 'visa_required', 'yes', false, false],
    ['BR', 'visa_required_eta_option', 'yes', false, false],
    ['TW', 'visa_exempt_conditional', 'conditional', false, true],
  ])('%s: %s', (code, visaPolicy, visaRequired, biometricsExempt, iecPartner) =>
    expect(findCountry(code)).toMatchObject({ visaPolicy, visaRequired, biometricsExempt, iecPartner }),
  );

  it('leave open what the source leaves open', () => {
    expect(findCountry('AQ')).toEqual({ code: 'AQ', name: { en: 'Antarctica', fr: 'Antarctique' } });
    expect(findCountry('ZZ')).toBeUndefined();
    expect(findCountry('us')).toBeUndefined();
  });

  it('have one country free of biometrics and 36 youth-exchange partners', () => {
    expect(COUNTRIES.filter(({ biometricsExempt }) => biometricsExempt === true).map(({ code }) => code)).toEqual([
      'US',
    ]);
    expect(COUNTRIES.filter(({ iecPartner }) => iecPartner === true)).toHaveLength(36);
  });
});
