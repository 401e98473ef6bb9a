import { text, type Bilingual } from '../law/text.js';

/** Characters that are drawn as a short level line: hyphens, dashes, the minus sign, the soft and full-width hyphens. */
const HYPHENS: Readonly<Record<string, Bilingual>> = {
  '\u002D': text('hyphen', "trait d'union"),
  '\u00AD': text('soft hyphen', "trait d'union conditionnel"),
  '\u2010': text('typographic hyphen', "trait d'union typographique"),
  '\u2011': text('non-breaking hyphen', "trait d'union insécable"),
  '\u2012': text('figure dash', 'tiret numérique'),
  '\u2013': text('en dash', 'tiret demi-cadratin'),
  '\u2014': text('em dash', 'tiret cadratin'),
  '\u2015': text('horizontal bar', 'barre horizontale'),
  '\u2212': text('minus sign', 'signe moins'),
  '\uFF0D': text('full-width hyphen', "trait d'union pleine chasse"),
};

const APOSTROPHES: Readonly<Record<string, Bilingual>> = {
  '\u0027': text('straight apostrophe', 'apostrophe droite'),
  '\u0060': text('grave accent', 'accent grave isolé'),
  '\u00B4': text('acute accent', 'accent aigu isolé'),
  '\u02B9': text('modifier prime', 'prime modificatif'),
  '\u02BC': text('modifier apostrophe', 'apostrophe modificative'),
  '\u2018': text('opening single quote', 'guillemet simple ouvrant'),
  '\u2019': text('curly apostrophe', 'apostrophe courbe'),
  '\u2032': text('prime', 'prime'),
  '\uFF07': text('full-width apostrophe', 'apostrophe pleine chasse'),
};

const SPACES: Readonly<Record<string, Bilingual>> = {
  '\u0009': text('tab', 'tabulation'),
  '\u000A': text('line break', 'saut de ligne'),
  '\u000D': text('carriage return', 'retour de chariot'),
  '\u000D\u000A': text('line break', 'saut de ligne'),
  '\u0020': text('space', 'espace'),
  '\u00A0': text('non-breaking space', 'espace insécable'),
  '\u2002': text('en space', 'espace demi-cadratin'),
  '\u2003': text('em space', 'espace cadratin'),
  '\u2007': text('figure space', 'espace tabulaire'),
  '\u2009': text('thin space', 'espace fine'),
  '\u202F': text('narrow non-breaking space', 'espace fine insécable'),
  '\u3000': text('ideographic space', 'espace idéographique'),
};

const INVISIBLE: Readonly<Record<string, Bilingual>> = {
  '\u200B': text('zero-width space', 'espace sans chasse'),
  '\u200C': text('zero-width non-joiner', 'antiliant sans chasse'),
  '\u200D': text('zero-width joiner', 'liant sans chasse'),
  '\u200E': text('left-to-right mark', 'marque gauche-à-droite'),
  '\u200F': text('right-to-left mark', 'marque droite-à-gauche'),
  '\u2060': text('word joiner', 'gluon de mots'),
  '\uFEFF': text('byte order mark', "indicateur d'ordre des octets"),
};

/**
 * Characters of the Greek and Cyrillic alphabets, and digits, that look like a Latin letter.
 * A letter typed on a Cyrillic or Greek keyboard is the commonest cause of a name that "looks right" and never matches.
 */
const LOOK_ALIKES: readonly (readonly [latin: string, others: string])[] = [
  ['A', '\u0410\u0391'],
  ['B', '\u0412\u0392'],
  ['C', '\u0421\u03F9'],
  ['E', '\u0415\u0395'],
  ['H', '\u041D\u0397'],
  ['I', '1l\u0406\u0399\u04C0|'],
  ['J', '\u0408'],
  ['K', '\u041A\u039A'],
  ['M', '\u041C\u039C'],
  ['N', '\u039D'],
  ['O', '0\u041E\u039F'],
  ['P', '\u0420\u03A1'],
  ['S', '\u0405'],
  ['T', '\u0422\u03A4'],
  ['X', '\u0425\u03A7'],
  ['Y', '\u0423\u04AE\u03A5'],
  ['Z', '\u0396'],
  ['a', '\u0430'],
  ['c', '\u0441\u03F2'],
  ['e', '\u0435'],
  ['i', '\u0456'],
  ['j', '\u0458'],
  ['o', '\u043E\u03BF'],
  ['p', '\u0440\u03C1'],
  ['s', '\u0455'],
  ['v', '\u03BD'],
  ['x', '\u0445'],
  ['y', '\u0443'],
];
const latinOf: ReadonlyMap<string, string> = new Map(
  LOOK_ALIKES.flatMap(([latin, others]) => [
    [latin, latin] as const,
    ...[...others].map((each) => [each, latin] as const),
  ]),
);

export const isHyphen = (character: string): boolean => Object.hasOwn(HYPHENS, character);
export const isApostrophe = (character: string): boolean => Object.hasOwn(APOSTROPHES, character);
export const isSpace = (character: string): boolean => Object.hasOwn(SPACES, character) || /^\s$/u.test(character);
export const isInvisible = (character: string): boolean => Object.hasOwn(INVISIBLE, character);

/** The Latin letter that a character could be taken for, itself included; `undefined` when it looks like none. */
export const latinLookAlike = (character: string): string | undefined => {
  // Full-width and mathematical letters become plain ones by compatibility; ligatures do not count.
  const plain = character.normalize('NFKC');
  return latinOf.get(character) ?? latinOf.get(plain) ?? (/^[A-Za-z0-9]$/.test(plain) ? plain : undefined);
};

const codePoints = (characters: string): string =>
  [...characters]
    .map((each) => `U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');

const NAMED: Readonly<Record<string, Bilingual>> = { ...HYPHENS, ...APOSTROPHES, ...SPACES, ...INVISIBLE };

/** A character in words, with its code points: “É” (U+00C9), en dash “–” (U+2013), non-breaking space (U+00A0). */
export const nameCharacters = (characters: string): Bilingual => {
  const points = codePoints(characters);
  const named = Object.hasOwn(NAMED, characters) ? NAMED[characters] : undefined;
  // A character that cannot be seen is named only: quotes around nothing would help no one.
  const seen =
    !isSpace(characters) && !isInvisible(characters) && characters !== '\u00AD' && !/^\p{C}+$/u.test(characters);
  if (named === undefined)
    return seen
      ? text(`“${characters}” (${points})`, `« ${characters} » (${points})`)
      : text(`invisible character (${points})`, `caractère invisible (${points})`);
  return seen
    ? text(`${named.en} “${characters}” (${points})`, `${named.fr} « ${characters} » (${points})`)
    : text(`${named.en} (${points})`, `${named.fr} (${points})`);
};
