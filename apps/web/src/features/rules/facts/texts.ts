import { useTranslation } from 'react-i18next';
import { addTexts } from '../../../shared/i18n/i18n';
import { en } from './texts/en';
import { fr } from './texts/fr';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    ruleFacts: typeof en;
  }
}
addTexts('ruleFacts', { en, fr });

export const useFactTexts = () => useTranslation('ruleFacts').t;
