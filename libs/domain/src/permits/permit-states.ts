import { text, type Bilingual } from '../law/text.js';

/**
 * States of one worker's permit case. Codes start with P so that nobody takes one for an exemption code.
 * `none` stands before the table: no number handed over and nothing begun.
 */
export const PERMIT_STATES = [
  'none',
  'P00', 'P05', 'P10', 'P11', 'P12', 'P13', 'P15', 'P20', 'P25', 'P30', 'P35', 'P40', 'P41', 'P42', 'P50', 'P52', 'P55', 'P56',
  'P60', 'P61', 'P62', 'P70', 'P80', 'P81', 'P82', 'P83', 'P84', 'P85', 'P86', 'P87', 'P88', 'P89', 'P90', 'P91',
] as const; // prettier-ignore
export type PermitState = (typeof PERMIT_STATES)[number];

/** Who has the ball. */
export const HOLDERS = ['us', 'client', 'worker', 'ircc', 'nobody'] as const;
export type Holder = (typeof HOLDERS)[number];

export const HOLDER_NAMES: Readonly<Record<Holder, Bilingual>> = {
  us: text('Us', 'Nous'),
  client: text('Employer', 'Employeur'),
  worker: text('Worker', 'Travailleur'),
  ircc: text('IRCC', 'IRCC'),
  nobody: text('Nobody', 'Personne'),
};

export interface PermitStateCard {
  readonly name: Bilingual;
  /** One plain sentence for the worker and the HR coordinator. */
  readonly meaning: Bilingual;
  readonly holder: Holder;
  /** The application or the employer's part in it is over; the table leads nowhere from here. */
  readonly closed: boolean;
  /** A permit has been issued in this case and the six-year duties run (IRPR s. 209.2). */
  readonly issued: boolean;
}

const state = (
  name: Bilingual,
  meaning: Bilingual,
  holder: Holder,
  more: { closed?: true; issued?: true } = {},
): PermitStateCard => ({
  name,
  meaning,
  holder,
  closed: more.closed ?? false,
  issued: more.issued ?? false,
});

export const PERMIT_STATE_CARDS: Readonly<Record<PermitState, PermitStateCard>> = {
  none: state(
    text('Not begun', 'Non commencé'),
    text('The permit application has not begun.', "La demande de permis n'a pas commencé."),
    'us',
  ),
  P00: state(
    text('Number handed over', 'Numéro remis'),
    text(
      'The worker has the offer number; nothing is filed yet.',
      "Le travailleur a le numéro de l'offre; rien n'est encore déposé.",
    ),
    'worker',
  ),
  P05: state(
    text('Preparing the application', 'Préparation de la demande'),
    text('Forms and documents are being collected.', 'Les formulaires et les documents sont rassemblés.'),
    'worker',
  ),
  P10: state(
    text('Filed outside Canada', "Déposée à l'extérieur du Canada"),
    text('The online application was filed before entry.', "La demande en ligne a été déposée avant l'entrée."),
    'ircc',
  ),
  P11: state(
    text('Filed in Canada', 'Déposée au Canada'),
    text('The online application was filed from inside Canada.', 'La demande en ligne a été déposée depuis le Canada.'),
    'ircc',
  ),
  P12: state(
    text('Renewal filed', 'Renouvellement déposé'),
    text('The renewal was filed online.', 'Le renouvellement a été déposé en ligne.'),
    'ircc',
  ),
  P13: state(
    text('At the port of entry', "Au point d'entrée"),
    text('The worker is being examined at the border.', 'Le travailleur est contrôlé à la frontière.'),
    'ircc',
  ),
  P15: state(
    text('Returned as incomplete', 'Retournée comme incomplète'),
    text(
      'IRCC sent the application back; in law it was never filed.',
      "IRCC a retourné la demande; en droit, elle n'a jamais été déposée.",
    ),
    'worker',
  ),
  P20: state(
    text('In process', 'En traitement'),
    text('IRCC is examining the application.', 'IRCC examine la demande.'),
    'ircc',
  ),
  P25: state(
    text('Fairness letter', "Lettre d'équité procédurale"),
    text('IRCC raised a concern; an answer is due.', 'IRCC a soulevé une préoccupation; une réponse est attendue.'),
    'us',
  ),
  P30: state(
    text('Approved, letter of introduction', "Approuvée, lettre d'introduction"),
    text('Approved; the permit is printed at the border.', 'Approuvée; le permis sera imprimé à la frontière.'),
    'worker',
  ),
  P35: state(
    text('Letter lapsed', 'Lettre échue'),
    text('The letter of introduction lapsed without entry.', "La lettre d'introduction est échue sans entrée."),
    'nobody',
    { closed: true },
  ),
  P40: state(
    text('Permit issued', 'Permis délivré'),
    text('The permit was handed over or mailed.', 'Le permis a été remis ou posté.'),
    'client',
    { issued: true },
  ),
  P41: state(
    text('Permit has an error', 'Permis erroné'),
    text('The document differs from what was approved.', 'Le document diffère de ce qui a été approuvé.'),
    'us',
    { issued: true },
  ),
  P42: state(
    text('Correction requested', 'Correction demandée'),
    text('IRCC was asked to amend the document.', 'On a demandé à IRCC de modifier le document.'),
    'ircc',
    { issued: true },
  ),
  P50: state(
    text('Working', 'En emploi'),
    text('The worker works under the permit.', 'Le travailleur travaille en vertu du permis.'),
    'client',
    { issued: true },
  ),
  P52: state(
    text('On leave or laid off', 'En congé ou mis à pied'),
    text('Leave or temporary lay-off; the permit is valid.', 'Congé ou mise à pied temporaire; le permis est valide.'),
    'client',
    { issued: true },
  ),
  P55: state(
    text('Maintained status', 'Statut conservé'),
    text(
      'The permit expired but the renewal was filed in time: work goes on, on the same conditions, in Canada.',
      'Le permis est expiré, mais le renouvellement a été déposé à temps : le travail continue, aux mêmes conditions, au Canada.',
    ),
    'ircc',
    { issued: true },
  ),
  P56: state(
    text('In Canada without the right to work', 'Au Canada sans droit de travailler'),
    text('There is a status, but no right to work.', 'Il y a un statut, mais pas de droit de travailler.'),
    'worker',
    { issued: true },
  ),
  P60: state(
    text('Status lost', 'Statut perdu'),
    text(
      'The stay ended or a condition was broken. No work. Restoration may be asked for within 90 days.',
      'Le séjour a pris fin ou une condition a été violée. Aucun travail. Le rétablissement peut être demandé dans les 90 jours.',
    ),
    'worker',
    { issued: true },
  ),
  P61: state(
    text('Restoration filed', 'Rétablissement demandé'),
    text(
      'IRCC decides on the restoration. No work meanwhile.',
      "IRCC décide du rétablissement. Aucun travail d'ici là.",
    ),
    'ircc',
    { issued: true },
  ),
  P62: state(
    text('Status restored', 'Statut rétabli'),
    text(
      'Status is back; work waits for the new permit.',
      'Le statut est rétabli; le travail attend le nouveau permis.',
    ),
    'ircc',
    { issued: true },
  ),
  P70: state(
    text('Revocation announced', 'Révocation annoncée'),
    text(
      'A revocation was announced; status and work go on for 90 days from the letter.',
      'Une révocation a été annoncée; le statut et le travail continuent 90 jours à compter de la lettre.',
    ),
    'us',
    { issued: true },
  ),
  P80: state(text('Refused', 'Refusée'), text('This application was refused.', 'Cette demande a été refusée.'), 'us', {
    closed: true,
  }),
  P81: state(
    text('Application withdrawn', 'Demande retirée'),
    text(
      'The worker withdrew the application before a decision.',
      'Le travailleur a retiré la demande avant une décision.',
    ),
    'nobody',
    { closed: true },
  ),
  P82: state(
    text('Closed: offer withdrawn', 'Fermé : offre retirée'),
    text('The employer withdrew the offer.', "L'employeur a retiré l'offre."),
    'nobody',
    { closed: true },
  ),
  P83: state(
    text('Employment ended', 'Emploi terminé'),
    text(
      'The employment is over; the file is kept for six years.',
      "L'emploi est terminé; le dossier est conservé six ans.",
    ),
    'nobody',
    { closed: true, issued: true },
  ),
  P84: state(
    text('Departed', 'Parti'),
    text('The worker left Canada for good.', 'Le travailleur a quitté le Canada pour de bon.'),
    'nobody',
    { closed: true, issued: true },
  ),
  P85: state(
    text('Expired', 'Expiré'),
    text(
      'The permit ended without a renewal and the time for restoration is over.',
      'Le permis a pris fin sans renouvellement et le délai de rétablissement est passé.',
    ),
    'nobody',
    { closed: true, issued: true },
  ),
  P86: state(
    text('Superseded', 'Remplacé'),
    text('A later permit replaces this one.', 'Un permis ultérieur remplace celui-ci.'),
    'nobody',
    { closed: true, issued: true },
  ),
  P87: state(
    text('Open permit', 'Permis ouvert'),
    text(
      'The worker now holds an open permit; the portal is no longer needed.',
      "Le travailleur a maintenant un permis ouvert; le portail n'est plus nécessaire.",
    ),
    'nobody',
    { closed: true, issued: true },
  ),
  P88: state(
    text('Permanent resident', 'Résident permanent'),
    text(
      'The worker became a permanent resident; the permit is cancelled by law.',
      'Le travailleur est devenu résident permanent; le permis est annulé de plein droit.',
    ),
    'nobody',
    { closed: true, issued: true },
  ),
  P89: state(
    text('Deceased', 'Décédé'),
    text(
      'The worker died; the permit is cancelled by law.',
      'Le travailleur est décédé; le permis est annulé de plein droit.',
    ),
    'nobody',
    { closed: true },
  ),
  P90: state(
    text('Permit cancelled', 'Permis annulé'),
    text('The permit was cancelled or revoked. No work.', 'Le permis a été annulé ou révoqué. Aucun travail.'),
    'us',
    { closed: true, issued: true },
  ),
  P91: state(
    text('Restoration refused', 'Rétablissement refusé'),
    text(
      'Restoration was refused; the worker must leave.',
      'Le rétablissement a été refusé; le travailleur doit partir.',
    ),
    'nobody',
    { closed: true, issued: true },
  ),
};

/** States in which no later row of the table applies. */
export const isClosedPermitState = (state: PermitState): boolean => PERMIT_STATE_CARDS[state].closed;
