import { useTranslation } from 'react-i18next';
import { addTexts } from '../i18n/i18n';
import { en } from './texts/en';
import { fr } from './texts/fr';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    records: typeof en;
  }
}
addTexts('records', { en, fr });

export const useRecordTexts = () => useTranslation('records').t;
