import { useTranslation } from 'react-i18next';
import { addTexts } from '../../../shared/i18n/i18n';
import { en } from './texts/en';
import { fr } from './texts/fr';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    singleSignOn: typeof en;
  }
}
addTexts('singleSignOn', { en, fr });

export const useSingleSignOnTexts = () => useTranslation('singleSignOn').t;
