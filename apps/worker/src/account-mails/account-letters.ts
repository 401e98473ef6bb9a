import { text, type Bilingual, type Language } from '@permitdesk/domain/law/text';
import type { AccountMailKind } from '@permitdesk/jobs/account-mail-kinds';
import type { Letter } from './letter.js';

interface Words {
  readonly subject: Bilingual;
  readonly body: Bilingual;
}

const WORDS: Readonly<Record<AccountMailKind, Words>> = {
  'password-changed': {
    subject: text('Your password was changed', 'Votre mot de passe a été changé'),
    body: text(
      'The password of your Permitdesk account was changed, and your other sessions were ended.',
      'Le mot de passe de votre compte Permitdesk a été changé, et vos autres sessions ont été fermées.',
    ),
  },
  'second-factor-on': {
    subject: text('Codes from an app are on', "Les codes d'une application sont activés"),
    body: text(
      'From now on your Permitdesk account asks for a code from your app when you sign in with your password.',
      'Votre compte Permitdesk demande désormais un code de votre application quand vous ouvrez une session par mot de passe.',
    ),
  },
  'second-factor-off': {
    subject: text('Codes from an app are off', "Les codes d'une application sont désactivés"),
    body: text(
      'Your Permitdesk account no longer asks for a code from an app. The recovery codes are worth nothing any more.',
      "Votre compte Permitdesk ne demande plus de code d'une application. Les codes de secours ne valent plus rien.",
    ),
  },
  'recovery-codes-renewed': {
    subject: text('New recovery codes', 'Nouveaux codes de secours'),
    body: text(
      'New recovery codes were made for your Permitdesk account. The old ones are worth nothing any more.',
      'De nouveaux codes de secours ont été créés pour votre compte Permitdesk. Les anciens ne valent plus rien.',
    ),
  },
  'recovery-code-used': {
    subject: text('A recovery code was used', 'Un code de secours a servi'),
    body: text(
      'Somebody signed in to your Permitdesk account with one of your recovery codes. That code is used up.',
      "Quelqu'un a ouvert une session de votre compte Permitdesk avec un de vos codes de secours. Ce code ne peut plus servir.",
    ),
  },
  'passkey-added': {
    subject: text('A passkey was added', "Une clé d'accès a été ajoutée"),
    body: text(
      'A passkey was added to your Permitdesk account. Whoever holds it can sign in.',
      "Une clé d'accès a été ajoutée à votre compte Permitdesk. Quiconque la détient peut ouvrir une session.",
    ),
  },
  'passkey-removed': {
    subject: text('A passkey was removed', "Une clé d'accès a été retirée"),
    body: text(
      'A passkey was removed from your Permitdesk account. It opens nothing any more.',
      "Une clé d'accès a été retirée de votre compte Permitdesk. Elle n'ouvre plus rien.",
    ),
  },
};

/** Tells a person of a change to the way they sign in. The only thing to do is for whoever did not do it. */
export const accountLetter = (about: AccountMailKind, language: Language, publicUrl: string): Letter => {
  const { subject, body } = WORDS[about];
  const french = language === 'fr';
  return {
    language,
    subject: subject[language],
    paragraphs: [
      body[language],
      french
        ? "Si c'était vous, il n'y a rien à faire. Sinon, choisissez tout de suite un nouveau mot de passe : toutes les sessions se fermeront. Dites-le aussi à un propriétaire de votre espace."
        : 'If it was you, there is nothing to do. If not, set a new password at once: every session will end. Tell an owner of your workspace as well.',
    ],
    action: {
      label: french ? 'Choisir un nouveau mot de passe' : 'Set a new password',
      url: `${publicUrl}/reset`,
    },
    closing: [],
  };
};

export const resetLetter = (language: Language, url: string): Letter =>
  language === 'fr'
    ? {
        language,
        subject: 'Un nouveau mot de passe pour Permitdesk',
        paragraphs: [
          'On a demandé un nouveau mot de passe pour votre compte Permitdesk. Le lien est valable une heure et ne sert qu’une fois.',
        ],
        action: { label: 'Choisir un nouveau mot de passe', url },
        closing: [
          "Si ce n'était pas vous, ne faites rien : votre mot de passe reste le même. Si cela se répète, dites-le à un propriétaire de votre espace.",
        ],
      }
    : {
        language,
        subject: 'A new password for Permitdesk',
        paragraphs: [
          'Somebody asked for a new password for your Permitdesk account. The link is good for one hour and works once.',
        ],
        action: { label: 'Set a new password', url },
        closing: [
          'If it was not you, do nothing: your password stays as it is. If it happens again, tell an owner of your workspace.',
        ],
      };

export const invitationLetter = (language: Language, workspace: string, url: string): Letter =>
  language === 'fr'
    ? {
        language,
        subject: `Invitation à rejoindre ${workspace} dans Permitdesk`,
        paragraphs: [
          `On vous invite à rejoindre l'espace « ${workspace} » dans Permitdesk, où se suivent les offres d'emploi et les permis de travail.`,
          'Le lien est valable sept jours et ne sert qu’une fois.',
        ],
        action: { label: "Voir l'invitation", url },
        closing: ['Si vous ne connaissez pas cet espace, ne faites rien.'],
      }
    : {
        language,
        subject: `Invitation to join ${workspace} in Permitdesk`,
        paragraphs: [
          `You are invited to join the workspace “${workspace}” in Permitdesk, which keeps offers of employment and work permits.`,
          'The link is good for seven days and works once.',
        ],
        action: { label: 'See the invitation', url },
        closing: ['If you do not know this workspace, do nothing.'],
      };
