import { card, refusalsOf, type Refusal } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';
import { RecordNotFound, StepRefused } from '@permitdesk/persistence/faults';

const HOUSE = 'Permitdesk: a file is handed over whole, once, to a workspace that agreed' as const;

const refusal = refusalsOf({
  'hand-over.code-invalid': card<number>({
    basis: 'house',
    cites: [HOUSE],
    text: () =>
      text(
        'This code is not valid: it is wrong, used, withdrawn or older than seven days.',
        'Ce code n’est pas valide : il est erroné, utilisé, retiré ou vieux de plus de sept jours.',
      ),
    remedy: () => text('Ask the receiver for a new one.', 'Demandez-en un nouveau au destinataire.'),
  }),
  'hand-over.open-engagement': card<number>({
    basis: 'house',
    cites: [HOUSE],
    text: () =>
      text(
        'An engagement between this employer and a firm is open.',
        'Un engagement entre cet employeur et un cabinet est en cours.',
      ),
    remedy: () =>
      text(
        'End the engagement first; then its file can go.',
        'Mettez d’abord fin à l’engagement; le dossier pourra ensuite partir.',
      ),
  }),
  'hand-over.case-being-edited': card<number>({
    basis: 'house',
    cites: [HOUSE],
    text: (count) =>
      text(
        `Somebody is working on ${count === 1 ? 'one case' : `${count || 'some'} cases`} right now.`,
        `Quelqu’un travaille en ce moment sur ${count === 1 ? 'un dossier' : `${count || 'des'} dossiers`}.`,
      ),
    remedy: () =>
      text('Try again ten minutes after the last change.', 'Réessayez dix minutes après la dernière modification.'),
  }),
  'hand-over.worker-elsewhere': card<number>({
    basis: 'house',
    cites: [HOUSE],
    text: (count) =>
      text(
        `${count === 1 ? 'One worker has' : `${count} workers have`} a case of another employer here too.`,
        `${count === 1 ? 'Un travailleur a' : `${count} travailleurs ont`} aussi un dossier d’un autre employeur ici.`,
      ),
    remedy: () =>
      text(
        'A person’s file cannot be in two hands without their word. Keep these cases here, or let the other employer go first.',
        'Le dossier d’une personne ne peut être entre deux mains sans son accord. Gardez ces dossiers ici, ou transférez d’abord l’autre employeur.',
      ),
  }),
  'hand-over.receiver-has-file': card<number>({
    basis: 'house',
    cites: [HOUSE],
    text: () =>
      text(
        'The receiver already holds the file of this employer, from an earlier hand-over.',
        'Le destinataire détient déjà le dossier de cet employeur, à la suite d’un transfert antérieur.',
      ),
    remedy: () => text('Hand it to another workspace.', 'Transférez-le à un autre espace.'),
  }),
  'hand-over.receiver-conflict': card<number>({
    basis: 'house',
    cites: [HOUSE],
    text: () =>
      text(
        'The receiver has a case with the same offer number, or an entity with the same business number.',
        'Le destinataire a un dossier avec le même numéro d’offre, ou une entité avec le même numéro d’entreprise.',
      ),
    remedy: () =>
      text(
        'Ask the receiver to mend its own record first.',
        'Demandez au destinataire de corriger d’abord son propre registre.',
      ),
  }),
  'hand-over.nobody-responsible': card<number>({
    basis: 'house',
    cites: ['Permitdesk: whoever answers for a case can open it'],
    text: () =>
      text(
        'The person chosen by the receiver cannot open the cases any more.',
        'La personne choisie par le destinataire ne peut plus ouvrir les dossiers.',
      ),
    remedy: () =>
      text(
        'Ask the receiver for a new code with another person.',
        'Demandez au destinataire un nouveau code avec une autre personne.',
      ),
  }),
  'hand-over.not-confirmed': card<number>({
    basis: 'house',
    cites: ['Permitdesk: what cannot be undone is confirmed by name'],
    text: () =>
      text(
        'The name typed is not the employer’s operating name.',
        'Le nom saisi n’est pas le nom commercial de l’employeur.',
      ),
    remedy: () =>
      text('Type it exactly as it stands on the page.', 'Saisissez-le exactement comme il figure sur la page.'),
  }),
});
export type HandOverRefusalCode = Parameters<typeof refusal>[0];

export const handOverRefusal = (code: HandOverRefusalCode, count = 0, field?: string): Refusal =>
  refusal(code, count, field);

const LOCK_NOT_AVAILABLE = '55P03';

/** What the functions that reach across say no with. */
export const asHandOverFault = (error: unknown): unknown => {
  const { code, message = '' } = error as { code?: string; message?: string };
  if (code === 'PD404') return new RecordNotFound(message);
  if (code === 'PD422')
    return new StepRefused([
      handOverRefusal(message as HandOverRefusalCode, 0, message === 'hand-over.code-invalid' ? 'code' : undefined),
    ]);
  if (code === LOCK_NOT_AVAILABLE) return new StepRefused([handOverRefusal('hand-over.case-being-edited')]);
  return error;
};
