import type { NoticeAnswer } from '../assess/answers.js';
import type { Facts } from '../assess/facts.js';
import type { Topic } from '../assess/topic.js';
import { isoOf } from '../deadlines/day-count.js';
import {
  deemedReceipt,
  defaultFrom,
  finalDeterminationDue,
  ifReceiptMoves,
  preliminaryFindingDue,
  type FindingNotice,
} from '../deadlines/notice-periods.js';
import { text } from '../law/text.js';
import { parseDay } from '../time/plain-date.js';

const FACTS = ['noticeSentOn', 'noticeItems', 'noticeKind'] as const;

const RECEIVED = text(
  'The notice is deemed received ten days after it was sent, or five when only items 18 to 23 are in play; a holiday does not move the receipt here.',
  "L'avis est réputé reçu dix jours après son envoi, ou cinq lorsque seuls les articles 18 à 23 sont en cause; un jour férié ne déplace pas la réception ici.",
);
const RECEIPT_ON_HOLIDAY = text(
  "The receipt falls on a holiday. By the department's words it moves to the next day, by its own example it does not; the earlier date is the safer one.",
  'La réception tombe un jour férié. Selon le texte du ministère, elle est reportée au lendemain; selon son propre exemple, non. La date la plus proche est la plus sûre.',
);
const KIND_MISSING = text(
  'What is due depends on the notice: a preliminary finding asks for submissions, a final determination for payment.',
  "Ce qui est dû dépend de l'avis : une décision provisoire appelle des observations, une décision finale un paiement.",
);
const SENT_MISSING = text(
  'The day on which the notice was sent starts the period.',
  "Le jour de l'envoi de l'avis fait courir le délai.",
);
const SUBMISSIONS = text(
  'Submissions, or a request for more time, are due within the period after receipt; a request after it is too late.',
  'Les observations, ou la demande de prolongation, sont dues dans le délai qui suit la réception; après, il est trop tard.',
);
const PAYMENT = text(
  'The penalty is paid, or a payment agreement signed, within 30 days after receipt; default begins the next day.',
  'La sanction est payée, ou une entente de paiement signée, dans les 30 jours suivant la réception; le défaut commence le lendemain.',
);

/** The notice as the law counts it; `undefined` when the day of sending is not known or cannot be read. */
export const findingNotice = ({ noticeSentOn, noticeItems }: Facts): FindingNotice | undefined => {
  const sentOn = noticeSentOn === undefined ? undefined : parseDay(noticeSentOn);
  return sentOn === undefined ? undefined : { sentOn, items: noticeItems ?? [] };
};

const UNKNOWN: NoticeAnswer = { receivedOn: undefined, defaultFrom: undefined, variantIfReceiptMoves: undefined };

/** When a notice of the Minister counts as received, and what that starts. */
export const noticeTopic: Topic<NoticeAnswer> = {
  isAsked: ({ noticeKind, noticeSentOn }) => noticeKind !== undefined || noticeSentOn !== undefined,
  decide: ({ facts, calendar, trace }) => {
    const notice = findingNotice(facts);
    if (notice === undefined) {
      trace.needs('CAL-07', SENT_MISSING, FACTS);
      return UNKNOWN;
    }
    trace.holds('CAL-07', RECEIVED, FACTS);
    const receivedOn = isoOf(deemedReceipt(notice).safeDue);
    const { noticeKind } = facts;
    if (noticeKind !== 'preliminary' && noticeKind !== 'final') {
      trace.needs('AMP-07', KIND_MISSING, FACTS);
      return { ...UNKNOWN, receivedOn };
    }
    const isFinal = noticeKind === 'final';
    trace.holds(isFinal ? 'AMP-08' : 'AMP-07', isFinal ? PAYMENT : SUBMISSIONS, FACTS);
    const due = (isFinal ? finalDeterminationDue : preliminaryFindingDue)(notice, calendar);
    const moved = ifReceiptMoves(notice, noticeKind, calendar);
    if (moved !== undefined) trace.warns('CAL-07', RECEIPT_ON_HOLIDAY, FACTS);
    return {
      receivedOn,
      defaultFrom: isFinal ? isoOf(defaultFrom(notice, calendar).legalDue) : undefined,
      // Said only where it makes a difference to the last day.
      variantIfReceiptMoves:
        moved === undefined || isoOf(moved.safeDue) === isoOf(due.safeDue) ? undefined : isoOf(moved.safeDue),
    };
  },
};
