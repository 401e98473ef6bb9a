import type { CaseEvent } from '../cases/event.js';
import type { FoldedCase } from '../cases/fold.js';
import { standingPayment } from '../fees/fee.machine.js';
import { text } from '../law/text.js';
import { parseDay } from '../time/plain-date.js';
import { Reckoning } from './arithmetic.js';
import { earliestOf, firstSince, isCaseOver, isLater } from './case-phase.js';
import type { DeadlineRule } from './deadline-rule.js';
import { sameDay, triggeredBy } from './trigger.js';

/** Days after which a refund that has not come is asked about: eight weeks (help centre; no such period in the law). */
export const REFUND_CHASE_DAYS = 56;

/**
 * Events after which the employer itself must act for the money to come back: the worker gives up, the letter lapses, the
 * offer is withdrawn without the request, or a border officer refuses and leaves the offer pending (FEE-10).
 */
const calledForRefund = (folded: FoldedCase): readonly CaseEvent[] => {
  const refused = folded.ever('application.refused');
  const withdrawn = folded.ever('offer.withdrawn');
  const found: (CaseEvent | undefined)[] = [
    folded.ever('application.withdrawn'),
    folded.ever('letter.lapsed'),
    withdrawn?.facts.refundAsked === false ? withdrawn : undefined,
    refused?.facts.decidedWhere === 'border' ? refused : undefined,
  ];
  return found.filter((event) => event !== undefined);
};

/** The employer's fee, when the worker gets no permit. */
export const refundRules: readonly DeadlineRule[] = [
  {
    id: 'DL-52',
    action: text(
      'Withdraw the offer and ask for the refund before a permit is issued',
      "Retirer l'offre et demander le remboursement avant qu'un permis soit délivré",
    ),
    owner: 'employer',
    consequence: text(
      'The fee is lost once the permit is handed over.',
      'Les frais sont perdus dès que le permis est remis.',
    ),
    cites: ['IRPR s. 303.1(6)(b)', 'IRCC: Employer-specific LMIA exemptions (2024-12-24), refunds; FEE-10'],
    verified: true,
    remindDaysBefore: [3, 1],
    instances: ({ folded }) => {
      const called = calledForRefund(folded);
      const paid = called.length === 0 ? undefined : standingPayment(folded);
      if (paid === undefined) return [];
      return called.flatMap((event) => {
        const reckoned = sameDay(event);
        if (reckoned === undefined) return [];
        const withdrawn = firstSince(folded, 'offer.withdrawn', event.occurredOn);
        return [
          {
            key: event.id,
            trigger: triggeredBy(event),
            reckoned,
            metBy: earliestOf(
              firstSince(folded, 'fee.refund-requested', event.occurredOn),
              firstSince(folded, 'fee.refunded', event.occurredOn),
              // A withdrawal that asks for the money is the request (IRPR s. 303.1(6)(b)).
              withdrawn?.facts.refundAsked === true ? withdrawn : undefined,
            ),
            overtaken: folded.states.fee === 'kept' || isCaseOver(folded),
          },
        ];
      });
    },
  },
  {
    id: 'DL-53',
    action: text('Ask IRCC where the refund is', 'Demander à IRCC où en est le remboursement'),
    owner: 'employer',
    consequence: text('The refund is forgotten.', 'Le remboursement est oublié.'),
    cites: ['IRPR s. 303.1(6)', 'IRCC: help centre, Employer Portal fees (eight weeks)'],
    verified: false,
    remindDaysBefore: [0],
    instances: ({ folded }) => {
      const paid = standingPayment(folded);
      if (paid === undefined) return [];
      const dueBy = folded.folded.findLast(({ changes }) =>
        changes.some((change) => change.record === 'fee' && change.to === 'refund_due'),
      )?.event;
      const on = dueBy === undefined ? undefined : parseDay(dueBy.occurredOn);
      if (dueBy === undefined || on === undefined) return [];
      const back = folded.ever('fee.refunded');
      return [
        {
          key: 'refund',
          trigger: triggeredBy(dueBy),
          reckoned: Reckoning.from(on, triggeredBy(dueBy).what)
            .plus(REFUND_CHASE_DAYS, 'days', 'IRCC: help centre, Employer Portal fees (eight weeks)')
            .fixed(),
          metBy: back !== undefined && isLater(back, dueBy) ? back : undefined,
          overtaken: isCaseOver(folded),
        },
      ];
    },
  },
];
