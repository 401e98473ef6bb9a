import fc from 'fast-check';
import {
  agricultureRefusals,
  citizenshipRefusals,
  coveredPersons,
  placeRefusals,
  quebecRefusals,
  type PlaceFacts,
} from './code-places.js';
import { EXEMPTION_CODES, findExemptionCode } from './code-register.js';

const codesOf = (facts: PlaceFacts): readonly string[] => placeRefusals(facts).map((each) => each.code);

describe('Quebec', () => {
  it('WE-25: refuses Francophone Mobility for a job in Quebec', () => {
    expect(codesOf({ code: 'C16', province: 'QC' })).toEqual(['exemption.francophone-in-quebec']);
  });

  it('refuses Francophone Mobility for a residence in Quebec', () => {
    expect(codesOf({ code: 'C16', province: 'ON', residenceProvince: 'QC' })).toEqual([
      'exemption.francophone-in-quebec',
    ]);
  });

  it('WE-27: refuses telework from Ontario for an employer in Quebec', () => {
    const facts = { code: 'C16', province: 'ON', residenceProvince: 'ON', employerProvince: 'QC', telework: true };
    expect(codesOf(facts)).toEqual(['exemption.telework-for-quebec']);
    expect(codesOf({ ...facts, telework: false })).toEqual([]);
    expect(codesOf({ ...facts, telework: undefined })).toEqual([]);
  });

  it('WE-33: refuses a nominee in Quebec and suggests A73', () => {
    const [refused] = quebecRefusals({ code: 'T13', province: 'QC' });
    expect(refused).toMatchObject({ code: 'exemption.nominee-in-quebec', basis: 'law' });
    expect(refused?.remedy.en).toContain('A73');
    expect(refused?.remedy.fr).toContain('A73');
  });

  it('leaves the codes that Quebec uses', () => {
    for (const code of ['A73', 'C10', 'C60', 'C63']) expect(codesOf({ code, province: 'QC' })).toEqual([]);
  });
});

describe('primary agriculture', () => {
  it('WE-26: refuses a harvesting labourer', () => {
    const [refused] = agricultureRefusals({ code: 'C16', province: 'NB', noc: '85101' });
    expect(refused?.code).toBe('exemption.primary-agriculture');
    expect(refused?.text.en).toContain('85101');
  });

  it.each([
    ['82030', 'a farm supervisor is TEER 2'],
    ['80020', 'a manager in agriculture is TEER 0'],
    ['85121', 'landscaping is no primary agriculture'],
    ['65200', 'a hotel or restaurant job'],
  ])('accepts %s: %s', (noc) => expect(codesOf({ code: 'C16', province: 'MB', noc })).toEqual([]));

  it('concerns C16 alone', () => {
    expect(codesOf({ code: 'C18', noc: '85101' })).toEqual([]);
  });
});

describe('citizenship', () => {
  it('WE-31: refuses a permanent resident of the United States as CUSMA professional', () => {
    const [refused] = citizenshipRefusals({ code: 'T36', citizenships: ['IN'], permanentResidentOf: ['US'] });
    expect(refused).toMatchObject({ code: 'exemption.residence-not-covered', basis: 'law' });
    expect(refused?.text.en).toContain('the United States or Mexico');
  });

  it.each(['T34', 'T35', 'T36', 'T37', 'T38'])('takes for %s citizens of the United States or Mexico only', (code) => {
    expect(codesOf({ code, citizenships: ['US'] })).toEqual([]);
    expect(codesOf({ code, citizenships: ['IN', 'MX'] })).toEqual([]);
    expect(codesOf({ code, citizenships: ['IN'] })).toEqual(['exemption.citizenship-not-covered']);
  });

  it.each([
    ['F10', 'CO'],
    ['F32', 'KR'],
    ['F42', 'PA'],
    ['F53', 'PE'],
    ['F72', 'UA'],
    ['T50', 'AU'],
    ['T51', 'NZ'],
    ['T52', 'AU'],
    ['T33', 'NZ'],
  ])('counts permanent residence for %s in %s', (code, country) => {
    expect(codesOf({ code, citizenships: ['XK'], permanentResidentOf: [country] })).toEqual([]);
  });

  it.each([
    ['F22', 'CL'],
    ['T47', 'FR'],
    ['F61', 'GB'],
    ['T52', 'NZ'],
    ['T51', 'JP'],
    ['T33', 'JP'],
  ])('does not count permanent residence for %s in %s', (code, country) => {
    expect(codesOf({ code, citizenships: ['XK'], permanentResidentOf: [country] })).toHaveLength(1);
  });

  it.each([
    ['T50', 'SG', true],
    ['T51', 'SG', false],
    ['T51', 'NZ', true],
    ['T52', 'NZ', false],
    ['T55', 'MY', false],
    ['T51', 'MY', true],
    ['T47', 'ES', true],
    ['T47', 'GB', false],
    ['F66', 'GB', true],
    ['T52', 'GB', false],
    ['T33', 'TW', true],
    ['T33', 'IR', false],
  ])('%s for a citizen of %s: %s', (code, country, covered) => {
    expect(codesOf({ code, citizenships: [country], permanentResidentOf: [] })).toHaveLength(covered ? 0 : 1);
  });

  it('waits for the residence where it could still cover the worker', () => {
    expect(codesOf({ code: 'F10', citizenships: ['IN'] })).toEqual([]);
    expect(codesOf({ code: 'F10', citizenships: ['IN'], permanentResidentOf: [] })).toEqual([
      'exemption.citizenship-not-covered',
    ]);
  });

  it('does not test a spouse, whose principal is the one covered', () => {
    for (const code of ['T25', 'F36', 'T45', 'T53', 'F64', 'F73'])
      expect(codesOf({ code, citizenships: ['IN'], permanentResidentOf: [] })).toEqual([]);
  });

  it('reads out as first criterion what it tests', () => {
    const tested = EXEMPTION_CODES.flatMap(({ code }) => {
      const persons = coveredPersons(code);
      return persons === undefined ? [] : [[code, persons] as const];
    });
    const workers = EXEMPTION_CODES.filter(
      ({ provision, permitScope, replacedBy }) =>
        provision === 'R204(a)' && permitScope === 'employer-specific' && replacedBy === undefined,
    );
    expect(tested.map(([code]) => code)).toEqual(workers.map((each) => each.code));
    for (const [code, { who }] of tested)
      expect(findExemptionCode(code)?.criteria[0]?.text).toEqual({
        en: `The worker ${who.en}.`,
        fr: `Le travailleur ${who.fr}.`,
      });
  });
});

it('refuses nothing when only the code is known', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom(...EXEMPTION_CODES.map((each) => each.code))), (code) => {
      expect(placeRefusals({ code })).toEqual([]);
    }),
  );
});
