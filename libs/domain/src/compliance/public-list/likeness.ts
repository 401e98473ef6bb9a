/** Pairs of neighbouring letters with how often each stands in the text. */
const pairsOf = (text: string): ReadonlyMap<string, number> => {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
};

/** How much of two texts is the same, by pairs of letters (Dice): 0 nothing, 1 all. */
export const pairLikeness = (a: string, b: string): number => {
  if (a === b) return a === '' ? 0 : 1;
  if (a.length < 2 || b.length < 2) return 0;
  const [first, second] = [pairsOf(a), pairsOf(b)];
  let shared = 0;
  for (const [pair, times] of first) shared += Math.min(times, second.get(pair) ?? 0);
  return (2 * shared) / (a.length + b.length - 2);
};

/** How many of the words of two texts are the same, whatever their order: 0 none, 1 all. */
export const wordLikeness = (a: string, b: string): number => {
  const first = new Set(a.split(' ').filter((word) => word !== ''));
  const second = new Set(b.split(' ').filter((word) => word !== ''));
  if (first.size === 0 || second.size === 0) return 0;
  let shared = 0;
  for (const word of first) if (second.has(word)) shared += 1;
  return (2 * shared) / (first.size + second.size);
};

const numbersOf = (text: string): string => (text.match(/\d{3,}/g) ?? []).sort().join(' ');

/** What two names that differ at all can reach: the same words in another order are not the same name. */
const NOT_THE_SAME = 0.99;

/**
 * The better of both; 1 only where the names are the same. Long numbers are names of their own: numbered companies that
 * differ in a digit are different companies, however alike they look.
 */
export const nameLikeness = (a: string, b: string): number => {
  if (a === b) return pairLikeness(a, b);
  return numbersOf(a) === numbersOf(b) ? Math.min(NOT_THE_SAME, Math.max(pairLikeness(a, b), wordLikeness(a, b))) : 0;
};
