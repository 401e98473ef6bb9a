import type { EventOf } from '../cases/event.js';
import type { Subject } from '../cases/subject.js';
import type { Topic } from '../cases/topics.js';
import type { Machine } from '../law/machine.js';
import { card, refusalsOf, type Refusal } from '../law/refusal.js';
import { text } from '../law/text.js';
import { asPlainDollars, cents } from '../money/cents.js';
import { parseDay } from '../time/plain-date.js';
import { complianceFeeOn } from './compliance-fee.js';
import { GROUND_CODES } from './fee-exemption.js';

export const FEE_STATES = [
  'none',
  'not_applicable',
  'due',
  'exempt',
  'paid',
  'allocated',
  'kept',
  'refund_due',
  'refund_requested',
  'refunded',
] as const;
export type FeeState = (typeof FEE_STATES)[number];

/** The fee stands in no one's way: paid, exempt with proof, or never owed. */
export const isFeeSettled = (state: FeeState): boolean => state !== 'none' && state !== 'due';

const refusal = refusalsOf({
  'fee.wrong-amount': card<{ paid: number; due: number }>({
    basis: 'law',
    cites: ['IRPR s. 303.1(1)', 'IRPR s. 303.1(7)'],
    text: ({ paid, due }) =>
      text(
        `The fee is $${asPlainDollars(cents(due))}; $${asPlainDollars(cents(paid))} was entered.`,
        `Les frais sont de ${asPlainDollars(cents(due)).replace('.', ',')} $; ${asPlainDollars(cents(paid)).replace('.', ',')} $ ont été inscrits.`,
      ),
    remedy: () =>
      text(
        'Check the receipt. If this amount was really paid, record it as found and pay what is missing.',
        'Vérifiez le reçu. Si ce montant a réellement été payé, consignez-le tel quel et payez ce qui manque.',
      ),
    mendAt: 'fee',
  }),
  'fee.ground-not-for-code': card<{ ground: string; code: string }>({
    basis: 'law',
    cites: ['IRPR s. 303.1(5)', 'IRPR s. 299(2)'],
    text: ({ ground, code }) =>
      text(
        `The ground ${ground} does not belong to the exemption code ${code}.`,
        `Le motif ${ground} ne se rapporte pas au code de dispense ${code}.`,
      ),
    remedy: () =>
      text(
        'Choose the ground that fits the code, or pay the fee. International Experience Canada (C21) always pays.',
        'Choisissez le motif qui convient au code, ou payez les frais. Expérience internationale Canada (C21) paie toujours.',
      ),
    mendAt: 'fee',
  }),
  'fee.refund-after-issue': card({
    basis: 'law',
    cites: ['IRPR s. 303.1(6)(b)'],
    text: () =>
      text(
        'The permit has been issued; the fee is no longer refunded.',
        'Le permis a été délivré; les frais ne sont plus remboursés.',
      ),
    remedy: () => text('No refund can be asked for.', 'Aucun remboursement ne peut être demandé.'),
    mendAt: 'fee',
  }),
  'fee.offer-stands-on-it': card({
    basis: 'law',
    cites: ['IRPR s. 303.1(2)', 'IRPR s. 200(3)(f.1)'],
    text: () =>
      text(
        'The offer is ready or in the portal on the strength of this payment.',
        "L'offre est prête ou au portail sur la foi de ce paiement.",
      ),
    remedy: () =>
      text(
        'Take the offer back to draft first. If the payment truly fell through, record that as found.',
        "Remettez d'abord l'offre à l'état d'ébauche. Si le paiement a réellement échoué, consignez-le tel quel.",
      ),
    mendAt: 'offer',
  }),
  'fee.refund-more-than-paid': card({
    basis: 'house',
    cites: ['IRPR s. 303.1(6)'],
    text: () => text('More was refunded than was paid.', 'Le remboursement dépasse le montant payé.'),
    remedy: () => text('Check the amount.', 'Vérifiez le montant.'),
    mendAt: 'fee',
  }),
});

/** The payment that stands: the latest one, unless it was struck afterwards. */
export const standingPayment = (history: Pick<Subject, 'ever'>): EventOf<'fee.paid'> | undefined => {
  const paid = history.ever('fee.paid');
  const struck = history.ever('fee.payment-struck');
  return paid !== undefined && struck !== undefined && struck.seq > paid.seq ? undefined : paid;
};

const outcomeIsExempt = ({ event }: Subject): boolean =>
  event.type === 'exemption.found' || (event.type === 'exemption.signed-off' && event.facts.outcome === 'lmia_exempt');

/** Owed by the employer before the worker applies, whole; a group payment is checked when the group pays. */
const wholeAmount = ({ event }: Subject): readonly Refusal[] => {
  if (event.type !== 'fee.paid' || event.facts.groupId !== undefined) return [];
  const paidOn = parseDay(event.occurredOn);
  const rate = paidOn === undefined ? undefined : complianceFeeOn(paidOn);
  return rate === undefined || event.facts.amountCents === rate.each
    ? []
    : [refusal('fee.wrong-amount', { paid: event.facts.amountCents, due: rate.each }, 'facts.amountCents')];
};

const groundFitsCode = (subject: Subject): readonly Refusal[] => {
  const { event } = subject;
  if (event.type !== 'fee.exemption-claimed') return [];
  const code = subject.last('exemption.signed-off')?.facts.code ?? subject.last('exemption.found')?.facts.code;
  return code === undefined || GROUND_CODES[event.facts.ground].includes(code)
    ? []
    : [refusal('fee.ground-not-for-code', { ground: event.facts.ground, code }, 'facts.ground')];
};

const permitNotIssued = ({ states }: Subject): readonly Refusal[] =>
  states.fee === 'kept' ? [refusal('fee.refund-after-issue')] : [];

const notMoreThanPaid = (subject: Subject): readonly Refusal[] => {
  const paid = subject.last('fee.paid')?.facts.amountCents;
  return subject.event.type === 'fee.refunded' && paid !== undefined && subject.event.facts.amountCents > paid
    ? [refusal('fee.refund-more-than-paid', undefined, 'facts.amountCents')]
    : [];
};

const offerNotOnIt = ({ states }: Subject): readonly Refusal[] =>
  states.offer === 'ready' || states.offer === 'pending' || states.offer === 'matched'
    ? [refusal('fee.offer-stands-on-it')]
    : [];

const refundAsked = ({ event }: Subject): boolean => event.type === 'offer.withdrawn' && event.facts.refundAsked;

const MONEY_IN = ['paid', 'allocated'] as const;

/** Step 2: due or exempt → paid → allocated → kept, or refund due → requested → refunded. */
export const feeMachine: Machine<FeeState, Subject, Topic> = {
  name: 'fee',
  states: FEE_STATES,
  initial: 'none',
  moves: [
    {
      on: 'exemption.signed-off',
      when: outcomeIsExempt,
      from: ['none', 'not_applicable'],
      to: 'due',
      cites: ['IRPR s. 303.1(1)'],
    },
    {
      on: 'exemption.found',
      when: outcomeIsExempt,
      from: ['none', 'not_applicable'],
      to: 'due',
      cites: ['IRPR s. 303.1(1)'],
    },
    {
      on: 'exemption.signed-off',
      from: ['none', 'due', 'exempt'],
      when: (s) => !outcomeIsExempt(s),
      to: 'not_applicable',
      cites: ['IRPR s. 303.1(1)', 'IRPR s. 303.1(4.1)'],
    },
    // A ground is tied to the code that was signed off, so a reopened exemption takes it away; money paid stays paid.
    { on: 'exemption.reopened', from: ['due', 'exempt', 'not_applicable'], to: 'none', cites: ['IRPR s. 303.1(5)'] },
    {
      on: 'fee.exemption-claimed',
      from: ['due'],
      to: 'exempt',
      guards: [groundFitsCode],
      cites: ['IRPR s. 303.1(5)', 'IRPR s. 299(2)'],
    },
    // An officer who is not convinced of the exemption asks for the payment.
    {
      on: 'fee.paid',
      from: ['due', 'exempt'],
      to: 'paid',
      guards: [wholeAmount],
      cites: ['IRPR s. 303.1(1)', 'IRPR s. 303.1(2)'],
    },
    {
      on: 'fee.payment-struck',
      from: ['paid', 'exempt'],
      to: 'due',
      guards: [offerNotOnIt],
      cites: ['Permitdesk: a payment entered by mistake is struck, not erased'],
    },
    {
      on: 'offer.matched',
      from: ['paid'],
      to: 'allocated',
      cites: ['IRCC: Employer-specific LMIA exemptions (2024-12-24), matching'],
    },
    {
      on: 'offer.unmatched',
      from: ['allocated'],
      to: 'paid',
      cites: ['IRCC: Employer-specific LMIA exemptions (2024-12-24), matching'],
    },
    { on: 'permit.issued', from: MONEY_IN, to: 'kept', cites: ['IRPR s. 303.1(6)'] },
    {
      on: 'application.refused',
      from: MONEY_IN,
      to: 'refund_due',
      cites: ['IRPR s. 303.1(6)(a)'],
      emits: ['fee.refund-due'],
    },
    {
      on: 'restoration.refused',
      from: MONEY_IN,
      to: 'refund_due',
      cites: ['IRPR s. 303.1(6)(a)'],
      emits: ['fee.refund-due'],
    },
    {
      on: 'offer.withdrawn',
      when: refundAsked,
      from: MONEY_IN,
      to: 'refund_due',
      cites: ['IRPR s. 303.1(6)(b)'],
      emits: ['fee.refund-due'],
    },
    // The Regulations give the employer no right here; the department refunds all the same.
    {
      on: 'application.withdrawn',
      from: MONEY_IN,
      to: 'refund_due',
      cites: ['IRCC: Employer-specific LMIA exemptions (2024-12-24), refunds (practice, not law)'],
      emits: ['fee.refund-due'],
    },
    {
      on: 'fee.refund-requested',
      from: ['refund_due', ...MONEY_IN],
      to: 'refund_requested',
      cites: ['IRPR s. 303.1(6)'],
    },
    {
      on: 'fee.refund-requested',
      from: ['kept'],
      to: 'kept',
      guards: [permitNotIssued],
      cites: ['IRPR s. 303.1(6)(b)'],
    },
    {
      on: 'fee.refunded',
      from: ['refund_due', 'refund_requested'],
      to: 'refunded',
      guards: [notMoreThanPaid],
      cites: ['IRPR s. 303.1(6)'],
    },
  ],
};
