import { text, type Bilingual } from '../law/text.js';
import { isHyphen, isApostrophe, isInvisible, isSpace, latinLookAlike, nameCharacters } from './character-names.js';

export const DIFFERENCE_KINDS = [
  'accent',
  'composition',
  'hyphen',
  'apostrophe',
  'case',
  'space',
  'look-alike',
  'missing',
  'extra',
  'other',
] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** The first place at which two values part. */
export interface ExactDifference {
  readonly equal: false;
  /** Counted from 0, in characters as a reader counts them: an accent and its letter are one. */
  readonly at: number;
  /** The character of each side there; empty where that side has none. */
  readonly left: string;
  readonly right: string;
  readonly kind: DifferenceKind;
  /** The difference in words, with the code points, and the position counted from 1. */
  readonly text: Bilingual;
}

export type ExactComparison = { readonly equal: true } | ExactDifference;

// Built once: the breaking rules for user-perceived characters do not depend on the language.
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const charactersOf = (value: string): readonly string[] =>
  Array.from(segmenter.segment(value), ({ segment }) => segment);

const withoutMarks = (character: string): string => character.normalize('NFD').replace(/\p{M}/gu, '');

/** What kind of pair two characters are when each stands where the other should; `undefined` when they are strangers. */
const pairKind = (left: string, right: string): DifferenceKind | undefined => {
  if (left.normalize('NFC') === right.normalize('NFC')) return 'composition';
  if (isHyphen(left) && isHyphen(right)) return 'hyphen';
  if (isApostrophe(left) && isApostrophe(right)) return 'apostrophe';
  if (isSpace(left) && isSpace(right)) return 'space';
  if (left.toLowerCase() === right.toLowerCase() || left.toUpperCase() === right.toUpperCase()) return 'case';
  const plainLeft = withoutMarks(left).toLowerCase();
  if (plainLeft !== '' && plainLeft === withoutMarks(right).toLowerCase()) return 'accent';
  const latin = latinLookAlike(left);
  if (latin !== undefined && latin === latinLookAlike(right)) return 'look-alike';
  return undefined;
};

/** The kind of a character that stands on one side only. */
const loneKind = (character: string, side: 'missing' | 'extra'): DifferenceKind => {
  if (isHyphen(character)) return 'hyphen';
  if (isApostrophe(character)) return 'apostrophe';
  return isSpace(character) || isInvisible(character) ? 'space' : side;
};

// How many characters must agree again before one is held to be left out rather than exchanged.
const AGREEMENT = 2;
const agree = (left: readonly string[], leftFrom: number, right: readonly string[], rightFrom: number): boolean => {
  for (let step = 0; step < AGREEMENT; step += 1) {
    if (left[leftFrom + step] !== right[rightFrom + step]) return false;
    if (left[leftFrom + step] === undefined) return true;
  }
  return true;
};

const WHY: Readonly<Record<DifferenceKind, Bilingual>> = {
  accent: text('the accent differs', "l'accent diffère"),
  composition: text(
    'they look the same, but the accent is stored in two ways',
    "ils se ressemblent, mais l'accent est codé de deux façons",
  ),
  hyphen: text('the hyphen differs', "le trait d'union diffère"),
  apostrophe: text('the apostrophe differs', "l'apostrophe diffère"),
  case: text('one is a capital', "l'un est une majuscule"),
  space: text('the spacing differs', "l'espacement diffère"),
  'look-alike': text(
    'they look alike but are not the same character',
    "ils se ressemblent, mais ce n'est pas le même caractère",
  ),
  missing: text('it is missing on the right', 'il manque à droite'),
  extra: text('it is too many on the right', 'il est de trop à droite'),
  other: text('they are different characters', 'ce sont des caractères différents'),
};

const difference = (at: number, left: string, right: string, kind: DifferenceKind): ExactDifference => {
  const place = at + 1;
  const why = WHY[kind];
  const one = nameCharacters(left);
  const other = nameCharacters(right);
  const nothing = text('nothing', 'rien');
  const [a, b] = [left === '' ? nothing : one, right === '' ? nothing : other];
  return {
    equal: false,
    at,
    left,
    right,
    kind,
    text: text(
      `Character ${place}: ${a.en} against ${b.en}; ${why.en}.`,
      `Caractère ${place} : ${a.fr} contre ${b.fr}; ${why.fr}.`,
    ),
  };
};

/**
 * Compares two values as the department's link between offer and application does: character by character, with its
 * hyphens, accents, spaces and capitals (OFF-08). Nothing is trimmed or folded: equal means the very same characters.
 *
 * `missing` and `extra` say what the right side lacks or has too many of, as seen from the left.
 */
export const compareExactly = (a: string, b: string): ExactComparison => {
  if (a === b) return { equal: true };
  const left = charactersOf(a);
  const right = charactersOf(b);
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  const [one, other] = [left[at], right[at]];
  if (one === undefined) return difference(at, '', other ?? '', loneKind(other ?? '', 'extra'));
  if (other === undefined) return difference(at, one, '', loneKind(one, 'missing'));
  const pair = pairKind(one, other);
  if (pair !== undefined) return difference(at, one, other, pair);
  if (agree(left, at + 1, right, at)) return difference(at, one, '', loneKind(one, 'missing'));
  if (agree(left, at, right, at + 1)) return difference(at, '', other, loneKind(other, 'extra'));
  // An invisible character clings to its neighbour, so the pair looks equal on paper.
  const visible = (character: string): string => [...character].filter((each) => !isInvisible(each)).join('');
  return difference(at, one, other, visible(one) === visible(other) ? 'space' : 'other');
};
