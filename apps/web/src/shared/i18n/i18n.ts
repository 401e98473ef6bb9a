import { LANGUAGES, type Language } from '@permitdesk/domain/law/text';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    // Keys are flat, so that a dot in one is a dot.
    keySeparator: false;
  }
}

const KEPT = 'permitdesk.language';

const isLanguage = (word: string): word is Language => (LANGUAGES as readonly string[]).includes(word);

/** The language before anyone has signed in: chosen here before, else what the browser prefers. */
const firstLanguage = (): Language => {
  const kept = window.localStorage.getItem(KEPT) ?? window.navigator.language.slice(0, 2).toLowerCase();
  return isLanguage(kept) ? kept : 'en';
};

export const i18n = i18next.createInstance();

void i18n.use(initReactI18next).init({
  lng: firstLanguage(),
  fallbackLng: 'en',
  ns: [],
  defaultNS: 'ui',
  resources: {},
  keySeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});

/** How dates, numbers and sorting are written in each language. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-CA', fr: 'fr-CA' };

/** Speaks another language from now on, and remembers it for the next visit. */
export const speak = (language: Language): void => {
  if (i18n.language !== language) void i18n.changeLanguage(language);
  window.localStorage.setItem(KEPT, language);
  document.documentElement.lang = LOCALES[language];
};

/** The texts of a feature travel with the feature's own code; both languages, so that switching needs no network. */
export const addTexts = <T extends Readonly<Record<string, string>>>(
  namespace: string,
  texts: { readonly en: T; readonly fr: Readonly<Record<keyof T, string>> },
): void => {
  for (const language of LANGUAGES) i18n.addResourceBundle(language, namespace, texts[language]);
};

/** The French of a namespace: the very keys of its English. */
export type French<T> = Readonly<Record<keyof T, string>>;
