import { readCitation } from './citation';

const label = (cite: string, language: 'en' | 'fr'): string =>
  readCitation(cite, language).label.replaceAll('\u00A0', ' ');

it.each([
  ['IRPR s. 303.1(7)', 'IRPR s. 303.1(7)', 'RIPR, art. 303.1(7)'],
  ['IRPR s. 303.1(6)(b)', 'IRPR s. 303.1(6)(b)', 'RIPR, art. 303.1(6)b)'],
  ['IRPR s. 200(3)(f.1)', 'IRPR s. 200(3)(f.1)', 'RIPR, art. 200(3)f.1)'],
  ['IRPR s. 209.11(1)(e)(iii)', 'IRPR s. 209.11(1)(e)(iii)', 'RIPR, art. 209.11(1)e)(iii)'],
  ['IRPA s. 89.2', 'IRPA s. 89.2', 'LIPR, art. 89.2'],
  ['IA s. 27(5)', 'IA s. 27(5)', 'LI, art. 27(5)'],
  ['SOR/2018-64 s. 2', 'SOR/2018-64 s. 2', 'DORS/2018-64, art. 2'],
  ['IRPR Schedule 2', 'IRPR Schedule 2', 'RIPR, annexe 2'],
])('%s', (cite, english, french) => {
  expect(label(cite, 'en')).toBe(english);
  expect(label(cite, 'fr')).toBe(french);
});

it('leads to the official text in the reader’s language', () => {
  expect(readCitation('IRPR s. 303.1(1)', 'en').href).toBe(
    'https://laws-lois.justice.gc.ca/eng/regulations/SOR-2002-227/section-303.1.html',
  );
  expect(readCitation('IRPR s. 303.1(1)', 'fr').href).toBe(
    'https://laws-lois.justice.gc.ca/fra/reglements/DORS-2002-227/article-303.1.html',
  );
});

it('has no address to make up', () => {
  expect(readCitation('IRPR Schedule 2', 'en')).not.toHaveProperty('href');
  expect(readCitation('IRCC: Employer-specific LMIA exemptions (2024-12-24), refunds', 'fr')).toEqual({
    label: 'IRCC: Employer-specific LMIA exemptions (2024-12-24), refunds',
    isHouse: false,
    isEnglish: true,
  });
});

it('tells a rule of the house from the law', () =>
  expect(readCitation('Permitdesk: four eyes', 'en')).toEqual({ label: 'four eyes', isHouse: true, isEnglish: true }));
