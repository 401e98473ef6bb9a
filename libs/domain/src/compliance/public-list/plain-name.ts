/** Words that say what kind of company it is, and nothing of its name. Written without accents and dots. */
const LEGAL_FORMS: ReadonlySet<string> = new Set([
  'inc',
  'incorporated',
  'incorporee',
  'ltd',
  'ltee',
  'limited',
  'limitee',
  'corp',
  'corporation',
  'co',
  'company',
  'cie',
  'compagnie',
  'llc',
  'llp',
  'lp',
  'ulc',
  'senc',
  'sencrl',
  'srl',
  'sec',
  'pc',
]);

/** Letters without accents, lower case; `&` is a word; everything else than letters and digits parts words. */
export const plainWordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/['’‘`´.]/g, '')
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => (word === 'et' ? 'and' : word))
    .filter((word) => word !== '');

/** Letters of one word, spelled out with spaces or dots: `b c` is `bc`, and a footnote's digit falls off `inc6`. */
const joined = (words: readonly string[]): readonly string[] => {
  const whole: string[] = [];
  let wasLetter = false;
  for (const word of words) {
    const isLetter = /^\p{L}$/u.test(word);
    if (isLetter && wasLetter) whole.push((whole.pop() ?? '') + word);
    else whole.push(/^(?:inc|ltd|ltee)\d$/.test(word) ? word.slice(0, -1) : word);
    wasLetter = isLetter;
  }
  return whole;
};

/** A name as it is compared: no accents, no punctuation, no legal form; numbers stay, they are the name of many companies. */
export const plainName = (name: string): string => {
  const words = joined(plainWordsOf(name));
  const told = words.filter((word) => !LEGAL_FORMS.has(word));
  return (told.length === 0 ? words : told).join(' ');
};

const STREET_WORDS: ReadonlyMap<string, string> = new Map([
  ['street', 'st'],
  ['avenue', 'ave'],
  ['av', 'ave'],
  ['road', 'rd'],
  ['drive', 'dr'],
  ['boulevard', 'blvd'],
  ['boul', 'blvd'],
  ['crescent', 'cres'],
  ['highway', 'hwy'],
  ['court', 'crt'],
  ['place', 'pl'],
  ['lane', 'ln'],
  ['parkway', 'pkwy'],
  ['terrace', 'terr'],
  ['route', 'rte'],
  ['chemin', 'ch'],
  ['north', 'n'],
  ['south', 's'],
  ['east', 'e'],
  ['west', 'w'],
  ['nord', 'n'],
  ['sud', 's'],
  ['est', 'e'],
  ['ouest', 'w'],
  ['northwest', 'nw'],
  ['northeast', 'ne'],
  ['southwest', 'sw'],
  ['southeast', 'se'],
  ['saint', 'st'],
  ['sainte', 'ste'],
]);
const UNIT_WORDS: ReadonlySet<string> = new Set(['unit', 'suite', 'apt', 'local', 'bureau', 'office', 'no']);

/** A street as it is compared: usual words shortened, words for a unit left out, numbers kept. */
export const plainStreet = (street: string): string =>
  plainWordsOf(street)
    .filter((word) => !UNIT_WORDS.has(word))
    .map((word) => STREET_WORDS.get(word) ?? word.replace(/^(\d+)(?:st|nd|rd|th|e|eme)$/, '$1'))
    .join(' ');

/** A city as it is compared. */
export const plainCity = (city: string): string =>
  plainWordsOf(city)
    .map((word) => (word === 'saint' ? 'st' : word === 'sainte' ? 'ste' : word))
    .join(' ');
