import { card, refusalsOf } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';
import { AppError } from '../platform/problems.js';

const refusal = refusalsOf({
  'second-factor.missing': card({
    basis: 'house',
    cites: ['Permitdesk: a workspace may ask everybody for a second factor, by OWASP ASVS 5.0 V6.3.3'],
    text: () =>
      text(
        'This session was opened with a password alone, and your workspace asks for a second factor.',
        'Cette session a été ouverte par un mot de passe seul, et votre espace exige un second facteur.',
      ),
    remedy: () =>
      text(
        'Set up codes from an app, or add a passkey, under “Your account”; everything else opens then.',
        "Configurez les codes d'une application ou ajoutez une clé d'accès sous « Votre compte »; tout le reste s'ouvrira ensuite.",
      ),
  }),
});

export const secondFactorRequired = (): AppError =>
  new AppError('second-factor.required', { refusals: [refusal('second-factor.missing')] });
