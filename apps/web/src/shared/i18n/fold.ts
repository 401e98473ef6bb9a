/** A text as a person looks for it: without accents and capitals, and with the apostrophe of the keyboard. */
export const fold = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
