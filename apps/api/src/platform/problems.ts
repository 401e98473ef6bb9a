import { text, type Bilingual } from '@permitdesk/domain/law/text';

interface ProblemCard {
  readonly status: number;
  readonly title: Bilingual;
}

/** Every kind of problem the API answers with. A code without a status and a title in both languages cannot exist. */
export const PROBLEMS = {
  'request.invalid': {
    status: 400,
    title: text('Some of what was sent cannot be read', "Une partie de l'envoi est illisible"),
  },
  'session.required': { status: 401, title: text('Sign in first', "Ouvrez d'abord une session") },
  'session.wrong-credentials': {
    status: 401,
    title: text(
      'E-mail address and password do not go together',
      "L'adresse courriel et le mot de passe ne correspondent pas",
    ),
  },
  'session.wrong-code': {
    status: 401,
    title: text('This code is not taken', "Ce code n'est pas accepté"),
  },
  'session.sign-in-over': {
    status: 401,
    title: text('This sign-in took too long: begin again', 'Cette ouverture de session a expiré : recommencez'),
  },
  'passkey.not-accepted': {
    status: 401,
    title: text('This passkey is not accepted', "Cette clé d'accès n'est pas acceptée"),
  },
  'session.too-many-tries': { status: 429, title: text('Too many tries', "Trop d'essais") },
  'request.too-many': { status: 429, title: text('Too many requests', 'Trop de requêtes') },
  'second-factor.required': {
    status: 403,
    title: text(
      'Your workspace asks for a second factor: set it up first',
      "Votre espace exige un second facteur : configurez-le d'abord",
    ),
  },
  'link.spent': {
    status: 404,
    title: text(
      'This link was used, is too old, or is not one of ours',
      "Ce lien a servi, est périmé ou n'est pas de nous",
    ),
  },
  'invitation.other-person': {
    status: 403,
    title: text(
      'This invitation is for another person than the one who is signed in',
      'Cette invitation est destinée à une autre personne que celle dont la session est ouverte',
    ),
  },
  'session.single-sign-on-required': {
    status: 403,
    title: text(
      'People of your organization sign in with single sign-on',
      "Les personnes de votre organisation se connectent par l'authentification unique",
    ),
  },
  'permission.missing': { status: 403, title: text('Your role does not allow this', 'Votre rôle ne le permet pas') },
  'file-link.wrong': {
    status: 403,
    title: text(
      'This link does not open this file for you; open the file from its case',
      'Ce lien ne vous ouvre pas ce fichier; ouvrez le fichier à partir de son dossier',
    ),
  },
  'file-link.expired': {
    status: 410,
    title: text(
      'This link has expired; open the file again from its case',
      'Ce lien a expiré; ouvrez de nouveau le fichier à partir de son dossier',
    ),
  },
  'session.viewing-as': {
    status: 403,
    title: text(
      'You are looking through somebody else’s eyes; nothing can be changed, and no passport opened',
      'Vous voyez l’espace par les yeux d’une autre personne; rien ne peut être modifié, et aucun passeport ouvert',
    ),
  },
  'request.foreign-origin': {
    status: 403,
    title: text('This request came from another site', "Cette requête vient d'un autre site"),
  },
  'record.not-found': { status: 404, title: text('There is no such record', "Il n'y a pas de tel dossier") },
  'route.not-found': { status: 404, title: text('There is no such address', "Il n'y a pas de telle adresse") },
  'record.stale': {
    status: 409,
    title: text('This record changed after you read it', "Ce dossier a changé depuis que vous l'avez lu"),
  },
  'record.duplicate': { status: 409, title: text('There is such a record already', 'Un tel dossier existe déjà') },
  'request.too-large': { status: 413, title: text('Too large', 'Trop volumineux') },
  'request.wrong-media': {
    status: 415,
    title: text('This kind of content is not taken here', "Ce type de contenu n'est pas accepté ici"),
  },
  'rule.refused': { status: 422, title: text('A rule stands against this step', "Une règle s'oppose à cette étape") },
  'scim.refused': {
    status: 400,
    title: text('The directory sent something that cannot be done', "L'annuaire a envoyé ce qui ne peut se faire"),
  },
  'scim.not-unique': {
    status: 409,
    title: text('There is such a user already', 'Un tel utilisateur existe déjà'),
  },
  'scim.token-wrong': {
    status: 401,
    title: text('The bearer token is missing, wrong or over', 'Le jeton manque, est faux ou a expiré'),
  },
  'scim.not-offered': {
    status: 403,
    title: text('This is not offered to the directory', "Cela n'est pas offert à l'annuaire"),
  },
  'scim.stale': {
    status: 412,
    title: text('The resource changed after it was read', 'La ressource a changé depuis sa lecture'),
  },
  'service.unavailable': { status: 503, title: text('Not ready', 'Pas prêt') },
  'server.fault': {
    status: 500,
    title: text('Something went wrong on our side', "Une erreur s'est produite de notre côté"),
  },
} as const satisfies Record<string, ProblemCard>;

export type ProblemCode = keyof typeof PROBLEMS;

/** A problem as the code throws it; the one filter turns it into `application/problem+json`. */
export class AppError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly details: Readonly<Record<string, unknown>> = {},
    cause?: unknown,
  ) {
    super(PROBLEMS[code].title.en, { cause });
  }
}
