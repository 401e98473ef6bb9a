/** The two official languages of Canada; each reader chooses one. */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in both official languages. There is no text in one language only. */
export interface Bilingual {
  readonly en: string;
  readonly fr: string;
}

/** Shorthand that keeps tables readable: `text('Permit', 'Permis')`. */
export const text = (en: string, fr: string): Bilingual => ({ en, fr });
