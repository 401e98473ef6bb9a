/** A run of words that stayed, went or came. */
export interface Piece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Beyond this many words the whole text is shown twice: nobody reads such a diff word by word. */
const MOST_WORDS = 1_500;

const wordsOf = (text: string): readonly string[] => text.split(/(?<=\s)/u);

const joined = (pieces: readonly Piece[]): readonly Piece[] => {
  const runs: Piece[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last?.kind === piece.kind) runs[runs.length - 1] = { kind: last.kind, text: last.text + piece.text };
    else runs.push(piece);
  }
  return runs;
};

/** Lengths of the longest common runs of words from each pair of places on. */
const commonLengths = (a: readonly string[], b: readonly string[]): readonly Uint16Array[] => {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = table[i] as Uint16Array;
      const below = table[i + 1] as Uint16Array;
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  return table;
};

/** What changed between two texts, word by word, the old before the new. */
export const wordDiff = (before: string, after: string): readonly Piece[] => {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  if (a.length > MOST_WORDS || b.length > MOST_WORDS)
    return [
      { kind: 'gone', text: before },
      { kind: 'new', text: after },
    ];
  const common = commonLengths(a, b);
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [word, other] = [a[i], b[j]];
    if (word !== undefined && word === other) {
      pieces.push({ kind: 'same', text: word });
      i += 1;
      j += 1;
    } else if (word !== undefined && (other === undefined || (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
      pieces.push({ kind: 'gone', text: word });
      i += 1;
    } else if (other !== undefined) {
      pieces.push({ kind: 'new', text: other });
      j += 1;
    }
  }
  return joined(pieces);
};
