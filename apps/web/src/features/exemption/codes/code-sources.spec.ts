import { citationOfProvision, readSource } from './code-sources';

it.each([
  ['R205(c)(i)', 'IRPR s. 205(c)(i)'],
  ['A25.2', 'IRPA s. 25.2'],
])('reads the provision %s as the citation of the law', (provision, cite) =>
  expect(citationOfProvision(provision)).toBe(cite),
);

it('reads a page with the note of the register', () =>
  expect(readSource('https://www.canada.ca/en/foreign-workers/intra-company.html (dated 2025-01-06)')).toEqual({
    label: 'canada.ca, intra company',
    href: 'https://www.canada.ca/en/foreign-workers/intra-company.html',
    note: 'dated 2025-01-06',
  }));

it('names a page without a path by its host', () =>
  expect(readSource('https://laws.example/')).toEqual({
    label: 'laws.example',
    href: 'https://laws.example/',
    note: undefined,
  }));

it('knows what is no page', () => expect(readSource('CETA, Annex 10-E')).toBeUndefined());
