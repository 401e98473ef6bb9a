import { card, refusalsOf } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';

/** What stands against an act on somebody's privacy. */
export const privacyRefusal = refusalsOf({
  'hold.lifted-already': card({
    basis: 'house',
    cites: ['Permitdesk: a hold is lifted once, with a reason'],
    text: () => text('This hold was lifted already.', 'Cette mesure de conservation a déjà été levée.'),
    remedy: () => text('Place a new one if it is needed.', 'Imposez-en une nouvelle au besoin.'),
  }),
  'disposal.not-in-queue': card({
    basis: 'house',
    cites: ['Permitdesk: destruction takes two acts of people'],
    text: () =>
      text(
        'This file does not stand where this act begins: it waits for the other act, or is decided already.',
        'Ce dossier n’en est pas à cette étape : il attend l’autre acte, ou la décision est déjà prise.',
      ),
    remedy: () => text('Reload the queue.', 'Rechargez la file d’élimination.'),
  }),
  'disposal.same-person': card({
    basis: 'house',
    cites: ['Permitdesk: destruction takes two people where there are two'],
    text: () =>
      text(
        'Who asked for the destruction does not approve it while another person manages privacy here.',
        'La personne qui a demandé la destruction ne l’approuve pas tant qu’une autre gère la confidentialité ici.',
      ),
    remedy: () => text('Ask your colleague to approve it.', 'Demandez à votre collègue de l’approuver.'),
  }),
  'disposal.too-early': card<{ readonly because: { readonly en: string; readonly fr: string } }>({
    basis: 'law',
    cites: ['IRPR s. 209.2(1)(b)', 'PIPEDA Schedule 1, cl. 4.5.2', 'PIPEDA s. 8(8)'],
    text: ({ because }) =>
      text(`The file must still be kept: ${because.en}.`, `Le dossier doit encore être conservé : ${because.fr}.`),
    remedy: () =>
      text(
        'It leaves the queue, and comes back by itself when its day has come.',
        'Il quitte la file et y reviendra de lui-même le jour venu.',
      ),
  }),
  'disposal.kept-in-the-past': card({
    basis: 'house',
    cites: ['Permitdesk: a file is kept longer until a day to come'],
    text: () =>
      text('The day until which the file is kept is over.', 'Le jour jusqu’auquel le dossier est conservé est passé.'),
    remedy: () => text('Choose a day after today.', 'Choisissez un jour à venir.'),
  }),
  'breach.days-out-of-order': card({
    basis: 'law',
    cites: ['SOR/2018-64 s. 6'],
    text: () =>
      text(
        'A breach is determined on or after the day it began, and not in the future.',
        'Une atteinte est constatée le jour où elle a commencé ou après, et non dans l’avenir.',
      ),
    remedy: () => text('Correct the days.', 'Corrigez les jours.'),
  }),
  'breach.risk-without-factors': card({
    basis: 'law',
    cites: ['PIPEDA s. 10.1(8)'],
    text: () =>
      text(
        'Whether there is a real risk of significant harm is decided on the sensitivity of the data and the probability of misuse, with reasons.',
        'Le risque réel de préjudice grave se détermine d’après la sensibilité des renseignements et la probabilité d’un usage abusif, motifs à l’appui.',
      ),
    remedy: () =>
      text('Weigh both factors and write the reasons.', 'Évaluez les deux facteurs et inscrivez les motifs.'),
  }),
  'breach.told-out-of-order': card({
    basis: 'law',
    cites: ['PIPEDA s. 10.1'],
    text: () =>
      text(
        'Nobody is told before the breach is determined, nor in the future.',
        'Personne n’est avisé avant la constatation de l’atteinte, ni dans l’avenir.',
      ),
    remedy: () => text('Correct the day.', 'Corrigez le jour.'),
  }),
  'breach.must-be-kept': card<{ readonly through: string }>({
    basis: 'law',
    cites: ['SOR/2018-64 s. 6', 'PIPEDA s. 10.3'],
    text: ({ through }) =>
      text(`This record is kept through ${through}.`, `Ce registre est conservé jusqu’au ${through} inclus.`),
    remedy: () => text('Nothing is left to do until then.', 'Il n’y a rien à faire d’ici là.'),
  }),
  'request.days-out-of-order': card({
    basis: 'law',
    cites: ['PIPEDA s. 8(3)', 'PIPEDA s. 8(4)'],
    text: () =>
      text(
        'A request is received on or after its own date, and not in the future.',
        'Une demande est reçue à sa date ou après, et non dans l’avenir.',
      ),
    remedy: () => text('Correct the days.', 'Corrigez les jours.'),
  }),
  'request.answered-already': card({
    basis: 'house',
    cites: ['Permitdesk: a request has one answer'],
    text: () => text('This request was answered already.', 'Cette demande a déjà reçu une réponse.'),
    remedy: () => text('Record a new request.', 'Inscrivez une nouvelle demande.'),
  }),
  'request.refused-without-reasons': card({
    basis: 'law',
    cites: ['PIPEDA s. 8(7)'],
    text: () =>
      text(
        'A request is refused in writing, with reasons and the recourse that is open.',
        'Une demande est refusée par écrit, motifs et recours à l’appui.',
      ),
    remedy: () => text('Write the reasons.', 'Inscrivez les motifs.'),
  }),
  'request.extension-too-late': card<{ readonly by: string }>({
    basis: 'law',
    cites: ['PIPEDA s. 8(4)'],
    text: ({ by }) =>
      text(
        `A notice of extension counts only when it is sent by ${by}: thirty days after the date of the request, once.`,
        `L’avis de prorogation ne vaut que s’il est envoyé au plus tard le ${by} : trente jours après la date de la demande, une seule fois.`,
      ),
    remedy: () => text('Answer the request.', 'Répondez à la demande.'),
  }),
  'request.no-extension': card({
    basis: 'law',
    cites: ['CQLR P-39.1'],
    text: () => text('Only the federal law knows this extension.', 'Seule la loi fédérale prévoit cette prorogation.'),
    remedy: () => text('Answer the request.', 'Répondez à la demande.'),
  }),
  'correction.nothing-changed': card({
    basis: 'law',
    cites: ['PIPEDA Schedule 1, cl. 4.9.5'],
    text: () =>
      text(
        'A correction that was made changes at least one value of the record.',
        'Une correction apportée change au moins une valeur de la fiche.',
      ),
    remedy: () =>
      text('Give the corrected value, or refuse with reasons.', 'Indiquez la valeur corrigée, ou refusez avec motifs.'),
  }),
});
