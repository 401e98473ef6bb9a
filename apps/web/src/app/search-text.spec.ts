import { parseSearch, stringifySearch } from './search-text';

it.each([
  ['', {}],
  ['?q=46', { q: '46' }],
  ['?stage=fee&stage=offer&q=T%C5%8Dru', { stage: ['fee', 'offer'], q: 'Tōru' }],
  ['?q=', { q: '' }],
])('reads “%s”', (text, search) => expect(parseSearch(text)).toEqual(search));

it.each([
  [{}, ''],
  [{ q: '', stage: undefined }, ''],
  [{ stage: ['fee', 'offer'] }, '?stage=fee&stage=offer'],
  [{ q: 'a&b=c' }, '?q=a%26b%3Dc'],
])('writes %j', (search, text) => expect(stringifySearch(search)).toBe(text));

it('reads back what it wrote', () => {
  const search = { q: '46 & more', stage: ['fee', 'offer'], act: '30' };
  expect(parseSearch(stringifySearch(search))).toEqual(search);
});
