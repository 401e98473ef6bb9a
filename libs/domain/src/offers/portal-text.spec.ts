import fc from 'fast-check';
import {
  copiesFrom,
  deniesAgreement,
  mentionsAttachment,
  namesPostBox,
  riskyCharacters,
  saysNone,
} from './portal-text.js';

describe('risky characters', () => {
  it.each([
    ['• Plans', 'bullet', '•'],
    ['the “plant”', 'quote', '“'],
    ['l’usine', 'quote', '’'],
    ['R&D', 'symbol', '&'],
    ['a/b', 'symbol', '/'],
    ['great 👍', 'emoji', '👍'],
    ['─ line', 'line-drawing', '─'],
    ['a\u0007', 'control', '\u0007'],
  ])('%s has a %s', (value, kind, character) => expect(riskyCharacters(value)[0]).toMatchObject({ kind, character }));

  it.each([
    "Plans (and directs) the operations of the Saint-Jean plant; l'usine à Québec.",
    'Line one\nLine two\tend',
    'Ünïcödé, œuvre',
  ])('are not found in %s', (value) => expect(riskyCharacters(value)).toEqual([]));
});

describe('a text that sends its reader elsewhere', () => {
  it.each([
    'See attached.',
    'Please see the attached document',
    'Duties: refer to attachment',
    'As attached',
    'The job description is attached.',
    'Voir ci-joint',
    'voir pièce jointe',
    'Description en annexe',
    "Voir l'annexe",
    'See enclosed letter',
    'Documents ci-joints',
  ])('is found: %s', (value) => expect(mentionsAttachment(value)).toBe(true));

  it.each([
    'Checks that the guard is attached to the saw',
    'Attaches labels to crates',
    'Supervises the joint venture',
    'Point de jonction et pièces mécaniques',
    'Works in the annex of the plant',
  ])('is not found: %s', (value) => expect(mentionsAttachment(value)).toBe(false));
});

describe('a text that denies the agreement', () => {
  it.each([
    'No employment agreement exists yet.',
    'There is no written agreement with the worker',
    'Hired without an employment contract',
    "Aucun contrat d'emploi n'a été signé",
    'Pas de contrat de travail pour le moment',
  ])('is found: %s', (value) => expect(deniesAgreement(value)).toBe(true));

  it.each([
    'No collective agreement applies',
    'The employment agreement provides no bonus',
    'Aucune convention collective',
    "Le contrat d'emploi prévoit 15 jours",
  ])('is not found: %s', (value) => expect(deniesAgreement(value)).toBe(false));
});

it('finds a dozen words in a row of a source, and not merely the same terms', () => {
  const rule =
    'The worker is employed by a foreign enterprise of the group and had one continuous full-time year in a similar job';
  expect(copiesFrom(`As you know, ${rule.toUpperCase()}.`, [rule])).toBe(true);
  expect(
    copiesFrom('She is employed by a foreign enterprise of the group, our sister in Bilbao, since 2021', [rule]),
  ).toBe(false);
  expect(copiesFrom('Short', ['Short'])).toBe(false);
});

it.each([
  ['None', true],
  ['Aucun', true],
  ['n/a', true],
  ['S.O.', true],
  ['None of the provinces regulates it', false],
  ['Professional Engineers Ontario', false],
])('reads “%s” as none: %s', (value, none) => expect(saysNone(value)).toBe(none));

it.each([
  ['PO Box 10, Ottawa ON', true],
  ['C.P. 100, Laval', true],
  ['Case postale 5', true],
  ['2500 Industrial Ave', false],
  ['12 Boxwood Road', false],
])('%s names a post-office box: %s', (address, box) => expect(namesPostBox(address)).toBe(box));

it('never throws', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      mentionsAttachment(value);
      deniesAgreement(value);
      copiesFrom(value, [value]);
      for (const { character, at } of riskyCharacters(value)) expect([...value][at]).toBe(character);
    }),
  ));
