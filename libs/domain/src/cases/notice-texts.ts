import { text, type Bilingual } from '../law/text.js';
import type { Permission } from '../access/permissions.js';
import type { Topic } from './topics.js';

export interface NoticeText {
  /** Who is told: the responsible person always, and whoever may act on it. */
  readonly for: Permission | 'responsible';
  readonly subject: (params: NoticeParams) => Bilingual;
  readonly body: (params: NoticeParams) => Bilingual;
}

/** What a notice may name. Names stay inside the product; a mail shows the case number alone until the reader signs in. */
export interface NoticeParams {
  readonly caseNumber: string;
  readonly worker: string;
  readonly employer: string;
}

const about = (params: NoticeParams): string => `#${params.caseNumber}`;

/** What each topic tells people. One action per notice. */
export const TOPIC_NOTICES: Readonly<Record<Topic, NoticeText>> = {
  'case.requested': {
    for: 'case.accept',
    subject: (p) => text(`A case was requested ${about(p)}`, `Un dossier a été demandé ${about(p)}`),
    body: (p) =>
      text(
        `${p.employer} asks for a case for ${p.worker}. Accept it, or decline with a reason.`,
        `${p.employer} demande un dossier pour ${p.worker}. Acceptez-le, ou refusez-le avec un motif.`,
      ),
  },
  'case.answered': {
    for: 'responsible',
    subject: (p) => text(`Your request was answered ${about(p)}`, `Votre demande a reçu une réponse ${about(p)}`),
    body: (p) =>
      text(`The case for ${p.worker} was accepted or declined.`, `Le dossier de ${p.worker} a été accepté ou refusé.`),
  },
  'exemption.review-wanted': {
    for: 'exemption.sign',
    subject: (p) =>
      text(`An exemption waits for your sign-off ${about(p)}`, `Une dispense attend votre approbation ${about(p)}`),
    body: (p) =>
      text(
        `Review the exemption for ${p.worker} at ${p.employer}.`,
        `Révisez la dispense de ${p.worker} chez ${p.employer}.`,
      ),
  },
  'exemption.decided': {
    for: 'responsible',
    subject: (p) => text(`The exemption was reviewed ${about(p)}`, `La dispense a été révisée ${about(p)}`),
    body: (p) =>
      text(`See the reviewer's answer for ${p.worker}.`, `Consultez la réponse du réviseur pour ${p.worker}.`),
  },
  'offer.number-recorded': {
    for: 'responsible',
    subject: (p) => text(`An offer number is on file ${about(p)}`, `Un numéro d'offre est au dossier ${about(p)}`),
    body: (p) =>
      text(
        `Hand the number to ${p.worker}; the application can follow.`,
        `Remettez le numéro à ${p.worker}; la demande peut suivre.`,
      ),
  },
  'fee.refund-due': {
    for: 'fee.record',
    subject: (p) =>
      text(`A compliance fee is to be refunded ${about(p)}`, `Des frais de conformité sont à rembourser ${about(p)}`),
    body: (p) =>
      text(
        `Ask for the refund of the fee paid for ${p.worker}.`,
        `Demandez le remboursement des frais payés pour ${p.worker}.`,
      ),
  },
  'ircc.question': {
    for: 'responsible',
    subject: (p) => text(`IRCC raised a concern ${about(p)}`, `IRCC a soulevé une préoccupation ${about(p)}`),
    body: (p) =>
      text(
        `Answer the fairness letter for ${p.worker} before its last day.`,
        `Répondez à la lettre d'équité pour ${p.worker} avant son dernier jour.`,
      ),
  },
  'permit.issued': {
    for: 'responsible',
    subject: (p) => text(`A permit was issued ${about(p)}`, `Un permis a été délivré ${about(p)}`),
    body: (p) =>
      text(
        `Compare the permit of ${p.worker} with the offer today.`,
        `Comparez aujourd'hui le permis de ${p.worker} avec l'offre.`,
      ),
  },
  'application.refused': {
    for: 'responsible',
    subject: (p) => text(`An application was refused ${about(p)}`, `Une demande a été refusée ${about(p)}`),
    body: (p) =>
      text(
        `Read the grounds for ${p.worker}; watch the refund and the time for judicial review.`,
        `Lisez les motifs pour ${p.worker}; surveillez le remboursement et le délai de contrôle judiciaire.`,
      ),
  },
  'status.maintained': {
    for: 'responsible',
    subject: (p) => text(`Maintained status begins ${about(p)}`, `Le statut conservé commence ${about(p)}`),
    body: (p) =>
      text(
        `The permit of ${p.worker} has ended; work goes on under the same conditions, in Canada, until the decision.`,
        `Le permis de ${p.worker} a pris fin; le travail continue aux mêmes conditions, au Canada, jusqu'à la décision.`,
      ),
  },
  'status.at-risk': {
    for: 'responsible',
    subject: (p) => text(`A right to work has changed ${about(p)}`, `Un droit de travailler a changé ${about(p)}`),
    body: (p) =>
      text(
        `Check at once whether ${p.worker} may go on working at ${p.employer}.`,
        `Vérifiez sans tarder si ${p.worker} peut continuer de travailler chez ${p.employer}.`,
      ),
  },
};
