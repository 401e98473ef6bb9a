import type { RefundAnswer } from '../assess/answers.js';
import type { FactName, Facts } from '../assess/facts.js';
import type { Asked, Topic } from '../assess/topic.js';
import { text } from '../law/text.js';
import { cents, type Cents } from '../money/cents.js';
import { dayOf, offerDayOf } from '../offers/offer-day.js';
import { departmentFeeOn } from './department-fees.js';
import { feeStandingOf } from './fee-standing.js';
import { offerChargesOf } from './offer-charges.js';
import { owesOpenPermitFee } from './open-permit-fee.js';

/** What comes back of the employer's fee alone. */
type EmployerRefund = Omit<RefundAnswer, 'workerCents'>;

const NOUGHT = cents(0);
const NOTHING = {
  cents: NOUGHT,
  basis: 'none',
  to: undefined,
  route: undefined,
  applicationOutcome: undefined,
} as const;

const ISSUED = text(
  'The permit was issued: printed and handed over. The fee is not refunded after that.',
  'Le permis a été délivré, soit imprimé et remis. Les frais ne sont plus remboursés ensuite.',
);
const NOT_PAID = text(
  'No fee was owed or paid, so none is refunded.',
  "Aucuns frais n'étaient dus ni payés : aucun n'est remboursé.",
);
const REFUSED = text(
  'The permit was refused: the fee goes back to the person who paid it, who may be another than the employer.',
  "Le permis a été refusé : les frais sont remboursés à la personne qui les a payés, qui peut ne pas être l'employeur.",
);
const REFUSED_AT_BORDER = text(
  'Refused at a port of entry: the offer stays pending, and the employer withdraws it in the portal to start the refund.',
  "Refus à un point d'entrée : l'offre reste en attente et l'employeur la retire dans le portail pour amorcer le remboursement.",
);
const WITHDRAWN = text(
  'The employer withdraws the offer and asks for the refund before the permit is issued: the fee is remitted.',
  "L'employeur retire l'offre et demande le remboursement avant la délivrance du permis : les frais sont remis.",
);
const ASK_TOO = text(
  'A withdrawal alone gives nothing back: the employer must also ask for the refund, before the permit is issued.',
  "Le retrait seul ne donne rien : l'employeur doit aussi demander le remboursement, avant la délivrance du permis.",
);
const WORKER_WITHDREW = text(
  'The worker withdraws before issue: the Regulations give no right, but the department refunds all the same. Practice, not law.',
  "Le travailleur retire sa demande avant la délivrance : le Règlement ne prévoit rien, mais le ministère rembourse tout de même. C'est un usage, non la loi.",
);
const NOBODY = text(
  'Only a refusal, or a withdrawal by the employer or the worker, gives the fee back.',
  "Seul un refus, ou un retrait par l'employeur ou le travailleur, donne lieu à un remboursement.",
);
const NEED_EVENT = text(
  'What ended the application says whether the fee comes back.',
  'Ce qui a mis fin à la demande dit si les frais sont remboursés.',
);
const NEED_ISSUE = text(
  'Whether the printed permit was handed over decides whether the fee can still come back.',
  'La remise du permis imprimé décide si les frais peuvent encore être remboursés.',
);
const WHO_PAID = text(
  'The refund goes to whoever paid; that is not on file.',
  "Le remboursement va à la personne qui a payé; elle n'est pas au dossier.",
);
const PENDING = text(
  'A pending offer is withdrawn by the employer in the portal.',
  "Une offre en attente est retirée par l'employeur dans le portail.",
);
const MATCHED = text(
  'A matched offer is withdrawn by e-mail to the portal mailbox; the application is then refused.',
  'Une offre appariée est retirée par courriel à la boîte du portail; la demande est alors refusée.',
);
const WRONG_CHANNEL = text(
  'A matched offer cannot be withdrawn in the portal: write to the portal mailbox.',
  'Une offre appariée ne peut être retirée dans le portail : écrivez à la boîte du portail.',
);

const OPEN_FEE_BACK = text(
  'The open permit holder fee goes back to the worker: the permit was refused, or she withdrew and asked before issue.',
  "Les frais du titulaire d'un permis ouvert sont remboursés au travailleur : le permis a été refusé, ou il s'est retiré et l'a demandé avant la délivrance.",
);
const OPEN_FEE_ASK = text(
  'The open permit holder fee comes back only if the worker asks for it before the permit is issued.',
  "Les frais du titulaire d'un permis ouvert ne sont remboursés que si le travailleur le demande avant la délivrance du permis.",
);

/** What was paid: as recorded, or else the fee of these offers; nothing where none was owed. */
const paidOf = (facts: Facts, on: string): Cents => {
  const given = facts.feePaidCents;
  if (given !== undefined && Number.isSafeInteger(given)) return given > 0 ? cents(given) : NOUGHT;
  const { status } = feeStandingOf(facts, on);
  if (status === 'exempt' || status === 'not-applicable') return NOUGHT;
  const paidOn = dayOf(facts.feePaidOn) === undefined ? undefined : facts.feePaidOn;
  return offerChargesOf(facts, paidOn ?? offerDayOf(facts, on)).totalCents;
};

/** Issue is the moment when the printed permit is handed over; a letter of introduction is none. */
const isIssued = ({ permitHandedOver, permitIssuedOn, decision, inCanada }: Facts): boolean | undefined => {
  if (permitHandedOver !== undefined) return permitHandedOver;
  if (permitIssuedOn !== undefined) return true;
  if (decision === 'pending' || decision === 'refused') return false;
  // A permit approved in Canada is sent by mail; abroad an approval is a letter only.
  return decision === 'approved' && inCanada === true ? true : undefined;
};

const payerOf = ({ facts, trace }: Asked): RefundAnswer['to'] => {
  if (facts.feePaidBy === undefined) trace.needs('FEE-09', WHO_PAID, ['feePaidBy']);
  return facts.feePaidBy;
};

const routeOf = ({ facts, trace }: Asked): RefundAnswer['route'] => {
  const of: readonly FactName[] = ['offerState', 'withdrawalChannel'];
  if (facts.offerState === 'matched') {
    if (facts.withdrawalChannel === 'portal') trace.fails('OFF-13', WRONG_CHANNEL, of);
    else trace.holds('OFF-13', MATCHED, of);
    return 'mailbox';
  }
  if (facts.offerState === undefined && facts.withdrawalChannel === 'mailbox') {
    trace.holds('OFF-13', MATCHED, of);
    return 'mailbox';
  }
  trace.holds('OFF-13', PENDING, of);
  return 'portal';
};

const onRefusal = (asked: Asked, paid: Cents): EmployerRefund => {
  const { facts, trace } = asked;
  // A refusal after the letter of introduction is one at the border, unless the employer's withdrawal brought it about.
  const atBorder =
    facts.withdrawnBy === undefined && (facts.channel === 'port-of-entry' || facts.letterIssued === true);
  trace.holds('FEE-09', REFUSED, ['decision', 'feePaidBy']);
  if (atBorder) trace.holds('FEE-10', REFUSED_AT_BORDER, ['decision', 'channel', 'letterIssued']);
  return {
    cents: paid,
    basis: 'regulation',
    to: payerOf(asked),
    route: atBorder ? 'portal' : 'automatic',
    opensTask: true,
    applicationOutcome: 'refused',
  };
};

const onEmployerWithdrawal = (asked: Asked, paid: Cents): EmployerRefund => {
  const { facts, trace } = asked;
  if (facts.refundAsked !== true) {
    if (facts.refundAsked === false) trace.fails('FEE-10', ASK_TOO, ['withdrawnBy', 'refundAsked']);
    else trace.needs('FEE-10', ASK_TOO, ['withdrawnBy', 'refundAsked']);
    return { ...NOTHING, opensTask: true };
  }
  trace.holds('FEE-10', WITHDRAWN, ['withdrawnBy', 'refundAsked', 'permitHandedOver']);
  const route = routeOf(asked);
  return {
    cents: paid,
    basis: 'regulation',
    to: payerOf(asked),
    route,
    opensTask: true,
    applicationOutcome: route === 'mailbox' ? 'refused' : undefined,
  };
};

const onWorkerWithdrawal = (asked: Asked, paid: Cents): EmployerRefund => {
  asked.trace.warns('FEE-10', WORKER_WITHDREW, ['withdrawnBy', 'permitHandedOver']);
  return {
    cents: paid,
    basis: 'practice',
    to: payerOf(asked),
    route: 'automatic',
    opensTask: true,
    applicationOutcome: undefined,
  };
};

/** The worker's own fee for an open permit (OPH-03); `undefined` where she owed none. */
const workerRefund = ({ facts, on, trace }: Asked, issued: boolean | undefined): Cents | undefined => {
  if (!owesOpenPermitFee(feeStandingOf(facts, on))) return undefined;
  const fee = departmentFeeOn('open-permit', offerDayOf(facts, on))?.cents ?? NOUGHT;
  if (issued === true) return NOUGHT;
  if (facts.decision === 'refused' || (facts.withdrawnBy === 'worker' && facts.refundAsked === true)) {
    trace.holds('OPH-03', OPEN_FEE_BACK, ['decision', 'withdrawnBy', 'refundAsked']);
    return fee;
  }
  trace.needs('OPH-03', OPEN_FEE_ASK, ['withdrawnBy', 'refundAsked']);
  return NOUGHT;
};

const employerRefund = (asked: Asked, issued: boolean | undefined): EmployerRefund => {
  const { facts, on, trace } = asked;
  if (issued === true) {
    trace.fails('FEE-10', ISSUED, ['permitHandedOver', 'permitIssuedOn', 'decision']);
    return { ...NOTHING, opensTask: false };
  }
  const paid = paidOf(facts, on);
  if (paid === 0) {
    trace.fails('FEE-09', NOT_PAID, ['feePaidCents', 'code']);
    return { ...NOTHING, opensTask: false };
  }
  if (facts.decision === 'refused') return onRefusal(asked, paid);
  if (facts.withdrawnBy === undefined) {
    trace.needs('FEE-10', NEED_EVENT, ['decision', 'withdrawnBy']);
    return { ...NOTHING, opensTask: false };
  }
  if (facts.withdrawnBy === 'other') {
    trace.fails('FEE-10', NOBODY, ['withdrawnBy']);
    return { ...NOTHING, opensTask: false };
  }
  if (issued === undefined) {
    trace.needs('FEE-10', NEED_ISSUE, ['permitHandedOver']);
    return { ...NOTHING, opensTask: true };
  }
  return facts.withdrawnBy === 'worker' ? onWorkerWithdrawal(asked, paid) : onEmployerWithdrawal(asked, paid);
};

const decide = (asked: Asked): RefundAnswer => {
  const issued = isIssued(asked.facts);
  return { ...employerRefund(asked, issued), workerCents: workerRefund(asked, issued) };
};

/** What comes back of the compliance fee, by law or by practice, to whom and by which way. */
export const refundTopic: Topic<RefundAnswer> = {
  isAsked: ({ decision, withdrawnBy, refundAsked }) =>
    decision === 'refused' || withdrawnBy !== undefined || refundAsked === true,
  decide,
};
