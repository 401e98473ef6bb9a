import { useTranslation } from 'react-i18next';
import { addTexts } from '../../shared/i18n/i18n';
import { en } from './texts/en';
import { fr } from './texts/fr';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    fee: typeof en;
  }
}
addTexts('fee', { en, fr });

export const useFeeTexts = () => useTranslation('fee').t;
