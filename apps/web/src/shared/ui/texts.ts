import { useTranslation } from 'react-i18next';
import { addTexts } from '../i18n/i18n';
import { en } from './texts/en';
import { fr } from './texts/fr';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    ui: typeof en;
  }
}
addTexts('ui', { en, fr });

export const useUiTexts = () => useTranslation('ui').t;
