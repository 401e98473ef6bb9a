import type { French } from '../../../shared/i18n/i18n';
import type { en } from './en';

export const fr: French<typeof en> = {
  signIn: 'Ouvrir une session',
  lead: 'Les offres d’emploi des employeurs dans le Programme de mobilité internationale, de la dispense au dossier conservé.',
  email: 'Adresse courriel',
  password: 'Mot de passe',
  emailMissing: 'Entrez votre adresse courriel.',
  passwordMissing: 'Entrez votre mot de passe.',
  showPassword: 'Afficher le mot de passe',
  hidePassword: 'Masquer le mot de passe',
  returning: 'Ouvrez une session pour reprendre où vous étiez.',
  otherLanguage: 'English',
};
