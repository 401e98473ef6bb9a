import { card, refusalsOf } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';
import { AppError } from '../platform/problems.js';

const NAMED = 3;

const refusal = refusalsOf({
  'permission.not-here': card<readonly string[]>({
    basis: 'house',
    cites: ['Permitdesk: a role holds where it was given, and nowhere else'],
    text: () =>
      text(
        'You see this record, but your role does not reach it for this.',
        'Vous voyez ce dossier, mais votre rôle ne s’y étend pas pour cette action.',
      ),
    remedy: (names) => {
      const shown = names.slice(0, NAMED).join(', ');
      return names.length === 0
        ? text('Ask an owner of the workspace.', 'Adressez-vous à un propriétaire de l’espace de travail.')
        : text(`Ask someone who may: ${shown}.`, `Adressez-vous à une personne autorisée : ${shown}.`);
    },
  }),
});

/** The record is there for the reader and the act is not theirs: who may do it is said. */
export const permissionNotHere = (permission: string, names: readonly string[]): AppError =>
  new AppError('permission.missing', {
    permission: permission,
    refusals: [refusal('permission.not-here', names)],
  });
