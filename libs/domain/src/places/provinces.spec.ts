import fc from 'fast-check';
import {
  PROVINCE_CODES,
  PROVINCES,
  findProvince,
  parsePostalCode,
  provinceOfAddress,
  provincesOfPostalCode,
} from './provinces.js';

describe('the provinces and territories', () => {
  it('are thirteen, each with its names, letters and zone', () => {
    expect(PROVINCES.map(({ code }) => code)).toEqual(PROVINCE_CODES);
    for (const { name, postalLetters, zone } of PROVINCES) {
      expect([name.en, name.fr, postalLetters].filter((each) => each === '')).toEqual([]);
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
    }
    expect(findProvince('QC')?.name.fr).toBe('Québec');
    expect(findProvince('PQ')).toBeUndefined();
  });

  it('share no postal letter, but X', () => {
    const letters = PROVINCES.flatMap(({ postalLetters }) => [...postalLetters]);
    expect(letters.filter((letter, index) => letters.indexOf(letter) !== index)).toEqual(['X']);
    expect([...new Set(letters)].sort().join('')).toBe('ABCEGHJKLMNPRSTVXY');
    expect(provincesOfPostalCode('X1A 2B3')).toEqual(['NT', 'NU']);
    expect(provincesOfPostalCode('')).toEqual([]);
  });
});

it.each([
  ['k1a0b1', 'K1A 0B1'],
  [' H2X 1Y8 ', 'H2X 1Y8'],
  ['D1A 0B1', undefined],
  ['K1O 0B1', undefined],
  ['W1A 0B1', undefined],
  ['12345', undefined],
])('reads the postal code %s as %s', (raw, expected) => expect(parsePostalCode(raw)).toBe(expected));

describe('the province of an address', () => {
  it.each([
    ['2500 Industrial Ave, Ottawa ON K1G 4K9', 'ON'],
    ['12 Ontario St, Montréal QC H2X 1Y8', 'QC'],
    ['10, rue A, Laval (Québec) H7A 1A1', 'QC'],
    ['Iqaluit NU X0A 0H0', 'NU'],
    ['Somewhere X0A 0H0', undefined],
    ['1 Main Street, Moncton, New Brunswick', 'NB'],
    ['1 rue Principale, Moncton, Nouveau-Brunswick', 'NB'],
    ['40 King St W, Toronto', undefined],
    ['Building ON the hill, Calgary AB', 'AB'],
    ['', undefined],
  ])('%s: %s', (address, province) => expect(provinceOfAddress(address)).toBe(province));

  it('never throws', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (address) =>
        [...PROVINCE_CODES, undefined].includes(provinceOfAddress(address)),
      ),
    ));
});
