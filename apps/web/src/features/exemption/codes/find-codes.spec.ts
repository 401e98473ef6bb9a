import { aCode } from '../testing/a-code';
import { findCodes, successorsOf } from './find-codes';

const OLD = aCode({
  code: 'C12',
  name: { en: 'Intra-company transferee, general', fr: 'Personne mutée à l’intérieur d’une société, général' },
  legacyCodes: ['C12'],
  openToday: false,
  to: '2022-12-14',
});
const FOUNDER = aCode({
  code: 'C61',
  name: { en: 'Intra-company transferee – new enterprise', fr: 'Personne mutée – nouvelle entreprise' },
  legacyCodes: ['C12'],
});
const MANAGER = aCode({
  code: 'C62',
  name: { en: 'Intra-company transferee – executive', fr: 'Personne mutée – cadre supérieur' },
  legacyCodes: ['C12'],
});
const STUDENT = aCode({
  code: 'C32',
  name: { en: 'Post-secondary co-op', fr: 'Stage coopératif, études postsecondaires' },
  provision: 'R205(c)(i.1)',
});
const REGISTER = [OLD, STUDENT, FOUNDER, MANAGER];
const found = (typed: string, language: 'en' | 'fr' = 'en') =>
  findCodes(REGISTER, typed, language).map(({ code }) => code);

it('gives the whole register in its own order before anything is typed', () => {
  expect(found('')).toEqual(['C12', 'C32', 'C61', 'C62']);
  expect(found(' – ')).toEqual(['C12', 'C32', 'C61', 'C62']);
});

it.each([
  ['a code, however it is written', 'c 62', ['C62']],
  ['the beginning of codes', 'C6', ['C61', 'C62']],
  ['the old code first, then what took its place', 'C12', ['C12', 'C61', 'C62']],
  ['a provision', 'R205(c)(i.1)', ['C32']],
  ['a provision without its letter and brackets', '205 c i.1', ['C32']],
  ['words of a name, from their beginnings', 'transf exec', ['C62']],
  ['a name with or without accents, capitals and hyphens', 'POST SECONDARY', ['C32']],
  ['a name in the other language', 'coopératif', ['C32']],
  ['nothing for words that no code has', 'astronaut', []],
])('finds %s', (_, typed, codes) => expect(found(typed)).toEqual(codes));

it('finds a French name typed without its accents', () =>
  expect(found('mutee cadre superieur', 'fr')).toEqual(['C62']));

it('puts a closed code below the open ones that fit as well', () =>
  expect(found('intra-company')).toEqual(['C61', 'C62', 'C12']));

it('names the open codes that took the place of a closed one, and none for an open one', () => {
  expect(successorsOf(OLD, REGISTER).map(({ code }) => code)).toEqual(['C61', 'C62']);
  expect(successorsOf(MANAGER, REGISTER)).toEqual([]);
});
