import { useTranslation } from 'react-i18next';
import { addTexts } from '../i18n/i18n';
import { en } from './texts/en';
import { fr } from './texts/fr';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    refusals: typeof en;
  }
}
addTexts('refusals', { en, fr });

export const useRefusalTexts = () => useTranslation('refusals').t;
