import * as fc from 'fast-check';
import { wordDiff, type Piece } from './word-diff';

const side = (pieces: readonly Piece[], kind: Piece['kind']): string =>
  pieces
    .filter((piece) => piece.kind === 'same' || piece.kind === kind)
    .map(({ text }) => text)
    .join('');

describe('what changed between two texts', () => {
  it('shows the words that went and those that came', () => {
    expect(wordDiff('plans the shifts of the crew', 'plans all shifts of the crew')).toEqual([
      { kind: 'same', text: 'plans ' },
      { kind: 'gone', text: 'the ' },
      { kind: 'new', text: 'all ' },
      { kind: 'same', text: 'shifts of the crew' },
    ]);
  });

  it('is one piece when nothing changed', () => {
    expect(wordDiff('same text', 'same text')).toEqual([{ kind: 'same', text: 'same text' }]);
  });

  it('always holds both texts whole', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'c', 'né', '\n', ' '), { maxLength: 12 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = wordDiff(before, after);
        expect(side(pieces, 'gone')).toBe(before);
        expect(side(pieces, 'new')).toBe(after);
      }),
    );
  });

  it('gives up on words in a text that nobody would compare so', () => {
    const long = 'word '.repeat(2_000);
    expect(wordDiff(long, `${long}more`).map(({ kind }) => kind)).toEqual(['gone', 'new']);
  });
});
