import { foldCase } from '@permitdesk/domain/cases/fold';
import { complianceFeeOn } from '@permitdesk/domain/fees/compliance-fee';
import { FEE_STATE_NAMES } from '@permitdesk/domain/fees/fee-state-names';
import { standingPayment } from '@permitdesk/domain/fees/fee.machine';
import { day } from '@permitdesk/domain/time/plain-date';
import { rightsOf } from '@permitdesk/persistence/actor';
import { loadCase } from '@permitdesk/persistence/cases/case-file';
import { placeOf } from '@permitdesk/persistence/cases/place-of';
import { FeeGroupRow } from '@permitdesk/persistence/entities/fee-group.row';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { withhold, type GroupedFields } from '../platform/withhold.js';
import type { FeeView } from './fee.dto.js';

/** The fee is between the employer and the Crown: nothing of it is the worker's (IRPR s. 209.2(1)(a)(ix)). */
export const FEE_FIELDS: GroupedFields<FeeView> = {
  fees: {
    dueCents: null,
    paidCents: null,
    paidAt: null,
    payer: null,
    receiptNumber: null,
    evidenceId: null,
    ground: null,
    refundRequestedOn: null,
    refundedOn: null,
    group: null,
  },
};

/** The fee of one case as it stands. */
export const showFee = async (tx: Transaction, caseId: string): Promise<FeeView> => {
  const file = await loadCase(tx, caseId);
  const folded = foldCase(file.events, file.setting);
  const state = folded.states.fee;
  const paid = standingPayment(folded)?.facts;
  const rate = complianceFeeOn(day(tx.today));
  const group =
    file.head.feeGroupId === null
      ? null
      : await tx.rows(FeeGroupRow).findOneBy({ tenantId: tx.actor.tenantId, id: file.head.feeGroupId });
  const view: FeeView = {
    caseId,
    version: file.head.version,
    state,
    dueCents: state === 'due' ? (rate?.each ?? null) : null,
    cites: [...(rate?.cites ?? [])],
    paidCents: paid?.amountCents ?? null,
    paidAt: paid?.paidAt ?? null,
    payer: paid?.payer ?? null,
    receiptNumber: paid?.receiptNumber ?? null,
    evidenceId:
      paid?.evidenceId ??
      (state === 'exempt' ? (folded.ever('fee.exemption-claimed')?.facts.evidenceId ?? null) : null),
    ground: state === 'exempt' ? (folded.ever('fee.exemption-claimed')?.facts.ground ?? null) : null,
    refundRequestedOn: folded.ever('fee.refund-requested')?.facts.requestedOn ?? null,
    refundedOn: folded.ever('fee.refunded')?.facts.receivedOn ?? null,
    summary: FEE_STATE_NAMES[state].meaning,
    group: group === null ? null : { id: group.id, name: group.name },
  };
  return withhold(view, FEE_FIELDS, rightsOf(tx.actor, placeOf(file)).groups);
};
