/**
 * Letters that are not simply their base letter, with every way in which a document may write them (ICAO Doc 9303-3,
 * section 6, table A). All other accents fall away: É is E.
 */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  Ä: ['AE', 'A'],
  Å: ['AA', 'A'],
  Æ: ['AE'],
  Ð: ['D'],
  Đ: ['D'],
  Ħ: ['H'],
  ı: ['I'],
  Ĳ: ['IJ'],
  ĸ: ['Q'],
  Ł: ['L'],
  Ñ: ['N', 'NXX'],
  Ŋ: ['N'],
  Ö: ['OE', 'O'],
  Ø: ['OE'],
  Œ: ['OE'],
  ß: ['SS'],
  ẞ: ['SS'],
  Þ: ['TH'],
  Ŧ: ['T'],
  Ü: ['UE', 'UXX', 'U'],
};

const SPELLED: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(SPELLINGS));

/** The ways in which one character of a name may stand in the coded lines; empty for what is left out. */
const spellingsOf = (char: string): readonly string[] => {
  // "ß" would become "SS" by itself, which is right, and "ı" would become "I".
  const capital = char === 'ß' || char === 'ı' ? char : char.toUpperCase();
  const known = SPELLED.get(capital);
  if (known !== undefined) return known;
  if (/^[A-Z]$/.test(capital)) return [capital];
  if (/^[\s-]$/.test(capital)) return ['<'];
  const base = capital.normalize('NFD').replace(/\p{M}/gu, '');
  if (/^[A-Z]$/.test(base)) return [base];
  // Apostrophes, commas and full stops are left out; letters of another script have no spelling here.
  return /^\p{P}$/u.test(capital) ? [] : ['?'];
};

const tidy = (coded: string): string => coded.replace(/<+/g, '<').replace(/^<|<$/g, '');

/** A name of the visible page as coded lines usually write it: `Zoë O’Neill-Groß` is `ZOE<ONEILL<GROSS`. A `?` is a letter of another script. */
export const codedName = (name: string): string =>
  tidy([...name.normalize('NFC')].map((char) => spellingsOf(char)[0] ?? '').join(''));

/** The characters that are coded at all; what parts the words of a name is one sign, whatever was left out of it. */
const spelledOut = (visible: string): string =>
  [...visible.normalize('NFC')]
    .filter((char) => spellingsOf(char).length > 0)
    .join('')
    .trim()
    .replace(/[\s-]+/g, '-');

/**
 * Whether the coded name can stand for the visible one: any of the standard's spellings counts. A name that filled its
 * field may have been cut short there.
 */
export const isCodedNameOf = (coded: string, visible: string, mayBeCut = false): boolean => {
  const target = tidy(coded.replace(/ /g, '<'));
  // Every place of the target that the letters so far can reach.
  let reached = new Set([0]);
  for (const char of spelledOut(visible)) {
    const spellings = spellingsOf(char);
    const next = new Set<number>();
    for (const from of reached) {
      if (mayBeCut && from === target.length) return target.length > 0;
      const rest = target.slice(from);
      for (const spelling of spellings) {
        if (rest.startsWith(spelling)) next.add(from + spelling.length);
        else if (mayBeCut && rest !== '' && spelling.startsWith(rest)) return true;
      }
    }
    reached = next;
  }
  return reached.has(target.length);
};
