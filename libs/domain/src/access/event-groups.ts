import type { EventType, FactsOf } from '../cases/event.js';
import type { FieldGroup } from './audiences.js';

type FactGroups = { readonly [T in EventType]?: { readonly [F in keyof FactsOf<T>]?: FieldGroup } };

/** Facts of an entry that are not simply history. What is not named here is seen by everybody who sees the case. */
export const FACT_GROUPS: FactGroups = {
  'gate.waived': { code: 'reasoning', reason: 'reasoning' },
  'exemption.returned': { reason: 'reasoning' },
  'exemption.reopened': { reason: 'reasoning' },
  'exemption.found': { reason: 'reasoning' },
  'exemption.signed-off': { snapshotId: 'reasoning' },
  'fee.exemption-claimed': { ground: 'fees', explanation: 'fees', evidenceId: 'fees' },
  'fee.paid': {
    amountCents: 'fees',
    paidAt: 'fees',
    payer: 'fees',
    receiptNumber: 'fees',
    evidenceId: 'fees',
    groupId: 'fees',
  },
  'fee.payment-struck': { reason: 'fees' },
  'fee.refund-requested': { requestedOn: 'fees', route: 'fees' },
  'fee.refunded': { receivedOn: 'fees', amountCents: 'fees', payee: 'fees' },
  'offer.passport-confirmed': { passportDigest: 'passport' },
  'offer.attested': { declarant: 'portal' },
  'offer.made-ready': { snapshotId: 'portal' },
  'offer.submitted': { offerNumber: 'portal', evidenceId: 'portal', listCheckedOn: 'portal' },
  'offer.edited-in-portal': { what: 'portal' },
  'offer.withdrawn': { reason: 'portal', refundAsked: 'fees' },
};

/** Entries whose note says why a lawyer did something: the note goes with the reasoning. */
const REASONED_NOTES: ReadonlySet<EventType> = new Set([
  'gate.waived',
  'exemption.returned',
  'exemption.reopened',
  'exemption.found',
]);

/** The group that the note of an entry belongs to. */
export const noteGroup = (type: EventType, internal: boolean): FieldGroup =>
  internal ? 'internal-notes' : REASONED_NOTES.has(type) ? 'reasoning' : 'history';

/** Facts of an entry as somebody who sees these groups reads them. */
export const factsSeen = <F extends object>(type: EventType, facts: F, groups: ReadonlySet<FieldGroup>): Partial<F> => {
  const of = FACT_GROUPS[type] as Readonly<Record<string, FieldGroup>> | undefined;
  if (of === undefined) return facts;
  return Object.fromEntries(
    Object.entries(facts).filter(([name]) => {
      const group = of[name];
      return group === undefined || groups.has(group);
    }),
  ) as Partial<F>;
};
