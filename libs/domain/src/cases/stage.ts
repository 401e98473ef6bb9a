import { isFeeSettled } from '../fees/fee.machine.js';
import { text, type Bilingual } from '../law/text.js';
import { isOfferInPortal } from '../offers/offer.machine.js';
import { PERMIT_STATE_CARDS, type Holder } from '../permits/permit-states.js';
import type { FoldedCase } from './fold.js';

/** Columns of the board: how far the case has come, in the words of the desk. */
export const STAGES = ['exemption', 'fee', 'offer', 'portal', 'ircc', 'approved', 'working', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

export const STAGE_NAMES: Readonly<Record<Stage, Bilingual>> = {
  exemption: text('Exemption', 'Dispense'),
  fee: text('Fee', 'Frais'),
  offer: text('Offer', 'Offre'),
  portal: text('In portal', 'Au portail'),
  ircc: text('With IRCC', 'Chez IRCC'),
  approved: text('Approved', 'Approuvée'),
  working: text('Permit in force', 'Permis en vigueur'),
  closed: text('Closed', 'Fermé'),
};

const stopsHere = (folded: FoldedCase): boolean => {
  const outcome = folded.ever('exemption.signed-off')?.facts.outcome;
  return folded.states.exemption === 'signed_off' && (outcome === 'lmia_needed' || outcome === 'no_permit_needed');
};

export const stageOf = (folded: FoldedCase): Stage => {
  const { intake, exemption, fee, offer, permit } = folded.states;
  const card = PERMIT_STATE_CARDS[permit];
  if (intake === 'declined' || intake === 'closed' || card.closed || stopsHere(folded)) return 'closed';
  if (card.issued) return 'working';
  switch (permit) {
    case 'P30':
      return 'approved';
    case 'P10':
    case 'P11':
    case 'P12':
    case 'P13':
    case 'P20':
    case 'P25':
      return 'ircc';
    default:
      break;
  }
  if (isOfferInPortal(offer) || permit !== 'none') return 'portal';
  if (exemption === 'open' || exemption === 'in_review') return 'exemption';
  return isFeeSettled(fee) ? 'offer' : 'fee';
};

const IN_PROCESS: ReadonlySet<string> = new Set(['P10', 'P11', 'P12', 'P20']);

/** A question of IRCC that nobody has answered yet takes the ball from IRCC. */
const openQuestion = (folded: FoldedCase): Holder | undefined => {
  if (!IN_PROCESS.has(folded.states.permit)) return undefined;
  const asked = (
    question: { readonly seq: number } | undefined,
    answer: { readonly seq: number } | undefined,
  ): boolean => question !== undefined && (answer === undefined || answer.seq < question.seq);
  if (asked(folded.ever('employer.questioned'), folded.ever('employer.answered'))) return 'client';
  if (
    asked(folded.ever('biometrics.instructed'), folded.ever('biometrics.given')) ||
    asked(folded.ever('medical.instructed'), folded.ever('medical.done')) ||
    asked(folded.ever('documents.requested'), folded.ever('documents.sent'))
  )
    return 'worker';
  return undefined;
};

/** Who has the ball. */
export const holderOf = (folded: FoldedCase): Holder => {
  const stage = stageOf(folded);
  if (stage === 'closed')
    return PERMIT_STATE_CARDS[folded.states.permit].closed ? PERMIT_STATE_CARDS[folded.states.permit].holder : 'nobody';
  if (folded.states.permit !== 'none') return openQuestion(folded) ?? PERMIT_STATE_CARDS[folded.states.permit].holder;
  if (stage === 'fee') return 'client';
  return 'us';
};
