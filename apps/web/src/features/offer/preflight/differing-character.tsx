import { useOfferTexts } from '../texts';

// As a reader counts characters: an accent and its letter are one.
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const charactersOf = (value: string): readonly string[] =>
  Array.from(segmenter.segment(value), ({ segment }) => segment);

/** A space or nothing has no shape of its own, so it is drawn as a sign. */
const visible = (character: string): string => (character === '' ? '∅' : character.trim() === '' ? '␣' : character);

interface DifferingCharacterProps {
  /** The value of the offer, or as it was typed. */
  readonly value: string;
  /** Counted from 0. */
  readonly at: number;
  /** What should stand there; empty where nothing should. */
  readonly expected: string;
  /** What stands there; empty where something is missing. */
  readonly found: string;
}

/** A value with the character that differs set apart, and the one that should stand there. */
export const DifferingCharacter = ({ value, at, expected, found }: DifferingCharacterProps) => {
  const t = useOfferTexts();
  const characters = charactersOf(value);
  const after = characters.slice(at + (found === '' ? 0 : 1)).join('');
  return (
    <p className="mt-1 rounded-md bg-sunken px-2.5 py-1.5 font-mono text-sm break-all">
      {characters.slice(0, at).join('')}
      <mark className="rounded-sm bg-danger-soft px-0.5 font-bold text-danger underline decoration-2 underline-offset-2">
        {visible(found)}
      </mark>
      {after}
      <span className="mt-0.5 block font-sans text-muted">
        {t('differsAt', { place: at + 1, expected: visible(expected), found: visible(found) })}
      </span>
    </p>
  );
};
