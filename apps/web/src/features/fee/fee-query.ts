import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Api } from '../../api/client';
import { useCaseChange } from '../case/case-query';

export type FeeView = Api['FeeView'];

export const feeQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'fee'],
    queryFn: () => answer(api.GET('/api/v1/cases/{id}/fee', { params: { path: { id: caseId } } })),
  });

/** Cases of one employer whose fee is due: those that a group payment can take in. */
export const dueCasesQuery = (employerId: string) =>
  queryOptions({
    queryKey: ['cases', 'fee-due', employerId],
    queryFn: () =>
      answer(api.GET('/api/v1/cases', { params: { query: { employerId, feeState: ['due'], limit: 200 } } })),
  });

/** What can be put on file about the fee of a case. There is no act that charges the worker (IRPR s. 209.2(1)(a)(ix)). */
export const usePayFee = (caseId: string) =>
  useCaseChange(caseId, (body: Api['PayFeeDto']) =>
    answer(api.POST('/api/v1/cases/{id}/fee/payment', { params: { path: { id: caseId } }, body })),
  );

export const useClaimFeeExemption = (caseId: string) =>
  useCaseChange(caseId, (body: Api['ClaimFeeExemptionDto']) =>
    answer(api.POST('/api/v1/cases/{id}/fee/exemption', { params: { path: { id: caseId } }, body })),
  );

export const useStrikeFee = (caseId: string) =>
  useCaseChange(caseId, (body: Api['ReasonDto']) =>
    answer(api.POST('/api/v1/cases/{id}/fee/strike', { params: { path: { id: caseId } }, body })),
  );

export const useRequestRefund = (caseId: string) =>
  useCaseChange(caseId, (body: Api['RequestRefundDto']) =>
    answer(api.POST('/api/v1/cases/{id}/fee/refund-request', { params: { path: { id: caseId } }, body })),
  );

export const useReceiveRefund = (caseId: string) =>
  useCaseChange(caseId, (body: Api['ReceiveRefundDto']) =>
    answer(api.POST('/api/v1/cases/{id}/fee/refund', { params: { path: { id: caseId } }, body })),
  );
