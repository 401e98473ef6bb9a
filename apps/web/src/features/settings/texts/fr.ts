import type { French } from '../../../shared/i18n/i18n';
import type { en } from './en';

export const fr: French<typeof en> = {
  title: 'Paramètres',
  people: 'Personnes',
  singleSignOn: 'Authentification unique',
};
