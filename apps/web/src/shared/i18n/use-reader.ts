import type { Bilingual, Language } from '@permitdesk/domain/law/text';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../format/day';
import { LOCALES } from './i18n';
import { setFrenchType } from './set-french-type';

const ISO_DAY = /(?<![\d-])\d{4}-\d{2}-\d{2}(?![\dT-])/g;

export interface Reader {
  readonly language: Language;
  /** BCP 47 tag for dates and numbers. */
  readonly locale: string;
  /** A text of the domain or the API as the reader writes: their language, its typography, and days in place of ISO days. */
  readonly say: (text: Bilingual) => string;
}

/** Who reads: their language, their locale, and the one way to show a text that comes in both languages. */
export const useReader = (): Reader => {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'fr' ? 'fr' : 'en';
  return useMemo(() => {
    const locale = LOCALES[language];
    const say = (text: Bilingual): string => {
      const words = text[language].replaceAll(ISO_DAY, (day) => formatDay(day, locale));
      return language === 'fr' ? setFrenchType(words) : words;
    };
    return { language, locale, say };
  }, [language]);
};

/** Shorthand where only the words are needed. */
export const useSay = (): Reader['say'] => useReader().say;
