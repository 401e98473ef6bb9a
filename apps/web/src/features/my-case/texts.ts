import { useTranslation } from 'react-i18next';
import { addTexts } from '../../shared/i18n/i18n';
import { en } from './texts/en';
import { fr } from './texts/fr';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'my-case': typeof en;
  }
}
addTexts('my-case', { en, fr });

export const useMyCaseTexts = () => useTranslation('my-case').t;
