import { text, type Bilingual } from '../law/text.js';

/** What can be wrong with a chain of audit entries, in words. */
export const BREAK_WORDS = {
  changed: text('an entry was changed after it was sealed', 'une inscription a été modifiée après son scellement'),
  missing: text('an entry or its link is missing', 'une inscription ou son maillon manque'),
  'out-of-order': text('entries changed places', 'des inscriptions ont changé de place'),
  inserted: text('an entry was put in between', 'une inscription a été insérée après coup'),
  'tail-cut': text('the end of the chain was cut off', 'la fin de la chaîne a été coupée'),
  'unsealed-too-long': text(
    'entries have waited for their link for more than 10 minutes',
    'des inscriptions attendent leur maillon depuis plus de 10 minutes',
  ),
  forged: text(
    "a link was not made with this installation's key",
    "un maillon n'a pas été fait avec la clé de cette installation",
  ),
} as const satisfies Record<string, Bilingual>;
export type BreakKind = keyof typeof BREAK_WORDS;
export const BREAK_KINDS = Object.keys(BREAK_WORDS) as readonly BreakKind[];

/** Total: a kind of another version shows its own name. */
export const breakWords = (kind: string): Bilingual =>
  Object.hasOwn(BREAK_WORDS, kind) ? BREAK_WORDS[kind as BreakKind] : text(kind, kind);
