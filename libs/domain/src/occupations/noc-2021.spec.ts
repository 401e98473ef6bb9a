import fc from 'fast-check';
import { ENTREPRENEUR_NOC, findNoc, NOC_2021, searchNoc, teerOf } from './noc-2021.js';

describe('the NOC 2021', () => {
  it('has 516 unit groups, each with its titles and the TEER of its second digit', () => {
    expect(NOC_2021).toHaveLength(516);
    expect(new Set(NOC_2021.map(({ code }) => code)).size).toBe(516);
    expect(NOC_2021.filter(({ code, teer }) => !/^\d{5}$/.test(code) || String(teer) !== code[1])).toEqual([]);
    expect(NOC_2021.filter(({ title }) => title.en === '' || title.fr === '')).toEqual([]);
  });

  it('finds a unit group by its code, and the special code of entrepreneurs, which has no TEER', () => {
    expect(findNoc('90010')).toMatchObject({ title: { en: 'Manufacturing managers' }, teer: 0 });
    expect(teerOf('85101')).toBe(5);
    expect(findNoc(ENTREPRENEUR_NOC)?.title.en).toBe('Entrepreneur');
    expect(teerOf(ENTREPRENEUR_NOC)).toBeUndefined();
    expect(findNoc('00018')).toBeUndefined();
    expect(teerOf('9001')).toBeUndefined();
  });
});

describe('the search', () => {
  const codes = (query: string, language: 'en' | 'fr', limit = 5): readonly string[] =>
    searchNoc(query, language, limit).map(({ code }) => code);

  it('takes words in any order, without accents or capitals', () => {
    expect(codes('ENGINEERS software', 'en')).toContain('21231');
    expect(codes('ingenieurs logiciel', 'fr')).toEqual(codes('INGÉNIEURS Logiciel', 'fr'));
    expect(codes('manoeuv recolte', 'fr')).toEqual(['85101']);
  });

  it('takes the beginning of a code', () => {
    expect(codes('9001', 'en')).toEqual(['90010', '90011']);
    expect(codes('88888', 'fr')).toEqual(['88888']);
  });

  it('puts titles that begin with the query first', () => expect(codes('manufacturing', 'en')[0]).toBe('90010'));

  it('gives nothing for an empty query or no room', () => {
    expect(codes('  ', 'en')).toEqual([]);
    expect(codes('manager', 'en', 0)).toEqual([]);
    expect(codes('manager', 'en', Number.NaN)).toEqual([]);
  });

  it('never throws and never gives more than asked', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('en' as const, 'fr' as const),
        fc.integer({ min: -3, max: 20 }),
        (query, language, limit) =>
          expect(searchNoc(query, language, limit).length).toBeLessThanOrEqual(Math.max(0, limit)),
      ),
    ));
});
