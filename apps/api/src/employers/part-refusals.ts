import { card, refusalsOf } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';

/** What stands against changing a part of an employer, or putting a case there. */
export const partRefusal = refusalsOf({
  'business-number.taken': card<string>({
    basis: 'house',
    cites: ['IRCC: Employer Portal enrolment guide, one employer account for each business number'],
    text: (by) =>
      text(
        `This business number belongs to “${by}”. One number is one legal person and one portal account.`,
        `Ce numéro d’entreprise appartient à « ${by} ». Un numéro, c’est une personne morale et un compte du portail.`,
      ),
    remedy: () =>
      text(
        'Check the number, or close the other entity on its last day first.',
        'Vérifiez le numéro, ou fermez d’abord l’autre entité à son dernier jour.',
      ),
    mendAt: 'employer',
  }),
  'part.has-open-cases': card<number>({
    basis: 'house',
    cites: ['Permitdesk: a part of an employer closes once no open case stands there'],
    text: (count) =>
      text(
        `${count === 1 ? 'One open case stands' : `${count} open cases stand`} there.`,
        `${count === 1 ? 'Un dossier ouvert s’y trouve' : `${count} dossiers ouverts s’y trouvent`}.`,
      ),
    remedy: () =>
      text(
        'Close the cases or move them to another entity or branch first.',
        'Fermez d’abord ces dossiers ou déplacez-les vers une autre entité ou un autre établissement.',
      ),
  }),
  'part.closed': card({
    basis: 'house',
    cites: ['Permitdesk: no case begins at a part of an employer that is closed'],
    text: () => text('This entity or branch is closed.', 'Cette entité ou cet établissement est fermé.'),
    remedy: () => text('Choose one that is open.', 'Choisissez-en un qui est ouvert.'),
  }),
  'part.outlives-entity': card({
    basis: 'house',
    cites: ['Permitdesk: a branch closes with its entity at the latest'],
    text: () => text('The entity closes earlier than that.', 'L’entité ferme avant cette date.'),
    remedy: () =>
      text(
        'Choose a day on or before the last day of the entity.',
        'Choisissez une date au plus tard le dernier jour de l’entité.',
      ),
  }),
  'case.place-unchanged': card({
    basis: 'house',
    cites: ['Permitdesk: a move names another place'],
    text: () => text('The case stands there already.', 'Le dossier s’y trouve déjà.'),
    remedy: () => text('Choose another entity or branch.', 'Choisissez une autre entité ou un autre établissement.'),
  }),
});
