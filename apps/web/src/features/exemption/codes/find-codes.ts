import type { Language } from '@permitdesk/domain/law/text';
import { fold } from '../../../shared/i18n/fold';
import type { ExemptionCode } from '../exemption-queries';

/** `R205(c)(i.1)` and `r205 c i.1` alike. */
const bare = (text: string): string => fold(text).replaceAll(/[^a-z0-9]/g, '');
const wordsOf = (text: string): readonly string[] => fold(text).match(/[a-z0-9]+/g) ?? [];

interface Indexed {
  readonly code: ExemptionCode;
  readonly order: number;
  readonly own: string;
  readonly legacy: readonly string[];
  readonly provision: string;
  readonly names: Readonly<Record<Language, { readonly text: string; readonly words: readonly string[] }>>;
}

const indexed = (code: ExemptionCode, order: number): Indexed => ({
  code,
  order,
  own: bare(code.code),
  legacy: code.legacyCodes.filter((each) => each !== code.code).map(bare),
  provision: bare(code.provision),
  names: {
    en: { text: fold(code.name.en), words: wordsOf(code.name.en) },
    fr: { text: fold(code.name.fr), words: wordsOf(code.name.fr) },
  },
});

// Folding the register costs a few milliseconds and the search runs at every key: each register is folded once.
const folded = new WeakMap<readonly ExemptionCode[], readonly Indexed[]>();
const indexOf = (codes: readonly ExemptionCode[]): readonly Indexed[] => {
  const known = folded.get(codes) ?? codes.map(indexed);
  folded.set(codes, known);
  return known;
};

const begins = (words: readonly string[], typed: readonly string[]): boolean =>
  typed.every((part) => words.some((word) => word.startsWith(part)));

/** How well a code answers what was typed; nothing when it does not. The code itself goes before the codes it replaced. */
const scoreOf = ({ own, legacy, provision, names }: Indexed, typed: string, language: Language): number | undefined => {
  const whole = bare(typed);
  const words = wordsOf(typed);
  if (own === whole) return 100;
  if (own.startsWith(whole)) return 90;
  if (legacy.includes(whole)) return 80;
  if (provision === whole || provision.slice(1) === whole) return 70;
  if (names[language].text.startsWith(fold(typed).trim())) return 60;
  const other = language === 'en' ? 'fr' : 'en';
  if (begins(names[language].words, words)) return 50;
  if (begins(names[other].words, words)) return 40;
  if (provision.startsWith(whole) || provision.slice(1).startsWith(whole)) return 30;
  if (legacy.some((each) => each.startsWith(whole))) return 20;
  return begins([...names.en.words, ...names.fr.words, own, provision, ...legacy], words) ? 10 : undefined;
};

// A closed code is found, but below the open ones that fit as well.
const CLOSED = 5;

/** The codes that answer what was typed, best first; the whole register, in its own order, for an empty word. */
export const findCodes = (
  codes: readonly ExemptionCode[],
  typed: string,
  language: Language,
): readonly ExemptionCode[] => {
  if (bare(typed) === '') return codes;
  return indexOf(codes)
    .flatMap((each) => {
      const score = scoreOf(each, typed, language);
      return score === undefined ? [] : [{ each, score: each.code.openToday ? score : score - CLOSED }];
    })
    .sort((a, b) => b.score - a.score || a.each.order - b.each.order)
    .map(({ each }) => each.code);
};

/** The open codes under which the work of a closed code is filed now. */
export const successorsOf = (closed: ExemptionCode, codes: readonly ExemptionCode[]): readonly ExemptionCode[] =>
  closed.openToday
    ? []
    : codes.filter((each) => each.code !== closed.code && each.openToday && each.legacyCodes.includes(closed.code));
