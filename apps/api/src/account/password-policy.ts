import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { card, refusalsOf, type Refusal } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';

/** Counted in Unicode code points, after composition: an accent is no character of its own. */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

const PRODUCT = 'permitdesk';
/** A word of the person's own that is shorter says nothing: it stands in half of all passwords. */
const SHORTEST_OWN_WORD = 4;
/** So much must be left of a password without the words that a stranger knows of the person. */
const LEFT_WITHOUT_OWN = 8;
/** By zxcvbn's scale of 0 to 4: below it, a list of words and their usual changes finds the password. */
const LOWEST_SCORE = 3;

const HOUSE = ['Permitdesk: passwords by NIST SP 800-63B s. 3.1.1 and OWASP ASVS 5.0 V6.2'] as const;

const refusal = refusalsOf({
  'password.too-short': card<number>({
    basis: 'house',
    cites: HOUSE,
    text: (length) =>
      text(
        `The password has ${length} characters; it needs at least ${PASSWORD_MIN}.`,
        `Le mot de passe compte ${length} caractères; il en faut au moins ${PASSWORD_MIN}.`,
      ),
    remedy: () =>
      text(
        'Make it longer: several words in a row are easy to keep.',
        'Allongez-le : plusieurs mots se retiennent bien.',
      ),
  }),
  'password.too-long': card<number>({
    basis: 'house',
    cites: HOUSE,
    text: (length) =>
      text(
        `The password has ${length} characters; at most ${PASSWORD_MAX} are taken.`,
        `Le mot de passe compte ${length} caractères; ${PASSWORD_MAX} au plus sont acceptés.`,
      ),
    remedy: () => text('Make it shorter.', 'Raccourcissez-le.'),
  }),
  'password.common': card({
    basis: 'house',
    cites: HOUSE,
    text: () =>
      text(
        'This password stands in the lists of stolen passwords that attackers try first.',
        'Ce mot de passe figure dans les listes de mots de passe volés que les attaquants essaient en premier.',
      ),
    remedy: () => text('Choose another one.', 'Choisissez-en un autre.'),
  }),
  'password.personal': card({
    basis: 'house',
    cites: HOUSE,
    text: () =>
      text(
        'This password is mostly your own name, your address or the name of this product.',
        'Ce mot de passe est surtout fait de votre nom, de votre adresse ou du nom de ce produit.',
      ),
    remedy: () =>
      text(
        'Choose words that have nothing to do with you or with Permitdesk.',
        'Choisissez des mots sans rapport avec vous ni avec Permitdesk.',
      ),
  }),
  'password.guessable': card({
    basis: 'house',
    cites: HOUSE,
    text: () =>
      text(
        'This password is easy to guess: a known word with usual changes, a row of keys or a repetition.',
        'Ce mot de passe se devine facilement : un mot connu légèrement modifié, une suite de touches ou une répétition.',
      ),
    remedy: () =>
      text('Put several unrelated words in a row.', 'Mettez bout à bout plusieurs mots sans rapport entre eux.'),
  }),
});

/** The words of a person that a stranger may know. */
export interface Owner {
  readonly email: string;
  readonly name: string;
}

/** One spelling for one password, whatever the keyboard composes. */
export const normalisePassword = (password: string): string => password.normalize('NFC');

const COMMON = new Set(dictionary['passwords-common']);
let judge: ZxcvbnFactory | undefined;

const fold = (word: string): string => word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const ownWords = ({ email, name }: Owner): readonly string[] =>
  [...new Set([PRODUCT, ...fold(`${email} ${name}`).split(/[^\p{L}\p{N}]+/u)])]
    .filter((word) => word.length >= SHORTEST_OWN_WORD)
    // A longer word first: it may hold a shorter one.
    .sort((a, b) => b.length - a.length);

/**
 * Every reason against a password, each with what mends it. There are no rules on kinds of characters: they make people
 * choose `Password1!`.
 * @param field the field that the refusals name.
 */
export const passwordRefusals = (given: string, owner: Owner, field = 'password'): readonly Refusal[] => {
  const password = normalisePassword(given);
  const length = [...password].length;
  if (length < PASSWORD_MIN) return [refusal('password.too-short', length, field)];
  if (length > PASSWORD_MAX) return [refusal('password.too-long', length, field)];
  if (COMMON.has(password.toLowerCase())) return [refusal('password.common', undefined, field)];
  const own = ownWords(owner);
  const left = own.reduce((rest, word) => rest.replaceAll(word, ''), fold(password));
  if ([...left].length < LEFT_WITHOUT_OWN && left.length < fold(password).length)
    return [refusal('password.personal', undefined, field)];
  judge ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  if (judge.check(password, [...own]).score < LOWEST_SCORE) return [refusal('password.guessable', undefined, field)];
  return [];
};
